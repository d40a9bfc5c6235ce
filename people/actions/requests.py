"""Professional requests: sent, completed, withdrawn by their authors; judged by the deputy."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse

from people.academic_year import AcademicYear
from people.access import Permission
from people.actions.drafts import drop_draft
from people.actions.no_need import UNSAID
from people.audit import because
from people.models import (
    Account,
    AskedTeacher,
    ProfessionalRequest,
    Teacher,
)
from people.notifications import Kind, accounts_of, notify
from people.requests.content import RequestContent, content_of, merge, with_gained

State = ProfessionalRequest.State
MERGED_INTO = (State.ACCEPTED, State.CLOSED)  # what another request may be merged with


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
        ).update(**UNSAID)
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
    check_own(row, by)
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


def _gain(kept: ProfessionalRequest, other: ProfessionalRequest) -> None:
    own = content_of(kept)
    merged = merge(own, content_of(other))
    if not merged.is_nothing:
        kept.version += 1
        _fill(kept, with_gained(own, merged.gained))


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


def check_own(request: ProfessionalRequest, by: Account) -> None:
    """PermissionDenied when it is somebody else's and `by` does not keep the banks."""
    if request.teacher_id != by.teacher_id and not by.can(Permission.EDIT_BANKS):
        raise PermissionDenied


def move_request(request: ProfessionalRequest, to: str, **fields) -> ProfessionalRequest:
    """Along the table of moves; an answer that is not said now is forgotten."""
    row = ProfessionalRequest.moving(request.pk, to)
    for name, value in {"answer": "", "merged_into": None, **fields}.items():
        setattr(row, name, value)
    return row.move(to)


def tell_answered(teachers: list[int], by: Account) -> None:
    """The authors learn that the deputy has decided."""
    notify(
        accounts_of(*teachers), by=by, kind=Kind.REQUEST, text="На ваш запрос ответили",
        url=reverse("my_requests"),
    )  # fmt: skip


@transaction.atomic
def withdraw_request(request: ProfessionalRequest, *, by: Account) -> ProfessionalRequest:
    """The author takes back what is not judged yet."""
    check_own(request, by)
    with because("withdraw_request", by=by):
        return move_request(request, State.WITHDRAWN)


@transaction.atomic
def decline_request(request: ProfessionalRequest, *, by: Account, reason: str):
    """Refuse with a reason that the teacher will read."""
    with because("decline_request", by=by, why=reason):
        row = move_request(request, State.DECLINED, answer=reason)
        tell_answered([row.teacher_id], by)
        return row


@transaction.atomic
def merge_request(
    request: ProfessionalRequest, *, by: Account, into: ProfessionalRequest, reason: str
) -> ProfessionalRequest:
    """The same is asked for in another request of the teacher, which goes on for both.

    It gains what it lacks (`request_content.merge`); where both speak, its own words stand.
    """
    if into.teacher_id != request.teacher_id or into.pk == request.pk:
        raise ValidationError("Объединить можно только с другим запросом того же педагога.")
    Teacher.objects.select_for_update().get(pk=request.teacher_id)
    with because("merge_request", by=by, why=reason):
        kept = ProfessionalRequest.locked(into.pk)
        if kept.state not in MERGED_INTO:
            raise ValidationError(f"Тот запрос уже {kept.get_state_display()}: обновите страницу.")
        row = move_request(request, State.MERGED, answer=reason, merged_into=kept)
        _gain(kept, row)
        tell_answered([row.teacher_id], by)
        return row


def close_requests(keys: Iterable[int]) -> None:
    """Accepted requests among these that nobody needs to answer any more.

    Called inside the action that has answered them: a pair completed, a newer request taken.
    """
    rows = ProfessionalRequest.objects.select_for_update().filter(pk__in=list(keys))
    for row in rows.filter(state=State.ACCEPTED).order_by("pk"):
        row.check_move(State.CLOSED)
        row.move(State.CLOSED)
