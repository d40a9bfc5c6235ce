"""Tells the floor above that an entry of a portfolio is offered to the library no more: what waits
there because of it is withdrawn in the same step."""

from collections.abc import Callable

from mentorship.models import PortfolioEntry
from people.models import Account

Hear = Callable[[PortfolioEntry, Account | None], None]
_hearing: list[Hear] = []


def hear_taken_back(hear: Hear) -> None:
    """The floor above wants to know; it is told inside the transaction, the entry being locked."""
    _hearing.append(hear)


def close_offer(entry: PortfolioEntry, *, by: Account | None) -> None:
    """No candidate any more, and the word about pupils with it: it was about the former content.

    Call on a locked row; it is saved by the caller.
    """
    if entry.openness != PortfolioEntry.Openness.LIBRARY:
        return
    entry.openness = PortfolioEntry.Openness.DEPUTY
    entry.say_of_pupils()
    for hear in _hearing:
        hear(entry, by)
