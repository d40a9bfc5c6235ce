"""DOCX read directly: text as Word shows it, with drawn numbers, merged cells and text boxes.

Pandoc would give the same tables, but it drops the numbers of empty list paragraphs, which is how
many schools fill the «№» column, and flattens «1.1» of a multilevel list to «1».
"""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from people.tables.archive import open_archive, part_or_none, read_part
from people.tables.document import Document, Grid, Paragraph, Table, UnreadableFile
from people.tables.text import tidy
from people.tables.word_lists import WordLists
from people.tables.xml_tree import attribute, child, local_name, parse_xml, whole_number

SKIPPED = {"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "tblPr", "sectPr"}
WRAPPERS = {"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body", "bdo", "dir"}
CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
OFF = {"0", "false", "off", "none"}
MAX_SPAN = 200
FRAME_CELLS = 4


def read_docx(data: bytes) -> Document:
    """The document's blocks in order; UnreadableFile when the package is not a Word document."""
    archive = open_archive(data)
    try:
        root = parse_xml(read_part(archive, "word/document.xml"))
    except KeyError as error:
        raise UnreadableFile(
            "В файле нет текста документа Word. Откройте его в Word, сохраните как «Документ "
            "Word (.docx)» и загрузите снова."
        ) from error
    numbering, styles = (
        parse_xml(part) if part is not None else None
        for part in (
            part_or_none(archive, "word/numbering.xml"),
            part_or_none(archive, "word/styles.xml"),
        )
    )
    body = child(root, "body")
    reader = WordReader(WordLists(numbering, styles))
    return Document("docx", list(reader.blocks(body if body is not None else root)))


class WordReader:
    """Walks a body once, in order, because list numbers are counted on the way."""

    def __init__(self, lists: WordLists):
        self.lists = lists

    def blocks(self, container: etree._Element) -> Iterator[Paragraph | Table]:
        """Paragraphs and tables directly inside a container and its transparent wrappers."""
        for node in container:
            name = local_name(node)
            if name == "p":
                yield from self._paragraph_blocks(node)
            elif name == "tbl" and _is_frame(node):
                for cell in _cells(node):
                    yield from self.blocks(cell)
            elif name == "tbl":
                yield self._table(node)
            elif name in WRAPPERS:
                yield from self.blocks(node)

    def _paragraph_blocks(self, node: etree._Element) -> Iterator[Paragraph | Table]:
        paragraph = self._paragraph(node)
        if paragraph.text:
            yield paragraph
        for box in _text_boxes(node):
            yield from self.blocks(box)

    def _paragraph(self, node: etree._Element) -> Paragraph:
        properties = child(node, "pPr")
        label, text = self.lists.label(properties), tidy("".join(_text(node)))
        if label and text:
            text = f"{label} {text}"
        return Paragraph(text, self._level(properties), _bold(node), self._align(properties))

    def _level(self, properties: etree._Element | None) -> int:
        outline = child(properties, "outlineLvl")
        for style in self.lists.style_chain(properties):
            outline = child(child(style, "pPr"), "outlineLvl") if outline is None else outline
        depth = whole_number(attribute(outline, "val", "9"), 9)
        return depth + 1 if depth < 9 else 0

    def _align(self, properties: etree._Element | None) -> str:
        align = attribute(child(properties, "jc"), "val")
        for style in self.lists.style_chain(properties):
            align = align or attribute(child(child(style, "pPr"), "jc"), "val")
        return {"center": "center", "right": "right", "end": "right"}.get(align, "")

    def _table(self, node: etree._Element) -> Table:
        grid, open_merges = Grid(), {}
        for row in _nested(node, "tr"):
            properties = child(row, "trPr")
            if child(properties, "del") is not None or child(properties, "hidden") is not None:
                continue
            grid.start_row()
            grid.headers += _is_header(properties, len(grid.rows), grid.headers)
            grid.skip(_value(properties, "gridBefore", 0))
            for cell in _nested(row, "tc"):
                self._cell(cell, grid, open_merges)
        return grid.table()

    def _cell(self, cell: etree._Element, grid: Grid, open_merges: dict) -> None:
        """Add a cell; a vertical continuation lengthens the merge opened above it instead."""
        properties = child(cell, "tcPr")
        width = max(1, _value(properties, "gridSpan", 1))
        merge = child(properties, "vMerge")
        text = self.cell_text(cell)
        row, column = grid.add(text, width=width)
        if merge is None:
            open_merges.pop(column, None)
        elif attribute(merge, "val", "continue") == "restart" or column not in open_merges:
            open_merges[column] = (row, column)
        elif not text:
            origin = open_merges[column]
            grid.spans[origin] = (row - origin[0] + 1, width)
            grid.spans.pop((row, column), None)

    def cell_text(self, cell: etree._Element) -> str:
        """Paragraphs of a cell by lines; nested tables flattened; a lone drawn number kept."""
        lines, labels = [], []
        for node in _leaves(cell):
            if local_name(node) == "tbl":
                lines += ["\n".join(filter(None, row)) for row in self._table(node).rows]
                continue
            label, text = self.lists.label(child(node, "pPr")), tidy("".join(_text(node)))
            labels.append(label)
            lines.append(f"{label} {text}" if label and text else text)
            for box in _text_boxes(node):
                lines.append(self.cell_text(box))
        return "\n".join(filter(None, lines)) or next(filter(None, labels), "")


def _leaves(container: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables of a cell, through content controls."""
    for node in container:
        name = local_name(node)
        if name in ("p", "tbl"):
            yield node
        elif name in WRAPPERS:
            yield from _leaves(node)


def _nested(container: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also inside content controls."""
    for node in container:
        name = local_name(node)
        if name == wanted:
            yield node
        elif name in WRAPPERS:
            yield from _nested(node, wanted)


def _cells(table: etree._Element) -> Iterator[etree._Element]:
    for row in _nested(table, "tr"):
        yield from _nested(row, "tc")


def _is_frame(table: etree._Element) -> bool:
    """A table of a few cells that only holds another table in its place."""
    few = list(islice(_cells(table), FRAME_CELLS + 1))
    return len(few) <= FRAME_CELLS and any(child(cell, "tbl") is not None for cell in few)


def _text(node: etree._Element) -> Iterator[str]:
    """Visible text of a paragraph, without deleted, hidden and boxed text."""
    for part in node:
        name = local_name(part)
        if name == "t":
            yield part.text or ""
        elif name in CHARACTERS:
            yield CHARACTERS[name]
        elif name == "sym":
            yield _symbol(part)
        elif name in SKIPPED or name == "txbxContent":
            continue
        elif name != "r" or not _on(child(child(part, "rPr"), "vanish")):
            yield from _text(part)


def _symbol(part: etree._Element) -> str:
    """A character of a symbol font: private codes are bullets and ticks, not words."""
    code = attribute(part, "char")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "•" if 0xF000 <= number <= 0xF0FF else chr(number) if 32 <= number < 0xD800 else ""


def _text_boxes(node: etree._Element) -> Iterator[etree._Element]:
    for part in node:
        name = local_name(part)
        if name == "txbxContent":
            yield part
        elif name not in SKIPPED:
            yield from _text_boxes(part)


def _bold(paragraph: etree._Element) -> bool:
    """Every run with words is bold."""
    runs = [run for run in paragraph if local_name(run) == "r" and "".join(_text(run)).strip()]
    return bool(runs) and all(_on(child(child(run, "rPr"), "b")) for run in runs)


def _on(switch: etree._Element | None) -> bool:
    return switch is not None and attribute(switch, "val", "1") not in OFF


def _value(properties: etree._Element | None, name: str, default: int) -> int:
    text = attribute(child(properties, name), "val", str(default))
    return whole_number(text, default, MAX_SPAN)


def _is_header(properties: etree._Element | None, row: int, headers: int) -> int:
    """1 when the row continues the block of heading rows that Word repeats on each page."""
    return int(headers == row - 1 and _on(child(properties, "tblHeader")))
