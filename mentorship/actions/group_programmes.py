"""One change of the programmes of several pairs: looked at first, then made."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.amendments import (
    apply_change,
    propose_amendment,
    record_agreement_on_paper,
)
from mentorship.actions.programmes import drafted
from mentorship.models import Amendment, Pair, Programme
from people.audit import because
from people.models import Account

State = Programme.State


@dataclass(frozen=True)
class Outcome:
    """What the change does to one pair's programme; `done` is false where nothing changes."""

    pair: Pair
    done: bool
    said: str


@transaction.atomic
def change_programmes(
    pairs: Iterable[Pair], *, by: Account, change: dict, why: str, signed_on: dt.date | None = None
) -> list[Outcome]:
    """An operation of `mentorship.amending` on each pair's programme.

    A draft takes it at once. To an approved one it is proposed; with `signed_on`, the day on which
    both of every pair signed, it is applied. Where it is refused the others still get theirs.
    """
    with because("change_programmes", by=by, why=why):
        return [_outcome(pair, by, change, why, signed_on) for pair in pairs]


def preview_of_change(pairs: Iterable[Pair], **change) -> list[Outcome]:
    """Exactly what `change_programmes` would answer; nothing of it stays."""
    with transaction.atomic():
        found = change_programmes(pairs, **change)
        transaction.set_rollback(True)
    return found


def _outcome(pair: Pair, by: Account, change: dict, why: str, signed_on) -> Outcome:
    programme = Programme.objects.with_people().filter(pair=pair).first()
    if programme is None:
        return Outcome(pair, False, "программы ещё нет")
    if programme.state == State.OFFERED:
        return Outcome(pair, False, "программа на утверждении: сначала решите о ней")
    try:
        with transaction.atomic():
            return Outcome(pair, True, _changed(programme, by, change, why, signed_on))
    except ValidationError as error:
        return Outcome(pair, False, " ".join(error.messages))


def _changed(programme: Programme, by: Account, change: dict, why: str, signed_on) -> str:
    if programme.state == State.DRAFT:
        apply_change(drafted(programme), change)
        return "внесено: программа ещё пишется"
    side = Amendment.Proposer.DEPUTY
    made = propose_amendment(programme, by=by, side=side, change=change, why=why)
    if signed_on is None:
        return "предложено: нужно согласие обоих"
    record_agreement_on_paper(made, by=by, version=made.version, on=signed_on)
    return f"внесено: оба подписали {signed_on:%d.%m.%Y}"
