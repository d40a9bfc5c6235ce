"""Files that people attach: told by content, refused in words, handed back as downloads."""

import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from people.files import ACCEPTED, check_upload, download

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 64
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
PAGE = b"<!DOCTYPE html><script>alert(1)</script>"


def archive(**members: bytes) -> bytes:
    """A ZIP with these members; «/» in a name is written as «__»."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in members.items():
            packed.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


WORD = archive(word__document=b"<w:document/>")
EXCEL = archive(xl__workbook=b"<workbook/>")
SLIDES = archive(ppt__presentation=b"<p:presentation/>")
ODT = archive(mimetype=b"application/vnd.oasis.opendocument.text", content=b"")
ODS = archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", content=b"")
ODP = archive(mimetype=b"application/vnd.oasis.opendocument.presentation", content=b"")
GOOD = {
    ".pdf": PDF, ".jpg": JPEG, ".jpeg": JPEG, ".png": PNG, ".docx": WORD, ".xlsx": EXCEL,
    ".pptx": SLIDES, ".odt": ODT, ".ods": ODS, ".odp": ODP, ".doc": OLE, ".xls": OLE, ".ppt": OLE,
    ".txt": "Протокол заседания".encode(),
}  # fmt: skip


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def refusal(name: str, content: bytes, *, max_mb: int = 1) -> str:
    with pytest.raises(ValidationError) as refused:
        check_upload(upload(name, content), max_mb=max_mb)
    return " ".join(refused.value.messages)


def test_every_accepted_kind_has_an_example_here():
    assert GOOD.keys() == ACCEPTED.keys()


@pytest.mark.parametrize("ending", list(GOOD))
def test_an_honest_file_is_accepted_and_stands_at_its_beginning(ending):
    file = upload(f"Справка{ending}", GOOD[ending])
    assert check_upload(file, max_mb=1) is file
    assert file.read() == GOOD[ending]


def test_the_ending_may_be_in_capitals():
    assert check_upload(upload("СНИМОК.JPG", JPEG), max_mb=1)


def test_old_russian_text_is_text():
    assert check_upload(upload("old.txt", "Протокол заседания".encode("cp1251")), max_mb=1)


@pytest.mark.parametrize("ending", list(GOOD))
@pytest.mark.parametrize("content", [PAGE, b"MZ\x90\x00\x03\x00\x00\x00", b"\x00" * 40])
def test_another_content_under_a_good_ending_is_refused(ending, content):
    assert "Внутри файла не то" in refusal(f"Справка{ending}", content)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("план.docx", EXCEL),
        ("план.xlsx", WORD),
        ("план.docx", archive(virus=b"MZ")),
        ("план.odt", ODS),
        ("план.odt", WORD),
        ("план.docx", WORD[:-30]),
        ("план.pdf", JPEG),
        ("план.txt", b"\xef\xbb\xbf  <HTML><body>"),
        ("план.txt", b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>"),
        ("план.txt", b"<svg onload=alert(1)>"),
        ("план.txt", b"<script>alert(1)</script>"),
    ],
)
def test_one_office_file_is_not_another_and_a_page_is_not_text(name, content):
    assert "Внутри файла не то" in refusal(name, content)


@pytest.mark.parametrize(
    "name", ["a.html", "a.svg", "a.exe", "a.pdf.exe", "a.jpg.html", "a.zip", "a", ".pdf", "a.docm"]
)
def test_other_kinds_are_refused_with_what_suits(name):
    assert "Подойдут PDF" in refusal(name, PDF)


def test_a_document_with_a_program_inside_is_refused():
    parts = {"word/document.xml": b"<w/>", "word/vbaProject.bin": b"\xd0\xcf"}
    assert "макрос" in refusal("план.docx", archive(**parts))


def test_only_the_last_ending_counts():
    assert check_upload(upload("приказ.exe.pdf", PDF), max_mb=1)


@pytest.mark.parametrize("name", ["IMG_1.HEIC", "IMG_1.heif", "IMG_1.jpg", "IMG_1.jpeg"])
def test_a_telephone_s_own_format_is_explained(name):
    assert "HEIC" in refusal(name, HEIC)


def test_an_empty_and_a_large_file_are_refused():
    assert "пустой" in refusal("a.pdf", b"")
    assert "больше 1 МБ" in refusal("a.pdf", PDF + b" " * 2**20)
    assert check_upload(upload("a.pdf", PDF.ljust(2**20)), max_mb=1)


@given(st.binary(min_size=1, max_size=64), st.sampled_from([*GOOD, ".heic", ".exe", ""]))
def test_any_bytes_are_accepted_or_refused_in_words(content, ending):
    file = upload(f"a{ending}", content)
    try:
        accepted = check_upload(file, max_mb=1) is file
    except ValidationError as refused:
        accepted = refused.messages[0].endswith(".")
    assert accepted


@given(st.binary(max_size=64), st.sampled_from([".docx", ".odt"]))
def test_a_broken_archive_is_refused_in_words(content, ending):
    good = GOOD[ending]
    with pytest.raises(ValidationError):
        check_upload(upload(f"a{ending}", good[:20] + content), max_mb=1)


# --- handing back -------------------------------------------------------------------------------


def test_a_file_comes_back_as_a_download_that_no_browser_shows():
    answer = download(ContentFile(PAGE, name="x.html"), "страница.html")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "private, no-store"
    assert b"".join(answer.streaming_content) == PAGE


@pytest.mark.parametrize(
    ("name", "tail"),
    [
        ("plan.pdf", 'filename="plan.pdf"'),
        ("Отчёт за 2024/2025 год.pdf", "%D0%B7%D0%B0%202024-2025%20%D0%B3%D0%BE%D0%B4.pdf"),
        ("a\r\nX-Evil: 1.pdf", 'filename="a X-Evil: 1.pdf"'),
    ],
)
def test_names_are_safe_in_the_header_and_on_a_disk(name, tail):
    header = download(ContentFile(PDF), name)["Content-Disposition"]
    assert header.endswith(tail)
    assert "\n" not in header


def test_a_bomb_in_many_small_parts_is_refused_too():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(10):
            packed.writestr(f"word/{number}.xml", b"\x00" * 4_000_000)
    assert "слишком много лишнего" in refusal("а.docx", buffer.getvalue())


@pytest.mark.parametrize("begins", [JPEG[:3], PDF[:5], PNG[:8], WORD[:4]])
def test_a_text_that_begins_as_another_kind_is_no_text(begins):
    assert "Внутри файла не то" in refusal("а.txt", begins + b" words")
