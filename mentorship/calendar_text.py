"""Days as a calendar that other programs subscribe to (RFC 5545): days, hours, plain words.

Pure.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

USUAL = dt.timedelta(hours=1)
ZONE_KNOWN = dt.timedelta(days=800)  # how far ahead the offsets of the zone are written
OFTEN = dt.timedelta(hours=12)  # how often a program is asked to look again


@dataclass(frozen=True)
class Day:
    """One entry of the calendar: a whole day, which belongs to no time zone, or an hour of it.

    uid           the same for the same thing in every edition, unique in the world
    edition       grows with each change
    changed_at    when it changed last (aware)
    is_cancelled  it was planned and will not be
    begins, ends  moments in the school's zone, where the hour is known; with no end it lasts USUAL
    place         where, "" where nobody has said
    """

    uid: str
    on: dt.date
    title: str
    url: str
    changed_at: dt.datetime
    edition: int = 0
    is_cancelled: bool = False
    begins: dt.datetime | None = None
    ends: dt.datetime | None = None
    place: str = ""


def calendar_text(name: str, days: Iterable[Day]) -> bytes:
    """The calendar of that name; the same days give the same bytes."""
    from icalendar import Calendar, vDuration

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//mentorship//calendar//RU")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(OFTEN), parameters={"VALUE": "DURATION"})
    found = list(days)
    for day in found:
        calendar.add_component(_event(day))
    if timed := [day.on for day in found if day.begins]:
        calendar.add_missing_timezones(
            first_date=min(timed).replace(month=1, day=1),
            last_date=max(timed).replace(month=1, day=1) + ZONE_KNOWN,
        )
    return calendar.to_ical()


def _event(day: Day):
    """Without METHOD the stamp of an event is the moment of its last change (RFC 5545, 3.8.7.2)."""
    from icalendar import Event

    event, changed = Event(), day.changed_at.astimezone(dt.UTC).replace(microsecond=0)
    event.add("uid", day.uid)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", day.edition)
    if day.begins:
        event.add("dtstart", day.begins)
        event.add("dtend", day.ends or day.begins + USUAL)
    else:
        event.add("dtstart", day.on)
        event.add("dtend", day.on + dt.timedelta(days=1))
    event.add("summary", day.title)
    if day.place:
        event.add("location", day.place)
    event.add("status", "CANCELLED" if day.is_cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if day.begins else "TRANSPARENT")
    event.add("url", day.url)
    return event
