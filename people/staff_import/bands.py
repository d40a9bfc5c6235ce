"""The heading of a table: its rows, one or several deep, and the texts over each column."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from people.staff_import.cells import one_line
from people.staff_import.headings import OF_STAFF, meaning_of, score
from people.staff_import.labels import told_in
from people.staff_import.microdata import Microdata
from people.staff_import.name_cell import looks_like_name
from people.tables import Table

HYPHEN = re.compile(r"([а-яё])-\s*\n\s*([а-яё])")
DEEPEST_HEADING = 4
FEWEST_HEADINGS = 3
LAST_HEADING = 200
NAME = "name"


@dataclass(slots=True)
class Band:
    """The rows of a heading: where it begins, where the rows below it begin, texts by column.

    `meanings` are what the texts say, "" for nothing known.
    """

    start: int
    end: int
    headings: list[str]
    meanings: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.meanings = self.meanings or [meaning_of(heading) for heading in self.headings]


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

    def merged(self, start: int, end: int) -> bool:
        """Whether anything is merged in the rows from start up to end."""
        return any(start <= row < end for row, _ in self.covered) if self.covered else False

    def spans_wide(self, row: int, column: int) -> bool:
        return self.table.spans.get((row, column), (1, 1))[1] > 1


def find_band(cells: Cells, start: int) -> Band | None:
    """The first heading from a row on."""
    for row in range(start, min(len(cells.rows), start + LAST_HEADING)):
        if score(cells.rows[row]) >= 2 and not names_in(cells.rows[row]):
            return band_at(cells, row)
    return None


def band_of_told(cells: Cells) -> Band | None:
    """«ФИО | Информация»: one column of names, and another that tells all by «метка: значение»."""
    for row, texts in enumerate(cells.rows[:5]):
        if NAME not in map(meaning_of, texts) or names_in(texts):
            continue
        below = [text for other in cells.rows[row + 1 :] for text in other if "\n" in text]
        if any(len(told_in(text)) > 1 for text in below):
            return Band(row, row + 1, [one_line(text) for text in texts])
    return None


def band_without_name(cells: Cells) -> Band | None:
    """Known headings over every column but that of the names, which nobody headed."""
    for row, texts in enumerate(cells.rows[:10]):
        meanings = [meaning_of(text) for text in texts]
        if len(set(meanings) & OF_STAFF) < FEWEST_HEADINGS or names_in(texts):
            continue
        for column, meaning in enumerate(meanings):
            below = [other[column] for other in cells.rows[row + 1 :] if other[column]]
            if not meaning and below and sum(map(looks_like_name, below)) > 0.6 * len(below):
                meanings[column] = NAME
                return Band(row, row + 1, [one_line(text) for text in texts], meanings)
    return None


def band_of_marks(table: Table, microdata: Microdata) -> Band | None:
    """A table without a heading: cells name their headings, or microdata is all there is."""
    told = [""] * table.width
    for (_, column), label in table.labels.items():
        told[column] = told[column] or label
    if score(told) >= 2:
        return Band(0, 0, told)
    marked = {microdata.meaning(name) for marks in table.marks.values() for name, _ in marks}
    return Band(0, 0, [""] * table.width) if "name" in marked and len(marked) > 1 else None


def names_in(row: list[str]) -> bool:
    """Whether a cell names a person; «ОБЩИЙ СТАЖ» looks like «КИМ ОЛЬГА», so its row decides."""
    shouted = all(cell.isupper() for cell in row if re.search(r"[^\W\d_]", cell))
    return any(
        looks_like_name(cell) and not (len(cell.split()) < 3 and (shouted or meaning_of(cell)))
        for cell in row
        if cell and "\n" not in cell
    )


def band_at(cells: Cells, row: int) -> Band:
    start = row - 1 if row and _is_group_row(cells, row - 1) else row
    reach = max(
        (top + size[0] for (top, _), size in cells.table.spans.items() if top in (start, row)),
        default=row + 1,
    )
    end = min(max(row + 1, reach), row + DEEPEST_HEADING, len(cells.rows))
    end = next((at for at in range(row + 1, end) if names_in(cells.rows[at])), end)
    while end < len(cells.rows) and end < row + DEEPEST_HEADING and _is_sub_row(cells, row, end):
        end += 1
    parts = _carried([_parts(cells, start, end, at) for at in range(cells.table.width)], cells, end)
    return Band(start, end, [" ".join(some) for some in parts], [_meaning(some) for some in parts])


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
    if cells.merged(row, row + 1) or not any(texts) or is_numbering(texts):
        return False
    known = [
        bool(_meaning([above, text]))
        for above, text in zip(cells.rows[top], texts, strict=True)
        if text
    ]
    first = next(
        (at for at, t in enumerate(cells.rows[top]) if meaning_of(t) in ("name", "surname")), 0
    )
    return all(known) and not texts[first]


def _parts(cells: Cells, start: int, end: int, column: int) -> list[str]:
    """Texts over one column from the top down, each once, numbers of columns left out."""
    texts = (cells.rows[at][column] for at in range(start, end))
    said = [text for text in texts if text and not text.strip(" .").isdigit()]
    return list(dict.fromkeys(one_line(HYPHEN.sub(r"\1\2", text)) for text in said))


def _meaning(parts: list[str]) -> str:
    """The lowest text says it if it can («Степень» under «Степень и звание»), else all of them."""
    if not parts:
        return ""
    ways = (parts[-1], " ".join(reversed(parts)), " ".join(parts))
    return next(filter(None, map(meaning_of, ways)), "")


def _carried(parts: list[list[str]], cells: Cells, end: int) -> list[list[str]]:
    """«Стаж | (empty)» over «общий | педагогический» without merged cells: the group goes on."""
    if cells.merged(end - 2, end) or max(map(len, parts), default=0) < 2:
        return parts
    group = ""
    carried = []
    for column, some in enumerate(parts):
        top, below = (one_line(cells.rows[at][column]) for at in (end - 2, end - 1))
        group = top or group
        carried.append([group, below] if below and not top and group else some)
    return carried


def is_numbering(texts: list[str]) -> bool:
    """The row «1 2 3 …» under a heading."""
    numbers = []
    for text in filter(None, texts):
        number = text.strip(" .()")
        if not number.isdigit():
            return False
        numbers.append(number)
    if len(numbers) < 2:
        return False
    values = [int(number) for number in numbers]
    return values[0] <= 2 and all(b - a in (0, 1) for a, b in pairwise(values))
