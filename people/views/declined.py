"""Cases of names and posts: what papers print where grammar is not sure."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed
from people.declining import proposed_forms
from people.form_fields import show_version
from people.forms.declined import DeclinedForm
from people.models import DeclinedPhrase, StaleVersion
from people.views.refusal import gone

editing = allowed(Permission.EDIT_STAFF)


@editing
def declined(request):
    """All that people have confirmed; with ?phrase= the form of one name or post."""
    phrase = " ".join(request.GET.get("phrase", "").split())[:300]
    back = next_of(request)
    row = DeclinedPhrase.objects.filter(phrase=phrase).first()
    form = form_for(request, phrase, row) if phrase else None
    if request.method == "POST" and form and form.is_valid() and saved(request, form, phrase):
        return redirect(back or reverse("declined"))
    context = {
        "rows": DeclinedPhrase.objects.all(), "phrase": phrase, "form": form, "row": row,
        "back": back,
    }  # fmt: skip
    status = 422 if form and form.errors else 200
    return render(request, "people/declined.html", context, status=status)


def form_for(request, phrase: str, row: DeclinedPhrase | None) -> DeclinedForm:
    instance = row or DeclinedPhrase(phrase=phrase, **proposed_forms(phrase))
    return DeclinedForm(request.POST or None, instance=instance)


def next_of(request) -> str:
    """Where to go back to: an address of this site, else ''."""
    asked = request.GET.get("next", "")
    own = url_has_allowed_host_and_scheme(asked, allowed_hosts=None) and asked.startswith("/")
    return asked if own else ""


def saved(request, form: DeclinedForm, phrase: str) -> bool:
    """Whether the forms were kept; else the form says why."""
    version = form.cleaned_data["version"]
    try:
        actions.save_declined(phrase, by=request.user, version=version, **form.changes())
    except StaleVersion as stale:
        show_version(form, stale.current.version)
        form.add_error(None, f"{stale} Сохраните ещё раз, если верно ваше.")
        return False
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    messages.success(request, "Склонение записано: бумаги печатают его.")
    return True


@editing
@require_POST
@gone("Это склонение уже убрано.", "declined")
def declined_forget(request, pk):
    actions.forget_declined(get_object_or_404(DeclinedPhrase, pk=pk), by=request.user)
    messages.success(request, "Убрано: склоняет программа.")
    return redirect("declined")
