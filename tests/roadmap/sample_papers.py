"""Papers and their contents for the tests of documents, and readers of what came out."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pypdf
from lxml import etree

from people.academic_year import AcademicYear
from people.tables import read_document, read_path
from roadmap import plan_import
from roadmap.actions.apply_plan import content_of
from roadmap.documents.paper import Paper
from roadmap.documents.plan_sheet import sheet
from tests.roadmap.sources import as_docx

SEED = Path(plan_import.__file__).parents[1] / "seed" / "roadmap_2024.txt"
OWN = {"term": "", "responsible": "", "result": "", "document": "", "notes": ""}


def seed_draft():
    """The school's real document, as the import understands it."""
    return plan_import.understand(read_path(SEED), AcademicYear(2024))


def seed_content() -> dict:
    return content_of(seed_draft())


def content_from(source) -> dict:
    """The content of an invented plan of tests.roadmap.plans."""
    return content_of(plan_import.understand(read_document(as_docx(source), "plan.docx")))


def long_content(rows: int) -> dict:
    """A plan of one section with that many rows."""
    headings = {"number": "№", "text": "Мероприятие", "term": "Срок", "responsible": "Кто"}
    activities = [
        {**OWN, "number": f"1.{n}", "text": f"Встреча наставнических пар № {n}", "term": "май"}
        for n in range(1, rows + 1)
    ]
    stage = {**OWN, "number": "1", "title": "Встречи", "activities": activities}
    return {
        "title": "План встреч",
        "approval_text": "",
        "layout": "sections",
        "headings": headings,
        "stages": [stage],
    }


def paper_of(content: dict, **changes) -> Paper:
    plan = sheet(content)
    fields = {
        "title": " ".join(plan.title_lines),
        "template": "documents/roadmap.html",
        "context": {"plan": plan},
        "orientation": plan.orientation,
        "footer": "Дорожная карта · 2024/2025 учебный год",
        "dated": date(2024, 8, 30),
    }
    return Paper(**{**fields, **changes})


def pdf_of(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def part(data: bytes, name: str):
    """The XML of one part of a DOCX or ODT."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return etree.fromstring(packed.read(name))


def text_of(data: bytes, file_format: str) -> str:
    """All text of the body, as a reader of the file gets it."""
    if file_format == "pdf":
        return "\n".join(page.extract_text() for page in pdf_of(data).pages)
    root = part(data, "word/document.xml" if file_format == "docx" else "content.xml")
    return "".join(root.itertext())


def squeezed(text: str) -> str:
    """Without white space: how lines break is the page's business."""
    return re.sub(r"\s+", "", text)


def sentences(source: str) -> list[str]:
    """Every piece of the seed's text that must be on paper: lines, cells and items of cells."""
    pieces = re.split(r"[\t\n]|</?p>|\*\*|\s(?=\d\.\s)", source)
    return [piece.strip() for piece in pieces if piece.strip()]


def styled(data: bytes, style: str) -> list[str]:
    """Texts of a DOCX's paragraphs in that style."""
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return [
        "".join(paragraph.itertext())
        for paragraph in part(data, "word/document.xml").iter(f"{word}p")
        if (found := paragraph.find(f"{word}pPr/{word}pStyle")) is not None
        and found.get(f"{word}val") == style
    ]
