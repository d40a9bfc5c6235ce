"""What the council decided about the bank of mentors is taken back, with a reason."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from people.audit import because
from people.models import Account, MentorEntry

State = MentorEntry.State


@transaction.atomic
def withdraw_council_decision(
    entry: MentorEntry, *, by: Account, approved: bool, number: str, date: dt.date, why: str
) -> MentorEntry:
    """An entry approved by these very minutes waits for the council again; a declined one is a
    candidate again. ValidationError when something else has been decided about it since.
    """
    row = MentorEntry.objects.select_for_update().get(pk=entry.pk)
    by_these = (row.council_number, row.council_date) == (number, date)
    if row.state != (State.APPROVED if approved else State.LEFT) or (approved and not by_these):
        word = row.get_state_display()
        raise ValidationError(f"о нём с тех пор решили иначе: «{word}», протокол {row.minutes}.")
    row.state = State.RECOMMENDED if approved else State.CANDIDATE
    row.council_number, row.council_date, row.left_reason = "", None, ""
    with because("withdraw_council_decision", by=by, why=why):
        row.save_next_version()
    return row


@transaction.atomic
def renumber_council_decision(
    entry: MentorEntry, *, by: Account, date: dt.date, before: str, number: str
) -> None:
    """The minutes that the entry rests on have another №; nothing where it rests on others now."""
    row = MentorEntry.objects.select_for_update().get(pk=entry.pk)
    if (row.council_number, row.council_date) == (before, date):
        row.council_number = number
        with because("renumber_council_decision", by=by):
            row.save_next_version()
