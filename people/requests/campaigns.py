"""Whom a campaign asks, and what it asks a person: sets of teachers, sentences for pages."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import QuerySet

from people.models import Account, AskedTeacher, ProfessionalRequest, RequestCampaign, Teacher
from people.staff.facts import proposed_groups

BY_GROUP = {"young": "молодые специалисты", "newcomer": "новые в школе"}


def working_teachers() -> QuerySet[Teacher]:
    """Those of the staff who teach now, in the order of names; the deputy corrects the list."""
    return Teacher.objects.pedagogues().in_order()


def in_groups(teachers: QuerySet[Teacher], groups: set[str], today: dt.date) -> list[Teacher]:
    """Those of the teachers whose proposed group of mentees is one of `groups`."""
    found = list(teachers)
    proposed = proposed_groups(found, today)
    return [teacher for teacher in found if proposed[teacher.pk].group in groups]


@dataclass(frozen=True)
class Question:
    """What the open campaign asks one person."""

    campaign: RequestCampaign
    asked: AskedTeacher
    answered: bool

    @property
    def no_need(self) -> bool:
        return self.asked.no_need_at is not None

    @property
    def reminded(self) -> bool:
        return self.campaign.reminded_at is not None and not self.answered


def question_for(account: Account, today: dt.date) -> Question | None:
    """The question of the campaign that is open today, if it is put to this person; one query."""
    if account.teacher_id is None:
        return None
    rows = AskedTeacher.objects.with_answer()
    rows = rows.select_related("campaign", "no_need_entered_by__teacher")
    asked = rows.filter(
        teacher=account.teacher_id, campaign__in=RequestCampaign.objects.open_on(today)
    ).first()
    if asked is None:
        return None
    return Question(asked.campaign, asked, asked.has_request or asked.no_need_at is not None)


def chat_text(campaign: RequestCampaign, address: str) -> str:
    """A reminder for the teachers' chat; it names nobody."""
    return (
        f"Коллеги, до {campaign.closes_on:%d.%m.%Y} идёт сбор профессиональных запросов на "
        f"{campaign.year} учебный год. Это две минуты с телефона: {address}\n"
        "Помощь не нужна — отметьте это там же одной кнопкой. Кто уже ответил, спасибо."
    )


def requests_waiting(account: Account) -> QuerySet[ProfessionalRequest]:
    return ProfessionalRequest.objects.visible_to(account).waiting()
