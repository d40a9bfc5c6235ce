"""Certificates of mentors and notes about a finished programme: given to pairs, shown to both."""

from functools import partial

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship.models import Pair
from people.access import Permission, allowed, signed_in
from people.lists import render_list
from people.row_keys import row_key
from roadmap import actions
from roadmap.events.certificate_forms import GiveToPairsForm
from roadmap.models import Certificate
from roadmap.views.giving import given, giving, revoked

giver = allowed(Permission.EDIT_PAIRS, Permission.EDIT_EVENTS)
MOST = 200  # papers of pairs on the page, the newest first


@giver
def pair_certificates(request, *, status=200, **refused_forms):
    """What was given to pairs, and the two forms that give more; ?pair= is ticked beforehand."""
    papers = Certificate.objects.visible_to(request.user).of_pairs().with_all()
    papers = papers.order_by("-dated", "kind", "teacher__sort_name", "pk")[:MOST]
    asked = request.GET.get("pair")
    blanks = [
        (kind, refused_forms.get(kind) or blank(kind, asked=asked),
         reverse("pair_certificates_give", args=[kind]))
        for kind in Certificate.OF_PAIRS
    ]  # fmt: skip
    context = giving(papers, blanks)
    return render(request, "roadmap/pair_certificates.html", context, status=status)


def blank(kind, data=None, asked=None) -> GiveToPairsForm:
    return GiveToPairsForm(data, kind=kind, asked=row_key(asked or ""), auto_id=f"{kind}_%s")


@giver
@require_POST
def pair_certificates_give(request, kind):
    """Papers of one kind for the pairs ticked."""
    if kind not in Certificate.OF_PAIRS:
        raise Http404
    form = blank(kind, request.POST)
    give = partial(actions.give_pair_certificates, kind=kind)
    again = partial(pair_certificates, request, status=422, **{kind: form})
    return given(request, form, give, show=again, back=("pair_certificates",))


@giver
@require_POST
def pair_certificate_revoke(request, row):
    """A paper given by mistake is valid no more."""
    paper = get_object_or_404(Certificate.objects.of_pairs(), pk=row)
    return revoked(request, paper, back=("pair_certificates",))


@signed_in
def certificates_of_pair(request, pk):
    """The valid papers of a pair that the person may have: one's own, all for who gives them."""
    pair = get_object_or_404(Pair.objects.visible_to(request.user).with_named_people(), pk=pk)
    papers = Certificate.objects.visible_to(request.user).filter(pair=pair, revoked_on=None)
    gives = request.user.can(Permission.EDIT_PAIRS) and request.user.can(Permission.EDIT_EVENTS)
    context = {
        "pair": pair, "papers": papers.with_all().order_by("kind"),
        "gives": gives and pair.state == Pair.State.COMPLETED,
    }  # fmt: skip
    return render_list(
        request, "roadmap/certificates_of_pair.html", "roadmap/_certificates_of_pair.html", context
    )
