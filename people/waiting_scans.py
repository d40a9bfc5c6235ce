"""Scans of signed papers that nobody has put to their papers yet, and when the first one leaves."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Min
from django.utils import timezone

from people.models import ConsentScan, School

REMINDED = dt.timedelta(days=7)  # a week's notice: somebody is at school within it


@dataclass(frozen=True)
class WaitingScans:
    """How many wait; `until` is the day whose night takes the oldest (none waits: no day)."""

    count: int
    until: dt.date | None
    today: dt.date

    @property
    def days_left(self) -> int:
        return max(0, (self.until - self.today).days) if self.until else 0

    @property
    def leaves_soon(self) -> bool:
        return self.until is not None and self.until <= self.today + REMINDED


def waiting_scans(school: School, today: dt.date) -> WaitingScans:
    """What waits on a day, by the school's rule of how long it is kept; one query."""
    found = ConsentScan.objects.aggregate(count=Count("pk"), oldest=Min("created_at"))
    if found["oldest"] is None:
        return WaitingScans(0, None, today)
    kept = dt.timedelta(days=school.scan_days)
    return WaitingScans(found["count"], timezone.localdate(found["oldest"] + kept), today)
