"""The facts of a year that monitoring measures: seven queries for a year of any size."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.utils.timezone import localdate

from mentorship.growth import measuring
from mentorship.models import (
    DifficultyMark,
    Interview,
    InterviewAnswer,
    Meeting,
    Pair,
    PlanItem,
    Programme,
)
from people.academic_year import AcademicYear
from people.models import MentorEntry, ProfessionalRequest, SelfAssessment, Teacher
from people.models.staff_queries import names_of
from people.names import full_name, short_name
from roadmap.models import LibraryItem
from roadmap.monitoring.year_facts import CourseFact, MarkFact, PairFact, RequestFact, YearFacts

S, R = Pair.State, ProfessionalRequest.State
ASKED = [R.OPEN, R.ACCEPTED, R.CLOSED]  # requests that somebody had to answer
START = ("start", "mentee")
IDLE = [S.PREPARATION, S.CANCELLED]


def facts_of(year: AcademicYear, today: dt.date) -> YearFacts:
    """Everything of the year that has happened by the day."""
    until = min(year.end, today)
    if until < year.start:
        return YearFacts()
    rows = list(pair_rows(year, until))
    courses = courses_of([(row.pk, row.request_id) for row in rows], until)
    mentees = {row.pk: row.mentee_id for row in rows}
    return YearFacts(
        requests=tuple(requests(year, until)),
        pairs=tuple(pair_fact(row, year, until, courses.get(row.pk, [])) for row in rows),
        marks=tuple(satisfaction(year)),
        training=training(year),
        practices=tuple(practices(year, until)),
        courses=tuple(
            CourseFact(mentees[pair], c.name, c.change.before, c.change.after, pair)
            for pair, own in courses.items() for c in own if c.change
        ),
    )  # fmt: skip


def number(rows: QuerySet, what=None) -> Subquery:
    """How many rows of the pair there are, or the sum of `what`; None for nothing."""
    return Subquery(rows.order_by().values("pair").annotate(n=what or Count("pk")).values("n"))


def pair_rows(year: AcademicYear, until: dt.date):
    """Pairs that worked in the year, with all that is counted of them; one query."""
    held = Meeting.objects.counted().filter(pair=OuterRef("pk"), held_on__range=(year.start, until))
    approved = Programme.objects.filter(pair=OuterRef("pk"), state=Programme.State.APPROVED)
    due = PlanItem.objects.filter(
        programme__pair=OuterRef("pk"), programme__state=Programme.State.APPROVED,
        due_on__range=(year.start, until),
    ).order_by().values("programme__pair")  # fmt: skip
    own = Interview.objects.held().of_year(year).filter(pair=OuterRef("pk"))
    rows = Pair.objects.touching(year).filter(starts_on__lte=until).exclude(state__in=IDLE)
    counted = rows.annotate(
        met=number(held), spent=number(held, Sum("minutes")),
        due=Subquery(due.annotate(n=Count("pk")).values("n")),
        done=Subquery(due.filter(done_on__lte=until).annotate(n=Count("pk")).values("n")),
        planned=Exists(approved), talked=Exists(own),
    )  # fmt: skip
    return counted.order_by("mentee__sort_name", "pk").values_list(
        "pk", "request_id", "state", "part", "replaces_id", "starts_on", "ends_on",
        "end_cause__name", "mentor_id", "mentor__state", "mentor__left_on", "mentor__is_external",
        "mentee_id", "mentee__state", "mentee__left_on", *names_of("mentor"), *names_of("mentee"),
        "met", "spent", "due", "done", "planned", "talked", named=True,
    )  # fmt: skip


def named(row, side: str) -> tuple[str, str, str]:
    return tuple(getattr(row, name) for name in names_of(side))


def stays(state: str, left_on: dt.date | None, until: dt.date) -> bool:
    """Whether the person still worked in the school on the day."""
    return state != Teacher.State.LEFT or (left_on is not None and left_on > until)


def pair_fact(row, year: AcademicYear, until: dt.date, courses: list[measuring.Course]) -> PairFact:
    last = min(row.ends_on or until, until)
    early = row.state == S.ENDED and row.ends_on is not None and row.ends_on <= year.end
    return PairFact(
        key=row.pk,
        name=f"{short_name(*named(row, 'mentee'))} и {short_name(*named(row, 'mentor'))}",
        ended_early=early,
        cause=row.end_cause__name or "",
        days=max(0, (last - max(row.starts_on, year.start)).days + 1),
        meetings=row.met or 0,
        minutes=row.spent or 0,
        due=row.due or 0,
        done=row.done or 0,
        programme=row.planned,
        interviewed=row.talked,
        mentee=row.mentee_id,
        mentee_name=full_name(*named(row, "mentee")),
        mentee_stays=stays(row.mentee__state, row.mentee__left_on, until),
        mentor=row.mentor_id,
        mentor_name=full_name(*named(row, "mentor")),
        mentor_stays=None
        if row.mentor__is_external
        else stays(row.mentor__state, row.mentor__left_on, until),
        replaces=row.replaces_id,
        temporary=row.part == Pair.Part.TEMPORARY,
        change=measuring.overall(courses),
    )


def courses_of(
    pairs: Iterable[tuple[int, int | None]], until: dt.date
) -> dict[int, list[measuring.Course]]:
    """By the pair's key: the courses of everything that was marked by the day; two queries.

    Where the mentee has not marked the start, the request's self-assessment stands for it.
    """
    pairs = dict(pairs)
    marks = DifficultyMark.objects.filter(pair__in=pairs, made_on__lte=until)
    levels: dict[int, list[measuring.Level]] = {}
    names: dict[int, dict[int, str]] = {}
    rows = marks.values_list("pair", "competence", "competence__name", "stage", "side", "level")
    for pair, competence, name, stage, side, level in rows.order_by("competence", "pk"):
        levels.setdefault(pair, []).append(measuring.Level(competence, stage, side, level))
        names.setdefault(pair, {})[competence] = name
    asked = [(pair, pairs[pair]) for pair in names if pairs[pair]]
    rows = SelfAssessment.objects.filter(request__in={request for _, request in asked})
    said: dict[int, list[tuple[int, int]]] = {}
    for request, competence, level in rows.values_list("request", "competence", "level"):
        said.setdefault(request, []).append((competence, level))
    for pair, request in asked:  # of one request there may be several pairs, one after another
        begun = {one.competence for one in levels[pair] if (one.stage, one.side) == START}
        levels[pair] += [
            measuring.Level(competence, *START, level, True)
            for competence, level in said.get(request, []) if competence not in begun
        ]  # fmt: skip
    return {pair: measuring.courses(names[pair], levels[pair]) for pair in names}


def requests(year: AcademicYear, until: dt.date) -> Iterable[RequestFact]:
    """Requests of the year with the first day of the first pair that came to work."""
    pairs = Q(pairs__starts_on__lte=until) & ~Q(pairs__state__in=IDLE)
    rows = ProfessionalRequest.objects.filter(year=year, state__in=ASKED)
    rows = rows.annotate(began=Min("pairs__starts_on", filter=pairs))
    for row in (
        rows.select_related("teacher").defer("own_words").order_by("teacher__sort_name", "pk")
    ):
        days = max(0, ((row.began or until) - localdate(row.submitted_at)).days)
        waits = row.state != R.CLOSED and not row.began
        yield RequestFact(
            row.pk, row.teacher.full_name, days if row.began else None, days if waits else None
        )


def satisfaction(year: AcademicYear) -> Iterable[MarkFact]:
    rows = InterviewAnswer.objects.filter(
        question__tells="satisfaction", mark__isnull=False, interview__year=year,
        interview__state=Interview.State.HELD,
    ).select_related("interview__pair__mentor", "interview__pair__mentee", "question")  # fmt: skip
    for row in rows.order_by("pk"):
        pair, side = row.interview.pair, row.question.whom
        if side in ("mentor", "mentee"):
            person = getattr(pair, side)
            yield MarkFact(pair.pk, person.full_name, side, row.mark, person.pk)


def training(year: AcademicYear) -> dict[int, int]:
    """Hours of the year by the mentor's key, as the bank has them: of events and of paper."""
    rows = MentorEntry.objects.of_year(year).filter(training_hours__gt=0).order_by()
    rows = rows.only("teacher_id", "training_hours", "hours_before")
    return {row.teacher_id: row.hours_of_year for row in rows}


def practices(year: AcademicYear, until: dt.date) -> Iterable[tuple[int, str, dt.date]]:
    rows = LibraryItem.objects.accepted().of_year(year).filter(is_best=True, taken_on__lte=until)
    return rows.order_by("-taken_on", "pk").values_list("pk", "title", "taken_on")
