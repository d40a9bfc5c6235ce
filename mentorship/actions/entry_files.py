"""Files of a portfolio: taken in one by one, within the room the school gives a pair."""

from django.core.exceptions import ValidationError
from django.db import transaction

from mentorship.actions.in_words import refused_in_words
from mentorship.actions.portfolio import CANDIDATE, changing
from mentorship.actions.taken_out import take_out_file
from mentorship.models import EntryFile, PortfolioEntry
from mentorship.pairs.room import check_room
from people.actions import take_in
from people.actions.attaching import attach
from people.audit import because
from people.models import Account


def attach_entry_file(entry: PortfolioEntry, *, by: Account, file, max_mb: int) -> EntryFile:
    """Put one uploaded file to the entry, once: sent again, it is the row made before.

    ValidationError with a sentence. The file is checked, scanned and drawn anew before anything is
    locked.
    """
    return _attach(entry, by, take_in(file, max_mb=max_mb))


@refused_in_words()
@transaction.atomic
def _attach(entry: PortfolioEntry, by: Account, incoming) -> EntryFile:
    found = changing(entry)
    if found.openness == PortfolioEntry.Openness.LIBRARY:
        raise ValidationError(CANDIDATE)
    check_room(found.pair_id, incoming)
    with because("attach_entry_file", by=by):
        return attach(found.files, incoming, by=by)


@refused_in_words()
@transaction.atomic
def remove_entry_file(file: EntryFile, *, by: Account) -> None:
    """Take the file out of the entry for good, and out of the copy that a successor has of it."""
    changing(file.entry)
    with because("remove_entry_file", by=by):
        if found := EntryFile.objects.filter(pk=file.pk).first():
            take_out_file(found)
