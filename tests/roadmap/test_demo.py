"""The demonstration: the same for the same day, whole on any day, and never made twice."""

import datetime as dt
from collections import Counter

import pytest
from django.core.management import call_command
from django.utils import timezone
from django.utils.timezone import localdate
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from mentorship.demo.states import STORIES
from mentorship.demo.steps import begun
from mentorship.models import Pair, PairResults
from people.academic_year import AcademicYear
from people.demo.school import ACCOUNTS, make_school
from people.models import Account, MovedDay, Official, School, SubjectDepartment, Teacher
from roadmap.demo.plan import make_plan
from roadmap.models import Activity, Event, Fact, LibraryItem, LocalAct, Roadmap, Sitting
from roadmap.monitoring.facts import facts_of
from roadmap.monitoring.indicators_of_year import INDICATORS
from roadmap.progress import REGISTRY
from roadmap.year_end.issued import issued_in
from roadmap.year_end.unfinished import PAPERS
from tests.factories import PASSWORD
from tests.roadmap.conftest import TODAY, activities_of

db = pytest.mark.django_db
LOGINS = {
    "deputy", "director", "council", "secretary", "accountant", "admin", "mentor", "mentee",
    "teacher",
}  # fmt: skip


def make(today: dt.date) -> None:
    make_school(password=PASSWORD, today=today)
    make_plan(today=today)


def told() -> list:
    """All that the demonstration shows, without keys and moments of writing."""
    rows = Activity.objects.select_related("stage__roadmap").order_by(
        "stage__roadmap__year", "stage__position", "position"
    )
    facts = Fact.objects.order_by("happened_on", "note").values_list("happened_on", "note")
    return [
        *((str(a.stage.roadmap), a.text, a.start, a.end, a.closed_as, a.closed_on) for a in rows),
        *facts,
        *Teacher.objects.order_by("pk").values_list("surname", "first_name", "posts"),
        *Official.objects.order_by("pk").values_list("office", "surname", "since"),
    ]


# --- the school ---------------------------------------------------------------------------------


@db
def test_a_school_of_sixty_with_an_account_for_each_role():
    make(TODAY)
    assert School.objects.count() == 1
    assert 58 <= Teacher.objects.count() <= 65
    assert set(Account.objects.values_list("login", flat=True)) == LOGINS == set(ACCOUNTS)
    assert Account.objects.get(login="admin").teacher is None
    assert all(account.check_password(PASSWORD) for account in Account.objects.all())
    assert {name.count(" ") for name in Teacher.objects.values_list("surname", flat=True)} == {0}


@db
def test_everybody_who_teaches_has_a_career_that_papers_can_tell():
    """Mentors know the school, those who ask for help are new; the records pass as typed ones."""
    make(TODAY)
    staff = list(Teacher.objects.select_related("department"))
    for one in staff:
        one.full_clean()
        assert all([one.education_level, one.building]), one
        assert one.general_since <= one.teaching_since <= one.school_since <= TODAY, one
        if "учитель " in one.post and one.post != "учитель-логопед":
            assert all([one.subjects, one.class_ranges, one.department]), one
    by_name = {one.surname: one for one in staff}
    assert by_name["Голубкина"].experience("teaching", TODAY) > 20
    assert by_name["Ивлева"].experience("school", TODAY) < 1
    assert all(row.head.department == row for row in SubjectDepartment.objects.all())


@db
def test_each_may_sign_in_and_open_home(client):
    make(timezone.localdate())
    for login in sorted(LOGINS):
        answer = client.post("/accounts/login/", {"username": login, "password": PASSWORD})
        assert answer.status_code == 302, login
        assert client.get("/").status_code == 200
        client.logout()


@db
def test_made_again_nothing_changes_but_a_new_password():
    make(TODAY)
    before, hashes = told(), list(Account.objects.order_by("pk").values_list("password"))
    make(TODAY)
    assert told() == before
    assert list(Account.objects.order_by("pk").values_list("password")) == hashes
    make_school(password="совсем другой пароль", today=TODAY)
    assert told() == before
    assert Account.objects.get(login="deputy").check_password("совсем другой пароль")


@db
def test_it_is_the_same_for_the_same_day():
    make(TODAY)
    shown = told()
    for rows in (Fact, Roadmap, Account, Teacher, Official, School):
        rows.objects.all().delete()
    make(TODAY)
    assert told() == shown


@db
def test_what_people_have_changed_stays():
    make(TODAY)
    row = Activity.objects.first()
    Activity.objects.filter(pk=row.pk).update(text="Наше собственное дело.")
    Teacher.objects.filter(surname="Агафонова").update(surname="Агафонкина")
    make(TODAY)
    row.refresh_from_db()
    assert row.text == "Наше собственное дело."
    assert not Teacher.objects.filter(surname="Агафонова").exists()


@db
def test_the_command_makes_the_school_this_year_s_plan_and_the_closed_one():
    call_command("demo_data", password=PASSWORD)
    last, this = Roadmap.objects.order_by("year")
    assert this.year == last.year.next == AcademicYear.containing(timezone.localdate())
    assert not this.is_closed
    assert last.year.start < last.closed_on <= timezone.localdate()
    assert Counter(a.closed_as for a in activities_of(last)) == {"done": 14, "not_needed": 1, "": 1}
    facts = Fact.objects.filter(activity__stage__roadmap=last)
    assert all(fact.happened_on in last.year for fact in facts)
    assert [one.is_recorded for one in Sitting.objects.filter(year=last.year)] == [True, True]
    issued = {(one.key, one.dated, localdate(one.issued_at)) for one in issued_in(last.year)}
    assert {key for key, *_ in issued} == {*PAPERS, "sitting-minutes"}
    assert all(dated == made and made <= last.closed_on for _, dated, made in issued)
    over = PairResults.objects.filter(pair__state="completed").select_related("pair")
    told = [
        (one.conclusion, tuple(one.pair.difficulty_marks.values_list("level", flat=True)))
        for one in over
    ]
    assert len(set(told)) == len(told) == Pair.objects.filter(state="completed").count()
    assert not LibraryItem.objects.filter(files=None).exists()
    assert not LocalAct.objects.filter(kind__role="pairs", basis="").exists()
    calendar = MovedDay.calendar(timezone.localdate())
    later = Sitting.objects.exclude(number="1")  # the first ones are of the day on the minutes
    held = [row.held_on for rows in (Event.objects.all(), later) for row in rows]
    assert [day for day in held if not calendar.is_working(day)] == []
    assert REGISTRY["library"].look(last.year).met
    assert REGISTRY["publications"].look(last.year).met
    told = facts_of(last.year, timezone.localdate())
    assert None not in [one.measure(told).value for one in INDICATORS.values()]


@db
def test_a_new_year_brings_a_new_plan_beside_the_old_one():
    make(dt.date(2025, 7, 31))
    make(dt.date(2025, 8, 1))
    assert [plan.year.first for plan in Roadmap.objects.order_by("year")] == [2024, 2025]


# --- the plan -----------------------------------------------------------------------------------


@db
def test_the_plan_is_the_real_document_approved_as_printed():
    make(TODAY)
    plan = Roadmap.objects.get()
    assert [stage.activities.count() for stage in plan.stages.order_by("position")] == [
        2, 2, 2, 2, 3, 4, 1,
    ]  # fmt: skip
    assert "протокол №1 от 30.08.2024 г." in plan.approval_text
    assert plan.revisions.get().approved_on == dt.date(2024, 8, 30)


@db
def test_in_november_the_first_stages_are_done_and_facts_have_begun():
    make(TODAY)
    done = {a.full_number for a in activities_of(Roadmap.objects.get()) if a.closed_as == "done"}
    assert done == {"1.1", "1.2", "2.1"}
    assert Fact.objects.count() == 7


class AnyDay(TestCase):
    """Each example in a transaction of its own, as Hypothesis needs it."""

    @given(st.dates(dt.date(2024, 1, 1), dt.date(2032, 12, 31)))
    @example(dt.date(2028, 2, 29))
    @example(dt.date(2026, 7, 31))
    @example(dt.date(2026, 8, 1))
    @example(dt.date(2026, 12, 31))
    @settings(max_examples=3, suppress_health_check=[HealthCheck.too_slow])
    def test_the_demonstration_is_whole_and_honest(self, today):
        make(today)
        plan = Roadmap.objects.get()
        assert today in plan.year
        assert len(activities_of(plan)) == 16
        for weeks, _ in STORIES:  # a pair of the year is not older than its lessons
            start = begun(today, weeks)
            assert start is None or plan.year.school_start <= start < today
        for fact in Fact.objects.all():
            assert fact.happened_on in plan.year
            assert fact.happened_on <= today
        for row in Activity.objects.exclude(closed_as=""):
            assert row.closed_on <= today
            assert row.closed_on in plan.year
