"""What a file holds and nobody has read: rows without a name, columns without a meaning."""

import re
from collections.abc import Iterable

from people.staff_import.cells import is_nothing, one_line, plain
from people.staff_import.draft import ColumnDraft
from people.staff_import.record import Record

TOTALS = re.compile(r"^(?:всего|итого|в том числе|в т ч|из них|количество|средн|ф ?и ?о\b|№)")
MOST_NAMED = 10
FEWEST = 2  # filled cells that make a row worth telling of
ROWS = "Не прочитано строк: {}, имени человека в них не видно. {}."
ROW = "Строка {}: «{}»"
COLUMNS = "Не взяты столбцы, в которых что-то есть: {}. Смысл им дают в «Как прочитаны столбцы»."
UNHEADED = "{}-й без заголовка"


def is_lost(record: Record) -> bool:
    """Whether a row that gave nobody holds more than a mark, a number or a sum."""
    said = [text for meaning, text in record.cells.items() if meaning != "number"]
    if any(TOTALS.match(plain(text)) for text in said[:1]):
        return False
    return sum(not is_nothing(text) for text in said) >= FEWEST


def rows_flag(lost: Iterable[tuple[int, str]]) -> list[str]:
    """The sentence about the rows (number, what stands in them); none when there are none."""
    lost = list(lost)
    if not lost:
        return []
    named = [ROW.format(number, one_line(text)[:60]) for number, text in lost[:MOST_NAMED]]
    return [ROWS.format(len(lost), "; ".join(named) + ("; …" if len(lost) > MOST_NAMED else ""))]


def text_of(record: Record) -> str:
    return ", ".join(text for text in record.cells.values() if not is_nothing(text))


def columns_flag(columns: Iterable[ColumnDraft]) -> list[str]:
    """The sentence about columns that hold something and mean nothing to us."""
    names = [
        f"«{one_line(column.heading)[:60]}»"
        if column.heading
        else UNHEADED.format(column.index + 1)
        for column in columns
    ]
    return [COLUMNS.format(", ".join(names))] if names else []
