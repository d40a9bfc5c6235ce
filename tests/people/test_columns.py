"""A table of the usual form is found by its headings, wherever it stands."""

import re

import pytest

from people.tables import Document, Table, UnreadableFile
from people.tables.columns import find_table

MEANINGS = {
    "name": re.compile(r"^ф\.?\s*и\.?\s*о", re.I),
    "post": re.compile(r"должност", re.I),
    "note": re.compile(r"примечан", re.I),
}
HEADING = ["№", "Ф.И.О.", "Должность"]


def found(*rows, needed=("name",)):
    return find_table(Document("xlsx", [Table(list(rows))]), MEANINGS, needed=needed)


def test_columns_are_found_by_their_headings():
    table = found(["Банк наставников", "", ""], HEADING, ["1", " Ивина Т. Е. ", "учитель"])
    assert table.records() == [{"name": "Ивина Т. Е.", "post": "учитель"}]
    assert table.first_row == 3


def test_a_row_that_numbers_the_columns_is_passed_over():
    table = found(HEADING, ["1", "2", "3"], ["1", "Ивина", "учитель"])
    assert [record["name"] for record in table.records()] == ["Ивина"]
    assert table.first_row == 3


def test_the_first_row_of_people_is_not_taken_for_numbers():
    assert found(["ФИО"], ["1"]).rows == [["1"]]


def test_a_later_table_may_be_the_one():
    document = Document(
        "docx", [Table([["Утверждаю", "Директор"]]), Table([HEADING, ["1", "Я", ""]])]
    )
    assert find_table(document, MEANINGS, needed=("name", "post")).columns == {"name": 1, "post": 2}


@pytest.mark.parametrize("rows", [[["Имя", "Класс"], ["Ивина", "5"]], [["Должность"]]])
def test_without_the_needed_heading_the_refusal_says_what_to_do(rows):
    with pytest.raises(UnreadableFile, match="Скачайте таблицу"):
        found(*rows)
