"""Files that cannot be used are refused in words: what happened, what to do. None may do harm."""

import io
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.tables import MAX_SIZE, UnreadableFile, read_document, read_pasted, read_path
from people.tables.document import Document
from people.tables.kinds import recognise
from people.tables.reading import parse
from tests.roadmap import sources
from tests.roadmap.plans import SECTIONS

ROOT = Path(__file__).resolve().parents[2]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(data: bytes, name: str) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_document(data, name)
    return caught.value.message


def ole(stream: str) -> bytes:
    return OLE + b"\x00" * 504 + stream.encode("utf-16-le") + b"\x00" * 512


# --- what it is --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "план.docx", "Файл пуст"),
        (b" \r\n\t ", "план.txt", "Файл пуст"),
        (b"\xef\xbb\xbf", "план.csv", "Файл пуст"),
        (ole("WordDocument"), "план.doc", "Документ Word (.docx)"),
        (b"{\\rtf1\\ansi}", "план.rtf", "RTF"),
        (b"{\\rtf1\\ansi}", "план.doc", "RTF"),
        (b"%PDF-1.7 ...", "план.pdf", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 30, "скан.png", "картинка или скан"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 30, "скан.docx", "картинка или скан"),
        (b"Rar!\x1a\x07", "план.rar", "Распакуйте"),
        (sources.zipped({"а.txt": "а"}), "план.zip", "Распакуйте"),
        (sources.zipped({"ppt/presentation.xml": "<a/>"}), "план.pptx", "презентация"),
        (ole("EncryptedPackage"), "план.docx", "защищён паролем"),
        (b"MZ\x90\x00", "план.exe", "программа"),
        (bytes(range(256)) * 20, "план.txt", "нет читаемого текста"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_a_way_out(data, name, says):
    assert says in refusal(data, name)


@pytest.mark.parametrize(
    ("extension", "name", "says"),
    [
        (".docx", "план.xlsx", "внутри документ Word"),
        (".xlsx", "план.docx", "внутри книга Excel"),
        (".html", "план.xls", "внутри веб-страница"),
        (".txt", "план.docx", "внутри простой текст"),
        (".odt", "план.ods", "внутри документ OpenDocument"),
        (".docx", "план.doc", "план.docx"),
        (".txt", "план.html", "внутри простой текст"),
        (".docx", "план.pdf", "внутри документ Word"),
    ],
)
def test_a_file_that_is_not_what_its_name_says(extension, name, says):
    assert says in refusal(sources.WRITERS[extension](SECTIONS), name)


def test_a_name_without_an_extension_promises_nothing():
    assert read_document(sources.as_docx(SECTIONS), "план").kind == "docx"
    assert read_document(sources.as_docx(SECTIONS)).kind == "docx"


def test_a_page_with_nothing_but_a_frame():
    page = "<html><body><iframe src='https://сайт.рф/план'></iframe></body></html>"
    assert "рамка" in refusal(page.encode(), "план.html")


def test_protected_writer_text():
    data = sources.repacked(
        sources.as_odt(SECTIONS),
        {b"/></manifest": b"><manifest:encryption-data/></manifest:file-entry></manifest"},
    )
    assert "защищён паролем" in refusal(data, "план.odt")


def test_pasting_nothing_is_said():
    with pytest.raises(UnreadableFile, match="Вставлять нечего"):
        read_pasted(" \n ")


# --- size --------------------------------------------------------------------------------------


class Counting(io.RawIOBase):
    """A file that counts what is read of it."""

    def __init__(self, size: int):
        self.left, self.taken = size, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        count = min(len(buffer), self.left)
        self.left -= count
        self.taken += count
        return count


def test_a_hundred_megabytes_are_refused_unread(tmp_path):
    huge = tmp_path / "план.xlsx"
    with huge.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    with pytest.raises(UnreadableFile, match="больше 20 МБ"):
        read_path(huge)


def test_an_upload_of_unknown_size_is_read_no_further_than_the_limit():
    from people.tables import read_stream

    stream = Counting(100 * 1024 * 1024)
    with pytest.raises(UnreadableFile, match="больше 20 МБ"):
        read_stream(io.BufferedReader(stream), "план.xlsx")
    assert stream.taken <= MAX_SIZE + io.DEFAULT_BUFFER_SIZE * 2


def test_the_reading_process_has_a_limit_of_memory():
    greedy = (
        "from people.tables.isolation import MEMORY, limit_this_process; limit_this_process(); "
        "bytearray(MEMORY)"
    )
    child = subprocess.run([sys.executable, "-c", greedy], capture_output=True, cwd=ROOT)
    assert b"MemoryError" in child.stderr


# --- hostile -----------------------------------------------------------------------------------


def bomb(name: str, size: int) -> bytes:
    """An archive whose member unpacks into zeros."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w", force_zip64=True) as member,
    ):
        for _ in range(size // 1_000_000):
            member.write(b" " * 1_000_000)
    return out.getvalue()


def lying(data: bytes, declared: int) -> bytes:
    """The same archive whose table of contents declares another unpacked size."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        real = archive.infolist()[0].file_size
    return data.replace(real.to_bytes(4, "little"), declared.to_bytes(4, "little"))


@pytest.mark.parametrize("name", ["word/document.xml", "xl/workbook.xml", "content.xml"])
def test_an_archive_that_unpacks_into_gigabytes(name):
    assert "слишком большой объём" in refusal(bomb(name, 300_000_000), "план")


def test_an_archive_that_lies_about_its_size():
    message = refusal(lying(bomb("word/document.xml", 60_000_000), 5_000), "план.docx")
    assert "повреждён" in message or "объём" in message


def test_one_cell_in_the_last_corner_does_not_take_the_memory():
    book = openpyxl.Workbook()
    book.active.append(["а"])
    book.active["XFD1048576"] = "б"
    message = refusal(sources.saved(book), "план.xlsx")
    assert "слишком" in message


ENTITIES = (
    '<!DOCTYPE a [<!ENTITY x "ха"><!ENTITY y "&x;&x;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
)


@pytest.mark.parametrize(
    ("member", "name"), [("word/document.xml", "п.docx"), ("content.xml", "п.odt")]
)
def test_entities_and_outside_files_are_refused(member, name):
    parts = {"mimetype": "application/vnd.oasis.opendocument.text"} if name == "п.odt" else {}
    parts[member] = f"{ENTITIES}<a>&y;&f;</a>"
    assert "повреждён" in refusal(sources.zipped(parts), name)


def test_entities_in_a_page_bring_no_file():
    page = f"{ENTITIES}<html><table><tr><td>а&f;б</td></tr></table></html>"
    assert "root:" not in str(read_document(page.encode(), "п.html").blocks)


def test_endless_spans_and_repeats_are_cut():
    page = "<table><tr><td rowspan=99999999 colspan=99999999>а</td></tr><tr><td>б</td></tr></table>"
    assert read_pasted(page).tables[0].width <= 400
    body = (
        '<table:table><table:table-row table:number-rows-repeated="99999999"><table:table-cell '
        'table:number-columns-repeated="99999999"><text:p>а</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    assert read_document(sources.odf_of("text", body), "п.odt").tables[0].width <= 400


def test_deep_nesting_is_a_refusal_or_text_but_never_a_crash():
    for page in ("<div>" * 50_000 + "а", "<table><tr><td>" * 3_000 + "а", "<ol><li>" * 20_000):
        answer_or_refusal(lambda page=page: read_pasted(f"<html>{page}"))


def answer_or_refusal(read) -> Document | None:
    try:
        return read()
    except UnreadableFile as refused:
        message = refused.message
    assert message.endswith(".")
    return None


def read_fuzzed(data: bytes) -> Document | None:
    """As users' files are read for workbooks, whose reader may abort its process; else here."""
    kind = answer_or_refusal(lambda: recognise(data, ""))
    if kind in ("xlsx", "xls", "ods"):
        return answer_or_refusal(lambda: read_document(data))
    return answer_or_refusal(lambda: parse(kind, data)) if kind else None


@pytest.mark.parametrize("extension", sources.WRITERS)
def test_a_spoilt_file_gives_an_answer_or_a_refusal(extension):
    """Bytes changed, cut, doubled: only the reader's own refusal may come out."""
    chance = random.Random(extension)
    whole = sources.WRITERS[extension](SECTIONS)
    for _ in range(25):
        data = spoil(bytearray(whole), chance)
        read_fuzzed(data)


def spoil(data: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 12)):
        if len(data) < 16:
            break
        at = chance.randrange(len(data))
        action = chance.choice(("change", "cut", "double", "drop"))
        if action == "change":
            data[at] = chance.randrange(256)
        elif action == "cut" and chance.random() < 0.3:
            del data[max(at, 8) :]
        elif action == "double":
            data[at:at] = data[at : at + chance.randint(1, 60)]
        else:
            del data[at : at + chance.randint(1, 20)]
    return bytes(data)


@pytest.mark.parametrize("extension", [".docx", ".odt", ".xlsx", ".ods"])
def test_spoilt_xml_inside_a_whole_archive(extension):
    chance = random.Random(extension)
    whole = sources.WRITERS[extension](SECTIONS)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(20):
        name = chance.choice([name for name in parts if name != "mimetype" and parts[name]])
        spoilt = {**parts, name: spoil(bytearray(parts[name]), chance)}
        data = sources.zipped(spoilt)
        read_fuzzed(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_an_answer_or_a_refusal(data):
    read_fuzzed(data)


@given(st.text(st.sampled_from('аБ1.\t|-\n "<p>;,*#\\&'), max_size=120))
def test_any_text_is_an_answer_or_a_refusal(text):
    answer_or_refusal(lambda: parse("text", text.encode()))
    answer_or_refusal(lambda: parse("csv", text.encode()))
    answer_or_refusal(lambda: parse("html", text.encode()))


@given(st.text(st.sampled_from('аБв1.\t\n "'), min_size=1, max_size=200))
def test_no_word_of_a_text_is_lost(text):
    document = answer_or_refusal(lambda: parse("text", text.encode()))
    if document:
        words = "".join("".join(row) for t in document.tables for row in t.rows)
        words += "".join(p.text for p in document.paragraphs)
        letters = [sign for sign in words if sign in "аБв1"]
        assert sorted(letters) == sorted(sign for sign in text if sign in "аБв1")
