"""Files that people attach: what is accepted, told by content; how they are handed back."""

import zipfile
from io import BytesIO
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.http import FileResponse

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


def check_upload(file, *, max_mb: int):
    """The uploaded file, or ValidationError with a sentence: too large, empty, of another kind."""
    ending = PurePath(file.name).suffix.lower()
    if file.size > max_mb * MEGABYTE:
        raise ValidationError(f"Файл больше {max_mb} МБ. Сожмите его или приложите ссылку.")
    if file.size == 0:
        raise ValidationError("Файл пустой. Выберите другой.")
    if ending in (".heic", ".heif"):
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
    file.seek(0)
    head = file.read(4096)
    file.seek(0)
    if ending == ".txt":
        return b"\x00" not in head and not head.lstrip().lower().startswith((b"<!doc", b"<html"))
    return head.startswith(ACCEPTED[ending]) and (
        ACCEPTED[ending] != ZIP or zipfile.is_zipfile(_rewound(file))
    )


def _rewound(file):
    file.seek(0)
    return BytesIO(file.read()) if file.size < MEGABYTE else file


def download(stored, name: str) -> FileResponse:
    """The stored file as a download: never shown by the browser as a page of this site."""
    response = FileResponse(
        stored.open("rb"), as_attachment=True, filename=name,
        content_type="application/octet-stream",
    )  # fmt: skip
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
