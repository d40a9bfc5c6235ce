"""A person's own days as a calendar: who may read it, what it says, how it is written."""

import datetime as dt
import re
import uuid

import pytest

from mentorship import actions
from mentorship.calendar_text import Day, calendar_text
from mentorship.models import CalendarFeed, Pair, Programme
from mentorship.reminding import remind_of_meetings
from tests.mentorship.factories import TODAY

MOMENT = dt.datetime(2024, 11, 19, 9, 30, tzinfo=dt.UTC)


def unfolded(text: str) -> list[str]:
    """Lines as a program reads them."""
    return text.replace("\r\n ", "").split("\r\n")


class TestText:
    def test_a_day_is_written_as_programs_read_it(self):
        day = Day("a@b", dt.date(2024, 12, 31), "Урок; разбор, «да»\nи нет \\", "https://a/", 3)
        lines = unfolded(calendar_text("Школа", [day], now=MOMENT))
        for line in ("UID:a@b", "DTSTAMP:20241119T093000Z", "SEQUENCE:3",
                     "DTSTART;VALUE=DATE:20241231", "DTEND;VALUE=DATE:20250101",
                     "SUMMARY:Урок\\; разбор\\, «да»\\nи нет \\\\", "URL:https://a/"):  # fmt: skip
            assert line in lines, line
        assert lines[0] == "BEGIN:VCALENDAR"
        assert lines[-2:] == ["END:VCALENDAR", ""]

    def test_no_line_is_over_75_octets_and_no_letter_is_torn(self):
        title = "Щ" * 100 + "a" * 76
        text = calendar_text("", [Day("a", TODAY, title, "")], now=MOMENT)
        assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
        assert f"SUMMARY:{title}" in unfolded(text)


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    made = Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=TODAY, state="active"
    )
    for days in (-1, 7):
        actions.enter_meeting(
            made, by=mentor, key=uuid.uuid4(), form="встреча", done="Слова-пары",
            next_step="Шаг-пары", held_on=TODAY - dt.timedelta(days=9),
            next_on=TODAY + dt.timedelta(days=days),
        )  # fmt: skip
    return made


def address_on(client) -> str:
    page = client.get("/me/calendar/").content.decode()
    return re.search(r"/calendar/\d+-\w+\.ics", page).group()


@pytest.mark.django_db
def test_it_tells_days_to_who_has_the_address_and_names_nobody(enter, mentee, pair, client):
    own = enter(mentee)
    own.post("/me/calendar/new/")
    answer = client.get(address_on(own))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    text = answer.content.decode()
    assert text.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20241126" in text
    assert "SUMMARY:Встреча с наставником" in text
    for word in ("Слова", "Шаг", "Ивина", "Клёнов"):
        assert word not in text
    Pair.objects.update(state="completed")
    assert "VEVENT" not in client.get(address_on(own)).content.decode()


@pytest.mark.django_db
def test_a_new_address_closes_the_old_and_a_revoked_one_opens_nothing(enter, mentor, pair, client):
    own, seen = enter(mentor), []
    for _ in range(2):
        own.post("/me/calendar/new/")
        seen.append(address_on(own))
    assert [client.get(address).status_code for address in seen] == [404, 200]
    forged = seen[1].replace("-", "-a")
    assert client.get(forged).status_code == 404
    own.post("/me/calendar/revoke/")
    assert client.get(seen[1]).status_code == 404
    assert not CalendarFeed.objects.exists()


@pytest.mark.django_db
def test_a_closed_account_and_a_copy_of_the_database_open_nothing(mentor, pair, client, settings):
    feed = actions.issue_calendar(by=mentor)
    address = f"/calendar/{feed.token}.ics"
    assert feed.nonce not in feed.token
    assert client.get(address).status_code == 200
    key, settings.SECRET_KEY = settings.SECRET_KEY, "another installation"
    assert client.get(address).status_code == 404
    settings.SECRET_KEY = key
    assert client.get(address).status_code == 200
    type(mentor).objects.filter(pk=mentor.pk).update(is_active=False)
    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_terms_of_the_plan_are_there_without_their_words(mentor, pair, client):
    plan = Programme.objects.create(
        pair=pair, starts_on=TODAY, ends_on=TODAY + dt.timedelta(days=90)
    )
    plan.items.create(measure="Слова плана", due_on=TODAY + dt.timedelta(days=2))
    plan.items.create(measure="Сделано", due_on=TODAY + dt.timedelta(days=3), done_on=TODAY)
    text = client.get(f"/calendar/{actions.issue_calendar(by=mentor).token}.ics").content.decode()
    assert text.count("Срок по плану") == 1
    assert "DTSTART;VALUE=DATE:20241121" in text
    assert "Слова" not in text


@pytest.mark.django_db
def test_the_two_are_reminded_the_day_before(mentor, mentee, deputy, pair):
    mentor.notifications.all().delete()
    for _ in range(2):
        remind_of_meetings(TODAY + dt.timedelta(days=6))
    for account in (mentor, mentee):
        told = account.notifications.get(text__startswith="Завтра")
        assert told.url == f"/pairs/{pair.pk}/meetings/"
    assert not deputy.notifications.exists()
    Pair.objects.update(state="completed")
    mentor.notifications.all().delete()
    remind_of_meetings(TODAY + dt.timedelta(days=6))
    assert not mentor.notifications.exists()
