"""Rows → XLSX: the one way in which lists leave the application as a workbook."""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORBIDDEN_IN_TITLE = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
GUESSED = ("=", "#")  # how formulas and errors begin: such a text is told to be a text
WRAPPED = Alignment(vertical="top", wrap_text=True)


@dataclass(frozen=True)
class Sheet:
    """One sheet: a heading row that stays in sight, then the rows.

    columns  (heading, width in characters)
    rows     str, numbers, dates, bool or None; a text that begins like a formula stays a text
    """

    title: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Sequence]


def write_workbook(*sheets: Sheet) -> bytes:
    """The workbook as bytes; one row in memory at a time."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _write(book, sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write(book: Workbook, sheet: Sheet) -> None:
    page = book.create_sheet(sheet.title.translate(FORBIDDEN_IN_TITLE)[:31])
    page.freeze_panes = "A2"
    for place, (_, width) in enumerate(sheet.columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    heading = [WriteOnlyCell(page, value=title) for title, _ in sheet.columns]
    for cell in heading:
        cell.font, cell.alignment = Font(bold=True), WRAPPED
    page.append(heading)
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])


def _cell(page, value):
    if isinstance(value, str):
        if not value.startswith(GUESSED):
            return value or None
        cell = WriteOnlyCell(page, value=value)
        cell.data_type = "s"  # «=1+1» and «-» are what somebody wrote, not formulas
        return cell
    if isinstance(value, dt.date):
        cell = WriteOnlyCell(page, value=value)
        cell.number_format = "DD.MM.YYYY"
        return cell
    return value
