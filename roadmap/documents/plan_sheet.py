"""A plan's text laid out for paper in the form its council approved.

Pure: a revision's content (see roadmap.plan.revisions.snapshot) in, what the template prints
out. No sentence is changed, dropped or added.
"""

import re
from dataclasses import dataclass, replace

from roadmap.documents.columns import Column, longest_word, shares, takes_half_a_page
from roadmap.documents.paper import Orientation
from roadmap.documents.typography import page

# Order on paper; weight: how a column shares the width that words leave free.
COLUMNS = {
    "number": 0.0,
    "title": 1.2,
    "text": 12.0,
    "term": 0.4,
    "responsible": 1.4,
    "document": 2.0,
    "result": 3.0,
    "notes": 6.0,
}
AT_LEAST = {"term": 13}  # letters: «учебного года» on one line
DEFAULT_HEADINGS = {
    "number": "№",
    "title": "Этап",
    "text": "Мероприятие",
    "term": "Срок",
    "responsible": "Ответственный",
    "document": "Вид документа",
    "result": "Ожидаемый результат",
    "notes": "Примечание",
}
LANDSCAPE_FROM = 5  # columns
OWN = ("term", "responsible", "result", "document", "notes")  # an activity's own beat its stage's
SPANNED_AT_MOST = 12  # rows; a taller cell would run over pages
REMARKS = re.compile(r"\s*(примеч|отмет)", re.IGNORECASE)


@dataclass(frozen=True)
class Cell:
    """Lines of one cell; `numbered` lines hang on their numbers; `rows` it spans downwards."""

    lines: tuple[str, ...]
    centred: bool = False
    numbered: bool = False
    rows: int = 1


@dataclass(frozen=True)
class Row:
    """A row of cells (None: a cell from above reaches here), or a section over all columns.

    A `tall` row may be torn between pages.
    """

    cells: tuple[Cell | None, ...] = ()
    section: str = ""
    tall: bool = False

    @property
    def continues(self) -> bool:
        """Whether a cell of the row above reaches down beside this one."""
        return None in self.cells


@dataclass(frozen=True)
class PlanSheet:
    approval: tuple[str, ...]
    title_lines: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    orientation: Orientation


def sheet(content: dict) -> PlanSheet:
    """What the paper prints, from a revision's content."""
    headings = _headings(content)
    keys = _printed_columns(headings)
    rows = tuple(
        row for stage in content["stages"] for row in _stage_rows(stage, content["layout"], keys)
    )
    orientation = Orientation.LANDSCAPE if len(keys) >= LANDSCAPE_FROM else Orientation.PORTRAIT
    columns = _columns(headings, keys, rows, orientation)
    return PlanSheet(
        approval=_lines(content["approval_text"]),
        title_lines=_lines(content["title"]),
        columns=columns,
        rows=tuple(_measured(row, columns, orientation) for row in rows),
        orientation=orientation,
    )


def _headings(content: dict) -> dict[str, str]:
    """The document's own headings, and ours for what it says without one.

    An order's points have no headings at all; a result written into a plan without such a column
    makes the column.
    """
    own = content["headings"]
    wanted = [key for key in (OWN if own else DEFAULT_HEADINGS) if _says(content, key)]
    return {**{key: DEFAULT_HEADINGS[key] for key in wanted}, **own}


def _says(content: dict, key: str) -> bool:
    activities = [activity for stage in content["stages"] for activity in stage["activities"]]
    return any(part.get(key) for part in [*content["stages"], *activities])


def _printed_columns(headings: dict[str, str]) -> list[str]:
    """Columns that have a heading, in the order of paper.

    What was kept as notes stands beside the text it explains, but remarks («Примечание») last.
    """
    keys = [key for key in COLUMNS if headings.get(key)]
    if "notes" in keys and "text" in keys and not REMARKS.match(headings["notes"]):
        keys.remove("notes")
        keys.insert(keys.index("text") + 1, "notes")
    return keys


def _columns(headings: dict, keys: list[str], rows: tuple[Row, ...], orientation: Orientation):
    """Columns as wide as their words, numbers as narrow as they are."""
    words = [
        max(longest_word([headings[key], *_texts(rows, index)]), AT_LEAST.get(key, 0))
        for index, key in enumerate(keys)
    ]
    widths = shares(words, [COLUMNS[key] for key in keys], page(orientation).text_width)
    return tuple(
        Column(key, headings[key], str(width)) for key, width in zip(keys, widths, strict=True)
    )


def _texts(rows: tuple[Row, ...], index: int) -> list[str]:
    cells = [row.cells[index] for row in rows if row.cells]
    return [line for cell in cells if cell for line in cell.lines]


def _measured(row: Row, columns: tuple[Column, ...], orientation: Orientation) -> Row:
    texts = ["\n".join(cell.lines) if cell else "" for cell in row.cells]
    tall = bool(texts) and takes_half_a_page(columns, texts, orientation)
    return replace(row, tall=tall)


def _stage_rows(stage: dict, layout: str, keys: list[str]) -> list[Row]:
    """The rows of one stage: itself with its items in a cell, or a row for each activity.

    A table without a column for stages names them in rows over all columns.
    """
    activities = stage["activities"]
    in_column = "title" in keys
    in_cell = (
        in_column and layout == "stage_rows" and not any(a[k] for a in activities for k in OWN)
    )
    if not activities or in_cell:
        return [Row(tuple(_stage_cell(stage, key, in_column) for key in keys))]
    heading = " ".join(filter(None, (_dotted(stage["number"]), stage["title"])))
    head = [] if in_column or not heading else [Row(section=heading)]
    shared = _shared(stage, in_column)
    return head + [
        Row(tuple(_activity_cell(stage, activity, key, shared) for key in keys))
        for activity in activities
    ]


def _shared(stage: dict, in_column: bool) -> set[str]:
    """Columns where the stage speaks for all its activities."""
    named = {"number", "title"} if in_column else set()
    silent = {key for key in OWN if not any(a[key] for a in stage["activities"])}
    return named | {key for key in silent if in_column or stage.get(key)}


def _stage_cell(stage: dict, key: str, in_column: bool) -> Cell:
    """A cell of a stage that takes one row."""
    if key == "text":
        items = stage["activities"] or (
            [] if in_column else [{"number": "", "text": stage["title"]}]
        )
        return Cell(tuple(_item(item) for item in items), numbered=True)
    return Cell(_lines(stage.get(key, ""), apart=False), centred=key == "number")


def _activity_cell(stage: dict, activity: dict, key: str, shared: set[str]) -> Cell | None:
    """A cell of an activity that takes a row; None where a stage's cell already reaches down."""
    if key in shared:
        return _shared_cell(stage, activity, key)
    if key == "text" and shared >= {"number", "title"}:
        return Cell((_item(activity),), numbered=True)
    text = activity.get(key) or (stage.get(key, "") if key in OWN else "")
    return Cell(_lines(text, apart=False), centred=key == "number")


def _shared_cell(stage: dict, activity: dict, key: str) -> Cell | None:
    """One cell beside all activities; where they are many, the same words in each row."""
    activities = stage["activities"]
    cell = _stage_cell(stage, key, True)
    if len(activities) > SPANNED_AT_MOST:
        return cell
    return replace(cell, rows=len(activities)) if activity is activities[0] else None


def _item(activity: dict) -> str:
    """«1. Анализ…»: the number is text, as in the original, never automatic."""
    return " ".join(filter(None, (_dotted(activity["number"]), activity["text"])))


def _dotted(number: str) -> str:
    """«1» → «1.», «6.1» → «6.1.», «IV» → «IV.»; what already ends in a sign stays."""
    return f"{number}." if number and number[-1].isalnum() else number


def _lines(text: str, *, apart: bool = True) -> tuple[str, ...]:
    """Lines that are not empty; with `apart=False` one paragraph keeps its own line ends."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return tuple(lines) if apart else tuple(filter(None, ["\n".join(lines)]))
