"""Sittings as lines of the register of reminders."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse

from people.notifications import Kind, accounts_of
from people.reminders import SOON, Due, reminder
from roadmap.actions.sittings import day_of
from roadmap.models import Sitting


@reminder
def sittings_ahead(today: dt.date) -> Iterator[Due]:
    """Each member who is called."""
    coming = Sitting.objects.planned().filter(held_on__range=(today, today + SOON))
    for sitting in coming.order_by("held_on", "pk"):
        members = accounts_of(*sitting.members_there.values_list("teacher", flat=True))
        yield Due(
            f"заседание совета {day_of(sitting)}", reverse("sitting", args=[sitting.pk]),
            Kind.EVENT, members, sitting.held_on,
        )  # fmt: skip
