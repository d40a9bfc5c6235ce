"""The registry of local acts as a workbook."""

from collections.abc import Iterable

from people.tables.writing import Sheet
from roadmap.models import LocalAct

COLUMNS = [
    ("Вид", 30), ("Название", 60), ("№", 12), ("Дата", 12), ("Состояние", 16),
    ("Действует с", 12), ("Утратил силу с", 14), ("Учебный год", 14), ("Основание", 40),
    ("Скан", 8), ("Ознакомить", 12), ("Ознакомлены", 12),
]  # fmt: skip


def act_sheet(acts: Iterable[LocalAct]) -> Sheet:
    """Acts with their kinds, read `with_acquainted`."""
    return Sheet("Локальные акты", COLUMNS, (_row(act) for act in acts))


def _row(act: LocalAct) -> list:
    return [
        act.kind.name, act.title, act.number, act.dated, act.get_state_display(), act.in_force_on,
        act.void_on, str(act.year), act.basis, "есть" if act.scan else "нет",
        act.to_acquaint or 0, act.acquainted or 0,
    ]  # fmt: skip
