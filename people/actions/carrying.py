"""What of a year's requests and of its bank of mentees goes on into the next one."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from people.academic_year import AcademicYear
from people.audit import because
from people.models import (
    Account,
    Difficulty,
    MenteeEntry,
    ProfessionalRequest,
    SelfAssessment,
    Teacher,
)
from people.models.mentee import usual_term

State = ProfessionalRequest.State
# The request is the same one; only its year, its state and who decides about it are new.
SAID = (
    "teacher_id", "source", "subject", "class_range", "wished_form", "wished_time",
    "wished_mentor_id", "unwanted_mentor_id", "own_words", "submitted_at", "entered_by_id",
)  # fmt: skip


def open_requests(*, into: AcademicYear):
    """Requests of the year before that nobody has decided about, of those who work here and have
    sent no other one since."""
    newer = ProfessionalRequest.objects.filter(year=into, state__in=(State.OPEN, State.ACCEPTED))
    rows = ProfessionalRequest.objects.filter(year=into.previous, state=State.OPEN)
    rows = rows.exclude(teacher__state=Teacher.State.LEFT)
    return rows.exclude(teacher__in=newer.values("teacher")).order_by("submitted_at", "pk")


@transaction.atomic
def carry_requests(*, into: AcademicYear, by: Account) -> list[ProfessionalRequest]:
    """Each open request of the year before waits in this year, under its first date; the old one
    is closed and says where it went. A second press finds none left."""
    old = list(open_requests(into=into).select_for_update(of=("self",)))
    with because("carry_requests", by=by):
        return _again(old, into, State.OPEN)


def _again(
    old: list[ProfessionalRequest], into: AcademicYear, state: str
) -> list[ProfessionalRequest]:
    """The same requests in another year, in the given state; the old ones are closed."""
    keys = [one.pk for one in old]
    ProfessionalRequest.objects.filter(pk__in=keys).update(
        state=State.CLOSED, answer=f"Перенесён в {into} учебный год.", version=F("version") + 1
    )
    made = ProfessionalRequest.objects.bulk_create(
        ProfessionalRequest(year=into, state=state, **{name: getattr(one, name) for name in SAID})
        for one in old
    )
    new = dict(zip(keys, made, strict=True))
    for part, value in ((Difficulty, "rank"), (SelfAssessment, "level")):
        rows = part.objects.filter(request__in=keys).order_by("pk")
        part.objects.bulk_create(
            part(request=new[r.request_id], competence_id=r.competence_id,
                 **{value: getattr(r, value)})
            for r in rows
        )  # fmt: skip
    return made


@dataclass(frozen=True)
class MenteePlan:
    """Who of the bank of the year before goes on: with a mentor, or still waiting for one.

    `finishing` do not: their mentors work with them only until the new year.
    """

    accompanied: list[MenteeEntry]
    waiting: list[MenteeEntry]
    finishing: list[MenteeEntry]

    def __len__(self) -> int:
        return len(self.accompanied) + len(self.waiting)


def mentee_plan(*, into: AcademicYear, finishing: Collection[int] = ()) -> MenteePlan:
    """Those of the year before who have not finished or left, work here, and are not in the bank
    of this year yet.

    `finishing`: keys of people whose pairs end before the year; pairs are known one floor above.
    """
    S = MenteeEntry.State
    known = MenteeEntry.objects.of_year(into).values("teacher")
    rows = MenteeEntry.objects.of_year(into.previous).filter(state__in=(S.WAITING, S.PAIRED))
    rows = rows.exclude(teacher__in=known).exclude(teacher__state=Teacher.State.LEFT)
    found = list(rows.with_content().order_by("teacher__sort_name", "pk"))
    waiting = [row for row in found if row.shown_state == S.WAITING]
    others = [row for row in found if row.shown_state != S.WAITING]
    return MenteePlan(
        [row for row in others if row.teacher_id not in finishing],
        waiting,
        [row for row in others if row.teacher_id in finishing],
    )


@transaction.atomic
def carry_mentees(
    *, into: AcademicYear, by: Account, on: dt.date, finishing: Collection[int] = ()
) -> list[MenteeEntry]:  # fmt: skip
    """They are in this year's bank from the day, for the usual term, in the state they were in.

    Who waits brings the accepted request along; the request of a pair stays with its pair and is
    told in the entry. A second press finds nobody left.
    """
    plan = mentee_plan(into=into, finishing=finishing)
    day = max(on, into.start)
    with because("carry_mentees", by=by):
        asked = ProfessionalRequest.objects.select_for_update().filter(state=State.ACCEPTED)
        asked = asked.filter(pk__in=[entry.request_id for entry in plan.waiting])
        again = _again(list(asked.order_by("pk")), into, State.ACCEPTED)
        requests = {one.teacher_id: one for one in again}
        return MenteeEntry.objects.bulk_create(
            _next(entry, into, day, requests.get(entry.teacher_id))
            for entry in (*plan.accompanied, *plan.waiting)
        )


def _next(
    entry: MenteeEntry, into: AcademicYear, day: dt.date, request: ProfessionalRequest | None
) -> MenteeEntry:
    return MenteeEntry(
        teacher_id=entry.teacher_id, year=into, group=entry.group, source=entry.source,
        state=entry.state, included_on=day, until=usual_term(into, day), request=request,
        request_on_paper="" if request else told(entry), mentor_on_paper=entry.mentor_on_paper,
    )  # fmt: skip


def told(entry: MenteeEntry) -> str:
    """What was asked for, in words: difficulties of the request, or what the paper said."""
    hard: Iterable[Difficulty] = entry.request.difficulties.all() if entry.request else ()
    said = ", ".join(one.competence.name for one in hard)
    return f"{said} (запрос {entry.year})" if said else entry.request_on_paper
