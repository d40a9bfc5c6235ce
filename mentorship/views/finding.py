"""A pair's workspace for one person: found if it may be seen, with what may be done there."""

from dataclasses import replace

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from mentorship.confidence import Confidence, confidence
from mentorship.models import Pair
from people.asked_often import asked_often
from people.models import Account


@asked_often
def seen_pairs(sight: tuple) -> QuerySet:
    """The pairs that an account sees, as pages of a workspace read them."""
    return Pair.objects.visible_to(Account.seeing(sight)).with_named_people()


def find_workspace(request, pk: int, *may: str) -> tuple[Pair, Confidence]:
    """The pair and the person's confidence; 404 unless it grants everything that is named.

    find_workspace(request, pk, "reads_facts") for a page, "writes" for a change.
    """
    pair = get_object_or_404(seen_pairs(request.user.sight), pk=pk)
    granted = confidence(request.user, pair)
    if not all(getattr(granted, one) for one in may):
        raise Http404
    return pair, granted


def find_portfolio(request, pk: int, *may: str) -> tuple[Pair, Confidence]:
    """`find_workspace` for what stands still while a temporary mentor works in a pair of his own.

    The pair then carries `substitute`, his pair; None as long as nobody stands in.
    """
    pair, granted = find_workspace(request, pk)
    granted = standing_still(granted, pair)
    if not all(getattr(granted, one) for one in may):
        raise Http404
    return pair, granted


def standing_still(granted: Confidence, pair: Pair) -> Confidence:
    """Nobody writes while somebody stands in (mentorship.actions.bringing_back)."""
    pair.substitute = None
    if pair.state == Pair.State.PAUSED:
        pair.substitute = Pair.objects.standing_in_for(pair).select_related("mentor").first()
    return replace(granted, writes=False) if pair.substitute else granted
