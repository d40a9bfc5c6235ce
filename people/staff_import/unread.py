"""What is told above the people of a file: rows and columns that nobody read, old courses."""

import datetime as dt
import re
from collections.abc import Iterable

from people.staff_import.cells import is_nothing, one_line, plain
from people.staff_import.draft import ColumnDraft, PersonDraft
from people.staff_import.record import Record
from people.staff_import.training import is_old

TOTALS = re.compile(r"^(?:всего|итого|в том числе|в т ч|из них|количество|средн|ф ?и ?о\b|№)")
MOST_NAMED = 10
FEWEST = 2  # filled cells that make a row worth telling of
ROWS = "Не прочитано строк: {}, имени человека в них не видно. {}."
ROW = "Строка {}: «{}»"
COLUMNS = "Не взяты столбцы, в которых что-то есть: {}. Смысл им дают в «Как прочитаны столбцы»."
COURSES = (
    "Есть курсы старше трёх лет (людей: {}): {}. Они записаны вместе с новыми, лишние уберите в "
    "файле или в карточке."
)
LABELS = "Не взяты подписи: {}. Смысл им дают в «Как прочитаны столбцы»."
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


def courses_flag(people: Iterable[PersonDraft], today: dt.date) -> list[str]:
    """The sentence about those among whose courses of three years older ones stand."""
    old = [one.name.surname for one in people if any(is_old(item, today) for item in one.courses)]
    if not old:
        return []
    named = ", ".join(old[:MOST_NAMED]) + (" и другие" if len(old) > MOST_NAMED else "")
    return [COURSES.format(len(old), named)]


def text_of(record: Record) -> str:
    return ", ".join(text for text in record.cells.values() if not is_nothing(text))


def labels_flag(labels: Iterable[ColumnDraft]) -> list[str]:
    """The sentence about labels of cards that mean nothing to us."""
    names = [f"«{one_line(label.heading)[:60]}»" for label in labels if not label.meaning]
    return [LABELS.format(", ".join(names))] if names else []


def columns_flag(columns: Iterable[ColumnDraft]) -> list[str]:
    """The sentence about columns that hold something and mean nothing to us."""
    names = [
        f"«{one_line(column.heading)[:60]}»"
        if column.heading
        else UNHEADED.format(column.index + 1)
        for column in columns
    ]
    return [COLUMNS.format(", ".join(names))] if names else []
