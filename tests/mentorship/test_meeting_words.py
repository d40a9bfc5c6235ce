"""Whose word stands under an entry of the journal: given on paper, corrected by the other side."""

import datetime as dt

import pytest

from mentorship import actions
from mentorship.models import Pair
from people.models import Notification
from tests.mentorship.factories import TODAY, working_pair
from tests.mentorship.test_meetings import journal, write
from tests.served import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return working_pair(mentor, mentee, days=40)


def test_the_word_of_the_other_side_on_paper_is_written_down(enter, deputy, mentor, pair):
    made = write(mentor, pair)
    one, client = f"{journal(pair)}{made.pk}/", enter(deputy)
    assert "Наставляемый подписал, что встреча была" in text(client.get(one))
    assert enter(mentor).post(f"{one}paper/", {"version": 1, "on": TODAY}).status_code == 404
    early = client.post(f"{one}paper/", {"version": 1, "on": TODAY - dt.timedelta(days=1)})
    assert (early.status_code, "проверьте дату" in text(early)) == (422, True)
    client.post(f"{one}paper/", {"version": 1, "on": TODAY})
    made.refresh_from_db()
    assert (made.confirmed_at.date(), made.confirmed_by) == (TODAY, deputy)
    assert "19.11.2024 на бумаге, записано: Берёзова А. П." in text(client.get(one))


def test_a_correction_by_the_other_side_is_told_and_the_former_words_are_the_twos(
    enter, deputy, mentor, mentee, pair
):
    made = write(mentor, pair, minutes=60)
    actions.open_meeting(made, by=mentor, opened=True)
    actions.save_meeting(made, by=mentee, version=2, form="встреча", done="Иначе", minutes=30)
    told = Notification.objects.filter(account=mentor, text__contains="исправлена")
    assert told.exists()
    one = f"{journal(pair)}{made.pk}/"
    for account in (mentor, mentee):
        page = text(enter(account).get(one))
        assert "Как было записано" in page
        assert "Слова-пары" in page
    page = text(enter(deputy).get(one))
    assert "Исправлено" in page
    assert "Слова-пары" not in page
    assert "исправлено" in text(enter(deputy).get(journal(pair)))
    actions.take_away_meeting(made, by=mentee)
    assert Notification.objects.filter(account=mentor, text__contains="убрана").exists()
