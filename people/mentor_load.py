"""How many mentees each mentor has, and who they are.

Pairs live on the floor above. When its app is ready it tells here how to count them; the bank's
queries ask, and know nothing of pairs.
"""

from collections.abc import Callable

from django.db.models import Expression, IntegerField, TextField, Value

_told: dict[str, Callable[[], Expression]] = {}


def tell_load(*, count: Callable[[], Expression], names: Callable[[], Expression]) -> None:
    """Give the expressions over an entry of the bank: NULL where there is nothing to tell.

    `count` is the number of mentees now; `names` are they, one on a line.
    """
    _told.update(count=count, names=names)


def told_count() -> Expression:
    """The number of mentees as the floor above tells it; NULL until it does."""
    return _told["count"]() if "count" in _told else Value(None, output_field=IntegerField())


def told_names() -> Expression:
    """Their names, one on a line; NULL until they are told."""
    return _told["names"]() if "names" in _told else Value(None, output_field=TextField())
