"""A staff table of 20,000 rows: reading, understanding and writing as ratios in one run.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import datetime as dt
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from django.db import connection, transaction

from people.actions import apply_staff_import
from people.actions.staff_reading import read_staff
from people.actions.staff_rows import COLUMNS, LIST
from people.models import StaffReading, TableUpload, Teacher
from people.staff_import import understand
from people.staff_import.outcome import new_row
from people.staff_import.told import told_by
from people.tables import read_document
from tests.benchmarks import alone, long_staff
from tests.benchmarks.measuring import medians, report, with_children, with_postgres

pytestmark = pytest.mark.benchmark
TODAY = dt.date(2026, 11, 24)
ROOT = Path(__file__).resolve().parents[2]
PARSING, PAGE, UNDERSTANDING, APPLYING = 1.5, 3, 4, 4
PREVIEW, READING_MEMORY, WRITING_MEMORY = 2.5, 1.5, 4
ONE_LINE = 4_900  # rows that make a page of 4 MB


@pytest.fixture(scope="module")
def rows():
    return long_staff.people()


@pytest.fixture(scope="module")
def book(rows):
    return long_staff.as_xlsx(rows)


@pytest.fixture(scope="module")
def told(book):
    draft = understand(read_document(book, "штат.xlsx"), today=TODAY)
    return [told_by(person, place) for place, person in enumerate(draft.people, start=1)]


# --- reading -----------------------------------------------------------------------------------


def test_reading_against_calamine_alone(book, rows):
    lines = long_staff.as_csv(rows)
    works = {
        "calamine alone": lambda: alone.calamine(book),
        "XLSX": lambda: read_document(book, "штат.xlsx"),
        "CSV": lambda: read_document(lines, "штат.csv"),
        "csv module alone": lambda: alone.csv_module(lines),
    }
    costs = medians(works, rounds=7, clock=with_children)
    ratios = report("Reading 20,000 rows, the child process too", costs, "calamine alone")
    assert ratios["XLSX"] <= PARSING
    assert ratios["CSV"] <= PARSING


def test_reading_a_page_of_one_line_against_lxml_alone(rows):
    page = long_staff.as_html(rows[:ONE_LINE])
    works = {
        "lxml alone": lambda: alone.lxml(page),
        "HTML": lambda: read_document(page, "штат.html"),
    }
    costs = medians(works, rounds=7, clock=with_children)
    ratios = report(f"Reading one line of {len(page) / 1e6:.1f} MB", costs, "lxml alone")
    assert ratios["HTML"] <= PAGE


def test_a_page_of_twenty_thousand_rows_is_read(rows):
    document = read_document(long_staff.as_html(rows), "штат.html")
    assert len(document.tables[0].rows) == 1 + len(rows)


def test_understanding_against_reading(book):
    document = read_document(book, "штат.xlsx")
    works = {
        "calamine alone": lambda: alone.calamine(book),
        "understanding": lambda: understand(document, today=TODAY),
    }
    ratios = report("Understanding 20,000 rows", medians(works, rounds=3), "calamine alone")
    assert ratios["understanding"] <= UNDERSTANDING


PEAK = "; print(open('/proc/self/status').read().partition('VmHWM:')[2].split()[0])"


def peak_of(code: str, data: bytes) -> float:
    """Most memory in MB that a fresh interpreter held while it ran the code over `data`."""
    told = f"import sys; data = sys.stdin.buffer.read(); {code}{PEAK}"
    child = [sys.executable, "-c", told]
    return int(subprocess.run(child, input=data, capture_output=True, cwd=ROOT).stdout) / 1024


@pytest.mark.parametrize(
    ("kind", "make", "parser"),
    [
        ("xlsx", long_staff.as_xlsx, "calamine"),
        ("csv", long_staff.as_csv, "csv_module"),
        ("html", long_staff.as_html, "lxml"),
    ],
)
def test_memory_of_reading(rows, kind, make, parser):
    data = make(rows)
    ours = peak_of(f"from people.tables.reading import parse; parse('{kind}', data)", data)
    floor = peak_of(f"from tests.benchmarks import alone; alone.{parser}(data)", data)
    print(f"\nMemory of reading {kind}: {ours:.0f} MB, {parser} alone {floor:.0f} MB")
    assert ours <= READING_MEMORY * floor


# --- looking ---------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.urls("tests.benchmarks.floor_urls")
def test_the_preview_against_the_floor(book, enter, deputy):
    upload = TableUpload.objects.create(
        purpose="staff", author=deputy, name="штат.xlsx", content=book
    )
    reading = StaffReading.objects.create(upload=upload, rows=20_000)
    read_staff(reading)
    client, address = enter(deputy), f"/people/import/{reading.pk}/"
    addresses = {
        "floor": "/floor/", "first": address, "deepest": f"{address}?page=400",
        "of one kind": f"{address}?kind=new",
    }  # fmt: skip
    works = {name: lambda a=address: client.get(a) for name, address in addresses.items()}
    ratios = report(
        "Preview of 20,000 rows", medians(works, rounds=15, clock=with_postgres), "floor"
    )
    assert max(ratios.values()) <= PREVIEW


# --- writing -----------------------------------------------------------------------------------


def applied(told, by):
    """Into an empty list, taken back by the transaction."""
    with transaction.atomic():
        result = apply_staff_import(told, by=by, source="штат.xlsx", today=TODAY)
        assert result.imported.added == len(told)
        assert Teacher.pgh_event_model.objects.count() >= len(told)
        transaction.set_rollback(True)


def copied(told):
    """The same rows by COPY into a table with the list's columns, defaults and indexes."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f'CREATE TABLE plain_copy (LIKE "{LIST}" INCLUDING ALL)')
        rows = [new_row(one, pk, {}, TODAY) for pk, one in enumerate(told, start=1)]
        alone.copy("plain_copy", COLUMNS, ([row[name] for name in COLUMNS] for row in rows))
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_writing_against_a_plain_copy(told, deputy):
    works = {"plain COPY": lambda: copied(told), "applying": lambda: applied(told, deputy)}
    costs = medians(works, rounds=5, clock=with_postgres, unmeasured=1)
    ratios = report("Writing 20,000 rows with their history", costs, "plain COPY")
    assert ratios["applying"] <= APPLYING


def held_by(work) -> float:
    """Most memory in MB that Python held in the work beyond what it had before."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.django_db
def test_memory_of_writing(told, deputy):
    ours, floor = held_by(lambda: applied(told, deputy)), held_by(lambda: copied(told))
    print(f"\nMemory of writing: {ours:.0f} MB, plain COPY {floor:.0f} MB")
    assert ours <= WRITING_MEMORY * floor
