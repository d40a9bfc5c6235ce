"""Sittings as lines of the register of reminders."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse

from people.access import Permission
from people.notifications import Kind, accounts_of, accounts_that_can
from people.reminders import SOON, Due, reminder
from roadmap.actions.sittings import day_of
from roadmap.events.chat import sitting_for_chat
from roadmap.held_on import left_unmarked
from roadmap.models import Sitting


@reminder
def sittings_ahead(today: dt.date) -> Iterator[Due]:
    """Each member who is called, and who prepares the sitting."""
    coming = Sitting.objects.planned().filter(held_on__range=(today, today + SOON))
    for sitting in coming.order_by("held_on", "pk"):
        members = accounts_of(*sitting.members_there.values_list("teacher", flat=True))
        yield Due(
            f"заседание совета {day_of(sitting)}", reverse("sitting", args=[sitting.pk]),
            Kind.EVENT, members | accounts_that_can(Permission.EDIT_COUNCIL), sitting.held_on,
            chat=sitting_for_chat(sitting),
        )  # fmt: skip


@reminder
def sittings_unmarked(today: dt.date) -> Iterator[Due]:
    """Who prepares sittings."""
    return left_unmarked(
        Sitting.objects.all(), today, said="заседание совета", place="sitting",
        needs=Permission.EDIT_COUNCIL,
        late="Заседание совета было назначено на {}: отметьте, состоялось ли оно.",
    )  # fmt: skip
