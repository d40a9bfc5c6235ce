"""The floors of the staff import: the parser of each kind of file alone, and a plain COPY."""

import csv
import io
from collections.abc import Sequence

from django.db import connection


def calamine(data: bytes) -> list:
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_object(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def lxml(data: bytes) -> list:
    from lxml import etree

    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    return [["".join(cell.itertext()) for cell in row] for row in root.iter("tr")]


def csv_module(data: bytes) -> list:
    return list(csv.reader(io.StringIO(data.decode("cp1251")), delimiter=";"))


def copy(table: str, columns: Sequence[str], rows: Sequence[Sequence]) -> None:
    """Rows into a table as they are."""
    names = ", ".join(f'"{column}"' for column in columns)
    sql = f"COPY {table} ({names}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(sql) as copying:
        for row in rows:
            copying.write_row(row)
