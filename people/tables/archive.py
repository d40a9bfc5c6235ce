"""Zip-based office files opened with suspicion: sizes are checked before and while unpacking."""

import io
import lzma
import zipfile
import zlib

from people.tables.document import UnreadableFile

MAX_ENTRIES = 5_000
MAX_UNPACKED = 200 * 1024 * 1024
MAX_PART = 24 * 1024 * 1024  # one XML part of a text document; a page is about 20 KB
MAX_RATIO = 400  # text compresses 10-60 times, a bomb a thousand times
SUSPICIOUS_SIZE = 2 * 1024 * 1024
UNPACKING_ERRORS = (  # what a damaged, locked or strangely packed archive raises
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,  # also for a packing this Python does not know
)

BROKEN = (
    "Файл повреждён и не открывается. Откройте его в своей программе, сохраните заново "
    "и загрузите ещё раз."
)
BOMB = (
    "Файл распаковывается в слишком большой объём и похож на вредоносный. "
    "Скопируйте таблицу и вставьте её на странице загрузки."
)
PASSWORD = (
    "Файл защищён паролем. Снимите защиту («Файл» → «Сведения» → «Защита документа»), "
    "сохраните и загрузите снова."
)


def open_archive(data: bytes) -> zipfile.ZipFile:
    """A zip whose table of contents promises sane sizes; UnreadableFile otherwise."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except UNPACKING_ERRORS as error:
        raise UnreadableFile(BROKEN) from error
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise UnreadableFile(BOMB)
    for entry in entries:
        _check_entry(entry)
    return archive


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 1:
        raise UnreadableFile(PASSWORD)
    ratio = entry.file_size / max(entry.compress_size, 1)
    if entry.file_size > SUSPICIOUS_SIZE and ratio > MAX_RATIO:
        raise UnreadableFile(BOMB)


def read_part(archive: zipfile.ZipFile, name: str, limit: int = MAX_PART) -> bytes:
    """One member, unpacked; KeyError when there is none, UnreadableFile when it lies about size."""
    entry = archive.getinfo(name)
    if entry.file_size > limit:
        raise UnreadableFile(BOMB)
    try:
        with archive.open(entry) as stream:
            data = stream.read(limit + 1)
    except UNPACKING_ERRORS as error:
        raise UnreadableFile(BROKEN) from error
    if len(data) > limit:
        raise UnreadableFile(BOMB)
    return data


def part_or_none(archive: zipfile.ZipFile, name: str, limit: int = MAX_PART) -> bytes | None:
    """Like `read_part`, None for a missing member."""
    try:
        return read_part(archive, name, limit)
    except KeyError:
        return None


def names(data: bytes) -> set[str]:
    """Names of the members without unpacking anything."""
    return set(open_archive(data).namelist())
