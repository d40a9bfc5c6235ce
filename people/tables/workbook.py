"""XLSX, XLS and ODS through calamine: values only (a formula gives its stored result)."""

import io
import re
import zipfile
from contextlib import suppress
from datetime import date, datetime, time
from threading import Thread

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from people.tables.archive import BROKEN, PASSWORD, UNPACKING_ERRORS
from people.tables.document import MAX_CELLS, Document, Table, UnreadableFile, too_large
from people.tables.text import Texts

MAX_SHEETS = 60
NOTHING: tuple[set[int], set[int]] = (set(), set())
CHUNK = 1024 * 1024
HIDDEN_ROW = re.compile(rb"<row\b(?=[^>]*\bhidden=\"(?:1|true)\")[^>]*\br=\"(\d+)\"")
HIDDEN_COLUMNS = re.compile(rb"<col\b(?=[^>]*\bhidden=\"(?:1|true)\")[^>]*>")
EDGE = re.compile(rb"\b(min|max)=\"(\d+)\"")
UNCOUNTED = (b"</f></c>", b"</f><v></v>", b"</f><v/>", b"</f><v />")
HEAVY_PART = 120 * 1024 * 1024


def read_workbook(data: bytes, kind: str) -> Document:
    """Visible sheets with something in them, in order, a table each."""
    try:
        book = CalamineWorkbook.from_object(io.BytesIO(data))
        sheets = [sheet.name for sheet in book.sheets_metadata if _is_shown(sheet)][:MAX_SHEETS]
        hidden = Hidden(data, book.sheet_names if kind == "xlsx" else [])
        tables = [_table(book, name, hidden) for name in sheets]
    except PasswordError as error:
        raise UnreadableFile(PASSWORD) from error
    except (CalamineError, *UNPACKING_ERRORS) as error:
        message = PASSWORD if "assword" in str(error) else BROKEN
        raise UnreadableFile(message) from error
    told = (("formula", hidden.uncounted), ("hidden_rows", hidden.rows))
    traces = tuple(trace for trace, found in told if found)
    return Document(kind, [table for table in tables if table.rows], traces=traces)


def _is_shown(sheet) -> bool:
    return sheet.visible == SheetVisibleEnum.Visible


def _table(book: CalamineWorkbook, name: str, hidden: "Hidden") -> Table:
    sheet = book.get_sheet_by_name(name)
    if sheet.height * sheet.width > MAX_CELLS:
        raise too_large()
    texts, numbers = Texts(), Numbers()
    rows = [
        [
            texts[cell]
            if cell.__class__ is str
            else numbers[cell]
            if cell.__class__ is float
            else _value(cell)
            for cell in row
        ]
        for row in sheet.to_python(skip_empty_area=True)
    ]
    top, left = sheet.start or (0, 0)
    merged = sheet.merged_cell_ranges or []
    spans = {
        (first[0] - top, first[1] - left): (last[0] - first[0] + 1, last[1] - first[1] + 1)
        for first, last in merged
        if first[0] >= top and first[1] >= left
    }
    table = Table(rows, spans, name)
    _drop_hidden(table, *hidden.of(name), top, left)
    return _compact(table)


class Numbers(dict):
    """Number in a cell → what a person reads, worked out once: 5 and not 5.0."""

    def __missing__(self, number: float) -> str:
        whole = number.is_integer() and abs(number) < 1e15
        self[number] = str(int(number)) if whole else repr(number)
        return self[number]


def _value(cell: object) -> str:
    """A cell that is neither text nor number as a person reads it: dates as дд.мм.гггг."""
    if isinstance(cell, bool):
        return "да" if cell else "нет"
    if isinstance(cell, datetime | date):
        return _date(cell)
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    return str(cell)


def _date(cell: datetime | date) -> str:
    hours = f"{cell:%H:%M}" if isinstance(cell, datetime) else "00:00"
    return f"{cell:%d.%m.%Y}" if hours == "00:00" else f"{cell:%d.%m.%Y} {hours}"


def _compact(table: Table) -> Table:
    """Drop empty rows, with merged blocks moved along."""
    kept = [number for number, row in enumerate(table.rows) if any(row)]
    if len(kept) == len(table.rows):
        return table
    return _pick(table, kept, list(range(table.width)))


def _pick(table: Table, rows: list[int], columns: list[int]) -> Table:
    """The table of these rows and columns; a merged block shrinks to what is left of it."""
    spans = {}
    row_at = {old: new for new, old in enumerate(rows)}
    column_at = {old: new for new, old in enumerate(columns)}
    for (row, column), (height, width) in table.spans.items():
        left_rows = [row_at[at] for at in range(row, row + height) if at in row_at]
        left_columns = [column_at[at] for at in range(column, column + width) if at in column_at]
        if len(left_rows) * len(left_columns) > 1:
            spans[(left_rows[0], left_columns[0])] = (len(left_rows), len(left_columns))
    table.rows = [[table.rows[row][column] for column in columns] for row in rows]
    table.spans = spans
    return table


def _drop_hidden(table: Table, rows: set[int], columns: set[int], top: int, left: int) -> None:
    if not rows and not columns:
        return
    _pick(
        table,
        [at for at in range(len(table.rows)) if at + top not in rows],
        [at for at in range(table.width) if at + left not in columns],
    )


class Hidden(Thread):
    """Numbers of hidden rows and columns by sheet, from 0: calamine does not tell them.

    Unpacking releases the interpreter, so this runs beside calamine and costs little time. In a
    broken archive nothing is hidden; calamine is the one to complain.
    """

    def __init__(self, data: bytes, names: list[str]):
        super().__init__(daemon=True)
        self.data, self.names = data, names
        self.found: dict[str, tuple[set[int], set[int]]] = {}
        self.uncounted = self.rows = False
        self.start()

    def run(self) -> None:
        if not self.names:
            return
        with suppress(*UNPACKING_ERRORS), zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            for place, name in enumerate(self.names):
                part = _sheet_part(archive, place)
                hides, uncounted = _look(archive, part)
                self.uncounted = self.uncounted or uncounted
                if hides:
                    self.found[name] = _hidden(archive.read(part))
                    self.rows = self.rows or bool(self.found[name][0])

    def of(self, name: str) -> tuple[set[int], set[int]]:
        """(rows, columns) of a sheet, when all sheets have been looked at."""
        self.join()
        return self.found.get(name, NOTHING)


def _hidden(xml: bytes) -> tuple[set[int], set[int]]:
    columns = set()
    for match in HIDDEN_COLUMNS.finditer(xml):
        edges = {key: int(value) for key, value in EDGE.findall(match[0])}
        columns |= set(range(edges.get(b"min", 1) - 1, min(edges.get(b"max", 0), 16_384)))
    return {int(number) - 1 for number in HIDDEN_ROW.findall(xml)}, columns


def _look(archive: zipfile.ZipFile, part: str | None) -> tuple[bool, bool]:
    """(the sheet hides something, it has formulas whose results were never stored).

    Without holding its XML: almost none does.
    """
    if part is None:
        return False, False
    hides, uncounted, tail = False, False, b""
    with archive.open(part) as stream:
        while chunk := stream.read1(CHUNK):  # copies nothing; `read` would, three times
            piece = tail + chunk
            hides = hides or b' hidden="' in piece
            formulas = b"</f>" in piece
            uncounted = uncounted or (formulas and any(mark in piece for mark in UNCOUNTED))
            tail = chunk[-16:]
    return hides and archive.getinfo(part).file_size < HEAVY_PART, uncounted


def _sheet_part(archive: zipfile.ZipFile, index: int) -> str | None:
    """The member that holds a sheet: order in workbook.xml, then the relation it names."""
    try:
        book = archive.read("xl/workbook.xml").decode("utf-8", "replace")
        relations = archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
    except KeyError:
        return None
    sheets = re.findall(r"<(?:\w+:)?sheet\b[^>]*?\br?:?id=\"([^\"]+)\"", book)
    for relation in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", relations):
        found = dict(re.findall(r"(\w+)=\"([^\"]*)\"", relation))
        if index < len(sheets) and found.get("Id") == sheets[index]:
            target = found.get("Target", "").removeprefix("/xl/").removeprefix("./")
            name = f"xl/{target}"
            return name if name in archive.namelist() else None
    return None
