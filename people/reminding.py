"""Answers awaited by a campaign and papers that run out, as lines of the register of reminders."""

import datetime as dt
from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format

from people.access import Permission
from people.models import Consent, RequestCampaign
from people.notifications import Kind, accounts_of, accounts_that_can
from people.reminders import SOON, Due, reminder

CAMPAIGN = "{}: последний день, чтобы подать профессиональный запрос или сказать, что он не нужен"


@reminder
def campaign_ends(today: dt.date) -> Iterator[Due]:
    """Those whom the open campaign asked and who have not answered."""
    for campaign in RequestCampaign.objects.open_on(today).filter(closes_on__lte=today + SOON):
        silent = campaign.asked.silent().values_list("teacher", flat=True)
        yield Due(
            "заканчивается сбор профессиональных запросов, ждём вашего ответа",
            reverse("my_requests"), Kind.REQUEST, accounts_of(*silent), campaign.closes_on,
            str(campaign), chat=CAMPAIGN.format(date_format(campaign.closes_on, "j E")),
        )  # fmt: skip


@reminder
def consents_end(today: dt.date) -> Iterator[Due]:
    """Those who keep consents, of each paper that counts and is to run out."""
    ending = Consent.objects.valid_on(today).filter(valid_until__lte=today + SOON)
    keepers = accounts_that_can(Permission.REGISTER_CONSENTS)
    for paper in ending.select_related("teacher").order_by("valid_until", "pk"):
        yield Due(
            "последний день, когда действует согласие",
            reverse("person_consents", args=[paper.teacher_id]), Kind.CONSENT, keepers,
            paper.valid_until, str(paper),
        )  # fmt: skip
