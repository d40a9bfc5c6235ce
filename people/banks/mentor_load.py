"""How many mentees each mentor has and who they are; who mentors each mentee.

Pairs live on the floor above. When its app is ready it tells here how to find them; the banks'
queries ask, and know nothing of pairs.
"""

from collections.abc import Callable

from django.db.models import BooleanField, Expression, IntegerField, TextField, Value

_told: dict[str, Callable[[], Expression]] = {}


def tell_load(
    *,
    count: Callable[[], Expression],
    mentees: Callable[[], Expression],
    mentors: Callable[[], Expression],
    named: Callable[[], Expression],
    works: Callable[[], Expression],
) -> None:
    """Give the expressions over an entry of a bank: NULL where there is nothing to tell.

    Of a mentor's entry: `count` is the number of mentees now, `mentees` are they; of a mentee's,
    `mentors` are who mentors, `named` whether anybody does or is to. Names stand one on a line.
    Over a teacher: `works` is whether somebody mentors them now.
    """
    _told.update(count=count, mentees=mentees, mentors=mentors, named=named, works=works)


def told_count() -> Expression:
    """The number of mentees as the floor above tells it; NULL until it does."""
    return _told["count"]() if "count" in _told else Value(None, output_field=IntegerField())


def told_mentees() -> Expression:
    """Names of a mentor's mentees, one on a line; NULL until they are told."""
    return _names("mentees")


def told_mentors() -> Expression:
    """Names of a mentee's mentors, one on a line; NULL until they are told."""
    return _names("mentors")


def told_named() -> Expression:
    """Whether a mentee's mentor is named; NULL where only the register on paper can know."""
    return _told["named"]() if "named" in _told else Value(None, output_field=BooleanField())


def told_works() -> Expression:
    """Whether somebody mentors a teacher now; false until it is told."""
    return _told["works"]() if "works" in _told else Value(False, output_field=BooleanField())


def _names(whose: str) -> Expression:
    return _told[whose]() if whose in _told else Value(None, output_field=TextField())
