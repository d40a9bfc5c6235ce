"""Entries of the journal that were taken away, rewritten or closed: who may still do what."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mentorship import actions
from mentorship.models import Meeting, Pair
from tests.mentorship.factories import TODAY, working_pair
from tests.served import text

pytestmark = pytest.mark.django_db
SAID = {"held_on": "2024-11-19", "form": "консультация", "done": "Слова-пары", "version": 1}


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return working_pair(mentor, mentee)


def journal(pair) -> str:
    return f"/pairs/{pair.pk}/meetings/"


def write(by, pair, **fields) -> Meeting:
    usual = {"held_on": TODAY, "form": "встреча", "done": "Слова-пары"}
    return actions.enter_meeting(pair, by=by, key=uuid.uuid4(), **usual | fields)


def test_an_opened_one_that_was_taken_away_is_the_twos_own_again(enter, deputy, mentor, pair):
    made = write(mentor, pair)
    file = SimpleUploadedFile("plan.txt", b"x")
    put = actions.attach_meeting_file(made, by=mentor, file=file, max_mb=5)
    actions.open_meeting(made, by=mentor, opened=True)
    addresses = (journal(pair), f"{journal(pair)}{made.pk}/")
    for away in (False, True):
        if away:
            actions.take_away_meeting(made, by=mentor)
        client, own = enter(deputy), enter(mentor)
        assert ["Слова-пары" in text(client.get(one)) for one in addresses] == [not away] * 2
        assert client.get(f"{journal(pair)}files/{put.pk}/").status_code == (404 if away else 200)
        assert "Слова-пары" in text(own.get(addresses[1]))
    assert client.post(f"{addresses[1]}back/").status_code == 403
    assert "Вернуть</button>" not in text(client.get(journal(pair)))


def test_the_deputy_takes_away_what_it_may_read_or_wrote_itself(enter, deputy, mentor, pair):
    closed, own, client = write(mentor, pair), write(deputy, pair), enter(deputy)
    assert "Убрать запись" not in text(client.get(f"{journal(pair)}{closed.pk}/"))
    assert client.post(f"{journal(pair)}{closed.pk}/away/").status_code == 403
    for step in ("away", "back"):
        assert client.post(f"{journal(pair)}{own.pk}/{step}/").status_code == 302
    assert Meeting.objects.standing().count() == 2


def test_what_was_taken_away_is_neither_confirmed_nor_disputed(enter, mentor, mentee, pair):
    made = write(mentor, pair)
    actions.take_away_meeting(made, by=mentor)
    for step, sent in (("confirm", {"version": 2}), ("dispute", {"dispute": "Не так"})):
        page = enter(mentee).post(f"{journal(pair)}{made.pk}/{step}/", sent, follow=True)
        assert "Запись убрана из журнала" in text(page)
    made.refresh_from_db()
    assert (made.confirmed_at, made.disputed_at) == (None, None)


def test_an_entry_of_the_deputy_that_one_of_the_two_rewrote_is_closed(enter, deputy, mentor, pair):
    made = write(deputy, pair)
    enter(mentor).post(f"{journal(pair)}{made.pk}/edit/", SAID | {"done": "Только-моё"})
    address = f"{journal(pair)}{made.pk}/"
    assert "Только-моё" not in text(enter(deputy).get(address))
    enter(mentor).post(f"{address}open/", {"opened": "1"})
    enter(mentor).post(f"{address}edit/", SAID | {"done": "Только-моё и ваше", "version": 3})
    assert "Только-моё и ваше" in text(enter(deputy).get(address))


def test_a_file_removed_twice_is_told_and_leads_back(enter, mentor, stranger, pair):
    made = write(mentor, pair)
    file = SimpleUploadedFile("plan.txt", b"x")
    put = actions.attach_meeting_file(made, by=mentor, file=file, max_mb=5)
    address = f"{journal(pair)}files/{put.pk}/remove/"
    assert enter(stranger).post(address).status_code == 404
    enter(mentor).post(address)
    again = enter(mentor).post(address, follow=True)
    assert (again.status_code, "Этот файл уже убран" in text(again)) == (200, True)
