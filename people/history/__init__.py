"""The memory read back: events of any models as Russian sentences, on one page or in one feed."""

from dataclasses import dataclass

from people.history.entries import Entry, entries
from people.history.feed import PAGE_SIZE, Place, read, readable_models
from people.history.filters import ACCESS, Filters, HistoryFilter
from people.history.phrases import ACTIONS, Action, describe_actions
from people.history.values import describe_values

__all__ = [
    "ACCESS",
    "ACTIONS",
    "Action",
    "Entry",
    "Filters",
    "HistoryFilter",
    "Page",
    "Place",
    "describe_actions",
    "describe_values",
    "events_of",
    "journal",
    "readable_models",
]


@dataclass(frozen=True)
class Page:
    """Entries, newest first; `older` and `newer` are the places to read on from, or None."""

    entries: list[Entry]
    older: Place | None = None
    newer: Place | None = None


def journal(
    account, *, filters: Filters | None = None, before: Place | None = None,
    after: Place | None = None, size: int = PAGE_SIZE,
) -> Page:  # fmt: skip
    """A page of everything that the account may read: older than `before` or newer than `after`.

    Four or five queries whatever the page holds; the deepest page costs what the first does.
    """
    filters = filters or Filters()
    found = read(account, filters, before=before, after=after, size=size)
    if not found.groups:
        return Page([])
    return Page(
        entries(found.groups, about=filters.about),
        older=found.groups[-1].place if found.older else None,
        newer=found.groups[0].place if found.newer else None,
    )


def events_of(row, *, account, before: Place | None = None, size: int = PAGE_SIZE) -> Page:
    """A page of entries about a row and everything that is part of it, gone parts included."""
    filters = Filters(about=(type(row), row.pk))
    return journal(account, filters=filters, before=before, size=size)
