"""What is due is said in time, once, to whom it concerns; the deputy sees the whole week."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from mentorship.models import Pair
from people.models import Notification
from people.reminders import remind
from roadmap import actions
from roadmap.activity_reminding import activities_due
from roadmap.models import Activity
from tests.factories import SchoolFactory
from tests.mentorship.programmes import approved, programme_of
from tests.roadmap.conftest import TODAY
from tests.served import text
from tests.sitting_factories import SittingFactory, SittingMemberFactory

WEEK = dt.timedelta(days=7)


def told(account) -> list[str]:
    """What the person has been told, in that order; everything is read now."""
    Notification.objects.update(read_at=dt.datetime(2024, 1, 1, tzinfo=dt.UTC))
    return list(account.notifications.order_by("pk").values_list("text", flat=True))


@pytest.mark.django_db
class TestPlan:
    def test_who_answers_for_it_is_told_in_time_then_once_a_week(
        self, plan, pick, deputy, teacher, clock
    ):
        row = pick("3.1")
        actions.set_dates(row, by=deputy, version=row.version, start=None, end=TODAY)
        Activity.objects.exclude(pk=row.pk).update(closed_as="done", closed_on=TODAY)
        for days in (-8, -7, -3, -1, -1, 0, 1, 2, 8):
            clock(TODAY + dt.timedelta(days=days))
            remind(TODAY + dt.timedelta(days=days), [activities_due])
        late = f"Срок прошёл {TODAY:%d.%m.%Y}: срок мероприятия дорожной карты."
        ahead = [
            f"{w}: срок мероприятия дорожной карты." for w in ("Через неделю", "Завтра", "Сегодня")
        ]
        assert told(deputy) == [*ahead, late]
        assert told(teacher) == []

    def test_what_is_late_is_said_again_after_a_week(self, plan, pick, deputy, clock):
        row = pick("3.1")
        actions.set_dates(row, by=deputy, version=row.version, start=None, end=TODAY)
        Activity.objects.exclude(pk=row.pk).update(closed_as="done", closed_on=TODAY)
        for days in range(1, 16):
            clock(TODAY + dt.timedelta(days=days))
            told(deputy)
            remind(TODAY + dt.timedelta(days=days), [activities_due])
        assert len(told(deputy)) == 3


@pytest.mark.django_db
def test_a_line_of_the_programme_is_told_to_who_answers_for_it(deputy, mentor, mentee, today):
    pair = Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=dt.date(2024, 9, 1), state="active"
    )
    made = approved(programme_of(pair, by=mentor, lines=2), by=deputy)
    made.items.filter(measure="Дело 1").update(responsible="mentee", due_on=today)
    told(mentee)
    Notification.objects.all().delete()
    remind(today)
    assert told(mentee) == ["Сегодня: срок пункта программы."]
    assert told(mentor) == []


@pytest.mark.django_db
def test_the_deputy_sees_the_week_and_has_the_text_for_the_chat(enter, deputy, plan, today):
    SittingFactory(held_on=today + dt.timedelta(days=2), begins_at=dt.time(15))
    page = text(enter(deputy).get("/reminders/"))
    assert "Заседание совета 21.11.2024, 15:00" in page
    assert "— заседание совета 21.11.2024, 15:00" in page


@pytest.mark.django_db(transaction=True)
def test_two_that_run_at_once_say_it_once(teacher, clock):
    SchoolFactory()
    clock(TODAY)
    sitting = SittingFactory(held_on=TODAY)
    SittingMemberFactory(sitting=sitting, teacher=teacher.teacher)
    teacher.notifications.all().delete()
    gate = Barrier(2)

    def run(_):
        gate.wait(timeout=10)
        try:
            return remind(TODAY)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(run, range(2)))
    teacher.notifications.update(read_at=dt.datetime(2024, 1, 1, tzinfo=dt.UTC))
    remind(TODAY)
    assert teacher.notifications.count() == 1
