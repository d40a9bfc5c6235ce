"""The school's rules of mentoring: who changes them, what a change would do, who obeys them."""

import datetime as dt
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from people import actions
from people.academic_year import AcademicYear
from people.forms.decisions import usual_dates
from people.forms.rules import MentoringRulesForm
from people.models import MentoringRules, Teacher
from people.reviews.heat_map import heat_rows, shortages
from people.staff.experience import years_before
from people.staff.facts import proposed_groups
from roadmap.waiting import waiting_for
from tests.factories import TeacherFactory
from tests.htmx import HX, part
from tests.mentor_factories import MentorFactory
from tests.people.reviews import COURSES, mark, review_of
from tests.people.reviews import three_indicators as make_indicators
from tests.request_factories import CampaignFactory, CompetenceFactory, RequestFactory, this_year
from tests.roadmap.test_concurrency import at_once, kinds

pytestmark = pytest.mark.django_db
ADDRESS = "/school/rules/"


def fields(**changes) -> dict:
    """The form as the page shows it, with `changes`; None takes a field out."""
    form = MentoringRulesForm(instance=MentoringRules.current())
    shown = {name: form[name].value() for name in form.fields} | changes
    return {name: value for name, value in shown.items() if value not in (None, False)}


def text(answer) -> str:
    return unescape(answer.content.decode())


def effects(answer) -> dict[str, tuple]:
    return {
        one.title: (one.now, one.then, one.comes, one.goes) for one in answer.context["effects"]
    }


class TestPage:
    def test_is_reached_from_the_schools_details(self, enter, deputy, administrator):
        for account in (deputy, administrator):
            assert f'href="{ADDRESS}"' in text(enter(account).get("/school/"))

    def test_every_rule_has_its_place_and_a_plain_name(self, enter, deputy):
        page = enter(deputy).get(ADDRESS)
        shown = {field.name for _, _, group in page.context["form"].groups for field in group}
        rules = {field.name for field in MentoringRules._meta.fields} - {"id", "version"}
        assert shown == rules

    @pytest.mark.parametrize("who", ["deputy", "administrator"])
    def test_is_saved_and_remembered(self, request, enter, director, who):
        account = request.getfixturevalue(who)
        sent = fields(mentor_capacity=3, mentor_categories=[], teachers_fill_reviews="on")
        assert enter(account).post(ADDRESS, sent).url == ADDRESS
        rules = MentoringRules.objects.get()
        assert (rules.mentor_capacity, rules.mentor_categories) == (3, [])
        assert rules.teachers_fill_reviews
        history = text(enter(director).get("/history/people.mentoringrules/1/"))
        assert "правила наставничества" in history

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("mentor_review_share", 101),
            ("mentor_capacity", 0),
            ("mentor_years_teaching", 3000),
            ("mentor_training_hours", ""),
            ("recent_years", 0),
            ("unsure_level", 5),
            ("campaign_days", -1),
            ("mentor_categories", ["другая"]),
        ],
    )
    def test_what_makes_no_sense_is_refused_beside_the_field(self, enter, deputy, name, value):
        client = enter(deputy)
        for headers in ({}, HX):
            answer = client.post(ADDRESS, fields(**{name: value}), headers=headers)
            assert answer.status_code == 422
            assert answer.context["form"].errors.keys() == {name}
        assert not MentoringRules.objects.exists()

    def test_two_editors_see_both_values_and_keep_each_others_other_rules(self, enter, deputy):
        sent = fields(mentor_capacity=3)
        actions.save_mentoring_rules(by=deputy, version=1, mentor_capacity=4, newcomer_years=2)
        answer = enter(deputy).post(ADDRESS, sent)
        assert answer.status_code == 409
        page = text(answer)
        assert "Сейчас в правилах" in page
        assert 'name="newcomer_years" value="2"' in page
        again = sent | {"version": 2, "newcomer_years": 2}
        assert enter(deputy).post(ADDRESS, again).status_code == 302
        rules = MentoringRules.objects.get()
        assert (rules.mentor_capacity, rules.newcomer_years) == (3, 2)

    @pytest.mark.django_db(transaction=True)
    def test_of_the_first_two_editors_one_wins_and_the_other_learns_it(self, deputy):
        def save(capacity):
            return lambda: actions.save_mentoring_rules(
                by=deputy, version=1, mentor_capacity=capacity
            )

        assert kinds(at_once(save(3), save(4))) == ["MentoringRules", "StaleVersion"]
        assert MentoringRules.objects.get().version == 2


class TestWhatWouldChange:
    @pytest.fixture
    def staff(self, deputy):
        """A candidate by the usual rules, and one who wants a year in the school for it."""
        today = timezone.localdate()
        make_indicators()
        year = AcademicYear.containing(today).previous
        for surname, years in (("Ясенева", 2), ("Рябинина", 1)):
            person = TeacherFactory(
                surname=surname, category="first", teaching_since=years_before(today, 9),
                school_since=years_before(today, years),
            )  # fmt: skip
            mark(review_of(person, by=deputy, year=year), COURSES, 1, by=deputy)
        MentoringRules.objects.create(pk=1, mentor_review_share=25)

    def test_is_told_in_numbers_and_names_and_nothing_is_written(self, enter, deputy, staff):
        client = enter(deputy)
        title = "Правила предложат в наставники"
        assert effects(client.get(ADDRESS))[title] == (1, 1, [], [])
        sent = fields(mentor_years_in_school=1)
        assert effects(client.post(ADDRESS, sent, headers=HX))[title][:2] == (1, 2)
        answer = client.post(ADDRESS, sent, headers=HX)
        assert "Рябинина" in text(answer)
        assert "Ясенева" not in text(answer)
        assert MentoringRules.objects.get().mentor_years_in_school == 2

    def test_without_script_the_page_holds_the_same_part(self, enter, deputy, staff):
        client, sent = enter(deputy), fields(mentor_years_in_school=1)
        page = client.post(ADDRESS, sent | {"button": "look"})
        assert page.status_code == 200
        assert 'name="mentor_years_in_school" value="1"' in text(page)
        fragment = client.post(ADDRESS, sent, headers=HX)
        assert "<html" not in text(fragment)
        assert part(text(page), "#rules-effects") == part(text(fragment), "#rules-effects")
        assert MentoringRules.objects.get().version == 1

    def test_groups_training_and_shortages_are_counted(self, enter, deputy, school):
        today = timezone.localdate()
        hard = CompetenceFactory()
        for years in (2, 4, 6):
            TeacherFactory(teaching_since=years_before(today, years))
        RequestFactory(hard=[hard], teacher=TeacherFactory(posts=["завхоз"]))
        mentor = TeacherFactory(surname="Ясенева", posts=["завхоз"])
        MentorFactory(teacher=mentor, levels={hard: 3}, training_hours=16)
        sent = fields(young_specialist_years=5, mentor_training_hours=20, able_level=4)
        found = effects(enter(deputy).post(ADDRESS, sent, headers=HX))
        assert found["Группа «молодой специалист»"][:2] == (1, 2)
        assert found["Наставники, у кого мало часов обучения"] == (0, 1, [mentor.short_name], [])
        assert found["Компетенции, в которых не хватает наставников"][:2] == (0, 1)

    def test_many_names_are_a_number(self, enter, deputy, school):
        recently = years_before(timezone.localdate(), 4)
        TeacherFactory.create_batch(8, teaching_since=recently)
        sent = fields(young_specialist_years=5)
        found = effects(enter(deputy).post(ADDRESS, sent, headers=HX))
        assert found["Группа «молодой специалист»"][2][-1] == "ещё 3"

    def test_who_keeps_settings_learns_nothing_of_people(self, enter, administrator, staff):
        client = enter(administrator)
        for answer in (
            client.get(ADDRESS),
            client.post(ADDRESS, fields(mentor_years_in_school=1), headers=HX),
        ):
            assert answer.status_code == 200
            assert "effects" not in answer.context
            assert "Рябинина" not in text(answer)

    def test_costs_the_same_for_one_and_three(
        self, enter, deputy, school, django_assert_num_queries
    ):
        client, sent = enter(deputy), fields(young_specialist_years=5)
        since = years_before(timezone.localdate(), 4)
        TeacherFactory(teaching_since=since)
        client.get(ADDRESS)
        with CaptureQueriesContext(connection) as asked:
            client.post(ADDRESS, sent, headers=HX)
        TeacherFactory.create_batch(2, teaching_since=since)
        with django_assert_num_queries(len(asked)):
            client.post(ADDRESS, sent, headers=HX)


class TestTheyAreObeyed:
    def test_the_map_of_difficulties(self, school):
        hard, year = CompetenceFactory(), this_year()
        RequestFactory(hard=[hard], levels={hard: 3})
        MentorFactory(levels={hard: 3})
        for rules, unsure, mentors in (
            (MentoringRules(), 0, 1),
            (MentoringRules(unsure_level=3, able_level=4), 1, 0),
        ):
            (row,) = heat_rows(year, rules)
            (lack,) = shortages([row], year, rules)
            assert (row.counts[3], lack.mentors) == (unsure, mentors)

    def test_its_words(self, enter, deputy, school):
        RequestFactory(hard=[CompetenceFactory()])
        MentoringRules.objects.create(pk=1, unsure_level=1, able_level=5)
        page = text(enter(deputy).get("/requests/heat/"))
        assert "Самооценка 1<" in page
        assert "с уровнем компетенции от 5" in page

    def test_how_long_a_return_is_recent(self, school):
        today = timezone.localdate()
        person = TeacherFactory(state=Teacher.State.ON_LEAVE)
        person.state = Teacher.State.WORKS
        person.save()
        later = years_before(today, -2)
        for years, group in ((1, "difficulty"), (3, "after_break")):
            rules = MentoringRules(recent_years=years)
            assert proposed_groups([person], later, rules)[person.pk].group == group

    def test_the_dates_of_a_campaign(self, school):
        MentoringRules.objects.create(pk=1, campaign_days=10)
        year = AcademicYear(2026)
        found = usual_dates(year, dt.date(2026, 10, 1))
        assert found["closes_on"] == dt.date(2026, 10, 11)
        assert usual_dates(year, dt.date(2027, 7, 30))["closes_on"] == year.end

    @pytest.mark.parametrize(("days", "kind"), [(2, "info"), (3, "warn")])
    def test_what_the_home_page_hurries(self, deputy, days, kind):
        today = timezone.localdate()
        waits = TeacherFactory()
        RequestFactory(teacher=waits, submitted_at=timezone.now() - dt.timedelta(days=3))
        CampaignFactory(asked=[TeacherFactory()])  # three days are left
        MentoringRules.objects.create(pk=1, campaign_last_days=days, request_wait_days=5 - days)
        lines = {line.title[:8]: line.kind for line in waiting_for(deputy, this_year(), today)}
        assert lines["Сбор зап"] == kind
        assert lines["Рассмотр"] == ("info" if days == 2 else "warn")
