"""Professional requests: sent, completed, withdrawn by their authors; judged by the deputy."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.urls import reverse

from people.academic_year import AcademicYear
from people.access import Permission
from people.actions.drafts import drop_draft
from people.audit import because
from people.models import (
    Account,
    AskedTeacher,
    MenteeEntry,
    ProfessionalRequest,
    Teacher,
)
from people.notifications import Kind, accounts_of, notify

State = ProfessionalRequest.State


@dataclass(frozen=True)
class RequestContent:
    """What a request says.

    fields        of ProfessionalRequest: subject, wishes, own words
    difficulties  keys of competences, the heaviest first, at most three
    levels        key of a competence → self-assessment from 1 to 5
    """

    fields: Mapping
    difficulties: tuple[int, ...] = ()
    levels: Mapping[int, int] = field(default_factory=dict)


@transaction.atomic
def send_request(
    *, by: Account, teacher: Teacher, content: RequestContent, today: dt.date,
    source: str = ProfessionalRequest.Source.SELF, draft: str = "",
) -> ProfessionalRequest:  # fmt: skip
    """A new request of the current year; the draft it was written in is dropped.

    ValidationError when one of the teacher's waits already, PermissionDenied when it is somebody
    else's and `by` does not keep the banks.
    """
    own = by.teacher_id == teacher.pk and by.can(Permission.SEND_REQUEST)
    if not own and not by.can(Permission.EDIT_BANKS):
        raise PermissionDenied
    year = AcademicYear.containing(today)
    request = ProfessionalRequest(teacher=teacher, year=year, source=source, entered_by=by)
    Teacher.objects.select_for_update().get(pk=teacher.pk)  # a form sent twice waits here
    with because("send_request", by=by):
        _fill(request, content)
        AskedTeacher.objects.filter(
            teacher=teacher, campaign__year=year, no_need_at__isnull=False
        ).update(no_need_at=None)
    if draft:
        drop_draft(by=by, key=draft)
    return request


@transaction.atomic
def edit_request(
    request: ProfessionalRequest, *, by: Account, version: int, content: RequestContent,
    draft: str = "",
) -> ProfessionalRequest:  # fmt: skip
    """Complete or correct a request that waits. StaleVersion when somebody saved it meanwhile."""
    row = ProfessionalRequest.locked(request.pk, version)
    _check_own(row, by)
    if row.state != State.OPEN:
        raise ValidationError(f"Запрос уже {row.get_state_display()}: обновите страницу.")
    with because("edit_request", by=by):
        row.version += 1
        _fill(row, content)
    if draft:
        drop_draft(by=by, key=draft)
    return row


def _fill(row: ProfessionalRequest, content: RequestContent) -> None:
    for name, value in content.fields.items():
        setattr(row, name, value)
    row.full_clean()
    row.save()
    _replace(
        row.difficulties,
        {pk: {"rank": rank} for rank, pk in enumerate(content.difficulties, start=1)},
    )
    _replace(row.assessments, {pk: {"level": level} for pk, level in content.levels.items()})


def _replace(rows, wanted: dict[int, dict]) -> None:
    """Make the request's parts those wanted; what stays the same leaves no trace."""
    rows.exclude(competence__in=wanted).delete()
    kept = {row.competence_id: row for row in rows.all()}
    for pk, values in wanted.items():
        row = kept.get(pk)
        if row is None:
            rows.create(competence_id=pk, **values)
        elif any(getattr(row, name) != value for name, value in values.items()):
            rows.filter(pk=row.pk).update(**values)


def _check_own(request: ProfessionalRequest, by: Account) -> None:
    if request.teacher_id != by.teacher_id and not by.can(Permission.EDIT_BANKS):
        raise PermissionDenied


def _move(request: ProfessionalRequest, to: str, **fields) -> ProfessionalRequest:
    row = ProfessionalRequest.moving(request.pk, to)
    for name, value in {"answer": "", "merged_into": None, **fields}.items():
        setattr(row, name, value)
    return row.move(to)


def _tell_answered(teachers: list[int], by: Account) -> None:
    notify(
        accounts_of(*teachers), by=by, kind=Kind.REQUEST, text="На ваш запрос ответили",
        url=reverse("my_requests"),
    )  # fmt: skip


@transaction.atomic
def withdraw_request(request: ProfessionalRequest, *, by: Account) -> ProfessionalRequest:
    """The author takes back what is not judged yet."""
    _check_own(request, by)
    with because("withdraw_request", by=by):
        return _move(request, State.WITHDRAWN)


@transaction.atomic
def decline_request(request: ProfessionalRequest, *, by: Account, reason: str):
    """Refuse with a reason that the teacher will read."""
    with because("decline_request", by=by, why=reason):
        row = _move(request, State.DECLINED, answer=reason)
        _tell_answered([row.teacher_id], by)
        return row


@transaction.atomic
def merge_request(
    request: ProfessionalRequest, *, by: Account, into: ProfessionalRequest, reason: str
) -> ProfessionalRequest:
    """The same is asked for in another request of the teacher, which goes on for both."""
    if into.teacher_id != request.teacher_id or into.pk == request.pk:
        raise ValidationError("Объединить можно только с другим запросом того же педагога.")
    with because("merge_request", by=by, why=reason):
        row = _move(request, State.MERGED, answer=reason, merged_into=into)
        _tell_answered([row.teacher_id], by)
        return row


@transaction.atomic
def accept_request(
    request: ProfessionalRequest, *, by: Account, group: str, included_on: dt.date,
    until: dt.date | None = None,
) -> MenteeEntry:  # fmt: skip
    """Into the bank of mentees; an entry that the teacher has already takes the request over."""
    with because("accept_request", by=by):
        row = _move(request, State.ACCEPTED)
        _tell_answered([row.teacher_id], by)
        return _include(row, group=group, included_on=included_on, until=until)


@transaction.atomic
def accept_requests(
    *, by: Account, chosen: Mapping[int, str], included_on: dt.date
) -> list[MenteeEntry]:
    """Accept many at once: key of a request → its group. Those judged meanwhile are passed over."""
    waiting = ProfessionalRequest.objects.select_for_update().filter(pk__in=chosen)
    rows = list(waiting.filter(state=State.OPEN).order_by("pk"))
    with because("accept_requests", by=by):
        taken = ProfessionalRequest.objects.filter(pk__in=[row.pk for row in rows])
        taken.update(state=State.ACCEPTED, version=F("version") + 1)
        _tell_answered([row.teacher_id for row in rows], by)
        return _include_many(rows, chosen, included_on)


def _include_many(rows, chosen: Mapping[int, str], included_on: dt.date) -> list[MenteeEntry]:
    """Entries for the accepted requests, in three statements; entries by paper take theirs over."""
    known = {
        (entry.teacher_id, entry.year): entry
        for entry in MenteeEntry.objects.select_for_update().filter(
            teacher__in=[row.teacher_id for row in rows]
        )
    }
    made, joined = [], []
    for row in rows:
        entry = known.get((row.teacher_id, row.year))
        if entry is None:
            made.append(_new_entry(row, group=chosen[row.pk], included_on=included_on))
        elif entry.request_id is None:
            entry.request, entry.version = row, entry.version + 1
            joined.append(entry)
    MenteeEntry.objects.bulk_update(joined, ["request", "version"])
    return MenteeEntry.objects.bulk_create(made) + joined


def _new_entry(row: ProfessionalRequest, **fields) -> MenteeEntry:
    return MenteeEntry(
        teacher_id=row.teacher_id, year=row.year, source=row.source, request=row, **fields
    )


def _include(
    row: ProfessionalRequest, *, group: str, included_on: dt.date, until: dt.date | None = None
) -> MenteeEntry:
    entry = (
        MenteeEntry.objects.select_for_update().filter(teacher=row.teacher, year=row.year).first()
    )
    if entry is None:
        entry = _new_entry(row, group=group, included_on=included_on, until=until)
        entry.full_clean()
        entry.save()
    elif entry.request_id is None:
        entry.request = row
        entry.save_next_version()
    return entry


def _made_by(request: ProfessionalRequest, entry: MenteeEntry) -> bool:
    """Whether the entry came into the bank by this request, as its first event remembers."""
    first = MenteeEntry.pgh_event_model.objects.filter(pgh_obj_id=entry.pk, pgh_label="created")
    return first.filter(request_id=request.pk).exists()


@transaction.atomic
def return_request(request: ProfessionalRequest, *, by: Account) -> ProfessionalRequest:
    """Take a decision back: the request waits again, the entry it made leaves the bank.

    The author may do so only with their own withdrawal. ValidationError when a mentor is assigned
    by it already, or another request waits meanwhile.
    """
    if not by.can(Permission.EDIT_BANKS):
        _check_own(request, by)
        if request.state != State.WITHDRAWN:
            raise PermissionDenied
    entry = MenteeEntry.objects.select_for_update().filter(request=request).first()
    if entry and entry.state != MenteeEntry.State.WAITING:
        raise ValidationError(
            f"В банке наставляемых по этому запросу уже записано: {entry.get_state_display()}. "
            "Сначала верните там статус «ждёт наставника»."
        )
    with because("return_request", by=by):
        if entry and _made_by(request, entry):
            entry.delete()
        elif entry:
            entry.request = None  # the person was in the bank before the request
            entry.save_next_version()
        return _move(request, State.OPEN)
