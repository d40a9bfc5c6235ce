"""What rests on minutes of a council: their № is corrected, a decision is taken back.

A row keeps the minutes in two fields, `council_number` and `council_date`; where they begin with
another word, that word is said as `named`.
"""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from people.audit import because
from people.models import Account, MentorEntry, Versioned

State = MentorEntry.State


def rests_on(row: Versioned, number: str, date: dt.date, *, named: str = "council") -> bool:
    """Whether these very minutes are the last to have decided about the row."""
    return (getattr(row, f"{named}_number"), getattr(row, f"{named}_date")) == (number, date)


@transaction.atomic
def renumber_minutes(
    row: Versioned, action: str, *, by: Account, date: dt.date, before: str, number: str,
    named: str = "council",
) -> None:  # fmt: skip
    """The minutes that the row rests on have another №; nothing where it rests on others now."""
    found = type(row).locked(row.pk)
    if rests_on(found, before, date, named=named):
        setattr(found, f"{named}_number", number)
        with because(action, by=by):
            found.save_next_version()


@transaction.atomic
def withdraw_council_decision(
    entry: MentorEntry, *, by: Account, approved: bool, number: str, date: dt.date, why: str
) -> MentorEntry:
    """An entry approved by these very minutes waits for the council again; a declined one is a
    candidate again. ValidationError when something else has been decided about it since.
    """
    row = MentorEntry.locked(entry.pk)
    by_these = rests_on(row, number, date)
    if row.state != (State.APPROVED if approved else State.LEFT) or (approved and not by_these):
        word = row.get_state_display()
        raise ValidationError(f"о нём с тех пор решили иначе: «{word}», протокол {row.minutes}.")
    row.state = State.RECOMMENDED if approved else State.CANDIDATE
    row.council_number, row.council_date, row.left_reason = "", None, ""
    with because("withdraw_council_decision", by=by, why=why):
        row.save_next_version()
    return row
