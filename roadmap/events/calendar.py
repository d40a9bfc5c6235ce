"""Events in the calendars of the invited and of who leads them; registered by the app."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from mentorship.calendar_text import Day
from mentorship.own_calendar import appointment, day_source, last_change
from people.access import Permission
from people.models import Account
from roadmap.models import Event, Invitation


@day_source
def invited_days(account: Account, address: str) -> Iterator[Day]:
    """What the person is invited to from today on, of who leads the events all of them; called off
    where either side has called it off.

    The kind and the hour alone: what an event is called may be nobody else's business.
    """
    own = Invitation.objects.filter(teacher=account.teacher_id)
    answers = {row.event_id: row for row in own.annotate(changed_at=last_change(Invitation))}
    events = Event.objects.visible_to(account)
    if not account.can(Permission.EDIT_EVENTS):
        events = events.filter(pk__in=answers)
    events = events.exclude(state=Event.State.HELD).filter(held_on__gte=timezone.localdate())
    for event in events.select_related("kind").annotate(changed_at=last_change(Event)):
        row = answers.get(event.pk)
        absent = row is not None and row.answer == Invitation.Answer.ABSENT
        yield appointment(
            event,
            on=event.held_on,
            at=event.begins_at,
            until=event.ends_at,
            title=event.kind.name if event.is_open else "Событие",
            url=f"{address}{reverse('event', args=[event.pk])}",
            is_cancelled=not event.is_planned or absent,
            changed_at=max(event.changed_at, row.changed_at) if row else None,
        )
