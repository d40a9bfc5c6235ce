"""The doors: a file, an upload, a pasted text → Document."""

import os.path
import re
from typing import TYPE_CHECKING, BinaryIO

from people.tables.archive import BROKEN
from people.tables.document import Document, UnreadableFile, too_large
from people.tables.isolation import parse_apart
from people.tables.kinds import EMPTY, recognise

if TYPE_CHECKING:
    from pathlib import Path

MAX_SIZE = 20 * 1024 * 1024
TOO_BIG = (
    "Файл больше 20 МБ. Удалите из него картинки и лишние листы или скопируйте таблицу "
    "и вставьте её на странице загрузки."
)
MARKUP = re.compile(r"<\s*(?:table|tr|td|html|body)\b", re.I)


def read_document(data: bytes, filename: str = "", content_type: str = "") -> Document:
    """Read a file given as bytes. `filename` is only checked against the content.

    Raises UnreadableFile with a Russian sentence: what happened and what to do.
    """
    if len(data) > MAX_SIZE:
        raise UnreadableFile(TOO_BIG)
    return parse_apart(recognise(data, filename), data, content_type)


def read_stream(stream: BinaryIO, filename: str, size: int | None = None) -> Document:
    """Read an upload or an open file; a huge one is refused before it is in memory."""
    if size is not None and size > MAX_SIZE:
        raise UnreadableFile(TOO_BIG)
    return read_document(stream.read(MAX_SIZE + 1), filename)


def read_path(path: "Path | str") -> Document:
    """Read a file from disk; a missing or forbidden one is refused in words too."""
    name = os.path.basename(path)
    try:
        with open(path, "rb") as stream:
            return read_stream(stream, name, os.path.getsize(path))
    except OSError as error:
        raise UnreadableFile(
            f"Файл «{name}» не открывается: проверьте, что он есть и доступен для чтения."
        ) from error


def read_pasted(text: str) -> Document:
    """Read what was pasted from Word, Excel or a page: HTML of the clipboard or plain text."""
    if not text.strip():
        raise UnreadableFile("Вставлять нечего: скопируйте таблицу целиком и вставьте её снова.")
    data = text.encode("utf-8", "replace")
    if len(data) > MAX_SIZE:
        raise UnreadableFile(TOO_BIG)
    return parse_apart("html" if MARKUP.search(text) else "text", data, "charset=utf-8")


def parse(kind: str, data: bytes, content_type: str = "") -> Document:
    """The reader of a kind, in this process. Only readers' own refusals come out."""
    try:
        document = _reader(kind)(data, content_type)
    except MemoryError as error:
        raise too_large() from error
    except RecursionError as error:
        raise UnreadableFile(BROKEN) from error
    if not (document.blocks or document.unfolded):
        raise UnreadableFile(EMPTY)
    return document


def _reader(kind: str):
    """Readers are imported when needed: a child process loads one, not all."""
    if kind == "docx":
        from people.tables.word import read_docx

        return lambda data, _: read_docx(data)
    if kind == "odt":
        from people.tables.opendocument import read_odt

        return lambda data, _: read_odt(data)
    if kind in ("xlsx", "xls", "ods"):
        from people.tables.workbook import read_workbook

        return lambda data, _: read_workbook(data, kind)
    return _text_reader(kind)


def _text_reader(kind: str):
    if kind in ("html", "mhtml"):
        from people.tables.webpage import read_html, read_mhtml

        return read_html if kind == "html" else lambda data, _: read_mhtml(data)
    if kind == "csv":
        from people.tables.delimited import read_csv

        return read_csv
    from people.tables.plain_text import read_text

    return read_text
