"""Tells the floor above that mentors were replaced; its papers are drafted in the same step."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mentorship.models import Pair
from people.models import Account


@dataclass(frozen=True)
class Replaced:
    """One replacement as it stands now: `old` ends, pauses or was cancelled; `new` is prepared, or
    None where nobody goes on; `basis` is what its papers rest on, in words."""

    old: Pair
    new: Pair | None
    basis: str


Hear = Callable[[Iterable[Replaced], Account], None]
_hearing: list[Hear] = []


def hear_replacements(hear: Hear) -> None:
    """The floor above wants to know; it is told inside the transaction, which it may refuse."""
    _hearing.append(hear)


def announce(replaced: Iterable[Replaced], *, by: Account) -> None:
    """Call with the rows as they were written, before the transaction ends."""
    replaced = list(replaced)
    for hear in _hearing:
        hear(replaced, by)
