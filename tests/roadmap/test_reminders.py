"""What is due is said in time, once, to whom it concerns; the deputy sees the whole week."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core import mail as outbox
from django.db import connection
from django.db.models import F

from mentorship.actions import plan_interviews
from mentorship.models import Pair
from people.models import Account, Notification
from people.reminders import remind
from people.tasks import remind_of_the_day
from roadmap import actions
from roadmap.models import Activity
from roadmap.plan.activity_reminding import activities_due
from tests.act_factories import SignedActFactory
from tests.event_factories import EventFactory
from tests.factories import ConsentFactory, SchoolFactory, TeacherFactory
from tests.mentorship.programmes import PairFactory, approved, programme_of
from tests.request_factories import CampaignFactory
from tests.roadmap.conftest import TODAY
from tests.served import text
from tests.sitting_factories import SittingFactory, SittingMemberFactory

DAY = dt.timedelta(days=1)


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
        late = (
            f"Срок мероприятия дорожной карты прошёл {TODAY:%d.%m.%Y}: отметьте его или перенесите."
        )
        ahead = [
            f"{when}, {TODAY:%d.%m}: срок мероприятия дорожной карты."
            for when in ("Через неделю", "Завтра", "Сегодня")
        ]
        assert told(deputy) == [*ahead, late]
        assert told(teacher) == []
        row.refresh_from_db()
        actions.set_dates(row, by=deputy, version=row.version, start=None, end=dt.date(2025, 5, 26))
        august = dt.date(2025, 8, 4)  # of the next year, while this one is being closed
        clock(august)
        assert remind(august, [activities_due]) == 1
        type(plan).objects.update(closed_on=august)
        clock(august + 8 * DAY)
        assert remind(august + 8 * DAY, [activities_due]) == 0

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
    made.items.update(responsible="mentee", due_on=today)  # two of one day are two lines
    told(mentee)
    Notification.objects.all().delete()
    remind(today)
    assert told(mentee) == [f"Сегодня, {today:%d.%m}: срок пункта программы."] * 2
    assert mentee.notifications.filter(url__contains="#item-").count() == 2
    assert told(mentor) == []


@pytest.mark.django_db
def test_the_deputy_sees_the_week_and_has_the_text_for_the_chat(enter, deputy, plan, today):
    SittingFactory(held_on=today + dt.timedelta(days=2), begins_at=dt.time(15))
    seminar = {"held_on": today + 3 * DAY, "place": "каб. 12", "kind__name": "Семинар"}
    EventFactory(title="Урок без звонка", **seminar)
    EventFactory(title="Беседа наедине", is_open=False, **seminar)
    CampaignFactory(opens_on=today, closes_on=today + 5 * DAY)
    answer = enter(deputy).get("/reminders/")
    assert "Заседание совета 21.11.2024, 15:00" in text(answer)
    chat = answer.context["chat"]
    assert "— 21 ноября, 15:00, кабинет 24 — заседание научно-методического" in chat
    assert "— 22 ноября, каб. 12 — «Урок без звонка» (семинар)" in chat
    assert "— 24 ноября: последний день, чтобы подать профессиональный запрос" in chat
    assert "Беседа" not in chat  # a closed one is told to those invited alone
    assert chat.endswith("Подробности — в приложении: http://testserver/")
    for title in ("Смотр", "Урок вдвоём"):  # at one hour they stay two
        EventFactory(title=title, **seminar | {"held_on": today + DAY, "begins_at": dt.time(14)})
    Activity.objects.filter(text__startswith="Приказ о").update(end=today + DAY)
    remind(today)
    client = enter(deputy)
    assert "Завтра: событие 20.11.2024, 14:00, пока" in text(client.get("/notifications/"))
    chat = client.get("/notifications/").context["chat"]
    for title in ("Смотр", "Урок вдвоём"):
        assert f"— 20 ноября, 14:00, каб. 12 — «{title}» (семинар)" in chat
    assert "Приказ" not in chat  # the deputy's own term


@pytest.mark.django_db
def test_a_machine_switched_on_later_catches_up_once(deputy, teacher, clock, settings):
    """Days off and a late morning lose nothing; what is today does not wait for the afternoon."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    Account.objects.filter(pk=teacher.pk).update(email="lipina@zarechny.example")
    clock(TODAY)
    pair = Pair.objects.create(
        mentor=teacher.teacher, mentee=TeacherFactory(), starts_on=TODAY, state="active",
        ends_on=TODAY + 10 * DAY,
    )  # fmt: skip
    remind_of_the_day(timestamp=0)
    for hour in (6, 11, 12):
        clock(TODAY + 5 * DAY, hour)
        remind_of_the_day(timestamp=0)
    assert told(teacher) == ["Через 5\xa0дней, 29.11: последний день работы пары."]
    assert not outbox.outbox
    for hour in (9, 10):
        clock(pair.ends_on, hour)
        remind_of_the_day(timestamp=0)
    assert told(teacher)[1:] == ["Сегодня, 29.11: последний день работы пары."]
    assert [letter.to for letter in outbox.outbox] == [["lipina@zarechny.example"]]


@pytest.mark.django_db
def test_what_ends_or_waits_is_told_to_whom_it_concerns(deputy, teacher, today):
    campaign = CampaignFactory(opens_on=today, closes_on=today + DAY)
    campaign.asked.create(teacher=teacher.teacher)
    ConsentFactory(teacher=teacher.teacher, signed_on=today - DAY, valid_until=today)
    SignedActFactory().acknowledgements.create(teacher=teacher.teacher)
    absent = PairFactory(mentee=teacher.teacher, state="paused")
    PairFactory(mentee=teacher.teacher, state="active", part="temporary", ends_on=today + DAY,
                replaces=absent)  # fmt: skip
    Notification.objects.all().delete()
    remind(today)
    assert set(told(teacher)) == {
        "Завтра, 20.11: заканчивается сбор профессиональных запросов, ждём вашего ответа.",
        "Завтра, 20.11: последний день временной замены наставника.",
        "Акт ждёт вас: прочитайте его и распишитесь на листе ознакомления.",
    }
    assert set(told(deputy)) == {
        "Сегодня, 19.11: последний день, когда действует согласие.",
        "Завтра, 20.11: последний день временной замены наставника.",
    }


@pytest.mark.django_db
def test_who_leads_it_is_told_before_and_every_week_until_it_is_marked(deputy, teacher, clock):
    """To an event nobody was invited; the interview's two and the council's members know theirs."""
    clock(TODAY)
    EventFactory(held_on=TODAY)
    EventFactory(held_on=TODAY - 365 * 2 * DAY)  # of a year that nobody has in hand any more
    SittingFactory(held_on=TODAY)
    pair = PairFactory(mentor=teacher.teacher, state="active")
    plan_interviews(pairs=[pair], by=deputy, stage="start", planned_on=TODAY)
    day = f"{TODAY:%d.%m.%Y}"
    for later, lines in (
        (0, {
            f"Сегодня: событие {day}, пока никто не приглашён.",
            f"Сегодня: заседание совета {day}.",
            f"Сегодня, {TODAY:%d.%m}: собеседование, ответы можно внести заранее.",
        }),
        (1, late := {
            f"Событие было назначено на {day}: отметьте, состоялось ли оно.",
            f"Заседание совета было назначено на {day}: отметьте, состоялось ли оно.",
            f"Собеседование было назначено на {day}: отметьте, проведено ли оно.",
        }),
        (2, set()),
        (8, late),
    ):  # fmt: skip
        Notification.objects.update(made_at=F("made_at"), read_at=F("made_at"))
        before = set(deputy.notifications.values_list("pk", flat=True))
        clock(TODAY + later * DAY)
        remind(TODAY + later * DAY)
        new = deputy.notifications.exclude(pk__in=before)
        assert set(new.values_list("text", flat=True)) == lines
    assert not teacher.notifications.filter(text__in=late).exists()


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
