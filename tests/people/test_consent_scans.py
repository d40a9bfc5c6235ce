"""Signed papers come back from the scanner: by their codes, by hand, and what is refused."""

import contextlib
import io
import struct
import zipfile
import zlib
from html import unescape

import pypdfium2
import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image

from people import actions
from people.consents.codes import spaced
from people.models import Consent, ConsentKind, ConsentScan
from people.scans import papers as scanning
from people.scans.apart import read_apart
from tests.factories import ConsentFactory, TeacherFactory
from tests.people.papers import page, pdf, picture, upload
from tests.roadmap.test_concurrency import at_once, kinds

pytestmark = pytest.mark.django_db
ADDRESS = "/consents/scans/"
FIRST, SECOND, NOBODYS = "ABCDEFGHJK", "KJHGFEDCBA", "ZZZZZZZZZZ"


@pytest.fixture
def papers(school):
    return [ConsentFactory(code=code) for code in (FIRST, SECOND)]


def send(client, *files, **more):
    return client.post(ADDRESS, {"files": list(files)}, follow=True, **more)


def text(answer) -> str:
    return unescape(answer.content.decode())


def pages_of(paper) -> int:
    with contextlib.closing(pypdfium2.PdfDocument(paper.scan.read())) as document:
        return len(document)


def kept_files() -> set[str]:
    return {
        name
        for folder in ("consents", "consents/waiting")
        if default_storage.exists(folder)
        for name in default_storage.listdir(folder)[1]
    }


def png_chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def png_of(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG that promises a size and holds next to nothing."""
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    data = png_chunk(b"IDAT", zlib.compress(b"\x00" * 1000))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + data + png_chunk(b"IEND", b"")


def locked_pdf() -> bytes:
    """A PDF that says it is encrypted with a password that nobody has."""
    whole = pdf(FIRST)
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O (" + b"a" * 32 + b") /U (" + b"b" * 32
    return whole.replace(b"trailer\n<<", b"trailer\n<< " + lock + b") /P -44 >> /ID [(a)(a)] ")


def archive() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.png", b"\x00" * 5_000_000)
    return packed.getvalue()


class TestByTheCode:
    def test_a_pile_finds_its_people_and_the_rest_waits(self, enter, secretary, papers):
        """Pages of one paper follow each other; a page without a code may be anybody's."""
        pile = pdf(FIRST, FIRST, f"https://school.example/consents/paper/{SECOND}/", "")
        answer = send(enter(secretary), upload(pile, "пачка.pdf"))
        for paper in papers:
            paper.refresh_from_db()
        assert [pages_of(paper) for paper in papers] == [2, 1]
        assert all(default_storage.exists(paper.preview_name) for paper in papers)
        scan = ConsentScan.objects.get()
        assert (scan.reason, scan.page, scan.author) == ("no_code", 4, secretary)
        page = text(answer)
        assert papers[0].teacher.short_name in page
        assert "ждёт разбора бумаг: 1" in page
        assert "Кода на бумаге не видно" in page

    def test_what_was_printed_comes_back_by_itself(self, enter, secretary):
        """Every sheet of every kind bears a code that our own reader sees."""
        person, papers = TeacherFactory(), []
        for kind in ConsentKind:
            papers += actions.print_consents(by=secretary, kind=kind, teachers=[person])
        address = f"/documents/consents/{'-'.join(str(paper.pk) for paper in papers)}.pdf"
        pile = b"".join(enter(secretary).get(address))
        taken = actions.take_scans(upload(pile, "пачка.pdf"), by=secretary, max_mb=20)
        assert {paper.pk for paper in taken.placed} == {paper.pk for paper in papers}
        assert taken.waiting == []

    @pytest.mark.parametrize(
        ("said", "reason"),
        [
            (f"https://another.example/consents/paper/{NOBODYS}/", "unknown"),
            (NOBODYS, "unknown"),
            ("https://example.org/", "no_code"),
            ("A" * 301, "no_code"),
            ("", "no_code"),
        ],
        ids=["of another school", "an unknown code", "some address", "a long text", "no code"],
    )
    def test_what_names_no_paper_of_ours_waits(self, deputy, papers, said, reason):
        taken = actions.take_scans(upload(picture(page(said))), by=deputy, max_mb=20)
        assert [scan.reason for scan in taken.waiting] == [reason]
        assert not Consent.objects.exclude(scan="").exists()

    @pytest.mark.parametrize("mode", ["L", "RGB", "1", "P", "LA", "RGBA", "I;16"])
    def test_any_shade_of_paper_is_read(self, mode):
        (paper,) = scanning.read(".png", picture(page(FIRST, mode=mode)))
        assert paper["codes"] == [FIRST]

    def test_pixels_alone_are_kept(self, deputy, papers):
        """Where the photograph was taken, and by what telephone, is not the school's business."""
        exif = Image.Exif()
        exif[0x010F] = "Телефон Ивановой"
        photo = picture(page(FIRST, mode="RGB"), "JPEG", exif=exif) + b"<script>alert(1)</script>"
        actions.take_scans(upload(photo, "фото.jpg"), by=deputy, max_mb=20)
        papers[0].refresh_from_db()
        content = papers[0].scan.read()
        assert b"script" not in content
        assert not Image.open(io.BytesIO(content)).getexif()

    def test_the_same_file_comes_in_once(self, enter, deputy, papers):
        client, pile = enter(deputy), pdf(FIRST, "")
        send(client, upload(pile, "пачка.pdf"))
        answer = send(client, upload(pile, "другое имя.pdf"))
        assert "Этот файл уже загружен" in text(answer)
        assert ConsentScan.objects.count() == 1
        assert len(kept_files()) == 3

    def test_many_files_at_once_and_a_bad_one_among_them(self, enter, deputy, papers):
        good = [upload(picture(page(code)), f"{code}.png") for code in (FIRST, SECOND)]
        answer = send(enter(deputy), good[0], upload(b"MZ\x90", "вирус.exe"), good[1])
        assert Consent.objects.exclude(scan="").count() == 2
        assert "вирус.exe: Скан — это PDF или снимок" in text(answer)

    def test_the_pages_script_sends_them_one_by_one(self, enter, deputy, papers):
        client, address = enter(deputy), f"{ADDRESS}upload/"
        answer = client.post(address, {"files": upload(picture(page(FIRST)))})
        assert answer.json()["kind"] == "success"
        assert papers[0].teacher.short_name in answer.json()["sentence"]
        answer = client.post(address, {"files": upload(picture(page("")))})
        assert answer.json()["kind"] == "warning"
        for wrong in ({"files": upload(b"%PDF-1.7 broken", "а.pdf")}, {}):
            answer = client.post(address, wrong)
            assert answer.status_code == 422
            assert answer.json()["kind"] == "error"

    @pytest.mark.django_db(transaction=True)
    def test_the_same_file_sent_twice_at_the_same_moment_comes_in_once(self, deputy, papers):
        pile = pdf(FIRST, "")
        results = at_once(
            *[
                lambda: actions.take_scans(upload(pile, "пачка.pdf"), by=deputy, max_mb=20)
                for _ in (1, 2)
            ]
        )
        assert kinds(results) == ["Taken", "ValidationError"]
        assert ConsentScan.objects.count() == 1


REFUSED = {
    "another kind": ("бумага.docx", archive(), "Скан — это PDF или снимок"),
    "no ending": ("бумага", b"%PDF-1.7", "Скан — это PDF или снимок"),
    "empty": ("а.pdf", b"", "Файл пустой"),
    "too large": ("а.pdf", b"%PDF-1.7" + b" " * 1_100_000, "больше 1 МБ"),
    "an archive called PDF": ("а.pdf", archive(), "не то, что обещает"),
    "a page called PNG": ("а.png", b"<!doctype html><script>", "не то, что обещает"),
    "a picture called JPEG": ("а.jpg", picture(page()), "не то, что обещает"),
    "truncated JPEG": ("а.jpg", picture(page(FIRST), "JPEG")[:4000], "Файл повреждён"),
    "truncated PNG": ("а.png", picture(page(FIRST))[:800], "Файл повреждён"),
    "truncated PDF": ("а.pdf", pdf(FIRST)[:400], "Файл повреждён"),
    "locked PDF": ("а.pdf", locked_pdf(), "закрыт паролем"),
    "a bomb of pixels": ("а.png", png_of(60_000, 60_000), "больше 50 миллионов точек"),
    "a bomb of words": (
        "а.png",
        png_of(8, 8, png_chunk(b"zTXt", b"a\x00\x00" + zlib.compress(b"0" * 60_000_000))),
        "Файл повреждён",
    ),
    "a PDF with nothing in it": ("а.pdf", b"%PDF-1.7\n%%EOF", "Файл повреждён"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_hostile_file_is_refused_in_words_and_leaves_nothing(deputy, papers, what):
    name, content, sentence = REFUSED[what]
    with pytest.raises(ValidationError, match=sentence):
        actions.take_scans(upload(content, name), by=deputy, max_mb=1)
    assert not ConsentScan.objects.exists()
    assert not Consent.objects.exclude(scan="").exists()
    assert kept_files() == set()


def test_a_book_is_not_a_pile():
    book, written = pypdfium2.PdfDocument.new(), io.BytesIO()
    for _ in range(scanning.MOST_PAGES + 1):
        book.new_page(100, 100)
    book.save(written)
    book.close()
    with pytest.raises(scanning.UnreadableScan, match="больше 200 страниц"):
        scanning.read(".pdf", written.getvalue())


def test_what_a_file_does_to_its_reader_stays_apart(monkeypatch):
    """The child dies of its own limits; the person reads a sentence."""
    monkeypatch.setattr("people.scans.apart.SECONDS", 0.001)
    with pytest.raises(ValidationError, match="слишком сложен"):
        read_apart(".png", picture(page(FIRST)))


class TestByHand:
    @pytest.fixture
    def scan(self, deputy, papers) -> ConsentScan:
        return actions.take_scans(upload(picture(page(""))), by=deputy, max_mb=20).waiting[0]

    def match(self, client, scan, follow=True, **said):
        sent = {f"scan-{scan.pk}-{name}": value for name, value in said.items()}
        return client.post(f"{ADDRESS}{scan.pk}/match/", sent, follow=follow)

    @pytest.mark.parametrize("how", ["chosen", "typed"])
    def test_a_person_says_whose_it_is(self, enter, secretary, papers, scan, how):
        client, paper, content = enter(secretary), papers[1], scan.file.read()
        assert client.get(f"{ADDRESS}{scan.pk}/")["Content-Type"] == "image/jpeg"
        said = {"consent": paper.pk} if how == "chosen" else {"code": spaced(SECOND).lower()}
        self.match(client, scan, **said)
        paper.refresh_from_db()
        assert paper.scan.read() == content
        assert paper.scan_name == "скан.jpg"
        assert not ConsentScan.objects.exists()

    def test_pressed_twice_it_is_put_once(self, enter, secretary, papers, scan):
        client = enter(secretary)
        for _ in (1, 2):
            answer = self.match(client, scan, consent=papers[0].pk)
            assert answer.status_code == 200
        assert "уже разобран" in text(answer)
        papers[0].refresh_from_db()
        assert papers[0].version == 2
        answer = client.post(f"{ADDRESS}{scan.pk}/drop/", follow=True)
        assert "уже разобран" in text(answer)

    @pytest.mark.parametrize(
        ("said", "words"),
        [
            ({}, "Выберите бумагу или наберите её код"),
            ({"code": NOBODYS}, "Бумаги с таким кодом нет"),
            ({"code": "1234"}, "Бумаги с таким кодом нет"),
            ({"consent": "999999"}, "Выберите корректный вариант"),
        ],
    )
    def test_what_names_no_paper_is_said_beside_that_scan(
        self, enter, secretary, papers, scan, said, words
    ):
        answer = self.match(enter(secretary), scan, **said)
        assert answer.status_code == 422
        assert words in text(answer)
        assert ConsentScan.objects.exists()

    def test_a_better_scan_replaces_the_former_with_its_files(
        self, enter, deputy, papers, django_capture_on_commit_callbacks
    ):
        client = enter(deputy)
        send(client, upload(picture(page(FIRST)), "бледный.png"))
        papers[0].refresh_from_db()
        former = {papers[0].scan.name, papers[0].preview_name}
        send(client, upload(pdf(FIRST), "лучше.pdf"))
        better = ConsentScan.objects.get()
        assert (better.reason, better.consent) == ("taken", papers[0])
        answer = self.match(client, better, consent=papers[0].pk)
        assert "Отметьте «заменить»" in text(answer)
        with django_capture_on_commit_callbacks(execute=True):
            self.match(client, better, consent=papers[0].pk, replace="on")
        papers[0].refresh_from_db()
        assert papers[0].scan_name == "лучше.pdf"
        assert not any(map(default_storage.exists, former))
        assert not ConsentScan.objects.exists()

    def test_what_is_no_paper_is_thrown_away_with_its_file(
        self, enter, deputy, scan, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            enter(deputy).post(f"{ADDRESS}{scan.pk}/drop/")
        assert not ConsentScan.objects.exists()
        assert kept_files() == set()

    def test_the_page_costs_the_same_for_one_and_three(
        self, enter, deputy, scan, django_assert_num_queries
    ):
        client = enter(deputy)
        client.get(ADDRESS)
        with CaptureQueriesContext(connection) as asked:
            client.get(ADDRESS)
        for number in (1, 2):
            scan.pk, scan.name = None, f"{number}.png"
            scan.save()
            ConsentFactory()
        with django_assert_num_queries(len(asked)):
            page = client.get(ADDRESS)
        assert page.context["scans"].count == 3


class TestOnThePapersPage:
    def attach(self, client, paper, file):
        return client.post(f"/consents/{paper.pk}/scan/attach/", {"file": file}, follow=True)

    def test_a_whole_file_belongs_to_the_paper(self, enter, secretary, papers):
        client = enter(secretary)
        self.attach(client, papers[0], upload(pdf("", FIRST, ""), "все листы.pdf"))
        papers[0].refresh_from_db()
        assert pages_of(papers[0]) == 3
        download = client.get(f"/consents/{papers[0].pk}/scan/")
        assert "attachment" in download["Content-Disposition"]
        assert download["X-Content-Type-Options"] == "nosniff"
        assert download["Content-Type"] == "application/octet-stream"

    @pytest.mark.parametrize(
        ("file", "words"),
        [
            (upload(picture(page(SECOND))), f"код другого согласия: {SECOND}"),
            (upload(b"%PDF-1.7 broken", "а.pdf"), "Файл повреждён"),
            (None, "Выберите файл"),
        ],
        ids=["another's", "broken", "none"],
    )
    def test_another_persons_paper_is_not_put_here(self, enter, secretary, papers, file, words):
        if file:
            file.seek(0)
        answer = self.attach(enter(secretary), papers[0], file or "")
        assert words in text(answer)
        papers[0].refresh_from_db()
        assert not papers[0].scan
