"""Days as a calendar that other programs subscribe to (RFC 5545): whole days, plain words. Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST = 75  # octets of a line, its end not counted (RFC 5545, 3.1)
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


@dataclass(frozen=True)
class Day:
    """One whole day of the calendar.

    uid       the same for the same thing in every edition, unique in the world
    edition   grows with each change
    """

    uid: str
    on: dt.date
    title: str
    url: str
    edition: int = 0


def calendar_text(name: str, days: Iterable[Day], *, now: dt.datetime) -> str:
    """The calendar of that name as of the moment `now` (aware), with CR LF at line ends and no line
    over 75 octets."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mentorship//calendar//RU",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{name.translate(ESCAPED)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        *(line for day in days for line in _event(day, now)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(day: Day, now: dt.datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{day.uid}"
    yield f"DTSTAMP:{now.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    yield f"SEQUENCE:{day.edition}"
    yield f"DTSTART;VALUE=DATE:{day.on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day.on + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{day.title.translate(ESCAPED)}"
    yield f"URL:{day.url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most LONGEST octets; a letter is never torn."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > LONGEST:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    yield piece
