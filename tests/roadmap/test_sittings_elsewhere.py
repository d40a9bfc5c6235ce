"""Sittings where people look for them: on home, in calendars, reminders, the search, the plan."""

import datetime as dt

from mentorship.actions import issue_calendar
from people.models import Notification
from people.reminders import remind
from roadmap import actions
from roadmap.council.reminding import sittings_ahead
from roadmap.demo.sittings import make_sittings
from roadmap.models import Sitting, SittingMember
from roadmap.progress import REGISTRY, guess_sources
from tests.factories import TeacherFactory
from tests.mentor_factories import CandidateFactory
from tests.roadmap.conftest import YEAR
from tests.sitting_factories import (
    HeldSittingFactory,
    SittingFactory,
    SittingItemFactory,
    SittingMemberFactory,
)


def home(enter, account) -> str:
    return enter(account).get("/").content.decode()


def test_home_says_whose_turn_it_is(plan, enter, deputy, council, secretary, teacher, today):
    SittingFactory(held_on=today - dt.timedelta(days=1))
    HeldSittingFactory(number="")
    ahead = SittingFactory(held_on=today + dt.timedelta(days=3))
    SittingFactory(held_on=today + dt.timedelta(days=60))
    CandidateFactory(year=YEAR, state="recommended")
    actions.add_item(ahead.pk, by=deputy, kind="candidates")
    CandidateFactory(year=YEAR, state="recommended")
    page = home(enter, deputy)
    assert "Вынести на совет 1\xa0кандидата в наставники" in page
    assert f'href="/council/{ahead.pk}/">1\xa0кандидат в наставники' in page
    assert "В повестке 22.11.2024" in page
    assert "Отметить, состоялось ли: 1\xa0заседание совета" in page
    assert "Внести решения 1\xa0заседания совета" in page
    assert "/council/?state=held" in page
    page = home(enter, council)
    assert "Заседание совета 22.11.2024" in page
    assert "ещё 3\xa0дня" in page
    assert "Внести решения" not in page
    assert "Внести № 1\xa0протокола совета" in home(enter, secretary)
    assert "/council/" not in home(enter, teacher)


def test_the_plan_sees_that_the_council_sat(school, today):
    source = REGISTRY["council_sittings"]
    assert not source.look(YEAR).met
    HeldSittingFactory()
    SittingFactory()
    found = source.look(YEAR)
    assert found.met
    assert "Проведено: 1\xa0заседание совета, решения не внесены: 1, впереди 1" in found.sentence
    text = "Рассмотрение кандидатур на заседании научно-методического совета"
    assert "council_sittings" in guess_sources(text)
    assert "council_sittings" not in guess_sources("Анализ научно-методической работы педагогов")


def test_members_are_reminded_each_time_once(teacher, stranger, today):
    sitting = SittingFactory(held_on=today, begins_at=dt.time(15))
    SittingMemberFactory(sitting=sitting, teacher=teacher.teacher)
    for days in (8, 7, 7, 1, 0):
        remind(today - dt.timedelta(days=days), [sittings_ahead])
        Notification.objects.update(read_at=dt.datetime(2024, 11, 1, tzinfo=dt.UTC))
    texts = Notification.objects.order_by("pk").values_list("account__login", "text")
    assert list(texts) == [
        ("teacher", f"{when}: заседание совета 19.11.2024, 15:00.")
        for when in ("Через неделю", "Завтра", "Сегодня")
    ]


def test_own_sittings_are_in_the_calendar(teacher, deputy, client, today):
    for state, why in (("planned", ""), ("cancelled", "Карантин"), ("recorded", "")):
        sitting = SittingFactory(held_on=today, state=state, cancelled_why=why, number="1")
        SittingMemberFactory(sitting=sitting, teacher=teacher.teacher)
    SittingFactory(held_on=today)
    prepares = client.get(f"/calendar/{issue_calendar(by=deputy).token}.ics").content.decode()
    assert prepares.count("SUMMARY:Заседание совета") == 3
    feed = issue_calendar(by=teacher)
    text = client.get(f"/calendar/{feed.token}.ics").content.decode().replace("\r\n ", "")
    assert text.count("SUMMARY:Заседание совета") == 2
    assert text.count("STATUS:CANCELLED") == 1


def test_a_member_is_told_of_a_new_sitting(deputy, teacher, today):
    actions.add_council_member(by=deputy, teacher=teacher.teacher, since=today)
    made = actions.add_sitting(by=deputy, held_on=today + dt.timedelta(days=2))
    actions.save_sitting(made.pk, by=deputy, version=1, held_on=today + dt.timedelta(days=4))
    texts = list(Notification.objects.order_by("pk").values_list("text", flat=True))
    assert texts == [
        "Назначено заседание совета: 21.11.2024.",
        "Заседание совета 21.11.2024 перенесено: теперь 23.11.2024.",
    ]


def test_found_by_its_question(enter, council, teacher, today):
    SittingItemFactory(sitting__number="7", question="О копилке")
    page = enter(council).get("/search/?q=копилке").content.decode()
    assert "Заседание совета № 7" in page
    assert "Заседание совета" not in enter(teacher).get("/search/?q=копилке").content.decode()


def test_the_demonstration_has_a_council(deputy, today):
    for surname in ("Вершинина", "Доброхотова", "Астрин"):
        TeacherFactory(surname=surname)
    CandidateFactory(year=YEAR, state="recommended")
    for _ in range(2):
        make_sittings(today=today)
    states = Sitting.objects.order_by("held_on").values_list("number", "state")
    assert list(states) == [("1", "recorded"), ("2", "recorded"), ("", "planned")]
    assert SittingMember.objects.filter(attended=True).count() == 6
    assert Sitting.objects.planned().get().items.filter(kind="candidates").exists()
