"""What a file is, by its content; the name may only contradict, never decide."""

import os.path
import re

from people.tables.archive import BROKEN, PASSWORD, names, open_archive, part_or_none
from people.tables.document import UnreadableFile

ADVICE = "Скопируйте таблицу и вставьте её на странице загрузки или загрузите файл .docx или .xlsx."
SIGNATURES = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"BM", "bitmap"),
    (b"RIFF", "picture"),
    (b"AT&TFORM", "picture"),
    (b"\x00\x00\x00\x18ftyp", "picture"),
    (b"\x00\x00\x00\x1cftyp", "picture"),
    (b"\x00\x00\x00\x20ftyp", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\x09\x08\x08\x00", "old_excel"),
    (b"\x09\x04\x06\x00", "old_excel"),
    (b"\x09\x00\x04\x00", "old_excel"),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PAGE = re.compile(r"<\s*(?:!doctype\s+html|html|head|body|table|meta|iframe|div|span|font)\b", re.I)

# What each content is called in a sentence, and the extension it should have.
CALLED = {
    "docx": ("документ Word", "docx"),
    "odt": ("документ OpenDocument", "odt"),
    "xlsx": ("книга Excel", "xlsx"),
    "xls": ("книга Excel старого формата", "xls"),
    "ods": ("таблица OpenDocument", "ods"),
    "html": ("веб-страница", "html"),
    "mhtml": ("веб-страница", "mht"),
    "text": ("простой текст", "txt"),
}
PROMISED = {
    ".docx": {"docx"}, ".docm": {"docx"}, ".dotx": {"docx"}, ".odt": {"odt"}, ".ott": {"odt"},
    ".xlsx": {"xlsx"}, ".xlsm": {"xlsx"}, ".xlsb": {"xlsx"}, ".xls": {"xls"}, ".ods": {"ods"},
    ".html": {"html"}, ".htm": {"html"}, ".xhtml": {"html"}, ".mht": {"mhtml", "html"},
    ".mhtml": {"mhtml", "html"}, ".csv": {"text"}, ".tsv": {"text"}, ".tab": {"text"},
    ".txt": {"text", "html"}, ".md": {"text", "html"}, ".markdown": {"text", "html"},
    ".text": {"text", "html"}, ".doc": set(), ".rtf": set(), ".pdf": set(), ".png": set(),
    ".jpg": set(), ".jpeg": set(), ".zip": set(), ".pptx": set(),
}  # fmt: skip
UNUSABLE = {
    "doc": "Это документ старого Word (.doc). Откройте его в Word, выберите «Сохранить как» → "
    "«Документ Word (.docx)» и загрузите новый файл.",
    "rtf": "Это документ RTF. Откройте его в Word, выберите «Сохранить как» → «Документ Word "
    "(.docx)» и загрузите новый файл.",
    "pdf": "Это PDF: таблицу из него надёжно прочитать нельзя, а в скане нет и текста. Загрузите "
    "исходный файл Word или Excel или скопируйте таблицу и вставьте её на странице загрузки.",
    "picture": "Это картинка или скан, в ней нет текста. Загрузите исходный файл Word или Excel "
    "или наберите таблицу и вставьте её на странице загрузки.",
    "archive": "Это архив. Распакуйте его и загрузите сам документ.",
    "program": "Это программа, а не документ. Выберите файл с таблицей.",
    "old_excel": "Это очень старая книга Excel. Откройте её в Excel, сохраните как «Книга Excel "
    "(.xlsx)» и загрузите новый файл.",
    "pptx": f"Это презентация. {ADVICE}",
    "office": f"Этот файл не документ Word и не книга Excel. {ADVICE}",
}
EMPTY = "Файл пуст. Проверьте, тот ли файл выбран, и загрузите его снова."


def recognise(data: bytes, filename: str = "") -> str:
    """docx, odt, xlsx, xls, ods, html, mhtml, csv or text; UnreadableFile for the rest.

    An extension that promises something else is a refusal: opened blindly, such a file gives
    a wrong table sooner than an error.
    """
    extension = os.path.splitext(filename)[1].lower()
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFile(EMPTY)
    kind = _by_content(data)
    if kind in UNUSABLE:
        raise UnreadableFile(UNUSABLE[kind])
    _check_name(kind, extension, filename)
    return "csv" if kind == "text" and extension in (".csv", ".tsv", ".tab") else kind


def _by_content(data: bytes) -> str:
    if data.startswith(OLE):
        return _ole(data)
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if data.startswith(b"PK"):
        raise UnreadableFile(BROKEN)
    for signature, kind in SIGNATURES:
        if data.startswith(signature) and (kind != "bitmap" or b"\x00" in data[:64]):
            return "picture" if kind == "bitmap" else kind
    return _textual(data)


def _ole(data: bytes) -> str:
    """Old office files name their streams in UTF-16 inside the container."""
    for stream, kind in (
        ("EncryptedPackage", "encrypted"),
        ("WordDocument", "doc"),
        ("Workbook", "xls"),
        ("Book", "xls"),
        ("PowerPoint Document", "pptx"),
    ):
        if stream.encode("utf-16-le") in data:
            if kind == "encrypted":
                raise UnreadableFile(PASSWORD)
            return kind
    return "office"


def _zipped(data: bytes) -> str:
    members = names(data)
    for member, kind in (
        ("word/document.xml", "docx"),
        ("xl/workbook.xml", "xlsx"),
        ("xl/workbook.bin", "xlsx"),
        ("ppt/presentation.xml", "pptx"),
    ):
        if member in members:
            return kind
    if "content.xml" in members:
        return _opendocument(data)
    return "office" if "[Content_Types].xml" in members else "archive"


def _opendocument(data: bytes) -> str:
    """The member «mimetype» tells text from sheets."""
    declared = part_or_none(open_archive(data), "mimetype", 1000) or b""
    for mark, kind in ((b"spreadsheet", "ods"), (b"presentation", "pptx"), (b".text", "odt")):
        if mark in declared:
            return kind
    return "office"


def _textual(data: bytes) -> str:
    head = data[:4096]
    text = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "latin-1", "replace")
    if re.match(r"\s*(?:From:|MIME-Version:)", text, re.I) and "multipart/related" in text:
        return "mhtml"
    if PAGE.search(text) or re.search(rb"<\s*table\b", data, re.I):
        return "html"
    return "text"


def _check_name(kind: str, extension: str, filename: str) -> None:
    promised = PROMISED.get(extension)
    if promised is None or kind in promised:
        return
    called, proper = CALLED[kind]
    name = filename.replace("\\", "/").rpartition("/")[2]
    stem = os.path.splitext(name)[0]
    raise UnreadableFile(
        f"Имя файла «{name}» обещает {extension}, а внутри {called}. Если файл верный, "
        f"назовите его «{stem}.{proper}» или сохраните заново в нужном формате."
    )
