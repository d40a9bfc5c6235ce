"""What goes out says nothing of who made it."""

import io
import zipfile

import openpyxl
import pypdf
import pytest
from openpyxl.comments import Comment
from PIL import Image

from roadmap.site.clean_files import cleaned

MAKER = "Тайнова Мария"


def picture(kind: str) -> bytes:
    image, out = Image.new("RGB", (8, 8), "red"), io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = MAKER
    image.save(out, kind, exif=exif, comment=MAKER.encode())
    return out.getvalue()


def workbook() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.properties.creator = book.properties.lastModifiedBy = MAKER
    book.active["A1"] = "слова листа"
    book.active["A1"].comment = Comment("заметка", MAKER)
    book.save(out)
    return out.getvalue()


def pdf() -> bytes:
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Author": MAKER, "/Title": "Лист"})
    writer.write(out)
    return out.getvalue()


def words(data: bytes) -> str:
    """Everything readable in a file, also inside an office file and a PDF's properties."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return " ".join(packed.read(n).decode("utf-8", "replace") for n in packed.namelist())
    if data.startswith(b"%PDF"):
        return str(pypdf.PdfReader(io.BytesIO(data)).metadata)
    return data.decode("utf-8", "replace")


@pytest.mark.parametrize(
    ("data", "ending"),
    [(picture("JPEG"), ".jpg"), (picture("PNG"), ".png"), (workbook(), ".xlsx"), (pdf(), ".pdf")],
)
def test_the_maker_stays_behind(data, ending):
    clean = cleaned(data, ending)
    if ending != ".png":  # PNG packs its words
        assert MAKER in words(data)
    assert MAKER.split()[0] not in words(clean)
    assert cleaned(clean, ending) is not None
    if ending in (".jpg", ".png"):
        image = Image.open(io.BytesIO(clean))
        assert not image.getexif()
        assert image.convert("RGB").getpixel((4, 4))[0] > 200
    elif ending == ".xlsx":
        assert openpyxl.load_workbook(io.BytesIO(clean)).active["A1"].value == "слова листа"
    else:
        assert len(pypdf.PdfReader(io.BytesIO(clean)).pages) == 1


def test_what_cannot_be_cleaned_does_not_go_out():
    for ending, data in ((".doc", b"\xd0\xcf\x11\xe0"), (".docx", b"PK\x03\x04broken"),
                         (".pdf", b"%PDF-broken"), (".jpg", b"text")):  # fmt: skip
        assert cleaned(data, ending) is None
