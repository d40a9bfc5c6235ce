"""A list that leaves as XLSX comes back the same, and never as a formula."""

import datetime as dt
import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from people.tables import read_document
from people.tables.writing import Sheet, write_workbook

# Sheets hold no control characters; the reader folds white space.
WORDS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=12)


def rows_of(data: bytes) -> list[list[str]]:
    return read_document(data, "list.xlsx").tables[0].rows


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5))
def test_texts_come_back_as_they_were(rows):
    data = write_workbook(Sheet("Список", [("Имя", 30), ("Должность", 20)], rows))
    assert rows_of(data) == [["Имя", "Должность"], *map(list, rows)]


def test_what_begins_like_a_formula_stays_a_text():
    data = write_workbook(Sheet("С", [("А", 9)], [["=1+1"], ["@SUM(A1)"], ["-"], ["+7 900"]]))
    assert rows_of(data)[1:] == [["=1+1"], ["@SUM(A1)"], ["-"], ["+7 900"]]
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


def test_dates_and_numbers_are_what_they_are():
    row = [dt.date(2024, 9, 5), 12, None, True]
    data = write_workbook(Sheet("С", [("А", 9)] * 4, [row]))
    assert rows_of(data)[1] == ["05.09.2024", "12", "", "да"]


def test_several_sheets_with_titles_that_excel_forbids():
    data = write_workbook(Sheet("Банк: 2024/2025 [все]", [("А", 9)], [["я"]]), Sheet("Ещё", [], []))
    names = [table.name for table in read_document(data, "a.xlsx").tables]
    assert names == ["Банк  2024 2025  все "]
