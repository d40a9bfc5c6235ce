"""A document read by `people.tables` → the draft of a staff list. Pure: nothing is stored."""

import datetime as dt
import re
from collections.abc import Mapping
from itertools import chain

from people.staff_import.cells import one_line
from people.staff_import.columns import Choice, shape_of
from people.staff_import.draft import StaffDraft, Status
from people.staff_import.grid import StaffTable
from people.staff_import.layout import CARDS, DROPPED_SHEET, Layout
from people.staff_import.merging import merged
from people.staff_import.person import PersonReader
from people.staff_import.record import Record
from people.staff_import.unread import courses_flag, is_lost, labels_flag, rows_flag, text_of
from people.tables import Document

PASTE = "Скопируйте таблицу и вставьте её на странице загрузки."
NO_TABLE = (
    "В файле не нашлось таблицы сотрудников со столбцами «ФИО», «Должность» и другими. "
    f"Проверьте, тот ли это файл. {PASTE}"
)
INSTEAD = {
    "script": "Таблицы в файле нет: сведения загружает скрипт, когда страница открыта. "
    f"Откройте её в браузере. {PASTE}",
    "frame": "Таблицы в файле нет: на странице только рамка с документом, который лежит в другом "
    f"месте. Откройте сам документ. {PASTE}",
    "pdf": "Таблицы в файле нет: на странице только ссылка на PDF. Откройте его или исходный файл. "
    f"{PASTE}",
    "file": "Таблицы в файле нет: на странице только ссылка на файл. Скачайте его и загрузите. Или "
    "скопируйте из него таблицу и вставьте её на странице загрузки.",
    "picture": "Таблицы в файле нет: на странице только текст и картинки. Если таблица на "
    "картинке, загрузите исходный файл Word или Excel. Или наберите таблицу и вставьте её на "
    "странице загрузки.",
}
PART = re.compile(
    r"(?:записи|показан\w*|строки|сотрудники|результаты)\D{0,12}\d+\s*(?:до|по|"
    r"[-–—])?\s*\d*\s*из\s+(\d+)|"
    r"всего (?:записей|сотрудников|педагогов|человек)\s*[:–—-]?\s*(\d+)",
    re.IGNORECASE,
)
ONLY_PART = (
    "На странице только часть списка: людей в ней {}, а всего {}. Откройте все записи сразу и "
    "сохраните страницу снова или загрузите остальные части следом."
)
FOOTNOTE = re.compile(r"(\*+)\s*[–—-]?\s*[^\W\d_].+", re.DOTALL)
DROPPED = "Лист «{}» не взят: по названию в нём не те, кто сейчас работает."
FORMULAS = (
    "В книге есть формулы, результаты которых не сохранены, поэтому часть ячеек пуста. Откройте её "
    "в Excel, сохраните и загрузите снова."
)
STRUCK = "На странице есть зачёркнутое: оно не взято, людей из зачёркнутых строк здесь нет."
HIDDEN_ROWS = (
    "В книге есть скрытые строки (например, фильтром): они не взяты. Если в них тоже сотрудники, "
    "снимите фильтр, покажите строки и загрузите книгу снова."
)
NOBODY = "Таблица найдена, но в ней нет ни одного человека."


def understand(
    document: Document, *, columns: Mapping[int, str] | None = None, today: dt.date
) -> StaffDraft:
    """Read a list of staff out of a document.

    `columns`: meanings a person chose, by column index (keys of `headings.MEANINGS` or "").
    `today` settles what lies in the future. Never raises: what cannot be used is a draft with
    the status REFUSED and a sentence.
    """
    if "formula" in document.traces:
        return StaffDraft(Status.REFUSED, FORMULAS)
    layout = Layout()
    tables = layout.read(document)
    if columns:
        layout = Layout(Choice(columns, target_of(tables)))
        tables = layout.read(document)
    if not tables:
        return StaffDraft(Status.REFUSED, refusal(document))
    reader = PersonReader(today, footnotes_of(document))
    records = [record for table in tables for record in table.records]
    read = [reader.read(record) for record in records]
    people = merged([person for person in read if person])
    shown = main_of(tables).columns or layout.context.labels.columns
    flags = list(dict.fromkeys(flag for table in tables for flag in table.flags))
    flags += unread_rows(tables, [r for r, p in zip(records, read, strict=True) if p is None])
    if not (main_of(tables).columns or columns):
        flags += labels_flag(layout.context.labels.columns)
    flags += courses_flag(people, today)
    flags += dropped_sheets(document) + layout.context.microdata.flags
    part = HIDDEN_ROWS if "hidden_rows" in document.traces else only_part(document, len(people))
    status, message = (Status.OK, part) if people else (Status.EMPTY, NOBODY)
    flags += [part] if part else []
    flags += [STRUCK] if "struck" in document.traces else []
    return StaffDraft(status, message, people, shown, shape_of(shown), flags)


def unread_rows(tables: list[StaffTable], nameless: list[Record]) -> list[str]:
    """The sentence about rows and cards from which nobody came though they say something."""
    found = [row for table in tables for row in table.unread]
    found += [(record.row, text_of(record)) for record in nameless if is_lost(record)]
    return rows_flag(sorted(found))


def footnotes_of(document: Document) -> dict[str, str]:
    """Stars → the footnote that begins with them: «*» → «* внешний совместитель»."""
    cells = (cell for table in document.tables for row in table.rows for cell in row)
    texts = chain((paragraph.text for paragraph in document.paragraphs), cells)
    starred = (FOOTNOTE.match(text) for text in texts if text[:1] == "*" and len(text) < 300)
    return {match[1]: one_line(match[0]) for match in starred if match}


def only_part(document: Document, people: int) -> str:
    """The warning that a page shows its list in parts and this is one of them; "" otherwise."""
    for paragraph in document.paragraphs:
        match = PART.search(paragraph.text) if len(paragraph.text) < 200 else None
        total = int(match[1] or match[2]) if match else 0
        if total > people:
            return ONLY_PART.format(people, total)
    return ""


def dropped_sheets(document: Document) -> list[str]:
    names = [table.name for table in document.tables if DROPPED_SHEET.search(table.name)]
    return [DROPPED.format(name) for name in names]


def main_of(tables: list[StaffTable]) -> StaffTable:
    """The table whose columns are shown: the longest of those that have columns."""
    return max(tables, key=lambda table: (bool(table.columns), len(table.records)))


def target_of(tables: list[StaffTable]) -> str:
    """Which tables a person's choice speaks of: those shaped as the one shown, or the cards."""
    if not tables:
        return ""
    return shape_of(main_of(tables).columns) if main_of(tables).columns else CARDS


def refusal(document: Document) -> str:
    """What to do with a document in which no list of people was found."""
    return next((text for trace, text in INSTEAD.items() if trace in document.traces), NO_TABLE)
