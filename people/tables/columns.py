"""Columns of a table found by their headings: for the tables whose form is our own or usual."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from people.tables.document import Document, Table, UnreadableFile

LOOKED_AT = 30  # rows from the top in which a heading may stand


@dataclass(frozen=True)
class FoundTable:
    """A table with its columns: rows below the heading; `columns` key → index; `first_row` is the
    number of its first row in the file, from 1."""

    columns: dict[str, int]
    rows: list[list[str]]
    first_row: int

    def records(self) -> list[dict[str, str]]:
        """Each row as key → text; "" for columns that the file does not have."""
        return [
            {key: row[index].strip() for key, index in self.columns.items()} for row in self.rows
        ]


def find_table(
    document: Document, meanings: Mapping[str, re.Pattern], *, needed: tuple[str, ...]
) -> FoundTable:
    """The first table with a row of headings where all the `needed` columns are found.

    `meanings`: key → pattern of a heading; an earlier key takes a heading first. A row that only
    numbers the columns under the heading is passed over. UnreadableFile, in words, when no table
    has such a heading.
    """
    for table in document.require_tables():
        for number, row in enumerate(table.rows[:LOOKED_AT]):
            columns = _columns(row, meanings)
            if all(key in columns for key in needed):
                return _below(table, number, columns)
    raise UnreadableFile(
        "В файле нет строки с заголовками столбцов. Скачайте таблицу отсюда и заполните её, "
        "не меняя заголовков."
    )


def _columns(row: list[str], meanings: Mapping[str, re.Pattern]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, pattern in meanings.items():
        for index, heading in enumerate(row):
            if index not in found.values() and pattern.search(" ".join(heading.split())):
                found[key] = index
                break
    return found


def _below(table: Table, number: int, columns: dict[str, int]) -> FoundTable:
    first = number + 1
    if first < len(table.rows) and _only_numbers(table.rows[first]):
        first += 1
    return FoundTable(columns, table.rows[first:], first + 1)


def _only_numbers(row: list[str]) -> bool:
    numbers = [cell.strip() for cell in row if cell.strip()]
    return len(numbers) > 1 and numbers == [str(at) for at in range(1, len(numbers) + 1)]
