"""Papers with a code, given and revoked: the same for events and for finished pairs."""

from collections.abc import Callable, Iterable
from functools import partial

from django import forms
from django.contrib import messages
from django.shortcuts import redirect

from people.forms.refusal import accepted
from people.public_address import address_of
from people.views.refusal import refused
from roadmap import actions
from roadmap.events.certificate_forms import RevokeForm
from roadmap.models import Certificate


def giving(papers: Iterable[Certificate], blanks: Iterable[tuple]) -> dict:
    """The context of roadmap/_certificates.html; `blanks`: (kind, form, where it is sent)."""
    return {
        "papers": papers,
        "forms": [(kind, kind.label, form, where) for kind, form, where in blanks],
        "without_address": not address_of("home"),
    }


def given(request, form: forms.Form, give: Callable, *, show: Callable, back: tuple):
    """Give what the form says: give(by=, **fields) → papers; refused, `show()` has the reasons."""
    made = None
    if form.is_valid():
        made = accepted(form, partial(give, by=request.user, **form.cleaned_data))
    if made is None:
        return show()
    messages.success(request, f"Готово бумаг: {len(made)}. Их можно печатать.")
    return redirect(*back)


def revoked(request, paper: Certificate, *, back: tuple):
    """A paper given by mistake is valid no more."""
    form = RevokeForm(request.POST)
    revoke = partial(actions.revoke_certificate, paper, by=request.user)
    if not form.is_valid():
        messages.error(request, form.errors["why"][0])
    elif not refused(request, partial(revoke, **form.cleaned_data)):
        messages.success(request, "Бумага отозвана: при проверке это видно.")
    return redirect(*back)
