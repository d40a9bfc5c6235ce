"""The registry of local acts: the list, an act's page, its requisites."""

import datetime as dt
from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from mentorship.models import Pair
from people.access import Permission, allowed, signed_in
from people.exports import workbook_response
from people.forms.refusal import accepted
from people.lists import page_of, render_list
from people.views.conflict import saved
from roadmap import actions
from roadmap.acts.filters import ActFilter
from roadmap.acts.forms import ActForm
from roadmap.acts.page import about_act
from roadmap.acts.sheet import act_sheet
from roadmap.models import IncentivePayment, LocalAct
from roadmap.views.finding import this_year

reading = allowed(Permission.READ_ACTS)
editing = allowed(Permission.EDIT_ACTS)


@reading
def acts(request):
    """The registry, filtered and sorted by the address."""
    chosen = chosen_acts(request)
    rows = chosen.qs.select_related("kind").with_acquainted()
    context = {"filter": chosen, "page": page_of(request, rows)}
    return render_list(request, "roadmap/acts.html", "roadmap/_act_list.html", context)


def chosen_acts(request) -> ActFilter:
    rows = LocalAct.objects.visible_to(request.user)
    years = rows.order_by("-year").values_list("year", flat=True).distinct()
    return ActFilter(request.GET, queryset=rows, years=years)


@reading
def acts_export(request):
    """Exactly what is filtered, in that order."""
    rows = chosen_acts(request).qs.select_related("kind").with_acquainted()
    return workbook_response(request, "Локальные акты", act_sheet(rows))


def find_act(request, pk) -> LocalAct:
    """An act that the person may see; else 404."""
    rows = LocalAct.objects.visible_to(request.user).select_related("kind")
    return get_object_or_404(rows, pk=pk)


@signed_in
def act_detail(request, pk):
    return show(request, find_act(request, pk))


def show(request, act: LocalAct, *, status=200, **refused):
    """The page of an act; `refused` is the form of a step refused just now, by its key."""
    context = about_act(act, request.user, refused)
    return render(request, "roadmap/act.html", context, status=status)


@signed_in
def acts_of_pair(request, pk):
    """The acts about a pair that the person may see: a panel of the pair's page."""
    pair = get_object_or_404(Pair.objects.visible_to(request.user).with_named_people(), pk=pk)
    rows = LocalAct.objects.visible_to(request.user).about_pair(pair).select_related("kind")
    payments = IncentivePayment.objects.visible_to(request.user).filter(pair=pair).with_people()
    context = {
        "pair": pair, "acts": list(rows), "payments": list(payments),
        "shortened": shortened_for(pair, request.user),
    }  # fmt: skip
    page, part = "roadmap/acts_of_pair.html", "roadmap/_acts_of_pair.html"
    return render_list(request, page, part, context)


def shortened_for(pair: Pair, account) -> list[IncentivePayment]:
    """What only a draft pays the mentor before, and now to the day before this pair: told, since no
    order is needed to stop it."""
    if not pair.replaces_id:
        return []
    rows = IncentivePayment.objects.visible_to(account).filter(pair=pair.replaces_id)
    last = pair.starts_on - dt.timedelta(days=1)
    drafted = rows.filter(act__state=LocalAct.State.DRAFT, ends_on=last, ended_by=None)
    return list(drafted.with_people())


@editing
def act_new(request):
    """An act made elsewhere, or one that will be drafted here."""
    initial = {"year": this_year(), "kind": request.GET.get("kind", "")}
    form = ActForm(request.POST or None, initial=initial)
    sent = request.method == "POST" and form.is_valid()
    add = partial(actions.add_act, by=request.user)
    if sent and (act := accepted(form, partial(add, **form.changes()))):
        messages.success(request, "Акт в реестре. Когда его подпишут, внесите № и дату.")
        return redirect("act", act.pk)
    status = 422 if form.errors else 200
    return render(request, "roadmap/act_new.html", {"form": form}, status=status)


@editing
def act_edit(request, pk):
    """Requisites; another person's change meanwhile is shown beside what was typed."""
    act, back = find_act(request, pk), reverse("act", args=[pk])
    if not act.is_open:
        messages.info(request, "Текст согласован: сначала верните акт в проекты.")
        return redirect(back)
    form = ActForm(request.POST or None, instance=find_act(request, pk))
    if request.method == "POST" and form.is_valid():
        save = partial(actions.save_act, pk)
        if answer := saved(request, form, back=back, save=save, there="в акте"):
            return answer
    status = 422 if form.errors else 200
    return render(request, "roadmap/act_edit.html", {"act": act, "form": form}, status=status)
