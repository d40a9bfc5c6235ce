"""One activity: what is known, what was done, and the marks."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from people.access import Permission, allowed
from people.models import StaleVersion
from roadmap import actions
from roadmap.models import Event
from roadmap.plan.forms import DatesForm, DoneForm, FactForm, FactSourcesForm, NotNeededForm
from roadmap.progress import REGISTRY, evidence_of, ready_to_close
from roadmap.views.finding import find_activity

editor = allowed(Permission.EDIT_PLAN)
CHANGED = "Пока страница была открыта, мероприятие изменили. Посмотрите и повторите."


@allowed(Permission.READ_PLAN)
def detail(request, pk):
    return show(request, find_activity(pk))


def show(request, activity, status: int = 200, **forms):
    """The page of one activity; a form with errors takes the place of its empty twin."""
    today, version = timezone.localdate(), {"version": activity.version}
    evidence = evidence_of(activity.stage.roadmap, activity.fact_sources)
    context = {
        "activity": activity,
        "year": activity.stage.roadmap.year,
        "facts": activity.facts.select_related("entered_by__teacher"),
        "evidence": [(REGISTRY[k].title, e) for k, e in evidence.items()],
        "ready": ready_to_close(activity, evidence),
        "events": Event.objects.visible_to(request.user).filter(activity=activity).with_all(),
        "today": today,
        "assignments": activity.assignments.select_related("teacher"),
        "fact_form": FactForm(initial={"happened_on": today}, max_mb=request.school.max_upload_mb),
        "done_form": DoneForm(initial={"on": today} | version),
        "not_needed_form": NotNeededForm(initial=version),
        "dates_form": DatesForm(initial={"start": activity.start, "end": activity.end} | version),
        "sources_form": FactSourcesForm(initial={"keys": activity.fact_sources} | version),
    }
    return render(request, "roadmap/activity.html", context | forms, status=status)


def change(request, activity, name: str, form, act, done: str):
    """Check the form, act, answer; a refusal returns the page with everything typed."""
    if not form.is_valid():
        return show(request, activity, status=422, **{name: form, f"opened_{name}": True})
    try:
        act(**form.cleaned_data)
    except StaleVersion:
        return out_of_date(request, find_activity(activity.pk), name, form)
    except actions.ClosedYear as error:  # its page has no forms that could show it
        messages.error(request, error.message)
        return redirect("activity", activity.pk)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return show(request, activity, status=422, **{name: form, f"opened_{name}": True})
    messages.success(request, done)
    return redirect("activity", activity.pk)


def out_of_date(request, activity, name: str, form):
    """409: the page as it is now, with what was typed; sent again, it goes through."""
    form.add_error(None, CHANGED)
    form.data = form.data.copy()
    form.data["version"] = activity.version
    return show(request, activity, 409, **{name: form, f"opened_{name}": True, "refused": form})


@editor
@require_POST
def done(request, pk):
    activity = find_activity(pk)

    def act(**fields):
        actions.mark_done(activity, by=request.user, **fields)

    form = DoneForm(request.POST)
    return change(request, activity, "done_form", form, act, "Мероприятие отмечено выполненным.")


@editor
@require_POST
def not_needed(request, pk):
    activity = find_activity(pk)

    def act(**fields):
        actions.mark_not_needed(activity, by=request.user, on=timezone.localdate(), **fields)

    form = NotNeededForm(request.POST)
    return change(request, activity, "not_needed_form", form, act, "Отмечено: не требуется.")


@editor
@require_POST
def reopen(request, pk):
    """The undo of a mark: one click, no form to fill."""
    activity = find_activity(pk)
    try:
        actions.reopen(activity, by=request.user, version=activity.version)
        messages.success(request, "Отметка снята, мероприятие снова в работе.")
    except StaleVersion:
        messages.error(request, CHANGED)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("activity", pk)


@editor
@require_POST
def dates(request, pk):
    activity = find_activity(pk)

    def act(**fields):
        actions.set_dates(activity, by=request.user, **fields)

    return change(request, activity, "dates_form", DatesForm(request.POST), act, "Даты сохранены.")


@editor
@require_POST
def sources(request, pk):
    activity = find_activity(pk)

    def act(**fields):
        actions.set_fact_sources(activity, by=request.user, **fields)

    form = FactSourcesForm(request.POST)
    return change(request, activity, "sources_form", form, act, "Источники фактов сохранены.")
