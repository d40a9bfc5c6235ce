"""Pictures of monitoring as numbers for an SVG of our own; a table always holds the same numbers.

Pure geometry: values in, places out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from roadmap.monitoring.indicators.growth import Hard

WIDTH, BAR_HEIGHT = 160, 14
LEFT, SCALE, SAID = 10, 290, 120  # where level 1 is, how far level 5, room for the numbers
ROW, TOP, ABOVE = 48, 26, 16  # a difficulty, the numbers of the scale, its name above its line
HIGHEST, LOWEST = 5, 1  # levels
LONGEST = 46  # letters of a name that fit


@dataclass(frozen=True)
class Bar:
    """A number against its threshold and last year's: lengths of 0…WIDTH; None is not drawn."""

    length: int | None
    threshold: int
    before: int | None
    width: int = WIDTH
    height: int = BAR_HEIGHT


def bar(value: Fraction | None, threshold: Fraction, before: Fraction | None) -> Bar:
    """The longest of the three takes nine tenths of the width; below nothing is nothing."""
    known = [one for one in (value, threshold, before) if one is not None]
    most = max(max(known), Fraction(1, 100))

    def at(one: Fraction | None) -> int | None:
        return None if one is None else max(0, round(float(one / most) * WIDTH * 0.9))

    return Bar(at(value), at(threshold), at(before))


@dataclass(frozen=True)
class Dumbbell:
    """One difficulty: where it was, where it is, and what is written there."""

    name: str
    y: int
    start: int
    end: int
    said: str
    rises: bool

    @property
    def name_y(self) -> int:
        return self.y - ABOVE


@dataclass(frozen=True)
class Dumbbells:
    rows: tuple[Dumbbell, ...]
    grid: tuple[tuple[int, int], ...]
    width: int
    height: int


def dumbbells(hard: Sequence[Hard]) -> Dumbbells:
    """Each difficulty as a line from its level before to its level after."""
    rows = tuple(
        Dumbbell(
            one.name if len(one.name) <= LONGEST else f"{one.name[: LONGEST - 1].rstrip()}…",
            TOP + place * ROW + ROW - ABOVE, x_of(one.before), x_of(one.after),
            f"{one.before_said} → {one.after_said} ({one.change_said})",
            one.change >= 0,
        )
        for place, one in enumerate(hard)
    )  # fmt: skip
    grid = tuple((level, x_of(Fraction(level))) for level in range(LOWEST, HIGHEST + 1))
    return Dumbbells(rows, grid, LEFT + SCALE + SAID, TOP + ROW * len(rows))


def x_of(level: Fraction) -> int:
    return LEFT + round(float((level - LOWEST) / (HIGHEST - LOWEST)) * SCALE)
