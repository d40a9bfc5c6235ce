"""The yearly campaign «Сбор запросов»: opened for some, reminded once, answered, closed."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account, AskedTeacher, RequestCampaign, Teacher
from people.notifications import Kind, accounts_of, notify


@transaction.atomic
def open_campaign(
    *, by: Account, year: AcademicYear, opens_on: dt.date, closes_on: dt.date,
    teachers: Iterable[Teacher],
) -> RequestCampaign:  # fmt: skip
    """The year's campaign for these teachers. ValidationError when it is there already."""
    campaign = RequestCampaign(year=year, opens_on=opens_on, closes_on=closes_on)
    campaign.full_clean()
    with because("open_campaign", by=by):
        campaign.save()
        _ask(campaign, teachers)
    return campaign


def _ask(campaign: RequestCampaign, teachers: Iterable[Teacher]) -> int:
    asked = set(campaign.asked.values_list("teacher_id", flat=True))
    new = [AskedTeacher(campaign=campaign, teacher=t) for t in teachers if t.pk not in asked]
    AskedTeacher.objects.bulk_create(new, ignore_conflicts=True)
    return len(new)


@transaction.atomic
def ask_more(campaign: RequestCampaign, *, by: Account, teachers: Iterable[Teacher]) -> int:
    """Ask some more people; those asked already are passed over. How many are new."""
    with because("ask_more", by=by):
        return _ask(campaign, teachers)


@transaction.atomic
def stop_asking(campaign: RequestCampaign, *, by: Account, teacher: Teacher) -> None:
    """Take one person off the list; what they have sent stays."""
    with because("stop_asking", by=by):
        campaign.asked.filter(teacher=teacher).delete()


@transaction.atomic
def set_campaign_dates(
    campaign: RequestCampaign, *, by: Account, version: int, opens_on: dt.date, closes_on: dt.date
) -> RequestCampaign:
    """Move or extend; a closed one is open again when its new end has not come."""
    row = RequestCampaign.locked(campaign.pk, version)
    row.opens_on, row.closes_on, row.closed_at = opens_on, closes_on, None
    row.full_clean()
    with because("set_campaign_dates", by=by):
        row.save_next_version()
    return row


@transaction.atomic
def close_campaign(campaign: RequestCampaign, *, by: Account) -> RequestCampaign:
    """No more answers are awaited; requests can be sent as on any day."""
    row = RequestCampaign.objects.select_for_update().get(pk=campaign.pk)
    if row.closed_at is None:
        row.closed_at = timezone.now()
        with because("close_campaign", by=by):
            row.save_next_version()
    return row


@transaction.atomic
def remind_asked(campaign: RequestCampaign, *, by: Account, today: dt.date) -> RequestCampaign:
    """The one reminder: a notification to everybody who was asked and has not answered.

    Who has no account of their own is not reached. ValidationError for a second one, and when
    answers are not awaited.
    """
    row = RequestCampaign.objects.select_for_update().get(pk=campaign.pk)
    if row.reminded_at:
        raise ValidationError("Напоминание уже было: оно одно за сбор.")
    if not row.is_open(today):
        raise ValidationError("Сбор сейчас не идёт: сначала продлите его.")
    silent = accounts_of(*row.asked.silent().values_list("teacher", flat=True))
    row.reminded_at, row.reminded_count = timezone.now(), len(silent)
    text = f"Сбор профессиональных запросов: ждём вашего ответа до {row.closes_on:%d.%m.%Y}"
    with because("remind_asked", by=by):
        row.save_next_version()
        notify(silent, by=None, kind=Kind.REQUEST, text=text, url=reverse("my_requests"))
    return row
