"""Whose words an entry of portfolio or journal bears: its author's, until rewritten by another."""

import datetime as dt

from django.utils import timezone

from mentorship.models import Pair, PortfolioEntry
from mentorship.models.portfolio import NAME
from people.access import Permission
from people.names import short_name


def corrected(row) -> str:
    """«исправлено: Петрова А. И., 12.11.2024» where another than its author wrote what stands in
    the entry, or row of one, read `with_last_hand`; else ""."""
    return by_another(row.last_hand, row.author_id)


def corrected_meeting(row) -> str:
    """The same of an entry of the journal; «исправлено» where who entered it did so."""
    return by_another(row.last_hand, row.entered_by_id) or ("исправлено" if row.last_hand else "")


def by_another(last: dict | None, author: int | None) -> str:
    """Who wrote last and when, where that is not the author; else ""."""
    if not last or last["author"] is None or last["author"] == author:
        return ""
    name = short_name(*(last[one] or "" for one in NAME)) or last["login"]
    day = timezone.localdate(dt.datetime.fromisoformat(last["at"]))
    return f"исправлено: {name}, {day:%d.%m.%Y}"


def former_author(entry: PortfolioEntry, pair: Pair) -> str:
    """Who wrote an entry that came from another pair and is not of this one: such words are
    commented on, not rewritten. "" where they are this pair's own, or the deputy's for it."""
    author = entry.author
    if not entry.carried_from_id or author is None or author.can(Permission.EDIT_PAIRS):
        return ""
    own = author.teacher_id in (None, pair.mentor_id, pair.mentee_id)
    return "" if own else author.name
