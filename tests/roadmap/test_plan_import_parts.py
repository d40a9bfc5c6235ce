"""Cells and lines read by themselves: items, responsible people, approval blocks, years."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.academic_year import AcademicYear
from roadmap.plan_import.approval import read_approval
from roadmap.plan_import.cycle import year_in
from roadmap.plan_import.headings import MEANINGS, meaning_of, recognise
from roadmap.plan_import.items import split_items
from roadmap.plan_import.records import clean_number, cut_section
from roadmap.plan_import.responsible import split_responsible

# --- headings ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("№", "number"),
        ("№ п/п", "number"),
        ("N п.п.", "number"),
        ("п/п", "number"),
        ("Наименование этапа", "stage"),
        ("Этап", "stage"),
        ("Этапы реализации", "stage"),
        ("Раздел", "stage"),
        ("Направление деятельности", "stage"),
        ("Содержание деятельности и примерный план мероприятий", "content"),
        ("Содержание деятельности", "content"),
        ("Содержание работы", "content"),
        ("Мероприятия", "activity"),
        ("Наименование мероприятий", "activity"),
        ("Виды деятельности", "activity"),
        ("Сроки", "term"),
        ("Срок реализации", "term"),
        ("Срок исполне-\nния", "term"),
        ("Дата проведения", "term"),
        ("Период", "term"),
        ("Ответственный", "responsible"),
        ("Ответственный исполнитель", "responsible"),
        ("Ответственные лица", "responsible"),
        ("Исполнители", "responsible"),
        ("Ожидаемый результат", "result"),
        ("Планируемые результаты", "result"),
        ("Предполагаемый результат", "result"),
        ("Вид документа", "document"),
        ("Форма отчётного документа", "document"),
        ("Примечание", "notes"),
    ],
)
def test_headings_of_real_tables(heading, meaning):
    assert meaning_of(heading) == (meaning, True)


def test_a_doubtful_heading_is_for_a_person_to_confirm():
    assert meaning_of("Результат. Вид документа") == ("result", False)
    assert meaning_of("Участники") is None


def test_a_second_column_of_one_meaning_becomes_a_note():
    guesses = recognise(["Мероприятие", "Мероприятия школы", "Срок"])
    assert [guess.meaning for guess in guesses] == ["activity", "notes", "term"]


def test_a_chosen_meaning_wins_and_is_certain():
    guesses = recognise(["№", "Что-то", "Срок"], {1: "activity"})
    assert (guesses[1].meaning, guesses[1].certain) == ("activity", True)
    assert {guess.meaning for guess in guesses} <= set(MEANINGS)


# --- items of a cell ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("1. Беседа. 2. Урок.", [("1", "Беседа."), ("2", "Урок.")]),
        ("1.Беседа.2.Урок.", [("1", "Беседа."), ("2", "Урок.")]),
        ("1) Беседа\n2) Урок", [("1", "Беседа"), ("2", "Урок")]),
        ("1. Беседа 2. Урок", [("1", "Беседа"), ("2", "Урок")]),
        ("1.1. Беседа\n1.2. Урок", [("1.1", "Беседа"), ("1.2", "Урок")]),
        ("2.1 Беседа\n2.2 Урок", [("2.1", "Беседа"), ("2.2", "Урок")]),
        ("3. Беседа\n4. Урок", [("3", "Беседа"), ("4", "Урок")]),
        (
            "1. Беседа:\n1) о школе;\n2) о детях\n2. Урок",
            [("1", "Беседа:\n1) о школе;\n2) о детях"), ("2", "Урок")],
        ),
        ("• Беседа\n• Урок", [("", "Беседа"), ("", "Урок")]),
        ("– беседа;\n– урок.", [("", "беседа;"), ("", "урок.")]),
        ("-беседа\n-урок", [("", "беседа"), ("", "урок")]),
        ("– беседа; – урок.", [("", "беседа;"), ("", "урок.")]),
        ("Беседа.\nУрок.", [("", "Беседа."), ("", "Урок.")]),
        ("Беседа о том,\nкак начать", [("", "Беседа о том,\nкак начать")]),
        ("Беседа", [("", "Беседа")]),
        ("", []),
    ],
)
def test_items_of_a_cell(cell, items):
    assert [(item.number, item.text) for item in split_items(cell).items] == items


@pytest.mark.parametrize(
    "cell",
    [
        "Изучение п. 2. Положения и ст. 3. Закона",
        "Неделя наставника до 1.09.2024 и после",
        "Уроки для 5-9 классов, №1. Итоги",
        "Приказ № 2. Беседа с наставниками",
        "Встречи с 1 по 2. Итог",
        "Провести 2.1 часть",
    ],
)
def test_numbers_inside_a_sentence_do_not_cut_it(cell):
    assert [item.text for item in split_items(cell).items] == [cell]


def test_references_inside_items_do_not_cut_them():
    split = split_items("1. Изучение п. 2. Положения. 2. Анализ работы 5-9 классов.")
    assert [item.text for item in split.items] == [
        "Изучение п. 2. Положения.",
        "Анализ работы 5-9 классов.",
    ]


def test_doubtful_numbering_is_flagged():
    assert "повторяется" in split_items("1. Беседа\n1. Урок").flags[0]
    assert "не по порядку" in split_items("1. Беседа\n3. Урок").flags[0]
    assert "по строкам" in split_items("Беседа\nУрок").flags[0]


def test_words_before_the_first_item_lead_it():
    split = split_items("Подготовить: 1. Приказ. 2. Положение.")
    assert split.lead == "Подготовить:"
    assert len(split.items) == 2


PIECES = st.sampled_from(
    [
        "1. ",
        "2. ",
        "3) ",
        "1.1 ",
        "• ",
        "– ",
        "–",
        "\n",
        "Беседа ",
        "урок. ",
        "п. ",
        "№ ",
        "2024",
        "; ",
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_no_word_of_a_cell_is_lost_or_doubled(cell):
    split = split_items(cell)
    said = split.lead + "".join(item.text for item in split.items)
    for word in ("Беседа", "урок", "2024", "п.", "№"):
        assert said.count(word) == cell.count(word)


# --- responsible -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        (
            "заместитель директора по УВР, наставники",
            ("заместитель директора по УВР", "наставники"),
        ),
        ("Речная О.П., учитель химии", ("Речная О.П., учитель химии",)),
        (
            "Речная О.П., учитель химии; Полевой Б.А.",
            ("Речная О.П., учитель химии", "Полевой Б.А."),
        ),
        ("Речная О. П., Полевой Б. А.", ("Речная О. П.", "Полевой Б. А.")),
        ("Речная О.П., наставники", ("Речная О.П.", "наставники")),
        (
            "рабочая группа (Речная О.П., Полевой Б.А.), педагоги",
            ("рабочая группа (Речная О.П., Полевой Б.А.)", "педагоги"),
        ),
        ("Директор ОО\nКуратор\nЛуговая Т. С.", ("Директор ОО", "Куратор Луговая Т. С.")),
        ("зам. директора\nпо УВР", ("зам. директора по УВР",)),
        ("Директор\nнаставники", ("Директор", "наставники")),
        ("директор и наставники", ("директор", "наставники")),
        ("учитель русского языка и литературы", ("учитель русского языка и литературы",)),
        (
            "Речная О.П.; соисполнители: Полевой Б.А.",
            ("Речная О.П.", "соисполнители: Полевой Б.А."),
        ),
        (
            "Камышова Е.Д.,\nзаведующий складом,\nпедагоги",
            ("Камышова Е.Д., заведующий складом", "педагоги"),
        ),
        ("Директор.", ("Директор",)),
        ("", ()),
        ("–", ()),
    ],
)
def test_people_and_posts(phrase, names):
    assert split_responsible(phrase) == names


@given(st.text(st.sampled_from("АаБб., ;\n()и-"), max_size=60))
def test_no_letter_of_the_responsible_is_lost(phrase):
    said = "".join(split_responsible(phrase))
    assert [s for s in said if s in "АаБб"] == [s for s in phrase if s in "АаБб"]


# --- approval ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "kind", "number", "day", "body"),
    [
        (
            "Утверждена на заседании\nметодического совета школы\nпротокол №1 от 30.08.2024 г.",
            "протокол", "1", dt.date(2024, 8, 30), "методического совета школы",
        ),
        ("Приложение 1\nк приказу № 15 от 18.02.2022", "приказ", "15", dt.date(2022, 2, 18), ""),
        ("Приложение к приказу №18/1 от 13.09.2021г.", "приказ", "18/1", dt.date(2021, 9, 13), ""),
        (
            "Приложение №2 к приказу МБДОУ №18\nот 01.09.2022 №21/1",
            "приказ", "21/1", dt.date(2022, 9, 1), "МБДОУ №18",
        ),
        (
            "УТВЕРЖДАЮ\nДиректор школы\n__ Б. А. Полевой\nПриказ от «02» сентября 2024 г. № 259-од",
            "приказ", "259-од", dt.date(2024, 9, 2), "Директор школы Б. А. Полевой",
        ),
        (
            "РАССМОТРЕНО на заседании педагогического совета\nПротокол № 17 от «30» июня 2022 г.",
            "протокол", "17", dt.date(2022, 6, 30), "педагогического совета",
        ),
        (
            "Утверждена приказом по школе № 6\nг. Заречный\nОт 03.09.2021 года № 78-Д",
            "приказ", "78-Д", dt.date(2021, 9, 3), "по школе № 6 г. Заречный",
        ),
        ("ПРИКАЗ\n31. 03. 22 г.    № 14-а", "приказ", "14-а", dt.date(2022, 3, 31), ""),
        ("ПРИКАЗ\n01.09.2022\nг. Заречный\n№26/1", "приказ", "26/1", dt.date(2022, 9, 1), ""),
        ("Утверждаю\n«23» августа 2021 г. приказ № 60", "приказ", "60", dt.date(2021, 8, 23), ""),
        ("УТВЕРЖДАЮ\n«__» ________ 20__ г.", "", "", None, ""),
        ("Протокол № 3 от 31.02.2024", "протокол", "3", None, ""),
    ],
)  # fmt: skip
def test_approval_blocks(block, kind, number, day, body):
    approval = read_approval([block.split("\n")])
    assert (approval.kind, approval.number) == (kind, number)
    assert (approval.date, approval.body) == (day, body)


def test_the_approving_decision_outweighs_the_others():
    blocks = [
        ["ПРИНЯТО педсоветом", "Протокол № 4 от 29.08.2024"],
        ["УТВЕРЖДЕНО", "Приказ № 9 от 30.08.2024"],
    ]
    for order in (blocks, blocks[::-1]):
        assert read_approval(order).number == "9"
        assert len(read_approval(order).text_lines) == 4


# --- years, numbers ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("План на 2024/2025 учебный год", 2024),
        ("План на 2024-2025 уч. год", 2024),
        ("План на 2024–25 учебный год", 2024),
        ("Карта (сентябрь 2022 г. - май 2023 г.)", 2022),
        ("Карта на 2021-2024 гг.", 2021),
        ("План на 2024 год", 2024),
    ],
)
def test_years_of_a_title(title, first):
    assert year_in(title)[0] == AcademicYear(first)


def test_a_plan_for_several_years_is_doubtful():
    assert "несколько лет" in year_in("Карта на 2021-2024 гг.")[1]


def test_a_title_without_a_year_says_nothing():
    assert year_in("План работы школы № 2024 по наставничеству") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("1.", "1"), ("2.3)", "2.3"), ("IV.", "IV"), ("№ 5", "5"), ("Итого", ""), ("", "")],
)
def test_numbers_of_the_first_column(text, number):
    assert clean_number(text) == number


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("1. Начало", ("1", "Начало")),
        ("II. Основной этап", ("II", "Основной этап")),
        ("Раздел 1. Начало", ("1", "Раздел 1. Начало")),
        ("Начало", ("", "Начало")),
        ("5 класс", ("", "5 класс")),
    ],
)
def test_numbers_of_sections(text, cut):
    assert cut_section(text) == cut
