"""The council's word about a material of the library: a best practice of the school, or not."""

from django.core.exceptions import ValidationError
from django.db import transaction

from people.audit import because
from people.models import Account
from roadmap.models import LibraryItem


@transaction.atomic
def set_best_practice(item: LibraryItem, *, by: Account, is_best: bool) -> LibraryItem:
    """Mark an accepted material, or take the mark back; ValidationError for any other."""
    row = LibraryItem.objects.select_for_update().get(pk=item.pk)
    if row.state != LibraryItem.State.ACCEPTED:
        raise ValidationError("Этого материала в копилке сейчас нет.")
    row.is_best = is_best
    with because("set_best_practice", by=by):
        row.save_next_version()
    return row
