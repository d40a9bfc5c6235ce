"""A document read by `people.tables` → the draft of a plan. Pure: nothing is stored or fetched."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from people.academic_year import AcademicYear
from people.tables import Document, Paragraph, Table, UnreadableFile
from roadmap.plan_import.cycle import choose_year
from roadmap.plan_import.doubts import flag_activities, flag_columns, flag_numbers
from roadmap.plan_import.draft import LIST, PlanDraft
from roadmap.plan_import.front_page import Line, lines_of, read_front_page
from roadmap.plan_import.grid import (
    PlanRow,
    PlanTable,
    continues,
    is_column_numbers,
    plan_table,
    preface_lines,
    rows_of,
    same_headings,
)
from roadmap.plan_import.headings import (
    ACTIVITY,
    CONTENT,
    DOCUMENT,
    NUMBER,
    RESPONSIBLE,
    RESULT,
    STAGE,
    TERM,
)
from roadmap.plan_import.headless import headless_plan
from roadmap.plan_import.points import read_points
from roadmap.plan_import.records import NAMED_SECTION, Roles, cut_section, records_of
from roadmap.plan_import.responsible import split_responsible
from roadmap.plan_import.stages import StageBuilder
from roadmap.terms import TermKind, parse_term

SourceGuess = Callable[[str, str], tuple[str, ...]]
LONGEST_TERM = 500
MOST_ROWS = 5_000
CANNOT_MERGE = {"csv", "text", "ods"}  # of ODS the reader does not learn what is merged
NOT_A_PLAN = (
    "В файле не нашлось дорожной карты: нет таблицы со столбцами «мероприятия», «сроки», "
    "«ответственный» и нет пронумерованных пунктов. Проверьте, тот ли файл выбран."
)
TOO_LONG = (
    "Таблица слишком длинная для плана: в ней больше {} строк. Оставьте в файле только план "
    "и загрузите снова."
)
OTHER_TABLE = "Таблица не похожа на план и не вошла в него: «{}»."
OUTSIDE = "Не вошло в план: «{}»."
LONG_TERM = "Слишком длинный срок перенесён в примечание."
FIELDS = {NUMBER: "number", TERM: "term", RESPONSIBLE: "responsible", RESULT: "result",
          DOCUMENT: "document"}  # fmt: skip


@dataclass(slots=True)
class Reading:
    """A document sorted: lines above the plan, its tables, lines below, tables of other things."""

    head: list[Line] = field(default_factory=list)
    plans: list[PlanTable] = field(default_factory=list)
    tail: list[Line] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    blocks: int = 0


def understand(
    document: Document,
    year: AcademicYear | None = None,
    *,
    columns: Mapping[int, str] | None = None,
    guess_sources: SourceGuess | None = None,
    today: date | None = None,
) -> PlanDraft:
    """Read a plan out of a document.

    `year`: the cycle the plan is for; None: what the document says, else the cycle of `today`.
    `columns`: meanings a person chose, by column index (keys of `headings.MEANINGS`).
    `guess_sources`: (activity's text, stage's title) → keys of fact sources.
    Raises UnreadableFile when there is neither a plan's table nor an order's points, or far too
    many rows.
    """
    if sum(len(table.rows) for table in document.tables) > MOST_ROWS:
        raise UnreadableFile(TOO_LONG.format(MOST_ROWS))
    reading = _sort(document, columns)
    if not reading.plans:
        reading = _sort_headless(document, columns) or reading
    draft = _from_tables(reading, document.kind) if reading.plans else _from_points(reading)
    said = [line.text for line in reading.head]
    draft.year, doubt = (year, "") if year else choose_year(draft, said, today or date.today())
    draft.flags += [doubt] if doubt else []
    _read_frames(draft)
    flag_activities(draft)
    if guess_sources:
        for stage in draft.stages:
            for activity in stage.activities:
                activity.fact_sources = guess_sources(activity.text, stage.title)
    return draft


# --- what is where ----------------------------------------------------------------------------


def _sort(document: Document, columns: Mapping[int, str] | None) -> Reading:
    reading = Reading()
    for block in document.blocks:
        if isinstance(block, Paragraph):
            (reading.tail if reading.plans else reading.head).extend(
                lines_of([block], reading.blocks)
            )
        else:
            _sort_table(block, reading, columns)
    return reading


def _sort_headless(document: Document, columns: Mapping[int, str] | None) -> Reading | None:
    """The document when one of its tables is a plan without a heading row."""
    reading, found = Reading(), None
    for block in document.blocks:
        plan = None
        if isinstance(block, Table) and found is None:
            plan = found = headless_plan(block, _is_dated, columns)
        if plan:
            reading.plans.append(plan)
        elif isinstance(block, Paragraph):
            (reading.tail if found else reading.head).extend(lines_of([block], reading.blocks))
        else:
            _sort_table(block, reading, columns)
    return reading if found else None


def _sort_table(table: Table, reading: Reading, columns: Mapping[int, str] | None) -> None:
    plan = plan_table(table, columns)
    last = reading.plans[-1] if reading.plans else None
    if plan and last and plan.headings == last.headings:
        last.rows += _section_between(reading, plan) + plan.rows
    elif plan:
        _take_preface(plan, reading)
        if last:
            plan.rows[:0] = _section_between(reading, plan)
        reading.plans.append(plan)
    elif last and continues(table, last):
        last.rows += [row for row in rows_of(table) if not _is_service_row(row, last)]
    elif not reading.plans:
        _take_cells(table, reading)
    else:
        reading.others.append(_flat(table))


def _is_service_row(row: PlanRow, plan: PlanTable) -> bool:
    return same_headings(row.cells, plan.headings) or is_column_numbers(
        list(filter(None, row.cells))
    )


def _section_between(reading: Reading, plan: PlanTable) -> list[PlanRow]:
    """The heading printed between two tables names the stage of the second."""
    if not reading.tail or STAGE in {column.meaning for column in plan.columns}:
        return []
    line = reading.tail[-1]
    if not (line.strong or NAMED_SECTION.match(line.text) or cut_section(line.text)[0]):
        return []
    reading.tail.pop()
    return [PlanRow([line.text, *[""] * (len(plan.columns) - 1)], span=len(plan.columns))]


def _take_preface(plan: PlanTable, reading: Reading) -> None:
    """Rows above the heading inside a table are lines of the document."""
    target = reading.tail if reading.plans else reading.head
    for lines in preface_lines(plan.preface):
        reading.blocks += 1
        target.extend(Line(text, reading.blocks) for text in lines)
    reading.blocks += 1


def _take_cells(table: Table, reading: Reading) -> None:
    """A table before the plan usually only places the approval blocks side by side."""
    for row in zip(*table.rows, strict=True):
        reading.blocks += 1
        for cell in filter(None, row):
            reading.head += [Line(text, reading.blocks) for text in cell.split("\n")]
    reading.blocks += 1


def _flat(table: Table) -> str:
    return " | ".join(" ".join(cell.split()) for row in table.rows for cell in row if cell)


# --- drafts ------------------------------------------------------------------------------------


def _from_tables(reading: Reading, kind: str) -> PlanDraft:
    page = read_front_page(reading.head, reading.tail)
    draft = PlanDraft(page.title, page.approval, remarks=page.remarks)
    for plan in reading.plans:
        builder = _builder(plan, kind)
        draft.stages += builder.build(records_of(plan))
        draft.flags += builder.flags
        draft.remarks += tuple(builder.remarks)
        draft.layout = builder.layout if plan is reading.plans[0] else draft.layout
    draft.columns = reading.plans[0].columns
    draft.headings = _printed_headings(reading.plans[0])
    draft.flags = flag_columns(reading.plans) + flag_numbers(draft.stages) + draft.flags
    draft.flags += [OTHER_TABLE.format(text) for text in reading.others]
    draft.flags += [OUTSIDE.format(text) for text in draft.remarks]
    return draft


def _builder(plan: PlanTable, kind: str) -> StageBuilder:
    return StageBuilder(
        has_stage=Roles.of(plan.columns).has_stage,
        has_merges=plan.has_merges or kind not in CANNOT_MERGE,
        dated=_is_dated,
    )


def _is_dated(phrase: str) -> bool:
    """Readable as a term by itself; the year does not matter for that."""
    return parse_term(phrase, AcademicYear(2024)).kind is not TermKind.UNKNOWN


def _printed_headings(plan: PlanTable) -> dict[str, str]:
    """Field of the roadmap → heading of its column as printed."""
    roles = Roles.of(plan.columns)
    headings = {}
    for column in plan.columns:
        name = FIELDS.get(column.meaning, "")
        if column.meaning == roles.main:
            name = "text"
        elif column.meaning == STAGE:
            name = "title"
        elif column.meaning in (ACTIVITY, CONTENT):
            name = "notes"
        if name and column.heading:
            headings.setdefault(name, column.heading)
    return headings


def _from_points(reading: Reading) -> PlanDraft:
    points = read_points(reading.head)
    if points is None:
        raise UnreadableFile(NOT_A_PLAN)
    page = read_front_page(points.before, points.after)
    draft = PlanDraft(page.title, page.approval, [points.stage], layout=LIST)
    draft.remarks = page.remarks
    draft.flags = flag_numbers(draft.stages) + [OUTSIDE.format(text) for text in draft.remarks]
    return draft


# --- terms and responsible ---------------------------------------------------------------------


def _read_frames(draft: PlanDraft) -> None:
    """Derive dates and names of every activity from its phrases."""
    for activity in draft.activities:
        if len(activity.term) > LONGEST_TERM:
            activity.notes = "\n".join(filter(None, (activity.notes, activity.term)))
            activity.term = ""
            activity.flags.append(LONG_TERM)
        term = parse_term(activity.term, draft.year)
        activity.start, activity.end, activity.term_kind = term.start, term.end, term.kind
        activity.flags += [flag for flag in term.flags if flag not in activity.flags]
        activity.names = split_responsible(activity.responsible)
