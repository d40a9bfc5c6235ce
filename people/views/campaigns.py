"""The yearly campaign «Сбор запросов»: who is asked, how many have answered, the one reminder."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed
from people.counting import count_of
from people.form_fields import show_version
from people.forms.decisions import (
    AskedForm,
    CampaignDatesForm,
    CampaignForm,
    NoNeedForm,
    usual_dates,
)
from people.lists import page_of
from people.middleware import public_address
from people.models import AskedTeacher, RequestCampaign, StaleVersion
from people.requests.campaigns import chat_text
from people.row_keys import row_keys
from people.views.refusal import gone
from people.views.request_queue import keeping, this_year

NOT_ASKED = "Этого человека уже нет в списке опроса."
FIRST = "Сначала откройте сбор запросов."
MOST = 100  # of those who need no help on the page


@allowed(Permission.READ_BANKS)
def campaign(request):
    """The campaign of this year; before it is opened, the form that opens it."""
    if found := this_campaign():
        return show(request, found)
    if not request.user.can(Permission.EDIT_BANKS):
        return render(request, "people/campaign_new.html", {"year": this_year()})
    today, year = timezone.localdate(), this_year()
    form = CampaignForm(request.POST or None, initial=usual_dates(year, today))
    if request.method == "POST" and form.is_valid() and opened(request, form, year, today):
        return redirect("campaign")
    context = {"form": form, "year": year}
    return render(
        request, "people/campaign_new.html", context, status=422 if form.is_bound else 200
    )


def opened(request, form, year, today) -> bool:
    """Whether the campaign was opened; else the form says why not."""
    data, teachers = form.cleaned_data, form.teachers(today)
    try:
        actions.open_campaign(
            by=request.user, year=year, opens_on=data["opens_on"], closes_on=data["closes_on"],
            teachers=teachers,
        )  # fmt: skip
    except ValidationError as error:
        form.add_error(None, error)
        return False
    messages.success(request, f"Сбор запросов открыт, спрашиваем человек: {len(teachers)}.")
    return True


def this_campaign() -> RequestCampaign | None:
    return RequestCampaign.objects.with_answers().filter(year=this_year()).first()


def find_campaign() -> RequestCampaign:
    if found := this_campaign():
        return found
    raise Http404(FIRST)


def show(request, found, *, status=200, **forms):
    """The campaign's page; `forms` are those refused just now."""
    silent = found.asked.silent().select_related("teacher__department")
    dates = {"opens_on": found.opens_on, "closes_on": found.closes_on, "version": found.version}
    context = {
        "campaign": found,
        "is_open": found.is_open(timezone.localdate()),
        "page": page_of(request, silent.order_by("teacher__sort_name", "pk")),
        "unreachable": silent.unreachable().count(),
        "no_need": found.asked.exclude(no_need_at=None).count(),
        "said_no_need": found.asked.said_no_need()[:MOST],
        "no_need_form": NoNeedForm(initial={"on": timezone.localdate()}, auto_id="no_need_%s"),
        "dates_form": CampaignDatesForm(initial=dates),
        "asked_form": AskedForm(auto_id="asked_%s"),
        "chat": chat_text(found, public_address(request) + reverse("my_requests")),
        "opened": next(iter(forms), ""),
    }
    return render(request, "people/campaign.html", context | forms, status=status)


@keeping
@require_POST
def dates(request):
    """Move or extend; somebody else's change meanwhile is shown, not overwritten."""
    found, form = find_campaign(), CampaignDatesForm(request.POST)
    if not form.is_valid():
        return show(request, found, status=422, dates_form=form)
    data = form.cleaned_data
    try:
        actions.set_campaign_dates(
            found, by=request.user, version=data["version"] or 0, opens_on=data["opens_on"],
            closes_on=data["closes_on"],
        )  # fmt: skip
    except StaleVersion as stale:
        show_version(form, stale.current.version)
        now = f"с {stale.current.opens_on:%d.%m.%Y} по {stale.current.closes_on:%d.%m.%Y}"
        form.add_error(None, f"Пока вы правили, даты изменил кто-то другой: {now}. Ваши — ниже.")
        return show(request, found, status=409, dates_form=form)
    messages.success(request, "Даты сбора сохранены.")
    return redirect("campaign")


@keeping
@require_POST
def ask(request):
    """Ask some more people."""
    found, form = find_campaign(), AskedForm(request.POST, auto_id="asked_%s")
    if not form.is_valid():
        return show(request, found, status=422, asked_form=form)
    teachers = form.teachers(timezone.localdate())
    count = actions.ask_more(found, by=request.user, teachers=teachers)
    messages.success(request, f"Добавлено в список опроса: {count}.")
    return redirect("campaign")


@keeping
@require_POST
@gone(NOT_ASKED, "campaign")
def stop(request, pk):
    """Take one person off the list."""
    asked = get_object_or_404(AskedTeacher.objects.select_related("teacher", "campaign"), pk=pk)
    actions.stop_asking(asked.campaign, by=request.user, teacher=asked.teacher)
    messages.success(request, f"{asked.teacher.short_name}: больше не спрашиваем.")
    return redirect("campaign")


@keeping
@require_POST
def no_need(request):
    """The ticked have said on paper that they need no help."""
    found = find_campaign()
    form = NoNeedForm(request.POST, auto_id="no_need_%s")
    ticked = row_keys(request.POST.getlist("asked"))
    if not ticked:
        messages.error(request, "Отметьте, чей это ответ.")
        return redirect("campaign")
    if not form.is_valid():
        return show(request, found, status=422, no_need_form=form, ticked=ticked)
    data = form.cleaned_data
    try:
        count = actions.enter_no_need(found, by=request.user, asked=ticked, **data)
    except ValidationError as error:
        form.add_error("on", error)
        return show(request, found, status=422, no_need_form=form, ticked=ticked)
    messages.success(request, f"Внесено ответов «помощь не нужна»: {count}.")
    return redirect("campaign")


@keeping
@require_POST
@gone(NOT_ASKED, "campaign")
def drop_no_need(request, pk):
    """Take an answer off: the person is asked again."""
    asked = get_object_or_404(AskedTeacher.objects.select_related("teacher"), pk=pk)
    actions.drop_no_need(asked, by=request.user)
    messages.success(request, f"{asked.teacher.short_name}: ответ снят.")
    return redirect("campaign")


@keeping
@require_POST
def close(request):
    actions.close_campaign(find_campaign(), by=request.user)
    messages.success(request, "Сбор закрыт. Продлить его можно новой датой окончания.")
    return redirect("campaign")


@keeping
@require_POST
def remind(request):
    """The one reminder: those who have not answered are notified, and see it at home."""
    try:
        found = actions.remind_asked(find_campaign(), by=request.user, today=timezone.localdate())
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        count = count_of(found.reminded_count, "человек,человека,человек")
        messages.success(request, f"Напомнили в приложении: {count}. Текст для чата — ниже.")
    return redirect("campaign")
