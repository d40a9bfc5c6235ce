"""Who must be acquainted with an act: the list, dates from the paper sheet, «прочитано»."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from people.access import Permission, signed_in
from people.form_fields import PastDayField
from people.views.refusal import gone, refused
from roadmap import actions
from roadmap.actions.acquainting import people_named_by
from roadmap.acts.forms import WhomForm
from roadmap.views.act_steps import registering
from roadmap.views.acts import find_act, reading


@reading
def acquaintance(request, pk, form=None, typed=None, errors=None):
    """The sheet: who, the date on paper, whether they pressed «прочитано»."""
    act = find_act(request, pk)
    rows = act.acknowledgements.select_related("teacher")
    typed, errors = typed or {}, errors or {}
    context = {
        "act": act,
        "opened": act.opened_to(request.user),
        "lines": [(row, typed.get(row.pk, row.signed_on), errors.get(row.pk)) for row in rows],
        "form": form or whom_form(request, act),
    }
    status = 422 if errors or (form and form.errors) else 200
    return render(request, "roadmap/acquaintance.html", context, status=status)


def whom_form(request, act, data=None) -> WhomForm | None:
    return WhomForm(data, act=act) if request.user.can(Permission.REGISTER_ACTS) else None


@registering
@require_POST
def acquaintance_dates(request, pk):
    """Dates of the whole sheet at once: all or nothing."""
    act = find_act(request, pk)
    typed, dates, errors = {}, {}, {}
    for row in act.acknowledgements.all():
        if (name := f"date-{row.pk}") not in request.POST:
            continue
        typed[row.pk] = request.POST[name]
        try:
            dates[row.pk] = PastDayField(required=False).clean(typed[row.pk])
        except ValidationError as error:
            errors[row.pk] = error.messages[0]
    if errors:
        return acquaintance(request, pk, typed=typed, errors=errors)
    changed = actions.set_acquainted(act, by=request.user, dates=dates)
    messages.success(request, "Даты внесены." if changed else "Ничего не изменилось.")
    return redirect("acquaintance", pk)


@registering
@require_POST
def acquaintance_add(request, pk):
    """Those chosen; with «from=pairs» the mentors and mentees of the act's pairs."""
    act = find_act(request, pk)
    if request.POST.get("from") == "pairs":
        teachers = people_named_by(act)
    else:
        form = whom_form(request, act, request.POST)
        if not form.is_valid():
            return acquaintance(request, pk, form=form)
        teachers = form.cleaned_data["teachers"]
    added = actions.ask_to_acquaint(act, by=request.user, teachers=teachers)
    messages.success(request, f"Добавлено: {added}." if added else "Все они уже в листе.")
    return redirect("acquaintance", pk)


@registering
@require_POST
@gone("Этого имени в листе уже нет.", "acquaintance", "pk")
def acquaintance_remove(request, pk, row):
    act = find_act(request, pk)
    told = get_object_or_404(act.acknowledgements, pk=row)
    refused(request, partial(actions.stop_acquainting, told, by=request.user))
    return redirect("acquaintance", pk)


@signed_in
@require_POST
def act_read(request, pk):
    """«Прочитано»: said by the person, kept as information."""
    act = find_act(request, pk)
    actions.say_read(act, by=request.user)
    messages.success(request, "Отмечено. Подпись на бумажном листе это не заменяет.")
    return redirect("act", pk)
