"""Requests accepted into the bank of mentees, and the decision taken back."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from people.access import Permission
from people.actions.mentees import mentored
from people.actions.requests import check_own, close_requests, move_request, tell_answered
from people.audit import because
from people.models import Account, MenteeEntry, ProfessionalRequest, Teacher
from people.models.mentee import usual_term
from people.requests.completeness import Completeness

RequestState, State = ProfessionalRequest.State, MenteeEntry.State
# what accepting may change in an entry that is there, and taking the decision back restores
CHANGED = ("request_id", "state", "left_reason", "group", "included_on", "until")
EMPTY = "Запрос пустой: дополните его или напишите, почему принимаете его таким."


@dataclass(frozen=True)
class Included:
    """What accepting a request did in the bank.

    before     the words of the entry's state until now; "" for an entry made now
    came_back  whether the person had left the bank or finished
    kept       the request that the entry goes on answering instead of the accepted one, if any
    """

    entry: MenteeEntry
    before: str = ""
    came_back: bool = False
    kept: ProfessionalRequest | None = None

    @property
    def said(self) -> str:
        """In a sentence: the person is in, is in again, or was in all the time."""
        name, state = self.entry.teacher.short_name, self.entry.get_state_display()
        if not self.before:
            return f"{name} в банке наставляемых."
        if self.came_back:
            return (
                f"{name} снова в банке наставляемых: статус «{self.before}» сменился на «{state}»."
            )
        stays = f"{name} уже в банке наставляемых, статус прежний: «{state}»."
        if self.kept is None:
            return f"{stays} В запись внесён этот запрос."
        sent = f"{timezone.localtime(self.kept.submitted_at):%d.%m.%Y}"
        return (
            f"{stays} Запрос в записи прежний, от {sent}. Если этот о том же, верните его на "
            "рассмотрение и объедините с прежним."
        )


@transaction.atomic
def accept_request(
    request: ProfessionalRequest, *, by: Account, group: str, included_on: dt.date,
    until: dt.date | None = None, reason: str = "",
) -> Included:  # fmt: skip
    """Into the bank of mentees with what is said here, also when the person has an entry.

    Who has left the bank, or has finished, is back in it. ValidationError for an empty request
    without a reason: it tells nothing of the help that is asked for.
    """
    known = _known_of([request.teacher_id])
    with because("accept_request", by=by, why=reason):
        row = move_request(request, RequestState.ACCEPTED)
        if not reason.strip() and _is_empty(row):
            raise ValidationError(EMPTY)
        tell_answered([row.teacher_id], by)
        said = {"group": group, "included_on": included_on, "until": until}
        done = _included(row, known, mentored([row.teacher_id]), said)
        done.entry.full_clean()
        done.entry.save()
    return done


@transaction.atomic
def accept_requests(
    *, by: Account, chosen: Mapping[int, str], included_on: dt.date
) -> list[Included]:
    """Accept many at once: key of a request → the group of a new entry.

    Those judged meanwhile and the empty ones are passed over. An entry that is there keeps its
    group; a term that nobody has set is that of the year.
    """
    asked = ProfessionalRequest.objects.filter(pk__in=chosen)
    known = _known_of(asked.values_list("teacher", flat=True))
    rows = asked.waiting().with_completeness().select_related("teacher").order_by("pk")
    rows = rows.exclude(completeness=Completeness.EMPTY).select_for_update(of=("self",))
    with because("accept_requests", by=by):
        taken = ProfessionalRequest.objects.filter(pk__in=[row.pk for row in rows])
        taken.update(state=RequestState.ACCEPTED, version=F("version") + 1)
        tell_answered([row.teacher_id for row in rows], by)
        paired = mentored([row.teacher_id for row in rows])
        done = [
            _included(row, known, paired, _usual(row, known, chosen[row.pk], included_on))
            for row in rows
        ]
        _write(done)
    return done


def _is_empty(row: ProfessionalRequest) -> bool:
    said = ProfessionalRequest.objects.with_completeness().get(pk=row.pk)
    return said.completeness == Completeness.EMPTY


def _known_of(teachers: Iterable[int]) -> dict[tuple, MenteeEntry]:
    """(teacher, year) → the entry of the bank; the people are locked, so that none appears."""
    teachers = list(teachers)
    list(Teacher.objects.select_for_update().filter(pk__in=teachers).order_by("pk"))
    entries = MenteeEntry.objects.select_for_update(of=("self",)).filter(teacher__in=teachers)
    entries = entries.select_related("request", "teacher").order_by("pk")
    return {(entry.teacher_id, entry.year): entry for entry in entries}


def _usual(row: ProfessionalRequest, known: Mapping, group: str, day: dt.date) -> dict:
    """What many accepted at once get: who is in the bank keeps the group and the day."""
    entry, term = known.get((row.teacher_id, row.year)), usual_term(row.year, day)
    if entry is None:
        return {"group": group, "included_on": day, "until": term}
    if entry.is_gone:
        return {"included_on": day, "until": term}
    return {"until": entry.until or max(term, entry.included_on)}


def _included(
    row: ProfessionalRequest, known: Mapping, paired: set[int], said: Mapping
) -> Included:
    """The entry, not yet written, that answers the request; the `paired` have a mentor already."""
    state = State.PAIRED if row.teacher_id in paired else State.WAITING
    entry = known.get((row.teacher_id, row.year))
    if entry is None:
        new = MenteeEntry(teacher=row.teacher, year=row.year, source=row.source, request=row)
        return Included(_say(new, {**said, "state": state}))
    before, came_back = entry.get_state_display(), entry.is_gone
    kept = entry.request
    if came_back or kept is None:
        # what was asked for before leaving is not waited for beside the new request
        close_requests([kept.pk] if kept else [])
        entry.request, kept = row, None
    if came_back:
        entry.check_move(State.WAITING)
        entry.state, entry.left_reason = state, ""
    entry.version += 1
    return Included(_say(entry, said), before, came_back, kept)


def _say(entry: MenteeEntry, said: Mapping) -> MenteeEntry:
    for name, value in said.items():
        setattr(entry, name, value)
    return entry


def _write(done: Iterable[Included]) -> None:
    new = [one.entry for one in done if not one.before]
    there = [one.entry for one in done if one.before]
    MenteeEntry.objects.bulk_create(new)
    MenteeEntry.objects.bulk_update(there, [*CHANGED, "version"])


@transaction.atomic
def return_request(request: ProfessionalRequest, *, by: Account) -> ProfessionalRequest:
    """Take a decision back: the request waits again, the entry it made leaves the bank, an entry
    that was there before is again as it was.

    The author may do so only with their own withdrawal. ValidationError when a mentor is assigned
    by it already, or another request waits meanwhile.
    """
    if not by.can(Permission.EDIT_BANKS):
        check_own(request, by)
        if request.state != RequestState.WITHDRAWN:
            raise PermissionDenied
    entry = MenteeEntry.objects.select_for_update().filter(request=request).first()
    with because("return_request", by=by):
        if entry:
            _take_back(entry, request)
        return move_request(request, RequestState.OPEN)


def _take_back(entry: MenteeEntry, request: ProfessionalRequest) -> None:
    """The entry as it was before the request, but for what somebody has changed since: out of the
    bank when the request made it. ValidationError when its state is another one since then."""
    events = MenteeEntry.pgh_event_model.objects.filter(pgh_obj_id=entry.pk).order_by("pgh_id")
    before = events.exclude(request_id=request.pk).last()
    accepted = events.filter(pgh_id__gt=before.pgh_id if before else 0).first()
    if entry.state != accepted.state:
        stood = State(accepted.state).label
        raise ValidationError(
            f"В банке наставляемых по этому запросу уже записано: {entry.get_state_display()}. "
            f"Сначала верните там статус «{stood}»."
        )
    if before is None:
        entry.delete()
    else:
        _restore(entry, before, accepted)


def _restore(entry: MenteeEntry, before, accepted) -> None:
    """`before` and `accepted` are the entry's events around the decision."""
    for name in CHANGED:
        if getattr(entry, name) == getattr(accepted, name):
            setattr(entry, name, getattr(before, name))
    former = ProfessionalRequest.objects.filter(pk=entry.request_id).first()
    if former and former.state == RequestState.CLOSED and entry.state == State.LEFT:
        move_request(former, RequestState.ACCEPTED)
    entry.save_next_version()
