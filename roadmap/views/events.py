"""Events: the list and the month, an event's page, its form, its moves."""

from collections.abc import Sequence
from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.counting import count_of
from people.exports import workbook_response
from people.forms.refusal import accepted
from people.lists import for_html, page_of, render_list
from people.month import WEEKDAYS, month_named, month_of
from people.views.conflict import saved
from people.views.steps import step_taken
from roadmap import actions
from roadmap.actions.certificates import given_in_words
from roadmap.events.clashes import in_the_way
from roadmap.events.filters import EventFilter
from roadmap.events.forms import EventForm, NewEventForm
from roadmap.events.lines import event_lines, visible_events, with_lines
from roadmap.events.month import event_days, of_month, sitting_days
from roadmap.events.page import STEPS, about_event
from roadmap.events.sheet import event_sheet
from roadmap.models import Event

reading = allowed(Permission.READ_EVENTS)
editing = allowed(Permission.EDIT_EVENTS)


def chosen_events(request) -> EventFilter:
    rows = visible_events(request.user.sight)
    return EventFilter(request.GET, queryset=rows, today=timezone.localdate())


@reading
def events(request):
    """The list, filtered and sorted by the address."""
    chosen, today = chosen_events(request), timezone.localdate()
    page = page_of(request, with_lines(chosen.qs))
    rows = for_html(event_lines(page.object_list, today))
    context = {
        "filter": chosen, "page": page, "rows": rows,
        "counts": request.user.can(Permission.READ_REPORTS),
    }  # fmt: skip
    return render_list(request, "roadmap/events.html", "roadmap/_event_list.html", context)


@reading
def events_month(request, month=""):
    """The same events by days of a month: today's, or the one that the address names. With all of
    them stand the sittings of the council, for who may read of these."""
    today, chosen = timezone.localdate(), chosen_events(request)
    now = AcademicYear.containing(today)
    term = {"today": today, "since": now.previous.previous.start, "until": now.next.end}
    first = month_named(month, **term)
    lines = [*event_days(of_month(chosen.qs, first), today)]
    lines += [] if chosen.form.changed_data else sitting_days(request.user, first)
    lines.sort(key=lambda line: line.order)
    shown = month_of([(line.day, line) for line in lines], first, **term)
    context = {"filter": chosen, "month": shown, "weekdays": WEEKDAYS}
    return render_list(request, "roadmap/events_month.html", "roadmap/_event_month.html", context)


@reading
def events_export(request):
    """Exactly what is filtered, in that order."""
    rows = chosen_events(request).qs.with_all().with_counts()
    return workbook_response(request, "События", event_sheet(rows))


def find_event(request, pk) -> Event:
    """An event that the person may see; else 404."""
    return get_object_or_404(Event.objects.visible_to(request.user).with_all(), pk=pk)


@reading
def event_detail(request, pk):
    return show(request, find_event(request, pk))


def show(request, event: Event, *, status=200, **refused):
    """The page of an event; `refused` is the form of a step refused just now, by its key."""
    context = about_event(event, request.user, refused)
    return render(request, "roadmap/event.html", context, status=status)


@editing
def event_new(request):
    """A new event; `?day=` and `?activity=` of the address fill the form."""
    asked = {"held_on": "day", "activity": "activity", "kind": "kind"}
    initial = {name: value for name, key in asked.items() if (value := request.GET.get(key))}
    form = NewEventForm(request.POST or None, initial=initial)
    sent = request.method == "POST" and form.is_valid()
    if sent and (event := accepted(form, lambda: added(request, form.changes()))):
        return redirect("event", event.pk)
    status = 422 if form.errors else 200
    return render(request, "roadmap/event_new.html", {"form": form}, status=status)


def added(request, fields: dict) -> Event:
    """The event, or the first of a series."""
    every, times = fields.pop("every"), fields.pop("times")
    if not every:
        event = actions.add_event(by=request.user, **fields)
        messages.success(request, "Событие запланировано. Теперь пригласите людей.")
        warn(request, [event])
        return event
    made = actions.add_series(by=request.user, every=every, times=times, **fields)
    number = count_of(len(made), "событие,события,событий")
    messages.success(
        request, f"Запланировано {number}. Здесь первое: пригласите людей сразу на всю серию."
    )
    warn(request, made)
    return made[0]


def warn(request, events: Sequence[Event]) -> None:
    """Of days off and of what takes place at the same hour: it is let be, but said."""
    for said in in_the_way(events):
        messages.warning(request, said)


@editing
def event_edit(request, pk):
    """What is known of the event; another person's change is shown beside what was typed."""
    event, back = find_event(request, pk), reverse("event", args=[pk])
    form = EventForm(request.POST or None, instance=find_event(request, pk))
    if request.method == "POST" and form.is_valid():
        save = partial(actions.save_event, pk)
        if answer := saved(request, form, back=back, save=save, there="в событии"):
            if answer.status_code == 302:
                warn(request, [find_event(request, pk)])
            return answer
    given = given_in_words(event.certificates.valid().order_by("kind", "pk"))
    context = {"event": event, "form": form, "given": given}
    return render(request, "roadmap/event_edit.html", context, status=422 if form.errors else 200)


@editing
@require_POST
def event_step(request, pk, key):
    """One move; a refusal comes back in words with what was typed."""
    find_event(request, pk)

    def again(**shown):
        return show(request, find_event(request, pk), **shown)

    return step_taken(request, STEPS, key, pk, show=again, back=("event", pk))
