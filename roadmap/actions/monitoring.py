"""Monitoring: what the school expects, what the curator concludes."""

from django.core.exceptions import ValidationError
from django.db import transaction

from people.academic_year import AcademicYear
from people.actions.rules import write_rules
from people.audit import because
from people.models import Account, School
from roadmap.actions.event_years import must_be_open
from roadmap.models import MonitoringNote, MonitoringRules
from roadmap.monitoring.indicators_of_year import INDICATORS


@transaction.atomic
def save_monitoring_rules(
    *, by: Account, version: int, smallest_group: int, thresholds: dict[str, float]
) -> MonitoringRules:
    """Thresholds by the keys of indicators. StaleVersion; ValidationError for an unknown key."""
    if set(thresholds) - set(INDICATORS):
        raise ValidationError("Такого показателя нет.")
    changes = {"smallest_group": smallest_group, "thresholds": thresholds}
    with because("save_monitoring_rules", by=by):
        return write_rules(MonitoringRules, version, changes)


@transaction.atomic
def save_monitoring_note(
    year: AcademicYear, *, by: Account, version: int, **texts: str
) -> MonitoringNote:
    """The curator's words about the year. StaleVersion, ClosedYear."""
    School.objects.select_for_update().first()  # the first two to write come one after the other
    must_be_open(year)
    made, _ = MonitoringNote.objects.get_or_create(year=year)
    found = MonitoringNote.locked(made.pk, version)
    for name, value in texts.items():
        setattr(found, name, value)
    found.full_clean()
    with because("save_monitoring_note", by=by):
        found.save_next_version()
    return found
