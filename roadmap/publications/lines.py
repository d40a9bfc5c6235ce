"""Lines of the list of publications as ready words, so that a page of them costs little."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.safestring import SafeString
from django.utils.text import Truncator

from people.counting import count_of
from people.lists import addresses
from people.templatetags.interface import status
from roadmap.models import Publication
from roadmap.models.roadmap import full_number

TOLD = (
    "pk", "dated", "title", "state", "places", "event__title", "event__is_open",
    "activity__number", "activity__text", "activity__stage__number",
)  # fmt: skip
TAGS = {
    Publication.State.DRAFT: ("idle", "пишется", "pencil"),
    Publication.State.READY: ("info", "готова"),
    Publication.State.PUBLISHED: ("ok", "опубликована"),
    Publication.State.WITHDRAWN: ("warn", "снята", "archive-box"),
}
MOST_LETTERS = 90  # of the activity of the plan


def state_of(state: str) -> SafeString:
    """The state of a publication as a tag."""
    return status(*TAGS[state])


def with_lines(publications: QuerySet) -> QuerySet:
    """Publications read `with_about` as `publication_lines` wants them."""
    return publications.values(*TOLD)


def publication_lines(rows: Iterable[dict]) -> list[dict]:
    """Rows read `with_lines`; "" where there is nothing to say."""
    address = addresses("publication")
    return [_line(row) | {"url": address(row["pk"])} for row in rows]


def _line(row: dict) -> dict:
    return {
        "day": f"{row['dated']:%d.%m.%Y}",
        "title": row["title"],
        "of": what_it_tells(row),
        "places": count_of(row["places"], "место,места,мест") if row["places"] else "",
        "state": state_of(row["state"]),
    }


def what_it_tells(row: dict) -> str:
    """The event, unless only those invited may know of it; else the activity of the plan."""
    if row["event__is_open"]:
        return row["event__title"]
    if row["activity__number"] is None:
        return ""
    number = full_number(row["activity__stage__number"], row["activity__number"])
    return f"{number}. {Truncator(row['activity__text']).chars(MOST_LETTERS)}"
