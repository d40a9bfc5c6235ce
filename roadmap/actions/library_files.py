"""Files of the library: taken in one by one, taken out."""

from django.db import transaction
from django.db.models import Q

from mentorship.actions.in_words import refused_in_words
from mentorship.models import PairRules
from people.actions import take_in
from people.actions.attaching import attach, check_room
from people.audit import because
from people.models import Account
from roadmap.actions.library import writable_item
from roadmap.actions.library_words import forget_words
from roadmap.models import LibraryFile, LibraryItem

FULL = "Место для файлов материала закончилось: {} МБ. Уберите лишнее или приложите ссылку."


def attach_library_file(item: LibraryItem, *, by: Account, file, max_mb: int) -> LibraryFile:
    """Put one uploaded file to the material, once: sent again, it is the row made before.

    ValidationError with a sentence. The file is checked, scanned and drawn anew before anything is
    locked.
    """
    return _attach(item, by, take_in(file, max_mb=max_mb))


@refused_in_words()
@transaction.atomic
def _attach(item: LibraryItem, by: Account, incoming) -> LibraryFile:
    found = writable_item(LibraryItem.objects.select_for_update().get(pk=item.pk), by)
    held, most = Q(pk__in=found.files.values("stored")), PairRules.current().portfolio_mb
    check_room(held, incoming, most_mb=most, full=FULL)
    with because("attach_library_file", by=by):
        forget_words(found, by=by)
        return attach(found.files, incoming, by=by)


@transaction.atomic
def remove_library_file(file: LibraryFile, *, by: Account) -> None:
    """Take the file out of the material for good; nobody else's copy is touched."""
    writable_item(LibraryItem.objects.select_for_update().get(pk=file.item_id), by)
    with because("remove_library_file", by=by):
        LibraryFile.objects.filter(pk=file.pk).delete()
