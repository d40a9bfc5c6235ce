"""The № of recorded minutes corrected by an explicit amendment; what bears the № follows."""

from django.core.exceptions import ValidationError
from django.db import transaction

from people.audit import because
from people.models import Account, School
from roadmap.actions.event_years import must_be_open
from roadmap.council.agenda import DecidingSource, source_of
from roadmap.models import Outcome, Sitting, SittingSubject

OPEN = "Решения этого заседания ещё не внесены: № исправляют прямо."
SAME = "Это тот же №."


@transaction.atomic
def renumber_sitting(pk: int, *, by: Account, version: int, number: str, why: str) -> Sitting:
    """Correct the № under which decisions were recorded; the minutes keep the former one.

    Bank entries and programmes decided by these minutes get the new №. StaleVersion, ClosedYear;
    ValidationError when nothing is recorded yet or the № is the same.
    """
    sitting = Sitting.locked(pk, version)
    must_be_open(sitting.year)
    if not sitting.is_recorded:
        raise ValidationError(OPEN)
    if number == sitting.number:
        raise ValidationError({"number": SAME})
    sitting.number_before, sitting.number = sitting.number, number
    sitting.renumbered_on, sitting.renumbered_why = School.today(), why
    sitting.full_clean()
    with because("renumber_sitting", by=by, why=why):
        sitting.save_next_version()
        for subject in _standing(sitting):
            source = source_of(subject.item)
            if isinstance(source, DecidingSource):
                source.renumber(
                    subject, by=by, date=sitting.held_on, before=sitting.number_before,
                    number=number,
                )  # fmt: skip
    return sitting


def _standing(sitting: Sitting) -> list[SittingSubject]:
    """What was decided by these minutes and has not been taken back."""
    rows = SittingSubject.objects.filter(item__sitting=sitting, amended_on=None)
    rows = rows.exclude(outcome=Outcome.POSTPONED)
    return list(rows.with_rows().select_related("item__sitting").in_order())
