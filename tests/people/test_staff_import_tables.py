"""A staff table in a file → people: columns in any order, several tables, rows of one person."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.staff_import import Status, understand
from people.tables import Document, Table, read_document

TODAY = dt.date(2026, 11, 24)
HEADINGS = ["№ п/п", "ФИО", "Должность", "Квалификационная категория", "Общий стаж"]
ROW = ["1", "Ласточкина Вера Игоревна", "Учитель химии", "первая", "12 лет"]


def draft_of(*rows: list[str], **options):
    return understand(
        Document("xlsx", [Table([list(row) for row in rows])]), today=TODAY, **options
    )


def test_a_plain_table_is_read():
    (person,) = draft_of(HEADINGS, ROW).people
    assert person.name.parts == ("Ласточкина", "Вера", "Игоревна")
    assert (person.posts, person.subjects, person.category) == (
        ["Учитель химии"],
        ["химия"],
        "первая",
    )
    assert (person.experience["general"].years, person.flags, person.rows) == (12, [], [2])


def test_a_person_s_choice_of_columns_wins():
    draft = draft_of(HEADINGS, ROW, columns={4: "teaching"})
    assert draft.people[0].experience["teaching"].years == 12
    assert [column.meaning for column in draft.columns][1:] == [
        "name",
        "post",
        "category",
        "teaching",
    ]


def test_a_form_without_people_is_empty():
    assert draft_of(HEADINGS).status is Status.EMPTY


def test_a_file_without_a_staff_table_is_refused():
    draft = draft_of(["Мероприятие", "Срок"], ["Педсовет", "май"])
    assert draft.status is Status.REFUSED
    assert "вставьте" in draft.message


def test_what_was_not_read_is_told():
    draft = draft_of(
        [*HEADINGS, "Награды", "Фото", "Курсы"],
        [*ROW, "грамота", "", "«Химия», 36 ч., 2019\n«Опыты», 72 ч., 2025"],
        ["2", "Вакансия", "Учитель физики", "", "5", "", "", ""],
        ["", "Итого", "2", "1", "", "", "", ""],
    )
    columns, rows, courses = draft.flags
    assert "(людей: 1): Ласточкина" in courses
    assert "«Награды»" in columns
    assert "Фото" not in columns
    assert "Строка 3: «Вакансия, Учитель физики, 5»" in rows
    assert "Не прочитано строк: 1" in rows
    chosen = draft_of([*HEADINGS, "Награды"], [*ROW, "грамота"], columns={5: ""})
    assert chosen.flags == [], "whoever chose not to use it knows"


def test_a_card_without_a_name_is_told():
    card = "<h3>{}</h3><p>Должность: учитель химии</p><p>Общий стаж: 7</p><p>Хобби: хор</p>"
    html = "".join(map(card.format, ("Носова Ада Львовна", "Сотрудник", "Юсова Ия Львовна")))
    draft = understand(read_document(f"<meta charset=utf-8>{html}".encode(), "a.html"), today=TODAY)
    assert [person.name.surname for person in draft.people] == ["Носова", "Юсова"]
    rows, labels = draft.flags
    assert "«учитель химии, 7»" in rows
    assert "«Хобби»" in labels


# --- headings ----------------------------------------------------------------------------------


def test_headings_of_two_rows_are_read_together():
    rows = [
        ["ФИО", "Должность", "Стаж", ""],
        ["", "", "общий", "пед."],
        ["1", "2", "3", "4"],
        ["Ласточкина Вера Игоревна", "Учитель", "12", "10"],
    ]
    (person,) = draft_of(*rows).people
    assert {k: e.years for k, e in person.experience.items()} == {"general": 12, "teaching": 10}


def test_a_number_row_a_vacancy_and_a_total_are_nobody():
    rows = [ROW, ["2", "Вакансия", "Учитель", "", ""], ["", "Всего: 1", "", "", ""]]
    assert len(draft_of(HEADINGS, ["1", "2", "3", "4", "5"], *rows).people) == 1


def test_lists_of_other_people_are_refused():
    draft = draft_of(["ФИО обучающегося", "Класс"], ["Перов Ян Ильич", "5"])
    assert draft.status is Status.REFUSED


@given(st.permutations(range(len(HEADINGS))))
def test_columns_may_stand_in_any_order(order):
    shuffled = draft_of([HEADINGS[at] for at in order], [ROW[at] for at in order])
    assert shuffled.people == draft_of(HEADINGS, ROW).people


@given(st.integers(0, len(HEADINGS)), st.sampled_from(["Хобби", "Кабинет", ""]))
def test_a_column_of_other_things_changes_nothing(at, heading):
    rows = [[*row[:at], extra, *row[at:]] for row, extra in ((HEADINGS, heading), (ROW, ""))]
    assert draft_of(*rows).people == draft_of(HEADINGS, ROW).people


# --- doubts ------------------------------------------------------------------------------------


def test_a_row_that_slipped_aside_is_flagged():
    (person,) = draft_of(
        HEADINGS, ["Ласточкина Вера Игоревна", "Учитель", "первая", "12", ""]
    ).people
    assert person.name.surname == "Ласточкина"
    assert person.flags


def test_teaching_longer_than_life_at_work_is_flagged():
    headings = ["ФИО", "Должность", "Общий стаж", "Пед. стаж"]
    assert draft_of(headings, ["Перов Ян Ильич", "Учитель", "5", "9"]).people[0].flags


def test_one_person_in_several_rows_is_one_and_contradictions_are_told():
    again = ["2", ROW[1], "Методист", "первая", "20 лет"]
    (person,) = draft_of(HEADINGS, ROW, again).people
    assert person.posts == ["Учитель химии", "Методист"]
    assert any("общий стаж" in flag for flag in person.flags)
    assert person.rows == [2, 3]


# --- pages -------------------------------------------------------------------------------------


def page(body: str):
    return understand(
        read_document(f"<html><body>{body}</body></html>".encode(), "p.html"), today=TODAY
    )


MARKED = (
    "<table>{}<tr itemprop=teachingStaff><td itemprop=fio>Перов Ян Ильич<td itemprop=post>Учитель"
    "<td itemprop=profDevelopment>«Менеджмент», 2019<td itemprop={}>14</table>"
)


def test_marks_are_read_by_the_order_their_page_follows():
    (person,) = page(MARKED.format("", "qualification")).people
    assert person.courses == [] or person.flags
    (person,) = page(MARKED.format("", "genExperience")).people
    assert person.experience["general"].years == 14


def test_a_heading_wins_over_a_mark_and_the_page_is_told_of_it():
    heading = "<tr><th>ФИО<th>Должность<th>Переподготовка<th>Педагогический стаж</tr>"
    draft = page(MARKED.format(heading, "degree"))
    (person,) = draft.people
    assert person.experience["teaching"].years == 14
    assert person.retraining == ["«Менеджмент», 2019"]
    assert any("degree" in flag for flag in draft.flags)


def test_cards_of_labels_are_people():
    (person,) = page(
        "<h3>Перов Ян Ильич</h3><p><b>Должность:</b> учитель химии<br>Общий стаж: 9 лет</p>"
        "<h3>Часы приёма</h3><p>Вторник: 15:00</p>"
    ).people
    assert (person.posts, person.experience["general"].years) == (["учитель химии"], 9)


def test_managers_are_managers_and_one_who_teaches_is_a_teacher():
    heading = "<tr><th>ФИО<th>Должность</tr>"
    managers = f"<table>{heading}<tr itemprop=rucovodstvo><td>Перов Ян Ильич<td>Директор</table>"
    (person,) = page(managers).people
    assert person.role == "manager"
    teachers = (
        "<h2>Педагогический состав</h2><table>" + heading + "<tr><td>Перов Ян Ильич<td>Учитель"
    )
    (person,) = page(managers + teachers).people
    assert (person.role, person.posts) == ("teacher", ["Директор", "Учитель"])


def test_dummies_are_skipped_and_folded_tabs_are_read():
    rows = "<tr><th>ФИО<th>Должность</tr><tr><td>{}<td>Учитель</tr>"
    hidden = "<div class='tab-pane' style='display:none'><table>" + rows.format("Перов Ян Ильич")
    dummy = "<table>" + rows.format("X") + "</table>"
    (person,) = page(f"{dummy}{hidden}</table></div>").people
    assert (person.name.surname, person.flags) == ("Перов", [])


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ("<p>Педагоги</p><iframe src='x'></iframe>", "рамка"),
        ("<p>Педагоги</p><a href='list.pdf'>Список</a>", "PDF"),
        ("<p>Педагоги</p><script>var d=[{'fio':'Перов'}]</script>", "скрипт"),
    ],
)
def test_what_stands_in_place_of_a_table_is_told(body, word):
    draft = page(body)
    assert draft.status is Status.REFUSED
    assert word in draft.message
    assert "вставьте" in draft.message


def test_labels_of_cards_are_columns_that_a_person_corrects():
    body = "<h3>Перов Ян Ильич</h3><p>Должность: учитель</p><p>Стаж: 5</p>".encode()
    document = read_document(b"<html>" + body, "p.html")
    draft = understand(document, today=TODAY)
    at = next(column.index for column in draft.columns if column.heading == "Стаж")
    (person,) = understand(document, today=TODAY, columns={at: "teaching"}).people
    assert person.experience["teaching"].years == 5
