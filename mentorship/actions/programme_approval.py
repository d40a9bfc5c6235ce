"""A programme's way to its approval, and back to its author with a reason."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from mentorship.actions.in_words import refused_in_words
from mentorship.actions.programmes import check_plan_inside, check_term, going
from mentorship.models import Programme
from mentorship.programme.approving import check_approver
from mentorship.talk.telling import Kind, tell_approvers, tell_the_two
from people.actions.council_decisions import rests_on
from people.audit import because
from people.models import Account, School

State = Programme.State
UNFINISHED = "Перед утверждением не хватает: {}."


@refused_in_words()
@transaction.atomic
def offer_programme(programme: Programme, *, by: Account, version: int) -> Programme:
    """Put before the council or the deputy. ValidationError names what is still empty."""
    found = _moving(programme, version, State.OFFERED)
    _check_whole(found)
    found.offered_at, found.offered_by, found.return_reason = timezone.now(), by, ""
    with because("offer_programme", by=by):
        found.move(State.OFFERED)
    tell_approvers(found.pair, by=by, text="Программа пары ждёт утверждения")
    return found


@refused_in_words()
@transaction.atomic
def take_back_programme(programme: Programme, *, by: Account, version: int) -> Programme:
    """Its author writes on."""
    found = _moving(programme, version, State.DRAFT)
    with because("take_back_programme", by=by):
        return found.move(State.DRAFT)


@refused_in_words()
@transaction.atomic
def return_programme(programme: Programme, *, by: Account, version: int, why: str) -> Programme:
    """Back to its author with what has to be mended."""
    found = _moving(programme, version, State.DRAFT)
    check_approver(by, found.pair, State.OFFERED)
    found.return_reason = why
    with because("return_programme", by=by, why=why):
        found.move(State.DRAFT)
    tell_the_two(found.pair, by=by, kind=Kind.PROGRAMME, place="programme",
                 text="Программа возвращена на доработку")  # fmt: skip
    return found


@refused_in_words()
@transaction.atomic
def approve_programme(
    programme: Programme, *, by: Account, version: int, body: str, date: dt.date, number: str = ""
) -> Programme:
    """Approved by the council (with the № of its minutes) or by the deputy.

    Also straight from writing, for a programme that was approved on paper; `by` has to be one who
    may, see `mentorship.approving`.
    """
    found = _moving(programme, version, State.APPROVED)
    check_approver(by, found.pair, found.state, body)
    _check_whole(found)
    if date > School.today():
        raise ValidationError({"date": "Эта дата ещё не наступила."})
    if body == Programme.Body.COUNCIL and not number:
        raise ValidationError({"number": "Укажите № протокола совета."})
    found.approved_body, found.approval_number, found.approval_date = body, number, date
    found.return_reason = ""
    with because("approve_programme", by=by):
        found.move(State.APPROVED)
    tell_the_two(found.pair, by=by, kind=Kind.PROGRAMME, place="programme",
                 text="Программа утверждена")  # fmt: skip
    return found


@refused_in_words()
@transaction.atomic
def withdraw_approval(
    programme: Programme, *, by: Account, number: str, date: dt.date, why: str
) -> Programme:
    """The council has taken its approval by these minutes back: the programme waits for it again.

    No move of the table: it undoes one. ValidationError once something was built on the approval:
    another decision, or a change that the two have agreed to.
    """
    going(programme.pair)
    found = Programme.objects.select_for_update().get(pk=programme.pk)
    if not (found.is_approved and rests_on(found, number, date, named="approval")):
        raise ValidationError("О программе с тех пор решили иначе.")
    if found.amendments.exists():
        raise ValidationError("В утверждённую программу уже вносили изменения.")
    found.approved_body, found.approval_number, found.approval_date = "", "", None
    with because("withdraw_programme_approval", by=by, why=why):
        found.move(State.OFFERED)
    tell_the_two(found.pair, by=by, kind=Kind.PROGRAMME, place="programme",
                 text="Утверждение программы отменено решением совета")  # fmt: skip
    return found


def _moving(programme: Programme, version: int, to: str) -> Programme:
    """The programme locked, when the table of moves lets it go there."""
    going(programme.pair)
    return Programme.moving(programme.pk, to, version)


def _check_whole(programme: Programme) -> None:
    lacks = [
        word for word, there in (
            ("цель", programme.aims), ("ожидаемые результаты", programme.results),
            ("пункты плана", programme.items.exists()),
        ) if not there
    ]  # fmt: skip
    if lacks:
        raise ValidationError(UNFINISHED.format(", ".join(lacks)))
    check_term(programme)
    check_plan_inside(programme)
