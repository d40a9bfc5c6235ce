"""Which papers a pair has already, so that none is drafted twice."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.urls import reverse

from mentorship.models import Pair
from mentorship.pairs.drafted_papers import tell_of_drafts
from mentorship.pairs.paper_terms import AGREEMENT, ORDER
from people.access import Permission
from people.models import Account
from roadmap.models import ORDERS_OF_PAIRS, ActPair, ActRole, LocalAct

UNSIGNED = (LocalAct.State.DRAFT, LocalAct.State.AGREED)
# the role of an act → the roles of those that do the same for a pair
SAME = {
    ActRole.PAIRS: ORDERS_OF_PAIRS,
    ActRole.REPLACEMENT: ORDERS_OF_PAIRS,
    ActRole.AGREEMENT: (ActRole.AGREEMENT,),
    ActRole.TRANSFER: (ActRole.TRANSFER,),
}
PAPER_OF = {
    ActRole.PAIRS: ORDER,
    ActRole.REPLACEMENT: ORDER,
    ActRole.AGREEMENT: AGREEMENT,
}
RELEASES = Q(act__kind__role=ActRole.REPLACEMENT, instead_of=None)  # nobody is appointed there


def lines_of_same(role: str) -> QuerySet:
    """The lines of acts, not given up, by which pairs have a paper of the role."""
    rows = ActPair.objects.filter(act__kind__role__in=SAME.get(role, ())).exclude(RELEASES)
    return rows.exclude(act__state=LocalAct.State.VOID)


def drafted(role: str) -> Q:
    """The condition on pairs of which such a paper waits to be signed; an act of transfer has no №
    on the pair, so that a signed one counts too."""
    rows = lines_of_same(role)
    if role != ActRole.TRANSFER:
        rows = rows.filter(act__state__in=UNSIGNED)
    return Q(pk__in=rows.order_by().values("pair"))


def papers_there(role: str, pairs: Iterable[Pair]) -> list[str]:
    """The papers of the role that the pairs have, signed or not, in words."""
    rows = lines_of_same(role).filter(pair__in=[pair.pk for pair in pairs])
    rows = rows.select_related("act", "pair__mentee").order_by("pair__mentee__sort_name", "pk")
    return [
        f"{row.pair.mentee.short_name} — «{row.act.title}» "
        f"({row.act.requisites or row.act.get_state_display()})"
        for row in rows
    ]  # fmt: skip


def drafts_of(pair: Pair, account: Account) -> dict[str, str]:
    """key of a check of the gate → the address of the newest draft for it."""
    if not account.can(Permission.EDIT_ACTS):
        return {}
    rows = ActPair.objects.filter(
        pair=pair, act__state__in=UNSIGNED, act__kind__role__in=PAPER_OF
    ).exclude(RELEASES)  # fmt: skip
    found = rows.order_by("pk").values_list("act__kind__role", "act")
    return {PAPER_OF[role]: reverse("act", args=[act]) for role, act in found}


tell_of_drafts(drafts_of)
