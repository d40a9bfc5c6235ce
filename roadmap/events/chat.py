"""Events in a text for a messenger: by day, place and title, without names."""

from django.utils.formats import date_format

from people.public_address import address_of
from roadmap.models import Event, Sitting


def line_for_chat(event: Event) -> str:
    """«4 декабря, 14:30, каб. 12 — «Урок без звонка» (семинар)»; '' of a closed event, which is
    nobody's business but of those invited."""
    if not event.is_open:
        return ""
    place = f", {event.place}" if event.place else ""
    return f"{moment_of(event)}{place} — {name_of(event)}"


def sitting_for_chat(sitting: Sitting) -> str:
    """«7 декабря, 15:00, методический кабинет — заседание научно-методического совета»."""
    place = f", {sitting.place}" if sitting.place else ""
    return f"{moment_of(sitting)}{place} — заседание научно-методического совета"


def moment_of(event: Event | Sitting) -> str:
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
