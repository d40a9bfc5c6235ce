"""The roadmap on paper, in the form its council approved.

`sheet` is pure: a revision's content (see roadmap.revisions.snapshot) in, what the template
prints out. No sentence is changed, dropped or added but the blanks of an unapproved block.
"""

import re
from dataclasses import dataclass, replace

from people.academic_year import AcademicYear
from people.access import Permission
from people.models import School
from roadmap.documents.columns import Column, longest_word, shares, takes_half_a_page
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register
from roadmap.documents.typography import page
from roadmap.models import Revision

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
DATE = re.compile(
    r"[«\"]?\d{1,2}[»\"]?\s+(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)"
    r"[а-я]*\s+\d{4}|\d{1,2}\.\d{1,2}\.\d{4}"
)
NUMBER = re.compile(r"((?:протокол|приказ)\w*\s*)№\s*[^\s,;]+|^(\s*)№\s*[^\s,;]+", re.IGNORECASE)
BLANK_DATE, BLANK_NUMBER = "«____» ______________ 20____", "№ ______"


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


@dataclass(frozen=True)
class PlanSheet:
    approval: tuple[str, ...]
    title_lines: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    orientation: Orientation


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The plan of the year `object_id` as of a revision, the last one by default."""
    found = _revision(object_id, revision)
    if issuing and not found.is_approved:
        raise NotIssuable("Эта редакция дорожной карты ещё не утверждена.")
    content = found.content
    if not found.is_approved:
        content = {**content, "approval_text": blank_approval(content["approval_text"], _school())}
    plan = sheet(content)
    return Paper(
        title=" ".join(plan.title_lines),
        template="documents/roadmap.html",
        context={"plan": plan},
        orientation=plan.orientation,
        draft=not found.is_approved,
        footer=f"Дорожная карта · {found.roadmap.year} учебный год",
        dated=found.approved_on or found.created_at.date(),
    )


def _revision(object_id: str, number: int | None) -> Revision:
    try:
        year = AcademicYear.parse(object_id)
    except ValueError:
        raise NoSuchPaper from None
    found = Revision.objects.select_related("roadmap").filter(roadmap__year=year)
    if number is not None:
        found = found.filter(number=number)
    last = found.order_by("number").last()
    if last is None:
        raise NoSuchPaper
    return last


def _school() -> str:
    school = School.current()
    return school.short_name_genitive if school else ""


def blank_approval(printed: str, school: str) -> str:
    """The approval block of a text not approved yet: number and date are lines to write on."""
    if not printed.strip():
        return (
            f"Утверждена на заседании\nнаучно-методического совета {school}".rstrip()
            + f"\nпротокол {BLANK_NUMBER} от\n{BLANK_DATE} г."
        )
    return "\n".join(_blank(line) for line in printed.splitlines())


def _blank(line: str) -> str:
    numbered = NUMBER.sub(lambda found: (found[1] or found[2] or "") + BLANK_NUMBER, line)
    return DATE.sub(BLANK_DATE, numbered)


def sheet(content: dict) -> PlanSheet:
    """What the paper prints, from a revision's content."""
    headings = _headings(content)
    keys = _printed_columns(headings, content["layout"])
    rows = tuple(row for stage in content["stages"] for row in _stage_rows(stage, content, keys))
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
    """The document's own headings; an order's points have none, so those of what they say."""
    return content["headings"] or {
        key: heading for key, heading in DEFAULT_HEADINGS.items() if _says(content, key)
    }


def _says(content: dict, key: str) -> bool:
    activities = [activity for stage in content["stages"] for activity in stage["activities"]]
    return any(part.get(key) for part in [*content["stages"], *activities])


def _printed_columns(headings: dict[str, str], layout: str) -> list[str]:
    """Columns that have a heading, in the order of paper.

    A table of sections has no column for the stage. What was kept as notes stands beside the text
    it explains, but remarks («Примечание») stand last.
    """
    keys = [key for key in COLUMNS if headings.get(key)]
    if layout != "stage_rows" and "text" in keys and "title" in keys:
        keys.remove("title")
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


def _stage_rows(stage: dict, content: dict, keys: list[str]) -> list[Row]:
    """The rows of one stage in the layout of the document."""
    activities = stage["activities"]
    as_row = content["layout"] == "stage_rows"
    if not activities or (as_row and not any(activity[k] for activity in activities for k in OWN)):
        return [Row(tuple(_stage_cell(stage, key, as_row) for key in keys))]
    heading = " ".join(filter(None, (_dotted(stage["number"]), stage["title"])))
    head = [] if as_row or not heading else [Row(section=heading)]
    shared = _shared(stage, as_row)
    return head + [
        Row(tuple(_activity_cell(stage, activity, key, shared) for key in keys))
        for activity in activities
    ]


def _shared(stage: dict, as_row: bool) -> set[str]:
    """Columns where the stage speaks for all its activities."""
    named = {"number", "title"} if as_row else set()
    silent = {key for key in OWN if not any(a[key] for a in stage["activities"])}
    return named | {key for key in silent if as_row or stage.get(key)}


def _stage_cell(stage: dict, key: str, as_row: bool) -> Cell:
    """A cell of a stage that takes one row."""
    if key == "text":
        items = stage["activities"] or ([] if as_row else [{"number": "", "text": stage["title"]}])
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


register(
    DocumentKind(
        key="roadmap",
        title="Дорожная карта",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_PLAN),
        object_kind="year",
    )
)
