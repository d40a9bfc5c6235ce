"""Whom a mentor would like to help and whom not: the mentor's own page, and the deputy's."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse

from people import actions
from people.banks.mentor_page import wishes_of
from people.form_fields import show_version
from people.forms.colleagues import suggestions
from people.forms.mentors import MentorWishesForm
from people.forms.refusal import refuse
from people.models import MentorEntry, StaleVersion
from people.views.mentors import find_entry, reading


@reading
def mentor_wishes(request, pk):
    """Both wishes, for the mentor and for who may read them."""
    entry = find_entry(request, pk)
    if not entry.opens_wishes_to(request.user):
        raise PermissionDenied
    form = MentorWishesForm(request.POST or None, instance=wished(pk))
    if request.method != "POST" or not form.is_valid():
        return show(request, entry, form)
    try:
        version = form.cleaned_data["version"]
        actions.save_mentor_wishes(entry, by=request.user, version=version, **form.changes())
    except StaleVersion as stale:
        return show_both(request, entry, form, stale.current)
    except ValidationError as error:
        refuse(form, error)
        return show(request, entry, form)
    messages.success(request, "Сохранено.")
    return redirect("mentor", pk)


def wished(pk: int) -> MentorEntry:
    return MentorEntry.objects.select_related("wished_mentee", "unwanted_mentee").get(pk=pk)


def show_both(request, entry, form, current):
    """409: what stands there now beside what was typed; sent again, the typed wins. The history,
    by which other pages tell the two apart, does not know wishes."""
    now = wishes_of(wished(current.pk))
    show_version(form, current.version)
    form.add_error(
        None,
        "Запись только что изменил кто-то другой. Сейчас в ней: хотелось бы — "
        f"{now['wished'] or 'никто'}, не хотелось бы — {now['unwanted'] or 'никто'}. "
        "Проверьте и сохраните ещё раз.",
    )
    return show(request, entry, form, status=409)


def show(request, entry, form, status=200):
    context = {
        "entry": entry, "form": form, "back": reverse("mentor", args=[entry.pk]),
        "colleagues": suggestions(form.colleagues),
        "own": entry.teacher_id == request.user.teacher_id,
    }  # fmt: skip
    status = 422 if form.errors and status == 200 else status
    return render(request, "people/mentor_wishes.html", context, status=status)
