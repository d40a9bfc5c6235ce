"""What the page of growth shows: courses of the pair's difficulties with their pictures."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Min

from mentorship.growth import measuring
from mentorship.growth.chart import Picture, picture
from mentorship.models import DifficultyMark, Pair
from people.models import Competence, Difficulty, SelfAssessment

STAGE_TITLES = dict(DifficultyMark.Stage.choices)
SIDE_TITLES = dict(DifficultyMark.OfSide.choices)


@dataclass(frozen=True)
class Row:
    """One difficulty as the page draws it; `choices` are the five buttons of who marks `now`."""

    course: measuring.Course
    picture: Picture | None
    cells: list[tuple[str, measuring.Level | None]]
    choices: list[tuple[int, bool, bool]]
    now: measuring.Level | None

    @property
    def seen(self) -> int:
        """The level that stands marked for who marks now; 0 where nothing does."""
        return next((level for level, marked, _ in self.choices if marked), 0)

    @property
    def change(self) -> str:
        return self.course.change.said if self.course.change else ""

    @property
    def entered_by(self) -> str:
        """Who wrote the standing mark down for the side that marks now; "" where it did."""
        return self.now.entered_by if self.now else ""


def difficulties_of(pair: Pair) -> dict[int, str]:
    """Competences in the order of the request; those marked besides follow."""
    asked = Difficulty.objects.filter(request=pair.request_id).select_related("competence")
    found = {row.competence_id: row.competence.name for row in asked} if pair.request_id else {}
    marked = Competence.objects.filter(growth_marks__pair=pair).order_by("place", "pk")
    return found | {row.pk: row.name for row in marked if row.pk not in found}


def levels_of(pair: Pair) -> list[measuring.Level]:
    """Marks of both sides; the request's self-assessment stands for a start not marked yet."""
    marks = [
        measuring.Level(
            one.competence_id, one.stage, one.side, one.level, entered_by=stranger_to(one, pair)
        )
        for one in DifficultyMark.objects.filter(pair=pair).select_related("entered_by__teacher")
    ]
    if not pair.request_id:
        return marks
    begun = {one.competence for one in marks if (one.side, one.stage) == ("mentee", "start")}
    said = SelfAssessment.objects.filter(request=pair.request_id)
    return marks + [
        measuring.Level(one.competence_id, "start", "mentee", one.level, proposed=True)
        for one in said
        if one.competence_id not in begun
    ]


def stranger_to(mark: DifficultyMark, pair: Pair) -> str:
    """Who entered a mark of a side where it is not the person of that side; the deputy, a mentor
    whom this one replaces."""
    account = mark.entered_by
    if account is None or account.teacher_id == getattr(pair, f"{mark.side}_id"):
        return ""
    return account.name


def began_on(pair: Pair) -> dt.date:
    """The day from which growth is measured: of a mentee whose mentor changed, the first mark."""
    if not pair.replaces_id:
        return pair.starts_on
    first = DifficultyMark.objects.filter(pair=pair).aggregate(day=Min("made_on"))["day"]
    return min(first or pair.starts_on, pair.starts_on)


def courses_of(pair: Pair) -> list[measuring.Course]:
    """Four queries whatever the pair has; three without a request."""
    return measuring.courses(difficulties_of(pair), levels_of(pair))


def rows_of(courses: list[measuring.Course], *, side: str, stage: str) -> list[Row]:
    """Each difficulty with its picture, cells of the table, and buttons for a side at a stage."""
    return [
        Row(
            course,
            picture(course, STAGE_TITLES) if course.levels else None,
            [
                (f"{SIDE_TITLES[s]}, {STAGE_TITLES[t]}", course.level(s, t))
                for s in measuring.SIDES
                for t in measuring.STAGES
            ],
            _choices(course.level(side, stage)),
            course.level(side, stage),
        )
        for course in courses
    ]


def _choices(now: measuring.Level | None) -> list[tuple[int, bool, bool]]:
    """(level, is it marked, is it only proposed) for each of the five."""
    every = range(measuring.LOWEST, measuring.HIGHEST + 1)
    standing, proposed = (now.level, now.proposed) if now else (None, False)
    return [(n, n == standing and not proposed, n == standing and proposed) for n in every]
