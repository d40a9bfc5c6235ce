"""Events as lines of the register of reminders; the text for a chat."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format

from people.notifications import Kind, accounts_of
from people.public_address import address_of
from people.reminders import SOON, Due, reminder
from roadmap.actions.invitations import day_of
from roadmap.models import Event, Invitation


@reminder
def events_ahead(today: dt.date) -> Iterator[Due]:
    """Those who are invited and have not said that they do not come."""
    coming = Event.objects.planned().filter(held_on__range=(today, today + SOON))
    for event in coming.order_by("held_on", "pk"):
        asked = event.invitations.exclude(answer=Invitation.Answer.ABSENT)
        yield Due(
            day_of(event), reverse("event", args=[event.pk]), Kind.EVENT,
            accounts_of(*asked.values_list("teacher", flat=True)), event.held_on, event.title,
        )  # fmt: skip


def text_for_chat(event: Event) -> str:
    """An invitation for a messenger: no names; of a closed event not even what it is called."""
    day = date_format(event.held_on, "j E")
    when = f"{day}, {event.time}" if event.time else day
    what = f"«{event.title}» ({event.kind.name.lower()})" if event.is_open else "событие"
    place = f", {event.place}" if event.place else ""
    where = address_of("event", event.pk)
    answer = f"Ответьте, пожалуйста, придёте ли: {where}" if where else (
        "Ответьте, пожалуйста, в приложении, придёте ли."
    )  # fmt: skip
    return f"Коллеги, {when}{place} — {what}.\n{answer}"
