"""Events as lines of the register of reminders; the text for a chat."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format

from people.access import Permission
from people.notifications import Kind, accounts_of, accounts_that_can
from people.public_address import address_of
from people.reminders import SOON, Due, reminder
from roadmap.actions.invitations import day_of
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


def line_for_chat(event: Event) -> str:
    """«4 декабря, 14:30, каб. 12 — «Урок без звонка» (семинар)»; '' of a closed event, which is
    nobody's business but of those invited."""
    if not event.is_open:
        return ""
    place = f", {event.place}" if event.place else ""
    return f"{moment_of(event)}{place} — {name_of(event)}"


def moment_of(event: Event) -> str:
    day = date_format(event.held_on, "j E")
    return f"{day}, {event.time}" if event.time else day


def name_of(event: Event) -> str:
    return f"«{event.title}» ({event.kind.name.lower()})"


def text_for_chat(event: Event) -> str:
    """An invitation for a messenger: no names; of a closed event not even what it is called."""
    what = name_of(event) if event.is_open else "событие"
    place = f", {event.place}" if event.place else ""
    where = address_of("event", event.pk)
    answer = f"Ответьте, пожалуйста, придёте ли: {where}" if where else (
        "Ответьте, пожалуйста, в приложении, придёте ли."
    )  # fmt: skip
    return f"Коллеги, {moment_of(event)}{place} — {what}.\n{answer}"
