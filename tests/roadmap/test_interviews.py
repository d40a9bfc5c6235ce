"""Interviews on paper, as facts of the plan, in reminders, calendars, on home and in the search."""

import datetime as dt

import pytest

from mentorship import actions
from mentorship.actions.frozen_years import freeze_year
from mentorship.models import Interview, Pair, PairNote
from mentorship.own_calendar import days_of
from mentorship.reminding import interviews_ahead
from people.models import Notification
from people.reminders import remind
from roadmap.documents import registry
from roadmap.documents.engine import render
from roadmap.models import IssuedDocument
from roadmap.progress import evidence_for, guess_sources
from roadmap.views.search import found
from roadmap.waiting import waiting_for
from tests.mentorship.programmes import PairFactory
from tests.roadmap.conftest import YEAR
from tests.roadmap.sample_papers import pdf_of, squeezed, text_of

pytestmark = pytest.mark.django_db
TODAY = dt.date(2024, 11, 19)
SAID = "Не сложилось с проектами"


@pytest.fixture(autouse=True)
def _place(settings, tmp_path, clock):
    settings.APP_DATA_DIR = tmp_path
    clock(TODAY)


@pytest.fixture
def planned(mentor, mentee, deputy) -> Interview:
    pair = Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=dt.date(2024, 9, 2),
        ends_on=dt.date(2025, 5, 31), state="active", order_number="77/О",
        order_date=dt.date(2024, 9, 1),
    )  # fmt: skip
    [made] = actions.plan_interviews(
        by=deputy, pairs=[pair], stage="end", planned_on=TODAY + dt.timedelta(days=7),
        planned_at=dt.time(14, 30), leader="Берёзова А. П., заместитель директора по УВР",
    )  # fmt: skip
    return made


@pytest.fixture
def held(planned, deputy) -> Interview:
    asked = planned.question_set.questions.filter(whom="mentee", kind="text").first()
    return actions.hold_interview(
        planned, by=deputy, version=1, answers={asked.pk: SAID}, conclusion="Цели достигнуты",
        recommendation="spread", held_on=TODAY,
    )  # fmt: skip


@pytest.mark.parametrize("file_format", ["pdf", "docx"])
def test_minutes_tell_the_conclusion_and_no_answer(held, director, file_format):
    made = registry.build("interview", str(held.pk), by=director)
    told = squeezed(text_of(render(made, file_format), file_format))
    for words in ("Цели достигнуты", "Распространить опыт пары", "приказ № 77/О", "Берёзова",
                  "Заместитель директора по УВР", "Наставляемый"):  # fmt: skip
        assert squeezed(words) in told
    assert squeezed(SAID) not in told


def test_the_blank_asks_everything_and_tells_nothing(held, deputy):
    actions.reopen_interview(held, by=deputy, version=2)
    made = registry.build("interview-blank", str(held.pk), by=deputy)
    told = squeezed(text_of(render(made, "docx"), "docx"))
    assert all(squeezed(one.text) in told for one in held.question_set.questions.all())
    assert squeezed(SAID) not in told
    assert squeezed("Цели достигнуты") not in told


def test_each_side_has_a_sheet_of_its_own_and_a_day_prints_at_once(planned, deputy, mentee):
    other = PairFactory(starts_on=dt.date(2024, 9, 2), state="active")
    actions.plan_interviews(
        by=deputy, pairs=[other], stage=planned.stage, planned_on=planned.planned_on
    )
    day = str(planned.planned_on)
    made = registry.build("interview-blanks", day, by=deputy)
    pages = [squeezed(page.extract_text()) for page in pdf_of(render(made, "pdf")).pages]
    heads = [page for page in pages if "лист" in page[:160]]
    assert len(heads) == 6  # three sides of two pairs, each from a new page
    sides = ("листнаставляемого", "листнаставника", "листкуратора")
    assert [[side in page for side in sides].index(True) for page in heads] == [0, 1, 2] * 2
    assert ["Заключение" in page for page in heads] == [False, False, True] * 2
    for wrong in ("2020-01-01", "завтра"):
        with pytest.raises(registry.NoSuchPaper):
            registry.build("interview-blanks", wrong, by=deputy)


def test_minutes_are_the_twos_and_of_what_is_held(planned, mentee, stranger, director, deputy):
    for account in (mentee, stranger, director, deputy):
        with pytest.raises(registry.NoSuchPaper):
            registry.build("interview", str(planned.pk), by=account)
    actions.hold_interview(
        planned, by=deputy, version=1, answers={}, conclusion="Да", recommendation="continue",
        held_on=TODAY,
    )  # fmt: skip
    assert registry.build("interview", str(planned.pk), by=mentee)
    with pytest.raises(registry.NoSuchPaper):
        registry.build("interview", str(planned.pk), by=stranger)
    with pytest.raises(registry.NoSuchPaper):
        registry.build("interview-blank", str(planned.pk), by=mentee)


def test_what_was_held_is_issued_and_holds_until_its_words_change(held, enter, deputy, mentee):
    event = Interview.pgh_event_model.objects.filter(pgh_obj_id=held.pk).latest("pgh_id")
    event.pk = None
    event.save(force_insert=True)  # by the clock of this test, before the paper is issued
    client, address = enter(deputy), f"/documents/interview/{held.pk}"
    assert f'action="{address}/issue/"' in client.get(f"/interviews/{held.pk}/").content.decode()
    reports = client.post(f"{address}/issue/", follow=True).content.decode()
    kept = IssuedDocument.objects.get(file_format="docx")
    assert str(kept) in reports
    assert held.pair.mentee.surname in str(kept)
    content = kept.file.open().read()
    told = squeezed(text_of(content, "docx"))
    assert "ПРОЕКТ" not in told
    assert "А.П.Берёзова" in told  # as under any paper, though it was typed the other way
    freeze_year(YEAR, by=deputy, on=TODAY)
    assert enter(mentee).get(f"{address}.docx").getvalue() == content
    Interview.objects.update(conclusion="Цели достигнуты не все")
    assert enter(mentee).get(f"{address}.docx").getvalue() != content


WORKED = "работавших в году пар"


class TestFacts:
    def look(self, key) -> tuple[str, bool]:
        found = evidence_for(YEAR, [key])[key]
        return found.sentence.replace("\xa0", " "), found.met

    def test_words_of_plans_suggest_them(self):
        words = "Проведение мониторинга качества реализации программ (собеседование)"
        assert "interviews" in guess_sources(words)
        assert guess_sources("Анализ работы наставнических пар") == ("pairs_analysed",)

    def test_interviews_are_enough_when_those_who_finish_were_talked_with(self, planned, deputy):
        PairFactory(starts_on=dt.date(2024, 10, 1), state="active")
        said = f"Собеседования проведены: 0 из 2 {WORKED}, впереди 1"
        assert self.look("interviews") == (said, False)
        actions.hold_interview(
            planned, by=deputy, version=1, answers={}, conclusion="Да", held_on=TODAY,
            recommendation="continue",
        )  # fmt: skip
        assert self.look("interviews") == (
            f"Собеседования проведены: 1 из 2 {WORKED}",
            True,
        )
        ended = {"state": "ended", "end_reason": "переезд", "ends_on": dt.date(2024, 11, 1)}
        PairFactory(starts_on=dt.date(2024, 9, 2), **ended)  # nobody is left to talk with
        Pair.objects.filter(pk=planned.pair_id).update(**ended)
        PairFactory(  # the same pair, with another mentor
            starts_on=dt.date(2024, 11, 2), ends_on=dt.date(2025, 5, 31), state="active",
            mentee=planned.pair.mentee, replaces=planned.pair,
        )  # fmt: skip
        assert self.look("interviews") == (
            f"Собеседования проведены: 1 из 3 {WORKED}",
            True,
        )

    def test_a_pair_is_analysed_by_a_note_as_the_paper_says(self, held, deputy):
        other = PairFactory(starts_on=dt.date(2024, 10, 1), state="active")
        assert self.look("pairs_analysed") == (
            f"Проанализированы: 0 из 2 {WORKED}",
            False,
        )
        for pair in (other, held.pair):
            PairNote.objects.create(pair=pair, made_on=TODAY, works="Встречи")
        assert self.look("pairs_analysed") == (
            f"Проанализированы: 2 из 2 {WORKED}",
            True,
        )
        PairFactory(starts_on=TODAY - dt.timedelta(days=1), state="active")  # nothing to see yet
        assert self.look("pairs_analysed") == (
            f"Проанализированы: 2 из 3 {WORKED}",
            True,
        )


def test_a_week_and_a_day_before_all_three_are_told_once(planned, mentor, mentee, deputy):
    Notification.objects.all().delete()
    for _ in range(2):
        remind(TODAY, [interviews_ahead])
    remind(TODAY + dt.timedelta(days=6), [interviews_ahead])
    told = list(Notification.objects.order_by("pk").values_list("text", "account__login"))
    week, day = (f"{when}, 26.11" for when in ("Через неделю", "Завтра"))
    assert {(words.split(": соб")[0], who) for words, who in told} == {
        (when, one.login) for when in (week, day) for one in (mentor, mentee, deputy)
    }
    assert len(told) == 6


def test_it_stands_in_the_twos_calendars(planned, mentor, stranger, deputy):
    [day] = days_of(mentor, "https://school")
    assert (day.title, day.on) == ("Собеседование", planned.planned_on)
    assert day.begins.isoformat() == "2024-11-26T14:30:00+03:00"
    assert [one.uid for one in days_of(deputy, "https://school")] == [day.uid]  # she leads it
    assert days_of(stranger, "https://school") == []
    actions.cancel_interview(planned, by=deputy, version=1, why="Болезнь")
    assert days_of(mentor, "https://school")[0].is_cancelled


def test_home_asks_for_the_conclusion_and_the_search_finds_the_pair(
    planned, enter, deputy, mentee, director
):
    assert "подготовьте ответы" in enter(mentee).get("/").content.decode()
    later = planned.planned_on + dt.timedelta(days=1)
    lines = {line.url: line.title for line in waiting_for(deputy, YEAR, later)}
    assert lines["/interviews/?when=unmarked"] == "Внести заключение: 1 собеседование".replace(
        "1 ", "1\xa0"
    )
    name = mentee.teacher.surname
    rows = {who: {g["title"]: g["rows"] for g in found(who, name)}["Собеседования"]
            for who in (deputy, mentee, director)}  # fmt: skip
    assert [len(one) for one in rows.values()] == [1, 1, 0]
