"""What the database itself says of pairs, also to two people at the same second."""

import datetime as dt
import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from mentorship import actions
from mentorship.models import Meeting, Pair, PairRules
from mentorship.models.rules import GATE_CHECKS
from mentorship.pairs.beside import why_not_now
from people.models import StaleVersion
from tests.factories import TeacherFactory
from tests.mentorship.factories import TODAY, YEAR, MathematicianFactory, WaitingRequestFactory

DAY = dt.timedelta(days=1)


def pair(mentor, mentee, **fields) -> Pair:
    fields = {"starts_on": TODAY, "state": "active", **fields}
    return Pair.objects.create(mentor=mentor, mentee=mentee, **fields)


@pytest.fixture
def two(db):
    return TeacherFactory(), TeacherFactory()


def refused(name: str, make) -> bool:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make()
    return True


class TestConstraints:
    def test_nobody_is_their_own_mentor(self, two):
        assert refused("pair_of_two_people", lambda: pair(two[0], two[0]))

    def test_an_end_does_not_come_before_the_start(self, two):
        assert refused("pair_dates_in_order", lambda: pair(*two, ends_on=TODAY - DAY))

    def test_the_same_two_do_not_overlap(self, two):
        pair(*two, ends_on=TODAY + 5 * DAY, part="temporary")
        again = {"part": "temporary", "starts_on": TODAY + 5 * DAY}
        assert refused("pair_same_people_once", lambda: pair(*two, **again))
        assert pair(*two, part="temporary", starts_on=TODAY + 6 * DAY)

    def test_a_pair_that_never_was_does_not_count(self, two):
        pair(*two, state="cancelled")
        assert pair(*two)

    def test_one_main_mentor_at_a_time(self, two):
        pair(*two, ends_on=TODAY)
        assert refused("pair_one_main_mentor", lambda: pair(TeacherFactory(), two[1]))
        assert pair(TeacherFactory(), two[1], starts_on=TODAY + DAY)

    def test_others_may_help_beside_the_main_one(self, two):
        pair(*two)
        assert pair(TeacherFactory(), two[1], part="additional")
        assert pair(TeacherFactory(), two[1], state="preparation")

    def test_an_early_end_has_its_reason(self, two):
        assert refused("pair_ended_with_reason", lambda: pair(*two, state="ended"))

    def test_the_sentence_is_russian(self, two):
        pair(*two)
        other = Pair(mentor=TeacherFactory(), mentee=two[1], starts_on=TODAY, state="active")
        with pytest.raises(ValidationError) as refusal:
            other.full_clean()
        assert refusal.value.messages == ["В эти дни у наставляемого уже есть основной наставник."]


def at_once(*doings) -> list:
    gate = Barrier(len(doings))

    def run(do):
        gate.wait(timeout=10)
        try:
            return do()
        except (ValidationError, IntegrityError, StaleVersion) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(doings)) as people:
        return list(people.map(run, doings))


@pytest.mark.django_db(transaction=True)
def test_of_those_who_take_the_last_place_one_gets_it(deputy):
    mentor = MathematicianFactory(capacity=2, year=2026).teacher
    day = dt.date(2026, 9, 1)

    def take():
        mentee = TeacherFactory()
        return actions.add_pair(by=deputy, mentor=mentor, mentee=mentee, starts_on=day)

    results = at_once(*[take] * 4)
    assert sorted(type(result).__name__ for result in results) == [
        "NoFreePlace", "NoFreePlace", "Pair", "Pair",
    ]  # fmt: skip
    assert Pair.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_main_mentors_started_at_once_the_second_is_told(deputy, mentee):
    """One is let through; the others are told who works, not by an error. (Nobody prepares a
    second one: these stand for rows that came past the action.)"""
    PairRules.objects.create(pk=1, switched_off=dict.fromkeys(GATE_CHECKS, "проверка"))
    people = {"mentee": mentee.teacher, "starts_on": TODAY}
    made = [Pair.objects.create(mentor=TeacherFactory(), **people) for _ in range(4)]
    starts = [lambda p=pair: actions.start_pair(p, by=deputy, version=1) for pair in made]
    told = [result for result in at_once(*starts) if not isinstance(result, Pair)]
    first = Pair.objects.get(state="active")
    assert [refusal.messages for refusal in told] == [[why_not_now(first)]] * 3
    assert first.mentor.short_name in why_not_now(first)


@pytest.mark.django_db(transaction=True)
def test_of_drafts_published_at_once_one_gives_the_mentee_a_mentor(deputy, clock):
    """Two drafts of the same request in two browsers, and a pair made by hand in a third."""
    clock(TODAY)
    asked, mentor = WaitingRequestFactory(), TeacherFactory()
    for _ in range(2):
        MathematicianFactory()
    made = [actions.start_match(by=deputy, year=YEAR) for _ in range(2)]
    doings = [lambda m=one: actions.publish_match(m, by=deputy, starts_on=TODAY) for one in made]
    by_hand = {"by": deputy, "mentor": mentor, "mentee": asked.teacher, "starts_on": TODAY}
    told = at_once(*doings, lambda: actions.add_pair(**by_hand))
    refusals = [one.messages[0] for one in told if isinstance(one, ValidationError)]
    words = ("Исходные данные подбора изменились.", "уже есть основной наставник")
    assert [any(word in said for word in words) for said in refusals] == [True, True]
    assert Pair.objects.get().mentee == asked.teacher


@pytest.mark.django_db(transaction=True)
def test_the_same_two_are_paired_once_whoever_is_quicker(deputy, mentee):
    mentor = MathematicianFactory(capacity=9, year=2024).teacher

    def pair_them():
        return actions.add_pair(by=deputy, mentor=mentor, mentee=mentee.teacher, starts_on=TODAY)

    told = [result for result in at_once(*[pair_them] * 3) if not isinstance(result, Pair)]
    said = ["Эти двое в эти дни уже работают вместе."]
    assert [refusal.messages for refusal in told] == [said, said]


def test_what_only_the_constraint_sees_is_said_in_words(deputy, two):
    """A list looked at yesterday: the pair has appeared since then."""
    pair(*two)
    taken = actions.TakenPair(TeacherFactory(), two[1], {"starts_on": TODAY, "state": "active"})
    with pytest.raises(ValidationError) as refusal:
        actions.take_over_pairs(by=deputy, taken=[taken])
    assert refusal.value.messages == ["В эти дни у наставляемого уже есть основной наставник."]
    assert Pair.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_meeting_sent_many_times_at_once_is_written_once(mentor, mentee):
    """A double tap, two open pages and a repetition meet in the same second."""
    both, key = pair(mentor.teacher, mentee.teacher), uuid.uuid4()

    def send():
        return actions.enter_meeting(
            both, by=mentor, key=key, form="встреча", done="Разобрали урок", held_on=TODAY
        )

    results = at_once(*[send] * 4)
    assert len({meeting.pk for meeting in results}) == 1
    assert Meeting.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_a_confirmation_and_a_correction_at_once_none_confirms_what_was_not_seen(mentor, mentee):
    both = pair(mentor.teacher, mentee.teacher)
    made = actions.enter_meeting(
        both, by=mentor, key=uuid.uuid4(), form="встреча", done="Час", held_on=TODAY, minutes=60
    )
    at_once(
        lambda: actions.confirm_meeting(made, by=mentee, version=1),
        lambda: actions.save_meeting(
            made, by=mentor, version=1, form="встреча", done="Два", minutes=120
        ),
    )
    made.refresh_from_db()
    assert (made.minutes, made.confirmed_at is None) in {(60, False), (120, True)}
