"""Interviews planned: for many at once, once a stage and a year; who finds them; what is due."""

import datetime as dt
import threading
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from mentorship import actions
from mentorship.interviews.due import with_stage_due
from mentorship.interviews.usual_questions import usual_sets
from mentorship.models import Interview, Pair, Question, QuestionSet
from people.models import Notification
from tests.htmx import assert_fragment_equals_page
from tests.mentorship.factories import TODAY
from tests.mentorship.programmes import PairFactory

pytestmark = pytest.mark.django_db
DAY = dt.date(2024, 12, 2)


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, starts_on=dt.date(2024, 9, 1),
        ends_on=dt.date(2025, 1, 31), state="active",
    )  # fmt: skip


def planned(pair, deputy, stage="end", **fields) -> Interview:
    [made] = actions.plan_interviews(by=deputy, pairs=[pair], stage=stage, planned_on=DAY, **fields)
    return made


def text(response) -> str:
    return unescape(response.content.decode()).replace("\xa0", " ")


class TestPlanning:
    def test_many_at_once_one_after_another(self, enter, deputy, pair, mentee):
        pairs = [pair, PairFactory(), PairFactory()]
        page = enter(deputy).post("/interviews/plan/", {
            "stage": "end", "planned_on": "02.12.2024", "planned_at": "14:30", "minutes": 20,
            "pairs": [one.pk for one in pairs], "leader": "Берёзова А. П.",
        }, follow=True)  # fmt: skip
        assert "Запланировано: 3 собеседования" in text(page)
        times = sorted(f"{one.planned_at:%H:%M}" for one in Interview.objects.all())
        assert times == ["14:30", "14:50", "15:10"]
        told = Notification.objects.get(account=mentee)
        assert told.text == "Запланировано собеседование на 02.12.2024"

    def test_all_or_none_and_it_says_who_has_one(self, enter, deputy, pair):
        other = PairFactory()
        planned(other, deputy)
        sent = {"stage": "end", "planned_on": "2024-12-03", "pairs": [pair.pk, other.pk]}
        page = enter(deputy).post("/interviews/plan/", sent)
        assert page.status_code == 422
        assert f"{other}: такое собеседование".replace("\xa0", " ") in text(page)
        assert not Interview.objects.filter(pair=pair).exists()

    def test_a_cancelled_one_gives_its_place_and_does_not_come_back_beside_another(
        self, deputy, pair
    ):
        first = planned(pair, deputy)
        first = actions.cancel_interview(first, by=deputy, version=first.version, why="Болезнь")
        planned(pair, deputy)
        with pytest.raises(ValidationError, match="уже есть"):
            actions.reopen_interview(first, by=deputy, version=first.version)

    def test_it_is_moved_with_a_word_to_the_two(self, enter, deputy, pair, mentor):
        made = planned(pair, deputy)
        where, sent = f"/interviews/{made.pk}/edit/", {"version": 1, "planned_on": "2024-12-05"}
        enter(deputy).post(where, sent | {"question_set": made.question_set_id})
        made.refresh_from_db()
        assert made.planned_on == dt.date(2024, 12, 5)
        told = Notification.objects.filter(account=mentor).values_list("text", flat=True)
        assert "Собеседование перенесено на 05.12.2024" in told
        late = enter(deputy).post(where, sent | {"place": "каб. 5"})
        assert late.status_code == 409

    @pytest.mark.parametrize("count", [1, 3])
    def test_the_list_costs_the_same(self, enter, deputy, pair, count, django_assert_num_queries):
        actions.plan_interviews(
            by=deputy, pairs=[pair, *PairFactory.create_batch(count - 1)], stage="end",
            planned_on=DAY,
        )  # fmt: skip
        client = enter(deputy)
        client.get("/interviews/")
        with django_assert_num_queries(9):
            client.get("/interviews/")

    def test_the_list_answers_htmx_with_its_part(self, enter, deputy, pair):
        planned(pair, deputy)
        assert_fragment_equals_page(enter(deputy), "/interviews/?stage=end", "interviews")


class TestWhoFinds:
    def test_the_two_find_theirs_others_none_before_it_is_held(
        self, enter, deputy, director, council, mentor, mentee, teacher, pair
    ):
        where = f"/interviews/{planned(pair, deputy).pk}/"
        asked = {who: enter(who).get(where).status_code
                 for who in (deputy, mentor, mentee, director, council, teacher)}  # fmt: skip
        assert list(asked.values()) == [200, 200, 200, 404, 404, 404]


class TestQuestions:
    def test_the_usual_sets_ask_every_side_and_carry_what_monitoring_counts(self):
        for one in usual_sets():
            assert {asked.whom for asked in one.questions} == {"mentee", "mentor", "curator"}
            assert all(bool(asked.choices) == (asked.kind == "choice") for asked in one.questions)
        final = usual_sets()[-1]
        told = {(asked.whom, asked.tells) for asked in final.questions}
        assert {("mentee", "satisfaction"), ("mentor", "satisfaction")} <= told
        assert {tells for _, tells in told} >= {"strength", "weakness", "opportunity", "threat"}

    def test_a_used_set_is_only_succeeded(self, enter, deputy, pair):
        used = planned(pair, deputy).question_set
        asked, client = used.questions.first(), enter(deputy)
        where = f"/interviews/sets/{used.pk}/questions/{asked.pk}/"
        sent = {"version": 1, "whom": "mentee", "kind": "text", "text": "Иначе?", "tells": ""}
        assert "вопросы в нём не меняются" in text(client.post(where, sent))
        client.post(f"{where}remove/")
        with pytest.raises(ValidationError, match="не меняются"):
            actions.add_question(used, by=deputy, whom="mentor", kind="text", text="Ещё?")
        client.post(f"/interviews/sets/{used.pk}/succeed/")
        new = QuestionSet.objects.get(succeeds=used)
        assert new.edition == 2
        assert new.questions.count() == used.questions.count()
        actions.save_question(new.questions.first(), by=deputy, version=1, text="Иначе?")
        asked.refresh_from_db()
        assert asked.text != "Иначе?"
        assert planned(PairFactory(), deputy).question_set == new

    def test_questions_are_put_in_order_within_their_side(self, deputy, pair):
        actions.adopt_usual_sets()
        side = QuestionSet.objects.get(stage="start").questions.filter(whom="mentor")
        first, last = side.first(), side.last()
        actions.move_question(last, by=deputy, to=1)
        assert list(side.all())[:2] == [last, first]

    def test_a_choice_needs_something_to_choose_from(self, enter, deputy):
        actions.adopt_usual_sets()
        own = QuestionSet.objects.get(stage="start")
        sent = {"version": 1, "whom": "mentee", "kind": "choice", "text": "Что?", "choices": "да"}
        page = enter(deputy).post(f"/interviews/sets/{own.pk}/questions/new/", sent)
        assert page.status_code == 422
        assert "хотя бы два ответа" in text(page)


class TestDue:
    def stages(self, today) -> dict[Pair, str]:
        return {one: one.stage_due for one in with_stage_due(Pair.objects.all(), today, 21)}

    def test_the_latest_stage_that_the_dates_have_brought(self, deputy, pair):
        actions.adopt_usual_sets()
        year = dt.date(2024, 9, 1)
        assert self.stages(year + dt.timedelta(days=30)) == {}  # a start is not expected of all
        assert self.stages(TODAY) == {pair: "middle"}
        assert self.stages(dt.date(2025, 1, 15)) == {pair: "end"}
        QuestionSet.objects.filter(stage="start").update(is_expected=True)
        assert self.stages(year + dt.timedelta(days=20)) == {}
        assert self.stages(year + dt.timedelta(days=21)) == {pair: "start"}

    def test_what_is_planned_is_not_due_and_the_list_offers_the_rest(self, enter, deputy, pair):
        actions.adopt_usual_sets()
        page = text(enter(deputy).get("/interviews/"))
        assert f"/interviews/plan/?stage=middle&pairs={pair.pk}" in page
        planned(pair, deputy, stage="middle")
        assert "Пора провести" not in text(enter(deputy).get("/interviews/"))

    def test_a_pair_that_is_over_or_waits_to_start_is_not_asked(self, deputy, pair):
        actions.adopt_usual_sets()
        for state in ("preparation", "completed", "cancelled"):
            Pair.objects.update(state=state)
            assert self.stages(TODAY) == {}


@pytest.mark.django_db(transaction=True)
def test_a_question_is_not_changed_while_an_interview_begins_to_ask_it(deputy, mentor, mentee):
    actions.adopt_usual_sets()
    asked = Question.objects.filter(question_set__stage="end").first()
    pair = PairFactory(mentor=mentor.teacher, mentee=mentee.teacher)
    begun, outcome = threading.Barrier(2), {}

    def run(name, act):
        begun.wait()
        try:
            act()
            outcome[name] = "done"
        except ValidationError:
            outcome[name] = "refused"
        finally:
            connection.close()

    both = [
        threading.Thread(target=run, args=one) for one in (
            ("plan", lambda: planned(pair, deputy)),
            ("change", lambda: actions.save_question(
                asked, by=deputy, version=asked.version, text="Иначе?")),
        )
    ]  # fmt: skip
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    words = Question.objects.get(pk=asked.pk).text
    assert outcome["plan"] == "done"
    assert (outcome["change"] == "done") == (words == "Иначе?")
    with pytest.raises(ValidationError):
        actions.save_question(asked, by=deputy, version=asked.version, text="Позже?")
