"""Events as lines of the register of reminders."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse

from people.access import Permission
from people.notifications import Kind, accounts_of, accounts_that_can
from people.reminders import SOON, Due, reminder
from roadmap.actions.invitations import day_of
from roadmap.events.chat import line_for_chat
from roadmap.held_on import left_unmarked
from roadmap.models import Event, Invitation

NOBODY = ", пока никто не приглашён"


@reminder
def events_ahead(today: dt.date) -> Iterator[Due]:
    """Those who are invited and have not said that they do not come, and who leads the events."""
    coming = Event.objects.planned().filter(held_on__range=(today, today + SOON))
    rows = coming.select_related("kind").prefetch_related("invitations")
    for event in rows.order_by("held_on", "pk"):
        invited = event.invitations.all()
        asked = [row.teacher_id for row in invited if row.answer != Invitation.Answer.ABSENT]
        yield Due(
            day_of(event) + ("" if invited else NOBODY), reverse("event", args=[event.pk]),
            Kind.EVENT,
            accounts_of(*asked) | accounts_that_can(Permission.EDIT_EVENTS), event.held_on,
            event.title, chat=line_for_chat(event),
        )  # fmt: skip


@reminder
def events_unmarked(today: dt.date) -> Iterator[Due]:
    """Who leads the events."""
    return left_unmarked(
        Event.objects.all(), today, said="событие", place="event", needs=Permission.EDIT_EVENTS,
        late="Событие было назначено на {}: отметьте, состоялось ли оно.",
    )  # fmt: skip
