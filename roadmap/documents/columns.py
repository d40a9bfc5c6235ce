"""Widths of a paper's columns: wide enough for their longest word, the rest by weight."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Twelve-point serif in millimetres: what an average Cyrillic letter takes, the widest bold ones
# included, and the padding of a cell.
LETTER, PADDING = 2.35, 4.1
SHORTEST, LONGEST = 2, 20  # letters; a longer word may be broken
WORD = re.compile(r"[^\s-]+-?")


@dataclass(frozen=True)
class Column:
    """One column: its heading, its width in per cent as CSS wants it."""

    key: str
    heading: str
    width: str


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
