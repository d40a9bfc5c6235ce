"""Tells the floor above that mentors were replaced, or were not after all; its papers are drafted,
or given up, in the same step."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mentorship.models import EndCause, Pair
from people.models import Account


@dataclass(frozen=True)
class Replaced:
    """One replacement as it stands now: `old` ends, pauses or was cancelled; `new` is prepared, or
    None where nobody goes on; `basis` is what its papers rest on, in words; `freed` are the pairs
    of those who stood in for `old` and give way to `new`."""

    old: Pair
    new: Pair | None
    basis: str
    freed: tuple[Pair, ...] = ()


@dataclass(frozen=True)
class Dropped:
    """A replacement that does not come to be: `new` was cancelled, or the end of `old`, decided for
    its day `last`, was taken back (then `new` is None)."""

    old: Pair
    new: Pair | None = None
    last: dt.date | None = None


def basis_of_end(cause: EndCause, notice_on: dt.date | None) -> str:
    """What papers of an end rest on, whichever of the two it comes from; it stands after
    «Основание:». The cause is a line of the dictionary in any form of words: undeclined."""
    return f"прекращение наставничества, {because_of(cause, notice_on)}"


def because_of(cause: EndCause, notice_on: dt.date | None) -> str:
    told = f"; предупреждение от {notice_on:%d.%m.%Y}" if notice_on else ""
    return f"причина: {cause.name}{told}"


Hear = Callable[[Iterable[Replaced], Account], None]
Undo = Callable[[Dropped, Account], None]
Standing = Callable[[Dropped], Iterable[str]]
_hearing: list[Hear] = []
_undoing: list[Undo] = []
_standing: list[Standing] = []


def hear_replacements(hear: Hear) -> None:
    """The floor above wants to know; it is told inside the transaction, which it may refuse."""
    _hearing.append(hear)


def announce(replaced: Iterable[Replaced], *, by: Account) -> None:
    """Call with the rows as they were written, before the transaction ends."""
    replaced = list(replaced)
    for hear in _hearing:
        hear(replaced, by)


def hear_dropped(undo: Undo, standing: Standing) -> None:
    """The floor above gives up what it drafted, inside the transaction, and says afterwards which
    papers it may not give up by itself."""
    _undoing.append(undo)
    _standing.append(standing)


def announce_dropped(dropped: Dropped, *, by: Account) -> None:
    """Call with the rows as they were written, before the transaction ends."""
    for undo in _undoing:
        undo(dropped, by)


def standing_papers(dropped: Dropped) -> list[str]:
    """Papers of the replacement that stay, in words: agreed on or signed already."""
    return [words for look in _standing for words in look(dropped)]
