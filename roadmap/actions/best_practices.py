"""The council's word about a material of the library: a best practice of the school, or not."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from people.actions.council_decisions import rests_on
from people.audit import because
from people.models import Account
from roadmap.models import LibraryItem

OTHERWISE = "о практике с тех пор решили иначе."


@transaction.atomic
def decide_practice(
    item: LibraryItem, *, by: Account, is_best: bool, number: str, on: dt.date
) -> LibraryItem:
    """An accepted material is a best practice by these minutes, or is not; ValidationError for any
    other."""
    row = LibraryItem.locked(item.pk)
    if row.state != LibraryItem.State.ACCEPTED:
        raise ValidationError("Этого материала в копилке сейчас нет.")
    row.is_best, row.council_number, row.council_date = is_best, number, on
    with because("decide_practice", by=by):
        row.save_next_version()
    return row


@transaction.atomic
def withdraw_practice_decision(
    item: LibraryItem, *, by: Account, number: str, date: dt.date, why: str
) -> LibraryItem:
    """What these very minutes decided is undone: the practice waits for the council again.

    ValidationError when something else has been decided about it since.
    """
    row = LibraryItem.locked(item.pk)
    if not rests_on(row, number, date):
        raise ValidationError(OTHERWISE)
    row.is_best, row.council_number, row.council_date = False, "", None
    with because("withdraw_practice_decision", by=by, why=why):
        row.save_next_version()
    return row
