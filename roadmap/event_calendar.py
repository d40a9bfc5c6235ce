"""Events that a person is invited to, in their own calendar; registered when the app is ready."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from mentorship.calendar_text import Day
from mentorship.own_calendar import day_source, last_change, uid_of
from people.models import Account
from roadmap.models import Event, Invitation


@day_source
def invited_days(account: Account, address: str) -> Iterator[Day]:
    """What the person is invited to from today on; called off where either side has called it off.

    The kind and the hour alone: what an event is called may be nobody else's business.
    """
    own = Invitation.objects.filter(teacher=account.teacher_id)
    answers = {row.event_id: row for row in own.annotate(changed_at=last_change(Invitation))}
    events = Event.objects.visible_to(account).filter(pk__in=answers)
    events = events.exclude(state=Event.State.HELD).filter(held_on__gte=timezone.localdate())
    for event in events.select_related("kind").annotate(changed_at=last_change(Event)):
        row, title = answers[event.pk], event.kind.name if event.is_open else "Событие"
        yield Day(
            uid=uid_of(event),
            on=event.held_on,
            title=", ".join(filter(None, (title, event.time))),
            url=f"{address}{reverse('event', args=[event.pk])}",
            changed_at=max(event.changed_at, row.changed_at),
            edition=event.version,
            is_cancelled=not event.is_planned or row.answer == Invitation.Answer.ABSENT,
        )
