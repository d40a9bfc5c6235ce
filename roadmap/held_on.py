"""What is planned for a day and then held, events and sittings: its ways on, and what is late."""

import datetime as dt
from collections.abc import Iterator, Mapping

from django import forms
from django.db.models import QuerySet
from django.urls import reverse

from people.access import Permission
from people.models import School
from people.notifications import Kind, accounts_that_can
from people.reminders import Due
from people.steps import Offer, Step, offers
from roadmap.models import Event, Sitting
from roadmap.plan.activity_reminding import open_years

HELD = "held"  # the state of both


def ways_on(
    row: Event | Sitting, steps: Mapping[str, Step], refused: Mapping[str, forms.Form], **said
) -> list[Offer]:
    """The steps open to the row (people.steps.offers); it is not marked as held before its day."""
    ahead = row.held_on > School.today()
    return [
        offer
        for offer in offers(row, steps, refused, **said)
        if offer.opened or not (ahead and offer.step.to == HELD)
    ]


def left_unmarked(
    rows: QuerySet, today: dt.date, *, said: str, place: str, needs: Permission, late: str
) -> Iterator[Due]:
    """Who prepares such things, of each whose day is past while nobody has said whether it was.

    Not of a year that is closed. `said`, `late`: as Due has them; `place`: the name of the address.
    """
    who = accounts_that_can(needs)
    past = rows.unmarked(today).filter(year__in=open_years(today))
    for row in past.order_by("held_on", "pk"):
        yield Due(
            said, reverse(place, args=[row.pk]), Kind.EVENT, who, row.held_on,
            getattr(row, "title", ""), late=late,
        )  # fmt: skip
