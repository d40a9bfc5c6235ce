"""Points that come on the agenda of an event from elsewhere."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from people.audit import because
from people.models import Account
from roadmap.actions.events import locked_event
from roadmap.models import Event


@transaction.atomic
def put_on_agenda(pk: int, *, by: Account, version: int, lines: Iterable[str]) -> Event:
    """The lines after those that are there, each once. StaleVersion, ClosedYear.

    ValidationError for an event that is not ahead any more.
    """
    event = locked_event(pk, version)
    if not event.is_planned:
        raise ValidationError("Программу меняют до события.")
    there = event.agenda.splitlines()
    event.agenda = "\n".join(dict.fromkeys([*there, *lines]))
    event.full_clean()
    with because("save_event", by=by):
        event.save_next_version()
    return event
