"""Certificates and letters of thanks: given, printed, revoked, and checked by anybody."""

from functools import partial

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from people.access import public
from people.consents.codes import code_in
from roadmap import actions
from roadmap.events.certificate_forms import GiveForm, SurnameForm
from roadmap.models import Certificate
from roadmap.views.events import editing, find_event
from roadmap.views.giving import given, giving, revoked


@editing
def certificates(request, pk, *, status=200, **refused_forms):
    """What was given for the event, and the two forms that give more."""
    event = find_event(request, pk)
    there = event.invitations.filter(attended=True, teacher=OuterRef("teacher"))
    papers = event.certificates.annotate(came=Exists(there)).select_related("teacher")
    blanks = [
        (kind, refused_forms.get(kind) or blank(event, kind),
         reverse("certificates_give", args=[pk, kind]))
        for kind in (Certificate.OF_EVENTS if event.is_held else ())
    ]  # fmt: skip
    context = {"event": event, **giving(papers.order_by("kind", "pk"), blanks)}
    return render(request, "roadmap/certificates.html", context, status=status)


def blank(event, kind, data=None) -> GiveForm:
    return GiveForm(data, event=event, kind=kind, auto_id=f"{kind}_%s")


@editing
@require_POST
def certificates_give(request, pk, kind):
    """Papers of one kind for those ticked."""
    event = find_event(request, pk)
    if kind not in Certificate.OF_EVENTS:
        raise Http404
    form = blank(event, kind, request.POST)
    give = partial(actions.give_certificates, event, kind=kind)
    again = partial(certificates, request, pk, status=422, **{kind: form})
    return given(request, form, give, show=again, back=("certificates", pk))


@editing
@require_POST
def certificate_revoke(request, pk, row):
    """A paper given by mistake is valid no more."""
    paper = get_object_or_404(find_event(request, pk).certificates, pk=row)
    return revoked(request, paper, back=("certificates", pk))


@public
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def certificate_check(request, code):
    """Whether the paper in hand is real: №, date and kind; the name after the surname is typed."""
    paper = Certificate.objects.filter(code=code_in(code)).first()
    form, known, status = SurnameForm(request.POST or None), False, 200
    if paper is None:
        status = 404
    elif request.method == "POST" and form.is_valid():
        known, status = recognised(form, paper)
    elif form.errors:
        status = 422
    context = {"paper": paper, "form": form, "known": known}
    response = render(request, "roadmap/certificate_check.html", context, status=status)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def recognised(form: SurnameForm, paper: Certificate) -> tuple[bool, int]:
    """Whether the surname is the one on the paper, and the status of the answer."""
    try:
        if actions.is_surname(paper, form.cleaned_data["surname"]):
            return True, 200
    except actions.TooManyGuesses:
        form.add_error("surname", "Слишком много попыток. Повторите через 15 минут.")
        return False, 429
    form.add_error("surname", "На этой бумаге другая фамилия. Проверьте, как она написана.")
    return False, 422
