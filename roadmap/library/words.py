"""What the two of a pair said about showing a material of their work, as its page tells it."""

import datetime as dt
from dataclasses import dataclass

from people.access import Permission
from people.models import Account
from roadmap.models import LibraryItem


@dataclass(frozen=True)
class Word:
    """One of the two: since when agreed (None: not yet), and whether the reader may say it."""

    key: int
    name: str
    said_on: dt.date | None
    may_say: bool
    is_own: bool


def words_of_pair(item: LibraryItem, account: Account) -> list[Word]:
    """For the two themselves, and for who leads or judges the library; [] for all others."""
    leads = account.can(Permission.EDIT_LIBRARY)
    own = account.teacher_id in item.pair_keys
    if not item.pair_id or not (own or leads or account.can(Permission.REVIEW_LIBRARY)):
        return []
    said = dict(item.words_of_pair.values_list("teacher", "said_on"))
    return [
        Word(
            one.pk, one.short_name, said.get(one.pk),
            (leads or one.pk == account.teacher_id) and item.state != LibraryItem.State.REMOVED,
            one.pk == account.teacher_id,
        )
        for one in (item.pair.mentor, item.pair.mentee)
    ]  # fmt: skip
