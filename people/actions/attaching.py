"""Files put to the things that name them: the room is counted, a file is named once.

Called inside a transaction that holds the thing, by the doors that say what it is.
"""

from django.core.exceptions import ValidationError
from django.db.models import Max, Q, Sum

from people.actions.stored_files import Incoming, keep_file
from people.files import MEGABYTE
from people.models import Account, AttachedFile, PlacedFile, StoredFile


def check_room(files: Q, incoming: Incoming, *, most_mb: int, full: str) -> None:
    """ValidationError when the stored `files` with this one would take more than `most_mb`.

    `full` is what is said then, {} in it the megabytes. Asked before the file is kept: what is
    refused does not reach the disk.
    """
    kept, same = StoredFile.objects.all(), Q(sha256=incoming.sha256)
    taken = kept.filter(files).exclude(same).aggregate(all=Sum("size"))["all"] or 0
    known = kept.filter(same).aggregate(all=Sum("size"))["all"]
    if taken + (known or incoming.size) > most_mb * MEGABYTE:
        raise ValidationError(full.format(most_mb))


def attach(files, incoming: Incoming, *, by: Account) -> AttachedFile:
    """Keep the file and name it among `files`, the related manager of its thing, at the end.

    Sent again, it is the row made before. ValidationError in words.
    """
    stored = keep_file(incoming)
    if made := files.filter(stored=stored).first():
        return made
    row = files.model(stored=stored, name=incoming.name, added_by=by)
    setattr(row, files.field.name, files.instance)
    if isinstance(row, PlacedFile):
        row.place = (files.aggregate(last=Max("place"))["last"] or 0) + 1
    row.full_clean()
    row.save()
    return row
