"""The same plan is understood from every format; the school's own document to the last word."""

import datetime as dt
import re
from pathlib import Path

import pytest

from people.academic_year import AcademicYear
from people.tables import UnreadableFile, read_document, read_pasted, read_path
from roadmap.plan_import import PlanDraft, understand
from roadmap.plan_import.draft import LIST, SECTIONS, STAGE_ROWS
from roadmap.terms import TermKind
from tests.roadmap import plans, sources
from tests.roadmap.sources import Paper

SEED = Path(__file__).resolve().parents[2] / "roadmap" / "seed" / "roadmap_2024.txt"
DAY = dt.date(2026, 11, 23)


def draft_of(paper: Paper, extension: str = ".docx", **options) -> PlanDraft:
    document = read_document(sources.WRITERS[extension](paper), f"план{extension}")
    return understand(document, today=DAY, **options)


def numbers(draft: PlanDraft) -> list[tuple[str, list[str]]]:
    return [(stage.number, [a.number for a in stage.activities]) for stage in draft.stages]


in_every_format = pytest.mark.parametrize("extension", sources.WRITERS)


def words(text: str) -> set[str]:
    return set(re.findall(r"[а-яёa-z]+|\d+", text.lower()))


def words_of_draft(draft: PlanDraft) -> set[str]:
    said = [draft.title, *draft.approval.text_lines, *draft.flags, *draft.remarks]
    said += [column.heading for column in draft.columns]
    for stage in draft.stages:
        said += [stage.number, stage.title, stage.term, stage.responsible]
        said += [stage.result, stage.document]
        for a in stage.activities:
            said += [a.number, a.text, a.notes, a.term, a.responsible, a.result, a.document]
    return words(" ".join(said))


# --- the school's own document -----------------------------------------------------------------


@pytest.fixture(scope="module")
def seed() -> PlanDraft:
    return understand(read_path(SEED), today=DAY)


def test_seed_has_seven_stages_and_sixteen_activities(seed):
    assert numbers(seed) == [
        ("1", ["1", "2"]),
        ("2", ["1", "2"]),
        ("3", ["1", "2"]),
        ("4", ["1", "2"]),
        ("5", ["1", "2", "3"]),
        ("6", ["1", "2", "3", "4"]),
        ("7", ["1"]),
    ]


def test_seed_leaves_no_doubt(seed):
    assert seed.flags == []
    assert [flag for activity in seed.activities for flag in activity.flags] == []


def test_seed_title_and_approval(seed):
    assert seed.title == (
        "Дорожная карта (план мероприятий) по реализации\n"
        "Положения о наставничестве МОУ СОШ №43 г. Твери"
    )
    approval = seed.approval
    assert (approval.kind, approval.number) == ("протокол", "1")
    assert approval.date == dt.date(2024, 8, 30)
    assert approval.body == "научно-методического совета МОУ СОШ №43 г. Твери"
    assert len(approval.text_lines) == 3


def test_seed_year_form_and_headings(seed):
    assert seed.year == AcademicYear(2024)
    assert seed.layout == STAGE_ROWS
    assert seed.headings == {
        "number": "№",
        "title": "Наименование этапа",
        "text": "Содержание деятельности и примерный план мероприятий",
        "term": "Сроки",
        "responsible": "Ответственный",
    }


def test_seed_terms_and_responsible(seed):
    first, second, third = seed.stages[:3]
    assert (first.term, second.term) == ("август", "август-сентябрь")
    assert third.activities[0].term_kind is TermKind.YEAR_LONG
    assert second.activities[0].start == dt.date(2024, 8, 1)
    assert second.activities[0].end == dt.date(2024, 9, 30)
    assert seed.stages[5].activities[3].names == ("заместитель директора по УВР", "наставники")


def test_seed_words_are_all_in_the_draft(seed):
    assert words(SEED.read_text().replace("<p>", "").replace("</p>", "")) <= words_of_draft(seed)


def test_seed_items_of_paragraphs_are_clean(seed):
    texts = [activity.text for activity in seed.stages[5].activities]
    assert texts[1] == "Проведение педагогического совета или семинара (при необходимости)."
    assert not any("<" in text for text in texts)


# --- families ----------------------------------------------------------------------------------


@in_every_format
def test_stages_with_results(extension):
    draft = draft_of(plans.WITH_RESULTS, extension)
    assert numbers(draft) == [("1", ["", "", ""]), ("2", ["1", "2"]), ("3", ["", ""])]
    assert draft.title.endswith("на 2024-2025 учебный год")
    assert (draft.approval.kind, draft.approval.number) == ("приказ", "31/2-од")
    assert draft.year == AcademicYear(2024)
    documents, choice, support = draft.stages
    assert documents.result == "Пакет документов принят"
    assert documents.activities[0].names == ("Директор", "Куратор Луговая Т. С.")
    assert [a.result for a in choice.activities] == ["Протоколы бесед", "Список утверждён"]
    assert [a.term for a in support.activities] == ["октябрь", "март"]
    assert all("порядке строк" in " ".join(a.flags) for a in support.activities)
    assert draft.remarks == ("Примечание. План может уточняться на методическом совете.",)


@in_every_format
def test_sections_with_numbered_rows(extension):
    draft = draft_of(plans.SECTIONS, extension)
    assert numbers(draft) == [("1", ["1.1", "1.2"]), ("2", ["2.1", "2.2", "2.3"])]
    assert draft.layout == SECTIONS
    assert draft.stages[0].title == "Нормативные основы наставничества"
    regulation = draft.stages[0].activities[1]
    assert regulation.text.endswith("названы:\n- сроки работы пар;\n- права наставника.")
    assert regulation.names == ("Полевой Б.А., директор", "рабочая группа")
    assert regulation.result == "Положение"
    assert draft.stages[1].activities[2].flags == ["Ответственный не указан."]
    assert draft.approval.date is None
    assert "Директор школы ________ Б. А. Полевой" in draft.approval.text_lines
    assert draft.year == AcademicYear(2022)
    assert any("Результат. Вид документа" in flag for flag in draft.flags)


@in_every_format
def test_stage_activity_and_content(extension):
    draft = draft_of(plans.WITH_CONTENT, extension)
    assert [(s.number, s.title, len(s.activities)) for s in draft.stages] == [
        ("1", "Подготовка условий", 2),
        ("2", "Работа пар", 1),
    ]
    study, acts = draft.stages[0].activities
    assert study.text == "Изучение опыта других школ"
    assert study.notes == "1. Чтение методических писем.\n2. Встреча с соседней школой."
    assert study.names == ("Камышова Е.Д., заместитель директора", "педагоги")
    assert acts.end == dt.date(2023, 10, 1)
    assert draft.year == AcademicYear(2023)


@in_every_format
def test_roman_sections_with_documents_and_results(extension):
    draft = draft_of(plans.ROMAN, extension)
    assert numbers(draft) == [("I", ["1", "2"]), ("II", ["3"]), ("III", ["4"])]
    survey = draft.stages[0].activities[0]
    assert (survey.document, survey.result) == ("Анкета", "Карта запросов")
    assert draft.stages[1].activities[0].term_kind is TermKind.RECURRENT
    assert draft.flags == []


@pytest.mark.parametrize("extension", [".docx", ".odt", ".html", ".htm", ".txt"])
def test_an_order_is_one_stage_of_points(extension):
    draft = draft_of(plans.ORDER, extension)
    assert numbers(draft) == [("", ["1", "2", "2.1", "2.2", "3", "4"])]
    assert draft.layout == LIST
    assert draft.title == "О начале работы наставнических пар"
    assert (draft.approval.kind, draft.approval.number) == ("приказ", "31-а")
    assert draft.approval.date == dt.date(2024, 9, 2)
    named, others, written = draft.stages[0].activities[2:5]
    assert named.text == "Речную О.П., учителя химии."
    assert (named.term, named.names) == ("до 31 мая", ("Луговая Т.С., куратор",))
    assert others.text.endswith("- для молодых учителей школы.")
    assert written.text == "Составить программы пар в срок до 1 октября 2024 года."
    assert written.end == dt.date(2024, 10, 1)
    assert written.names == ("Луговая Т. С.",)


FAMILIES = ("WITH_RESULTS", "SECTIONS", "WITH_CONTENT", "ROMAN", "ORDER")


@pytest.mark.parametrize("family", FAMILIES)
def test_every_word_of_a_document_is_in_its_draft(family):
    paper = getattr(plans, family)
    cells = " ".join(" ".join(row) for row in paper.grid()) if paper.rows else ""
    said = words(" ".join((*paper.before, cells, *paper.after)))
    column_numbers = {"1", "2", "3", "4", "5"}
    assert said - words_of_draft(draft_of(paper)) <= column_numbers | {
        "приказываю",
        "ответственный",
    }


@pytest.mark.parametrize("family", FAMILIES[:4])
def test_a_table_pasted_from_excel_or_a_page_is_the_same_plan(family):
    paper = getattr(plans, family)
    expected = draft_of(paper, ".docx").as_json()["stages"]
    for pasted in (sources.as_excel_clipboard(paper), sources.as_html(paper).decode()):
        assert understand(read_pasted(pasted), today=DAY).as_json()["stages"] == expected


def test_a_table_pasted_from_word_as_text_keeps_stages_and_items():
    draft = understand(read_pasted(sources.as_word_clipboard(plans.WITH_RESULTS)), today=DAY)
    assert numbers(draft) == [("1", ["", "", ""]), ("2", ["1", "2"]), ("3", ["", ""])]


# --- what a person decides ---------------------------------------------------------------------


def test_columns_may_be_chosen_by_a_person():
    draft = draft_of(plans.SECTIONS, columns={4: "document"})
    assert draft.stages[0].activities[0].document == "Приказ"
    assert not any("проверьте" in flag for flag in draft.flags)


def test_the_year_may_be_given():
    draft = draft_of(plans.ROMAN, year=AcademicYear(2025))
    assert draft.year == AcademicYear(2025)
    assert draft.stages[0].activities[0].start == dt.date(2025, 8, 1)
    assert "не совпадает" in draft.stages[2].activities[0].flags[0]


def test_fact_sources_are_guessed_by_what_is_passed_in():
    draft = draft_of(plans.ROMAN, guess_sources=lambda text, title: (f"{title}:{text[:5]}",))
    assert draft.stages[0].activities[0].fact_sources == ("Подготовительный этап:Опрос",)


# --- json --------------------------------------------------------------------------------------


def test_json_has_the_agreed_shape(seed):
    answer = seed.as_json()
    assert set(answer) == {"status", "message", "title", "flags", "approval", "stages"}
    assert answer["status"] == "ok"
    assert answer["approval"]["date"] == "2024-08-30"
    assert set(answer["stages"][0]) == {"number", "title", "activities"}
    assert answer["stages"][0]["activities"][1] == {
        "number": "2",
        "text": "Формирование банка данных наставников.",
        "notes": "",
        "term": "август",
        "start": "2024-08-01",
        "end": "2024-08-31",
        "responsible": ["заместитель директора по УВР"],
        "result": "",
        "document": "",
        "flags": [],
    }


def test_json_gives_each_activity_the_result_of_its_stage():
    stage = draft_of(plans.WITH_RESULTS).as_json()["stages"][0]
    assert {a["result"] for a in stage["activities"]} == {"Пакет документов принят"}


def test_a_form_without_activities_is_empty():
    form = Paper(rows=(("№", "Этап", "Содержание", "Срок", "Ответственный"), ("1", "", "", "", "")))
    answer = draft_of(form).as_json()
    assert (answer["status"], answer["stages"]) == ("empty", [])
    assert answer["message"].endswith(".")


def test_a_table_of_other_things_is_refused_in_words():
    staff = Paper(rows=(("ФИО", "Должность"), ("Речная О. П.", "учитель")))
    with pytest.raises(UnreadableFile, match="не нашлось дорожной карты"):
        draft_of(staff)
