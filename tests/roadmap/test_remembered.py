"""The plan's history in the words of the people who work with it."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from people import history
from people.history import Filters
from roadmap import actions
from roadmap.models import Activity
from tests.roadmap.conftest import YEAR

# Real transactions: the history is ordered by their time.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def activity(pick):
    return pick("1.1")


def told(entry) -> str:
    return "\n".join((entry.sentence, *entry.lines)).replace("\xa0", " ")


def last(account) -> str:
    return told(history.journal(account).entries[0])


def test_a_loaded_document_is_one_line(deputy, plan):
    entry = history.journal(deputy).entries[0]
    assert told(entry).startswith(
        "Берёзова А. П. загрузила дорожную карту из документа: 7 этапов, 16 мероприятий"
    )


def test_the_same_document_again_is_not_told(deputy, plan, seed):
    before = history.journal(deputy).entries
    actions.apply_plan(seed, year=YEAR, by=deputy)
    assert history.journal(deputy).entries == before


def test_a_changed_term(deputy, plan):
    stage = plan.stages.first()
    actions.edit_stage(stage, by=deputy, version=stage.version, term="август–сентябрь")
    assert "Берёзова А. П. изменила этап «1" in last(deputy)
    assert f"срок: «{stage.term}» → «август–сентябрь»" in last(deputy)


def test_a_changed_text_names_the_activity_and_its_stage(deputy, activity):
    old = activity.text
    actions.edit_activity(
        activity, by=deputy, version=activity.version, text="Анализ работы за год"
    )
    sentence = last(deputy)
    assert sentence.startswith("Берёзова А. П. изменила мероприятие «1. Анализ работы за год»")
    assert "(этап «1" in sentence
    assert old[:30] in sentence


def test_marks_and_their_undo(deputy, activity):
    day = dt.date(2024, 9, 2)
    row = actions.mark_done(activity, by=deputy, version=activity.version, on=day)
    assert "отметила выполненным мероприятие «1. " in last(deputy)
    assert "дата закрытия: — → 02.09.2024" in last(deputy)
    row = actions.reopen(row, by=deputy, version=row.version)
    assert "сняла отметку с мероприятия" in last(deputy)
    actions.mark_not_needed(row, by=deputy, version=row.version, on=day, why="нет новичков")
    entry = history.journal(deputy).entries[0]
    assert "отметила, что не требуется мероприятие" in entry.sentence
    assert entry.why == "нет новичков"


def test_a_fact_with_its_file(deputy, activity):
    paper = SimpleUploadedFile("протокол № 1.txt", "Решили.".encode())
    fact = actions.add_fact(
        activity, by=deputy, happened_on=dt.date(2024, 9, 2), note="Провели заседание", file=paper
    )
    assert last(deputy).startswith(
        "Берёзова А. П. внесла факт «Провели заседание» (мероприятие плана «1. "
    )
    actions.remove_fact(fact, by=deputy)
    assert last(deputy).startswith("Берёзова А. П. убрала факт «Провели заседание")


def test_approval(deputy, activity):
    actions.edit_activity(
        activity, by=deputy, version=activity.version, text="Анализ работы за год"
    )
    actions.approve_revision(
        activity.stage.roadmap, by=deputy, kind="протокол", number="3", on=dt.date(2024, 10, 1),
        body="научно-методического совета",
    )  # fmt: skip
    assert last(deputy).startswith("Берёзова А. П. записала утверждение «2»")
    assert "дата утверждения: — → 01.10.2024" in last(deputy)


def test_the_panel_of_a_plan_holds_its_removed_parts(deputy, plan, activity):
    actions.add_activity(activity.stage, by=deputy, text="Лишнее мероприятие")
    extra = Activity.objects.get(text="Лишнее мероприятие")
    actions.remove_activity(extra, by=deputy)
    sentences = [told(entry) for entry in history.events_of(plan, account=deputy).entries]
    assert "убрала мероприятие" in sentences[0]
    assert "Лишнее мероприятие" in sentences[0]
    assert "добавила мероприятие" in sentences[1]


def test_the_panel_of_an_activity_holds_only_its_own(deputy, plan, activity):
    other = Activity.objects.of(plan).exclude(pk=activity.pk).first()
    actions.add_fact(other, by=deputy, happened_on=dt.date(2024, 9, 2), note="Чужой факт")
    actions.add_fact(activity, by=deputy, happened_on=dt.date(2024, 9, 2), note="Свой факт")
    sentences = "\n".join(told(e) for e in history.events_of(activity, account=deputy).entries)
    assert "Свой факт" in sentences
    assert "Чужой факт" not in sentences


def test_no_machine_word_reaches_the_reader(deputy, plan, activity):
    """Nothing but Russian in sentences: no field name, no code of a choice."""
    row = actions.mark_done(activity, by=deputy, version=activity.version, on=dt.date(2024, 9, 2))
    row = actions.set_dates(
        row, by=deputy, version=row.version, start=dt.date(2024, 9, 1), end=dt.date(2024, 9, 5)
    )
    actions.set_fact_sources(row, by=deputy, version=row.version, keys=["roadmap_approved"])
    actions.edit_head(plan.pk, by=deputy, version=plan.version, layout="sections")
    plan_entries = history.journal(deputy, filters=Filters(kind="")).entries
    own = [told(e) for e in plan_entries if e.actor.startswith("Берёзова")]
    assert len(own) == 5
    for sentence in own:
        assert not any("a" <= letter <= "z" for letter in sentence.lower()), sentence
