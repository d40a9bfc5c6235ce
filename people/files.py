"""Files that people attach: what is accepted, told by content; how they are handed back."""

import re
import zipfile
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpResponse
from django.utils.http import content_disposition_header

from people.tables.archive import UNPACKING_ERRORS

MEGABYTE = 1024 * 1024
# ending → what the file must begin with; office files are ZIP or OLE containers
ZIP, OLE = (b"PK\x03\x04",), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)
ACCEPTED: dict[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".docx": ZIP,
    ".xlsx": ZIP,
    ".pptx": ZIP,
    ".odt": ZIP,
    ".ods": ZIP,
    ".odp": ZIP,
    ".doc": OLE,
    ".xls": OLE,
    ".ppt": OLE,
    ".txt": (),
}
BINARY = tuple({mark for marks in ACCEPTED.values() for mark in marks})  # no text begins so
# ending → what names inside the archive begin with; of OpenDocument, what `mimetype` says
OPEN_DOCUMENT = {".odt": "text", ".ods": "spreadsheet", ".odp": "presentation"}
INSIDE = {".docx": "word/", ".xlsx": "xl/", ".pptx": "ppt/"} | {
    ending: f"application/vnd.oasis.opendocument.{kind}" for ending, kind in OPEN_DOCUMENT.items()
}
MACRO = "vbaproject.bin"  # the part of .docm and its kin, whatever the file is called
BROKEN_ARCHIVE = (*UNPACKING_ERRORS, KeyError)  # KeyError: no such member
MOST_PARTS, MOST_UNPACKED = 10_000, 600 * MEGABYTE  # of an office file
PACKED_TOO_WELL, LARGE_PART = 400, 4 * MEGABYTE  # text packs 10–60 times, a bomb a thousand
MARKUP = re.compile(rb"(\xef\xbb\xbf)?\s*<(!doctype|!--|html|head|body|script|svg|\?xml)", re.I)
HEIC = re.compile(rb".{4}ftyp(hei|hev|mif1|msf1)", re.S)


def check_upload(file, *, max_mb: int):
    """The uploaded file, or ValidationError with a sentence: too large, empty, of another kind."""
    ending = PurePath(file.name).suffix.lower()
    if file.size > max_mb * MEGABYTE:
        raise ValidationError(f"Файл больше {max_mb} МБ. Сожмите его или приложите ссылку.")
    if file.size == 0:
        raise ValidationError("Файл пустой. Выберите другой.")
    if ending in (".heic", ".heif") or HEIC.match(_beginning(file)):
        raise ValidationError(
            "Снимок в формате HEIC не откроется у других. Сохраните его как JPEG и приложите снова."
        )
    if ending not in ACCEPTED:
        raise ValidationError(
            "Такие файлы не принимаются. Подойдут PDF, документы и таблицы Word, Excel, "
            "LibreOffice, презентации, снимки JPEG и PNG."
        )
    if not _is_what_it_says(file, ending):
        raise ValidationError(
            f"Внутри файла не то, что обещает окончание «{ending}». Сохраните его заново "
            "в нужном формате."
        )
    return file


def _is_what_it_says(file, ending: str) -> bool:
    head = _beginning(file)
    if ending == ".txt":
        return b"\x00" not in head and not MARKUP.match(head) and not head.startswith(BINARY)
    if not head.startswith(ACCEPTED[ending]):
        return False
    if ending not in INSIDE:
        return True
    if unpacks_to_too_much(file):
        raise ValidationError(
            "Внутри файла слишком много лишнего: он распаковывается в огромный объём. "
            "Сохраните документ заново или приложите его в PDF."
        )
    if _has_macro(file):
        raise ValidationError(
            "В документе есть макрос: программы не принимаются. Сохраните его без макросов и "
            "приложите снова."
        )
    return _is_office_archive(file, ending)


def _has_macro(file) -> bool:
    """Whether an office file carries a program of its own; reads names only."""
    try:
        with zipfile.ZipFile(file) as archive:
            return any(PurePath(name).name.lower() == MACRO for name in archive.namelist())
    except BROKEN_ARCHIVE:
        return False
    finally:
        file.seek(0)


def _beginning(file) -> bytes:
    file.seek(0)
    head = file.read(4096)
    file.seek(0)
    return head


def _is_office_archive(file, ending: str) -> bool:
    """Whether the ZIP is whole and holds what a document of that kind holds; reads names only."""
    try:
        with zipfile.ZipFile(file) as archive:
            if ending in OPEN_DOCUMENT:
                with archive.open("mimetype") as stream:
                    return stream.read(100).startswith(INSIDE[ending].encode())
            return any(name.startswith(INSIDE[ending]) for name in archive.namelist())
    except BROKEN_ARCHIVE:
        return False
    finally:
        file.seek(0)


def unpacks_to_too_much(file) -> bool:
    """Whether the archive's own list promises more than a document holds; reads names only."""
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
    except BROKEN_ARCHIVE:
        return False
    finally:
        file.seek(0)
    sizes = [(part.file_size, part.compress_size) for part in parts]
    whole = (sum(size for size, _ in sizes), sum(packed for _, packed in sizes))
    if len(parts) > MOST_PARTS or whole[0] > MOST_UNPACKED:
        return True
    return any(
        size > LARGE_PART and size > PACKED_TOO_WELL * max(packed, 1)
        for size, packed in [whole, *sizes]  # a bomb may also come in many small parts
    )


def download(stored, name: str) -> FileResponse:
    """The stored file as a download: never shown by the browser as a page of this site.

    Raises Http404 when the file is not on the disk any more.
    """
    try:
        content = stored.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(content, content_type="application/octet-stream")
    response["Content-Disposition"] = disposition(name, inline=False)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response


def picture(content: bytes) -> HttpResponse:
    """A JPEG that this application has drawn itself, to be shown in a page to who may see it."""
    response = HttpResponse(content, content_type="image/jpeg")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response


def disposition(name: str, *, inline: bool) -> str:
    """The header that names a file: one line, without signs that no disk takes."""
    clean = " ".join(name.split()).replace("/", "-").replace("\\", "-")
    return content_disposition_header(as_attachment=not inline, filename=clean)
