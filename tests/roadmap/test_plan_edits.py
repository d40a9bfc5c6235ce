"""Changing the plan by hand: rows added, moved, edited, removed; a closed year refuses."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from people.models import StaleVersion
from roadmap import actions
from roadmap.models import Activity
from tests.roadmap.conftest import YEAR, activities_of
from tests.roadmap.test_actions import remembered, texts

pytestmark = pytest.mark.django_db


def places(rows) -> list[tuple[int, str, str]]:
    return [(row.position, row.number, str(row)[-12:]) for row in rows.order_by("position")]


def test_a_new_activity_stands_last_and_gets_dates_and_responsible_of_its_stage(plan, deputy):
    stage = plan.stages.get(position=1)
    added = actions.add_activity(stage, by=deputy, text="Собеседование с желающими.")
    assert (added.position, added.number, added.full_number) == (3, "3", "1.3")
    assert (added.start, added.end) == (dt.date(2024, 8, 1), dt.date(2024, 8, 31))
    assert [a.role for a in added.assignments.all()] == ["deputy"]


@pytest.mark.parametrize(
    ("last", "following"),
    [
        ("4", "5"),
        ("4.", "5."),
        ("2.4", "2.5"),
        ("2.9.", "2.10."),
        ("3)", "4)"),
        ("", ""),
        ("б", ""),
    ],
)
def test_a_new_number_follows_the_way_the_stage_is_numbered(plan, deputy, last, following):
    stage = plan.stages.get(position=7)
    stage.activities.update(number=last)
    assert actions.add_activity(stage, by=deputy, text="Ещё одно дело.").number == following


def test_a_new_stage_stands_last(plan, deputy):
    added = actions.add_stage(plan, by=deputy, title="Итоги", term="июнь")
    assert (added.position, added.number) == (8, "8")


@pytest.mark.parametrize("to", [1, 2, 3, 4, 99])
def test_moving_keeps_places_whole_and_numbers_with_the_places(plan, deputy, to):
    stage = plan.stages.get(position=6)
    moved = stage.activities.get(position=3)
    actions.move_activity(moved, to=to, by=deputy)
    rows = stage.activities.order_by("position")
    assert [(row.position, row.number) for row in rows] == [
        (place, str(place)) for place in (1, 2, 3, 4)
    ]
    assert rows[min(to, 4) - 1].pk == moved.pk


def test_moving_a_stage_takes_its_activities_along(plan, deputy):
    library = plan.stages.get(position=7)
    actions.move_stage(library, to=1, by=deputy)
    library.refresh_from_db()
    assert (library.position, library.number) == (1, "1")
    assert activities_of(plan)[0].stage_id == library.pk
    assert list(plan.stages.values_list("position", flat=True)) == [1, 2, 3, 4, 5, 6, 7]


def test_full_numbers_of_a_moved_stage_begin_with_its_new_number(plan, deputy):
    """«2.1» inside stage 2 becomes «1.1» when the stage becomes the first."""
    first, second = plan.stages.order_by("position")[:2]
    for stage in (first, second):
        for activity in stage.activities.all():
            activity.number = f"{stage.number}.{activity.position}."
            activity.save()
    actions.move_stage(second, to=1, by=deputy)
    assert [a.number for a in activities_of(plan)][:4] == ["1.1.", "1.2.", "2.1.", "2.2."]


def test_removing_closes_the_gap(plan, pick, deputy):
    actions.remove_activity(pick("6.2"), by=deputy)
    rows = plan.stages.get(position=6).activities.order_by("position")
    assert [(row.position, row.number) for row in rows] == [(1, "1"), (2, "2"), (3, "3")]
    actions.remove_stage(plan.stages.get(position=2), by=deputy)
    assert list(plan.stages.values_list("position", "number")) == [
        (place, str(place)) for place in range(1, 7)
    ]


@pytest.mark.parametrize("what", ["activity", "stage"])
def test_what_has_facts_is_not_removed(plan, pick, deputy, what):
    activity = pick("6.2")
    actions.add_fact(activity, by=deputy, happened_on=dt.date(2024, 10, 1), note="Педсовет")
    remove = getattr(actions, f"remove_{what}")
    with pytest.raises(ValidationError, match="приложены факты"):
        remove(activity if what == "activity" else activity.stage, by=deputy)
    assert Activity.objects.of(plan).count() == 16


def test_moving_a_row_that_somebody_has_removed_changes_nothing(plan, pick, deputy):
    gone = pick("6.2")
    actions.remove_activity(pick("6.2"), by=deputy)
    before = texts(plan)
    actions.move_activity(gone, to=1, by=deputy)
    assert texts(plan) == before


def test_an_old_version_is_refused_with_the_row_as_it_is(plan, pick, deputy):
    mine = pick("1.1")
    actions.edit_activity(pick("1.1"), by=deputy, version=mine.version, text="Анализ работы.")
    with pytest.raises(StaleVersion) as refused:
        actions.edit_activity(mine, by=deputy, version=mine.version, text="Мой текст.")
    assert refused.value.current.text == "Анализ работы."


def test_a_new_term_gives_new_dates_and_a_new_responsible_new_links(pick, deputy):
    row = pick("3.1")
    row = actions.edit_activity(
        row, by=deputy, version=row.version, term="до 15 октября", responsible="директор"
    )
    assert (row.start, row.end) == (None, dt.date(2024, 10, 15))
    assert [a.role for a in row.assignments.all()] == ["director"]


def test_a_doubtful_term_stays_a_phrase_with_its_doubt(pick, deputy):
    row = pick("3.1")
    row = actions.edit_activity(row, by=deputy, version=row.version, term="когда зацветёт сирень")
    assert (row.start, row.end, row.term_kind) == (None, None, "unknown")
    assert row.term_doubts


def test_the_stage_s_term_moves_only_the_activities_that_inherit_it(plan, pick, deputy):
    own = pick("6.1")
    actions.edit_activity(own, by=deputy, version=own.version, term="май")
    stage = plan.stages.get(position=6)
    actions.edit_stage(stage, by=deputy, version=stage.version, term="июнь")
    assert pick("6.1").end == dt.date(2025, 5, 31)
    assert pick("6.2").end == dt.date(2025, 6, 30)


@pytest.mark.parametrize("door", ["add_activity", "add_stage"])
def test_the_same_row_sent_twice_is_added_once(plan, deputy, door):
    """A page sent again by «Обновить» or an impatient hand; two equal neighbours make no plan."""
    for _ in range(2):
        if door == "add_stage":
            actions.add_stage(plan, by=deputy, title="Итоги")
        else:
            actions.add_activity(plan.stages.get(position=1), by=deputy, text="Собрать желающих.")
    assert plan.stages.count() == (8 if door == "add_stage" else 7)
    assert Activity.objects.of(plan).count() == (16 if door == "add_stage" else 17)


# --- a closed year ------------------------------------------------------------------------------


def changes(plan, deputy) -> dict:
    """Every door that changes a year's plan, its marks or its facts."""
    stage, row = plan.stages.get(position=1), activities_of(plan)[0]
    as_shown = {"by": deputy, "version": row.version}
    day = dt.date(2024, 11, 1)
    return {
        "edit_head": lambda: actions.edit_head(plan.pk, by=deputy, version=1, title="Иначе"),
        "edit_stage": lambda: actions.edit_stage(stage, by=deputy, version=1, title="Иначе"),
        "edit_activity": lambda: actions.edit_activity(row, **as_shown, text="Иначе."),
        "add_stage": lambda: actions.add_stage(plan, by=deputy, title="Ещё"),
        "add_activity": lambda: actions.add_activity(stage, by=deputy, text="Ещё."),
        "move_stage": lambda: actions.move_stage(stage, to=2, by=deputy),
        "move_activity": lambda: actions.move_activity(row, to=2, by=deputy),
        "remove_stage": lambda: actions.remove_stage(stage, by=deputy),
        "remove_activity": lambda: actions.remove_activity(row, by=deputy),
        "mark_done": lambda: actions.mark_done(row, **as_shown, on=day),
        "mark_not_needed": lambda: actions.mark_not_needed(row, **as_shown, on=day, why="Так"),
        "reopen": lambda: actions.reopen(row, **as_shown),
        "set_dates": lambda: actions.set_dates(row, **as_shown, start=day, end=day),
        "set_fact_sources": lambda: actions.set_fact_sources(row, **as_shown, keys=[]),
        "add_fact": lambda: actions.add_fact(row, by=deputy, happened_on=day, note="Было"),
        "approve_revision": lambda: actions.approve_revision(
            plan, by=deputy, kind="протокол", number="2", on=day, body="совета"
        ),
    }


DOORS = (
    *("edit_head", "edit_stage", "edit_activity", "add_stage", "add_activity", "move_stage"),
    *("move_activity", "remove_stage", "remove_activity", "mark_done", "mark_not_needed"),
    *("reopen", "set_dates", "set_fact_sources", "add_fact", "approve_revision"),
)


@pytest.mark.parametrize("door", DOORS)
def test_a_closed_year_refuses_every_change_in_words(closed, deputy, door):
    before = remembered()
    with pytest.raises(actions.ClosedYear) as refused:
        changes(closed, deputy)[door]()
    assert refused.value.messages == [
        "2024/2025 учебный год закрыт, его дорожная карта не меняется."
    ]
    assert remembered() == before


def test_a_closed_year_keeps_its_facts_and_its_document(plan, seed, pick, deputy):
    fact = actions.add_fact(pick("1.1"), by=deputy, happened_on=dt.date(2024, 8, 20), note="Было")
    plan.closed_on = dt.date(2025, 7, 1)
    plan.save()
    seed.title = "Иначе"
    with pytest.raises(actions.ClosedYear):
        actions.remove_fact(fact, by=deputy)
    with pytest.raises(actions.ClosedYear):
        actions.apply_plan(seed, year=YEAR, by=deputy)
