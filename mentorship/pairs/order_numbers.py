"""№№ of orders as the school's journal counts them: one № in a calendar year is one order."""

import datetime as dt
from collections.abc import Iterable

from mentorship.models import Pair

REPEATED = "Приказ № {} в {} году уже стоит с датой {:%d.%m.%Y}: проверьте № и дату."


def bare_number(number: str) -> str:
    """A № as it is compared: «№ 77 / О» and «77/о» are one."""
    return number.replace("№", "").replace(" ", "").lower()


class OrderNumbers:
    """The days under which each № of an order stands at pairs."""

    def __init__(self, papers: Iterable[tuple[str, dt.date | None]]):
        self._days: dict[tuple[str, int], set[dt.date]] = {}
        for number, day in papers:
            self.add(number, day)

    @classmethod
    def of_pairs(cls, without: Iterable[Pair] = ()) -> "OrderNumbers":
        """All there are, `without` those at some pairs; one query."""
        pairs = Pair.objects.exclude(order_number="").exclude(order_date=None)
        pairs = pairs.exclude(pk__in=[pair.pk for pair in without])
        return cls(pairs.order_by().values_list("order_number", "order_date").distinct())

    def add(self, number: str, day: dt.date | None) -> None:
        if number and day:
            self._days.setdefault((bare_number(number), day.year), set()).add(day)

    def other_day(self, number: str, day: dt.date | None) -> dt.date | None:
        """Another day of the same calendar year under which the № stands; None for none."""
        if not number or day is None:
            return None
        days = self._days.get((bare_number(number), day.year), set()) - {day}
        return min(days, default=None)
