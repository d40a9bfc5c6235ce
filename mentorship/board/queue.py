"""Who waits for a mentor, in which turn, and why somebody does not wait any more."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from mentorship.models import Pair
from mentorship.models.closing import closing
from people.academic_year import AcademicYear
from people.models import MenteeEntry, ProfessionalRequest, Teacher

State = Pair.State
# The pair has not given what was asked for, or will not: another is found while a notice runs.
NOT_SERVED = Q(state__in=[State.ENDED, State.CANCELLED]) | closing()
# Whoever only stands in answers no request: it is the main mentor's, or waits for one.
STANDS_IN = Q(part=Pair.Part.TEMPORARY)


def waiting_requests(year: AcademicYear) -> QuerySet:
    """Accepted requests that no pair answers, of teachers without a main mentor, in turn.

    Of the year; of a year before only when a pair that met this year has left the request unserved.
    One of a person: what the entry in the bank asks for, else what was asked first.
    """
    failed = Pair.objects.filter(NOT_SERVED, request=OuterRef("pk")).touching(year)
    asked = ProfessionalRequest.objects.filter(Q(year=year) | Q(year__lt=year) & Exists(failed))
    of_entry = Exists(_entries(year).filter(request=OuterRef("pk")))
    waiting = still_waiting(asked, year).annotate(of_entry=of_entry)
    first = waiting.order_by("teacher_id", "-of_entry", "submitted_at", "pk").distinct("teacher_id")
    return in_turn(ProfessionalRequest.objects.filter(pk__in=first.values("pk")))


def still_waiting(requests: QuerySet, year: AcademicYear) -> QuerySet:
    """Those of the `requests` that wait for a main mentor in the year: a mentee has one of them;
    who has left the bank or the school waits for nobody."""
    answers = Pair.objects.filter(request=OuterRef("pk")).exclude(closing() | STANDS_IN)
    answered = Exists(answers.filter(state__in=[*Pair.GOING, State.COMPLETED]))
    main = Pair.objects.going().exclude(closing())
    main = main.filter(mentee=OuterRef("teacher"), part=Pair.Part.MAIN)
    left_bank = Exists(_entries(year).filter(state=MenteeEntry.State.LEFT))
    accepted = requests.filter(state=ProfessionalRequest.State.ACCEPTED)
    waiting = accepted.filter(~answered, ~Exists(main), ~left_bank)
    return waiting.exclude(teacher__state=Teacher.State.LEFT)


def _entries(year: AcademicYear) -> QuerySet:
    """The entry of a request's teacher in the bank of the year."""
    return MenteeEntry.objects.of_year(year).filter(teacher=OuterRef("teacher"))


def requests_of(mentees: Iterable[int], day: dt.date) -> dict[int, int]:
    """mentee → the request of theirs that waits on the day, which a pair made now answers."""
    rows = waiting_requests(AcademicYear.containing(day)).filter(teacher__in=mentees)
    return dict(rows.values_list("teacher", "pk"))


def in_turn(requests: QuerySet) -> QuerySet:
    """As they are served: those whose mentor could not go on (`left`) before the others."""
    left = Pair.objects.filter(NOT_SERVED, request=OuterRef("pk"))
    return (
        requests.annotate(left=Exists(left))
        .select_related("teacher")
        .prefetch_related("difficulties")
        .order_by("-left", "submitted_at", "pk")
    )


def why_not_waiting(
    requests: Iterable[ProfessionalRequest], year: AcademicYear
) -> dict[int, str]:  # fmt: skip
    """request → why it waits for nobody now, in words; those that wait are not named."""
    asked = list(requests)
    rows = ProfessionalRequest.objects.filter(pk__in=[one.pk for one in asked])
    waits = set(still_waiting(rows, year).values_list("pk", flat=True))
    gone = [one for one in asked if one.pk not in waits]
    return {one.pk: said for one, said in zip(gone, _said(gone), strict=True)}


def _said(gone: list[ProfessionalRequest]) -> list[str]:
    """One sentence for each; one query for all."""
    if not gone:
        return []
    rows = Pair.objects.filter(mentee__in=[one.teacher_id for one in gone])
    pairs = list(rows.exclude(NOT_SERVED | STANDS_IN).select_related("mentor").order_by("pk"))
    return [_why(one, pairs) for one in gone]


def _why(one: ProfessionalRequest, pairs: list[Pair]) -> str:
    if one.state != ProfessionalRequest.State.ACCEPTED:
        return f"запрос {one.get_state_display()}"
    own = [
        pair for pair in pairs
        if pair.request_id == one.pk
        or (pair.mentee_id == one.teacher_id and pair.part == Pair.Part.MAIN)
    ]  # fmt: skip
    going = next((pair for pair in own if pair.is_going), None)
    if going:
        return f"уже есть наставник: {going.mentor.short_name} (пара {going.get_state_display()})"
    if any(pair.request_id == one.pk for pair in own):
        return "на запрос уже ответила завершённая пара"
    return "педагог выбыл из банка наставляемых или из школы"
