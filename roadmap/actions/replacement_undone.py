"""A replacement that does not come to be: its drafts are given up, its payments undone."""

import datetime as dt

from django.db import transaction
from django.db.models import Q

from mentorship.models import Pair
from mentorship.pairs.replaced import Dropped
from people.audit import because
from people.models import Account, School
from roadmap.actions.acquainting import named_by, take_off_those_not_named
from roadmap.actions.acts import set_act_pairs, void_act
from roadmap.actions.payments import remove_payment
from roadmap.models import ActPair, ActRole, IncentivePayment, LocalAct

State = LocalAct.State
FIXED = (State.AGREED, State.SIGNED, State.IN_FORCE)
WHY = "Замена не состоялась"


@transaction.atomic
def give_up_papers_of_replacement(dropped: Dropped, by: Account) -> None:
    """Drafts become «не состоялась» or lose the pair where they speak of others too.

    What was drafted to be paid for the new pair goes away. While the end of the old one stands, so
    does that of its payment; once it is taken back, the payment lasts as long as before.
    """
    with because("give_up_papers_of_replacement", by=by):
        for act in drafts_with(papers_of(dropped)):
            _give_up(act, dropped, by)
        if dropped.new:
            _remove_payments(dropped, by)
        else:
            _give_payments_back(dropped, by)


def standing_papers_of(dropped: Dropped) -> list[str]:
    """Papers of the replacement that were agreed on or signed, in words."""
    paid = LocalAct.objects.filter(payments__pair=dropped.new) if dropped.new else (
        LocalAct.objects.filter(ended_payments__in=_ended(dropped))
    )  # fmt: skip
    meant = Q(pk__in=papers_of(dropped).values("act")) | Q(pk__in=paid.order_by().values("pk"))
    acts = LocalAct.objects.filter(meant, state__in=FIXED).select_related("kind").order_by("pk")
    return [f"{act} ({act.get_state_display()})" for act in acts]


def papers_of(dropped: Dropped):
    """The lines of acts that speak of the replacement."""
    if dropped.new:
        return ActPair.objects.filter(pair=dropped.new)
    freed = release_of(dropped.old) | handed_to_curator(dropped.old)
    return ActPair.objects.filter(instead_of=dropped.old) | freed


def release_of(old: Pair):
    """The lines of orders, not given up, that free the mentor of a pair with nobody to go on."""
    rows = ActPair.objects.filter(pair=old, instead_of=None, act__kind__role=ActRole.REPLACEMENT)
    return rows.exclude(act__state=State.VOID)


def handed_to_curator(old: Pair):
    """The lines of acts of transfer, not given up, by which the curator takes what there is."""
    rows = ActPair.objects.filter(pair=old, instead_of=None, act__kind__role=ActRole.TRANSFER)
    return rows.exclude(act__state=State.VOID)


def give_up_release(old: Pair, by: Account) -> None:
    """Somebody has been found to go on: the order on replacement frees the mentor itself, and what
    there is goes to the successor."""
    for act in drafts_with(release_of(old) | handed_to_curator(old)):
        _give_up(act, Dropped(old), by)


def drafts_with(rows) -> list[LocalAct]:
    return [act for act in acts_with(rows) if act.state == State.DRAFT]


def acts_with(rows) -> list[LocalAct]:
    """The acts of these lines, locked."""
    acts = LocalAct.objects.select_for_update(of=("self",))
    return list(acts.filter(pk__in=rows.values("act")).order_by("pk"))


def _give_up(act: LocalAct, dropped: Dropped, by: Account) -> None:
    """The whole act where it speaks of nothing else."""
    gone = set(papers_of(dropped).filter(act=act).values_list("pk", flat=True))
    rest = [row.pair for row in act.act_pairs.select_related("pair") if row.pk not in gone]
    if rest:
        set_act_pairs(act, by=by, pairs=rest)
    else:
        _void(act, by)


def _void(act: LocalAct, by: Account) -> None:
    void_act(act.pk, by=by, version=act.version, on=School.today(), why=WHY)


def _remove_payments(dropped: Dropped, by: Account) -> None:
    """Of the new pair, while nothing has settled them; an order left with none is given up."""
    rows = IncentivePayment.objects.filter(pair=dropped.new, basis="")
    unsettled = rows.filter(Q(act=None) | Q(act__state=State.DRAFT)).select_related("act__kind")
    for payment in unsettled.order_by("pk"):
        named = named_by(payment.act) if payment.act else set()
        remove_payment(payment, by=by)
        _without_payment(payment.act, named, by)


def _give_payments_back(dropped: Dropped, by: Account) -> None:
    """To those stopped by a draft, unless somebody gave them another end since."""
    rows = _ended(dropped).filter(ended_by__state=State.DRAFT).select_related("ended_by__kind")
    for payment in rows.order_by("pk"):
        act, found = payment.ended_by, earlier_end(payment)
        if not found:
            continue
        named = named_by(act)
        payment.ends_on, payment.ended_by = found[0], None
        payment.save_next_version()
        _without_payment(act, named, by)


def _ended(dropped: Dropped):
    """The payments of the old pair's mentor that an order stops on its last day."""
    rows = IncentivePayment.objects.filter(Q(pair=dropped.old) | Q(pair=None))
    return rows.filter(teacher=dropped.old.mentor_id, ends_on=dropped.last, ended_by__isnull=False)


def earlier_end(payment: IncentivePayment) -> tuple[dt.date | None] | None:
    """Until when it was to be paid before its present end was written; None where it had no other.

    The history of the rows remembers it: no column keeps what is over.
    """
    events = IncentivePayment.pgh_event_model.objects.filter(pgh_obj_id=payment.pk)
    before = events.exclude(ends_on=payment.ends_on).order_by("-pgh_id")
    return before.values_list("ends_on").first()


def _without_payment(act: LocalAct | None, named: set, by: Account) -> None:
    """The draft without a line that it had; with no line it is given up."""
    if act is None:
        return
    act.refresh_from_db()
    if act.payments.exists() or act.ended_payments.exists():
        take_off_those_not_named(act, named)
        act.save_next_version()
    else:
        _void(act, by)
