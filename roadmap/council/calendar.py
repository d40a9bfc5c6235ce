"""Sittings in the calendars of those who are called to them, and of who prepares them."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from mentorship.calendar_text import Day
from mentorship.own_calendar import appointment, day_source, last_change
from people.access import Permission
from people.models import Account
from roadmap.models import Sitting


@day_source
def sitting_days(account: Account, address: str) -> Iterator[Day]:
    """Sittings from today on with the hour; what they are about stands behind the link."""
    called = Sitting.objects.all()
    if not account.can(Permission.EDIT_COUNCIL):
        called = called.filter(members_there__teacher=account.teacher_id)
    ahead = called.filter(held_on__gte=timezone.localdate())
    shown = [Sitting.State.PLANNED, Sitting.State.CANCELLED]
    for sitting in ahead.filter(state__in=shown).annotate(changed_at=last_change(Sitting)):
        yield appointment(
            sitting,
            on=sitting.held_on,
            at=sitting.begins_at,
            title="Заседание совета",
            url=f"{address}{reverse('sitting', args=[sitting.pk])}",
            is_cancelled=not sitting.is_planned,
        )
