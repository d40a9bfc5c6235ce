"""Requests and the bank of mentees as sheets of a workbook."""

import datetime as dt
from collections.abc import Iterable

from django.utils import timezone

from people.models import MenteeEntry, ProfessionalRequest
from people.requests.completeness import Completeness
from people.tables.writing import Sheet

REQUEST_COLUMNS = (
    ("№", 5), ("ФИО", 34), ("Должность", 30), ("Предмет", 24), ("Классы", 16),
    ("Затруднения", 60), ("Как удобнее", 30), ("Когда удобнее", 24), ("Полнота", 12),
    ("Источник", 22), ("Подан", 12), ("Состояние", 22),
)  # fmt: skip
MENTEE_COLUMNS = (
    ("№", 5), ("ФИО", 34), ("Должность", 30), ("Предмет", 24), ("Стаж", 8), ("Группа", 26),
    ("Запрос", 60), ("Источник", 22), ("Срок до", 12), ("Дата включения", 14),
    ("Наставник", 34), ("Статус", 22),
)  # fmt: skip


def request_sheet(rows: Iterable[ProfessionalRequest]) -> Sheet:
    """Requests with their `completeness`; never own words or wishes about persons."""
    return Sheet("Запросы", REQUEST_COLUMNS, (_request(n, r) for n, r in enumerate(rows, 1)))


def _request(number: int, row: ProfessionalRequest) -> list:
    return [
        number, row.teacher.full_name, row.teacher.post, row.subject, row.get_class_range_display(),
        difficulties_of(row), row.wished_form, row.wished_time,
        Completeness(row.completeness).label, row.get_source_display(),
        timezone.localdate(row.submitted_at), row.get_state_display(),
    ]  # fmt: skip


def difficulties_of(row: ProfessionalRequest | None) -> str:
    """«1. Оценивание; 2. Работа с родителями», from the prefetched difficulties."""
    named = row.difficulties.all() if row else ()
    return "; ".join(f"{d.rank}. {d.competence.name}" for d in named)


def asked_for(entry: MenteeEntry) -> str:
    """What the mentee asks for: coded difficulties, else as the paper said."""
    return difficulties_of(entry.request) or entry.request_on_paper


def subject_of(entry: MenteeEntry) -> str:
    return (entry.request.subject if entry.request else "") or ", ".join(entry.teacher.subjects)


def mentee_sheet(rows: Iterable[MenteeEntry], today: dt.date) -> Sheet:
    """The register as the paper has it."""
    lines = (_mentee(number, row, today) for number, row in enumerate(rows, start=1))
    return Sheet("Банк наставляемых", MENTEE_COLUMNS, lines)


def cells_of(entry: MenteeEntry) -> dict[str, object]:
    """What the register says of an entry, by the keys under which the take-over reads it."""
    return {
        "group": entry.get_group_display(), "asked": asked_for(entry),
        "source": entry.get_source_display(), "until": entry.until, "included": entry.included_on,
        "mentor": entry.mentor_names, "state": entry.state_words,
    }  # fmt: skip


def _mentee(number: int, row: MenteeEntry, today: dt.date) -> list:
    return [
        number, row.teacher.full_name, row.teacher.post, subject_of(row),
        row.teacher.experience("teaching", today), row.get_group_display(), asked_for(row),
        row.get_source_display(), row.until, row.included_on, row.mentor_names,
        row.state_words,
    ]  # fmt: skip
