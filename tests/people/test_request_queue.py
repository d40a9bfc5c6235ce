"""The queue of requests, the deputy's decisions, the yearly campaign."""

import datetime as dt
import itertools

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from people import actions
from people.banks.mentee_groups import GroupRules, StaffFacts, propose_group
from people.models import ProfessionalRequest, RequestCampaign, SubjectDepartment
from people.requests.campaigns import working_teachers
from people.requests.completeness import Completeness, RequestParts, completeness, missing
from people.staff.facts import proposals
from tests.factories import TeacherFactory
from tests.request_factories import (
    CampaignFactory,
    CompetenceFactory,
    RequestFactory,
    this_year,
)

TODAY = dt.date(2026, 10, 5)
RULES = GroupRules(young_years=3, newcomer_years=1)
PARTS = tuple(RequestParts.__dataclass_fields__)


class TestCompleteness:
    @given(st.builds(RequestParts), st.sampled_from(PARTS))
    def test_adding_a_part_never_makes_a_request_less_complete(self, parts, name):
        fuller = RequestParts(**{n: getattr(parts, n) or n == name for n in PARTS})
        assert completeness(fuller) >= completeness(parts)

    @given(st.builds(RequestParts, *[st.booleans()] * len(PARTS)))
    def test_only_what_tells_of_a_difficulty_is_not_empty(self, parts):
        tells = parts.difficulties or parts.assessments or parts.own_words
        assert (completeness(parts) == Completeness.EMPTY) == (not tells)
        assert (completeness(parts) == Completeness.FULL) == (missing(parts) == [])

    @pytest.mark.django_db
    def test_the_database_says_the_same(self, school):
        competence = CompetenceFactory()
        for flags in itertools.product([False, True], repeat=len(PARTS)):
            parts = RequestParts(*flags)
            RequestFactory(
                hard=[competence] * parts.difficulties,
                levels={competence: 3} if parts.assessments else {},
                own_words="слова" * parts.own_words,
                class_range="middle" if parts.subject_or_classes else "",
                wished_time="вечером" * parts.form_or_time,
            )  # fmt: skip
        rows = ProfessionalRequest.objects.with_completeness()
        rows = list(rows.prefetch_related("difficulties", "assessments"))
        assert len(rows) == 2 ** len(PARTS)
        assert [row.completeness for row in rows] == [completeness(row.parts) for row in rows]

    @pytest.mark.django_db
    def test_an_empty_request_never_outranks_a_full_one(self, school):
        competence, long_ago = CompetenceFactory(), timezone.now() - dt.timedelta(days=90)
        empty = RequestFactory(submitted_at=long_ago)
        partial = RequestFactory(own_words="трудно")
        full = RequestFactory(hard=[competence], subject="физика", wished_form="беседа")
        older = RequestFactory(
            hard=[competence], subject="химия", wished_form="беседа", submitted_at=long_ago
        )
        queue = ProfessionalRequest.objects.in_queue_order()
        assert list(queue) == [older, full, partial, empty]


class TestGroups:
    @pytest.mark.parametrize(
        ("facts", "group", "words"),
        [
            ({"teaching_since": dt.date(2024, 9, 1)}, "young", "стаж 2"),
            ({"teaching_since": dt.date(2023, 10, 5)}, "difficulty", ""),
            ({"school_since": dt.date(2026, 8, 20)}, "newcomer", "в школе с 20.08.2026"),
            ({"back_since": dt.date(2026, 9, 1)}, "after_break", "01.09.2026"),
            ({"subjects": ("химия",), "former_subjects": ("физика",)}, "new_subject", "физика"),
            ({"subjects": ("химия", "физика"), "former_subjects": ("Физика",)}, "difficulty", ""),
            ({}, "difficulty", "другой группы нет"),
        ],
    )
    def test_the_rule_that_fired_is_named(self, facts, group, words):
        found = propose_group(StaffFacts(**facts), RULES, TODAY)
        assert found.group == group
        assert words in found.reason.replace("\u00a0", " ")

    def test_a_subject_outside_ones_own_is_a_new_one(self):
        facts = StaffFacts(subjects=("химия",))
        assert propose_group(facts, RULES, TODAY, asked_subject="Физика").group == "new_subject"
        assert propose_group(facts, RULES, TODAY, asked_subject="химия, физика").group == (
            "difficulty"
        )

    @given(st.dates(dt.date(1980, 1, 1), TODAY), st.integers(1, 10))
    def test_a_longer_limit_never_makes_a_young_teacher_old(self, since, years):
        facts = StaffFacts(teaching_since=since)
        groups = [
            propose_group(facts, GroupRules(limit, 1), TODAY).group for limit in (years, years + 1)
        ]
        assert groups != ["young", "difficulty"]

    @pytest.mark.django_db
    def test_the_way_back_from_leave_is_remembered(self, deputy, school):
        teacher = TeacherFactory(state="on_leave")
        request = RequestFactory(teacher=teacher, own_words="трудно")
        teacher.state = "works"
        teacher.save()
        done = actions.accept_requests(
            by=deputy,
            chosen={pk: found.group for pk, found in proposals([request], TODAY).items()},
            included_on=TODAY,
        )[0]
        assert done.entry.group == "after_break"


@pytest.mark.django_db
class TestQueue:
    def test_filters(self, enter, deputy, school):
        hard = CompetenceFactory()
        one = RequestFactory(
            teacher=TeacherFactory(surname="Ёлкина"), hard=[hard], subject="Физика"
        )
        other = RequestFactory(state="declined", answer="рано", source="visit")
        client = enter(deputy)
        for query, found in {
            "": [one], "?state=": [one, other], "?state=&q=елк": [one], "?subject=физ": [one],
            f"?difficulty={hard.pk}": [one], "?state=&source=visit": [other],
            "?state=&completeness=0": [other], "?completeness=2": [],
        }.items():  # fmt: skip
            page = client.get(f"/requests/{query}").context["page"]
            assert [row.pk for row in page] == [request.pk for request in found], query

    def test_costs_the_same_for_one_and_three(
        self, enter, deputy, django_assert_num_queries, django_assert_max_num_queries
    ):
        CampaignFactory(asked=[RequestFactory(hard=[CompetenceFactory()]).teacher])
        client = enter(deputy)
        client.get("/requests/")
        with django_assert_max_num_queries(2 + 6) as one:  # session and user, then six
            client.get("/requests/")
        RequestFactory(hard=[CompetenceFactory()])
        RequestFactory(hard=[CompetenceFactory(), CompetenceFactory()])
        with django_assert_num_queries(len(one.captured_queries)):
            client.get("/requests/")


@pytest.mark.django_db
class TestCampaign:
    ADDRESS = "/requests/campaign/"

    @pytest.fixture
    def staff(self, deputy):
        department = SubjectDepartment.objects.create(name="Физики")
        recently = timezone.localdate() - dt.timedelta(days=100)
        return {
            "physics": TeacherFactory(department=department, posts=["учитель физики"]),
            "young": TeacherFactory(posts=["педагог-психолог"], teaching_since=recently),
            "cook": TeacherFactory(posts=["повар"]),
            "away": TeacherFactory(state="on_leave"),
            "left": TeacherFactory(state="left", left_on=recently),
            "outside": TeacherFactory(is_external=True),
        }

    def open(self, client, **fields):
        dates = {"opens_on": "2026-09-01", "closes_on": "2099-09-15"}
        return client.post(self.ADDRESS, {**dates, "whom": "all", **fields})

    def asked(self) -> set:
        return {row.teacher for row in RequestCampaign.objects.get().asked.all()}

    def test_asks_those_who_teach(self, enter, deputy, staff):
        self.open(enter(deputy))
        assert self.asked() == {staff["physics"], staff["young"]}
        assert set(working_teachers()) == self.asked()

    def test_asks_a_department_a_group_or_somebody(self, enter, deputy, staff):
        client = enter(deputy)
        department = SubjectDepartment.objects.get().pk
        for fields, who in [
            ({"whom": "department", "departments": [department]}, "physics"),
            ({"whom": "group", "groups": ["young"]}, "young"),
            ({"whom": "hand", "people": [staff["physics"].pk]}, "physics"),
        ]:
            RequestCampaign.objects.all().delete()
            self.open(client, **fields)
            assert self.asked() == {staff[who]}

    @pytest.mark.parametrize("whom", ["department", "group", "hand"])
    def test_wants_to_know_whom(self, enter, deputy, staff, whom):
        assert self.open(enter(deputy), whom=whom).status_code == 422
        assert not RequestCampaign.objects.exists()

    def test_dates_in_order(self, enter, deputy, staff):
        answer = self.open(enter(deputy), closes_on="2026-08-01")
        assert "Окончание раньше начала" in answer.content.decode()

    def test_counts_every_kind_of_answer_once(self, school):
        answered, no_need, silent, withdrew = (TeacherFactory() for _ in range(4))
        RequestFactory(teacher=answered, state="accepted")
        RequestFactory(teacher=answered)
        RequestFactory(teacher=withdrew, state="withdrawn")
        campaign = CampaignFactory(asked=[answered, no_need, silent, withdrew])
        campaign.asked.filter(teacher=no_need).update(no_need_at=timezone.now())
        found = RequestCampaign.objects.with_answers().get()
        assert (found.asked_count, found.answered_count) == (4, 2)
        assert {row.teacher for row in campaign.asked.silent()} == {silent, withdrew}

    def test_the_text_for_the_chat_names_nobody(self, enter, deputy, teacher):
        campaign = CampaignFactory(asked=[teacher.teacher])
        chat = enter(deputy).get(self.ADDRESS).context["chat"]
        assert f"{campaign.closes_on:%d.%m.%Y}" in chat
        assert "/requests/my/" in chat
        assert "Липина" not in chat

    def test_closed_it_asks_nobody_and_extended_it_asks_again(self, enter, deputy, teacher):
        campaign = CampaignFactory(asked=[teacher.teacher])
        enter(deputy).post(f"{self.ADDRESS}close/")
        assert "Помощь не нужна" not in enter(teacher).get("/").content.decode()
        later = timezone.localdate() + dt.timedelta(days=30)
        fields = {"opens_on": campaign.opens_on, "closes_on": later, "version": 2}
        enter(deputy).post(f"{self.ADDRESS}dates/", fields)
        assert "Помощь не нужна" in enter(teacher).get("/").content.decode()

    def test_two_editors_of_the_dates(self, enter, deputy, school):
        campaign = CampaignFactory()
        later = timezone.localdate() + dt.timedelta(days=30)
        fields = {"opens_on": campaign.opens_on, "closes_on": later, "version": 1}
        client = enter(deputy)
        client.post(f"{self.ADDRESS}dates/", fields)
        answer = client.post(f"{self.ADDRESS}dates/", fields | {"closes_on": campaign.closes_on})
        assert answer.status_code == 409
        assert f"{later:%d.%m.%Y}" in answer.content.decode()

    def test_the_list_is_mended_by_hand(self, enter, deputy, staff):
        self.open(enter(deputy))
        campaign = RequestCampaign.objects.get()
        row = campaign.asked.get(teacher=staff["young"])
        enter(deputy).post(f"{self.ADDRESS}asked/{row.pk}/stop/")
        assert self.asked() == {staff["physics"]}
        enter(deputy).post(f"{self.ADDRESS}ask/", {"whom": "all"})
        assert self.asked() == {staff["physics"], staff["young"]}

    def test_no_need_on_paper_is_entered_with_its_day_and_who_entered_it(
        self, enter, deputy, teacher, stranger
    ):
        """Who has answered keeps the own answer; what was entered can be taken off."""
        campaign = CampaignFactory(asked=[teacher.teacher, stranger.teacher])
        actions.say_no_need(by=stranger, today=timezone.localdate())
        rows = {row.teacher: row for row in campaign.asked.all()}
        row, own = rows[teacher.teacher], rows[stranger.teacher]
        client, address = enter(deputy), f"{self.ADDRESS}no-need/"
        ticked = {"asked": [row.pk, own.pk], "source": "form"}
        for on in ("", campaign.opens_on - dt.timedelta(days=1)):
            assert client.post(address, ticked | {"on": on}).status_code == 422
        client.post(address, ticked | {"on": campaign.opens_on})
        page = client.get(self.ADDRESS).content.decode()
        for words in (f"анкета на бумаге; внесено: {deputy.name}", "от самого педагога"):
            assert words in page
        assert f"внесено: {deputy.name}" in enter(teacher).get("/requests/my/").content.decode()
        row.refresh_from_db()
        assert timezone.localdate(row.no_need_at) == campaign.opens_on
        client.post(f"{self.ADDRESS}asked/{row.pk}/needs/")
        assert [one.teacher for one in campaign.asked.silent()] == [teacher.teacher]

    def test_there_is_one_a_year(self, deputy, staff):
        CampaignFactory()
        with pytest.raises(ValidationError):
            actions.open_campaign(
                by=deputy, year=this_year(), opens_on=TODAY, closes_on=TODAY, teachers=[]
            )
