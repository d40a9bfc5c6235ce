"""The register of mentors as rows: the same words on paper and in a workbook."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from people.models import MentorEntry
from people.tables.writing import Sheet

# heading, width in characters, what the row says there; the paper takes the first fifteen
COLUMNS = (
    ("№", 6, "number"),
    ("ФИО", 32, "name"),
    ("Должность", 28, "post"),
    ("Предмет", 24, "subjects"),
    ("МО", 22, "department"),
    ("Категория", 14, "category"),
    ("Пед. стаж, лет", 10, "teaching"),
    ("Стаж в школе, лет", 10, "in_school"),
    ("Компетенции", 44, "competences"),
    ("Достижения", 36, "achievements"),
    ("Макс. наставляемых", 12, "capacity"),
    ("Наставляемые", 30, "mentees"),
    ("Согласие", 14, "consent"),
    ("Протокол", 22, "minutes"),
    ("Статус", 18, "state"),
    ("Классы", 22, "classes"),
    ("Когда свободен", 24, "available"),
    ("Обучение наставника, часов", 12, "training_hours"),
    ("Из них за этот год", 10, "hours_of_year"),
    ("Обучение действует до", 14, "trained_until"),
    ("Корпус", 16, "building"),
    ("Основание", 36, "basis"),
    ("Откуда", 24, "source"),
)
ON_PAPER = COLUMNS[:15]


@dataclass(frozen=True)
class RegisterRow:
    """One mentor as the register prints it; what is not known is ''."""

    number: int
    name: str
    post: str
    subjects: str
    department: str
    category: str
    teaching: str | int
    in_school: str | int
    competences: str
    achievements: str
    capacity: int
    mentees: str
    consent: dt.date | str
    minutes: str
    state: str
    classes: str
    available: str
    training_hours: int
    hours_of_year: int
    trained_until: dt.date | str
    building: str
    basis: str
    source: str


def register_rows(entries: Iterable[MentorEntry], day: dt.date) -> list[RegisterRow]:
    """Rows of entries read `with_content`, `with_consent`, `with_load`; experience on `day`."""
    return [_row(number, entry, day) for number, entry in enumerate(entries, start=1)]


def _row(number: int, entry: MentorEntry, day: dt.date) -> RegisterRow:
    teacher = entry.teacher
    return RegisterRow(
        number=number,
        name=teacher.full_name,
        post=teacher.post,
        subjects=", ".join(entry.subjects or teacher.subjects),
        department=teacher.department.name if teacher.department else "",
        category=teacher.get_category_display(),
        teaching=_years(teacher.experience("teaching", day)),
        in_school=_years(teacher.experience("school", day)),
        competences=competences_in_words(entry),
        achievements=entry.achievements,
        capacity=entry.capacity,
        mentees=entry.mentee_names,
        consent=entry.consent_signed_on or "",
        minutes=entry.minutes,
        state=", ".join(filter(None, (entry.get_state_display(), teacher.away_words))),
        classes=entry.class_words,
        available=entry.available,
        training_hours=entry.training_hours,
        hours_of_year=entry.hours_of_year,
        trained_until=entry.trained_until or "",
        building=teacher.building,
        basis=entry.basis,
        source=entry.get_source_display(),
    )


def cells_of(entry: MentorEntry, day: dt.date) -> dict[str, object]:
    """What the register says of an entry, by the keys under which the take-over reads it."""
    row = _row(0, entry, day)
    names = {"training_until": "trained_until"}
    keys = (
        "mentees", "capacity", "competences", "achievements", "minutes", "state", "classes",
        "subjects", "available", "training_hours", "training_until", "basis", "consent",
    )  # fmt: skip
    return {key: getattr(row, names.get(key, key)) for key in keys}


def _years(years: int | None) -> int | str:
    return "" if years is None else years


def competences_in_words(entry: MentorEntry) -> str:
    """«Планирование урока (5); Подготовка к ВПР (4)»: as the take-over reads it back."""
    return "; ".join(f"{row.competence.name} ({row.level})" for row in entry.competences.all())


def mentor_sheet(entries: Iterable[MentorEntry], day: dt.date) -> Sheet:
    rows = register_rows(entries, day)
    return Sheet(
        "Банк наставников",
        [(heading, width) for heading, width, _ in COLUMNS],
        ([getattr(row, key) for *_, key in COLUMNS] for row in rows),
    )
