"""One door to all formats: a paper in, the bytes of a file out."""

from collections.abc import Callable

from django.template.loader import render_to_string

from roadmap.documents import office, pdf
from roadmap.documents.failures import PdfUnavailable, RenderingFailed
from roadmap.documents.paper import FileFormat, Paper

__all__ = ["PdfUnavailable", "RenderingFailed", "render"]

ROWS_IN_PROCESS = 50


def render(paper: Paper, file_format: FileFormat | str) -> bytes:
    """The file of the paper: PDF/A-3a (tagged), DOCX or ODT.

    Raises RenderingFailed, and its kind PdfUnavailable where this machine has no Pango; their
    texts are Russian sentences for the page. ValueError for an unknown format.
    """
    return WRITERS[FileFormat(file_format)](paper)


def _pdf(paper: Paper) -> bytes:
    """Long papers go to a child process: a thousand rows take hundreds of megabytes."""
    html = paper.html(FileFormat.PDF)
    css = render_to_string("documents/paper.css", {"orientation": paper.orientation})
    job = pdf.Job(html, css, tuple(path.resolve().as_uri() for path in paper.images))
    is_long = html.count("<tr") > ROWS_IN_PROCESS and not pdf.stays_here.get()
    return pdf.write_in_child(job) if is_long else pdf.write(job)


WRITERS: dict[FileFormat, Callable[[Paper], bytes]] = {
    FileFormat.PDF: _pdf,
    FileFormat.DOCX: office.docx_file,
    FileFormat.ODT: office.odt_file,
}
