"""Fact sources: what suggests them, what they find, when closing is offered."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.academic_year import AcademicYear
from roadmap import actions, progress
from roadmap.models import Activity, IssuedDocument
from roadmap.progress import Evidence, evidence_for, guess_sources, ready_to_close
from tests.roadmap.conftest import TODAY, YEAR
from tests.roadmap.factories import ActivityFactory, FactFactory

MET, UNMET = Evidence("Сделано", True), Evidence("Ещё не сделано", False)


class Row:
    """The part of an activity that the decision looks at."""

    def __init__(self, **fields):
        self.closed_as, self.fact_sources, self.fact_count = "", [], 0
        self.term_kind, self.end, self.as_of = "dated", None, TODAY
        vars(self).update(fields)


# --- offering to close: pure --------------------------------------------------------------------


def test_without_sources_a_fact_by_hand_is_enough():
    assert ready_to_close(Row(), {}) == []
    assert ready_to_close(Row(fact_count=2), {}) == [Evidence("Внесено фактов: 2", True)]


def test_with_sources_all_of_them_must_be_met():
    row = Row(fact_sources=["a", "b"], fact_count=5)
    assert ready_to_close(row, {"a": MET}) == []
    assert ready_to_close(row, {"a": MET, "b": UNMET}) == []
    assert ready_to_close(row, {"a": MET, "b": MET}) == [MET, MET]


@given(st.lists(st.sampled_from("abc")), st.dictionaries(st.sampled_from("abc"), st.booleans()))
def test_a_closed_activity_is_never_offered(sources, found):
    evidence = {key: Evidence(key, met) for key, met in found.items()}
    assert ready_to_close(Row(closed_as="done", fact_sources=sources, fact_count=1), evidence) == []


@pytest.mark.parametrize("kind", ["year_long", "recurrent"])
@pytest.mark.parametrize(("left", "offered"), [(32, False), (31, True), (0, True), (-40, True)])
def test_what_goes_on_all_year_is_offered_in_its_last_month(kind, left, offered):
    row = Row(fact_count=1, term_kind=kind, end=TODAY + dt.timedelta(days=left))
    assert bool(ready_to_close(row, {})) is offered


def test_a_dated_activity_is_offered_at_any_time():
    assert ready_to_close(Row(fact_count=1, end=TODAY + dt.timedelta(days=200)), {})


# --- words suggest sources ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Дорожная карта (план мероприятий) по реализации Положения.", ("roadmap_approved",)),
        ("Разработка и утверждение дорожной карты", ("roadmap_approved",)),
        ("Отчёт о выполнении дорожной карты.", ("report_issued",)),
        ("Анализ реализации плана за год", ("report_issued",)),
        ("Освещение мероприятий Дорожной карты на сайте школы.", ("publications",)),
        ("Анализ работы наставнических пар.", ("pairs_analysed",)),
        ("", ()),
    ],
)
def test_words_suggest_sources(text, keys):
    assert guess_sources(text) == keys


@given(st.text())
def test_any_text_suggests_only_what_exists(text):
    assert set(guess_sources(text)) <= set(progress.REGISTRY)


# --- what they find -----------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_approval_is_found_and_a_draft_takes_it_back(plan, pick, deputy):
    found = evidence_for(YEAR, ["roadmap_approved"])["roadmap_approved"]
    assert found == Evidence("Дорожная карта утверждена: протокол № 1 от 30.08.2024", True)
    actions.edit_activity(pick("3.1"), by=deputy, version=1, text="Опрос.")
    found = evidence_for(YEAR, ["roadmap_approved"])["roadmap_approved"]
    assert found == Evidence("Редакция 2 ещё не утверждена", False)


@pytest.mark.django_db
def test_a_year_without_a_plan_has_nothing_to_say_of_approval(plan):
    assert evidence_for(AcademicYear(2030), ["roadmap_approved"]) == {}


@pytest.mark.django_db
def test_an_issued_report_is_found_in_its_own_year(school):
    for object_id, day in (("2024", 5), ("2024", 20), ("2023", 25)):
        IssuedDocument.objects.create(
            key="roadmap-report", object_id=object_id, file_format="pdf", title="Отчёт",
            dated=dt.date(2025, 5, day), sha256="0" * 64, file="x.pdf",
        )  # fmt: skip
    assert evidence_for(YEAR, ["report_issued"])["report_issued"] == Evidence(
        "Отчёт выпущен 20.05.2025", True
    )
    assert not evidence_for(AcademicYear(2022), ["report_issued"])["report_issued"].met


@pytest.mark.django_db
def test_a_source_that_exists_no_more_is_passed_over(school):
    assert evidence_for(YEAR, ["weather"]) == {}


@pytest.mark.django_db
def test_each_source_is_asked_once_for_the_whole_page(school, django_assert_num_queries):
    with django_assert_num_queries(1):
        evidence_for(YEAR, ["report_issued"] * 5)


@pytest.mark.django_db
def test_facts_are_counted_once_each(today):
    row = ActivityFactory()
    FactFactory.create_batch(3, activity=row)
    assert Activity.objects.with_fact_count().get().fact_count == 3


@pytest.mark.django_db
def test_what_all_sources_count_is_one_query(school, django_assert_num_queries):
    counting = ["report_issued", "work_reviewed", "mentor_bank", "mentee_bank", "act_agreements",
                "requests_collected", "pairs_active", "portfolios", "programmes", "library",
                "training_materials", "event_council", "publications",
                "mentor_register_issued"]  # fmt: skip
    with django_assert_num_queries(1):
        assert set(evidence_for(YEAR, counting)) == set(counting)
