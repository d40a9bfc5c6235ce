"""Widths of a paper's columns: wide enough for their longest word, the rest by weight."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from roadmap.documents.paper import Orientation
from roadmap.documents.typography import TABLE_SIZE, page

# Twelve-point serif in millimetres: what an average Cyrillic letter takes, the widest bold ones
# included, and the padding of a cell.
LETTER, PADDING = 2.35, 4.1
SHORTEST, LONGEST = 2, 20  # letters; a longer word may be broken
LINES = {Orientation.LANDSCAPE: 33, Orientation.PORTRAIT: 50}  # of a table, on one page
WORD = re.compile(r"[^\s-]+-?")


@dataclass(frozen=True)
class Column:
    """One column: its heading, its width in per cent as CSS wants it."""

    key: str
    heading: str
    width: str

    def lines(self, text: str, text_width: float) -> int:
        """About how many lines the text takes in the column of a page `text_width` mm wide."""
        letters = max(float(self.width) / 100 * text_width - PADDING, LETTER) / LETTER
        return sum(1 + int(len(line) / letters) for line in text.splitlines())


def longest_word(texts: Sequence[str]) -> int:
    """Letters in the longest piece that a line cannot break, between SHORTEST and LONGEST."""
    longest = max((len(word) for text in texts for word in WORD.findall(text)), default=0)
    return max(SHORTEST, min(longest, LONGEST))


def shares(words: Sequence[int], weights: Sequence[float], text_width: float) -> list[float]:
    """Per cent of `text_width` (mm) per column, sum 100.

    `words`: letters that must fit on one line of each column; `weights`: how columns share what
    is left. When even the words do not fit, columns shrink in proportion.
    """
    needed = [letters * LETTER + PADDING for letters in words]
    spare = max(text_width - sum(needed), 0)
    given = [
        need + spare * weight / sum(weights) for need, weight in zip(needed, weights, strict=True)
    ]
    total = sum(given)
    return [round(100 * width / total, 2) for width in given]


def takes_half_a_page(
    columns: Sequence[Column],
    texts: Sequence[str],
    orientation: Orientation,
    size: int = TABLE_SIZE,
) -> bool:
    """Whether a row is so tall that it should rather be torn than leave a hole in the page.

    `texts`: the whole text of each cell, in the order of `columns`; `size` of its letters, pt.
    """
    smaller = TABLE_SIZE / size  # as if the page were that much larger
    width = page(orientation).text_width * smaller
    tallest = max(column.lines(text, width) for column, text in zip(columns, texts, strict=True))
    return tallest > LINES[orientation] * smaller / 2
