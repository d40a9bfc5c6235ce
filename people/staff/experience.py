"""Experience (стаж) as whole years and months between days. Pure."""

import calendar
import datetime as dt
from typing import Protocol


def whole_years(since: dt.date, on: dt.date) -> int:
    """Completed years from `since` to `on`; 0 for a day that has not come yet.

    What began on 29 February completes a year on 1 March where there is no such day.
    """
    return max(0, on.year - since.year - ((on.month, on.day) < (since.month, since.day)))


def years_before(on: dt.date, years: int) -> dt.date:
    """The latest day from which exactly `years` whole years have passed on `on`."""
    try:
        return on.replace(year=on.year - years)
    except ValueError:  # 29 February of a year that has none
        return on.replace(year=on.year - years, day=28)


def whole_months(since: dt.date, on: dt.date) -> int:
    """Completed months from `since` to `on`; 0 for a day that has not come yet.

    What began on the 31st completes a month on the 1st where the month is shorter, so that twelve
    of them are a year of `whole_years`.
    """
    months = (on.year - since.year) * 12 + on.month - since.month
    return max(0, months - (on.day < since.day))


def months_before(on: dt.date, months: int) -> dt.date:
    """The latest day from which exactly `months` whole months have passed on `on`."""
    year, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(on.day, last))


class Experienced(Protocol):
    """Somebody of whom two kinds of experience may be known."""

    teaching_since: dt.date | None
    profession_since: dt.date | None


def judged_by(person: Experienced) -> tuple[str, dt.date | None]:
    """(what it is called, since when) of the experience by which a teacher is judged.

    The statutory table (order № 1493 of 04.08.2023) tells experience in the profession only: where
    the pedagogical one is unknown it stands in and is named so.
    """
    if person.teaching_since is None and person.profession_since is not None:
        return "стаж по специальности (педагогический не указан)", person.profession_since
    return "педагогический стаж", person.teaching_since
