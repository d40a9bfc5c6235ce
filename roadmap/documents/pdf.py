"""HTML → PDF/A-3a by WeasyPrint, here or in a child process that gives its memory back.

Run as `python -m roadmap.documents.pdf` this module is that child: a `Job` as JSON on standard
input, the PDF on standard output. It imports neither Django nor the rest of the application.
"""

import gc
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from urllib.parse import unquote, urlsplit

from roadmap.documents.failures import PdfUnavailable, RenderingFailed
from roadmap.documents.fonts import FACES, font_faces

ROOT = Path(__file__).resolve().parents[2]
UNAVAILABLE = 3  # exit code of the child
CHILD_SECONDS = 300
NO_PANGO = (
    "PDF сейчас не получится: на сервере нет библиотеки Pango. Возьмите DOCX или ODT, "
    "а администратору передайте: apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
    "libharfbuzz-subset0"
)

stays_here = ContextVar("stays_here", default=False)

# Pango's font map is not safe for the threads of one web worker.
one_at_a_time = Lock()


@dataclass(frozen=True)
class Job:
    """All that a PDF is made of: HTML, CSS and the URIs of images that may be read."""

    html: str
    css: str
    images: tuple[str, ...] = ()


def write(job: Job) -> bytes:
    """The PDF of a job, made in this process. Raises PdfUnavailable without Pango."""
    weasyprint = _weasyprint()
    with one_at_a_time:
        fonts = _font_configuration()
        fetcher = _fetcher_class()(frozenset(job.images))
        sheet = weasyprint.CSS(
            string=font_faces() + job.css, font_config=fonts, url_fetcher=fetcher
        )
        document = weasyprint.HTML(string=job.html, url_fetcher=fetcher)
        return document.write_pdf(
            stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/a-3a", pdf_tags=True
        )


@contextmanager
def in_this_process() -> Iterator[None]:
    """Inside, long papers are made here too: for few of them a child costs more than they do."""
    token = stays_here.set(True)
    try:
        yield
    finally:
        stays_here.reset(token)


def write_in_child(job: Job) -> bytes:
    """The PDF of a long paper, made by a process that ends. Raises RenderingFailed."""
    command = [sys.executable, "-m", __name__]
    try:
        child = subprocess.run(
            command,
            input=json.dumps(asdict(job)).encode(),
            capture_output=True,
            cwd=ROOT,
            timeout=CHILD_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise RenderingFailed("Документ слишком велик для PDF. Возьмите DOCX или ODT.") from None
    if child.returncode == UNAVAILABLE:
        raise PdfUnavailable(NO_PANGO)
    if child.returncode:
        raise RenderingFailed("PDF не получился. Возьмите DOCX или ODT.") from RuntimeError(
            child.stderr.decode(errors="replace")[-4000:]
        )
    return child.stdout


@cache
def _weasyprint():
    """WeasyPrint, imported when first needed: it costs 50 MB and wants Pango."""
    try:
        import weasyprint
    except OSError as error:
        raise PdfUnavailable(NO_PANGO) from error
    return weasyprint


def _remember_page_references() -> None:
    """Let pydyf count its pages once, not once per tag.

    `PDF.page_references` builds the list of all pages for each of the document's tags: half the
    time of a paper of 400 pages. The answer changes only with the number of pages.
    """
    import pydyf

    count = pydyf.PDF.page_references.fget
    known: dict[tuple[int, int], tuple[bytes, ...]] = {}

    def page_references(pdf):
        key = (id(pdf), pdf.pages["Count"])
        if key not in known:
            known.clear()
            known[key] = count(pdf)
        return known[key]

    pydyf.PDF.page_references = property(page_references)


@cache
def _font_configuration():
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@cache
def _fetcher_class():
    """A fetcher that reads our fonts and the paper's own images, and nothing else anywhere."""
    from weasyprint.urls import URLFetcher

    allowed_fonts = frozenset(path.as_uri() for path in FACES)

    class OwnFilesOnly(URLFetcher):
        def __init__(self, images: frozenset[str]):
            super().__init__(allowed_protocols=["file"], allow_redirects=False)
            self._allowed = allowed_fonts | images

        def fetch(self, url, headers=None):
            if url not in self._allowed or not Path(unquote(urlsplit(url).path)).is_file():
                raise ValueError(f"not one of this paper's files: {url[:200]}")
            return super().fetch(url, headers)

    return OwnFilesOnly


def _serve_one() -> int:
    """The child's whole life: one job in, one PDF out. Garbage is the operating system's."""
    gc.disable()
    _remember_page_references()
    job = Job(**json.load(sys.stdin.buffer))
    try:
        pdf = write(job)
    except PdfUnavailable:
        return UNAVAILABLE
    sys.stdout.buffer.write(pdf)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(_serve_one())
