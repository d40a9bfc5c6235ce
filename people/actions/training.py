"""Training of mentors: hours of what they attended, added to their entries in the bank."""

from collections.abc import Mapping

from django.db import transaction

from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account, MentorEntry


@transaction.atomic
def credit_training(*, by: Account, year: AcademicYear, hours: Mapping[int, int]) -> set[int]:
    """Add so many hours to the entries of these teachers (ids); fewer than nothing takes them back.

    Returns whose entries there are in the bank of that year: for others nothing is written. What
    was lowered by hand meanwhile never goes below nothing.
    """
    entries = MentorEntry.objects.of_year(year).filter(teacher__in=hours)
    known = set()
    with because("credit_training", by=by):
        for entry in entries.select_for_update().order_by("pk"):
            known.add(entry.teacher_id)
            entry.training_hours = max(0, entry.training_hours + hours[entry.teacher_id])
            entry.save_next_version()
    return known
