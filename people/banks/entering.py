"""Those who come into a year's bank of mentors are told of to the floor above."""

from collections.abc import Callable, Collection

from people.academic_year import AcademicYear
from people.models import Account

Hear = Callable[[AcademicYear, Collection[int], Account], None]
_hearing: list[Hear] = []


def hear_entered(hear: Hear) -> None:
    """Called with the year, the teachers (ids) and the account, inside the transaction."""
    _hearing.append(hear)


def tell_entered(year: AcademicYear, teachers: Collection[int], *, by: Account) -> None:
    """These have an entry in the bank of that year which they had not before."""
    for hear in _hearing if teachers else ():
        hear(year, teachers, by)
