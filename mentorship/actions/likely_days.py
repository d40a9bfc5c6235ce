"""Days of a pair that are most likely a slip of the pen: a year mistyped, a term of many years."""

import datetime as dt

from django.core.exceptions import ValidationError

from people.academic_year import AcademicYear
from people.models import School

LONGEST = 3  # years; the federal letter of 2021 speaks of programmes of three months to a year
LONG_AGO = "{:%d.%m.%Y} — раньше прошлого учебного года. Проверьте год или подтвердите."
FAR_AHEAD = "{:%d.%m.%Y} — позже следующего учебного года. Проверьте год или подтвердите."
TOO_LONG = "По {:%d.%m.%Y} — больше трёх лет. Проверьте год или подтвердите."


class UnlikelyDays(ValidationError):
    """A tick says that it is really so."""


def must_be_likely(starts_on: dt.date, ends_on: dt.date | None) -> None:
    """UnlikelyDays for a pair that begins before the last school year or after the next one, or
    lasts for years."""
    now, year = AcademicYear.containing(School.today()), AcademicYear.containing(starts_on)
    if year < now.previous:
        raise UnlikelyDays({"starts_on": LONG_AGO.format(starts_on)})
    if year > now.next:
        raise UnlikelyDays({"starts_on": FAR_AHEAD.format(starts_on)})
    if ends_on and ends_on.year - starts_on.year > LONGEST:
        raise UnlikelyDays({"ends_on": TOO_LONG.format(ends_on)})
