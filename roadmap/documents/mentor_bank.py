"""«Банк данных наставников» of a year, as the council approves and keeps it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from people.academic_year import AcademicYear
from people.access import Permission
from people.banks.mentor_sheet import ON_PAPER, RegisterRow, register_rows
from people.models import MentorEntry, Official, School
from roadmap.documents.approval_block import blank_approval
from roadmap.documents.columns import Column, takes_half_a_page
from roadmap.documents.execution_report import signatures
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.register_columns import register_columns
from roadmap.documents.registry import DocumentKind, register, year_of
from roadmap.documents.typography import DENSE_SIZE

# what a column says → its heading on paper; a soft hyphen stands where it may be broken
HEADINGS = {
    "number": "№",
    "name": "ФИО",
    "post": "Должность",
    "subjects": "Предмет",
    "department": "МО",
    "category": "Кате\u00adгория",
    "teaching": "Пед. стаж",
    "in_school": "Стаж в школе",
    "competences": "Компетенции",
    "achievements": "Дости\u00adжения",
    "capacity": "Макс. настав\u00adляемых",
    "mentees": "Настав\u00adляемые",
    "consent": "Согла\u00adсие",
    "minutes": "Протокол",
    "state": "Статус",
}
WHOLE = ("name", "category", "mentees", "consent", "minutes", "state")
SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)
CENTRED = {"number", "teaching", "in_school", "capacity"}
LEFT_OUT = MentorEntry.State.LEFT


@dataclass(frozen=True)
class Cell:
    text: str
    centred: bool


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The register of the year `object_id` as of today; those who have left are not in it.

    A draft has everybody, and while the council has somebody in it to decide about, no words of
    approval. Issued, it has those whom the council has approved, when there are any.
    """
    year = year_of(object_id)
    school = School.current()
    today = timezone.localdate(timezone=school.zone if school else None)
    everybody = list(_entries(year, today, by))
    decided = [entry for entry in everybody if entry.state in MentorEntry.DECIDED]
    entries = decided if issuing and decided else everybody
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
            "waiting": len(everybody) - len(decided),
            "approved": sum(entry.state == MentorEntry.State.APPROVED for entry in entries),
            "signatures": signatures(SIGNED_BY, today),
        },
        orientation=Orientation.LANDSCAPE,
        draft=len(entries) > len(decided) or not issuing,
        footer=f"Банк данных наставников · {year} учебный год",
        dated=today,
    )


def _entries(year: AcademicYear, today: dt.date, by):
    entries = MentorEntry.objects.visible_to(by).of_year(year).exclude(state=LEFT_OUT)
    return entries.with_consent(today).with_load().with_content().in_order()


def approval(entries: Iterable[MentorEntry], school: str) -> list[str]:
    """Whose decision the register is; lines to write on unless one minutes approved them all.

    Nothing while somebody is not approved: it would speak of candidates, too.
    """
    entries = list(entries)
    if any(entry.state not in MentorEntry.DECIDED for entry in entries):
        return []
    decided = {entry.minutes for entry in entries}
    blank = blank_approval("", school).replace("Утверждена", "Утверждён").splitlines()
    minutes = decided.pop() if len(decided) == 1 else ""
    return [*blank[:-2], f"протокол {minutes}"] if " от " in minutes else blank


def lines(rows: Sequence[RegisterRow]) -> list[tuple[list[Cell], bool]]:
    """Cells of each row in the order of the columns; True marks a row that may be torn."""
    shown, texts = columns(rows), _texts(rows)
    return [
        (
            [Cell(text, column.key in CENTRED) for text, column in zip(row, shown, strict=True)],
            takes_half_a_page(shown, row, Orientation.LANDSCAPE, DENSE_SIZE),
        )
        for row in texts
    ]


def columns(rows: Sequence[RegisterRow]) -> tuple[Column, ...]:
    """The fifteen columns."""
    return register_columns(HEADINGS, _texts(rows), whole=WHOLE)


def _texts(rows: Iterable[RegisterRow]) -> list[list[str]]:
    return [[_said(getattr(row, key)) for *_, key in ON_PAPER] for row in rows]


def _said(value) -> str:
    return f"{value:%d.%m.%Y}" if isinstance(value, dt.date) else str(value)


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
