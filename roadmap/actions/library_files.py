"""Files of the library: taken in one by one, taken out."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from mentorship.actions.in_words import refused_in_words
from people.actions import keep_file, take_in
from people.audit import because
from people.models import Account
from roadmap.actions.library import writable_item
from roadmap.models import LibraryFile, LibraryItem

MOST_FILES = 30
TOO_MANY = f"В одном материале не больше {MOST_FILES} файлов."


def attach_library_file(item: LibraryItem, *, by: Account, file, max_mb: int) -> LibraryFile:
    """Put one uploaded file to the material. ValidationError with a sentence.

    The file is checked, scanned and drawn anew before anything is locked.
    """
    return _attach(item, by, take_in(file, max_mb=max_mb))


@refused_in_words()
@transaction.atomic
def _attach(item: LibraryItem, by: Account, incoming) -> LibraryFile:
    found = writable_item(LibraryItem.objects.select_for_update().get(pk=item.pk), by)
    held = found.files.aggregate(last=Max("place"))["last"] or 0
    if found.files.count() >= MOST_FILES:
        raise ValidationError(TOO_MANY)
    row = LibraryFile(
        item=found, stored=keep_file(incoming), name=incoming.name, place=held + 1, added_by=by
    )
    row.full_clean()
    with because("attach_library_file", by=by):
        row.save()
    return row


@transaction.atomic
def remove_library_file(file: LibraryFile, *, by: Account) -> None:
    """Take the file out of the material for good; nobody else's copy is touched."""
    writable_item(LibraryItem.objects.select_for_update().get(pk=file.item_id), by)
    with because("remove_library_file", by=by):
        LibraryFile.objects.filter(pk=file.pk).delete()
