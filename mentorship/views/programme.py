"""The programme of a pair: begun, read as a list or a calendar, written, its terms moved."""

import datetime as dt
from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import Pair, Programme
from mentorship.programme.amending import difference
from mentorship.programme.forms import ProgrammeForm, ShiftForm
from mentorship.programme.page import begin_context, page_context, start_form
from mentorship.views.programme_place import (
    Place,
    find_place,
    home_of,
    opened,
    propose,
    written,
)
from people.access import signed_in
from people.forms.refusal import accepted
from people.views.drafts import restored, typed
from people.views.refusal import refused


@signed_in
def programme(request, pk):
    """Read it, or begin it where there is none."""
    return show(request, find_place(request, pk))


def show(request, place: Place, *, status=200, **forms):
    """The page of the programme; `forms` are those refused just now, by their names."""
    if place.programme is None:
        context = begin_context(place, forms.get("start"))
        return render(request, "mentorship/programme_begin.html", context, status=status)
    context = page_context(place, request.GET) | forms
    return render(request, "mentorship/programme.html", context, status=status)


@signed_in
@require_POST
def programme_start(request, pk):
    """Begin it: empty, by a pattern, like an earlier one."""
    place = find_place(request, pk)
    if not place.writes:
        raise Http404
    form = start_form(request.user, place.pair, request.POST)
    if form.is_valid():
        begin = partial(actions.start_programme, place.pair, by=request.user)
        if accepted(form, partial(begin, **form.begun_from)):
            messages.success(request, "Программа начата. Поправьте её под эту пару.")
            return redirect("programme", pk)
    return show(request, find_place(request, pk), status=422, start=form)


@signed_in
def programme_edit(request, pk):
    """The words and the term; of an approved programme as a proposal."""
    place = opened(request, pk, to="edits")
    draft = restored(request.user, f"programme-{place.programme.pk}")
    form = ProgrammeForm(
        request.POST or None, instance=Programme.objects.get(pk=place.programme.pk),
        amending=place.amends, initial=typed(draft),
    )  # fmt: skip
    wished = None
    if request.method == "POST" and form.is_valid():
        wished = form.cleaned_data.get("ends_on")
        answer = written(
            request, form, lambda: save_texts(request, place, form, draft.key),
            back=home_of(place), there="в программе",
        )  # fmt: skip
        if answer:
            return answer
    context = {"place": place, "pair": place.pair, "form": form, "draft": draft}
    if "ends_on" in form.errors:
        context["wish"] = wish_to_prolong(place.pair, wished, request.POST.get("why", ""))
    status = 422 if form.errors else 200
    return render(request, "mentorship/programme_edit.html", context, status=status)


def wish_to_prolong(pair: Pair, until: dt.date | None, why: str) -> str:
    """What the two may ask the deputy for where a programme is to go on longer than the pair; ""
    where it does not."""
    if until is None or pair.ends_on is None or until <= pair.ends_on:
        return ""
    return f"Просим продлить пару и программу до {until:%d.%m.%Y}." + (f" {why}" if why else "")


def save_texts(request, place: Place, form: ProgrammeForm, draft: str) -> str:
    version, row = form.cleaned_data["version"], place.programme
    if not place.amends:
        actions.save_programme(row, by=request.user, version=version, draft=draft, **form.changes())
        return "Сохранено."
    new, before = difference(row, form.changes())
    if not new:
        raise ValidationError("Ничего не изменено.")
    change = {"what": "text", "fields": new, "before": before}
    why = form.cleaned_data["why"]
    return propose(request, place, change, why, seen=(Programme, row.pk, version), draft=draft)


@signed_in
@require_POST
def programme_shift(request, pk):
    """All terms so many weeks later or earlier."""
    place = opened(request, pk, to="edits")
    plan = place.programme.items.all()
    form = ShiftForm(request.POST, amending=place.amends, plan=plan, auto_id="shift-%s")
    if not form.is_valid():
        return show(request, place, status=422, shift=form)
    refused(request, lambda: messages.success(request, shifted(request, place, form)))
    return redirect("programme", pk)


def shifted(request, place: Place, form: ShiftForm) -> str:
    weeks = form.cleaned_data["weeks"]
    if place.amends:
        change = {"what": "shift", "weeks": weeks}
        return propose(request, place, change, form.cleaned_data["why"])
    moved = actions.shift_plan(place.programme, by=request.user, weeks=weeks)
    return f"Сроки сдвинуты, пунктов: {moved}."
