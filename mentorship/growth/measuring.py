"""Growth of a pair: the same difficulties on the same scale at start, middle and end.

Pure: levels come in, courses, numbers and a sentence go out. A level is 1 (hard) to 5 (sure), as in
the request's self-assessment. Who marked only once is not compared with somebody else: a change is
taken within one side, and only then averaged over the two.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from people.rounding import signed

STAGES = ("start", "middle", "end")
SIDES = ("mentee", "mentor")
SIDE_WORDS = {"mentee": "наставляемый", "mentor": "наставник"}
LATE = {"middle": "впервые отмечено в середине", "end": "впервые отмечено в конце"}
SINCE = {"middle": "с середины", "end": "в конце"}  # of one side, after its name
LOWEST, HIGHEST = 1, 5
APART = 2  # levels between the two that are worth a word
NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class Level:
    """One mark: of which competence (its key), when, by whom, how sure.

    `proposed`: taken from the request, nobody has marked it here yet. `entered_by`: who wrote it
    down, where that is not the one of the side: the deputy, a former mentor.
    """

    competence: int
    stage: str
    side: str
    level: int
    proposed: bool = False
    entered_by: str = ""


@dataclass(frozen=True)
class Change:
    """From where to where one competence went; the mean over those who marked it twice.

    `of`: (side, its first level, its last) of each of those, as they were marked.
    """

    before: Fraction
    after: Fraction
    of: tuple[tuple[str, int, int], ...]

    @property
    def by(self) -> Fraction:
        return self.after - self.before

    @property
    def agreed(self) -> bool:
        """Whether those who marked it twice say the same."""
        return len({(first, last) for _, first, last in self.of}) == 1

    @property
    def ways(self) -> set[int]:
        """Where the sides saw it go: 1 surer, -1 harder, 0 nowhere."""
        return {(last > first) - (last < first) for _, first, last in self.of}

    @property
    def said(self) -> str:
        """«+2»; of the mentee and of the mentor where they differ: «−1 / +3»."""
        every = [signed(Fraction(last - first)) for _, first, last in self.of]
        return every[0] if len(set(every)) == 1 else " / ".join(every)


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

    def since(self, side: str) -> str | None:
        """The stage of the side's first level: from there its change is measured."""
        return next((stage for stage in STAGES if self.level(side, stage)), None)

    @property
    def late(self) -> str:
        """«впервые отмечено в середине» where neither has a level of the start, though one of a
        later stage; else ""."""
        first = [stage for stage in STAGES for side in SIDES if self.level(side, stage)][:1]
        return LATE.get(first[0], "") if first else ""

    @property
    def named(self) -> str:
        """The name, with the word of a late beginning where there was one."""
        return f"{self.name} ({self.late})" if self.late else self.name

    @property
    def change(self) -> Change | None:
        """None until one of the two has marked it twice."""
        twice = tuple(
            (side, marks[0], marks[-1]) for side in SIDES if len(marks := self.marked(side)) > 1
        )
        if not twice:
            return None
        return Change(mean(one[1] for one in twice), mean(one[2] for one in twice), twice)

    @property
    def apart(self) -> tuple[int, int] | None:
        """The last levels of mentee and mentor where they see it differently now."""
        mentee, mentor = (self.marked(side)[-1:] for side in SIDES)
        if not (mentee and mentor) or abs(mentee[0] - mentor[0]) < APART:
            return None
        return mentee[0], mentor[0]


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


@dataclass(frozen=True)
class SideChange:
    """By how many levels one side saw it go: the mean over those of the competences that it has
    marked `twice`, of `all`; `by` is None where there are none."""

    side: str
    by: Fraction | None
    twice: int
    all: int

    @property
    def name(self) -> str:
        return SIDE_WORDS[self.side]

    @property
    def said(self) -> str:
        return "—" if self.by is None else signed(self.by)

    @property
    def of(self) -> str:
        """«1 из 3», "" where nothing is compared."""
        return f"{self.twice} из {self.all}" if self.twice else ""


def change_of(side: str, through: Iterable[Course]) -> SideChange:
    """What one side's own marks say, from the first to the last; nobody else's are mixed in."""
    marks = [course.marked(side) for course in through]
    gone = [found[-1] - found[0] for found in marks if len(found) > 1]
    return SideChange(side, mean(gone) if gone else None, len(gone), len(marks))


def sides_apart(through: Iterable[Course]) -> list[SideChange]:
    """The mentee's view and the mentor's; nothing before one of them has marked something twice."""
    found = list(through)
    apart = [change_of(side, found) for side in SIDES]
    return apart if any(one.twice for one in apart) else []


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
        _part("Стало увереннее", _gone(compared, {1}, {0, 1})),
        _part("Без изменений", _gone(compared, {0})),
        _part("Стало труднее", _gone(compared, {-1}, {0, -1})),
        _part("Одному увереннее, другому труднее", _gone(compared, {1, -1})),
        _part("Второй раз не отмечено", [c for c in through if not c.change]),
        _views_apart(through),
    ]
    return " ".join(part for part in parts if part)


def _gone(compared: list[Course], *ways: set[int]) -> list[Course]:
    """Those that went one of these ways."""
    return [course for course in compared if course.change.ways in ways]


def _part(title: str, found: list[Course]) -> str:
    return f"{title}: {', '.join(_one(course) for course in found)}." if found else ""


def _one(course: Course) -> str:
    said = "; ".join(filter(None, (course.late, _each(course) if course.change else "")))
    return f"«{course.name}» ({said})" if said else f"«{course.name}»"


def _each(course: Course) -> str:
    """From where to where the two saw it go; who began later than the other is said to have."""
    together = len({course.since(side) for side in SIDES}) == 1
    if together and course.change.agreed and len(course.change.of) == len(SIDES):
        return _went(*course.change.of[0][1:])
    return ", ".join(
        f"{_who(course, side)} — {_went(first, last)}" for side, first, last in course.change.of
    )


def _who(course: Course, side: str) -> str:
    since = "" if course.late else SINCE.get(course.since(side), "")
    return f"{SIDE_WORDS[side]} {since}".rstrip()


def _went(first: int, last: int) -> str:
    return f"{last}" if first == last else f"с{NO_BREAK}{first} до{NO_BREAK}{last}"


def _views_apart(through: list[Course]) -> str:
    """Said by the number of such competences alone: the names are in the chart."""
    count = sum(course.apart is not None for course in through)
    return f"Видят по-разному: {count} из {len(through)}." if count else ""


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


def end_is_near(day: dt.date, starts_on: dt.date, ends_on: dt.date | None) -> bool:
    """Whether it is time for the marks of the end; without a last day nobody can tell, so it is."""
    return ends_on is None or stage_of(day, starts_on, ends_on) == "end"


def stage_of(day: dt.date, starts_on: dt.date, ends_on: dt.date | None) -> str:
    """The stage that is marked on a day: the first fifth is the start, the last quarter the end."""
    if ends_on is None or ends_on <= starts_on:
        return "start" if day <= starts_on else "middle"
    gone = Fraction((day - starts_on).days, (ends_on - starts_on).days)
    if gone < Fraction(1, 5):
        return "start"
    return "end" if gone >= Fraction(3, 4) else "middle"
