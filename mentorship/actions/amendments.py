"""Changes of an approved programme: proposed by one side, applied when both have agreed."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from mentorship.actions.in_words import refused_in_words
from mentorship.actions.programmes import (
    copied_item,
    drop_item,
    going,
    new_item,
    place_by_day,
    put_in_order,
    shift_items,
    write_item,
    write_programme,
)
from mentorship.confidence import side_of
from mentorship.models import Amendment, PlanItem, Programme
from mentorship.programme.amending import unpacked
from mentorship.talk.telling import Kind, tell_deputies, tell_the_two
from people.actions import drop_draft
from people.audit import because
from people.models import Account, School, Versioned

State, Proposer = Amendment.State, Amendment.Proposer
NOT_APPROVED = "Программа ещё не утверждена: меняйте её прямо."
WAITS = "Изменение № {} ждёт ответа: сначала согласитесь с ним или отклоните."
ONE_OF_THE_TWO = "Вы — один из двоих: согласие на бумаге записывает другой заместитель директора."
DECIDED = "Это изменение уже {}."


@refused_in_words()
@transaction.atomic
def propose_amendment(
    programme: Programme, *, by: Account, side: str, change: dict, why: str,
    seen: tuple[type[Versioned], int, int] | None = None, draft: str = "",
) -> Amendment:  # fmt: skip
    """One more operation of the proposal that waits, or a new proposal.

    Whoever proposes agrees; the other side is asked. A proposal of the other side has to be
    answered first. `side` is one of Amendment.Proposer; `seen` the row that the operation is about
    in the version it was shown with: StaleVersion when that is old. ValidationError also when the
    operation would be refused: it is tried and taken back. An operation with a `key` that was sent
    before is not proposed twice.
    """
    found = _approved(programme)
    if sent := _sent_before(found, change):
        return sent
    if seen:
        model, pk, version = seen
        model.locked(pk, version)
    waiting = found.amendments.select_for_update().filter(state=State.PROPOSED).first()
    if waiting and waiting.proposer != side:
        raise ValidationError(WAITS.format(waiting.number))
    made = waiting or Amendment(
        programme=found, number=found.amendments.count() + 1, proposer=side, proposed_by=by
    )
    made.changes = [*made.changes, change]
    made.why = why if not made.why or why in made.why else f"{made.why}\n{why}"
    made.mentor_agreed_on = School.today() if side == Proposer.MENTOR else None
    made.mentee_agreed_on = School.today() if side == Proposer.MENTEE else None
    made.proposed_at = timezone.now()
    _try_out(found, made.changes)
    made.full_clean()
    with because("propose_amendment", by=by, why=why):
        made.save_next_version()
    tell_about(made, by, "Предложено изменение программы: нужен ответ")
    drop_draft(by=by, key=draft)
    return made


@refused_in_words()
@transaction.atomic
def agree_to_amendment(amendment: Amendment, *, by: Account, side: str, version: int) -> Amendment:
    """One side agrees; with the second agreement it is applied, in the same step.

    StaleVersion when the proposal has grown since it was shown.
    """
    programme = _approved(amendment.programme)
    found = _waiting(amendment, version)
    if side == Proposer.MENTOR:
        found.mentor_agreed_on = School.today()
    else:
        found.mentee_agreed_on = School.today()
    with because("agree_to_amendment", by=by):
        if found.mentor_agreed_on and found.mentee_agreed_on:
            _apply(programme, found, by)
            tell_about(found, by, "Изменение программы внесено")
            tell_deputies(
                programme.pair, by=by, kind=Kind.PROGRAMME, place="programme",
                text="Оба согласились: изменение утверждённой программы внесено",
            )  # fmt: skip
        found.save_next_version()
    return found


@refused_in_words()
@transaction.atomic
def record_agreement_on_paper(
    amendment: Amendment, *, by: Account, version: int, on: dt.date
) -> Amendment:
    """Both signed on that day: a deputy who is not of the two writes it down, it is applied."""
    if side_of(by, amendment.programme.pair):
        raise ValidationError(ONE_OF_THE_TWO)
    if on > School.today():
        raise ValidationError({"on": "Эта дата ещё не наступила."})
    programme = _approved(amendment.programme)
    found = _waiting(amendment, version)
    found.mentor_agreed_on = found.mentee_agreed_on = on
    found.is_on_paper = True
    with because("record_agreement_on_paper", by=by):
        _apply(programme, found, by)
        found.save_next_version()
    tell_about(found, by, "Изменение программы внесено")
    return found


@refused_in_words()
@transaction.atomic
def decline_amendment(amendment: Amendment, *, by: Account, version: int, answer: str) -> Amendment:
    """The other side does not agree; the programme stays as it is."""
    found = _waiting(amendment, version)
    found.answer = answer
    with because("decline_amendment", by=by, why=answer):
        _close(found, by, State.DECLINED)
    tell_about(found, by, "Изменение программы отклонено")
    return found


@refused_in_words()
@transaction.atomic
def withdraw_amendment(amendment: Amendment, *, by: Account, version: int) -> Amendment:
    """Whoever proposed takes it back."""
    found = _waiting(amendment, version)
    with because("withdraw_amendment", by=by):
        return _close(found, by, State.WITHDRAWN)


def _sent_before(programme: Programme, change: dict) -> Amendment | None:
    """The amendment that holds this very operation already, waiting or applied."""
    if not (key := change.get("key")):
        return None
    held = programme.amendments.filter(state__in=[State.PROPOSED, State.APPLIED])
    return held.filter(changes__contains=[{"key": key}]).first()


def tell_about(amendment: Amendment, by: Account, text: str) -> None:
    pair = amendment.programme.pair
    tell_the_two(pair, by=by, kind=Kind.PROGRAMME, text=text, place="programme")


def _approved(programme: Programme) -> Programme:
    going(programme.pair)
    found = Programme.objects.select_for_update().get(pk=programme.pk)
    if not found.is_approved:
        raise ValidationError(NOT_APPROVED)
    return found


def _waiting(amendment: Amendment, version: int) -> Amendment:
    found = Amendment.locked(amendment.pk, version)
    if found.state != State.PROPOSED:
        raise ValidationError(DECIDED.format(found.get_state_display()))
    return found


def _close(found: Amendment, by: Account, state: str) -> Amendment:
    found.state, found.decided_at, found.decided_by = state, timezone.now(), by
    found.full_clean()
    found.save_next_version()
    return found


def _apply(programme: Programme, found: Amendment, by: Account) -> None:
    for change in found.changes:
        apply_change(programme, change)
    found.state, found.decided_at, found.decided_by = State.APPLIED, timezone.now(), by
    found.full_clean()


def apply_change(programme: Programme, change: dict) -> None:
    """One operation of `mentorship.amending` on a locked programme. ValidationError in words."""
    fields = unpacked(change.get("fields", {}))
    match change["what"]:
        case "add":
            made = new_item(programme, fields)
            if change.get("by_day"):
                put_in_order(programme, made.pk, place_by_day(programme, made))
        case "change":
            write_item(_named(programme, change), fields)
        case "copy":
            copied_item(programme, _named(programme, change))
        case "move":
            put_in_order(programme, _named(programme, change).pk, change["to"])
        case "remove":
            drop_item(programme, change["item"])
        case "shift":
            shift_items(programme, change["weeks"])
        case "text":
            write_programme(programme, fields)


def _named(programme: Programme, change: dict) -> PlanItem:
    """The line that the operation is about, locked. ValidationError when it is there no more."""
    item = programme.items.select_for_update().filter(pk=change["item"]).first()
    if item is None:
        raise ValidationError(f"Пункта «{change['named']}» в плане уже нет.")
    return item


def _try_out(programme: Programme, changes: list[dict]) -> None:
    """What would be refused at the end is refused now; nothing of it stays."""
    trial = Programme.objects.get(pk=programme.pk)
    with transaction.atomic():
        for change in changes:
            apply_change(trial, change)
        transaction.set_rollback(True)
