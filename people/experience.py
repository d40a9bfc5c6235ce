"""Experience (стаж) as whole years between days. Pure."""

import datetime as dt


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
