"""The list of events as a workbook."""

from collections.abc import Iterable

from people.tables.writing import Sheet
from roadmap.models import Event

COLUMNS = [
    ("Дата", 12), ("Время", 14), ("Вид", 28), ("Название", 60), ("Место", 20), ("Кто проводит", 34),
    ("Состояние", 16), ("Мероприятие плана", 50), ("Учебный год", 14), ("Часов обучения", 12),
    ("Серия", 24), ("Приглашены", 12), ("Были", 10), ("Итог", 60),
]  # fmt: skip


def event_sheet(events: Iterable[Event]) -> Sheet:
    """Events with their kinds and activities, read `with_counts`."""
    return Sheet("События", COLUMNS, (_row(event) for event in events))


def _row(event: Event) -> list:
    return [
        event.held_on, event.time, event.kind.name, event.title, event.place, event.led_by,
        event.get_state_display(), str(event.activity or ""), str(event.year),
        event.credited_hours, event.series, event.invited or 0, event.came or 0, event.outcome,
    ]  # fmt: skip
