"""The list of publications as a workbook."""

from collections.abc import Iterable

from people.tables.writing import Sheet
from roadmap.models import Placement, Publication

COLUMNS = [
    ("Дата", 12), ("Заголовок", 60), ("Состояние", 16), ("Событие", 40), ("Мероприятие плана", 50),
    ("Где размещена", 60), ("Короткий текст", 60),
]  # fmt: skip


def publication_sheet(rows: Iterable[Publication]) -> Sheet:
    """Publications read `with_about`, their placements prefetched."""
    return Sheet("Публикации", COLUMNS, (_row(row) for row in rows))


def _row(row: Publication) -> list:
    event = row.event.title if row.event and row.event.is_open else ""
    return [
        row.dated, row.title, row.get_state_display(), event, str(row.activity or ""),
        "\n".join(in_a_line(place) for place in row.placements.all()), row.short_text,
    ]  # fmt: skip


def in_a_line(place: Placement) -> str:
    """«сайт школы, https://…, 12.11.2026»."""
    said = [place.get_where_display(), place.name, place.link, f"{place.placed_on:%d.%m.%Y}"]
    return ", ".join(filter(None, said))
