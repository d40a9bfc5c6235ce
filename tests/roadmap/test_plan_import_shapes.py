"""Tables as they really come: merged, cut by pages, without numbers, with shifted cells."""

import datetime as dt

import pytest

from people.tables import read_pasted
from roadmap.plan_import import understand
from roadmap.plan_import.draft import LIST, SECTIONS, STAGE_ROWS
from tests.roadmap import plans, sources
from tests.roadmap.papers import Cell, Paper
from tests.roadmap.test_plan_import import DAY, draft_of, numbers

HEAD = ("№", "Мероприятие", "Сроки", "Ответственный")
TALK = ("1", "Беседа", "май", "куратор")
LESSON = ("2", "Урок", "июнь", "директор")


def page(*tables: tuple, between: str = "") -> str:
    return between.join(sources.as_html(Paper(rows=rows)).decode() for rows in tables)


def texts(draft) -> list[str]:
    return [activity.text for activity in draft.activities]


def test_a_heading_of_two_rows_with_merged_cells():
    paper = Paper(
        rows=(
            (Cell("№", down=2), Cell("Мероприятие", down=2), Cell("Сроки", across=2)),
            ("начало", "окончание"),
            ("1", "Беседа", "01.09.2024", "15.09.2024"),
        )
    )
    for extension in (".docx", ".odt", ".html", ".xlsx", ".csv"):
        talk = draft_of(paper, extension).activities[0]
        assert (talk.start, talk.end) == (dt.date(2024, 9, 1), dt.date(2024, 9, 15))


def test_a_merged_heading_takes_unknown_words_below_it():
    paper = Paper(
        rows=(
            (Cell("№", down=2), Cell("Мероприятие", down=2), Cell("Сроки", across=2)),
            ("по плану", "на деле"),
            ("1", "Беседа", "сентябрь", ""),
        )
    )
    draft = draft_of(paper)
    assert [column.heading for column in draft.columns][2:] == ["Сроки по плану", "Сроки на деле"]
    assert texts(draft) == ["Беседа"]


def test_terms_and_people_merged_over_rows_belong_to_each():
    paper = Paper(
        rows=(
            HEAD,
            ("1", "Беседа", Cell("в течение года", down=2), Cell("куратор", down=2)),
            ("2", "Урок"),
        )
    )
    for extension in (".docx", ".odt", ".html", ".htm", ".xlsx", ".xls"):
        lesson = draft_of(paper, extension).activities[1]
        assert (lesson.term, lesson.names, lesson.flags) == ("в течение года", ("куратор",), [])


def test_an_empty_cell_is_not_filled_silently():
    paper = Paper(rows=(HEAD, TALK, ("2", "Урок", "", "")))
    assert draft_of(paper, ".docx").activities[1].flags == [
        "Срок не указан.",
        "Ответственный не указан.",
    ]
    stage = Paper(
        rows=(
            ("Этап", "Мероприятия", "Срок", "Ответственный"),
            ("Первый", "Беседа", "май", "куратор"),
            ("", "Урок", "", "куратор"),
        )
    )
    lesson = draft_of(stage, ".csv").activities[1]
    assert lesson.term == "май"
    assert lesson.flags == ["Ячейка «срок» пуста, взято из строки выше."]


def test_the_heading_repeated_on_each_page_is_skipped():
    assert texts(draft_of(Paper(rows=(HEAD, TALK, HEAD, LESSON)))) == ["Беседа", "Урок"]


def test_a_table_cut_in_two_by_a_page_is_one_plan():
    with_heading = understand(read_pasted(page((HEAD, TALK), (HEAD, LESSON))), today=DAY)
    without = understand(read_pasted(page((HEAD, TALK), (LESSON,))), today=DAY)
    assert texts(with_heading) == texts(without) == ["Беседа", "Урок"]
    assert len(with_heading.stages) == 1


def test_a_heading_between_two_tables_names_the_stage_of_the_second():
    pasted = page((HEAD, TALK), (HEAD, LESSON), between="<p><b>2. Второй раздел</b></p>")
    draft = understand(read_pasted(pasted), today=DAY)
    assert [(s.number, s.title) for s in draft.stages] == [("", ""), ("2", "Второй раздел")]


def test_a_table_of_other_things_is_named_and_left_out():
    signatures = (("ФИО", "Подпись"), ("Речная О. П.", ""))
    draft = understand(read_pasted(page((HEAD, TALK), signatures)), today=DAY)
    assert texts(draft) == ["Беседа"]
    assert any("Речная О. П." in flag for flag in draft.flags)


def test_totals_and_signatures_are_not_activities():
    paper = Paper(
        rows=(
            HEAD,
            TALK,
            (Cell("Итого: 1 мероприятие", across=4),),
            (Cell("Директор школы ______ Б. А. Полевой", across=4),),
        )
    )
    draft = draft_of(paper)
    assert texts(draft) == ["Беседа"]
    assert draft.remarks == ("Итого: 1 мероприятие", "Директор школы ______ Б. А. Полевой")


def test_a_table_without_numbers_is_a_list():
    draft = draft_of(Paper(rows=(HEAD[1:], TALK[1:], LESSON[1:])))
    assert draft.layout == LIST
    assert texts(draft) == ["Беседа", "Урок"]


def test_a_row_of_text_in_the_number_column_is_a_section():
    rows = (HEAD, ("1. Начало", "", "", ""), ("1.1", "Беседа", "май", "куратор"))
    for extension in (".docx", ".xlsx", ".csv", ".md", ".txt"):
        draft = draft_of(Paper(rows=rows), extension)
        assert [(s.number, s.title) for s in draft.stages] == [("1", "Начало")]
        assert draft.layout == SECTIONS


def test_a_section_numbered_in_its_own_cell_is_known_by_its_children():
    rows = (HEAD, ("1", "Начало", "", ""), ("1.1", "Беседа", "май", "куратор"))
    assert numbers(draft_of(Paper(rows=rows))) == [("1", ["1.1"])]


def test_an_activity_without_term_and_people_is_not_a_section():
    rows = (HEAD, TALK, ("2", "Урок", "", ""), ("3", "Итог", "июль", "куратор"))
    assert numbers(draft_of(Paper(rows=rows))) == [("", ["1", "2", "3"])]


def test_numbers_of_activities_beside_a_merged_stage():
    rows = (
        ("Этап", "№", "Мероприятия", "Срок", "Ответственный"),
        (Cell("Начало", down=2), "1.1", "Беседа", "май", "куратор"),
        ("1.2", "Урок", "июнь", "директор"),
        ("Конец", "2.1", "Итог", "июль", "куратор"),
    )
    draft = draft_of(Paper(rows=rows))
    assert numbers(draft) == [("", ["1.1", "1.2"]), ("", ["2.1"])]
    assert draft.layout == SECTIONS
    assert draft.stages[0].term == ""


def test_a_stage_numbered_in_its_title():
    rows = (
        ("Этап", "Мероприятия", "Срок", "Ответственный"),
        ("1. Начало", "- Беседа\n- Урок", "май", "куратор"),
    )
    draft = draft_of(Paper(rows=rows))
    assert (draft.stages[0].number, draft.stages[0].title) == ("1", "Начало")
    assert (texts(draft), draft.layout) == (["Беседа", "Урок"], STAGE_ROWS)


def test_an_unknown_column_is_kept_as_a_note():
    draft = draft_of(Paper(rows=((*HEAD, "Участники"), (*TALK, "5-9 классы"))))
    assert draft.activities[0].notes == "Участники: 5-9 классы"
    assert any("«Участники» не распознан" in flag for flag in draft.flags)


def test_cells_moved_by_one_column_are_noticed():
    draft = draft_of(Paper(rows=(HEAD, ("1", "Беседа", "куратор", "май"), LESSON)))
    assert any("сдвинуты" in flag for flag in draft.activities[0].flags)
    assert draft.activities[1].flags == []


def test_gaps_and_repetitions_of_numbers_are_noticed():
    rows = (HEAD, TALK, ("1", "Урок", "май", "куратор"), ("4", "Итог", "май", "куратор"))
    second, third = draft_of(Paper(rows=rows)).activities[1:]
    assert second.flags == ["Номер мероприятия повторяется: 1."]
    assert third.flags == ["Номера мероприятий идут не по порядку: после 1 стоит 4."]


def test_a_missing_stage_number_is_noticed():
    rows = (
        ("№", "Этап", "Содержание", "Срок", "Ответственный"),
        ("1", "Начало", "Беседа", "май", "куратор"),
        ("3", "Конец", "Итог", "май", "куратор"),
    )
    assert "Номера этапов идут не по порядку: после 1 стоит 3." in draft_of(Paper(rows=rows)).flags


def test_two_approvals_side_by_side_above_the_table():
    pasted = (
        "<table><tr><td>СОГЛАСОВАНО<br>Протокол № 3 от 29.08.2024</td>"
        "<td>УТВЕРЖДАЮ<br>Директор школы<br>____ Б. А. Полевой<br>Приказ № 77/О от 30 августа "
        "2024 г.</td></tr></table><p align=center><b>ДОРОЖНАЯ КАРТА</b></p>"
        "<p align=center><b>наставничества</b></p><p>Цель: помощь.</p>"
    )
    draft = understand(read_pasted(pasted + page((HEAD, TALK))), today=DAY)
    assert draft.title == "ДОРОЖНАЯ КАРТА\nнаставничества"
    assert (draft.approval.kind, draft.approval.number) == ("приказ", "77/О")
    assert draft.approval.body == "Директор школы Б. А. Полевой"
    assert "СОГЛАСОВАНО" in draft.approval.text_lines
    assert draft.remarks == ("Цель: помощь.",)


def test_approvals_in_two_columns_of_a_sheet():
    pasted = (
        "СОГЛАСОВАНО\t\t\tУТВЕРЖДАЮ\nПрофком\t\t\tДиректор школы\n\t\t\tПриказ от 30.08.2024 № 5\n"
        "План работы с молодыми педагогами\n" + "\t".join(HEAD) + "\n" + "\t".join(TALK)
    )
    draft = understand(read_pasted(pasted), today=DAY)
    assert draft.title == "План работы с молодыми педагогами"
    assert (draft.approval.number, draft.approval.body) == ("5", "Директор школы")


@pytest.mark.parametrize("order", ["Беседа", "1. Беседа\n2. Беседа"])
def test_a_row_with_more_cells_than_headings_loses_nothing(order):
    draft = draft_of(Paper(rows=(HEAD, (*TALK[:1], order, *TALK[2:], "сверх меры"))), ".csv")
    assert draft.activities[0].notes == "сверх меры"


def test_a_table_pasted_without_its_heading_is_told_by_its_content():
    rows = plans.WITH_RESULTS.rows[1:]
    pasted = sources.as_html(Paper(rows=tuple(row[:5] for row in rows))).decode()
    draft = understand(read_pasted(pasted), today=DAY)
    assert numbers(draft) == [("1", ["", "", ""]), ("2", ["1", "2"]), ("3", ["", ""])]
    assert "У столбца 4 нет заголовка, он понят как «срок»: проверьте." in draft.flags


def test_a_bare_date_in_a_point_is_a_doubtful_term():
    draft = understand(
        read_pasted(
            "ПРИКАЗЫВАЮ:\n1. Обсудить план на совете 1 апреля 2025 г.\n"
            "2. Исполнить приказ от 5 мая 2020 г.;"
        ),
        today=DAY,
    )
    first, second = draft.activities
    assert (first.term, first.end) == ("1 апреля 2025 г.", dt.date(2025, 4, 1))
    assert first.flags[0] == "Сроком понята дата из текста пункта."
    assert (second.term, second.text) == ("", "Исполнить приказ от 5 мая 2020 г.;")
