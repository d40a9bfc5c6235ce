"""Analysis of a pair: written, corrected, read by those who lead and by nobody of the pair."""

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.models import Pair, PairNote
from tests.mentorship.factories import TODAY, working_pair
from tests.served import text

pytestmark = pytest.mark.django_db
SAID = {"made_on": "2024-11-19", "works": "Ходят на уроки", "hinders": "Мало времени",
        "decision": "help", "measures": "Дать методический день", "version": 1}  # fmt: skip


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return working_pair(mentor, mentee, days=9)


def test_it_is_written_and_stands_on_the_pairs_page(enter, deputy, pair):
    client = enter(deputy)
    answer = client.post(f"/pairs/{pair.pk}/notes/new/", SAID, follow=True)
    assert "Анализ пары записан" in text(answer)
    note = PairNote.objects.get()
    assert (note.author, note.decision, note.made_on) == (deputy, "help", TODAY)
    for words in ("Ходят на уроки", "Мало времени", "помочь паре", "Дать методический день"):
        assert words in text(answer)
    assert "Прошлый раз" in text(client.get(f"/pairs/{pair.pk}/notes/new/"))


@pytest.mark.parametrize(
    ("fields", "words"),
    [({"works": "", "hinders": ""}, "Напишите, что получается или что мешает"),
     ({"made_on": "2024-11-20"}, "ещё не наступила")],
)  # fmt: skip
def test_what_is_wrong_is_said(enter, deputy, pair, fields, words):
    answer = enter(deputy).post(f"/pairs/{pair.pk}/notes/new/", SAID | fields)
    assert answer.status_code == 422
    assert words in text(answer)
    assert not PairNote.objects.exists()


def test_one_a_day(deputy, pair):
    actions.add_pair_note(pair, by=deputy, made_on=TODAY, works="Хорошо")
    with pytest.raises(ValidationError, match="уже внесён"):
        actions.add_pair_note(pair, by=deputy, made_on=TODAY, works="Плохо")


def test_of_two_editors_the_second_sees_both(enter, deputy, pair):
    note = actions.add_pair_note(pair, by=deputy, made_on=TODAY, works="Раз")
    actions.save_pair_note(note, by=deputy, version=1, works="Два")
    answer = enter(deputy).post(f"/pairs/{pair.pk}/notes/{note.pk}/", SAID | {"works": "Три"})
    assert answer.status_code == 409
    assert "Два" in text(answer)
    assert "Три" in text(answer)


def test_the_two_and_the_council_do_not_read_it(enter, director, mentor, mentee, council, pair):
    PairNote.objects.create(pair=pair, made_on=TODAY, hinders="Спорят при детях")
    address = f"/pairs/{pair.pk}/"
    assert "Спорят при детях" in text(enter(director).get(address))
    for account in (mentor, mentee, council):
        page = enter(account).get(address)
        assert page.status_code == 200
        assert "Спорят" not in text(page)
        assert "Анализ пары" not in text(page)


def test_history_speaks_of_it_to_those_who_may_read_it(enter, deputy, council, pair):
    actions.add_pair_note(pair, by=deputy, made_on=TODAY, works="Хорошо")
    address = f"/history/mentorship.pair/{pair.pk}/"
    assert "анализ пары" in text(enter(deputy).get(address))
    assert "анализ пары" not in text(enter(council).get(address))
