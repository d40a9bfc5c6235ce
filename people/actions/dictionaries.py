"""A school's own dictionaries: filled with the usual lines, added to, changed, put in order.

Called inside a transaction by the doors that say, for the history, which dictionary it was.
"""

from collections.abc import Iterable

from people.actions.ordering import renumbered
from people.models import Dictionary


def fill_if_empty(model: type[Dictionary], lines: Iterable[Dictionary]) -> None:
    """Give the dictionary the usual `lines`, in that order, where the school has none."""
    if model.objects.exists():
        return
    lines = list(lines)
    for place, line in enumerate(lines, 1):
        line.place = place
    model.objects.bulk_create(lines, ignore_conflicts=True)  # two may begin at once


def append_line(line: Dictionary) -> Dictionary:
    """Write a new line at the end; ValidationError when there is one of that name."""
    last = type(line).objects.order_by("place").last()
    line.place = last.place + 1 if last else 1
    line.full_clean()
    line.save()
    return line


def change_line(line: Dictionary, **changes) -> None:
    """Rename, retire or return a line, or change what else it says. ValidationError in words."""
    for name, value in changes.items():
        setattr(line, name, value)
    line.full_clean()
    line.save()


def move_line(line: Dictionary, to: int) -> None:
    """Put the line at the place `to` (from 1) of its dictionary."""
    rows = list(type(line).objects.select_for_update().order_by("place", "pk"))
    type(line).objects.bulk_update(renumbered(rows, line.pk, to, "place"), ["place"])
