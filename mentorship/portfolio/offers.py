"""Tells the floor above that an entry of a portfolio is offered to the library no more: what waits
there because of it is withdrawn in the same step."""

from collections.abc import Callable

from mentorship.models import PortfolioEntry
from mentorship.talk.telling import Kind, tell_the_two
from people.models import Account

Hear = Callable[[PortfolioEntry, Account | None], None]
_hearing: list[Hear] = []


def hear_taken_back(hear: Hear) -> None:
    """The floor above wants to know; it is told inside the transaction, the entry being locked."""
    _hearing.append(hear)


def close_offer(entry: PortfolioEntry, *, by: Account | None) -> None:
    """No candidate any more, and the word about pupils with it: it was about the former content.

    Who reads it is as it was before the offer; the two are told. Call on a locked row; it is saved
    by the caller.
    """
    if entry.openness != PortfolioEntry.Openness.LIBRARY:
        return
    withdraw(entry)
    for hear in _hearing:
        hear(entry, by)
    tell_the_two(
        entry.pair, by=by, kind=Kind.PORTFOLIO, place="portfolio",
        text="Запись портфолио больше не предложена в методическую копилку",
    )  # fmt: skip


def withdraw(entry: PortfolioEntry) -> None:
    """The entry as it stood before it was offered; offers that do not say are the deputy's."""
    entry.openness = entry.opened_before or PortfolioEntry.Openness.DEPUTY
    entry.opened_before = ""
    entry.say_of_pupils()
