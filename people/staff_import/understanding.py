"""A document read by `people.tables` → the draft of a staff list. Pure: nothing is stored."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from people.staff_import.cells import plain
from people.staff_import.draft import ColumnDraft, StaffDraft, Status
from people.staff_import.grid import StaffTable, read_table
from people.staff_import.merging import merged
from people.staff_import.person import PersonReader
from people.staff_import.record import Context
from people.staff_import.sections import under
from people.tables import Document, Paragraph

NO_TABLE = (
    "В файле не нашлось таблицы сотрудников со столбцами «ФИО», «Должность» и другими. Скопируйте "
    "таблицу и вставьте её на странице загрузки."
)
NOBODY = "Таблица найдена, но в ней нет ни одного человека."
LONGEST_HEADING = 200


@dataclass(slots=True)
class Reading:
    """The tables of people found in a document, in order."""

    tables: list[StaffTable] = field(default_factory=list)
    context: Context = field(default_factory=Context)
    rows: int = 0


def understand(
    document: Document, *, columns: Mapping[int, str] | None = None, today: dt.date
) -> StaffDraft:
    """Read a list of staff out of a document.

    `columns`: meanings a person chose, by column index (keys of `headings.MEANINGS` or "").
    `today` settles what lies in the future. Never raises: what cannot be used is a draft with
    the status REFUSED and a sentence.
    """
    reading = _sort(document, columns)
    if not reading.tables:
        return StaffDraft(Status.REFUSED, NO_TABLE)
    reader = PersonReader(today)
    records = [record for table in reading.tables for record in table.records]
    people = merged([person for person in map(reader.read, records) if person])
    main = max(reading.tables, key=lambda table: len(table.records))
    flags = list(dict.fromkeys(flag for table in reading.tables for flag in table.flags))
    status = Status.OK if people else Status.EMPTY
    return StaffDraft(
        status,
        "" if people else NOBODY,
        people,
        main.columns,
        shape_of(main.columns),
        flags,
    )


def _sort(document: Document, columns: Mapping[int, str] | None) -> Reading:
    reading = Reading()
    for block in document.blocks:
        if isinstance(block, Paragraph):
            if len(block.text) < LONGEST_HEADING:
                reading.context = under(reading.context, block.text)
            continue
        table = read_table(block, reading.context, reading.rows + 1, columns)
        reading.rows += len(block.rows)
        if table:
            reading.tables.append(table)
    return reading


def shape_of(columns: list[ColumnDraft]) -> str:
    """A fingerprint of headings and marks, the same for the next file of that form."""
    told = "|".join(f"{plain(column.heading)}:{column.itemprop.lower()}" for column in columns)
    return hashlib.sha256(told.encode()).hexdigest()[:32]
