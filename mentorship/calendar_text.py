"""Days as a calendar that other programs subscribe to (RFC 5545): whole days, plain words. Pure."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

OFTEN = dt.timedelta(hours=12)  # how often a program is asked to look again


@dataclass(frozen=True)
class Day:
    """One whole day of the calendar; it belongs to no time zone.

    uid           the same for the same thing in every edition, unique in the world
    edition       grows with each change
    changed_at    when it changed last (aware)
    is_cancelled  it was planned and will not be
    """

    uid: str
    on: dt.date
    title: str
    url: str
    changed_at: dt.datetime
    edition: int = 0
    is_cancelled: bool = False


def calendar_text(name: str, days: Iterable[Day]) -> bytes:
    """The calendar of that name; the same days give the same bytes."""
    from icalendar import Calendar, vDuration

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//mentorship//calendar//RU")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(OFTEN), parameters={"VALUE": "DURATION"})
    for day in days:
        calendar.add_component(_event(day))
    return calendar.to_ical()


def _event(day: Day):
    """Without METHOD the stamp of an event is the moment of its last change (RFC 5545, 3.8.7.2)."""
    from icalendar import Event

    event, changed = Event(), day.changed_at.astimezone(dt.UTC).replace(microsecond=0)
    event.add("uid", day.uid)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", day.edition)
    event.add("dtstart", day.on)
    event.add("dtend", day.on + dt.timedelta(days=1))
    event.add("summary", day.title)
    event.add("status", "CANCELLED" if day.is_cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("url", day.url)
    return event
