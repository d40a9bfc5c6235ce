"""A pair whose end is decided works until its last day, and then is over by itself.

Source: Labour Code art. 351.8, at least three working days from the notice to the end: until then
the mentor works, is paid and holds the place. The worker writes the new state down; what is read
follows the date, so that a worker that sleeps keeps nobody at work.
"""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils import timezone

GOING = ("preparation", "active", "paused")
TAGS = {"preparation": "info", "active": "ok", "paused": "warn"}


class Today(models.Expression):
    """The day on which the query is sent, not the one on which it was put together."""

    output_field = models.DateField()

    def as_sql(self, compiler, connection):
        return "%s::date", [timezone.localdate()]


def closing() -> Q:
    """Pairs that still work, with a cause and a last day of their end."""
    return Q(state__in=("active", "paused"), end_cause__isnull=False)


def past_last_day() -> Q:
    """Of those, the ones that are over, whatever their state says."""
    return closing() & Q(ends_on__lt=Today())


class LastDays:
    """What follows for a pair, or a row of a list, from its state, its end's cause and the dates.

    The names of the columns are the pair's: `state`, `end_cause_id`, `notice_on`, `starts_on`,
    `ends_on`.
    """

    @property
    def read_on(self) -> dt.date:
        """The day for which it says so: today."""
        return timezone.localdate()

    @property
    def is_closing(self) -> bool:
        """Whether its end is decided and has not come."""
        return self._ends and not self.is_past_last_day

    @property
    def is_past_last_day(self) -> bool:
        return self._ends and self.ends_on < self.read_on

    @property
    def is_ahead(self) -> bool:
        """Whether it may work, and its first day has not come."""
        return self.state == "active" and self.starts_on > self.read_on

    @property
    def is_going(self) -> bool:
        """Whether it takes one of the mentor's places and may be written in."""
        return self.state in GOING and not self.is_past_last_day

    @property
    def _ends(self) -> bool:
        return self.state in GOING[1:] and self.end_cause_id is not None

    @property
    def state_kind(self) -> str:
        """The kind of tag that shows the state."""
        if self.is_past_last_day:
            return "idle"
        if self.is_closing:
            return "warn"
        return "info" if self.is_ahead else TAGS.get(self.state, "idle")

    def state_now(self, words: str, ended: str) -> str:
        """`words` of the state, unless the first or the last day says more; `ended`: those of an
        early end."""
        if self.is_past_last_day:
            return ended
        if not self.is_closing:
            return f"начнёт работу {self.starts_on:%d.%m.%Y}" if self.is_ahead else words
        last: dt.date = self.ends_on
        if self.state == "paused":
            return f"{words}, прекратится {last:%d.%m.%Y}"
        return f"идёт срок отказа до {last:%d.%m.%Y}" if self.notice_on else f"до {last:%d.%m.%Y}"
