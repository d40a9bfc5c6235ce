"""Many rows of the staff list written at once: COPY into a temporary table, then two statements.

They go through Django's cursor, so that the history knows who; COPY into the list itself would
lose that.
"""

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection

from people.models import StaffImport, Teacher
from people.staff_import.outcome import WRITTEN

Row = dict[str, Any]
LIST = Teacher._meta.db_table
COLUMNS = [field.column for field in WRITTEN]
CHANGED = [column for column in COLUMNS if column not in ("id", "version")]
WITHIN = "staff_import_rows"


def names(columns: Iterable[str], prefix: str = "") -> str:
    return ", ".join(f'{prefix}"{column}"' for column in columns)


def staff_rows() -> list[Row]:
    """Everybody with all fields and the name of the department, as plain dictionaries."""
    return list(Teacher.objects.values(*COLUMNS, "department__name").order_by("pk"))


def lock_staff() -> None:
    """Nobody else writes to the list until the transaction ends; reading goes on.

    EXCLUSIVE also waits for whoever holds a row for an edit, so neither waits for the other twice.
    """
    with connection.cursor() as cursor:
        cursor.execute(f'LOCK TABLE "{LIST}" IN EXCLUSIVE MODE')


def new_ids(count: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [LIST, count],
        )
        return [pk for (pk,) in cursor.fetchall()]


def write_rows(added: list[Row], changed: list[Row]) -> None:
    """Insert and update whole rows; a row of `changed` that is as it was stays untouched."""
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE TEMPORARY TABLE {WITHIN} (LIKE "{LIST}")')
        for column in ("sort_name", "search_name", "surname_slips"):
            cursor.execute(f"ALTER TABLE {WITHIN} DROP COLUMN {column}")
        cursor.execute(f"ALTER TABLE {WITHIN} ADD COLUMN is_new boolean NOT NULL")
        with cursor.copy(f"COPY {WITHIN} ({names(COLUMNS)}, is_new) FROM STDIN") as copy:
            for is_new, rows in ((True, added), (False, changed)):
                for row in rows:
                    copy.write_row((*(row[column] for column in COLUMNS), is_new))
        if added:
            cursor.execute(
                f'INSERT INTO "{LIST}" ({names(COLUMNS)})'  # noqa: S608 - names of our own columns
                f" SELECT {names(COLUMNS)} FROM {WITHIN} WHERE is_new ORDER BY id"
            )
        if changed:
            cursor.execute(
                f'UPDATE "{LIST}" AS kept SET ({names(CHANGED)}) = ROW({names(CHANGED, "new.")}),'  # noqa: S608
                f" version = kept.version + 1 FROM {WITHIN} AS new"
                f" WHERE kept.id = new.id AND NOT new.is_new AND"
                f" ({names(CHANGED, 'kept.')}) IS DISTINCT FROM ({names(CHANGED, 'new.')})"
            )
        cursor.execute(f"DROP TABLE {WITHIN}")


def keep_images(imported: StaffImport, added: list[int], changed: list[tuple[Row, Row]]) -> None:
    """What an undo needs: ids of those added; of others the fields before and after."""
    columns = '"staff_import_id", "teacher_id", "before", "after", "version"'
    sql = f"COPY people_staffimportchange ({columns}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(sql) as copy:
        for pk in added:
            copy.write_row((imported.pk, pk, None, None, 1))
        for old, new in changed:
            touched = [name for name in CHANGED if old[name] != new[name]]
            before, after = (_image(row, touched) for row in (old, new))
            copy.write_row((imported.pk, old["id"], before, after, old["version"] + 1))


def _image(row: Row, touched: list[str]) -> str:
    image = {name: row[name] for name in touched}
    return json.dumps(image, cls=DjangoJSONEncoder, ensure_ascii=False)


def typed(image: Row) -> Row:
    """An image of a row read back from JSON, dates as dates."""
    return {
        name: dt.date.fromisoformat(value) if value and name in DATES else value
        for name, value in image.items()
    }


DATES = {field.column for field in WRITTEN if field.get_internal_type() == "DateField"}
