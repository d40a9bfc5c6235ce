"""«Банк данных наставляемых»: the register of a year as the council reads it."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.access import Permission
from people.models import MenteeEntry, Official, School
from people.requests.sheet import asked_for, subject_of
from roadmap.documents.columns import Column, takes_half_a_page
from roadmap.documents.execution_report import signatures
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.register_columns import register_columns
from roadmap.documents.registry import DocumentKind, register, year_of
from roadmap.documents.typography import DENSE_SIZE

# key → heading; a soft hyphen stands where it may be broken
COLUMNS = {
    "number": "№",
    "name": "ФИО",
    "post": "Должность",
    "subject": "Предмет",
    "experience": "Стаж",
    "group": "Группа",
    "asked": "Запрос",
    "source": "Источник",
    "until": "Срок",
    "included": "Дата вклю\u00adчения",
    "mentor": "Наставник",
    "state": "Статус",
}
WHOLE = ("name", "group", "until", "included", "mentor", "state")
CENTRED = ("number", "experience", "until", "included")
SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)


@dataclass(frozen=True)
class RegisterSheet:
    """Rows of cells in the order of `columns`; a tall row may be torn between pages."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def lines(self) -> list[tuple[list[tuple[str, bool]], bool]]:
        """Each row as ([(text, centred)], tall)."""
        centred = [column.key in CENTRED for column in self.columns]
        return [
            (
                list(zip(row, centred, strict=True)),
                takes_half_a_page(self.columns, row, Orientation.LANDSCAPE, DENSE_SIZE),
            )
            for row in self.rows
        ]


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The register of the year `object_id` as of today."""
    year = year_of(object_id)
    school = School.current()
    today = timezone.localdate(timezone=school.zone if school else None)
    entries = MenteeEntry.objects.visible_to(by).of_year(year).with_content()
    rows = register_rows(entries.order_by("teacher__sort_name", "pk"), today)
    return Paper(
        title=f"Банк данных наставляемых на {year} учебный год",
        template="documents/mentee_bank.html",
        context={
            "year": year,
            "school": school,
            "today": today,
            "sheet": RegisterSheet(columns_for(rows), rows),
            "signatures": signatures(SIGNED_BY, today),
        },
        orientation=Orientation.LANDSCAPE,
        draft=not issuing,
        footer=f"Банк данных наставляемых · {year} учебный год",
        dated=today,
    )


def register_rows(entries: Iterable[MenteeEntry], today: dt.date) -> tuple[tuple[str, ...], ...]:
    """The cells of each entry in the order of COLUMNS."""
    return tuple(_row(number, entry, today) for number, entry in enumerate(entries, start=1))


def _row(number: int, entry: MenteeEntry, today: dt.date) -> tuple[str, ...]:
    years = entry.teacher.experience("teaching", today)
    return (
        str(number),
        entry.teacher.full_name,
        entry.teacher.post,
        subject_of(entry),
        "" if years is None else str(years),
        entry.get_group_display(),
        asked_for(entry).replace("; ", "\n"),
        entry.get_source_display(),
        f"{entry.until:%d.%m.%Y}" if entry.until else "",
        f"{entry.included_on:%d.%m.%Y}",
        entry.mentor_names,
        entry.state_words,
    )


def columns_for(rows: Sequence[tuple[str, ...]]) -> tuple[Column, ...]:
    """The twelve columns."""
    return register_columns(COLUMNS, rows, whole=WHOLE)


def unchanged_since(object_id: str, issued_at: dt.datetime) -> bool:
    """The register is issued as of a day; a change of the bank, or of a pair that tells a mentor
    of somebody in it, makes the address print anew."""
    year, since = AcademicYear.parse(object_id), {"pgh_created_at__gt": issued_at}
    changed = MenteeEntry.pgh_event_model.objects.filter(year=year, **since)
    mentees = MenteeEntry.objects.of_year(year).order_by().values("teacher")
    paired = Pair.pgh_event_model.objects.filter(mentee__in=mentees, **since)
    return not changed.exists() and not paired.exists()


register(
    DocumentKind(
        key="mentee-bank",
        title="Банк данных наставляемых",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_BANKS),
        object_kind="year",
        holds=unchanged_since,
    )
)
