"""Acts that people have to be acquainted with, as lines of the register of reminders."""

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from django.urls import reverse

from people.notifications import Kind, accounts_of
from people.reminders import Due, reminder
from roadmap.models import MONEY, Acknowledgement
from roadmap.models.act import SIGNED_STATES


@reminder
def acts_to_read(today: dt.date) -> Iterator[Due]:
    """Those who have neither read a signed act nor put their date on its sheet."""
    waiting = Acknowledgement.objects.filter(
        signed_on=None, read_at=None, act__state__in=SIGNED_STATES
    ).exclude(act__kind__role__in=MONEY)  # of these everybody reads the own line only
    rows = waiting.select_related("act__kind").order_by("act", "teacher")
    for act, own in groupby(rows, key=lambda row: row.act):
        yield Due(
            "Акт ждёт вас: прочитайте его и распишитесь на листе ознакомления.",
            reverse("act", args=[act.pk]), Kind.ACT,
            accounts_of(*(row.teacher_id for row in own)), about=str(act),
        )  # fmt: skip
