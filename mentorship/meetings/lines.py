"""The journal of a pair as ready words, so that a page of it costs little."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from mentorship.confidence import Confidence, Side
from mentorship.models import Meeting, Pair
from mentorship.models.meeting import ENTERED_BY, STATES, state_of
from mentorship.models.meeting_file import with_file_counts
from mentorship.portfolio.authorship import corrected_meeting
from people.asked_often import asked_often
from people.counting import count_of
from people.lists import addresses
from people.models import Account
from people.names import short_name

LONGEST_MEASURE = 80  # signs of a line of the plan
FILES = "файл,файла,файлов"
OFFICE = Meeting.Teller.OFFICE
PLACES = {"url": "meeting", "confirm_url": "meeting_confirm", "back_url": "meeting_back"}
LAST_AWAY = 20


@asked_often
def listed(sight: tuple) -> QuerySet:
    """Meetings of all pairs as rows, with what the account may read of each."""
    account = Account.seeing(sight)
    rows = Meeting.objects.visible_to(account).with_texts_for(account)
    return with_file_counts(rows).with_lines()


@asked_often
def standing_of(sight: tuple, pair: int) -> QuerySet:
    """Of one pair, the last first, without those that were taken away."""
    return listed(sight).filter(pair=pair).standing().order_by("-held_on", "-pk")


@asked_often
def taken_away_of(sight: tuple, pair: int) -> QuerySet:
    """Of one pair the last that were taken away, the latest first."""
    rows = listed(sight).filter(pair=pair, taken_away_at__isnull=False)
    return rows.order_by("-taken_away_at")[:LAST_AWAY]


def meeting_lines(rows: Iterable, pair: Pair, may: Confidence) -> list[dict]:
    """A line for each of the rows `listed`; "" where there is nothing to say."""
    places = {name: addresses(place, pair.pk) for name, place in PLACES.items()}
    return [
        {
            **{name: place(row.pk) for name, place in places.items()},
            "key": str(row.pk),
            "month": row.held_on.replace(day=1),
            "day": day_of(row.held_on),
            "title": row.said or row.form__name[:1].upper() + row.form__name[1:],
            "state": (state := state_of(row)),
            "kind": STATES[state],
            "about": " · ".join(said_about(row, pair, may)),
            "next": said_next(row),
            "dispute": row.said_dispute if row.disputed_at else "",
            "version": str(row.version),
            "answerable": answerable(row, may),
        }
        for row in rows
    ]


def answerable(row, may: Confidence) -> bool:
    """Whether the person stands on the side whose word the meeting waits for."""
    answered = row.confirmed_at or row.disputed_at
    return may.writes and not answered and asks(row.teller, may.side)


def asks(teller: str, side: Side | None) -> bool:
    """Whether an entry told by `teller` waits for the word of the side: of what the deputy has
    entered for the mentee's alone."""
    return side is not None and side != teller and (teller != OFFICE or side == Side.MENTEE)


def said_about(row, pair: Pair, may: Confidence) -> list[str]:
    """When, in which form, on what, who entered it, who reads it."""
    measure, whom = row.plan_item__measure or "", entered_by(row)
    apart = row.is_opened and may.is_of_the_two and not pair.meetings_opened
    said = (
        day_of(row.held_on),
        row.form__name if row.said else "",
        f"{row.minutes} мин" if row.minutes else "",
        f"по плану: {start_of(measure)}" if measure else "",
        f"{row.competence__code}. {row.competence__name}" if row.competence__name else "",
        count_of(row.file_count, FILES) if row.file_count else "",
        f"внесено: {whom}" if whom else "",
        corrected_meeting(row),
        "" if row.is_told else "запись видят только двое",
        "открыта заместителю директора" if row.is_told and apart else "",
    )
    return [words for words in said if words]


def said_next(row) -> str:
    """What the two do next, and when."""
    day = day_of(row.next_on) if row.next_on else ""
    if row.said_next:
        return f"Дальше: {row.said_next}" + (f", {day}" if day else "")
    return f"Следующая встреча {day}" if day else ""


def entered_by(row) -> str:
    """Who entered it, in short."""
    return short_name(*(getattr(row, part) for part in ENTERED_BY)) or row.entered_by__login or ""


def start_of(measure: str) -> str:
    return measure if len(measure) <= LONGEST_MEASURE else f"{measure[: LONGEST_MEASURE - 1]}…"


def day_of(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"
