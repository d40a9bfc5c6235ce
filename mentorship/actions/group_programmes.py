"""One change of the programmes of several pairs: looked at first, then made."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.amendments import (
    apply_change,
    propose_amendment,
    record_agreement_on_paper,
)
from mentorship.actions.programmes import drafted
from mentorship.models import Amendment, Pair, PlanItem, Programme
from people.audit import because
from people.models import Account

State = Programme.State
CHANGED = (
    "Программы группы изменились после просмотра: возможно, это изменение уже внесено. Посмотрите "
    "ещё раз."
)


@dataclass(frozen=True)
class Outcome:
    """What the change does to one pair's programme; `done` is false where nothing changes."""

    pair: Pair
    done: bool
    said: str


@transaction.atomic
def change_programmes(
    pairs: Iterable[Pair], *, by: Account, change: dict, why: str, signed_on: dt.date | None = None,
    seen: str | None = None,
) -> list[Outcome]:  # fmt: skip
    """An operation of `mentorship.amending` on each pair's programme.

    A draft takes it at once. To an approved one it is proposed; with `signed_on`, the day on which
    both of every pair signed, it is applied. Where it is refused the others still get theirs.
    `seen` is `how_they_stand` when they were looked at: ValidationError where they differ now, as
    they do for the second of two taps.
    """
    pairs = list(pairs)
    rows = Programme.objects.select_for_update().filter(pair__in=pairs).order_by("pk")
    list(rows.values_list("pk", flat=True))
    if seen is not None and seen != how_they_stand(pairs):
        raise ValidationError(CHANGED)
    with because("change_programmes", by=by, why=why):
        return [_outcome(pair, by, change, why, signed_on) for pair in pairs]


def how_they_stand(pairs: Iterable[Pair]) -> str:
    """A word for the state of all the programmes; another as soon as one of them changes."""
    pairs = list(pairs)
    told = [
        list(model.objects.filter(**{f"{path}pair__in": pairs}).order_by("pk")
             .values_list("pk", "version"))
        for model, path in ((Programme, ""), (PlanItem, "programme__"), (Amendment, "programme__"))
    ]  # fmt: skip
    return sha256(repr(told).encode()).hexdigest()


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
