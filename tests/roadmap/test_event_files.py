"""What surrounds an event: files, series, reminders, the calendar, home, search."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mentorship.actions import issue_calendar
from people.models import Notification
from people.reminders import remind
from roadmap import actions
from roadmap.events.reminding import events_ahead
from roadmap.models import Event, EventFile
from roadmap.progress import REGISTRY
from tests.event_factories import EventFactory, HeldEventFactory, InvitationFactory
from tests.roadmap.conftest import YEAR
from tests.world import PICTURE


@pytest.fixture
def event(today):
    return EventFactory(begins_at=dt.time(15), place="кабинет 24")


class TestFiles:
    @pytest.fixture(autouse=True)
    def _media(self, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path

    def test_put_looked_at_described_taken_out(self, deputy, teacher, enter, event):
        client, address = enter(deputy), f"/events/{event.pk}/files/"
        text = SimpleUploadedFile("лист.txt", "Три вопроса".encode())
        client.post(address, {"files": [text, SimpleUploadedFile("снимок.png", PICTURE)]})
        answer = client.post(f"{address}one/", {"files": SimpleUploadedFile("a.exe", b"MZ")})
        assert answer.status_code == 422
        paper, picture = EventFile.objects.order_by("name")
        assert REGISTRY["event_materials"].look(YEAR).sentence.endswith("1\xa0материал")
        assert enter(teacher).get(f"{address}{paper.pk}/").status_code == 200
        described = f"{address}{picture.pk}/photograph/"
        sent = {"alt": "Педагоги за столом", "pupils": "shown"}
        assert "где и когда взяты согласия" in client.post(described, sent).content.decode()
        page = client.post(described, sent | {"consents_taken": "у кл. рук."}, follow=True)
        assert 'alt="Педагоги за столом"' in page.content.decode()
        for said in ("убран.", "Этот файл уже убран."):
            page = client.post(f"{address}{paper.pk}/remove/", follow=True).content.decode()
            assert said in page

    def test_files_of_a_closed_event_are_its_peoples(self, deputy, teacher, enter, today):
        event = EventFactory(is_open=False)
        file = SimpleUploadedFile("лист.txt", b"-")
        row = actions.attach_event_file(event, by=deputy, file=file, max_mb=1)
        address = f"/events/{event.pk}/files/{row.pk}/"
        assert enter(teacher).get(address).status_code == 404
        InvitationFactory(event=event, teacher=teacher.teacher)
        assert enter(teacher).get(address).status_code == 200


def test_a_series_is_planned_at_once(deputy, enter, plan):
    sent = {
        "kind": "mentor_school", "title": "Школа наставника", "held_on": "2024-11-26",
        "activity": "guess", "training_hours": 2, "is_open": "on", "version": 1, "every": "4",
    }  # fmt: skip
    client = enter(deputy)
    assert "через сколько недель" in client.post("/events/new/", sent).content.decode()
    page = client.post("/events/new/", sent | {"times": "3"}, follow=True).content.decode()
    assert "Запланировано 3" in page
    days = Event.objects.filter(series="Школа наставника").values_list("held_on", flat=True)
    assert list(days) == [dt.date(2024, 11, 26), dt.date(2024, 12, 24), dt.date(2025, 1, 21)]
    page = client.get("/events/?series=Школа+наставника").content.decode()
    assert page.count('<th scope="row">') == 3


class TestReminders:
    def test_a_week_a_day_and_the_day_each_once(self, deputy, teacher, mentor, event):
        InvitationFactory(event=event, teacher=teacher.teacher)
        InvitationFactory(event=event, teacher=mentor.teacher, answer="absent")
        for days in (8, 7, 7, 3, 1, 0):
            remind(event.held_on - dt.timedelta(days=days), [events_ahead])
            Notification.objects.update(read_at=dt.datetime(2024, 11, 1, tzinfo=dt.UTC))
        texts = Notification.objects.values_list("account__login", "text")
        assert sorted(texts) == sorted(
            (who, f"{when}: событие 26.11.2024, 15:00.")
            for who in ("teacher", "deputy")  # who is invited, who leads it
            for when in ("Через неделю", "Завтра", "Сегодня")
        )

    def test_words_for_the_chat(self, deputy, enter, event, settings):
        settings.PUBLIC_URL = "https://school.example"
        InvitationFactory(event=event)
        page = enter(deputy).get(f"/events/{event.pk}/").content.decode()
        assert "Коллеги, 26 ноября, 15:00, кабинет 24 — «Как разбирать урок" in page
        assert f"https://school.example/events/{event.pk}/" in page
        Event.objects.update(is_open=False)
        page = enter(deputy).get(f"/events/{event.pk}/").content.decode()
        assert "Коллеги, 26 ноября, 15:00, кабинет 24 — событие." in page


def test_own_events_are_in_the_calendar(teacher, deputy, client, event, today):
    closed, missed = EventFactory(is_open=False), EventFactory()
    for one, answer in ((event, ""), (closed, "comes"), (missed, "absent")):
        InvitationFactory(event=one, teacher=teacher.teacher, answer=answer)
    InvitationFactory(event=HeldEventFactory(), teacher=teacher.teacher)
    Event.objects.filter(pk=event.pk).update(ends_at=dt.time(16, 30))
    feed = issue_calendar(by=teacher)
    text = client.get(f"/calendar/{feed.token}.ics").content.decode().replace("\r\n ", "")
    assert text.count("BEGIN:VEVENT") == 3
    assert text.count("STATUS:CANCELLED") == 1
    for line in ("SUMMARY:Вид: group", "DTSTART;TZID=Europe/Moscow:20241126T150000",
                 "DTEND;TZID=Europe/Moscow:20241126T163000", "LOCATION:"):  # fmt: skip
        assert f"\r\n{line}" in text, line
    ahead = EventFactory()  # nobody is invited to it yet; who leads the events has it all the same
    led = client.get(f"/calendar/{issue_calendar(by=deputy).token}.ics").content.decode()
    assert led.count("BEGIN:VEVENT") == Event.objects.filter(held_on__gte=today).count() == 4
    assert ahead.title not in led
    assert "SUMMARY:Событие\r\n" in text
    assert event.title not in text


class TestHome:
    def test_the_invited_answer_from_home(self, teacher, enter, event):
        row = InvitationFactory(event=event, teacher=teacher.teacher)
        client = enter(teacher)
        assert event.title in client.get("/").content.decode()
        answer = client.post(f"/events/{event.pk}/answer/", {"answer": "comes", "back": "/"})
        assert answer["Location"] == "/"
        row.refresh_from_db()
        assert row.answer == "comes"
        elsewhere = {"answer": "comes", "back": "https://evil.example/"}
        answer = client.post(f"/events/{event.pk}/answer/", elsewhere)
        assert answer["Location"] == f"/events/{event.pk}/"

    def test_what_waits_for_the_deputy(self, deputy, enter, today):
        EventFactory(held_on=today - dt.timedelta(days=2))
        EventFactory(held_on=today + dt.timedelta(days=3))
        InvitationFactory(event=HeldEventFactory())
        client = enter(deputy)
        page = client.get("/").content.decode()
        for key, words in (
            ("unmarked", "Отметить, состоялось ли: 1"), ("unsigned", "Внести присутствие: 1"),
            ("empty", "Пригласить людей: 1"),
        ):  # fmt: skip
            assert words in page
            there = client.get(f"/events/?when={key}").content.decode()
            assert there.count('<th scope="row">') == 1

    def test_search_finds_what_one_may_see(self, deputy, teacher, enter, today):
        (
            EventFactory(title="Мастерская вопросов"),
            EventFactory(title="Тихие вопросы", is_open=False),
        )
        page = enter(deputy).get("/search/?q=вопрос").content.decode()
        assert "Мастерская" in page
        assert "Тихие" in page
        page = enter(teacher).get("/search/?q=вопрос").content.decode()
        assert "Мастерская" in page
        assert "Тихие" not in page
