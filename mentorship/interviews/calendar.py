"""Planned interviews in the calendars of the two and of who runs them; registered when the app is
ready."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from mentorship.calendar_text import Day
from mentorship.models import Interview
from mentorship.models.pair import of_two
from mentorship.own_calendar import appointment, day_source, last_change
from people.access import Permission
from people.models import Account


@day_source
def interview_days(account: Account, address: str) -> Iterator[Day]:
    """Interviews of one's own pairs from today on, of all pairs for who runs them; with whom stands
    on the page behind the link."""
    rows = Interview.objects.filter(planned_on__gte=timezone.localdate())
    if not account.can(Permission.RUN_INTERVIEWS):
        rows = rows.filter(of_two(account, "pair__"))
    rows = rows.exclude(state=Interview.State.HELD).annotate(changed_at=last_change(Interview))
    for row in rows:
        yield appointment(
            row,
            on=row.planned_on,
            at=row.planned_at,
            title="Собеседование",
            url=f"{address}{reverse('interview', args=[row.pk])}",
            is_cancelled=not row.is_planned,
        )
