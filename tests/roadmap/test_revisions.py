"""What makes a new revision, what never does, and how two of them compare."""

import copy
import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from people.academic_year import AcademicYear
from roadmap import actions
from roadmap.plan.revisions import ACTIVITY_FIELDS, HEAD_FIELDS, STAGE_FIELDS, compare, snapshot
from tests.roadmap.conftest import YEAR

db = pytest.mark.django_db
DAY = dt.date(2024, 11, 12)


def numbers(plan) -> list[tuple[int, bool]]:
    return [(r.number, r.is_approved) for r in plan.revisions.order_by("number")]


def edit(row, deputy, **fields):
    return actions.edit_activity(row, by=deputy, version=row.version, **fields)


# --- marks are not text -------------------------------------------------------------------------


@db
def test_marks_facts_sources_and_dates_by_hand_never_make_a_revision(plan, pick, deputy):
    row = pick("3.1")
    row = actions.mark_done(row, by=deputy, version=row.version, on=DAY)
    row = actions.reopen(row, by=deputy, version=row.version)
    row = actions.mark_not_needed(row, by=deputy, version=row.version, on=DAY, why="Отложено")
    row = actions.reopen(row, by=deputy, version=row.version)
    row = actions.set_dates(row, by=deputy, version=row.version, start=DAY, end=DAY)
    actions.set_fact_sources(row, by=deputy, version=row.version, keys=["roadmap_approved"])
    fact = actions.add_fact(row, by=deputy, happened_on=DAY, note="Анкеты собраны")
    actions.remove_fact(fact, by=deputy)
    assert numbers(plan) == [(1, True)]


@db
@pytest.mark.parametrize("field", list(ACTIVITY_FIELDS))
def test_every_word_of_an_activity_makes_one(plan, pick, deputy, field):
    edit(pick("3.1"), deputy, **{field: "9"})
    assert numbers(plan) == [(1, True), (2, False)]


@db
@pytest.mark.parametrize("field", list(STAGE_FIELDS))
def test_every_word_of_a_stage_makes_one(plan, deputy, field):
    stage = plan.stages.get(position=3)
    actions.edit_stage(stage, by=deputy, version=stage.version, **{field: "9"})
    assert numbers(plan) == [(1, True), (2, False)]


@db
@pytest.mark.parametrize(
    "fields",
    [
        {"title": "План"},
        {"approval_text": "УТВЕРЖДАЮ"},
        {"layout": "sections"},
        {"headings": {"text": "Дело"}},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_every_part_of_the_head_makes_one(plan, deputy, fields):
    actions.edit_head(plan.pk, by=deputy, version=plan.version, **fields)
    assert numbers(plan) == [(1, True), (2, False)]


@db
def test_order_makes_one(plan, pick, deputy):
    actions.move_activity(pick("1.2"), to=1, by=deputy)
    assert numbers(plan) == [(1, True), (2, False)]


@db
def test_a_new_and_a_removed_row_make_one(plan, pick, deputy):
    actions.remove_activity(pick("1.2"), by=deputy)
    actions.add_stage(plan, by=deputy, title="Итоги")
    assert numbers(plan) == [(1, True), (2, False)]


@db
def test_changes_gather_in_one_draft_with_the_last_reason(plan, pick, deputy):
    edit(pick("3.1"), deputy, text="Опрос педагогов.", why="уточнили слова")
    edit(pick("3.2"), deputy, term="октябрь")
    draft = plan.revisions.last()
    assert (draft.number, draft.reason, draft.created_by) == (2, "уточнили слова", deputy)
    assert draft.content == snapshot(plan)


# --- coming back --------------------------------------------------------------------------------


@db
def test_coming_back_to_the_approved_text_drops_the_draft(plan, pick, deputy):
    before = pick("3.1").text
    edit(pick("3.1"), deputy, text="Опрос педагогов.")
    edit(pick("3.1"), deputy, text=before)
    assert numbers(plan) == [(1, True)]


@db
def test_moving_there_and_back_drops_the_draft(plan, pick, deputy):
    row = pick("6.3")
    actions.move_activity(row, to=1, by=deputy)
    actions.move_activity(row, to=3, by=deputy)
    assert numbers(plan) == [(1, True)]


@db
def test_only_the_last_approved_text_is_what_one_comes_back_to(plan, pick, deputy):
    first = pick("3.1").text
    edit(pick("3.1"), deputy, text="Опрос педагогов.")
    actions.approve_revision(
        plan, by=deputy, kind="протокол", number="4", on=DAY, body="методического совета"
    )
    edit(pick("3.1"), deputy, text=first)
    assert numbers(plan) == [(1, True), (2, True), (3, False)]


# --- approval -----------------------------------------------------------------------------------


@db
def test_approval_writes_the_decision_and_the_block(plan, pick, deputy):
    edit(pick("3.1"), deputy, text="Опрос педагогов.")
    done = actions.approve_revision(
        plan, by=deputy, kind="приказ", number="77/О", on=DAY, body="директора Заречной школы"
    )
    plan.refresh_from_db()
    assert (done.number, done.approved_kind, done.approved_number) == (2, "приказ", "77/О")
    assert (done.approved_on, done.approved_body) == (DAY, "директора Заречной школы")
    assert plan.approval_text == (
        "Утверждена приказом\nдиректора Заречной школы\n№77/О от 12.11.2024 г."
    )
    assert done.content == snapshot(plan)
    assert numbers(plan) == [(1, True), (2, True)]


@db
def test_an_approved_revision_never_changes(plan, pick, deputy):
    approved = plan.revisions.get()
    before = copy.deepcopy(approved.content)
    edit(pick("3.1"), deputy, text="Опрос педагогов.")
    actions.remove_stage(plan.stages.get(position=7), by=deputy)
    actions.approve_revision(
        plan, by=deputy, kind="протокол", number="4", on=DAY, body="методического совета"
    )
    approved.refresh_from_db()
    assert approved.content == before
    assert (approved.approved_number, approved.approved_on) == ("1", dt.date(2024, 8, 30))


@db
def test_a_text_that_changed_under_the_page_is_looked_at_again(plan, pick, deputy, enter):
    edit(pick("3.1"), deputy, text="Опрос педагогов.")
    decision = {"kind": "протокол", "number": "4", "on": "12.11.2024", "body": "совета"}
    decision["seen"] = plan.revisions.last().fingerprint
    edit(pick("3.1"), deputy, text="Опрос всех педагогов.")
    client, page = enter(deputy), "/roadmap/2024/revisions/approve/"
    refused = client.post(page, decision)
    assert "текст плана изменили" in refused.content.decode()
    assert not plan.revisions.last().is_approved
    decision["seen"] = refused.context["form"]["seen"].value()
    client.post(page, decision)
    assert plan.revisions.last().is_approved


@db
def test_without_a_draft_there_is_nothing_to_approve(plan, deputy):
    with pytest.raises(ValidationError, match="уже утверждены"):
        actions.approve_revision(
            plan, by=deputy, kind="протокол", number="4", on=DAY, body="совета"
        )


@db
def test_approval_without_a_number_is_refused_whole(plan, pick, deputy):
    edit(pick("3.1"), deputy, text="Опрос педагогов.")
    with pytest.raises(ValidationError, match="номер"):
        actions.approve_revision(plan, by=deputy, kind="протокол", number="", on=DAY, body="совета")
    before = plan.approval_text
    plan.refresh_from_db()
    assert plan.approval_text == before
    assert numbers(plan) == [(1, True), (2, False)]


# --- the first revisions of other plans ---------------------------------------------------------


@db
def test_a_plan_from_the_pattern_or_a_copy_begins_as_a_draft(plan, deputy):
    pattern = actions.start_from_pattern(year=AcademicYear(2030), by=deputy)
    copied = actions.copy_to_year(plan, year=YEAR.next, by=deputy)
    assert numbers(pattern) == numbers(copied) == [(1, False)]


# --- comparing: pure ----------------------------------------------------------------------------

words = st.text("абв", max_size=3)
an_activity = st.fixed_dictionaries(dict.fromkeys(ACTIVITY_FIELDS, words))
a_stage = st.fixed_dictionaries(
    dict.fromkeys(STAGE_FIELDS, words) | {"activities": st.lists(an_activity, max_size=3)}
)
a_content = st.fixed_dictionaries(
    dict.fromkeys(HEAD_FIELDS, words) | {"stages": st.lists(a_stage, max_size=3)}
)


@given(a_content)
def test_a_text_does_not_differ_from_itself(content):
    assert compare(content, copy.deepcopy(content)) == []


@given(a_content, a_content)
def test_texts_without_differences_are_of_the_same_rows(old, new):
    """Whatever differs besides order is named; so nothing named means the same rows."""
    if compare(old, new) == []:
        assert [sorted(map(repr, s["activities"])) for s in by_words(old)] == [
            sorted(map(repr, s["activities"])) for s in by_words(new)
        ]


def by_words(content) -> list[dict]:
    return sorted(content["stages"], key=lambda s: repr([s[f] for f in STAGE_FIELDS]))


@given(a_content, st.data())
def test_a_changed_field_appears_with_both_its_words(content, data):
    """Texts and numbers apart, so that each row has one partner."""
    content["stages"] = content["stages"] or [dict.fromkeys(STAGE_FIELDS, "") | {"activities": []}]
    for place, stage in enumerate(content["stages"]):
        stage |= {"title": f"этап {place}", "number": str(place)}
        for at, activity in enumerate(stage["activities"]):
            activity |= {"text": f"дело {at}", "number": str(at)}
    rows = [(content, HEAD_FIELDS)]
    rows += [(stage, STAGE_FIELDS) for stage in content["stages"]]
    rows += [(a, ACTIVITY_FIELDS) for stage in content["stages"] for a in stage["activities"]]
    place = data.draw(st.integers(0, len(rows) - 1))
    field = data.draw(st.sampled_from(list(rows[place][1])))
    old = copy.deepcopy(content)
    was = rows[place][0][field]
    rows[place][0][field] = was + "новое"
    changes = compare(old, content)
    assert [(c.old, c.new) for c in changes] == [(was, was + "новое")]
    assert changes[0].what.startswith(rows[place][1][field])  # «номер у «…»» says whose it is


@given(a_content, a_content)
def test_what_is_new_one_way_is_gone_the_other_way(old, new):
    def whole(changes):
        return [c for c in changes if c.what in ("этап", "мероприятие")]

    assert len(whole(compare(old, new))) == len(whole(compare(new, old)))


def test_a_new_and_a_gone_row_are_told_in_reading_order():
    def stage(number, title, *texts):
        blank = dict.fromkeys(ACTIVITY_FIELDS, "")
        activities = [blank | {"number": str(n), "text": t} for n, t in enumerate(texts, start=1)]
        return dict.fromkeys(STAGE_FIELDS, "") | {
            "number": number, "title": title, "activities": activities,
        }  # fmt: skip

    head = {"title": "План", "approval_text": ""}
    old = head | {
        "stages": [stage("1", "Банк", "Анализ.", "Список."), stage("2", "Акты", "Приказ.")]
    }
    new = head | {"stages": [stage("1", "Банк", "Анализ."), stage("3", "Пары", "Подбор.")]}
    assert [(c.where, c.what, c.old, c.new) for c in compare(old, new)] == [
        ("Этап 1, мероприятие 2", "мероприятие", "Список.", ""),
        ("Этап 3", "этап", "", "Пары"),
        ("Этап 3, мероприятие 1", "мероприятие", "", "Подбор."),
        ("Этап 2", "этап", "Акты", ""),
        ("Этап 2, мероприятие 1", "мероприятие", "Приказ.", ""),
    ]
