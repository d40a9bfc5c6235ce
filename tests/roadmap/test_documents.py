"""The engine: what each format of a paper is, whatever the paper says."""

import sys

import pytest
from PIL import Image

from roadmap.documents import engine, office, pdf
from roadmap.documents.engine import PdfUnavailable, RenderingFailed, render
from roadmap.documents.paper import FileFormat, Orientation, clean
from tests.roadmap.sample_papers import (
    SEED,
    long_content,
    paper_of,
    part,
    pdf_of,
    seed_content,
    sentences,
    squeezed,
    styled,
    text_of,
)

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
HOSTILE = (
    '<script>alert(1)</script> & "кавычки" \x00\x0b\ud83d 😀 עברית '
    + "Достопримечательность" * 12
    + '<img src="http://127.0.0.1:9/x.png">'
)


@pytest.fixture(autouse=True)
def own_data_folder(settings, tmp_path):
    settings.APP_DATA_DIR = tmp_path


@pytest.fixture(scope="module")
def seed():
    return seed_content()


@pytest.mark.parametrize("file_format", list(FileFormat))
def test_every_sentence_of_the_approved_document_is_on_paper(seed, file_format):
    text = squeezed(text_of(render(paper_of(seed), file_format), file_format))
    wanted = sentences(SEED.read_text(encoding="utf-8"))
    assert len(wanted) > 50
    assert [s for s in wanted if squeezed(s) not in text] == []


@pytest.mark.parametrize("file_format", list(FileFormat))
def test_the_same_paper_makes_the_same_bytes(seed, file_format):
    assert render(paper_of(seed), file_format) == render(paper_of(seed), file_format)


@pytest.mark.parametrize(
    ("file_format", "properties"), [("docx", "docProps/core.xml"), ("odt", "meta.xml")]
)
def test_office_files_are_dated_by_their_paper_not_by_the_clock(seed, file_format, properties):
    said = "".join(part(render(paper_of(seed), file_format), properties).itertext())
    assert "2024-08-30T00:00:00" in said
    assert said.count("T00:00:00") == said.count("2024-08-30")


class TestPdf:
    def test_is_archival_tagged_titled_and_russian(self, seed):
        reader = pdf_of(render(paper_of(seed), "pdf"))
        catalog = reader.trailer["/Root"]
        assert reader.metadata.title == paper_of(seed).title
        assert catalog["/Lang"] == "ru"
        assert catalog["/MarkInfo"]["/Marked"]
        assert catalog["/StructTreeRoot"]
        xmp = catalog["/Metadata"].get_data().decode()
        assert 'pdfaid:part="3"' in xmp or "<pdfaid:part>3<" in xmp
        assert 'pdfaid:conformance="A"' in xmp or "<pdfaid:conformance>A<" in xmp

    def test_embeds_the_paper_serif_and_nothing_else(self, seed):
        fonts = set()
        for page in pdf_of(render(paper_of(seed), "pdf")).pages:
            for font in page["/Resources"]["/Font"].values():
                descendant = font.get_object()["/DescendantFonts"][0].get_object()
                assert "/FontFile2" in descendant["/FontDescriptor"].get_object()
                fonts.add(font.get_object()["/BaseFont"].split("+")[1])
        assert fonts == {"Paper-Serif", "Paper-Serif-Bold"}

    def test_repeats_headings_and_counts_pages(self, seed):
        pages = [page.extract_text() for page in pdf_of(render(paper_of(seed), "pdf")).pages]
        assert len(pages) == 2
        for number, text in enumerate(pages, start=1):
            assert "Наименование этапа" in text
            assert f"{number} из 2" in text
            assert "Дорожная карта · 2024/2025 учебный год" in text

    def test_does_not_hyphenate_what_fits(self, seed):
        ends = [
            line.split()[-1] for line in text_of(render(paper_of(seed), "pdf"), "pdf").splitlines()
        ]
        own = {word for word in SEED.read_text(encoding="utf-8").split() if "-" in word}
        broken = [end for end in ends if end.endswith("-")]
        assert [end for end in broken if not any(word.startswith(end) for word in own)] == []

    def test_hyphenates_a_word_wider_than_its_column(self):
        content = long_content(1)
        content["stages"][0]["activities"][0]["term"] = "Достопримечательность" * 3
        text = text_of(render(paper_of(content), "pdf"), "pdf")
        assert "-\n" in text
        assert "Достопримечательность" * 3 in squeezed(text).replace("-", "")

    @pytest.mark.parametrize(
        ("orientation", "size"), [("portrait", (595, 842)), ("landscape", (842, 595))]
    )
    def test_turns_the_sheet(self, seed, orientation, size):
        paper = paper_of(seed, orientation=Orientation(orientation))
        box = pdf_of(render(paper, "pdf")).pages[0].mediabox
        assert (round(box.width), round(box.height)) == size

    def test_a_child_process_makes_the_very_same_file(self, seed):
        job = pdf.Job(paper_of(seed).html(FileFormat.PDF), "@page { size: A4 }")
        assert pdf.write(job) == pdf.write_in_child(job)

    def test_long_papers_go_to_a_child(self, monkeypatch):
        sent = []
        monkeypatch.setattr(pdf, "write_in_child", lambda job: sent.append(job) or b"%PDF")
        assert render(paper_of(long_content(60)), "pdf") == b"%PDF"
        assert len(sent) == 1

    def test_row_taller_than_a_page_is_torn_under_repeated_headings(self):
        content = long_content(3)
        content["stages"][0]["activities"][1]["text"] = "\n".join(f"строка {n}" for n in range(300))
        pages = [page.extract_text() for page in pdf_of(render(paper_of(content), "pdf")).pages]
        assert len(pages) > 5
        assert all("Мероприятие" in text for text in pages)
        assert "строка 0" in pages[0]
        assert "строка 299" in "".join(pages)

    def test_without_pango_says_so_in_russian(self, seed, monkeypatch):
        for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
        pdf._weasyprint.cache_clear()
        with pytest.raises(PdfUnavailable, match=r"нет библиотеки Pango.*DOCX или ODT"):
            render(paper_of(seed), "pdf")
        assert render(paper_of(seed), "docx")

    def test_without_pango_a_child_says_the_same(self, monkeypatch, tmp_path):
        (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library pango')")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        with pytest.raises(PdfUnavailable, match="нет библиотеки Pango"):
            pdf.write_in_child(pdf.Job("<p>план", ""))

    def test_a_broken_child_is_one_sentence(self, monkeypatch, tmp_path):
        (tmp_path / "weasyprint.py").write_text("raise RuntimeError('boom')")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        with pytest.raises(RenderingFailed, match="PDF не получился") as caught:
            pdf.write_in_child(pdf.Job("<p>план", ""))
        assert "boom" in str(caught.value.__cause__)


class NoPango:
    """An import system in which WeasyPrint finds no Pango, as on a bare Debian."""

    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint":
            raise OSError("cannot load library 'pango-1.0-0'")


class TestOwnFilesOnly:
    @pytest.mark.parametrize(
        "url",
        [
            "http://127.0.0.1:9/x.png",
            "https://example.org/x.png",
            "file:///etc/passwd",
            "data:text/plain,x",
            "ftp://example.org/x",
        ],
    )
    def test_refuses_everything_foreign(self, url):
        with pytest.raises(ValueError, match="not one of this paper's files"):
            pdf._fetcher_class()(frozenset()).fetch(url)

    def test_reads_fonts_and_the_images_of_the_paper(self, tmp_path):
        image = tmp_path / "герб школы.png"
        Image.new("RGB", (2, 2), "navy").save(image)
        fetcher = pdf._fetcher_class()(frozenset([image.as_uri()]))
        assert fetcher.fetch(image.as_uri()).read() == image.read_bytes()
        font = next(iter(pdf.FACES))
        assert fetcher.fetch(font.as_uri()).read()[:4] == font.read_bytes()[:4]


class TestWord:
    def test_carries_styles_instead_of_bare_text(self, seed):
        data = render(paper_of(seed), "docx")
        assert styled(data, "ApprovalLast") == ["протокол №1 от 30.08.2024 г."]
        assert len(styled(data, "PaperTitle")) == 1
        assert styled(data, "TableHead") == list(seed_headings(seed))
        assert len(styled(data, "TableItem")) == 16

    def test_numbers_are_text_never_automatic(self, seed):
        data = render(paper_of(seed), "docx")
        assert styled(data, "TableItem")[0].startswith("1. Анализ")
        assert part(data, "word/document.xml").find(f".//{WORD}numPr") is None

    def test_rows_stay_whole_and_headings_repeat(self, seed):
        rows = part(render(paper_of(seed), "docx"), "word/document.xml").findall(f".//{WORD}tr")
        assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)
        assert [row.find(f"{WORD}trPr/{WORD}tblHeader") is not None for row in rows] == [
            True, *[False] * 7
        ]  # fmt: skip

    def test_columns_fill_the_text_of_a_lying_page(self, seed):
        document = part(render(paper_of(seed), "docx"), "word/document.xml")
        widths = [int(c.get(f"{WORD}w")) for c in document.iter(f"{WORD}gridCol")]
        assert abs(sum(widths) - 267 * 1440 / 25.4) < 10
        margins = document.find(f".//{WORD}sectPr/{WORD}pgMar")
        sides = ("top", "right", "bottom", "left")
        assert [round(int(margins.get(f"{WORD}{side}")) * 25.4 / 1440) for side in sides] == [
            20, 10, 20, 20
        ]  # fmt: skip
        assert document.find(f".//{WORD}pgSz").get(f"{WORD}orient") == "landscape"

    def test_footer_says_what_it_is_and_counts_pages(self, seed):
        footer = part(render(paper_of(seed, draft=True), "docx"), "word/footer1.xml")
        text = "".join(node.text or "" for node in footer.iter(f"{WORD}t"))
        assert text == "Дорожная карта · 2024/2025 учебный год · ПРОЕКТ1 из 1"
        fields = [node.text for node in footer.iter(f"{WORD}instrText")]
        assert fields == ["PAGE", "NUMPAGES"]

    def test_the_last_row_goes_with_what_follows(self, seed):
        rows = part(render(paper_of(seed), "docx"), "word/document.xml").findall(f".//{WORD}tr")
        kept = [
            [p.find(f"{WORD}keepNext") is not None for p in row.iter(f"{WORD}pPr")] for row in rows
        ]
        assert all(kept[-1])
        assert not any(any(row) for row in kept[1:-1])

    def test_tables_that_touch_stay_two(self, tmp_path, settings):
        table = "<table class='ruled'><col style='width:100%'><tr><td>{}</td></tr></table>"
        folder = tmp_path / "templates"
        folder.mkdir()
        (folder / "two.html").write_text("<html><body>" + table.format(1) + table.format(2))
        settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [folder]}]
        paper = paper_of(long_content(1), template="two.html")
        body = part(render(paper, "docx"), "word/document.xml")[0]
        tags = [child.tag.removeprefix(WORD) for child in body]
        assert tags == ["tbl", "p", "tbl", "p", "sectPr"]

    def test_title_is_in_the_properties_and_once_on_paper(self, seed):
        data = render(paper_of(seed), "docx")
        core = part(data, "docProps/core.xml")
        assert core.find("{http://purl.org/dc/elements/1.1/}title").text == paper_of(seed).title
        text = squeezed(text_of(data, "docx"))
        assert text.count(squeezed("Дорожная карта (план мероприятий) по реализации")) == 2


class TestOpenDocument:
    def test_page_margins_and_orientation(self, seed):
        styles = part(render(paper_of(seed), "odt"), "styles.xml")
        layout = styles.find(f".//{STYLE}page-layout-properties")
        assert layout.get(f"{STYLE}print-orientation") == "landscape"
        assert layout.get(f"{FO}page-width") == "297mm"
        assert (layout.get(f"{FO}margin-left"), layout.get(f"{FO}margin-right")) == ("20mm", "10mm")

    def test_columns_borders_and_whole_rows(self, seed):
        content = part(render(paper_of(seed), "odt"), "content.xml")
        widths = [
            float(node.get(f"{STYLE}column-width").removesuffix("mm"))
            for node in content.iter(f"{STYLE}table-column-properties")
        ]
        assert len(widths) == 5
        assert abs(sum(widths) - 267) < 0.5
        cells = {node.get(f"{TABLE}style-name") for node in content.iter(f"{TABLE}table-cell")}
        assert cells == {"RuledCell"}
        assert len(content.findall(f".//{TABLE}table-header-rows")) == 1
        rows = {node.get(f"{TABLE}style-name") for node in content.iter(f"{TABLE}table-row")}
        assert rows == {"WholeRow"}

    def test_mimetype_comes_first_and_plain(self, seed):
        data = render(paper_of(seed), "odt")
        assert data[30:38] == b"mimetype"
        assert data[38:77] == b"application/vnd.oasis.opendocument.text"


@pytest.mark.parametrize("file_format", list(FileFormat))
class TestHostileText:
    def test_is_printed_as_text(self, file_format):
        content = long_content(2)
        content["title"] = content["stages"][0]["title"] = HOSTILE
        content["stages"][0]["activities"][0]["text"] = HOSTILE
        text = squeezed(text_of(render(paper_of(content), file_format), file_format))
        assert squeezed(text).count("<script>alert(1)</script>&") == 3
        assert "127.0.0.1:9/x.png" in text

    def test_empty_plan_is_still_a_paper(self, file_format):
        content = {**long_content(0), "title": ""}
        assert render(paper_of(content, title="План"), file_format)


@pytest.mark.parametrize(
    ("file_format", "pictures"), [("docx", "word/media/"), ("odt", "Pictures/")]
)
def test_office_files_carry_the_pictures_of_the_paper(
    file_format, pictures, tmp_path, settings, monkeypatch
):
    image = tmp_path / "signature.png"
    Image.new("RGB", (2, 2), "navy").save(image)
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "picture.html").write_text("<html><body><p><img src='{{ image }}' alt='роспись'></p>")
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [folder]}]
    paper = paper_of(
        long_content(1), template="picture.html", context={"image": image.as_uri()}, images=(image,)
    )
    parts = office.unpack(render(paper, file_format))
    assert [name for name in parts if name.startswith(pictures)]


def test_reference_files_are_built_once(seed, settings):
    render(paper_of(seed), "docx")
    folder = settings.APP_DATA_DIR / "documents"
    (kept,) = folder.iterdir()
    before = kept.stat().st_mtime_ns
    render(paper_of(seed), "docx")
    assert [path.stat().st_mtime_ns for path in folder.iterdir()] == [before]


def test_broken_pandoc_is_one_sentence(seed, monkeypatch):
    render(paper_of(seed), "docx")
    monkeypatch.setattr("pypandoc.get_pandoc_path", lambda: "/nonexistent/pandoc")
    with pytest.raises(RenderingFailed, match="Возьмите PDF"):
        render(paper_of(seed), "docx")


def test_unknown_format_is_refused(seed):
    with pytest.raises(ValueError, match="xlsx"):
        render(paper_of(seed), "xlsx")


def test_clean_keeps_line_ends_and_letters():
    assert clean("а\tб\nв\x00\x1f\x85ё\ufffe😀") == "а\tб\nвё😀"


def test_engine_offers_every_format():
    assert set(engine.WRITERS) == set(FileFormat)


def seed_headings(content: dict) -> list[str]:
    return [content["headings"][key] for key in ("number", "title", "text", "term", "responsible")]
