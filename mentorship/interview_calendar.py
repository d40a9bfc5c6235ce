"""Planned interviews in the two's own calendars; registered when the app is ready."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from mentorship.calendar_text import Day
from mentorship.models import Interview
from mentorship.models.pair import of_two
from mentorship.own_calendar import day_source, last_change, uid_of
from people.models import Account


@day_source
def interview_days(account: Account, address: str) -> Iterator[Day]:
    """Interviews of one's own pairs from today on; with whom stands on the page behind the link."""
    rows = Interview.objects.filter(of_two(account, "pair__"), planned_on__gte=timezone.localdate())
    rows = rows.exclude(state=Interview.State.HELD).annotate(changed_at=last_change(Interview))
    for row in rows:
        at = f", {row.planned_at:%H:%M}" if row.planned_at else ""
        yield Day(
            uid=uid_of(row),
            on=row.planned_on,
            title=f"Собеседование{at}",
            url=f"{address}{reverse('interview', args=[row.pk])}",
            changed_at=row.changed_at,
            edition=row.version,
            is_cancelled=not row.is_planned,
        )
