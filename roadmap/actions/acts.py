"""Local acts: entered, changed while drafts, moved by the table of moves."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from mentorship.actions import forget_agreement, forget_order
from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account, School
from roadmap.actions.acquainting import bring_those_named, named_by, take_off_those_not_named
from roadmap.actions.kinds import kind_of
from roadmap.acts.content import LEFT, blanks_in, compose, names_others
from roadmap.acts.tables import is_release
from roadmap.models import (
    OF_ONE_PAIR,
    ORDERS_OF_PAIRS,
    ActApproval,
    ActKind,
    ActPair,
    ActRole,
    LocalAct,
)

State = LocalAct.State
SIGNED_BLOCKS = "Акт подписан: грифы на его бумаге больше не меняются. Верны те, что на листе."
BLANKS = "В тексте не заполнено: {}. Заполните или напишите, почему пропуски остаются."
FIXED = "Текст согласован и больше не меняется. Верните акт в проекты, если его надо исправить."


@transaction.atomic
def add_act(
    *, by: Account, kind: str, title: str, year: AcademicYear, basis: str = "",
    pairs: Iterable[Pair] = (),
) -> LocalAct:  # fmt: skip
    """An act as a draft; `kind` is a key of kinds_offered. ValidationError in words."""
    with because("add_act", by=by):
        act = LocalAct(kind=kind_of(ActKind, kind), title=title, year=year, basis=basis)
        act.full_clean()
        act.save()
        ActPair.objects.bulk_create(ActPair(act=act, pair=pair) for pair in pairs)
        bring_those_named(act)
    return act


@transaction.atomic
def save_act(pk: int, *, by: Account, version: int, **fields) -> LocalAct:
    """Change what the registry says of the act. StaleVersion; ValidationError once it is fixed."""
    act = LocalAct.locked(pk, version)
    must_be_open(act)
    if key := fields.pop("kind", ""):
        act.kind = kind_of(ActKind, key)
    for name, value in fields.items():
        setattr(act, name, value)
    act.full_clean()
    with because("save_act", by=by):
        act.save_next_version()
    return act


def must_be_open(act: LocalAct) -> None:
    """ValidationError unless words and pairs of the act may still be changed."""
    if not act.is_open:
        raise ValidationError(FIXED)


@transaction.atomic
def set_act_pairs(act: LocalAct, *, by: Account, pairs: Iterable[Pair]) -> None:
    """Make the act be about exactly these pairs. ValidationError once it is fixed."""
    act = LocalAct.objects.select_for_update().get(pk=act.pk)
    must_be_open(act)
    wanted = {pair.pk for pair in pairs}
    if act.body and act.kind.role in OF_ONE_PAIR and len(wanted) > 1:
        raise ValidationError("Текст этого акта — об одной паре. Оставьте одну.")
    kept, named = set(act.act_pairs.values_list("pair", flat=True)), named_by(act)
    with because("set_act_pairs", by=by):
        act.act_pairs.exclude(pair__in=wanted).delete()
        new = [ActPair(act=act, pair_id=pk) for pk in sorted(wanted - kept)]
        ActPair.objects.bulk_create(new)
        if new or kept - wanted:
            take_off_those_not_named(act, named)
            bring_those_named(act)
            act.save_next_version()


@transaction.atomic
def add_approval(act: LocalAct, *, by: Account, **fields) -> ActApproval:
    """A block at the head: УТВЕРЖДАЮ, ПРИНЯТО, СОГЛАСОВАНО, «приложение к приказу»."""
    approval = ActApproval(act=blocks_may_change(act), **fields)
    approval.full_clean()
    with because("add_act_approval", by=by):
        approval.save()
    return approval


@transaction.atomic
def remove_approval(approval: ActApproval, *, by: Account) -> None:
    """Take a block off the head. ValidationError once the paper with it is signed."""
    blocks_may_change(approval.act)
    with because("remove_act_approval", by=by):
        approval.delete()


def blocks_may_change(act: LocalAct) -> LocalAct:
    """The act locked, while the blocks at its head may change. ValidationError afterwards.

    An issued file that shows the former blocks holds no longer.
    """
    act = LocalAct.objects.select_for_update(of=("self",)).select_related("kind").get(pk=act.pk)
    if not act.blocks_are_open:
        raise ValidationError(SIGNED_BLOCKS)
    if act.content is not None:
        act.fixed_at = timezone.now()
        act.save_next_version()
    return act


def fix_text(act: LocalAct, left: str = "") -> None:
    """Put on the act what its paper says from here on; an act without a text has no paper.

    A text fixed before its date was known is made anew where others were in office on that date.
    ValidationError that names the blanks of the text, unless `left` or an earlier step says why
    they stay to be filled by hand.
    """
    fixed = act.content is not None
    left = left or (act.content or {}).get(LEFT, "")
    if act.body and (not fixed or (act.dated and names_others(act.content, act.dated))):
        act.content, act.fixed_at = compose(act, School.today()).content, timezone.now()
    if act.content is None:
        return
    if (blanks := blanks_in(act.content)) and not left:
        raise ValidationError({"left": BLANKS.format("; ".join(blanks))})
    if blanks:
        act.content[LEFT] = left


@transaction.atomic
def agree_act(pk: int, *, by: Account, version: int, left: str = "") -> LocalAct:
    """The text is agreed on and fixed: what is printed now is what will be signed.

    ValidationError when it has blanks and `left` does not say why they stay.
    """
    act = LocalAct.moving(pk, State.AGREED, version)
    fix_text(act, left)
    with because("agree_act", by=by, why=left):
        return act.move(State.AGREED)


@transaction.atomic
def reopen_act(pk: int, *, by: Account, version: int) -> LocalAct:
    """Back to the drafts, to be corrected before signing."""
    act = LocalAct.moving(pk, State.DRAFT, version)
    act.content, act.fixed_at = None, None
    with because("reopen_act", by=by):
        return act.move(State.DRAFT)


@transaction.atomic
def put_in_force(
    pk: int, *, by: Account, version: int, on: dt.date, left: str = ""
) -> LocalAct:  # fmt: skip
    """The signed act acts from a day. ValidationError for blanks as in `agree_act`."""
    act = LocalAct.moving(pk, State.IN_FORCE, version)
    act.in_force_on = on
    fix_text(act, left)
    with because("put_act_in_force", by=by, why=left):
        return act.move(State.IN_FORCE)


@transaction.atomic
def void_act(pk: int, *, by: Account, version: int, on: dt.date, why: str) -> LocalAct:
    """The act acts no more. Pairs that still go on lose the № and date it wrote to them, and lack
    the paper again; in those that are over they stay: it was so."""
    act = LocalAct.moving(pk, State.VOID, version)
    act.void_on, act.void_reason = on, why
    with because("void_act", by=by, why=why):
        if not act.number:  # never signed: its payments wait for another order
            act.payments.update(act=None, version=F("version") + 1)
            act.ended_payments.update(ended_by=None, version=F("version") + 1)
        elif act.dated:
            _forget_in_pairs(act, by)
        return act.move(State.VOID)


def _forget_in_pairs(act: LocalAct, by: Account) -> None:
    paper = {"by": by, "pairs": pairs_of(act), "number": act.number, "date": act.dated}
    if act.kind.role in ORDERS_OF_PAIRS:
        forget_order(**paper)
    elif act.kind.role == ActRole.AGREEMENT:
        forget_agreement(**paper)


def pairs_of(act: LocalAct) -> list[Pair]:
    """The pairs that the act's № is written to: not those that it ends."""
    rows = act.act_pairs.select_related("pair", "act__kind")
    return [row.pair for row in rows if not is_release(row)]
