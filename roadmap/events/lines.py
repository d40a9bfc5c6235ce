"""Lines of the list of events as ready words, so that a page of them costs little."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from people.asked_often import asked_often
from people.lists import addresses
from people.models import Account
from people.templatetags.interface import status
from roadmap.models import Event
from roadmap.models.event import hours_words

TOLD = (
    "pk", "held_on", "begins_at", "ends_at", "title", "place", "kind__name", "state", "invited",
    "came",
)  # fmt: skip
STATES = {Event.State.HELD: ("ok", "проведено"), Event.State.CANCELLED: ("idle", "отменено")}


@asked_often
def visible_events(sight: tuple) -> QuerySet:
    """The events that the account may see."""
    return Event.objects.visible_to(Account.seeing(sight))


def with_lines(events: QuerySet) -> QuerySet:
    """Events as `event_lines` wants them."""
    return events.with_counts().values(*TOLD)


def event_lines(rows: Iterable[dict], today: dt.date) -> list[dict]:
    """Rows read `with_lines`; "" where there is nothing to say."""
    address = addresses("event")
    return [_line(row, today) | {"url": address(row["pk"])} for row in rows]


def _line(row: dict, today: dt.date) -> dict:
    return {
        "day": f"{row['held_on']:%d.%m.%Y}",
        "time": hours_words(row["begins_at"], row["ends_at"]),
        "title": row["title"],
        "place": row["place"],
        "kind": row["kind__name"],
        "invited": str(row["invited"] or ""),
        "came": str(row["came"] or ""),
        "state": status(*event_tag(row["state"], row["held_on"], today)),
    }


def event_tag(state: str, held_on: dt.date, today: dt.date) -> tuple[str, str]:
    """(kind of the tag, its words): one that has passed has to be marked."""
    if state in STATES:
        return STATES[state]
    if held_on < today:
        return "warn", "не отмечено"
    return "info", "сегодня" if held_on == today else "запланировано"
