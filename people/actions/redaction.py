"""The one permitted change of the past: a person's names leave the history."""

import pgtrigger
from django.db import transaction

from people.audit import record
from people.models import AccessEvent, Account, Teacher

REDACTED = "удалено"


@transaction.atomic
def redact_person(*, teacher: Teacher, by: Account, why: str) -> int:
    """Remove a person's names from history rows; returns how many rows were changed.

    152-ФЗ, art. 21: an operator destroys personal data when the purpose is gone. The rows stay,
    with names replaced by «удалено»; that it was done, by whom and why is itself an event.
    """
    changed = _blank(
        Teacher.pgh_event_model.objects.filter(pgh_obj_id=teacher.pk),
        surname=REDACTED, first_name="", patronymic="", former_surnames=[], posts=[],
    ) + _blank(
        Account.pgh_event_model.objects.filter(teacher_id=teacher.pk), login=REDACTED, email=""
    )  # fmt: skip
    what = f"Имена в истории записи {teacher.pk}: {why}"
    record(AccessEvent.Kind.REDACTED, by=by, what=what)
    return changed


def _blank(events, **values) -> int:
    """Overwrite columns of history rows: the only place that opens the append-only lock."""
    with pgtrigger.ignore(f"{events.model._meta.label}:append_only"):
        return events.update(**values)
