"""A paper before it has a format: its title, its template and what the template says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from django.template.loader import render_to_string

# Characters that XML 1.0 forbids: pasted from old programs, they would break DOCX and ODT.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class FileFormat(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"

    @property
    def content_type(self) -> str:
        """The MIME type an answer with such a file carries."""
        return CONTENT_TYPES[self]


CONTENT_TYPES = {
    FileFormat.PDF: "application/pdf",
    FileFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileFormat.ODT: "application/vnd.oasis.opendocument.text",
}


class Orientation(StrEnum):
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True)
class Paper:
    """What a builder hands to the engine.

    title        the document's title (metadata, name of the file), one plain line
    template     a file of templates/documents/, extends documents/base.html
    context      what the template prints; texts are escaped there
    orientation  A4 upright or lying
    draft        True prints «ПРОЕКТ» on the first page and in the footer
    footer       running text at the bottom left of every page
    dated        the day of the paper; it dates the file too, so that the same paper gives the
                 same bytes
    images       the only local files, besides fonts, that the paper may show
    """

    title: str
    template: str
    context: Mapping = field(default_factory=dict)
    orientation: Orientation = Orientation.PORTRAIT
    draft: bool = False
    footer: str = ""
    dated: date | None = None
    images: tuple[Path, ...] = ()

    def __post_init__(self):
        object.__setattr__(self, "title", " ".join(clean(self.title).split()))

    @property
    def running_footer(self) -> str:
        """The footer with the mark of a draft: a page torn off must still say what it is."""
        marks = [self.footer, "ПРОЕКТ" if self.draft else ""]
        return clean(" · ".join(mark for mark in marks if mark))

    def html(self, file_format: FileFormat) -> str:
        """The template filled for one format, without characters that XML forbids."""
        context = {**self.context, "paper": self, "for_pdf": file_format == FileFormat.PDF}
        return clean(render_to_string(self.template, context))


def clean(text: str) -> str:
    """The text without control characters and lone surrogates (tabs and line ends stay)."""
    return FORBIDDEN.sub("", text)
