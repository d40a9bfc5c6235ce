"""The list of programmes as a workbook."""

from collections.abc import Iterable

from mentorship.models import Pair, Programme
from people.tables.writing import Sheet

COLUMNS = [
    ("Наставляемый", 34), ("Наставник", 34), ("Группа", 16), ("Состояние", 18), ("Начало", 12),
    ("Окончание", 12), ("Пунктов", 10), ("Выполнено", 11), ("Кто утвердил", 26), ("Протокол №", 12),
    ("Дата утверждения", 14),
]  # fmt: skip


def programme_sheet(rows: Iterable[Programme | Pair]) -> Sheet:
    """Programmes `with_people` and `with_counts`, or pairs that have none yet."""
    lines = (_without(row) if isinstance(row, Pair) else _row(row) for row in rows)
    return Sheet("Программы", COLUMNS, lines)


def _row(row: Programme) -> list:
    return [
        row.pair.mentee.full_name, row.pair.mentor.full_name, row.pair.group,
        row.get_state_display(), row.starts_on, row.ends_on, row.planned, row.done,
        row.get_approved_body_display(), row.approval_number, row.approval_date,
    ]  # fmt: skip


def _without(pair: Pair) -> list:
    empty = [""] * (len(COLUMNS) - 4)
    return [pair.mentee.full_name, pair.mentor.full_name, pair.group, "нет программы", *empty]
