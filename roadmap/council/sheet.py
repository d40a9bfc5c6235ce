"""The list of sittings as a workbook."""

from collections.abc import Iterable

from people.tables.writing import Sheet
from roadmap.models import Sitting

COLUMNS = [
    ("№ протокола", 14), ("Дата", 12), ("Время", 10), ("Место", 26), ("Учебный год", 14),
    ("Состояние", 18), ("Вопросов", 10), ("Вопросы повестки", 80), ("Членов совета", 14),
    ("Присутствовали", 15), ("Председательствует", 30), ("Почему отменено", 40),
]  # fmt: skip


def sitting_sheet(sittings: Iterable[Sitting]) -> Sheet:
    """Sittings with their questions, read `with_counts` and with `items` at hand."""
    return Sheet("Заседания совета", COLUMNS, (_row(one) for one in sittings))


def _row(one: Sitting) -> list:
    questions = [f"{place}. {item.question}" for place, item in enumerate(one.items.all(), 1)]
    return [
        one.number, one.held_on, one.time, one.place, str(one.year), one.get_state_display(),
        one.questions or 0, "\n".join(questions), one.members or 0, one.came or 0, one.chaired_by,
        one.cancelled_why,
    ]  # fmt: skip
