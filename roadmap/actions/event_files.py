"""Files of an event: put one by one, described, taken out."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, Sum

from mentorship.models import PairRules
from people.actions import keep_file, take_in
from people.audit import because
from people.files import MEGABYTE
from people.models import Account, StoredFile
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
    most, same = PairRules.current().portfolio_mb, Q(sha256=incoming.sha256)
    files = StoredFile.objects.filter(event_files__event=event).exclude(same)
    known = StoredFile.objects.filter(same).aggregate(whole=Sum("size"))["whole"]
    taken = files.aggregate(whole=Sum("size"))["whole"] or 0
    if taken + (known or incoming.size) > most * MEGABYTE:
        raise ValidationError(FULL.format(most))
    stored = keep_file(incoming)
    if made := event.files.filter(stored=stored).first():
        return made
    row = EventFile(event=event, stored=stored, name=incoming.name, added_by=by)
    with because("attach_event_file", by=by):
        row.save()
    return row


@transaction.atomic
def describe_event_file(
    file: EventFile, *, by: Account, alt: str, pupils: str = "", consents_taken: str = ""
) -> EventFile:
    """Say what a photograph shows and who is on it. ValidationError without the consents."""
    open_event(file.event_id)
    row = EventFile.objects.select_for_update().get(pk=file.pk)
    row.alt, row.pupils, row.consents_taken = alt, pupils, consents_taken
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
