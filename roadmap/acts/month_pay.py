"""What payments in roubles come to in one month. Pure.

A sum of all that ever was set is nobody's money: a payment counts on its own days only, so that of
two halves of one replacement each brings its part.
"""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from people.month import MONTHS

KOPECK = Decimal("0.01")


@dataclass(frozen=True)
class PayMonth:
    """The calendar month that a day lies in."""

    day: dt.date

    @cached_property
    def first(self) -> dt.date:
        return self.day.replace(day=1)

    @cached_property
    def last(self) -> dt.date:
        return self.day.replace(day=monthrange(self.day.year, self.day.month)[1])

    def __str__(self):
        return f"{MONTHS[self.day.month - 1]} {self.day.year}"

    def share(self, size: Decimal, starts_on: dt.date, ends_on: dt.date | None) -> Decimal:
        """What `size` roubles a month come to in this one, by calendar days; 0 outside."""
        last = min(ends_on or self.last, self.last)
        days = (last - max(starts_on, self.first)).days + 1
        if days <= 0:
            return Decimal(0)
        return (size * days / self.last.day).quantize(KOPECK, ROUND_HALF_UP)


@dataclass(frozen=True)
class MonthPay:
    """The roubles of a month: by signed papers, and what no signed paper has settled yet."""

    month: PayMonth
    settled: Decimal
    waiting: Decimal


def month_pay(
    month: PayMonth, rows: Iterable[tuple[bool, Decimal, dt.date, dt.date | None]]
) -> MonthPay:
    """`rows`: whether a signed paper has settled it, roubles a month, the first and last day."""
    sums = {True: Decimal(0), False: Decimal(0)}
    for settled, size, starts_on, ends_on in rows:
        sums[settled] += month.share(size, starts_on, ends_on)
    return MonthPay(month, sums[True], sums[False])
