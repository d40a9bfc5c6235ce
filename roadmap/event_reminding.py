"""Quiet reminders of events a week before, the day before and on the day; the text for a chat."""

import datetime as dt

from django.urls import reverse
from django.utils.formats import date_format

from people.models import Notification
from people.notifications import accounts_of, notify
from people.public_address import address_of
from roadmap.actions.invitations import day_of
from roadmap.models import Event, Invitation

AHEAD = {7: "Через неделю", 1: "Завтра", 0: "Сегодня"}  # days before → how it is said


def remind_of_events(today: dt.date) -> None:
    """A line for those who are invited and have not said that they do not come; once each time."""
    for days, when in AHEAD.items():
        coming = Event.objects.planned().filter(held_on=today + dt.timedelta(days=days))
        for event in coming.order_by("pk"):
            remind(event, f"{when}: {day_of(event)}.")


def remind(event: Event, text: str) -> None:
    """The line for those who have not had this very one yet, read or not."""
    asked = event.invitations.exclude(answer=Invitation.Answer.ABSENT)
    about = {"text": text, "url": reverse("event", args=[event.pk])}
    told = Notification.objects.filter(**about).values("account")
    accounts = accounts_of(*asked.values_list("teacher", flat=True)).exclude(pk__in=told)
    notify(accounts, by=None, kind=Notification.Kind.EVENT, about=event.title[:200], **about)


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
