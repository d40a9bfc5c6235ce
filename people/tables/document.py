"""What every reader of `people.tables` answers with: the paragraphs and tables of a file, in order.

A table is plain rows of text plus a sparse map of merged cells, so that a staff list of twenty
thousand rows costs no object per cell. Merged text stands in the origin only; the cells it covers
hold "" and `Table.origin()` tells where the text is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_CELLS = 2_000_000


class UnreadableFile(Exception):
    """The file cannot be used; the message is the Russian sentence a person sees."""

    @property
    def message(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text outside tables. `level` is the heading level (0: ordinary text); align is "", "center"
    or "right"; lines inside are divided by "\\n".

    `marks` are the microdata names in it with the text under each; `item` is the record it stands
    in, as "number:name"; `folded` tells that a page hides it until a visitor unfolds it ("tab"), or
    altogether ("hidden")."""

    text: str
    level: int = 0
    bold: bool = False
    align: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    item: str = ""
    folded: str = ""


@dataclass(slots=True)
class Table:
    """Rows of equal length; `spans` maps the origin (row, column) of a merged block to its height
    and width, both counted from 1; `name` is the sheet of a workbook; `headers` counts the rows
    that the file itself marks as the repeated heading.

    A page may say more: `marks` maps a cell to its microdata names with the text under each,
    `items` a row to the record it is, `item` is the record around the whole table, `labels` maps a
    cell to the heading it names itself, `folded` is as in Paragraph; `lengths` are how far the
    rows go, when one goes further than another: merged cells count by their width."""

    rows: list[list[str]]
    spans: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    name: str = ""
    headers: int = 0
    marks: dict[tuple[int, int], tuple[tuple[str, str], ...]] = field(default_factory=dict)
    items: dict[int, str] = field(default_factory=dict)
    item: str = ""
    labels: dict[tuple[int, int], str] = field(default_factory=dict)
    folded: str = ""
    lengths: list[int] = field(default_factory=list)

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def covered(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Each cell hidden under a merged block → the origin of the block."""
        return {
            (row, column): origin
            for origin, (height, width) in self.spans.items()
            for row in range(origin[0], origin[0] + height)
            for column in range(origin[1], origin[1] + width)
            if (row, column) != origin
        }


@dataclass(slots=True)
class Document:
    """A file as read: `kind` is what it was by content (docx, odt, html, xlsx, xls, ods, csv or
    text), `blocks` its paragraphs and tables in the order of reading.

    `unfolded` are the same blocks with those that a page hides among them, empty when it hides
    none; `traces` names what stands on a page beside words (see `marks.traces`), in a workbook
    "formula" when results of formulas were not stored, "hidden_rows" when rows are hidden."""

    kind: str
    blocks: list[Paragraph | Table] = field(default_factory=list)
    unfolded: list[Paragraph | Table] = field(default_factory=list)
    traces: tuple[str, ...] = ()

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def paragraphs(self) -> list[Paragraph]:
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    def require_tables(self) -> list[Table]:
        """The tables, or a refusal in words when the file has none."""
        if not self.tables:
            raise UnreadableFile(
                "В файле нет таблицы. Проверьте, тот ли это файл, или скопируйте таблицу "
                "и вставьте её на странице загрузки."
            )
        return self.tables

    def to_plain(self) -> tuple:
        """Lists and tuples only, as `marshal` can carry them between processes."""
        blocks, unfolded = (list(map(_plain_block, some)) for some in (self.blocks, self.unfolded))
        return (self.kind, blocks, unfolded, self.traces)

    @classmethod
    def from_plain(cls, plain: tuple) -> "Document":
        kind, blocks, unfolded, traces = plain
        blocks, unfolded = (list(map(_block_from_plain, some)) for some in (blocks, unfolded))
        return cls(kind, blocks, unfolded, traces)


def _plain_block(block: Paragraph | Table) -> tuple:
    if isinstance(block, Paragraph):
        return ("p", *(getattr(block, name) for name in Paragraph.__slots__))
    return ("t", *(getattr(block, name) for name in Table.__slots__))


def _block_from_plain(plain: tuple) -> Paragraph | Table:
    if plain[0] == "p":
        return Paragraph(*plain[1:])
    return Table(*plain[1:])


class Grid:
    """Builds a table cell by cell, as a page or a text document lists them, with merged cells."""

    def __init__(self):
        self.rows: list[dict[int, str]] = []
        self.spans: dict[tuple[int, int], tuple[int, int]] = {}
        self.headers = 0
        self.marks: dict[tuple[int, int], tuple[tuple[str, str], ...]] = {}
        self.items: dict[int, str] = {}
        self.labels: dict[tuple[int, int], str] = {}
        self._taken: dict[int, int] = {}
        self._reach: list[int] = []
        self._cells = 0

    def start_row(self) -> None:
        """Begin a row; columns still covered from above keep one row less."""
        self._note_reach()
        self.rows.append({})
        self._taken = {column: left - 1 for column, left in self._taken.items() if left > 1}
        self._free = 0

    def add(self, text: str, height: int = 1, width: int = 1) -> tuple[int, int]:
        """Put text into the next free cell of the row; → its place."""
        while self._free in self._taken:
            self._free += 1
        place = (len(self.rows) - 1, self._free)
        self._count(width)
        self.rows[-1][self._free] = text
        if height > 1 or width > 1:
            self._note_span(place, height, width)
        self._free += width
        return place

    def _note_reach(self) -> None:
        """How far the row that ends here goes, columns covered from above among them."""
        if len(self._reach) < len(self.rows):
            while self._free in self._taken:
                self._free += 1
            self._reach.append(self._free)

    def skip(self, width: int) -> None:
        """Leave empty columns (a Word row that begins late)."""
        self._count(width)
        self._free += width

    def _note_span(self, place: tuple[int, int], height: int, width: int) -> None:
        self.spans[place] = (height, width)
        for column in range(self._free, self._free + width):
            self._taken[column] = height

    def _count(self, width: int) -> None:
        self._cells += width
        if self._cells > MAX_CELLS:
            raise too_large()

    def table(self) -> Table:
        """The finished table: equal rows, spans cut at its edges, empty rows at the end dropped."""
        self._note_reach()
        reach = (column + size[1] for (_, column), size in self.spans.items())
        width = max((max(row, default=-1) + 1 for row in self.rows), default=0)
        width = max([width, *reach])
        if width * len(self.rows) > MAX_CELLS:
            raise too_large()
        rows = [
            list(row.values())  # filled from the left
            if len(row) == width
            else [row.get(column, "") for column in range(width)]
            for row in self.rows
        ]
        spans = dict(self._spans_inside(len(rows)))
        return Table(
            rows,
            spans,
            headers=self.headers,
            marks=self.marks,
            items=self.items,
            labels=self.labels,
            lengths=self._reach if len(set(self._reach)) > 1 else [],
        )

    def _spans_inside(self, count: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        for (row, column), (height, width) in self.spans.items():
            height = min(height, count - row)
            if height > 1 or width > 1:
                yield (row, column), (height, width)


def too_large() -> UnreadableFile:
    """The refusal of a table beyond every school's need (a broken or hostile file)."""
    return UnreadableFile(
        "Таблица в файле слишком велика. Оставьте в файле только нужную таблицу "
        "и загрузите его снова."
    )
