"""A person's own days as a calendar: who may read it, what it says, how it is written."""

import datetime as dt
import re
import uuid

import pytest
from icalendar import Calendar, Event

from mentorship import actions
from mentorship.calendar_text import Day, calendar_text
from mentorship.models import CalendarFeed, Meeting, Pair, Programme
from mentorship.reminding import meetings_ahead
from people.reminders import remind
from tests.mentorship.factories import TODAY
from tests.mentorship.programmes import ApprovedProgrammeFactory

MOMENT = dt.datetime(2024, 11, 19, 12, 30, 15, 9, tzinfo=dt.timezone(dt.timedelta(hours=3)))


def events(response) -> list[Event]:
    """The events of a feed, as a program reads them; every line is as long as it may be."""
    assert max(len(line) for line in response.content.split(b"\r\n")) <= 75
    return Calendar.from_ical(response.content).walk("VEVENT")


class TestText:
    def test_a_day_is_written_as_programs_read_it(self):
        title = "Урок; разбор, «да»\nи нет \\ " + "Щ" * 100
        day = Day("a@b", dt.date(2024, 12, 31), title, "https://a/?b=1,2", MOMENT, 3)
        text = calendar_text("Школа", [day])
        assert text == calendar_text("Школа", [day])
        assert max(len(line) for line in text.split(b"\r\n")) <= 75
        (event,) = Calendar.from_ical(text).walk("VEVENT")
        assert event["SUMMARY"] == title  # no letter is torn where a line breaks
        assert (event["URL"], event["UID"], event["SEQUENCE"]) == ("https://a/?b=1,2", "a@b", 3)
        assert (event.start, event.end) == (dt.date(2024, 12, 31), dt.date(2025, 1, 1))
        for line in (b"DTSTART;VALUE=DATE:20241231", b"DTSTAMP:20241119T093015Z",
                     b"LAST-MODIFIED:20241119T093015Z", b"STATUS:CONFIRMED"):  # fmt: skip
            assert line in text.split(b"\r\n"), line


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    made = Pair.objects.create(
        mentor=mentor.teacher,
        mentee=mentee.teacher,
        state="active",
        starts_on=TODAY - dt.timedelta(days=9),
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
    (event,) = events(answer)
    assert (event["SUMMARY"], event.start) == ("Встреча с наставником", dt.date(2024, 11, 26))
    text = answer.content.decode().replace("\r\n ", "")
    for word in ("Слова", "Шаг", "Ивина", "Клёнов"):
        assert word not in text


@pytest.mark.django_db
def test_what_has_not_changed_is_not_sent_again_and_a_change_is_told(mentor, pair, client):
    address = f"/calendar/{actions.issue_calendar(by=mentor).token}.ics"

    def look(**headers):
        return client.get(address, headers=headers)

    first = look()
    assert look(if_none_match=first["ETag"]).status_code == 304
    (before,) = events(first)
    meeting = Meeting.objects.get(next_on__gte=TODAY)
    moved = TODAY + dt.timedelta(days=8)
    actions.save_meeting(meeting, by=mentor, version=1, form="встреча", next_on=moved)
    answer = look(if_none_match=first["ETag"], host="127.0.0.1")
    (after,) = events(answer)
    assert (before["UID"], after.start) == (after["UID"], moved)
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["LAST-MODIFIED"].dt >= before["LAST-MODIFIED"].dt
    said = {"by": mentor, "form": "встреча", "done": "Иначе", "held_on": TODAY}
    other = actions.enter_meeting(pair, next_on=moved + dt.timedelta(days=2), **said)
    old, new = sorted(events(look()), key=lambda event: event.start)
    assert (old["UID"], old["STATUS"]) == (before["UID"], "CANCELLED")
    assert old["SEQUENCE"] > after["SEQUENCE"]
    assert new["STATUS"] == "CONFIRMED"
    Meeting.objects.filter(pk=other.pk).delete()
    actions.take_away_meeting(meeting, by=mentor)
    (dropped,) = events(look())
    assert (dropped["UID"], dropped["STATUS"]) == (before["UID"], "CANCELLED")


@pytest.mark.django_db
def test_what_a_pair_that_ended_had_planned_is_cancelled(mentor, mentee, deputy, pair, client):
    address = f"/calendar/{actions.issue_calendar(by=mentor).token}.ics"
    (before,) = events(client.get(address))
    actions.complete_pair(pair, by=deputy, version=pair.version, on=TODAY)
    (after,) = events(client.get(address))
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert after["SEQUENCE"] > before["SEQUENCE"]


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
    """Of a programme in force alone, told from one another by their places."""
    plan = ApprovedProgrammeFactory(pair=pair, lines=0)
    plan.items.create(measure="Слова плана", due_on=TODAY + dt.timedelta(days=2))
    plan.items.create(measure="Сделано", due_on=TODAY + dt.timedelta(days=3), done_on=TODAY)
    answer = client.get(f"/calendar/{actions.issue_calendar(by=mentor).token}.ics")
    terms = [(one["SUMMARY"], one.start) for one in events(answer) if "Срок по" in one["SUMMARY"]]
    assert terms == [("Срок по плану наставничества: пункт 1", dt.date(2024, 11, 21))]
    assert "Слова" not in answer.content.decode()
    Programme.objects.update(state="offered")
    answer = client.get(f"/calendar/{actions.issue_calendar(by=mentor).token}.ics")
    assert "Срок по" not in answer.content.decode()


@pytest.mark.django_db
def test_the_two_are_reminded_the_day_before(mentor, mentee, deputy, pair):
    mentor.notifications.all().delete()
    for _ in range(2):
        remind(TODAY + dt.timedelta(days=6), [meetings_ahead])
    for account in (mentor, mentee):
        told = account.notifications.get(text__startswith="Завтра")
        assert told.url == f"/pairs/{pair.pk}/meetings/"
    assert not deputy.notifications.exists()
    Pair.objects.update(state="completed")
    mentor.notifications.all().delete()
    remind(TODAY + dt.timedelta(days=6), [meetings_ahead])
    assert not mentor.notifications.exists()
