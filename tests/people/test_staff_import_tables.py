"""A staff table in a file → people: columns in any order, several tables, rows of one person."""

import datetime as dt

from people.staff_import import Status, understand
from people.tables import Document, Table

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
