"""A table of a file → its columns and one record per row of a person."""

import re
from dataclasses import dataclass, field, replace

from people.staff_import.bands import (
    NAME,
    Band,
    Cells,
    band_at,
    band_of_marks,
    band_of_told,
    band_without_name,
    find_band,
    is_numbering,
    names_in,
)
from people.staff_import.category import TICK, level_of_heading, ticked
from people.staff_import.cells import is_ditto, is_nothing, one_line
from people.staff_import.columns import Choice, agree, columns_of, itemprops_of
from people.staff_import.draft import ColumnDraft, StaffRole
from people.staff_import.headings import (
    KNOWN_BUT_UNUSED,
    REPEATED,
    item_role,
    score,
)
from people.staff_import.labels import told_in
from people.staff_import.name_cell import looks_like_name
from people.staff_import.posts import POST_START
from people.staff_import.record import Context, Record
from people.staff_import.sections import section
from people.staff_import.unread import columns_flag, is_lost, text_of
from people.tables import Table

HAS_WORDS = re.compile(r"[^\W\d_]")
NAME_PARTS = ("surname", "first_name", "patronymic")
JOINED = "Строка {} без имени присоединена к строке выше: проверьте."
NO_HEADINGS = "В таблице нет строки с заголовками столбцов: проверьте, что где стоит."
SWAPPED = "Имя и должность стоят друг у друга в столбцах: переставлены, проверьте."
SHIFTED = "Строка сдвинута: имя стоит не в своём столбце. Прочитана со сдвигом, проверьте всё."
UNEVEN = "В строке ячеек {}, а столбцов {}: что в каком столбце, проверьте."
SEVERAL = {"", "experience", "education", "training", "contacts", "degree_title"}


@dataclass(slots=True)
class StaffTable:
    """A table understood as a list of staff."""

    columns: list[ColumnDraft] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)  # rows that name nobody


def read_table(table: Table, context: Context, first_row: int, choice: Choice) -> StaffTable | None:
    """None when the table has neither the headings nor the marks of a staff list."""
    cells = Cells(table)
    band = (
        find_band(cells, 0)
        or band_of_marks(table, context.microdata)
        or band_of_told(cells)
        or band_without_name(cells)
    )
    return TableReader(cells, context, first_row, choice).read(band) if band else None


def continue_table(
    table: Table, last: StaffTable, context: Context, first_row: int, choice: Choice
) -> StaffTable | None:
    """A table without a heading that goes on with the one before: as wide, names in its column."""
    names_at = [column.index for column in last.columns if column.meaning == NAME]
    if table.width != len(last.columns) or len(names_at) != 1:
        return None
    named = sum(looks_like_name(row[names_at[0]]) for row in table.rows)
    if named < max(1, 0.5 * len(table.rows)):
        return None
    band = Band(0, 0, [column.heading for column in last.columns])
    return TableReader(Cells(table), context, first_row, choice).read(band)


def read_by_content(
    table: Table, context: Context, first_row: int, choice: Choice
) -> StaffTable | None:
    """A table without any heading: what its cells hold, or what a person said of its columns."""
    meanings = _columns_by_content(table) | dict(choice.meanings)
    if not table.rows or not {NAME, "surname"} & set(meanings.values()):
        return None
    cells = Cells(table)
    start = 0 if names_in(cells.rows[0]) else 1
    headings = [""] * table.width if start == 0 else [one_line(text) for text in cells.rows[0]]
    found = TableReader(cells, context, first_row, Choice(meanings)).read(Band(0, start, headings))
    for record in found.records:
        record.flags.append(NO_HEADINGS)
    return found


def _columns_by_content(table: Table) -> dict[int, str]:
    """The column of names and the one of posts, when most cells say so."""
    found: dict[int, str] = {}
    for column in range(table.width):
        texts = [row[column] for row in table.rows if row[column]]
        if len(texts) < 2:
            continue
        if NAME not in found.values() and _most(looks_like_name, texts):
            found[column] = NAME
        elif "post" not in found.values() and _most(POST_START.match, texts):
            found[column] = "post"
    return found if set(found.values()) == {NAME, "post"} else {}


def _most(test, texts: list[str]) -> bool:
    return sum(bool(test(text)) for text in texts) >= 0.7 * len(texts)


class TableReader:
    """Walks the rows of one table below its heading."""

    def __init__(self, cells: Cells, context: Context, first_row: int, choice: Choice):
        self.cells, self.context, self.first_row, self.choice = cells, context, first_row, choice
        self.result = StaffTable()
        self.itemprops = itemprops_of(cells.table)
        self.columns: list[ColumnDraft] = []
        self.told: set[int] = set()  # columns whose cells told something by labels

    def read(self, band: Band) -> StaffTable:
        for row in range(band.start):
            self._section(cells_text(self.cells.own(row)))
        self._use(band)
        lengths = self.cells.table.lengths
        self.length = lengths[band.start] if lengths and band.end else len(self.columns)
        self.result.columns = self.columns
        row = self.below = band.end
        while row < len(self.cells.rows):
            row = self._row(row)
        if not self.choice.fits(self.columns):  # else a person has said what is not used
            self.result.flags += columns_flag(filter(self._is_untaken, self.columns))
        return self.result

    def _is_untaken(self, column: ColumnDraft) -> bool:
        """Whether a column without a meaning holds anything, labels that were read aside."""
        if column.meaning or column.index in self.told:
            return False
        rows = self.cells.rows[self.below :]
        if column.heading:
            filled = any(not is_nothing(row[column.index]) for row in rows)
            return filled and HAS_WORDS.search(column.heading) is not None
        return any(HAS_WORDS.search(row[column.index]) for row in rows)

    def _use(self, band: Band) -> None:
        """Columns by this heading, from here on."""
        marks = {
            at: (name, self.context.microdata.meaning(name)) for at, name in self.itemprops.items()
        }
        self.columns, flags = columns_of(band, marks, self.choice)
        self.result.flags += [flag for flag in flags if flag not in self.result.flags]
        self.used = [(c.index, c.meaning) for c in self.columns if c.meaning not in ("", "number")]
        levels = {c.index: level_of_heading(c.heading) for c in self.columns}
        categories = [c.index for c in self.columns if c.meaning == "category"]
        self.levels = {at: levels[at] for at in categories if levels[at] and len(categories) > 1}
        self.headings = {c.meaning: c.heading for c in self.columns if c.meaning}
        self.name_at = [c.index for c in self.columns if c.meaning in ("name", *NAME_PARTS)]

    def _row(self, row: int) -> int:
        """Read one row; → the next one."""
        texts = self.cells.rows[row]
        filled = sum(map(bool, texts))
        if filled == 0 or (filled > 1 and is_numbering(texts)):
            return row + 1
        if filled > 1 and self._is_heading(row, texts):
            band = band_at(self.cells, row)
            self._use(band)
            return max(band.end, row + 1)
        own = self.cells.own(row) if filled < 3 or self.cells.covered else None
        if own is not None and self._is_section(row, own):
            self._section(cells_text(own))
        else:
            self._person(row, texts)
        return row + 1

    def _is_heading(self, row: int, texts: list[str]) -> bool:
        first = texts[self.name_at[0]] if self.name_at else ""
        if looks_like_name(first):
            return False
        return score(texts) >= 2 and not names_in(texts)

    def _is_section(self, row: int, own: list[tuple[int, str]]) -> bool:
        """One text over the whole row, or alone in it and no person's name."""
        if len(own) != 1:
            return False
        column, text = own[0]
        wide = self.cells.spans_wide(row, column)
        return (wide and column <= max(self.name_at, default=0)) or not (
            column in self.name_at and looks_like_name(text)
        )

    def _section(self, text: str) -> None:
        if text:
            self.context = section(self.context, text)

    def _person(self, row: int, texts: list[str]) -> None:
        cells = self._sorted(texts)
        if is_ditto(cells.get(NAME, "")):
            del cells[NAME]
        number = self.first_row + row
        context = self._context_of(row)
        if context is None:
            return
        record = Record(cells, self.headings, context, number)
        self._take_marks(record, row)
        if "name" in cells or any(part in cells for part in NAME_PARTS):
            self._take_told(record, texts)
            self._doubt_length(record, row)
            self._mend_shift(record, texts)
            self.result.records.append(record)
        elif cells and self.result.records and not is_nothing(cells_text(list(cells.items()))):
            self._join(cells, number)
        elif is_lost(record):
            self.result.unread.append((number, text_of(record)))

    def _context_of(self, row: int) -> Context | None:
        """The context with the role that the row's mark gives; None for founders and the like."""
        table = self.cells.table
        role = item_role(table.items.get(row, "")) or item_role(table.item.partition(":")[2])
        if not role:
            return self.context
        return None if role == "nobody" else replace(self.context, role=StaffRole(role))

    def _take_marks(self, record: Record, row: int) -> None:
        """Values marked inside cells, when a cell holds several of them."""
        for column in self.columns if self.cells.table.marks else ():
            marks = self.cells.table.marks.get((row, column.index), ())
            if len(marks) < 2:
                continue
            record.cells.pop(column.meaning, None)
            for name, text in marks:
                meaning = self.context.microdata.meaning(name)
                if meaning and column.meaning not in SEVERAL and agree(column.meaning, meaning):
                    meaning = column.meaning if column.meaning not in record.cells else meaning
                if meaning:
                    before = record.cells.get(meaning)
                    record.cells[meaning] = f"{before}\n{text}" if before else text

    def _doubt_length(self, record: Record, row: int) -> None:
        """A cell too few or too many: nobody sees from which place on the row is shifted."""
        lengths = self.cells.table.lengths
        if not lengths or lengths[row] == self.length or self._says_all_marks(row):
            return
        beyond = any(self.cells.rows[row][self.length :])
        if lengths[row] < self.length or beyond:
            record.flags.append(UNEVEN.format(lengths[row], self.length))

    def _says_all_marks(self, row: int) -> bool:
        """Whether each filled cell of a row without a heading is marked: nothing to guess."""
        if self.below or not self.cells.table.marks:
            return False
        texts = self.cells.rows[row]
        return all((row, at) in self.cells.table.marks for at, text in enumerate(texts) if text)

    def _take_told(self, record: Record, texts: list[str]) -> None:
        """«Метка: значение» lines of a column that has no meaning of its own."""
        for column in self.columns:
            text = texts[column.index] if column.meaning == "" else ""
            for meaning, label, value in told_in(text) if ":" in text else ():
                if meaning not in KNOWN_BUT_UNUSED and meaning not in record.cells:
                    record.cells[meaning] = value
                    self.told.add(column.index)
                    record.headings = {**record.headings, meaning: label}

    def _sorted(self, texts: list[str], shift: int = 0) -> dict[str, str]:
        """Meaning → text of a row; columns of one meaning are put together."""
        cells: dict[str, str] = {}
        for index, meaning in self.used:
            at = index + shift
            text = texts[at] if 0 <= at < len(texts) else ""
            if not text:
                continue
            if at in self.levels:
                text = "" if is_nothing(text) and not TICK.fullmatch(text) else text
                text = ticked(self.levels[at], text) if text else ""
            if meaning in cells:
                if text != cells[meaning]:
                    cells[meaning] += (" " if meaning == "name" else "\n") + text
            else:
                cells[meaning] = text
        return cells

    def _mend_shift(self, record: Record, texts: list[str]) -> None:
        """A row whose name stands in another column is read so, and says so."""
        if NAME not in record.cells or len(self.name_at) != 1:
            return
        name, post = record.cells[NAME], record.cells.get("post", "")
        if POST_START.match(name) and looks_like_name(post):
            record.cells |= {NAME: post, "post": name}
            record.flags.append(SWAPPED)
            return
        is_post = POST_START.match(name) is not None
        if re.search(r"[^\W\d_]{2}", name) and not is_nothing(name) and not is_post:
            return
        for shift in (1, -1):
            at = self.name_at[0] + shift
            if 0 <= at < len(texts) and looks_like_name(texts[at]):
                record.cells = self._sorted(texts, shift)
                record.flags.append(SHIFTED)
                return

    def _join(self, cells: dict[str, str], number: int) -> None:
        """A row without a name goes on with the person above."""
        last = self.result.records[-1]
        for meaning, text in cells.items():
            before = last.cells.get(meaning, "")
            if not before:
                last.cells[meaning] = text
            elif meaning in REPEATED and text != before:
                last.cells[meaning] = f"{before}\n{text}"
        last.flags.append(JOINED.format(number))


def cells_text(own: list[tuple]) -> str:
    return " ".join(one_line(text) for _, text in own)
