"""An entry made by mistake leaves its bank as if it had not been, while nothing stands on it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from people.audit import because
from people.banks.mentor_load import told_mentors
from people.models import Account, MenteeEntry, MentorEntry

DECIDED = (
    "Совет уже решил об этом наставнике: запись остаётся. Если он больше не в банке, отметьте "
    "его выбывшим."
)
USED = "На этой записи уже построено другое, например вопрос повестки: сначала уберите его."
REQUESTED = "Запись сделана по запросу: верните запрос на рассмотрение, и она уйдёт сама."
PAIRED = "У наставляемого есть пара: запись остаётся."


@transaction.atomic
def take_back_mentor(entry: MentorEntry, *, by: Account) -> None:
    """A candidate leaves the bank of mentors. ValidationError once the council has decided."""
    row = MentorEntry.objects.select_for_update().get(pk=entry.pk)
    if row.minutes or row.state in MentorEntry.DECIDED:
        raise ValidationError(DECIDED)
    with because("take_back_mentor", by=by):
        _delete(row)


@transaction.atomic
def take_back_mentee(entry: MenteeEntry, *, by: Account) -> None:
    """An entry without a request and a pair leaves the bank of mentees; else ValidationError with
    what holds it."""
    row = MenteeEntry.objects.select_for_update().get(pk=entry.pk)
    if row.request_id:
        raise ValidationError(REQUESTED)
    paired = MenteeEntry.objects.annotate(in_pairs=told_mentors()).get(pk=row.pk).in_pairs
    if paired or row.state in (MenteeEntry.State.PAIRED, MenteeEntry.State.COMPLETED):
        raise ValidationError(PAIRED)
    with because("take_back_mentee", by=by):
        _delete(row)


def _delete(row: MentorEntry | MenteeEntry) -> None:
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError:
        raise ValidationError(USED) from None
