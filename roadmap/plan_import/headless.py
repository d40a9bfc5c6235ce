"""A plan pasted without its heading row: columns told by what stands in them, for confirmation."""

from collections.abc import Callable, Mapping, Sequence

from people.tables import Table
from roadmap.plan_import.draft import ColumnGuess
from roadmap.plan_import.grid import PlanTable, rows_of
from roadmap.plan_import.headings import ACTIVITY, NOTES, NUMBER, RESPONSIBLE, STAGE, TERM
from roadmap.plan_import.items import split_items
from roadmap.plan_import.records import is_number
from roadmap.plan_import.responsible import names_somebody

MOST = 0.6
FEWEST_ROWS, FEWEST_COLUMNS = 2, 3


def headless_plan(
    table: Table, dated: Callable[[str], bool], chosen: Mapping[int, str] | None = None
) -> PlanTable | None:
    """The table as a plan by its content; None unless it has terms, people and long texts.

    Every guess is uncertain: the preview asks about each column.
    """
    if len(table.rows) < FEWEST_ROWS or table.width < FEWEST_COLUMNS:
        return None
    meanings = _meanings(list(zip(*table.rows, strict=True)), dated)
    if TERM not in meanings or RESPONSIBLE not in meanings or ACTIVITY not in meanings:
        return None
    meanings = [(chosen or {}).get(at, meaning) for at, meaning in enumerate(meanings)]
    columns = [ColumnGuess(at, "", meaning, False) for at, meaning in enumerate(meanings)]
    return PlanTable(columns, rows_of(table), has_merges=bool(table.spans))


def _meanings(columns: Sequence[Sequence[str]], dated: Callable[[str], bool]) -> list[str]:
    meanings = [NOTES] * len(columns)
    for meaning, test in ((NUMBER, is_number), (TERM, dated), (RESPONSIBLE, names_somebody)):
        free = [at for at in range(len(columns)) if meanings[at] == NOTES]
        best = max(free, key=lambda at, test=test: _share(columns[at], test), default=None)
        if best is not None and _share(columns[best], test) >= MOST:
            meanings[best] = meaning
    _name_texts(meanings, columns)
    return meanings


def _name_texts(meanings: list[str], columns: Sequence[Sequence[str]]) -> None:
    """Of the columns left, the wordiest holds activities, a shorter one before it the stages."""
    texts = [at for at, meaning in enumerate(meanings) if meaning == NOTES and any(columns[at])]
    if not texts:
        return
    main = max(texts, key=lambda at: sum(map(len, columns[at])))
    lists = sum(len(split_items(cell).items) > 1 for cell in columns[main])
    before = [at for at in texts if at < main]
    if before and lists:
        meanings[before[-1]] = STAGE
    meanings[main] = ACTIVITY


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    filled = [cell for cell in cells if cell]
    return sum(map(test, filled)) / len(filled) if filled else 0
