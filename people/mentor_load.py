"""How many mentees each mentor has and who they are; who mentors each mentee.

Pairs live on the floor above. When its app is ready it tells here how to find them; the banks'
queries ask, and know nothing of pairs.
"""

from collections.abc import Callable

from django.db.models import Expression, IntegerField, TextField, Value

_told: dict[str, Callable[[], Expression]] = {}


def tell_load(
    *,
    count: Callable[[], Expression],
    mentees: Callable[[], Expression],
    mentors: Callable[[], Expression],
) -> None:
    """Give the expressions over an entry of a bank: NULL where there is nothing to tell.

    Of a mentor's entry: `count` is the number of mentees now, `mentees` are they; of a mentee's,
    `mentors` are who mentors. Names stand one on a line.
    """
    _told.update(count=count, mentees=mentees, mentors=mentors)


def told_count() -> Expression:
    """The number of mentees as the floor above tells it; NULL until it does."""
    return _told["count"]() if "count" in _told else Value(None, output_field=IntegerField())


def told_mentees() -> Expression:
    """Names of a mentor's mentees, one on a line; NULL until they are told."""
    return _names("mentees")


def told_mentors() -> Expression:
    """Names of a mentee's mentors, one on a line; NULL until they are told."""
    return _names("mentors")


def _names(whose: str) -> Expression:
    return _told[whose]() if whose in _told else Value(None, output_field=TextField())
