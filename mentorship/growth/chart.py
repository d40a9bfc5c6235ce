"""The picture of one competence's course: two broken lines over three stages; pure geometry."""

from dataclasses import dataclass

from mentorship.growth.measuring import HIGHEST, LOWEST, SIDES, STAGES, Course

WIDTH, HEIGHT = 300, 150
LEFT, RIGHT, TOP, STEP = 34, 24, 14, 26  # room for the numbers, for the last dot, above, a level
ASIDE = 3  # lines that would lie on one another are drawn beside


@dataclass(frozen=True)
class Dot:
    """A level as a place; `proposed` ones are drawn hollow."""

    x: int
    y: int
    level: int
    proposed: bool


@dataclass(frozen=True)
class Line:
    """What one side marked."""

    side: str
    dots: tuple[Dot, ...]

    @property
    def points(self) -> str:
        return " ".join(f"{dot.x},{dot.y}" for dot in self.dots)


@dataclass(frozen=True)
class Picture:
    """Everything that the template draws."""

    lines: tuple[Line, ...]
    grid: tuple[tuple[int, int], ...]
    stages: tuple[tuple[int, str], ...]
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def right(self) -> int:
        return WIDTH - RIGHT


def x_of(stage: str) -> int:
    return LEFT + 12 + STAGES.index(stage) * (WIDTH - LEFT - RIGHT - 24) // (len(STAGES) - 1)


def y_of(level: int) -> int:
    return TOP + (HIGHEST - level) * STEP


def picture(course: Course, titles: dict[str, str]) -> Picture:
    """The course as lines; `titles` are the words of the stages."""
    return Picture(
        tuple(_line(course, side) for side in SIDES if course.marked(side)),
        tuple((level, y_of(level)) for level in range(LOWEST, HIGHEST + 1)),
        tuple((x_of(stage), titles[stage]) for stage in STAGES),
    )


def _line(course: Course, side: str) -> Line:
    """The mentor's dots step aside where both say the same."""
    dots = []
    for stage in STAGES:
        if one := course.level(side, stage):
            mentee = course.level("mentee", stage)
            same = side == "mentor" and mentee is not None and mentee.level == one.level
            y = y_of(one.level) + (ASIDE if same else 0)
            dots.append(Dot(x_of(stage), y, one.level, one.proposed))
    return Line(side, tuple(dots))
