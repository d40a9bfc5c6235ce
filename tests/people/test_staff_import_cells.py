"""What one cell of a staff table says: names, posts, experience, categories, courses."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.staff_import.category import read_category, read_category_date
from people.staff_import.cells import in_one_alphabet, is_nothing
from people.staff_import.education import read_degree, read_education, read_title
from people.staff_import.experience import read_experience
from people.staff_import.name_cell import looks_like_name, read_name
from people.staff_import.posts import read_posts
from people.staff_import.subjects import split_subjects, subjects_of_post
from people.staff_import.training import read_training

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize("text", ["-", "—", "#", "нет", "отсутствует", "н/д", "X", "не имеет", ""])
def test_marks_of_an_empty_cell_say_nothing(text):
    assert is_nothing(text)


# --- names -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ласточкина Вера Игоревна", ("Ласточкина", "Вера", "Игоревна")),
        ("ЛАСТОЧКИНА ВЕРА ИГОРЕВНА", ("Ласточкина", "Вера", "Игоревна")),
        ("3. Ласточкина\nВера\nИгоревна", ("Ласточкина", "Вера", "Игоревна")),
        ("Вера Игоревна Ласточкина", ("Ласточкина", "Вера", "Игоревна")),
        ("Алиев Эмин Техран оглы", ("Алиев", "Эмин", "Техран оглы")),
        ("Ли-Соколова Анна-Мария Львовна", ("Ли-Соколова", "Анна-Мария", "Львовна")),
    ],
)
def test_a_name_is_read_as_people_write_it(text, parts):
    cell = read_name(text)
    assert (cell.name.parts, cell.flags) == (parts, [])


@pytest.mark.parametrize(
    "text",
    ["Ласточкина В. И.", "Ласточкина", "Ким Вера", "Lastochkina Vera", "Иванов Иван Иванович"],
)
def test_a_name_that_is_not_certain_is_flagged(text):
    assert read_name(text).flags


@pytest.mark.parametrize("text", ["Вакансия", "Всего: 45", "ФИО", "X", "-", "Итого"])
def test_what_is_no_person_is_nobody(text):
    assert read_name(text).name is None


def test_latin_letters_inside_a_russian_name_are_mended_and_told():
    cell = read_name("Cоколова Вeра Игоревна")
    assert cell.name.surname == "Соколова"
    assert cell.flags


def test_a_former_surname_and_a_post_beside_the_name_are_kept():
    cell = read_name("Юрьева (Козлова) Ия Львовна, учитель химии")
    assert (cell.name.former_surname, cell.left) == ("Козлова", "учитель химии")


@pytest.mark.parametrize("text", ["Учитель ИЗО", "Курсы ПК", "Русский язык", "Высшее"])
def test_other_words_are_not_taken_for_a_name(text):
    assert not looks_like_name(text)


# --- posts and subjects ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "учитель математики, заместитель директора",
            ["учитель математики", "заместитель директора"],
        ),
        ("учитель физики и информатики", ["учитель физики и информатики"]),
        ("• Учитель химии\n• Методист", ["Учитель химии", "Методист"]),
        ("учитель труда / педагог-организатор", ["учитель труда", "педагог-организатор"]),
        (
            "заместитель директора по учебной и воспитательной работе",
            ["заместитель директора по учебной и воспитательной работе"],
        ),
        ("Преподаватель высшей математики", ["Преподаватель высшей математики"]),
    ],
)
def test_posts_are_told_apart(text, posts):
    assert read_posts(text, TODAY).posts == posts


def test_a_post_gives_up_what_stands_beside_it():
    found = read_posts(
        "Учитель математики, высшая квалификационная категория (внешний совместитель)", TODAY
    )
    assert found.posts == ["Учитель математики"]
    assert (found.category.level, found.part_time) == ("высшая", True)


def test_leave_is_told_and_is_no_post():
    found = read_posts("Учитель-логопед (декретный отпуск)", TODAY)
    assert found.posts == ["Учитель-логопед"]
    assert found.flags


@pytest.mark.parametrize(
    ("post", "subjects"),
    [
        ("учитель физики и информатики", ("физика", "информатика")),
        ("Учитель русского языка и литературы", ("русский язык", "литература")),
        ("учитель английского и немецкого языков", ("английский язык", "немецкий язык")),
        ("учитель начальных классов", ("начальные классы",)),
        ("учитель-логопед", ()),
        ("педагог дополнительного образования", ()),
    ],
)
def test_a_post_names_subjects(post, subjects):
    assert subjects_of_post(post) == (subjects, "")


def test_an_unknown_subject_of_a_post_is_flagged():
    assert subjects_of_post("учитель сольфеджиоведения")[1]


def test_a_list_of_subjects_is_not_cut_inside_brackets():
    assert split_subjects("Алгебра, труд (технология, черчение); химия") == [
        "Алгебра", "труд (технология, черчение)", "химия",
    ]  # fmt: skip


# --- experience --------------------------------------------------------------------------------


def years(text: str, kind: str = "general", heading: str = "") -> tuple[dict, list]:
    found = read_experience(text, kind, TODAY, heading)
    return {name: one.years for name, one in found.kinds.items()}, found.flags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("52", 52), ("35 лет", 35), ("31 год 1 месяц", 31), ("33 г.6 мес.", 33), ("20 л.", 20),
        ("7 месяцев", 0), ("менее года", 0), ("1,5 года", 1), ("31.0833", 31), ("15л.00м.", 15),
    ],
)  # fmt: skip
def test_years_are_whole_and_completed(text, expected):
    assert years(text) == ({"general": expected}, [])


def test_several_kinds_in_a_cell_are_told_apart():
    text = "Общий стаж: 28 лет Педагогический: 18 лет"
    assert years(text, "") == ({"general": 28, "teaching": 18}, [])
    text = "35 лет, 30 лет педагогический"
    assert years(text) == ({"general": 35, "teaching": 30}, [])
    heading = "Стаж (общий / педагогический / в школе)"
    assert years("35/30/12", "", heading)[0] == {"general": 35, "teaching": 30, "in_school": 12}


def test_a_beginning_is_a_day():
    found = read_experience("с 01.09.2005", "general", TODAY)
    assert found.kinds["general"].since == dt.date(2005, 9, 1)
    assert not found.flags


@pytest.mark.parametrize(
    "text", ["135", "около 20", "12–15 лет", "-3", "36+", "1О", "высшая", "молодой специалист",
             "с 2005 г.", "10 лет 14 мес.", "28 лет (на 01.09.2019)", "01.01.2090"],
)  # fmt: skip
def test_years_that_are_not_certain_are_flagged(text):
    assert years(text)[1]


@given(st.integers(0, 70), st.integers(0, 11))
def test_years_and_months_are_read_in_any_grammar(number, months):
    assert years(f"{number} лет {months} мес.") == ({"general": number}, [])


@given(st.text(st.sampled_from("0123456789 летгодмсб.,/-()"), max_size=14))
def test_years_come_from_the_text_or_are_flagged(text):
    found, flags = years(text)
    assert (
        flags
        or not found
        or not found["general"]  # no whole year, or the day it began
        or "мес" in text  # «18 мес.» is a year
        or str(found["general"]) in text.replace(" 0", " ")
    )


# --- category ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("высшая", "высшая"), ("ВКК", "высшая"), ("1 кв.к.", "первая"), ("I", "первая"),
        ("СЗД", "соответствие"), ("соответствие занимаемой должности", "соответствие"),
        ("без категории", None), ("не имеет", None), ("б/к", None),
    ],
)  # fmt: skip
def test_a_category_is_known_by_its_usual_names(text, level):
    found = read_category(text, TODAY)
    assert (found.level, found.flags) == (level, [])


def test_a_category_has_the_date_of_its_order():
    found = read_category("первая КК, приказ № 7 от 12.03.2024", TODAY)
    assert (found.level, found.date) == ("первая", dt.date(2024, 3, 12))
    assert read_category_date("45285", TODAY)[0] == dt.date(2023, 12, 25)


@pytest.mark.parametrize(
    "text", ["вторая", "Высшая / первая", "высшая?", "отказано в высшей категории",
             "первая помощь", "педагог-наставник", "первая до 2025 г."],
)  # fmt: skip
def test_a_category_that_is_not_certain_is_flagged(text):
    assert read_category(text, TODAY).flags


def test_an_abolished_or_refused_category_is_not_written():
    assert read_category("вторая", TODAY).level is None
    assert read_category("отказано в высшей категории", TODAY).level is None


# --- education and training --------------------------------------------------------------------


def test_a_qualification_beside_an_institution_is_not_lost():
    read = read_education("Высшее, ТвГУ, 1995, учитель математики")
    assert (read.level, read.qualification) == ("Высшее", "учитель математики")
    assert read_education("Высшее, педагогический институт, 1995").qualification == ""


def test_education_is_cut_into_its_parts():
    read = read_education("Высшее образование - специалитет, учитель физики")
    assert (read.level, read.qualification) == (
        "Высшее образование - специалитет",
        "учитель физики",
    )
    assert read_education("курсы").flag


def test_an_award_is_kept_and_is_not_silently_a_title():
    assert read_title("доцент") == ("доцент", "")
    title, flag = read_title("Почётный работник общего образования РФ")
    assert title
    assert flag
    assert read_degree("к.п.н.") == ("к.п.н.", "")


def test_courses_and_retraining_of_one_cell_are_told_apart():
    found = read_training(
        "1. КПК «Оценка», 36 ч., 2024 2. Профессиональная переподготовка «Логопедия», 520 ч.",
        "training",
    )
    assert found.courses == ["КПК «Оценка», 36 ч., 2024"]
    assert found.retraining == ["Профессиональная переподготовка «Логопедия», 520 ч."]
    assert not found.flags


def test_an_item_that_nobody_can_tell_is_flagged():
    assert read_training("«Психология», 2020", "training").flags


def test_a_line_that_goes_on_is_no_item_of_its_own():
    found = read_training("«Читательская грамотность»\n36 ч., 2024", "courses")
    assert found.courses == ["«Читательская грамотность» 36 ч., 2024"]


@given(st.text(max_size=30))
def test_mending_of_letters_touches_nothing_but_letters(text):
    mended, changed = in_one_alphabet(text)
    assert len(mended) == len(text)
    assert changed == (mended != text)
