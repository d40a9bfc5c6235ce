"""What is known of a member of staff, as lines of a page: (heading, text), empty ones left out."""

import datetime as dt

from people.counting import count_of
from people.models import ClassRange, SpecialCategory, Teacher

YEARS = "год,года,лет"
EXPERIENCE = {
    "general": "Общий стаж",
    "teaching": "Педагогический стаж",
    "profession": "Стаж по специальности",
    "school": "Стаж в школе",
}


def details_of(person: Teacher, today: dt.date) -> list[tuple[str, str]]:
    """Lines in the order in which the statutory table tells them; experience as of `today`."""
    lines = [
        ("Предметы", ", ".join(person.subjects)),
        ("Методическое объединение", str(person.department or "")),
        ("Классы", ", ".join(ClassRange(value).label for value in person.class_ranges)),
        ("Категория", category_of(person)),
        *((title, years_of(person, kind, today)) for kind, title in EXPERIENCE.items()),
        ("Образование", person.education_level),
        ("Специальность", person.speciality),
        ("Квалификация", person.qualification),
        ("Учёная степень", person.degree),
        ("Учёное звание", person.title),
        ("Курсы за три года", "\n".join(person.courses)),
        ("Переподготовка", "\n".join(person.retraining)),
        ("Программы", "\n".join(person.programmes)),
        ("Корпус", person.building),
        ("Телефон", person.phone),
        ("Электронная почта", person.email),
        ("Состояние", state_of(person)),
    ]
    return [(heading, text) for heading, text in lines if text]


def category_of(person: Teacher) -> str:
    """«высшая с 01.03.2024; педагог-методист»."""
    own = person.get_category_display()
    if own and person.category_date:
        own += f" с {person.category_date:%d.%m.%Y}"
    special = [SpecialCategory(value).label for value in person.special_categories]
    return "; ".join(filter(None, [own, *special]))


def years_of(person: Teacher, kind: str, today: dt.date) -> str:
    years = person.experience(kind, today)
    return "" if years is None else count_of(years, YEARS)


def state_of(person: Teacher) -> str:
    """Said only when there is something to say: who simply works needs no line."""
    marks = [
        "внешний совместитель" if person.is_part_time else "",
        "не из штата школы" if person.is_external else "",
    ]
    state = "" if person.state == Teacher.State.WORKS else person.get_state_display()
    if person.left_on:
        state += f" {person.left_on:%d.%m.%Y}"
    return ", ".join(filter(None, [state, *marks]))
