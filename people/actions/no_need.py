"""«Помощь не нужна»: an answer to the campaign, given in one tap or entered from a paper."""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from people.audit import because
from people.models import Account, AskedTeacher, RequestCampaign

NOON = dt.time(12)  # an answer on paper has a day, not an hour
UNSAID = {
    "no_need_at": None, "no_need_source": AskedTeacher.Source.SELF, "no_need_entered_by": None,
}  # fmt: skip


@transaction.atomic
def say_no_need(*, by: Account, today: dt.date) -> AskedTeacher:
    """The person's own answer. ValidationError when nobody asks this person now."""
    asked = _own_asked(by, today)
    if asked.no_need_at is None:
        asked.no_need_at, asked.no_need_entered_by = timezone.now(), by
        with because("say_no_need", by=by):
            asked.save(update_fields=[*UNSAID])
    return asked


@transaction.atomic
def take_back_no_need(*, by: Account, today: dt.date) -> AskedTeacher:
    """The person thinks again: the answer is awaited once more."""
    asked = _own_asked(by, today)
    if asked.no_need_at is not None:
        with because("take_back_no_need", by=by):
            _unsay(asked)
    return asked


def _own_asked(by: Account, today: dt.date) -> AskedTeacher:
    awaited = AskedTeacher.objects.select_for_update().filter(
        teacher=by.teacher_id, campaign__in=RequestCampaign.objects.open_on(today)
    )
    if by.teacher_id is None or (found := awaited.first()) is None:
        raise ValidationError("Сбор запросов сейчас не идёт.")
    return found


@transaction.atomic
def enter_no_need(
    campaign: RequestCampaign, *, by: Account, asked: Iterable[int], source: str, on: dt.date
) -> int:
    """The answer of those `asked` from a paper of that day, also after the campaign is over.

    Who has answered meanwhile is passed over; how many were written. ValidationError for a day
    before the campaign.
    """
    if on < campaign.opens_on:
        raise ValidationError(
            f"Сбор начался {campaign.opens_on:%d.%m.%Y}: ответ не мог быть раньше."
        )
    rows = campaign.asked.select_for_update(of=("self",)).filter(pk__in=list(asked)).silent()
    with because("enter_no_need", by=by):
        keys = [row.pk for row in rows.order_by("pk")]
        return AskedTeacher.objects.filter(pk__in=keys).update(
            no_need_at=timezone.make_aware(dt.datetime.combine(on, NOON)),
            no_need_source=source, no_need_entered_by=by,
        )  # fmt: skip


@transaction.atomic
def drop_no_need(asked: AskedTeacher, *, by: Account) -> None:
    """An answer entered by mistake: the person is asked again."""
    row = AskedTeacher.objects.select_for_update().get(pk=asked.pk)
    if row.no_need_at is not None:
        with because("drop_no_need", by=by):
            _unsay(row)


def _unsay(asked: AskedTeacher) -> None:
    for name, value in UNSAID.items():
        setattr(asked, name, value)
    asked.save(update_fields=[*UNSAID])
