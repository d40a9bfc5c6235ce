"""Widths of a register's many columns, measured in the letters that print.

Word's Times New Roman is narrower than PT Serif: a word whole in the PDF is whole in Word too.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from statistics import fmean
from types import MappingProxyType

from fontTools.ttLib import TTFont

from roadmap.documents.columns import WORD, Column
from roadmap.documents.fonts import FACES
from roadmap.documents.paper import Orientation
from roadmap.documents.typography import DENSE_MARGIN, DENSE_SIZE, page

SOFT_HYPHEN = "\u00ad"
MM_PER_POINT = 25.4 / 72
PADDING = 2 * DENSE_MARGIN + 0.6  # mm: of a cell, with its line and the rounding of widths
BROKEN_FROM = 20.0  # mm; a longer word may be hyphenated in a column that is not kept whole
NOBODY: Mapping[str, float] = MappingProxyType({})
FULLEST = 4  # a column's need for room is judged by the fullest quarter of its cells


def register_columns(
    headings: Mapping[str, str],
    rows: Sequence[Sequence[str]],
    *,
    whole: Collection[str] = (),
    roomy: Mapping[str, float] = NOBODY,
) -> tuple[Column, ...]:
    """The columns of a landscape page in the order of `headings`, widths in per cent, sum 100.

    A soft hyphen says where a heading may be broken; words of the columns in `whole` never are.
    `roomy`: key → millimetres of text that the column has however little it says.
    What is left of the page goes where it makes the fullest rows lowest.
    """
    least, wished = [], []
    for place, (key, heading) in enumerate(headings.items()):
        cells = [row[place] for row in rows]
        words = max((_width(word) for cell in cells for word in WORD.findall(cell)), default=0)
        words = words if key in whole else min(words, BROKEN_FROM)
        least.append(max(words, _heading(heading), roomy.get(key, 0)) + PADDING)
        wished.append(_fullest(cells))
    widths = _shared(least, wished, page(Orientation.LANDSCAPE).text_width)
    total = sum(widths)
    return tuple(
        Column(key, heading, f"{100 * width / total:.2f}")
        for (key, heading), width in zip(headings.items(), widths, strict=True)
    )


def _heading(heading: str) -> float:
    """The widest piece of a heading that a line cannot break."""
    pieces = heading.replace(SOFT_HYPHEN, "- ").split()
    return max(_width(piece, bold=True) for piece in pieces)


def _fullest(cells: Sequence[str]) -> float:
    """How long, on one line, the fullest quarter of the cells is on average."""
    lengths = sorted((_width(cell) for cell in cells), reverse=True)
    return fmean(lengths[: max(1, len(lengths) // FULLEST)]) if lengths else 0.0


def _shared(least: Sequence[float], wished: Sequence[float], width: float) -> list[float]:
    """Millimetres per column: never below `least`, the rest so that all take as many lines."""

    def at(lines: float) -> list[float]:
        return [max(one, text / lines + PADDING) for one, text in zip(least, wished, strict=True)]

    low, high = 1.0, 1000.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(at(middle)) > width else (low, middle)
    return at(high)


@cache
def _letters(bold: bool) -> dict[int, float]:
    """Code of a character → its advance in millimetres at the size of registers."""
    weight = "bold" if bold else "normal"
    face = next(path for path, style in FACES.items() if style == (weight, "normal"))
    with TTFont(face) as font:
        scale = DENSE_SIZE * MM_PER_POINT / font["head"].unitsPerEm
        advances = font["hmtx"]
        return {code: advances[name][0] * scale for code, name in font.getBestCmap().items()}


def _width(text: str, bold: bool = False) -> float:
    letters = _letters(bold)
    usual = letters[ord("н")]
    return sum(letters.get(ord(letter), usual) for letter in text)
