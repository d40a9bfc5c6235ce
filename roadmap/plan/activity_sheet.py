"""The activities of a plan as a workbook: what was to be done, what was done, what shows it."""

from collections.abc import Iterable

from people.tables.writing import Sheet
from roadmap.models import Activity

COLUMNS = [
    ("Этап", 40), ("№", 8), ("Мероприятие", 60), ("Срок", 24), ("Ответственный", 40),
    ("Отметка", 16), ("Дата отметки", 14), ("Пояснение", 40), ("Факты", 60),
]  # fmt: skip


def activity_sheet(activities: Iterable[Activity]) -> Sheet:
    """Activities with their stages and facts."""
    return Sheet("Мероприятия плана", COLUMNS, (_row(one) for one in activities))


def _row(one: Activity) -> list:
    facts = sorted(one.facts.all(), key=lambda fact: (fact.happened_on, fact.pk))
    return [
        str(one.stage), one.full_number, one.text, one.printed_term, one.printed_responsible,
        one.get_closed_as_display() or "нет отметки", one.closed_on, one.closed_why,
        "\n".join(f"{fact.happened_on:%d.%m.%Y} {fact}" for fact in facts),
    ]  # fmt: skip
