"""Whose word stands under an entry of the journal: given on paper, corrected by the other side."""

import datetime as dt
import io

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from mentorship import actions
from mentorship.models import Pair
from people.models import Notification
from roadmap.documents import registry
from roadmap.documents.engine import render
from tests.mentorship.factories import TODAY, working_pair
from tests.mentorship.programmes import programme_of
from tests.mentorship.test_meetings import journal, write
from tests.request_factories import CompetenceFactory
from tests.roadmap.sample_papers import squeezed, text_of
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


def test_who_corrects_what_marked_the_plan_says_so(mentor, mentee, pair):
    programme_of(pair, by=mentor, lines=1)
    made = write(mentor, pair, plan_item=pair.programme.items.get(), item_done=True)
    actions.save_meeting(made, by=mentee, version=1, form="встреча", done="Иначе")
    told = Notification.objects.get(account=mentor, text__contains="исправлена")
    assert "по ней отмечен пункт плана" in told.text
    made.refresh_from_db()
    assert (made.teller, made.confirmed_at) == ("mentee", None)


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
    day = timezone.localdate(made.wordings.get().replaced_at)
    hand = f"исправлено: {mentee.teacher.short_name}, {day:%d.%m.%Y}"
    for account in (deputy, mentor):
        assert hand.replace("\xa0", " ") in text(enter(account).get(journal(pair)))
    for kind in ("meetings", "portfolio"):
        paper = render(registry.build(kind, str(pair.pk), by=mentor), "docx")
        assert squeezed(hand) in squeezed(text_of(paper, "docx"))
    sheet = enter(mentor).get(f"{journal(pair)}export/")
    rows = load_workbook(io.BytesIO(sheet.content)).active.iter_rows(values_only=True)
    assert list(rows)[-1][-1] == f"{mentor.teacher.short_name}; {hand}"
    actions.take_away_meeting(made, by=mentee)
    assert Notification.objects.filter(account=mentor, text__contains="убрана").exists()


def test_the_blank_offers_the_pairs_own_difficulties_first(enter, mentor, pair):
    own = CompetenceFactory(name="Своё трудное")
    CompetenceFactory(name="Чужое")
    actions.mark_difficulty(pair, by=mentor, competence=own, stage="start", side="mentor", level=2,
                            on=TODAY)  # fmt: skip
    page = text(enter(mentor).get(f"{journal(pair)}new/"))
    assert page.index("Затруднения пары") < page.index("Своё трудное") < page.index("Чужое")
    assert page.count("Своё трудное") == 1
