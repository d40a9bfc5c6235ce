"""Bars of a paper as numbers for an SVG of our own; a table always holds the same numbers."""

from collections.abc import Iterable
from dataclasses import dataclass

from roadmap.documents.paper import Orientation
from roadmap.documents.typography import page

ROW, BAR, LABELS, NUMBERS = 7.4, 4.2, 76.0, 14.0  # mm
LONGEST_LABEL = 38  # letters of 10 pt that fit beside a bar


@dataclass(frozen=True)
class Bar:
    """One row of the chart; places and lengths in mm. `mark` is last year's place, `limit` that of
    the school's threshold, or None."""

    label: str
    value: int
    y: float
    text_y: float
    length: float
    value_x: float
    mark: float | None
    limit: float | None = None


@dataclass(frozen=True)
class BarChart:
    bars: tuple[Bar, ...]
    width: float
    height: float
    left: float
    full: float
    thickness: float = BAR

    @property
    def has_limits(self) -> bool:
        return any(bar.limit is not None for bar in self.bars)


def bar_chart(rows: Iterable[tuple]) -> BarChart:
    """Rows (label, per cent, per cent last year[, threshold]) as bars, those without a per cent
    left out. Marked as on the screen: a line is a threshold, a broken one last year."""
    width = page(Orientation.PORTRAIT).text_width
    full = width - LABELS - NUMBERS
    known = [row for row in rows if row[1] is not None]
    bars = tuple(_bar(place, *row, full=full) for place, row in enumerate(known))
    return BarChart(bars, width, round(ROW * len(bars), 2), LABELS, full)


def _bar(
    place: int, label: str, value: int, before: int | None, limit: float | None = None, *,
    full: float,
) -> Bar:  # fmt: skip
    top = round(place * ROW + (ROW - BAR) / 2, 2)
    length = round(full * value / 100, 2)
    return Bar(
        label=label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…",
        value=value,
        y=top,
        text_y=round(top + BAR - 0.9, 2),
        length=length,
        value_x=round(LABELS + full + 1.5, 2),
        mark=None if before is None else round(LABELS + full * before / 100, 2),
        limit=None if limit is None else round(LABELS + full * limit / 100, 2),
    )
