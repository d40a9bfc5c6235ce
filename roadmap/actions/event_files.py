"""Files of an event: put one by one, described, taken out."""

from django.db import transaction
from django.db.models import Q

from mentorship.models import PairRules
from people.actions import take_in
from people.actions.attaching import attach, check_room
from people.audit import because
from people.models import Account
from roadmap.actions.invitations import open_event
from roadmap.models import Event, EventFile

FULL = "Место для файлов события закончилось: {} МБ. Уберите лишнее или приложите ссылку в итоге."


def attach_event_file(event: Event, *, by: Account, file, max_mb: int) -> EventFile:
    """Put one uploaded file to the event, once: sent again, it is the row made before.

    ValidationError with a sentence. The file is checked, scanned and drawn anew before anything is
    locked.
    """
    return _attach(event, by, take_in(file, max_mb=max_mb))


@transaction.atomic
def _attach(event: Event, by: Account, incoming) -> EventFile:
    event = open_event(event.pk)
    held, most = Q(pk__in=event.files.values("stored")), PairRules.current().portfolio_mb
    check_room(held, incoming, most_mb=most, full=FULL)
    with because("attach_event_file", by=by):
        return attach(event.files, incoming, by=by)


@transaction.atomic
def describe_event_file(
    file: EventFile, *, by: Account, alt: str, pupils: str = "", consents_taken: str = ""
) -> EventFile:
    """Say what a photograph shows and who is on it. ValidationError without the consents."""
    open_event(file.event_id)
    row = EventFile.objects.select_for_update().get(pk=file.pk)
    row.alt = alt
    row.say_of_pupils(pupils, consents_taken)
    row.full_clean(exclude=["event", "stored", "added_by"])
    with because("describe_event_file", by=by):
        row.save()
    return row


@transaction.atomic
def remove_event_file(file: EventFile, *, by: Account) -> None:
    """Take the file out of the event for good; nobody else's copy is touched."""
    open_event(file.event_id)
    with because("remove_event_file", by=by):
        EventFile.objects.filter(pk=file.pk).delete()
