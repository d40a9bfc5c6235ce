"""Growth of a pair: the same difficulties on the same scale at start, middle and end.

Pure: levels come in, courses, numbers and a sentence go out. A level is 1 (hard) to 5 (sure), as in
the request's self-assessment. Who marked only once is not compared with somebody else: a change is
taken within one side, and only then averaged over the two.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

STAGES = ("start", "middle", "end")
SIDES = ("mentee", "mentor")
LOWEST, HIGHEST = 1, 5
APART = 2  # levels between the two that are worth a word
NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Level:
    """One mark: of which competence (its key), when, by whom, how sure.

    `proposed`: taken from the request, nobody has marked it here yet.
    """

    competence: int
    stage: str
    side: str
    level: int
    proposed: bool = False


@dataclass(frozen=True)
class Change:
    """From where to where one competence went; the mean over those who marked it twice."""

    before: Fraction
    after: Fraction

    @property
    def by(self) -> Fraction:
        return self.after - self.before


@dataclass(frozen=True)
class Course:
    """One competence through the stages."""

    competence: int
    name: str
    levels: Mapping[tuple[str, str], Level]

    def level(self, side: str, stage: str) -> Level | None:
        return self.levels.get((side, stage))

    def marked(self, side: str) -> list[int]:
        """The side's levels in the order of stages."""
        return [one.level for stage in STAGES if (one := self.level(side, stage))]

    @property
    def change(self) -> Change | None:
        """None until one of the two has marked it twice."""
        twice = [marks for side in SIDES if len(marks := self.marked(side)) > 1]
        if not twice:
            return None
        return Change(mean(marks[0] for marks in twice), mean(marks[-1] for marks in twice))

    @property
    def apart(self) -> tuple[int, int] | None:
        """The last levels of mentee and mentor where they see it differently."""
        for stage in reversed(STAGES):
            both = [one.level for side in SIDES if (one := self.level(side, stage))]
            if len(both) == len(SIDES):
                return (both[0], both[1]) if abs(both[0] - both[1]) >= APART else None
        return None


def mean(numbers: Iterable[int | Fraction]) -> Fraction:
    found = list(numbers)
    return Fraction(sum(found), len(found))


def courses(names: Mapping[int, str], levels: Iterable[Level]) -> list[Course]:
    """A course for each of the named competences, in their order; levels of others are left out."""
    found: dict[int, dict[tuple[str, str], Level]] = {key: {} for key in names}
    for one in levels:
        if one.competence in found:
            found[one.competence][one.side, one.stage] = one
    return [Course(key, names[key], found[key]) for key in names]


def overall(through: Iterable[Course]) -> Fraction | None:
    """By how many levels the pair went on the average; None before anything was marked twice."""
    changes = [course.change.by for course in through if course.change]
    return mean(changes) if changes else None


def what_changed(through: list[Course]) -> str:
    """The plain sentence: each competence is named once, numbers as they were marked."""
    compared = [course for course in through if course.change]
    if not compared:
        marked = any(course.levels for course in through)
        return (
            "Отмечено пока один раз: что изменилось, будет видно после второй отметки."
            if marked else "Отметок пока нет."
        )  # fmt: skip
    parts = [
        _part("Стало увереннее", [c for c in compared if c.change.by > 0]),
        _part("Без изменений", [c for c in compared if c.change.by == 0]),
        _part("Стало труднее", [c for c in compared if c.change.by < 0]),
        _part("Второй раз не отмечено", [c for c in through if not c.change]),
        _views_apart(through),
    ]
    return " ".join(part for part in parts if part)


def _part(title: str, found: list[Course]) -> str:
    return f"{title}: {', '.join(_one(course) for course in found)}." if found else ""


def _one(course: Course) -> str:
    if not course.change:
        return f"«{course.name}»"
    before, after = in_words(course.change.before), in_words(course.change.after)
    numbers = f"{before}" if before == after else f"с{NO_BREAK}{before} до{NO_BREAK}{after}"
    return f"«{course.name}» ({numbers})"


def _views_apart(through: list[Course]) -> str:
    """Said by the number of such competences alone: the names are in the chart."""
    count = sum(course.apart is not None for course in through)
    return f"Видят по-разному: {count} из {len(through)}." if count else ""


def in_words(number: Fraction) -> str:
    """«2», «2,5»; at most one decimal."""
    rounded = round(float(number), 1)
    return f"{rounded:g}".replace(".", ",").replace("-", "−")


def signed(number: Fraction) -> str:
    """«+1,5», «−1», «0»."""
    return f"+{in_words(number)}" if number > 0 else in_words(number)


def stage_due(
    day: dt.date, starts_on: dt.date, ends_on: dt.date | None, wait: int
) -> str | None:  # fmt: skip
    """The stage whose marks are asked for by a day, None before the first; 0 days: never.

    `wait` days after the start and before the end, of a short term at most a quarter of it; the
    middle is half the term. Without an end only the start is asked for.
    """
    if not wait:
        return None
    if ends_on is None or ends_on <= starts_on:
        return "start" if day >= starts_on + dt.timedelta(days=wait) else None
    term = ends_on - starts_on
    apart = min(dt.timedelta(days=wait), term // 4)
    since = zip(STAGES, (starts_on + apart, starts_on + term // 2, ends_on - apart), strict=True)
    return next((stage for stage, first in reversed(list(since)) if day >= first), None)


def stage_of(day: dt.date, starts_on: dt.date, ends_on: dt.date | None) -> str:
    """The stage that is marked on a day: the first fifth is the start, the last quarter the end."""
    if ends_on is None or ends_on <= starts_on:
        return "start" if day <= starts_on else "middle"
    gone = Fraction((day - starts_on).days, (ends_on - starts_on).days)
    if gone < Fraction(1, 5):
        return "start"
    return "end" if gone >= Fraction(3, 4) else "middle"
