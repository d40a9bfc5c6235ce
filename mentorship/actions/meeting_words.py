"""Whose word stands under an entry of the journal: its former words, the word given on paper."""

import datetime as dt

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from mentorship.actions.in_words import refused_in_words
from mentorship.actions.meetings import standing, tell_the_two
from mentorship.confidence import side_of
from mentorship.models import Meeting
from mentorship.pairs.days import check_happened
from people.access import Permission
from people.audit import because
from people.models import Account, School, StaleVersion

ONE_OF_THE_TWO = "Вы — один из двоих: слово второй стороны записывает другой заместитель директора."


@refused_in_words()
@transaction.atomic
def record_word_on_paper(
    meeting: Meeting, *, by: Account, version: int, on: dt.date
) -> Meeting:  # fmt: skip
    """The side that was asked signed on that day that it was so: a deputy who is not of the two
    writes it down. ValidationError in words; StaleVersion when the entry was changed meanwhile."""
    if not by.can(Permission.EDIT_PAIRS):
        raise PermissionDenied
    if side_of(by, meeting.pair):
        raise ValidationError(ONE_OF_THE_TWO)
    found = standing(meeting, by)
    if found.version != version:
        raise StaleVersion(found)
    check_happened(on, School.today(), field="on", pair=found.pair, since=found.held_on)
    found.confirmed_at = dt.datetime.combine(on, dt.time(12), timezone.get_current_timezone())
    found.confirmed_by = by
    found.disputed_at, found.disputed_by, found.dispute = None, None, ""
    with because("record_word_on_paper", by=by):
        found.save_next_version()
    tell_the_two(found, by, "Встреча подтверждена на бумаге.")
    return found
