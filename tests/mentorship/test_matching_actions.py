"""Matchings of the real banks: what is proposed, what a choice costs, what becomes pairs."""

import datetime as dt

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.board.inputs import since
from mentorship.board.lines import Board, points
from mentorship.board.queue import waiting_requests
from mentorship.models import EndCause, Match, MatchChoice, MatchingRules, Pair
from people.models import MenteeEntry, MentorEntry, MentoringRules, StaleVersion
from tests.factories import TeacherFactory
from tests.mentorship.factories import (
    TODAY,
    YEAR,
    MathematicianFactory,
    WaitingRequestFactory,
)
from tests.request_factories import CompetenceFactory, MenteeFactory

pytestmark = pytest.mark.django_db
PIN, FORBID = MatchChoice.Kind.PIN, MatchChoice.Kind.FORBID


@pytest.fixture
def mathematician(school):
    return MathematicianFactory()


@pytest.fixture
def physicist(school):
    return MathematicianFactory(teacher__subjects=["физика"])


@pytest.fixture
def asked(school):
    return WaitingRequestFactory()


def start(deputy) -> Match:
    return actions.start_match(by=deputy, year=YEAR)


def proposed(made: Match) -> dict:
    return {line.request_id: line.mentor_id for line in made.lines.all()}


def test_the_mentor_of_the_same_subject_is_proposed_with_reasons(
    deputy, physicist, mathematician, asked
):
    made = start(deputy)
    line = made.lines.get()
    assert line.mentor == mathematician.teacher
    assert {r["key"]: r["sentence"] for r in line.reasons}["subject"] == (
        "Ведёт тот же предмет: математика"
    )
    assert [other["mentor"] for other in line.others] == [physicist.teacher.pk]
    assert made.fingerprint
    assert made.worth == made.optimum == pytest.approx(line.score)


def test_competences_answer_difficulties(deputy):
    hard = CompetenceFactory()
    WaitingRequestFactory(hard=[hard])
    MathematicianFactory()
    able = MathematicianFactory(levels={hard: 5})
    assert start(deputy).lines.get().mentor == able.teacher


def test_a_person_waits_once_and_not_after_leaving_the_bank(asked):
    """Of two accepted requests that of the entry in the bank waits, else the earlier one."""
    later = WaitingRequestFactory(teacher=asked.teacher)
    assert list(waiting_requests(YEAR)) == [asked]
    entry = MenteeFactory(teacher=asked.teacher, request=later, year=YEAR)
    assert list(waiting_requests(YEAR)) == [later]
    MenteeEntry.objects.filter(pk=entry.pk).update(state="left", left_reason="Передумала")
    assert not waiting_requests(YEAR).exists()


def test_nobody_waiting_is_said(deputy, mathematician):
    WaitingRequestFactory(state="open")
    WaitingRequestFactory(state="declined", answer="нет")
    with pytest.raises(ValidationError, match="Подбирать некому"):
        start(deputy)
    assert not Match.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [{"state": "suspended"}, {"state": "candidate"}, {"year": YEAR.previous}],
)
def test_only_approved_mentors_of_the_year_are_in_the_bank(deputy, asked, fields):
    MathematicianFactory(**fields)
    assert start(deputy).lines.get().why_nobody == "В банке нет ни одного наставника"


def test_who_left_the_school_is_nobodys_mentor(deputy, asked):
    MathematicianFactory(teacher__state="left", teacher__left_on=TODAY)
    assert start(deputy).lines.get().mentor is None


def test_who_is_on_leave_is_not_proposed_and_may_be_pinned(deputy, asked):
    away = MathematicianFactory(teacher__state="on_leave").teacher
    made = start(deputy)
    assert made.lines.get().why_nobody == "Никто не подходит: в отпуске — 1"
    sent = {"request": asked, "mentor": away, "kind": "pin", "reason": "выйдет в понедельник"}
    actions.choose_by_hand(made, by=deputy, **sent)
    assert made.lines.get().mentor == away


def test_what_is_missing_is_said_in_words(deputy, mathematician, asked):
    WaitingRequestFactory(subject="математика")
    made = start(deputy)
    assert made.lines.filter(mentor=None).get().why_nobody == (
        "Подходит 1\u00a0наставник, но свободных мест нет"
    )
    assert "Ещё один наставник по предмету «математика» закроет 1\u00a0запрос" in made.shortages


def test_wishes_of_mentors_count_as_those_of_mentees_do(deputy, mathematician, asked):
    other = MathematicianFactory(wished_mentee=asked.teacher)
    made = start(deputy)
    assert made.lines.get().mentor == other.teacher
    MentorEntry.objects.filter(pk=other.pk).update(
        wished_mentee=None, unwanted_mentee=asked.teacher
    )
    assert f"{other.teacher.short_name}: пожелания" in since(made, TODAY).said
    MentorEntry.objects.filter(pk=mathematician.pk).update(state="suspended")
    actions.work_out_again(made, by=deputy)
    assert made.lines.get().why_nobody == (
        "Никто не подходит: есть пожелание не работать вместе — 1"
    )


def test_who_works_or_worked_together_is_told_and_not_proposed_again_at_once(
    deputy, mathematician, asked, clock
):
    clock(TODAY)
    actions.adopt_usual_dictionaries()
    pair = Pair.objects.create(
        mentor=mathematician.teacher, mentee=asked.teacher, part="additional",
        starts_on=TODAY - dt.timedelta(90), ends_on=TODAY + dt.timedelta(9),
    )  # fmt: skip
    refused, left = (
        EndCause.objects.get(name=name) for name in ("отказ наставника", "увольнение наставника")
    )
    yesterday, long_ago = TODAY - dt.timedelta(1), TODAY - dt.timedelta(700)
    for fields, told in (
        ({"state": "active"}, "Никто не подходит: уже работают вместе — 1"),
        (
            {"end_cause": refused, "notice_on": TODAY},
            "Никто не подходит: недавно прекратили работу вместе — 1",
        ),
        (
            {"state": "ended", "end_reason": "отказ", "ends_on": yesterday},
            "Никто не подходит: недавно прекратили работу вместе — 1",
        ),
        (
            {"starts_on": long_ago, "ends_on": long_ago},
            "Работали вместе, пара прекращена досрочно: отказ наставника",
        ),
        ({"end_cause": left}, "Работали вместе, пара прекращена досрочно: увольнение наставника"),
        ({"state": "completed"}, "Раньше уже работали вместе"),
        ({"state": "cancelled", "end_cause": None}, "Раньше вместе не работали"),
    ):
        Pair.objects.filter(pk=pair.pk).update(**fields)
        line = start(deputy).lines.get()
        reasons = {reason["key"]: reason["sentence"] for reason in line.reasons}
        assert line.why_nobody or reasons["together"] == told
        assert line.why_nobody in ("", told)


class TestByHand:
    def test_a_pin_stands_with_its_price_and_reason(self, deputy, physicist, mathematician, asked):
        made = start(deputy)
        choice = actions.choose_by_hand(
            made, by=deputy, request=asked, mentor=physicist.teacher, kind=PIN,
            reason="договорились на собеседовании",
        )  # fmt: skip
        made.refresh_from_db()
        assert proposed(made) == {asked.pk: physicist.teacher.pk}
        assert choice.price > 0
        assert not choice.is_beyond
        assert made.optimum - made.worth == pytest.approx(choice.price, abs=1e-6)
        total = Board(made, deputy).total
        assert total.endswith(" — лучшего, что возможно без решений вручную.")

    def test_a_pin_of_the_best_costs_nothing(self, deputy, physicist, mathematician, asked):
        choice = actions.choose_by_hand(
            start(deputy), by=deputy, request=asked, mentor=mathematician.teacher, kind=PIN,
            reason="хорошо",
        )  # fmt: skip
        assert choice.price == 0

    def test_who_is_struck_out_is_replaced_and_may_return(
        self, deputy, physicist, mathematician, asked
    ):
        made = start(deputy)
        choice = actions.choose_by_hand(
            made, by=deputy, request=asked, mentor=mathematician.teacher, kind=FORBID,
            reason="просит не назначать",
        )  # fmt: skip
        assert proposed(made) == {asked.pk: physicist.teacher.pk}
        actions.take_back_choice(choice, by=deputy)
        assert proposed(made) == {asked.pk: mathematician.teacher.pk}

    def test_a_new_pin_takes_the_place_of_the_old(self, deputy, physicist, mathematician, asked):
        made = start(deputy)
        for entry in (physicist, mathematician):
            actions.choose_by_hand(
                made, by=deputy, request=asked, mentor=entry.teacher, kind=PIN, reason="так"
            )
        assert made.choices.get().mentor == mathematician.teacher

    def test_without_a_reason_nothing_is_chosen(self, deputy, physicist, mathematician, asked):
        made = start(deputy)
        with pytest.raises(ValidationError):
            actions.choose_by_hand(
                made, by=deputy, request=asked, mentor=physicist.teacher, kind=PIN, reason=""
            )
        assert proposed(made) == {asked.pk: mathematician.teacher.pk}


class TestPublishing:
    def test_proposals_become_pairs_in_preparation(self, deputy, mathematician, asked):
        made = start(deputy)
        pairs = actions.publish_match(made, by=deputy, starts_on=TODAY)
        assert {pair.ends_on for pair in pairs} == {YEAR.end}
        pair = Pair.objects.get()
        assert pairs == [pair]
        assert (pair.mentor, pair.mentee) == (mathematician.teacher, asked.teacher)
        assert (pair.state, pair.match, pair.request) == ("preparation", made, asked)
        assert pair.explanation == made.lines.get().reasons
        assert pair.over_capacity_reason == ""
        assert not waiting_requests(YEAR).exists()

    def test_a_published_matching_does_not_change(self, deputy, mathematician, asked):
        made = start(deputy)
        actions.publish_match(made, by=deputy, starts_on=TODAY)
        for change in (
            lambda: actions.work_out_again(made, by=deputy),
            lambda: actions.publish_match(made, by=deputy, starts_on=TODAY),
        ):
            with pytest.raises(ValidationError, match="пары уже созданы"):
                change()
        assert Pair.objects.count() == 1

    def test_a_place_taken_meanwhile_stops_it_whole(self, deputy, mathematician, asked):
        MathematicianFactory()
        WaitingRequestFactory()
        made = start(deputy)
        actions.add_pair(
            by=deputy, mentor=mathematician.teacher, mentee=TeacherFactory(), starts_on=TODAY
        )
        now = since(made, TODAY)
        assert now.said == (
            f"{mathematician.teacher.short_name}: свободные места, число наставляемых",
        )
        with pytest.raises(ValidationError, match="Исходные данные подбора изменились"):
            actions.publish_match(made, by=deputy, starts_on=TODAY)
        with pytest.raises(actions.NoFreePlace) as refusal:
            actions.publish_match(made, by=deputy, starts_on=TODAY, seen=now.sign)
        assert "уже 1\u00a0наставляемый из 1" in refusal.value.messages[0]
        assert Pair.objects.count() == 1
        made.refresh_from_db()
        assert made.state == "draft"

    def test_what_refuses_a_row_names_it(self, deputy, mathematician, asked):
        Pair.objects.create(
            mentor=mathematician.teacher, mentee=asked.teacher, part="additional", starts_on=TODAY
        )
        made = start(deputy)
        actions.choose_by_hand(
            made, by=deputy, request=asked, mentor=mathematician.teacher, kind=PIN, reason="так"
        )
        row = f"{asked.teacher.short_name} — наставник {mathematician.teacher.short_name}"
        with pytest.raises(ValidationError) as refusal:
            actions.publish_match(made, by=deputy, starts_on=TODAY)
        assert refusal.value.messages[0] == (
            f"Строка «{row}»: Эти двое в эти дни уже работают вместе."
        )

    def test_two_requests_of_one_person_get_one_main_mentor(self, deputy, mathematician, asked):
        second = WaitingRequestFactory(teacher=asked.teacher, subject="физика")
        MathematicianFactory()
        made = actions.start_match(by=deputy, year=YEAR, requests=[asked, second])
        assert made.lines.get(mentor=None).why_nobody.startswith("Педагогу подбирается наставник")
        for request in (asked, second):  # which of the two is answered may be chosen by hand
            actions.choose_by_hand(
                made, by=deputy, request=request, mentor=mathematician.teacher, kind=PIN,
                reason="так решили",
            )  # fmt: skip
        assert made.lines.get(mentor__isnull=False).request == second
        actions.publish_match(made, by=deputy, starts_on=TODAY)
        assert Pair.objects.get().mentee == asked.teacher
        assert not waiting_requests(YEAR).exists()

    def test_an_old_draft_makes_no_second_pair(self, deputy, mathematician, asked):
        WaitingRequestFactory(submitted_at=asked.submitted_at + dt.timedelta(1))
        for _ in range(2):
            MathematicianFactory()
        old, new = start(deputy), actions.start_match(by=deputy, year=YEAR, requests=[asked])
        assert since(old, TODAY).same
        first = actions.publish_match(new, by=deputy, starts_on=TODAY)[0]
        why = f"уже есть наставник: {first.mentor.short_name} (пара готовится)"
        now = since(old, TODAY)
        assert now.skipped == {asked.pk: why}
        assert f"{asked.teacher.short_name}: {why}" in now.said
        MentoringRules.objects.create(mentor_capacity=2)
        MentorEntry.objects.update(capacity=2)
        with pytest.raises(ValidationError, match="Исходные данные"):  # seen before the places grew
            actions.publish_match(old, by=deputy, starts_on=TODAY, seen=now.sign)
        second = actions.publish_match(
            old, by=deputy, starts_on=TODAY, seen=since(old, TODAY).sign
        )  # fmt: skip
        assert [pair.mentee for pair in second] != [asked.teacher]
        assert Pair.objects.filter(mentee=asked.teacher).count() == 1
        assert old.lines.get(request=asked).skipped == why

    def test_a_draft_worked_out_again_drops_who_waits_no_more(self, deputy, mathematician, asked):
        made = start(deputy)
        asked.state = "closed"
        asked.save()
        actions.work_out_again(made, by=deputy)
        assert made.lines.get().why_nobody == "Больше не ждёт: запрос закрыт"
        made.refresh_from_db()
        assert since(made, TODAY).same

    def test_only_a_draft_may_be_removed(self, deputy, mathematician, asked):
        made, other = start(deputy), start(deputy)
        actions.publish_match(made, by=deputy, starts_on=TODAY)
        with pytest.raises(ValidationError, match="удалить его нельзя"):
            actions.remove_match(made, by=deputy)
        actions.remove_match(other, by=deputy)
        assert list(Match.objects.all()) == [made]
        removed = apps.get_model("mentorship", "MatchEvent").objects.get(pgh_label="deleted")
        assert (removed.pgh_obj_id, removed.pgh_context["action"]) == (other.pk, "remove_match")

    def test_a_pin_beyond_capacity_keeps_its_reason(self, deputy, mathematician, asked):
        other = WaitingRequestFactory()
        made = start(deputy)
        for request in (asked, other):
            actions.choose_by_hand(
                made, by=deputy, request=request, mentor=mathematician.teacher, kind=PIN,
                reason="ведут параллельные классы",
            )  # fmt: skip
        made.refresh_from_db()
        board = Board(made, deputy)
        assert {one.cost.split(", ", 1)[-1] for one in board.choices} == {
            "наставника получит ещё 1\u00a0запрос, сверх нагрузки"
        }
        assert board.total.endswith(f"был бы {points(made.optimum)}: есть пара сверх нагрузки.")
        actions.publish_match(made, by=deputy, starts_on=TODAY)
        reasons = sorted(Pair.objects.values_list("over_capacity_reason", flat=True))
        assert reasons == ["", "ведут параллельные классы"]


class TestRules:
    def test_a_choice_by_hand_is_worked_out_by_the_rules_that_the_page_names(
        self, deputy, physicist, mathematician, asked
    ):
        made = start(deputy)
        actions.save_matching_rules(by=deputy, version=1, subject=0, minimum_years=3)
        assert since(made, TODAY).said == ("Правила подбора: веса, запреты или близкие предметы",)
        actions.choose_by_hand(
            made, by=deputy, request=asked, mentor=physicist.teacher, kind=PIN, reason="так"
        )
        made.refresh_from_db()
        assert (made.weights["subject"], made.rules["minimum_years"]) == (0, 3)
        assert since(made, TODAY).same

    def test_weights_are_saved_and_count(self, deputy, physicist, mathematician, asked):
        actions.save_matching_rules(by=deputy, version=1, subject=0, experience=10)
        physicist.teacher.teaching_since = dt.date(1999, 9, 1)
        physicist.teacher.save()
        assert start(deputy).lines.get().mentor == physicist.teacher

    def test_two_editors_do_not_overwrite_each_other(self, deputy):
        actions.save_matching_rules(by=deputy, version=1, subject=3)
        with pytest.raises(StaleVersion):
            actions.save_matching_rules(by=deputy, version=1, subject=5)
        assert MatchingRules.current().subject == 3

    def test_a_weight_out_of_bounds_is_refused(self, deputy):
        with pytest.raises(ValidationError):
            actions.save_matching_rules(by=deputy, version=1, subject=11)

    def test_near_subjects_are_read_from_lines(self):
        rules = MatchingRules(areas="точные: Математика, физика\nпусто\nязыки: английский")
        assert rules.area_of == {"математика": "точные", "физика": "точные", "английский": "языки"}
