"""Whatever stands in the cells: an answer or a refusal, no word lost, the form of JSON kept."""

import datetime as dt
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from people.tables import Document, Paragraph, Table, UnreadableFile
from roadmap.plan_import import understand
from tests.roadmap.test_plan_import import words, words_of_draft

HEADS = st.sampled_from(
    [
        ("№", "Этап", "Содержание", "Срок", "Ответственный"),
        ("№ п/п", "Мероприятия", "Сроки", "Ответственные", "Результат"),
        ("Этап", "Мероприятия", "Содержание", "Срок", "Исполнитель"),
        ("№", "Мероприятие", "Участники", "Дата", "Вид документа"),
    ]
)
CELLS = st.sampled_from(
    [
        "",
        "1",
        "2.",
        "1.1",
        "IV",
        "Беседа",
        "урок",
        "1. Беседа. 2. Урок.",
        "• беседа\n• урок",
        "Этап первый",
        "Раздел 2. Начало",
        "май",
        "до 1 октября 2024 г.",
        "август\nсентябрь",
        "постоянно",
        "куратор",
        "Речная О. П., учитель химии",
        "Директор ____ Б. А. Полевой",
        "Итого 5",
        "Ответственный",
        "2 марта – день наставника",
        "№ 5, п. 3. Положения",
    ]
)
LINES = st.sampled_from(
    [
        "УТВЕРЖДАЮ",
        "Директор школы ____ Б. А. Полевой",
        "Приказ № 5 от 01.09.2024",
        "Протокол № 40 от 45.13.2024",
        "Дорожная карта",
        "по наставничеству на 2024-2025 учебный год",
        "Цель: помощь.",
        "1. Утвердить план. Ответственный куратор.",
        "2. Начать работу до 1 октября.",
        "О начале работы",
        "Приложение 1",
    ]
)


@st.composite
def documents(draw) -> Document:
    head = draw(HEADS)
    rows = draw(st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=7))
    rows.insert(draw(st.integers(0, min(2, len(rows)))), list(head))
    spans = {}
    for _ in range(draw(st.integers(0, 3))):
        row, column = draw(st.integers(0, len(rows) - 1)), draw(st.integers(0, 4))
        height = draw(st.integers(1, len(rows) - row))
        _merge(rows, spans, row, column, height, draw(st.integers(1, 5 - column)))
    before = [Paragraph(line) for line in draw(st.lists(LINES, max_size=5))]
    after = [Paragraph(line) for line in draw(st.lists(LINES, max_size=3))]
    kind = draw(st.sampled_from(["docx", "html", "csv", "text", "xlsx"]))
    return Document(kind, [*before, Table(rows, spans), *after])


def _merge(rows, spans, row, column, height, width) -> None:
    """Merge a block as files do: what it covers is blank, blocks never overlap."""
    block = {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
    taken = Table(rows, spans).covered().keys() | spans.keys()
    if len(block) > 1 and not block & taken:
        spans[row, column] = (height, width)
        for r, c in block - {(row, column)}:
            rows[r][c] = ""


def understood(document: Document):
    try:
        return understand(document, today=dt.date(2026, 11, 23))
    except UnreadableFile:
        return None


@settings(max_examples=150)
@given(documents())
def test_any_table_is_understood_or_refused_and_fits_json(document):
    draft = understood(document)
    if draft is not None:
        json.dumps(draft.as_json())
        assert all(a.text for a in draft.activities)
        assert all(len(a.number) <= 20 and len(a.term) <= 500 for a in draft.activities)
        assert all(a.start <= a.end for a in draft.activities if a.start and a.end)


SERVICE = {str(number) for number in range(10)} | {"iv", "приложение", "ответственный"}


@settings(max_examples=150)
@given(documents())
def test_no_word_of_any_table_is_lost(document):
    said = [p.text for p in document.paragraphs]
    said += [cell for table in document.tables for row in table.rows for cell in row]
    draft = understood(document)
    if draft is not None:
        assert words(" ".join(said)) - words_of_draft(draft) <= SERVICE


@given(st.lists(LINES, max_size=9))
def test_any_lines_are_points_or_refused(lines):
    draft = understood(Document("text", [Paragraph(line) for line in lines]))
    if draft is not None:
        assert words(" ".join(lines)) - words_of_draft(draft) <= SERVICE
