"""Applying a document, changing the text, moving rows: what the database holds afterwards."""

import copy
import datetime as dt
from importlib import import_module

import pytest
from django.core.exceptions import ValidationError

from people.academic_year import AcademicYear
from people.models import StaleVersion
from roadmap import actions
from roadmap.actions.text import refuse_with_facts
from roadmap.models import Activity, Assignment, Fact, Revision, Roadmap, Stage
from roadmap.plan_import import ActivityDraft, PlanDraft, StageDraft
from tests.roadmap.conftest import YEAR, activities_of

pytestmark = pytest.mark.django_db

EVENTS = [model.pgh_event_model for model in (Roadmap, Stage, Activity, Assignment, Revision, Fact)]


def remembered() -> list[int]:
    return [model.objects.count() for model in EVENTS]


def texts(plan) -> list[str]:
    return [activity.text for activity in activities_of(plan)]


# --- the school's own document ------------------------------------------------------------------


def test_the_document_becomes_seven_stages_with_sixteen_activities(plan):
    stages = plan.stages.order_by("position")
    assert [stage.position for stage in stages] == [1, 2, 3, 4, 5, 6, 7]
    assert [stage.activities.count() for stage in stages] == [2, 2, 2, 2, 3, 4, 1]
    assert [a.full_number for a in activities_of(plan)][:5] == ["1.1", "1.2", "2.1", "2.2", "3.1"]


def test_its_terms_keep_their_words_and_give_dates(pick):
    august, autumn, all_year = pick("1.1"), pick("2.1"), pick("6.1")
    assert (august.printed_term, august.start, august.end) == (
        "август", dt.date(2024, 8, 1), dt.date(2024, 8, 31),
    )  # fmt: skip
    assert (autumn.start, autumn.end) == (dt.date(2024, 8, 1), dt.date(2024, 9, 30))
    assert (all_year.printed_term, all_year.start, all_year.end) == (
        "в течение учебного года", dt.date(2024, 9, 1), dt.date(2025, 5, 31),
    )  # fmt: skip


def test_its_responsible_are_linked_by_role(pick):
    found = pick("5.1").assignments.values_list("text", "role")
    assert list(found) == [("заместитель директора по УВР", "deputy"), ("наставники", "teacher")]


def test_its_printed_block_approves_the_first_revision(plan):
    revision = plan.revisions.get()
    assert (revision.number, revision.approved_kind, revision.approved_number) == (
        1, "протокол", "1",
    )  # fmt: skip
    assert revision.approved_on == dt.date(2024, 8, 30)
    assert len(revision.content["stages"]) == 7


def test_the_same_document_again_changes_nothing(plan, seed, deputy):
    versions = [activity.version for activity in activities_of(plan)]
    before = remembered()
    actions.apply_plan(copy.deepcopy(seed), year=YEAR, by=deputy)
    assert remembered() == before
    assert [activity.version for activity in activities_of(plan)] == versions


def test_it_can_be_the_plan_of_another_year_too(plan, seed, deputy):
    other = actions.apply_plan(seed, year=AcademicYear(2026), by=deputy)
    assert other.pk != plan.pk
    assert activities_of(other)[0].start == dt.date(2026, 8, 1)


# --- a changed document -------------------------------------------------------------------------


def test_a_changed_document_keeps_marks_and_facts_with_their_activities(plan, seed, pick, deputy):
    analysis, report = pick("1.1"), pick("6.4")
    actions.mark_done(analysis, by=deputy, version=analysis.version, on=dt.date(2024, 8, 28))
    fact = actions.add_fact(report, by=deputy, happened_on=dt.date(2024, 11, 1), note="Три статьи")
    seed.stages[0].activities.insert(0, ActivityDraft(number="1", text="Собрать желающих."))
    seed.stages[5].activities[3].text = "Пополнение методической копилки школы."
    actions.apply_plan(seed, year=YEAR, by=deputy)
    analysis.refresh_from_db()
    fact.refresh_from_db()
    assert (analysis.closed_as, analysis.position) == ("done", 2)
    assert fact.activity.text == "Пополнение методической копилки школы."
    assert pick("1.1").closed_as == ""


def test_a_changed_document_under_the_same_decision_is_a_draft(plan, seed, deputy):
    """Minutes № 1 approved another text: they cannot approve this one."""
    seed.stages[0].title = "Банк наставников"
    actions.apply_plan(seed, year=YEAR, by=deputy)
    assert [(r.number, r.is_approved) for r in plan.revisions.all()] == [(1, True), (2, False)]


def test_a_changed_document_with_a_new_decision_is_approved(plan, seed, deputy):
    seed.stages[0].title = "Банк наставников"
    seed.approval.number, seed.approval.date = "5", dt.date(2024, 11, 12)
    seed.approval.text_lines = ("Утверждена", "протокол №5 от 12.11.2024 г.")
    actions.apply_plan(seed, year=YEAR, by=deputy)
    last = plan.revisions.last()
    assert (last.number, last.approved_number, last.approved_on) == (2, "5", dt.date(2024, 11, 12))


def test_activities_with_facts_are_never_dropped_and_nothing_is_half_applied(
    plan, seed, pick, deputy
):
    kept = pick("7.1")
    actions.add_fact(kept, by=deputy, happened_on=dt.date(2024, 10, 1), note="Заметка на сайте")
    before = (texts(plan), remembered())
    seed.title = "Совсем другой заголовок"
    seed.stages = seed.stages[:6]
    with pytest.raises(ValidationError, match="приложены факты"):
        actions.apply_plan(seed, year=YEAR, by=deputy)
    plan.refresh_from_db()
    assert plan.title != "Совсем другой заголовок"
    assert (texts(plan), remembered()) == before


def test_activities_without_facts_go_with_the_document(plan, seed, deputy):
    seed.stages = seed.stages[:6]
    actions.apply_plan(seed, year=YEAR, by=deputy)
    assert plan.stages.count() == 6
    assert Activity.objects.of(plan).count() == 15


def test_an_error_in_the_middle_leaves_the_old_plan(plan, seed, deputy, monkeypatch):
    before = (texts(plan), remembered())
    seed.stages[0].title = "Банк наставников"
    seed.stages[6].activities[0].text = "Заметки на сайте."

    def fails(*args, **kwargs):
        raise OSError("the disk is full")

    monkeypatch.setattr(import_module("roadmap.actions.apply_plan"), "remember_revision", fails)
    with pytest.raises(OSError, match="disk"):
        actions.apply_plan(seed, year=YEAR, by=deputy)
    assert (texts(plan), remembered()) == before


def test_a_moved_term_of_a_stage_moves_the_dates_of_its_activities(plan, seed, pick, deputy):
    for draft in (seed.stages[1], *seed.stages[1].activities):
        draft.term = "до 1 октября"
    actions.apply_plan(seed, year=YEAR, by=deputy)
    order = pick("2.2")
    assert (order.term, order.printed_term) == ("", "до 1 октября")
    assert (order.start, order.end) == (None, dt.date(2024, 10, 1))


def test_dates_by_hand_outlive_a_changed_document(plan, seed, pick, deputy):
    order = pick("2.2")
    by_hand = {"start": dt.date(2024, 9, 2), "end": dt.date(2024, 9, 13)}
    actions.set_dates(order, by=deputy, version=order.version, **by_hand)
    for draft in (seed.stages[1], *seed.stages[1].activities):
        draft.term = "октябрь"
    actions.apply_plan(seed, year=YEAR, by=deputy)
    order.refresh_from_db()
    assert (order.start, order.end) == (dt.date(2024, 9, 2), dt.date(2024, 9, 13))


def test_a_replaced_head_is_a_new_version(plan, seed, deputy):
    """Whoever has the head open in a form must learn that it has changed."""
    seed.title = "Дорожная карта на новый лад"
    before = plan.version
    after = actions.apply_plan(seed, year=YEAR, by=deputy)
    assert after.version == before + 1
    with pytest.raises(StaleVersion):
        actions.edit_head(plan.pk, by=deputy, version=before, title="Моё название")


def unnumbered(*activities: str) -> PlanDraft:
    """The points of an order: no stages, no numbers, no headings."""
    items = [ActivityDraft(text=text) for text in activities]
    return PlanDraft(layout="list", stages=[StageDraft(activities=items)])


def test_a_document_without_title_and_numbers_twice_changes_nothing(school, deputy):
    draft = unnumbered("Назначить наставников.", "Составить программы.")
    plan = actions.apply_plan(draft, year=YEAR, by=deputy)
    before = remembered()
    actions.apply_plan(draft, year=YEAR, by=deputy)
    assert remembered() == before
    assert plan.title == "Дорожная карта на 2024/2025 учебный год"
    assert plan.revisions.count() == 1


def test_marks_do_not_wander_between_activities_without_numbers(school, deputy):
    plan = actions.apply_plan(unnumbered("Назначить наставников."), year=YEAR, by=deputy)
    row = activities_of(plan)[0]
    actions.mark_done(row, by=deputy, version=row.version, on=dt.date(2024, 9, 1))
    actions.apply_plan(unnumbered("Открыть школьный музей."), year=YEAR, by=deputy)
    assert [(a.text, a.closed_as) for a in activities_of(plan)] == [("Открыть школьный музей.", "")]


def test_the_head_of_a_plan_without_column_headings_can_be_edited(school, deputy):
    plan = actions.apply_plan(unnumbered("Назначить наставников."), year=YEAR, by=deputy)
    actions.edit_head(plan.pk, by=deputy, version=plan.version, title="План на год")
    plan.refresh_from_db()
    assert (plan.title, plan.headings) == ("План на год", {})


def test_asking_for_facts_costs_one_question_for_a_whole_plan(plan, django_assert_num_queries):
    activities = activities_of(plan)
    for some in (activities[:1], activities):
        with django_assert_num_queries(1):
            refuse_with_facts(some)
