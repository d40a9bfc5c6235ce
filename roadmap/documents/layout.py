"""What pandoc cannot carry from HTML to Word, read from the HTML itself: styles and tables."""

import re
from dataclasses import dataclass

import lxml.html

from roadmap.documents.typography import CELL, HEAD, STYLE_OF_CLASS

WIDTH = re.compile(r"width:\s*([\d.]+)%")


@dataclass(frozen=True)
class TableLayout:
    """One table of a paper: shares of the text width per column (sum 1) and whether it is ruled."""

    shares: tuple[float, ...]
    ruled: bool
    signatures: bool
    dense: bool


def for_pandoc(html: str) -> tuple[str, list[TableLayout]]:
    """The HTML with classes turned into paragraph styles, and the layout of its tables in order."""
    document = lxml.html.document_fromstring(html)
    for cell in document.iter("td", "th"):
        _wrap_bare_text(cell)
    for paragraph in list(document.iter("p")):
        _wrap(paragraph, _style(paragraph))
    tables = [_table_layout(table) for table in document.iter("table")]
    return lxml.html.tostring(document, encoding="unicode"), tables


def _wrap_bare_text(cell) -> None:
    """Pandoc gives a style only to a paragraph, never to bare text in a cell."""
    if any(child.tag == "p" for child in cell):
        return
    paragraph = lxml.html.Element("p")
    paragraph.text, cell.text = cell.text, None
    for child in list(cell):
        paragraph.append(child)
    cell.append(paragraph)


def _wrap(paragraph, style: str) -> None:
    """Pandoc reads a style only from a div around the paragraph."""
    box = lxml.html.Element("div", {"data-custom-style": style})
    box.tail, paragraph.tail = paragraph.tail, None
    paragraph.getparent().replace(paragraph, box)
    box.append(paragraph)


def _style(paragraph) -> str:
    """By its own class, else by its cell's class, else by where it stands."""
    cell = next((a for a in paragraph.iterancestors("td", "th")), None)
    owners = [paragraph] if cell is None else [paragraph, cell]
    for owner in owners:
        for name in owner.get("class", "").split():
            if name in STYLE_OF_CLASS:
                return STYLE_OF_CLASS[name]
    if cell is None:
        return STYLE_OF_CLASS["text"]
    return HEAD if cell.tag == "th" else CELL


def _table_layout(table) -> TableLayout:
    found = [WIDTH.search(column.get("style", "")) for column in table.iter("col")]
    widths = [float(match[1]) for match in found if match]
    total = sum(widths)
    classes = table.get("class", "").split()
    return TableLayout(
        tuple(width / total for width in widths),
        "ruled" in classes,
        "signatures" in classes,
        "dense-table" in classes,
    )
