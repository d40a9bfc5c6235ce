"""Analysis of pairs (stage 5.3): written down, corrected."""

from django.db import transaction

from mentorship.actions.in_words import refused_in_words
from mentorship.models import Pair, PairNote
from people.audit import because
from people.models import Account


@refused_in_words()
@transaction.atomic
def add_pair_note(pair: Pair, *, by: Account, **fields) -> PairNote:
    """What was seen of the pair on a day. ValidationError when that day has its note already."""
    note = PairNote(pair=pair, author=by, **fields)
    note.full_clean()
    with because("add_pair_note", by=by):
        note.save()
    return note


@refused_in_words()
@transaction.atomic
def save_pair_note(note: PairNote, *, by: Account, version: int, **changes) -> PairNote:
    """Correct a note. StaleVersion when somebody saved it meanwhile."""
    found = PairNote.locked(note.pk, version)
    for name, value in changes.items():
        setattr(found, name, value)
    found.full_clean()
    with because("save_pair_note", by=by):
        found.save_next_version()
    return found
