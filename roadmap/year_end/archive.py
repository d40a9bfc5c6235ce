"""A whole year as one ZIP: papers as they were issued, minutes, scans of acts, registers, hashes.

The list of hashes is the last file: it tells of the bytes that were sent.
"""

import datetime as dt
import hashlib
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import BinaryIO

from django.db.models.fields.files import FieldFile
from django.utils.timezone import localtime

from people.academic_year import AcademicYear
from people.models import Account
from people.tables.writing import write_workbook
from roadmap.documents import registry
from roadmap.documents.engine import render
from roadmap.documents.paper import FileFormat
from roadmap.models import LocalAct, Roadmap, Sitting
from roadmap.streamed_zip import Part, file_title, in_memory
from roadmap.year_end.issued import issued_in
from roadmap.year_end.registers import registers_of

MANIFEST = "Состав архива.txt"
MISSING = "нет на диске"
CHANGED = "файл на диске не тот, что был выпущен"


class Hashed:
    """A file that is read through: what has been read is hashed on the way."""

    def __init__(self, source: BinaryIO, done: Callable[[str], None]):
        self.source, self.done = source, done
        self.sum = hashlib.sha256()

    def __enter__(self):
        return self

    def __exit__(self, *trouble):
        self.source.close()
        self.done(self.sum.hexdigest())

    def read(self, size: int = -1) -> bytes:
        piece = self.source.read(size)
        self.sum.update(piece)
        return piece


class Manifest:
    """Names and hashes of what went into the archive, and what should have."""

    def __init__(self, year: AcademicYear, made: dt.datetime):
        self.lines = [
            f"Архив {year} учебного года, собран {made:%d.%m.%Y %H:%M}.",
            "Проверить: sha256sum --check --ignore-missing «Состав архива.txt».",
            "",
        ]

    def watched(self, part: Part, sha256: str = "") -> Part:
        """The same part; once it has been read its hash stands in the list, beside the one that
        was kept of it."""
        return replace(part, opened=partial(self._opened, part, sha256))

    def _opened(self, part: Part, sha256: str) -> BinaryIO:
        try:
            source = part.opened()
        except FileNotFoundError:
            self.lines.append(f"# {part.name}: {MISSING}")
            return io.BytesIO()
        return Hashed(source, partial(self._note, part.name, sha256))

    def _note(self, name: str, kept: str, found: str) -> None:
        self.lines.append(f"{found}  {name}")
        if kept and kept != found:
            self.lines.append(f"# {name}: {CHANGED}")

    def part(self, dated: dt.date) -> Part:
        return Part(MANIFEST, 0, lambda: io.BytesIO("\n".join([*self.lines, ""]).encode()), dated)


def year_archive(roadmap: Roadmap, made: dt.datetime, by: Account) -> Iterator[Part]:
    """Parts of the archive; each is made or opened when its turn comes."""
    year = roadmap.year
    manifest, numbers = Manifest(year, made), {}
    for document in issued_in(year):
        name = named("Документы", document.dated, document.title, f".{document.file_format}")
        part = of_file(only(name, numbers), document.file, localtime(document.issued_at))
        yield manifest.watched(part, document.sha256)
    for sitting in recorded_without_paper(year):
        paper = registry.build("sitting-minutes", str(sitting.pk), by=by)
        name = only(named("Протоколы", sitting.held_on, paper.title, ".docx"), numbers)
        yield manifest.watched(in_memory(name, render(paper, FileFormat.DOCX), sitting.held_on))
    for act in scans_of(year):
        ending = PurePath(act.scan_name).suffix.lower()
        name = named("Сканы актов", act.dated, f"{act.kind.name} {act.requisites}", ending)
        part = of_file(only(name, numbers), act.scan, act.dated)
        yield manifest.watched(part, act.scan_sha256)
    for title, workbook in workbooks(roadmap, made.date()):
        name = f"Реестры/{file_title(title)}.xlsx"
        yield manifest.watched(in_memory(name, workbook, roadmap.closed_on or made))
    yield manifest.part(made)


def workbooks(roadmap: Roadmap, today: dt.date) -> Iterator[tuple[str, bytes]]:
    """The registers as they were when the year was closed; of an open year as they are."""
    kept = roadmap.kept_registers.order_by("pk")
    if kept:
        yield from ((one.title, bytes(one.workbook)) for one in kept)
        return
    for title, sheet in registers_of(roadmap.year, today):
        yield title, write_workbook(sheet)


def recorded_without_paper(year: AcademicYear):
    """Sittings with decisions whose minutes nobody has issued: the archive prints them itself."""
    return Sitting.objects.of_year(year).without_issued_minutes().order_by("held_on", "pk")


def scans_of(year: AcademicYear):
    """Acts of the year that have been signed and scanned."""
    rows = LocalAct.objects.filter(year=year).exclude(scan="").select_related("kind")
    return rows.order_by("dated", "pk")


def of_file(name: str, file: FieldFile, dated: dt.date | None) -> Part:
    return Part(name, 0, partial(file.storage.open, file.name, "rb"), dated)


def named(folder: str, day: dt.date | None, title: str, ending: str) -> str:
    """«Документы/2026-05-20 Отчёт о мониторинге.pdf»: by day in any list of files."""
    dated = f"{day:%Y-%m-%d} " if day else ""
    return f"{folder}/{dated}{file_title(title) or 'документ'}{ending}"


def only(name: str, numbers: dict[str, int]) -> str:
    """The name, with a number from the second file of that name on."""
    numbers[name] = number = numbers.get(name, 0) + 1
    stem, dot, ending = name.rpartition(".")
    return name if number == 1 else f"{stem} ({number}){dot}{ending}"
