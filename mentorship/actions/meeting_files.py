"""Files of a meeting: put one by one, within the room the school gives a pair, taken out."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from mentorship.actions.in_words import refused_in_words
from mentorship.actions.meetings import readable_to, writable
from mentorship.models import Meeting, MeetingFile
from mentorship.pairs.room import check_room
from people.actions import take_in
from people.actions.attaching import attach
from people.audit import because
from people.models import Account


def attach_meeting_file(meeting: Meeting, *, by: Account, file, max_mb: int) -> MeetingFile:
    """Put one uploaded file to the meeting, once: sent again, it is the row made before.

    ValidationError with a sentence. The file is checked, scanned and drawn anew before anything is
    locked.
    """
    return _attach(meeting, by, take_in(file, max_mb=max_mb))


@refused_in_words()
@transaction.atomic
def _attach(meeting: Meeting, by: Account, incoming) -> MeetingFile:
    pair = writable(meeting.pair, by)
    if not readable_to(by, meeting):
        raise PermissionDenied
    check_room(pair.pk, incoming)
    with because("attach_meeting_file", by=by):
        return attach(meeting.files, incoming, by=by)


@transaction.atomic
def remove_meeting_file(file: MeetingFile, *, by: Account) -> None:
    """Take the file out of the meeting for good; nobody else's copy is touched."""
    writable(file.meeting.pair, by)
    with because("remove_meeting_file", by=by):
        MeetingFile.objects.filter(pk=file.pk).delete()
