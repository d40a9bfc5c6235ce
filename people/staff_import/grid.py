"""A table of a file → its columns and one record per row of a person."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from people.staff_import.cells import is_nothing, one_line
from people.staff_import.draft import ColumnDraft, StaffRole
from people.staff_import.headings import (
    KNOWN_BUT_UNUSED,
    REPEATED,
    item_role,
    itemprop_meaning,
    meaning_of,
    score,
)
from people.staff_import.name_cell import looks_like_name
from people.staff_import.record import Context, Record
from people.staff_import.sections import under
from people.tables import Table

DEEPEST_HEADING = 4
NAME_PARTS = ("surname", "first_name", "patronymic")
JOINED = "Строка {} без имени присоединена к строке выше: проверьте."
SHIFTED = "Строка сдвинута: имя стоит не в своём столбце. Прочитана со сдвигом, проверьте всё."
DIFFERENT = "Заголовок «{}» и разметка {} говорят о разном: взят заголовок."
TWICE = "Столбец «{}» не использован: такой же по смыслу уже есть."


@dataclass(slots=True)
class StaffTable:
    """A table understood as a list of staff."""

    columns: list[ColumnDraft] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Band:
    """The rows of a heading: where it begins, where the rows below it begin, texts by column."""

    start: int
    end: int
    headings: list[str]


class Cells:
    """The rows of a table with merged cells filled: a covered cell says what its origin says."""

    def __init__(self, table: Table):
        self.table = table
        self.covered = table.covered() if table.spans else {}
        self.rows = self._filled() if self.covered else table.rows

    def _filled(self) -> list[list[str]]:
        rows = [list(row) for row in self.table.rows]
        for (row, column), (top, left) in self.covered.items():
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = self.table.rows[top][left]
        return rows

    def own(self, row: int) -> list[tuple[int, str]]:
        """Non-empty cells of a row that begin in its own columns: [(column, text)]."""
        return [
            (at, text)
            for at, text in enumerate(self.rows[row])
            if text and self.covered.get((row, at), (row, at))[1] == at
        ]

    def spans_wide(self, row: int, column: int) -> bool:
        return self.table.spans.get((row, column), (1, 1))[1] > 1


def read_table(
    table: Table, context: Context, first_row: int, chosen: Mapping[int, str] | None = None
) -> StaffTable | None:
    """None when the table has neither the headings nor the marks of a staff list."""
    cells = Cells(table)
    band = find_band(cells, 0) or _band_of_marks(table)
    if band is None:
        return None
    return TableReader(cells, context, first_row, chosen).read(band)


def find_band(cells: Cells, start: int) -> Band | None:
    """The first heading from a row on."""
    for row in range(start, len(cells.rows)):
        if score(cells.rows[row]) >= 2 and not _names_in(cells.rows[row]):
            return _band(cells, row)
    return None


def _band_of_marks(table: Table) -> Band | None:
    """A table without a heading: cells name their headings, or microdata is all there is."""
    told = [""] * table.width
    for (_, column), label in table.labels.items():
        told[column] = told[column] or label
    if score(told) >= 2:
        return Band(0, 0, told)
    marked = {itemprop_meaning(name) for marks in table.marks.values() for name, _ in marks}
    return Band(0, 0, [""] * table.width) if "name" in marked and len(marked) > 1 else None


def _names_in(row: list[str]) -> bool:
    return any(looks_like_name(cell) for cell in row if cell and "\n" not in cell)


def _band(cells: Cells, row: int) -> Band:
    start = row - 1 if row and _is_group_row(cells, row - 1) else row
    reach = max(
        (top + size[0] for (top, _), size in cells.table.spans.items() if top in (start, row)),
        default=row + 1,
    )
    end = min(max(row + 1, reach), row + DEEPEST_HEADING, len(cells.rows))
    end = next((at for at in range(row + 1, end) if _names_in(cells.rows[at])), end)
    while end < len(cells.rows) and end < row + DEEPEST_HEADING and _is_sub_row(cells, row, end):
        end += 1
    headings = [
        _joined([cells.rows[at][column] for at in range(start, end)])
        for column in range(cells.table.width)
    ]
    return Band(start, end, _carried(headings, cells, start, end))


def _is_group_row(cells: Cells, row: int) -> bool:
    """A row of words over groups of columns, above the row with «ФИО»."""
    width = cells.table.width
    own = cells.own(row)
    return (
        bool(own)
        and any(1 < cells.table.spans.get((row, at), (1, 1))[1] < width - 1 for at, _ in own)
        and all(len(text) < 80 for _, text in own)
    )


def _is_sub_row(cells: Cells, top: int, row: int) -> bool:
    """A second row of a heading in a file without merged cells: «общий», «педагогический»."""
    texts = cells.rows[row]
    if cells.covered or not any(texts) or _is_numbering(texts):
        return False
    known = [
        bool(meaning_of(_joined([above, text])) or meaning_of(text))
        for above, text in zip(cells.rows[top], texts, strict=True)
        if text
    ]
    first = next(
        (at for at, t in enumerate(cells.rows[top]) if meaning_of(t) in ("name", "surname")), 0
    )
    return all(known) and not texts[first]


def _joined(texts: list[str]) -> str:
    """Texts of one column from the top down, each once, numbers of columns left out."""
    said = [one_line(text) for text in texts if text and not text.strip(" .").isdigit()]
    return " ".join(dict.fromkeys(said))


def _carried(headings: list[str], cells: Cells, start: int, end: int) -> list[str]:
    """«Стаж | (empty)» over «общий | педагогический» without merged cells: the group goes on."""
    if cells.covered or end - start < 2:
        return headings
    group = ""
    carried = []
    for column, heading in enumerate(headings):
        top, below = cells.rows[start][column], cells.rows[end - 1][column]
        group = one_line(top) if top else group
        carried.append(f"{group} {one_line(below)}" if not top and below and group else heading)
    return carried


def _is_numbering(texts: list[str]) -> bool:
    """The row «1 2 3 …» under a heading."""
    numbers = [text.strip(" .()") for text in texts if text]
    if len(numbers) < 2 or not all(number.isdigit() for number in numbers):
        return False
    values = [int(number) for number in numbers]
    return values[0] <= 2 and all(b - a in (0, 1) for a, b in pairwise(values))


def columns_of(
    headings: list[str], itemprops: Mapping[int, str], chosen: Mapping[int, str] | None
) -> tuple[list[ColumnDraft], list[str]]:
    """Meaning of each column: a person's choice, else the heading, else the mark; and doubts."""
    columns, flags, taken = [], [], set((chosen or {}).values())
    for index, heading in enumerate(headings):
        itemprop = itemprops.get(index, "")
        if chosen is not None and index in chosen:
            columns.append(ColumnDraft(index, heading, itemprop, chosen[index]))
            continue
        said, marked = meaning_of(heading), itemprop_meaning(itemprop)
        meaning = said if said and said not in KNOWN_BUT_UNUSED else marked
        if said and marked and not agree(said, marked):
            flags.append(DIFFERENT.format(heading, itemprop))
        meaning = "" if meaning in KNOWN_BUT_UNUSED else meaning
        if meaning in taken and not _may_repeat(columns, heading, meaning):
            flags.append(TWICE.format(heading))
            meaning = ""
        taken.add(meaning)
        columns.append(ColumnDraft(index, heading, itemprop, meaning))
    return columns, flags


AGREE = (
    {"training", "courses", "retraining"},
    {"education", "education_level", "qualification", "speciality"},
    {"general", "experience", "teaching"}, {"in_profession", "teaching", "experience"},
    {"degree", "degree_title", "title"}, {"name", "surname", "first_name", "patronymic"},
    {"phone", "email", "contacts"},
)  # fmt: skip


def agree(said: str, marked: str) -> bool:
    """Names of marks are vaguer than headings: those of one family do not contradict."""
    if {said, marked} in ({"degree", "title"}, {"phone", "email"}):
        return False
    if {said, marked} in ({"courses", "retraining"}, {"courses", "training"}):
        return marked != "courses"
    return said == marked or any({said, marked} <= family for family in AGREE)


def _may_repeat(columns: list[ColumnDraft], heading: str, meaning: str) -> bool:
    return not meaning or meaning in REPEATED


def itemprops_of(table: Table) -> dict[int, str]:
    """The mark of most cells in each column."""
    counts: dict[int, Counter] = defaultdict(Counter)
    for (_, column), marks in table.marks.items():
        if len(marks) == 1:
            counts[column][marks[0][0]] += 1
    return {column: count.most_common(1)[0][0] for column, count in counts.items()}


class TableReader:
    """Walks the rows of one table below its heading."""

    def __init__(self, cells: Cells, context: Context, first_row: int, chosen):
        self.cells, self.context, self.first_row, self.chosen = cells, context, first_row, chosen
        self.result = StaffTable()
        self.itemprops = itemprops_of(cells.table)
        self.columns: list[ColumnDraft] = []

    def read(self, band: Band) -> StaffTable:
        for row in range(band.start):
            self._section(cells_text(self.cells.own(row)))
        self._use(band)
        self.result.columns = self.columns
        row = band.end
        while row < len(self.cells.rows):
            row = self._row(row)
        return self.result

    def _use(self, band: Band) -> None:
        """Columns by this heading, from here on."""
        self.columns, flags = columns_of(band.headings, self.itemprops, self.chosen)
        self.result.flags += [flag for flag in flags if flag not in self.result.flags]
        self.used = [(c.index, c.meaning) for c in self.columns if c.meaning not in ("", "number")]
        self.headings = {c.meaning: c.heading for c in self.columns if c.meaning}
        self.name_at = [c.index for c in self.columns if c.meaning in ("name", *NAME_PARTS)]

    def _row(self, row: int) -> int:
        """Read one row; → the next one."""
        texts = self.cells.rows[row]
        filled = sum(map(bool, texts))
        if filled == 0 or (filled > 1 and _is_numbering(texts)):
            return row + 1
        if filled > 1 and self._is_heading(row, texts):
            band = _band(self.cells, row)
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
        return bool(meaning_of(first)) and score(texts) >= 2 and not _names_in(texts)

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
            self.context = under(self.context, text)

    def _person(self, row: int, texts: list[str]) -> None:
        cells = self._sorted(texts)
        number = self.first_row + row
        if "name" in cells or any(part in cells for part in NAME_PARTS):
            context = self._context_of(row)
            if context is None:
                return
            record = Record(cells, self.headings, context, number)
            self._take_marks(record, row)
            self._mend_shift(record, texts)
            self.result.records.append(record)
        elif cells and self.result.records and not is_nothing(cells_text(list(cells.items()))):
            self._join(cells, number)

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
                meaning = itemprop_meaning(name)
                if meaning and column.meaning and agree(column.meaning, meaning):
                    meaning = column.meaning if column.meaning not in record.cells else meaning
                if meaning:
                    before = record.cells.get(meaning)
                    record.cells[meaning] = f"{before}\n{text}" if before else text

    def _sorted(self, texts: list[str], shift: int = 0) -> dict[str, str]:
        """Meaning → text of a row; columns of one meaning are put together."""
        cells: dict[str, str] = {}
        for index, meaning in self.used:
            at = index + shift
            text = texts[at] if 0 <= at < len(texts) else ""
            if not text:
                continue
            if meaning in cells:
                if text != cells[meaning]:
                    cells[meaning] += (" " if meaning == "name" else "\n") + text
            else:
                cells[meaning] = text
        return cells

    def _mend_shift(self, record: Record, texts: list[str]) -> None:
        """A row whose name stands in the next column is read with that shift, and says so."""
        if "name" not in record.cells or len(self.name_at) != 1:
            return
        if re.search("[^\\W\\d_]{2}", record.cells["name"]) and not is_nothing(
            record.cells["name"]
        ):
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
