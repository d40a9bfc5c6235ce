"""The methodical library as a workbook."""

from collections.abc import Iterable

from people.tables.writing import Sheet
from roadmap.models import LibraryItem

COLUMNS = [
    ("Название", 50), ("Вид", 20), ("Авторы", 30), ("Предмет", 20), ("Классы", 20),
    ("Затруднения", 40), ("Аннотация", 60), ("Дата", 12), ("Кому виден", 22),
    ("Лучшая практика", 14), ("Полезно", 10), ("Состояние", 16),
]  # fmt: skip


def library_sheet(items: Iterable[LibraryItem]) -> Sheet:
    """Materials read `with_reading`."""
    return Sheet("Методическая копилка", COLUMNS, (_row(item) for item in items))


def _row(item: LibraryItem) -> list:
    return [
        item.title, item.kind.name, item.written_by, item.subject, item.classes,
        "; ".join(one.name for one in item.competences.all()), item.annotation, item.dated,
        item.get_visibility_display(), "да" if item.is_best else "", item.useful or 0,
        item.get_state_display(),
    ]  # fmt: skip
