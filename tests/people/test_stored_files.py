"""Files that people attach: told by content, drawn anew, kept once, swept when unnamed."""

import datetime as dt
import io
import os
import struct
import sys
import zipfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.utils import timezone
from PIL import Image

from people import sweeping
from people.actions import keep_file, take_in
from people.actions.stored_files import GONE, drop_unused_files
from people.models import StoredFile
from people.pictures.apart import drawn_apart

DAY = dt.timedelta(days=1)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def photo(size=(60, 40), form="JPEG", mode="RGB", **options) -> bytes:
    written = io.BytesIO()
    Image.new(mode, size, 90).save(written, form, **options)
    return written.getvalue()


def upload(content: bytes, name: str = "снимок.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def take(content: bytes, name: str = "снимок.jpg") -> StoredFile:
    incoming = take_in(upload(content, name), max_mb=20)
    with transaction.atomic():
        return keep_file(incoming)


def on_the_disk() -> set[str]:
    folders = ("files", "files/previews")
    return {name for folder in folders for name in sweeping.files_of(default_storage, folder)}


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that promises so many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\x00" * 5_000_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def office(*parts: tuple[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts:
            packed.writestr(name, content)
    return written.getvalue()


def opened(stored) -> Image.Image:
    with stored.open("rb") as file:
        return Image.open(io.BytesIO(file.read()))


@pytest.mark.django_db
class TestPictures:
    def test_it_is_upright_small_and_says_nothing_of_place_or_telephone(self):
        exif = Image.Exif()
        exif[0x0112], exif[0x010F] = 6, "Телефон Ивановой"
        exif.get_ifd(0x8825)[2] = (56.0, 51.0, 30.0)  # latitude
        kept = take(photo((3000, 1500), exif=exif) + b"<script>alert(1)</script>")
        picture, small = opened(kept.content), opened(kept.preview)
        assert (picture.size, small.size) == ((1000, 2000), (240, 480))
        assert not picture.getexif()
        assert not small.getexif()
        assert b"script" not in kept.content.open("rb").read()
        assert kept.size == kept.content.size

    @pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16"])
    def test_any_png_becomes_a_photograph(self, mode):
        assert opened(take(photo(form="PNG", mode=mode), "доска.png").content).format == "JPEG"

    def test_what_is_transparent_becomes_paper(self):
        written = io.BytesIO()
        Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(written, "PNG")
        assert opened(take(written.getvalue(), "а.png").content).getpixel((4, 4)) == (255,) * 3

    def test_the_child_dies_of_its_limits_and_a_sentence_is_left(self, monkeypatch):
        monkeypatch.setattr("people.pictures.apart.SECONDS", 0.001)
        with pytest.raises(ValidationError, match="слишком сложен"):
            drawn_apart(photo())


REFUSED = {
    "a page called JPEG": ("а.jpg", b"<!doctype html><script>alert(1)</script>", "не то, что"),
    "SVG called JPEG": ("а.jpg", SVG, "не то, что обещает"),
    "SVG": ("а.svg", SVG, "Такие файлы не принимаются"),
    "a page": ("а.html", b"<html>", "Такие файлы не принимаются"),
    "a page called text": ("а.txt", b"  <svg onload=alert(1)>", "не то, что обещает"),
    "HEIC": ("а.heic", b"\x00\x00\x00\x18ftypheic", "формате HEIC"),
    "HEIC called JPEG": ("а.jpg", b"\x00\x00\x00\x18ftypheic", "формате HEIC"),
    "truncated": ("а.jpg", photo((300, 300))[:600], "Снимок повреждён"),
    "only the beginning of a JPEG": ("а.jpg", b"\xff\xd8\xff" + SVG, "Снимок повреждён"),
    "a bomb of pixels": ("а.png", bomb(60_000, 60_000), "больше .. миллионов точек"),
    "a smaller bomb": ("а.png", bomb(5000, 4100), "больше 20 миллионов точек"),
    "a bomb of words": (
        "а.png",
        photo(form="PNG")[:33] + chunk(b"zTXt", b"a\0\0" + zlib.compress(b"0" * 60_000_000)),
        "Снимок повреждён",
    ),
    "a bomb of a document": (
        "а.docx", office(("word/document.xml", b"0" * 60_000_000)), "огромный объём"
    ),
    "an archive of many parts": (
        "а.docx", office(*((f"word/{n}.xml", b"") for n in range(10_001))), "огромный объём"
    ),
    "an archive called a document": ("а.docx", office(("a.exe", b"MZ")), "не то, что обещает"),
    "a program": ("а.exe", b"MZ", "Такие файлы не принимаются"),
    "empty": ("а.pdf", b"", "Файл пустой"),
    "too large": ("а.pdf", b"%PDF-1.7" + b" " * 1_100_000, "больше 1 МБ"),
}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("what", REFUSED)
def test_a_hostile_file_is_refused_in_words(what):
    name, content, sentence = REFUSED[what]
    with pytest.raises(ValidationError, match=sentence):
        take_in(upload(content, name), max_mb=1)


@pytest.mark.django_db
class TestKeeping:
    def test_the_same_file_is_kept_once_and_not_opened_again(self, monkeypatch):
        first = take(photo(), "один.jpg")
        monkeypatch.setattr("people.pictures.apart.CHILD", "/nowhere")
        assert take(photo(), "другое имя.jpeg") == first
        assert len(on_the_disk()) == 2

    def test_a_document_is_kept_as_it_came(self):
        content = office(("word/document.xml", b"<w:t/>"))
        kept = take(content, "план.docx")
        assert kept.content.read() == content
        assert not kept.preview

    def test_what_nobody_names_leaves_at_night(self, django_capture_on_commit_callbacks):
        take(photo())
        with django_capture_on_commit_callbacks(execute=True):
            drop_unused_files(before=timezone.now() - DAY)
        assert StoredFile.objects.count() == 1  # somebody may be attaching it just now
        with django_capture_on_commit_callbacks(execute=True):
            drop_unused_files(before=timezone.now() + DAY)
        assert not StoredFile.objects.exists()
        assert on_the_disk() == set()

    def test_a_file_without_its_row_leaves_at_night(self):
        kept = take(photo())
        named = on_the_disk()
        for name in ("files/left.jpg", "files/previews/left.jpg"):
            default_storage.save(name, upload(b"-"))
            os.utime(default_storage.path(name), (0, 0))
        for name in named:
            os.utime(default_storage.path(name), (0, 0))
        sweeping.drop_left_files(timezone.now() - DAY)
        assert on_the_disk() == named == {kept.content.name, kept.preview.name}


def at_once(*doings) -> list:
    gate = Barrier(len(doings))

    def run(do):
        gate.wait(timeout=10)
        try:
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(doings)) as people:
        return list(people.map(run, doings))


@pytest.mark.django_db(transaction=True)
def test_of_those_who_send_the_same_file_at_once_all_get_one_row():
    incoming = [take_in(upload(photo(), f"{n}.jpg"), max_mb=1) for n in range(3)]
    assert all(one.content for one in incoming)

    def keep(one):
        with transaction.atomic():
            return keep_file(one)

    rows = at_once(*[lambda one=one: keep(one) for one in incoming])
    assert len(set(rows)) == StoredFile.objects.count() == 1
    assert on_the_disk() == {rows[0].content.name, rows[0].preview.name}


@pytest.mark.django_db
def test_a_file_swept_between_the_look_and_the_writing_is_asked_for_again():
    take(photo())
    known = take_in(upload(photo()), max_mb=1)
    StoredFile.objects.all().delete()
    with pytest.raises(ValidationError, match=GONE), transaction.atomic():
        keep_file(known)


@pytest.mark.django_db
class TestScanner:
    """The school's own scanner: a command that is given a path."""

    @pytest.fixture(autouse=True)
    def _folder(self, settings, tmp_path):
        settings.FILE_UPLOAD_TEMP_DIR = tmp_path

    @pytest.mark.parametrize(
        ("script", "sentence"),
        [
            ("import sys; sys.exit(b'EICAR' in open(sys.argv[1], 'rb').read())", ""),
            ("import sys; sys.exit(1)", "не пропустил"),
            ("import time; time.sleep(60)", "не ответил"),
        ],
        ids=["clean", "found", "silent"],
    )
    def test_it_decides(self, settings, tmp_path, script, sentence):
        settings.FILE_SCANNER = [sys.executable, "-c", script]
        settings.FILE_SCANNER_SECONDS = 0.3 if "sleep" in script else 30
        if sentence:
            with pytest.raises(ValidationError, match=sentence):
                take_in(upload(b"%PDF-1.7 EICAR", "а.pdf"), max_mb=1)
        else:
            assert take_in(upload(b"%PDF-1.7", "а.pdf"), max_mb=1).size == 8
        assert list(tmp_path.glob("*.scan")) == []

    def test_one_that_cannot_be_run_lets_nothing_in(self, settings):
        settings.FILE_SCANNER = ["/nowhere/scanner"]
        with pytest.raises(ValidationError, match="не ответил"):
            take_in(upload(b"%PDF-1.7", "а.pdf"), max_mb=1)


@pytest.mark.django_db
def test_what_is_kept_as_a_document_is_never_taken_for_a_picture():
    content = photo()
    drawn = take(content)
    StoredFile.objects.filter(pk=drawn.pk).update(kind="document", preview="")
    with pytest.raises(ValidationError, match="хранится как документ"):
        take(content)
