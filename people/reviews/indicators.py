"""The usual set of indicators, offered to a school that has none of its own yet. Pure data.

Three indicators or so in a group; every number has a full value that an active teacher reaches in
a year. A school changes all of it: this is only where it starts.
"""

from dataclasses import dataclass
from decimal import Decimal

from people.reviews.marks import NUMBER, SCALE, YES_NO

USUAL_NAME = "Показатели учебной и методической работы"


@dataclass(frozen=True)
class UsualIndicator:
    """`weight` and `full_value` as in people.models.Indicator."""

    group: str
    name: str
    kind: str
    weight: Decimal
    full_value: Decimal | None = None
    hint: str = ""


def _scale(group: str, name: str, weight: str, hint: str) -> UsualIndicator:
    return UsualIndicator(group, name, SCALE, Decimal(weight), None, hint)


def _number(group: str, name: str, weight: str, full: int, hint: str) -> UsualIndicator:
    return UsualIndicator(group, name, NUMBER, Decimal(weight), Decimal(full), hint)


def _yes_no(group: str, name: str, weight: str, hint: str) -> UsualIndicator:
    return UsualIndicator(group, name, YES_NO, Decimal(weight), None, hint)


RESULTS = "Результаты учеников"
PROJECTS = "Олимпиады и проекты"
LESSONS = "Открытые уроки"
PUBLICATIONS = "Публикации и выступления"
LEARNING = "Повышение квалификации"
DEPARTMENT = "Работа в методическом объединении"
CLASSES = "Классное руководство"
DIGITAL = "Цифровые инструменты"
CATEGORY = "Квалификационная категория"

USUAL = (
    _scale(RESULTS, "Качество знаний учеников", "2", "0 — заметно ниже прошлого года, 3 — на том "
           "же уровне, 5 — устойчиво растёт или стабильно высокое."),
    _scale(RESULTS, "Итоги внешних оценок: ВПР, ОГЭ, ЕГЭ", "2", "Сравните с отметками за год: "
           "5 — подтверждены, 0 — расходятся у большинства. Нет внешних оценок — не заполняйте."),
    _number(PROJECTS, "Победители и призёры олимпиад и конкурсов", "1.5", 3,
            "Сколько учеников, муниципальный уровень и выше. Имён не нужно."),
    _number(PROJECTS, "Проекты и исследования учеников", "1", 2,
            "Доведённые до защиты или публичного показа."),
    _number(LESSONS, "Открытые уроки и мастер-классы", "1.5", 2, "Проведённые за год."),
    _number(LESSONS, "Посещённые уроки коллег", "1", 4, "С разбором после урока."),
    _number(PUBLICATIONS, "Выступления на семинарах и конференциях", "1", 2,
            "Школьный уровень и выше."),
    _number(PUBLICATIONS, "Публикации и методические разработки", "1", 2,
            "Напечатанные, размещённые на сайте школы или в копилке."),
    _yes_no(LEARNING, "Курсы повышения квалификации за три года", "1",
            "Достаточно одних курсов не короче 16 часов."),
    _yes_no(LEARNING, "План самообразования выполнен", "0.5", "По отчёту в МО или беседе."),
    _scale(CATEGORY, "Квалификационная категория", "1", "0 — нет, 3 — первая, 4 — высшая, "
           "5 — педагог-методист или педагог-наставник. Что действует, видно в карточке."),
    _yes_no(CATEGORY, "Аттестация и профессиональные конкурсы года", "0.5",
            "Прошёл аттестацию, повысил категорию или участвовал в конкурсе мастерства."),
    _scale(DEPARTMENT, "Участие в работе МО", "1",
           "0 — не участвует, 3 — выполняет поручения, 5 — ведёт направление."),
    _yes_no(DEPARTMENT, "Помогал коллегам: консультации, разбор уроков", "1.5",
            "Хотя бы одному коллеге в течение года."),
    _scale(CLASSES, "Работа с классом и родителями", "1",
           "Нет классного руководства — не заполняйте."),
    _scale(DIGITAL, "Цифровые инструменты на уроке", "1",
           "0 — не применяет, 3 — применяет готовое, 5 — создаёт своё и учит других."),
)  # fmt: skip
