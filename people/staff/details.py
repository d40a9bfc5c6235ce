"""What is known of a member of staff, as lines of a page in groups, and what is not known."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import NamedTuple

from django.urls import reverse

from people.access import Permission
from people.counting import count_of
from people.models import ClassRange, SpecialCategory, Teacher
from people.staff.experience import whole_months

YEARS, MONTHS = "год,года,лет", "месяц,месяца,месяцев"
EXPERIENCE = {
    "general": "Общий стаж",
    "teaching": "Педагогический стаж",
    "profession": "Стаж по специальности",
    "school": "Стаж в школе",
}
TEACHES = re.compile(r"учител|преподавател", re.IGNORECASE)
# Phone and mail are for those whose work is to reach people; the council needs neither.
CONTACTS = (Permission.EDIT_STAFF, Permission.READ_CONSENTS)


class Line(NamedTuple):
    """One thing known of a person; `url` leads on where there is a page about it."""

    term: str
    text: str
    url: str = ""


@dataclass(frozen=True)
class Group:
    """Lines of one part of the record; `key` is the anchor of the form's part."""

    key: str
    title: str
    lines: list[Line]


def reaches_people(account) -> bool:
    """Whether anybody's phone and mail are shown."""
    return any(account.can(permission) for permission in CONTACTS)


def sees_contacts(account, person: Teacher) -> bool:
    """Whether phone and mail are shown: to those who reach people, and to the person."""
    return account.teacher_id == person.pk or reaches_people(account)


def details_of(person: Teacher, today: dt.date, *, contacts: bool) -> list[Group]:
    """Groups in the order of the statutory table; experience as of `today`; empty ones left out."""
    groups = [
        Group("work", "Работа в школе", _work(person)),
        Group("category", "Категория и стаж", _qualification(person, today)),
        Group("education", "Образование", _education(person)),
        Group("courses", "Повышение квалификации", _courses(person)),
        Group("contacts", "Контакты", _contacts(person) if contacts else []),
    ]
    told = [Group(g.key, g.title, [line for line in g.lines if line.text]) for g in groups]
    return [group for group in told if group.lines]


def _work(person: Teacher) -> list[Line]:
    pk = person.department_id
    department_url = reverse("department", args=[pk]) if pk else ""
    return [
        Line("Должность" if len(person.posts) < 2 else "Должности", "\n".join(person.posts)),
        Line("Предметы", ", ".join(person.subjects)),
        Line("Методическое объединение", str(person.department or ""), department_url),
        Line("Классы", classes_of(person)),
        Line("Корпус", person.building),
        Line("Состояние", state_of(person)),
        Line("Прежние фамилии", ", ".join(person.former_surnames)),
    ]


def _qualification(person: Teacher, today: dt.date) -> list[Line]:
    spans = [Line(title, span_of(person, kind, today)) for kind, title in EXPERIENCE.items()]
    return [Line("Категория", category_of(person)), *spans]


def _education(person: Teacher) -> list[Line]:
    return [
        Line("Уровень", person.education_level),
        Line("Специальность", person.speciality),
        Line("Квалификация", person.qualification),
        Line("Учёная степень", person.degree),
        Line("Учёное звание", person.title),
    ]


def _courses(person: Teacher) -> list[Line]:
    return [
        Line("Курсы за три года", "\n".join(person.courses)),
        Line("Переподготовка", "\n".join(person.retraining)),
        Line("Программы", "\n".join(person.programmes)),
    ]


def _contacts(person: Teacher) -> list[Line]:
    return [Line("Телефон", person.phone), Line("Электронная почта", person.email)]


def classes_of(person: Teacher) -> str:
    """«1–4 классы, 5–9 классы», the youngest first."""
    return ", ".join(kind.label for kind in ClassRange if kind in person.class_ranges)


def category_of(person: Teacher) -> str:
    """«высшая с 01.03.2024; педагог-методист»."""
    own = person.get_category_display()
    if own and person.category_date:
        own += f" с {person.category_date:%d.%m.%Y}"
    special = [SpecialCategory(value).label for value in person.special_categories]
    return "; ".join(filter(None, [own, *special]))


def span_of(person: Teacher, kind: str, today: dt.date) -> str:
    """«12 лет 3 месяца»; "" when it is not known."""
    since = getattr(person, f"{kind}_since")
    if since is None:
        return ""
    years, months = divmod(whole_months(since, today), 12)
    told = [count_of(years, YEARS)] if years or not months else []
    return " ".join([*told, *([count_of(months, MONTHS)] if months else [])])


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


@dataclass(frozen=True)
class Unknown:
    """Something that papers or matching would use and nobody has told; `key` as in Group."""

    words: str
    key: str


def unknown_of(person: Teacher) -> list[Unknown]:
    """What is missing of somebody who works here; of an outsider only the post is asked for."""
    asked = [Unknown("должность", "work")] if not person.posts else []
    if person.is_external or person.state == Teacher.State.LEFT:
        return asked
    return asked + [unknown for missing, unknown in _asked_of(person) if missing]


def _asked_of(person: Teacher) -> list[tuple[bool, Unknown]]:
    teaches = bool(TEACHES.search(person.post))
    return [
        (teaches and not person.subjects, Unknown("предметы", "work")),
        (teaches and not person.class_ranges, Unknown("классы", "work")),
        (teaches and person.department_id is None, Unknown("методическое объединение", "work")),
        (person.teaching_since is None, Unknown("педагогический стаж", "experience")),
        (person.school_since is None, Unknown("стаж в школе", "experience")),
        (not person.education_level, Unknown("образование", "education")),
        (teaches and not person.courses, Unknown("курсы за три года", "courses")),
    ]
