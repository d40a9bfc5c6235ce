"""The table of a plan cut into heading, preface and rows; merged cells resolved to their text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from people.tables import Table
from roadmap.plan_import.draft import ColumnGuess
from roadmap.plan_import.headings import meaning_of, plain, recognise, score

SEARCHED_ROWS = 40
HEADER_ROWS = 3


@dataclass(slots=True)
class PlanRow:
    """A row as a reader sees it: `cells` with merged text of above in place, `above` the columns
    whose text comes from there, `span` how many columns the widest cell covers."""

    cells: list[str]
    above: frozenset[int] = frozenset()
    span: int = 1
    heights: dict[int, int] = field(default_factory=dict)

    @property
    def own(self) -> dict[int, str]:
        """Column → text that begins in this very row."""
        return {at: text for at, text in enumerate(self.cells) if text and at not in self.above}


@dataclass(slots=True)
class PlanTable:
    """A table that holds (a part of) a plan. `preface` is what stood above its heading."""

    columns: list[ColumnGuess]
    rows: list[PlanRow]
    preface: list[PlanRow] = field(default_factory=list)
    has_merges: bool = False

    @property
    def headings(self) -> list[str]:
        return [column.heading for column in self.columns]


def rows_of(table: Table) -> list[PlanRow]:
    """All rows with vertical merges filled in; a text merged over columns stays in the first."""
    covered = table.covered()
    rows = []
    for at, cells in enumerate(table.rows):
        cells, above = list(cells), set()
        for column in range(len(cells)):
            origin = covered.get((at, column))
            if origin and origin[0] < at and not cells[column]:
                above.add(column)
                if origin[1] == column:
                    cells[column] = table.rows[origin[0]][column]
        spans = [
            table.spans[at, column] for column in range(len(cells)) if (at, column) in table.spans
        ]
        heights = {c: table.spans[at, c][0] for c in range(len(cells)) if (at, c) in table.spans}
        rows.append(
            PlanRow(cells, frozenset(above), max((w for _, w in spans), default=1), heights)
        )
    return rows


def plan_table(table: Table, chosen: Mapping[int, str] | None = None) -> PlanTable | None:
    """The table as a plan, or None when no row of it reads like a plan's heading."""
    rows = rows_of(table)
    best = max(
        range(min(len(rows), SEARCHED_ROWS)),
        key=lambda at: (score(rows[at].cells), -at),
        default=None,
    )
    if best is None or not score(rows[best].cells):
        return None
    height = _heading_height(table, rows, best)
    headings = [_heading(table, best, height, column) for column in range(table.width)]
    body = [row for row in rows[best + height :] if not _is_repeated(row, headings)]
    return PlanTable(recognise(headings, chosen), body, rows[:best], bool(table.spans))


def _heading_height(table: Table, rows: list[PlanRow], first: int) -> int:
    """How many rows the heading takes: merged cells say so, or a row of headings follows."""
    height = max([table.spans.get((first, c), (1, 1))[0] for c in range(table.width)])
    height = min(max(height, 1), HEADER_ROWS)
    if height == 1 and first + 1 < len(rows):
        below = [cell for cell in rows[first + 1].cells if cell]
        known = [cell for cell in below if meaning_of(cell)]
        height += bool(below) and len(known) == len(below) and len(below) < table.width
    return height


def _heading(table: Table, first: int, height: int, column: int) -> str:
    """The heading of a column through all heading rows, also from cells merged over columns."""
    covered = table.covered()
    parts: list[str] = []
    for row in range(first, min(first + height, len(table.rows))):
        place = covered.get((row, column), (row, column))
        text = table.rows[place[0]][place[1]]
        if text and text not in parts:
            parts.append(text)
    return " ".join(" ".join(parts).split())


def _is_repeated(row: PlanRow, headings: list[str]) -> bool:
    """The heading again on the next page, or the row that numbers the columns."""
    filled = [cell for cell in row.cells if cell]
    return is_column_numbers(filled) or same_headings(row.cells, headings)


def same_headings(cells: list[str], headings: list[str]) -> bool:
    """Whether a row repeats the heading (also only its known words)."""
    pairs = [(plain(cell), plain(heading)) for cell, heading in zip(cells, headings, strict=False)]
    filled = [pair for pair in pairs if pair[0]]
    return len(filled) > 1 and all(cell == heading for cell, heading in filled)


def is_column_numbers(cells: list[str]) -> bool:
    """1 2 3 4 5 under the heading, as typists number columns."""
    numbers = [cell.strip(" .()") for cell in cells]
    return len(numbers) > 2 and numbers == [str(at) for at in range(1, len(numbers) + 1)]


def continues(table: Table, plan: PlanTable) -> bool:
    """Whether a table without a heading goes on with the plan of the page before."""
    if not plan.rows or table.width != len(plan.columns):
        return False
    first = table.rows[0] if table.rows else []
    return not any(meaning_of(cell) for cell in first if cell) and _has_frames(table, plan)


def _has_frames(table: Table, plan: PlanTable) -> bool:
    framed = [c.index for c in plan.columns if c.meaning in ("term", "responsible", "number")]
    return any(row[at] for row in table.rows for at in framed)


def preface_lines(rows: list[PlanRow]) -> Iterator[list[str]]:
    """Text above the heading inside the table, by blocks.

    Lone texts go on one after another; while rows hold several (two approvals side by side),
    each column is a block, up to the next text over all columns or a title.
    """
    alone: list[str] = []
    columns: dict[int, list[str]] = {}
    for row in rows:
        filled = row.own
        text = next(iter(filled.values()), "")
        if len(filled) == 1 and (not columns or row.span > 2 or is_title(text)):
            yield from columns.values()
            columns = {}
            alone += text.split("\n")
            continue
        if alone:
            yield alone
            alone = []
        for at, text in filled.items():
            columns.setdefault(at, []).extend(text.split("\n"))
    yield from columns.values()
    if alone:
        yield alone


TITLE = re.compile(
    r"^\W*(дорожн\w+\s+карт|«дорожн|(перспективн\w+\s+|календарн\w+\s+|годово\w+\s+)?план\b|"
    r"комплекс\s+мер|программа\b)",
    re.IGNORECASE,
)


def is_title(text: str) -> bool:
    """«Дорожная карта…», «План мероприятий…»: how the title of a plan begins."""
    return bool(TITLE.match(text))
