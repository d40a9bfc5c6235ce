"""The staff list as a workbook, in the words that the import of a staff table understands."""

import datetime as dt
from collections.abc import Iterable

from people.models import ClassRange, Teacher
from people.staff.details import state_of
from people.tables.writing import Sheet

# heading, width in characters, what stands there for a person on a day
COLUMNS = (
    ("ФИО", 32, lambda p, day: p.full_name),
    ("Прежние фамилии", 20, lambda p, day: ", ".join(p.former_surnames)),
    ("Должность", 28, lambda p, day: "\n".join(p.posts)),
    ("Преподаваемые предметы", 26, lambda p, day: ", ".join(p.subjects)),
    ("Методическое объединение", 24, lambda p, day: p.department.name if p.department else ""),
    ("Классы", 18, lambda p, day: classes_of(p)),
    ("Квалификационная категория", 22, lambda p, day: p.get_category_display()),
    ("Дата присвоения категории", 14, lambda p, day: p.category_date or ""),
    ("Общий стаж, лет", 10, lambda p, day: years(p, "general", day)),
    ("Педагогический стаж, лет", 10, lambda p, day: years(p, "teaching", day)),
    ("Стаж по специальности, лет", 10, lambda p, day: years(p, "profession", day)),
    ("Стаж в школе, лет", 10, lambda p, day: years(p, "school", day)),
    ("Уровень образования", 22, lambda p, day: p.education_level),
    ("Специальность", 26, lambda p, day: p.speciality),
    ("Квалификация", 26, lambda p, day: p.qualification),
    ("Учёная степень", 16, lambda p, day: p.degree),
    ("Учёное звание", 16, lambda p, day: p.title),
    ("Повышение квалификации", 40, lambda p, day: "\n".join(p.courses)),
    ("Профессиональная переподготовка", 40, lambda p, day: "\n".join(p.retraining)),
    ("Образовательные программы", 30, lambda p, day: "\n".join(p.programmes)),
    ("Корпус", 16, lambda p, day: p.building),
    ("Состояние", 20, lambda p, day: state_of(p) or p.get_state_display()),
)
CONTACTS = (
    ("Телефон", 18, lambda p, day: p.phone),
    ("Электронная почта", 24, lambda p, day: p.email),
)


def staff_sheet(people: Iterable[Teacher], day: dt.date, *, contacts: bool) -> Sheet:
    """Everybody in the given order; experience in whole years on `day`.

    `contacts`: whether phone and mail are among the columns (people.staff.details.reaches_people).
    """
    columns = (*COLUMNS, *CONTACTS) if contacts else COLUMNS
    return Sheet(
        "Сотрудники",
        [(heading, width) for heading, width, _ in columns],
        ([value(person, day) for _, _, value in columns] for person in people),
    )


def classes_of(person: Teacher) -> str:
    return ", ".join(ClassRange(one).label for one in person.class_ranges)


def years(person: Teacher, kind: str, day: dt.date) -> int | str:
    since = person.experience(kind, day)
    return "" if since is None else since


def value_now(person: Teacher, field: str) -> str:
    """What stands in one of the fields that may be changed for many, in words."""
    return {
        "department": lambda: str(person.department or ""),
        "building": lambda: person.building,
        "class_ranges": lambda: classes_of(person),
        "state": person.get_state_display,
    }[field]()
