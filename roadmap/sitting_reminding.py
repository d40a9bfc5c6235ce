"""Quiet reminders of sittings a week before, the day before and on the day."""

import datetime as dt

from django.urls import reverse

from people.models import Notification
from people.notifications import accounts_of, notify
from roadmap.actions.sittings import day_of
from roadmap.event_reminding import AHEAD
from roadmap.models import Sitting


def remind_of_sittings(today: dt.date) -> None:
    """A line for each member who is called; once each time, read or not."""
    for days, when in AHEAD.items():
        coming = Sitting.objects.planned().filter(held_on=today + dt.timedelta(days=days))
        for sitting in coming.order_by("pk"):
            about = {
                "text": f"{when}: заседание совета {day_of(sitting)}.",
                "url": reverse("sitting", args=[sitting.pk]),
            }
            told = Notification.objects.filter(**about).values("account")
            members = accounts_of(*sitting.members_there.values_list("teacher", flat=True))
            notify(members.exclude(pk__in=told), by=None, kind=Notification.Kind.EVENT, **about)
