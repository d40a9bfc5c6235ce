"""«Банк данных наставников» of a year, as the council approves and keeps it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from people.academic_year import AcademicYear
from people.access import Permission
from people.mentor_sheet import ON_PAPER, RegisterRow, register_rows
from people.models import MentorEntry, Official, School
from roadmap.documents.approval_block import blank_approval
from roadmap.documents.columns import Column, longest_word, shares, takes_half_a_page
from roadmap.documents.execution_report import signatures
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, register
from roadmap.documents.typography import DENSE_SIZE, TABLE_SIZE, page

# what a column says → its heading on paper, weight of the free width
HEADINGS = {
    "number": ("№", 0.0),
    "name": ("ФИО", 1.0),
    "post": ("Должность", 1.0),
    "subjects": ("Предмет", 0.6),
    "department": ("МО", 0.8),
    "category": ("Кате\u00adгория", 0.2),
    "teaching": ("Пед. стаж", 0.0),
    "in_school": ("Стаж в школе", 0.0),
    "competences": ("Компетенции", 3.0),
    "achievements": ("Достижения", 2.0),
    "capacity": ("Макс. настав\u00adляемых", 0.0),
    "mentees": ("Настав\u00adляемые", 1.0),
    "consent": ("Согла\u00adсие", 0.0),
    "minutes": ("Протокол", 0.3),
    "state": ("Статус", 0.2),
}
SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)
CENTRED = {"number", "teaching", "in_school", "capacity"}
LEFT_OUT = MentorEntry.State.LEFT


@dataclass(frozen=True)
class Cell:
    text: str
    centred: bool


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The register of the year `object_id` as of today; those who have left are not in it."""
    year = _year(object_id)
    school = School.current()
    today = timezone.localdate(timezone=school.zone if school else None)
    entries = list(_entries(year, today, by))
    rows = register_rows(entries, today)
    return Paper(
        title=f"Банк данных наставников на {year} учебный год",
        template="documents/mentor_bank.html",
        context={
            "year": year,
            "school": school,
            "today": today,
            "rows": lines(rows),
            "columns": columns(rows),
            "approval": approval(entries, school.short_name_genitive if school else ""),
            "approved": sum(entry.state == MentorEntry.State.APPROVED for entry in entries),
            "signatures": signatures(SIGNED_BY, today),
        },
        orientation=Orientation.LANDSCAPE,
        draft=not issuing,
        footer=f"Банк данных наставников · {year} учебный год",
        dated=today,
    )


def _year(object_id: str) -> AcademicYear:
    try:
        return AcademicYear.parse(object_id)
    except ValueError:
        raise NoSuchPaper from None


def _entries(year: AcademicYear, today: dt.date, by):
    entries = MentorEntry.objects.visible_to(by).of_year(year).exclude(state=LEFT_OUT)
    return entries.with_consent(today).with_load().with_content().in_order()


def approval(entries: Iterable[MentorEntry], school: str) -> list[str]:
    """Whose decision the register is; lines to write on unless one minutes approved them all."""
    decided = {entry.minutes for entry in entries if entry.state == MentorEntry.State.APPROVED}
    blank = blank_approval("", school).replace("Утверждена", "Утверждён").splitlines()
    minutes = decided.pop() if len(decided) == 1 else ""
    return [*blank[:-2], f"протокол {minutes}"] if " от " in minutes else blank


def lines(rows: Sequence[RegisterRow]) -> list[tuple[list[Cell], bool]]:
    """Cells of each row in the order of the columns; True marks a row that may be torn."""
    shown = columns(rows)
    texts = [[_said(getattr(row, key)) for *_, key in ON_PAPER] for row in rows]
    return [
        (
            [Cell(text, column.key in CENTRED) for text, column in zip(row, shown, strict=True)],
            takes_half_a_page(shown, row, Orientation.LANDSCAPE),
        )
        for row in texts
    ]


def _said(value) -> str:
    return f"{value:%d.%m.%Y}" if isinstance(value, dt.date) else str(value)


def columns(rows: Sequence[RegisterRow]) -> tuple[Column, ...]:
    """The fifteen columns, wide enough for their longest words as far as the page goes."""
    keys = [key for *_, key in ON_PAPER]
    words = [longest_word([*_heading_parts(key), *_texts(rows, key)]) for key in keys]
    weights = [HEADINGS[key][1] for key in keys]
    # `shares` counts in twelve-point letters: smaller ones are as if the page were wider
    width = page(Orientation.LANDSCAPE).text_width * TABLE_SIZE / DENSE_SIZE
    widths = shares(words, weights, width)
    return tuple(
        Column(key, HEADINGS[key][0], str(width)) for key, width in zip(keys, widths, strict=True)
    )


def _heading_parts(key: str) -> list[str]:
    """A heading may be broken where it has a soft hyphen."""
    return [part + "-" for part in HEADINGS[key][0].split("\u00ad")]


def _texts(rows: Iterable[RegisterRow], key: str) -> list[str]:
    return [_said(getattr(row, key)) for row in rows]


def of_today(object_id: str, issued_at: dt.datetime) -> bool:
    """A register tells of one day: tomorrow the address tells of tomorrow."""
    return timezone.localdate(issued_at) == timezone.localdate()


register(
    DocumentKind(
        key="mentor-bank",
        title="Банк данных наставников",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_BANKS),
        object_kind="year",
        holds=of_today,
    )
)
