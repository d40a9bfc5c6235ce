"""Files that go out without what is written about their makers: authors, telephones, comments.

Pure. Pictures that the application keeps were drawn anew when they came and are clean already.
"""

import io
import re
import zipfile

from people.files import BROKEN_ARCHIVE

CLEANED = frozenset(
    {".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".txt"}
)  # old .doc, .xls, .ppt hold the names of their makers where nothing else can be left out
# inside of office files: what tells of people and of their machines
ABOUT_MAKERS = re.compile(
    r"^(docProps/|meta\.xml$|Thumbnails/|customXml/|word/people\.xml$|xl/persons/|ppt/authors\.xml$"
    r"|ppt/commentAuthors\.xml$)"
)
REFERENCES = re.compile(rb"<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*/>")
NO_NOTES = b"<authors/><commentList/>"  # of a workbook
MAKERS = re.compile(
    rb'(\b(?:w|w15|p|x|p188):(?:author|initials|userId)=|\bauthor=)"[^"]*"'
    rb"|(?<=<author>)[^<]*(?=</author>)|(?<=<dc:creator>)[^<]*(?=</dc:creator>)"
    rb"|(?<=<meta:creator-initials>)[^<]*(?=</meta:creator-initials>)"
)
COMMENTS = re.compile(r"^(word/comments|xl/comments|xl/threadedComments/|ppt/comments/)")
XML = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
OOXML = b"http://schemas.openxmlformats.org/"
OPEN_DOCUMENT = b"urn:oasis:names:tc:opendocument:xmlns:office:1.0"
BARE = {
    "docProps/core.xml": XML + b'<cp:coreProperties xmlns:cp="' + OOXML
    + b'package/2006/metadata/core-properties"/>',
    "docProps/app.xml": XML + b'<Properties xmlns="' + OOXML
    + b'officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": XML + b'<Properties xmlns="' + OOXML
    + b'officeDocument/2006/custom-properties"/>',
    "meta.xml": XML + b'<office:document-meta xmlns:office="' + OPEN_DOCUMENT
    + b'" office:version="1.2"><office:meta/></office:document-meta>',
}  # fmt: skip
JPEG_START, PNG_START = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
PNG_KEPT = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"sRGB", b"pHYs"})


def cleaned(data: bytes, ending: str) -> bytes | None:
    """The file without the traces of its makers; None where they cannot be left out."""
    ending = ending.lower()
    if ending == ".txt":
        return data
    try:
        if ending == ".pdf":
            return _pdf(data)
        if ending in (".jpg", ".jpeg", ".png"):
            return _png(data) if data.startswith(PNG_START) else _jpeg(data)
        return _office(data) if ending in CLEANED else None
    except (*BROKEN_ARCHIVE, ValueError, RuntimeError):
        return None


def _pdf(data: bytes) -> bytes:
    """The same pages in a new document: its properties and notes stay behind."""
    import pypdfium2

    source, target, out = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new(), io.BytesIO()
    try:
        for page in source:  # notes, which name their authors, become strokes of the page
            pypdfium2.raw.FPDFPage_Flatten(page, pypdfium2.raw.FLAT_NORMALDISPLAY)
        target.import_pages(source)
        target.save(out)
    finally:
        target.close()
        source.close()
    return out.getvalue()


def _jpeg(data: bytes) -> bytes:
    """Without the segments that hold words; the pixels as they are."""
    if not data.startswith(JPEG_START):
        raise ValueError("no JPEG")
    kept, at = [JPEG_START], 2
    while data[at : at + 1] == b"\xff" and data[at + 1] != 0xDA:
        marker, size = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if size < 2:
            raise ValueError("broken JPEG")
        if not (0xE1 <= marker <= 0xEF or marker == 0xFE) or marker == 0xEE:  # 0xEE: the colours
            kept.append(data[at : at + 2 + size])
        at += 2 + size
    return b"".join([*kept, data[at:]])


def _png(data: bytes) -> bytes:
    kept, at = [PNG_START], len(PNG_START)
    while at < len(data):
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if name in PNG_KEPT:
            kept.append(data[at : at + 12 + size])
        at += 12 + size
    return b"".join(kept)


def _office(data: bytes) -> bytes:
    """The same archive with empty properties, without comments' authors, pictures' own words."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for item in source.infolist():
            content = _part(item.filename, source.read(item))
            if content is not None:
                packing = item.compress_type
                target.writestr(zipfile.ZipInfo(item.filename), content, compress_type=packing)
    return out.getvalue()


def _part(name: str, content: bytes) -> bytes | None:
    if name in BARE:
        return BARE[name]
    if ABOUT_MAKERS.match(name) or COMMENTS.match(name):
        inside = NO_NOTES if name.startswith("xl/comments") else b""
        return _emptied(content, inside) if name.endswith((".xml", ".rels")) else None
    if name.lower().endswith((".jpg", ".jpeg")):
        return _jpeg(content) if content.startswith(JPEG_START) else content
    if name.lower().endswith(".png"):
        return _png(content) if content.startswith(PNG_START) else content
    if not name.endswith((".xml", ".rels", ".vml")):
        return content
    return REFERENCES.sub(b"", MAKERS.sub(_unnamed, content))


def _unnamed(found: re.Match) -> bytes:
    return found[1] + b'""' if found[1] else b""


def _emptied(content: bytes, inside: bytes) -> bytes:
    """The same first element with nothing of its own: what points at the part still finds it."""
    found = re.search(rb"<(?![?!])([\w:.-]+)[^>]*?(/?)>", content)
    if not found:
        return b""
    head = content[: found.end()]
    return head if found[2] else head + inside + b"</" + found[1] + b">"
