"""What stands in the way of the days of events: days off, and other events at the same hour."""

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db.models import prefetch_related_objects

from people.models import MovedDay
from people.names import full_stop
from roadmap.models import Event

USUAL = dt.timedelta(hours=1)  # of an event whose end is not said
SHOWN = 3  # names


def in_the_way(events: Sequence[Event]) -> list[str]:
    """Sentences for who plans them, with dates; the same few queries for one event and for many."""
    ahead = [event for event in events if event.is_planned]
    if not ahead:
        return []
    return [said for said in (days_off(ahead), *overlaps(ahead)) if said]


def days_off(events: Sequence[Event]) -> str:
    calendar = MovedDay.calendar(events[0].held_on)
    days = sorted({e.held_on for e in events if not calendar.is_working(e.held_on)})
    if not days:
        return ""
    named = ", ".join(f"{day:%d.%m.%Y}" for day in days)
    return f"{'День нерабочий' if len(days) == 1 else 'Дни нерабочие'}: {named}."


def overlaps(events: Sequence[Event]) -> Iterable[str]:
    """«05.12.2026, 14:30 уже есть «Семинар»: то же место, позваны те же люди — …»."""
    own = {event.pk for event in events}
    others = Event.objects.exclude(state=Event.State.CANCELLED).exclude(pk__in=own)
    others = list(others.filter(held_on__in={event.held_on for event in events}))
    prefetch_related_objects([*events, *others], "invitations__teacher")
    for event in events:
        for other in others:
            if at_one_hour(event, other) and (why := shared(event, other)):
                when = ", ".join(filter(None, [f"{other.held_on:%d.%m.%Y}", other.time]))
                yield full_stop(f"{when} уже есть «{other.title}»: {'; '.join(why)}")


def at_one_hour(one: Event, other: Event) -> bool:
    """Whether their hours meet; what has no hour meets nothing."""
    if one.held_on != other.held_on or not (one.begins_at and other.begins_at):
        return False
    (begins, ends), (other_begins, other_ends) = hours(one), hours(other)
    return begins < other_ends and other_begins < ends


def hours(event: Event) -> tuple[dt.datetime, dt.datetime]:
    begins = dt.datetime.combine(event.held_on, event.begins_at)
    ends = event.ends_at and dt.datetime.combine(event.held_on, event.ends_at)
    return begins, ends or begins + USUAL


def shared(one: Event, other: Event) -> list[str]:
    """What two events at one hour cannot share: the place, the people."""
    place = one.place and one.place.strip().lower() == other.place.strip().lower()
    there = {row.teacher_id for row in other.invitations.all()}
    people = [row.teacher for row in one.invitations.all() if row.teacher_id in there]
    names = ", ".join(sorted(person.short_name for person in people)[:SHOWN])
    more = f" и ещё {len(people) - SHOWN}" if len(people) > SHOWN else ""
    return ["то же место"] * bool(place) + [f"позваны те же люди — {names}{more}"] * bool(people)
