"""A pair's workspace for one person: found if it may be seen, with what may be done there."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from mentorship.confidence import Confidence, confidence
from mentorship.models import Pair


def find_workspace(request, pk: int, *may: str) -> tuple[Pair, Confidence]:
    """The pair and the person's confidence; 404 unless it grants everything that is named.

    find_workspace(request, pk, "reads_facts") for a page, "writes" for a change.
    """
    pair = get_object_or_404(Pair.objects.visible_to(request.user).with_people(), pk=pk)
    granted = confidence(request.user, pair)
    if not all(getattr(granted, one) for one in may):
        raise Http404
    return pair, granted
