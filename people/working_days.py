"""Working days of a school: the week it keeps, holidays by law, days moved by decree. Pure."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

# Labour Code art. 112: New Year and Christmas, and the holidays of one day.
NEW_YEAR = frozenset((1, day) for day in range(1, 9))
HOLIDAYS = NEW_YEAR | {(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)}
DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class WorkingCalendar:
    """Which days are worked.

    days_in_week  5 or 6, counted from Monday
    moved         day → whether it is worked, where a decree says otherwise than the rule
    """

    days_in_week: int = 5
    moved: Mapping[dt.date, bool] = field(default_factory=dict)

    def is_working(self, day: dt.date) -> bool:
        """Whether the day is worked: a moved one as the decree says, else by week and law."""
        if day in self.moved:
            return self.moved[day]
        return day.weekday() < self.days_in_week and (day.month, day.day) not in HOLIDAYS

    def after(self, day: dt.date, count: int) -> dt.date:
        """The working day number `count` after `day`; the count starts on the day after it."""
        while count > 0:
            day += DAY
            count -= self.is_working(day)
        return day

    def days_until(self, day: dt.date, count: int) -> list[dt.date]:
        """The `count` working days that follow `day`: why an earliest end is what it is."""
        found: list[dt.date] = []
        while len(found) < count:
            day = self.after(day, 1)
            found.append(day)
        return found

    def knows(self, year: int) -> bool:
        """Whether any moved day of the calendar year is entered: without one it may be wrong."""
        return any(day.year == year for day in self.moved)
