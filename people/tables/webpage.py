"""HTML tables: of sites, of Word's «save as page», of the clipboard. Nothing is fetched or run."""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from people.tables.document import Document, Grid, Paragraph, Table, UnreadableFile
from people.tables.encoding import decode
from people.tables.marks import (
    Marked,
    PageMarks,
    folds,
    holds_marks,
    itemprop,
    records_in_cells,
    traces,
    unfolds,
)
from people.tables.numbering import BULLET, SHORT_STYLES, numeral
from people.tables.text import one_line, tidy
from people.tables.xml_tree import whole_number

SKIPPED = {
    "script",
    "style",
    "head",
    "template",
    "noscript",
    "iframe",
    "object",
    "select",
    "textarea",
    "svg",
    "xml",
    "title",
    "colgroup",
    "nav",
    "s",
    "strike",
    "del",
}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = {
    "p", "div", "section", "article", "header", "footer", "main", "aside", "blockquote", "center",
    "ul", "ol", "li", "dl", "dt", "dd", "pre", "form", "fieldset", "figure", "figcaption", "hr",
    "address", "details", "summary", "button", "body",
    "html", "caption", "tr", "td", "th", *HEADINGS,
}  # fmt: skip
FOLDED = {
    "div",
    "section",
    "article",
    "ul",
    "ol",
    "dl",
    "table",
    "aside",
    "main",
    "details",
    "form",
}
HIDING_STYLE = re.compile(r"display:none|mso-hide:all|visibility:(?:hidden|collapse)")
HIDDEN_ROW = {"d-none", "hidden", "hide", "invisible"}  # classes that engines give to dummies
MAX_SPAN = 200
CELLS = ("td", "th")
SIZES, HIDING = {"rowspan", "colspan"}, {"style", "hidden"}
PAGE_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)  # parsers stop there, pages do not
ONLY_FRAME = (
    "В файле только рамка, за которой документ лежит на другом сайте. Откройте сам документ, "
    "сохраните его или скопируйте таблицу и вставьте её на странице загрузки."
)


def read_html(data: bytes, content_type: str = "") -> Document:
    """Paragraphs and tables of a page given as bytes in any usual encoding."""
    return read_markup(decode(data, content_type))


def read_mhtml(data: bytes) -> Document:
    """A page saved by Word as one file: its HTML part."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            body = part.get_payload(decode=True) or b""
            return read_html(body, part.get("content-type", ""))
    raise UnreadableFile(ONLY_FRAME)


def read_markup(text: str) -> Document:
    """Paragraphs and tables of HTML text; UnreadableFile for a page that is only a frame."""
    root = _tree(PAGE_END.sub("", text).encode("utf-8", "replace"))
    del text  # a long page is in memory once, as its tree
    if root is None:
        return Document("html")
    page = PageMarks.of(root)
    blocks = PageReader(page).blocks(root)
    if not blocks and root.find(".//iframe") is not None:
        raise UnreadableFile(ONLY_FRAME)
    unfolded = PageReader(page, unfold=True).blocks(root) if page.folded else []
    return Document("html", blocks, [] if unfolded == blocks else unfolded, traces(root))


def _tree(data: bytes) -> etree._Element | None:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile("Веб-страница пуста или повреждена. Сохраните её заново.") from error


@dataclass(slots=True)
class Line:
    """A paragraph being collected from inline pieces."""

    pieces: list[str] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    look: "Look | None" = None
    marked: Marked = field(default_factory=Marked)

    def add(self, text: str, look: "Look") -> None:
        self.pieces.append(text)
        if text.strip():
            self.bold.append(look.bold)
        if look.mark:
            self.marked.add(*look.mark, text)

    def finish(self) -> Iterator[Paragraph]:
        text = tidy("".join(self.pieces))
        if text:
            look = self.look or Look()
            bold = bool(self.bold) and all(self.bold)
            yield Paragraph(
                text, look.level, bold, look.align, self._marks(), look.item, look.folded
            )
        self.pieces, self.bold, self.look, self.marked = [], [], None, Marked()

    def _marks(self) -> tuple[tuple[str, str], ...]:
        told = ((name, tidy("".join(texts))) for name, texts in self.marked.pieces.values())
        return tuple((name, text) for name, text in told if text)


@dataclass(frozen=True, slots=True)
class Look:
    """What children inherit: weight, place, heading level, kept line breaks; on a page with
    microdata also the mark (its element's number and name) and the record they stand in."""

    bold: bool = False
    align: str = ""
    level: int = 0
    verbatim: bool = False
    mark: tuple[int, str] | None = None
    item: str = ""
    folded: str = ""

    def inside(self, node: etree._Element) -> "Look":
        style = node.get("style", "").lower().replace(" ", "")
        tag = node.tag
        bold = self.bold or tag in ("b", "strong", "th") or tag in HEADINGS
        bold = bold or "font-weight:bold" in style or "font-weight:700" in style
        return Look(
            bold,
            _align(node, style) or self.align,
            HEADINGS.get(tag, self.level),
            self.verbatim or tag == "pre",
            self.mark,
            self.item,
            self.folded,
        )


class PageReader:
    """Walks the tree once, collecting lines into paragraphs and tables into grids."""

    def __init__(self, page: PageMarks | None = None, *, unfold: bool = False):
        self.page, self.unfold = page or PageMarks(), unfold
        self.line = Line()
        self.found: list[Paragraph | Table] = []
        self.count = 0
        self.hollow = ""

    def blocks(self, root: etree._Element, look: "Look | None" = None) -> list[Paragraph | Table]:
        self._walk(root, look or Look())
        self._end_line()
        return self.found

    def _end_line(self) -> None:
        self.found += self.line.finish()

    def _say(self, text: str | None, look: Look) -> None:
        if not text:
            return
        self.line.look = look
        self.line.add(text if look.verbatim else one_line(text), look)

    def _walk(self, node: etree._Element, look: Look) -> None:
        tag = node.tag
        if not isinstance(tag, str) or tag in SKIPPED or (tag == "button" and not unfolds(node)):
            return
        if _hidden(node):
            if not self._may_unfold(node):
                return
            look = replace(look, folded="tab" if folds(node) else "hidden")
        if self.page.microdata and node.get("itemprop"):
            look = self._marked(node, look)
        if tag == "table" and not self._is_layout(node):
            self._end_line()
            for caption in node.iterchildren("caption"):
                self._walk(caption, look)
            self.found.append(self._table(node, look))
            return
        self._inside(node, tag, look.inside(node))

    def _inside(self, node: etree._Element, tag: str, look: Look) -> None:
        if tag in BLOCKS:
            self._end_line()
        self._open(node, tag, look)
        self._say(node.text, look)
        for inner in node:
            self._walk(inner, look)
            self._say(inner.tail, look)
        if tag in BLOCKS:
            self._end_line()

    def _open(self, node: etree._Element, tag: str, look: Look) -> None:
        if tag == "br":
            self.line.add("\n", look)
        elif tag == "li":
            self._say(f"{_item_label(node)} ", look)

    # --- what the page says beside words -------------------------------------------------------

    def _may_unfold(self, node: etree._Element) -> bool:
        return self.unfold and node.tag in FOLDED and not node.get("itemprop")

    def _marked(self, node: etree._Element, look: Look) -> Look:
        """What children of a marked element inherit: a value's mark, or the record they make."""
        name = itemprop(node)
        self.count += 1
        if node.tag in ("table", "tbody") or holds_marks(node):
            return replace(look, item=f"{self.count}:{name}", mark=None)
        if len(node) == 0 and not (node.text or "").strip():
            self.hollow = name
            return look
        return replace(look, mark=(self.count, name))

    def _is_layout(self, table: etree._Element) -> bool:
        """A table that only holds others in place, or a record in each of its cells."""
        if _is_layout(table):
            return True
        return self.page.microdata and records_in_cells(table)

    def _table(self, table: etree._Element, look: Look) -> Table:
        grid = Grid()
        for row in _rows(table):
            if _hidden(row) or not HIDDEN_ROW.isdisjoint(row.get("class", "").split()):
                continue
            grid.start_row()
            self._note_item(row, grid)
            header = row.getparent().tag == "thead"
            grid.headers += int(header and grid.headers == len(grid.rows) - 1)
            for cell in row:
                if cell.tag in CELLS:
                    self._add_cell(cell, grid)
        found = grid.table()
        found.item = look.item or (f"0:{self.hollow}" if self.hollow else "")
        found.folded, self.hollow = look.folded, ""
        return found

    def _note_item(self, row: etree._Element, grid: Grid) -> None:
        if self.page.microdata:
            group = row.getparent()
            name = itemprop(row) or (itemprop(group) if group.tag != "table" else "")
            if name:
                grid.items[len(grid.rows) - 1] = name

    def _add_cell(self, cell: etree._Element, grid: Grid) -> None:
        named = cell.keys()
        if not HIDING.isdisjoint(named) and _hidden(cell):
            return
        text, marks = self._said_in(cell)
        place = grid.add(text, *(() if SIZES.isdisjoint(named) else _size(cell)))
        if marks:
            grid.marks[place] = marks
        if named and self.page.labels:
            label = self.page.label(cell)
            if label:
                grid.labels[place] = label

    def _said_in(self, cell: etree._Element) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The text of a cell and the marks in it; most cells hold words and line breaks only."""
        text = self.page.texts.of(cell)
        own = itemprop(cell) if self.page.microdata else ""
        if text is not None:
            return text, ((own, text),) if own and text else ()
        if own or (self.page.microdata and holds_marks(cell)):
            return marked_text(cell, self.page)
        return cell_text(cell), ()


def _size(cell: etree._Element) -> tuple[int, int]:
    """Height and width of a merged cell."""
    height = max(1, whole_number(cell.get("rowspan", "1").strip(), 1))
    return height, max(1, whole_number(cell.get("colspan", "1").strip(), 1, MAX_SPAN))


def _hidden(node: etree._Element) -> bool:
    style = node.get("style", "").lower().replace(" ", "")
    return (style and HIDING_STYLE.search(style) is not None) or node.get("hidden") is not None


def _align(node: etree._Element, style: str) -> str:
    align = node.get("align", "").lower()
    for side in ("center", "right", "left"):
        if f"text-align:{side}" in style or align == side:
            return side if side != "left" else ""
    return "center" if node.tag == "center" else ""


def _is_layout(table: etree._Element) -> bool:
    """A table that only holds another table in place: a site's or an e-mail's frame."""
    inner = table.find(".//table")
    if inner is None:
        return False
    own = sum(1 for row in _rows(table) for _ in row)
    return own <= max(4, sum(1 for row in _rows(inner) for _ in row) // 2)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Rows of this table, not of the tables inside it."""
    for node in table:
        if node.tag == "tr":
            yield node
        elif node.tag in ("tbody", "thead", "tfoot"):
            yield from (row for row in node if row.tag == "tr")


def cell_text(cell: etree._Element) -> str:
    """Paragraphs of a cell by lines; tables inside it by rows."""
    reader = PageReader()
    reader._say(cell.text, Look())
    for inner in cell:
        reader._walk(inner, Look())
        reader._say(inner.tail, Look())
    reader._end_line()
    return "\n".join(_block_text(block) for block in reader.found)


def marked_text(cell: etree._Element, page: PageMarks) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text of a cell, and the text under each microdata name in it (its own among them)."""
    reader = PageReader(page)
    look = Look(mark=(0, itemprop(cell))) if itemprop(cell) else Look()
    reader._inside(cell, cell.tag, look)
    reader._end_line()
    marks: dict[str, list[str]] = {}
    for block in reader.found:
        own = ((itemprop(cell), _block_text(block)),) if itemprop(cell) else ()
        for name, text in block.marks if isinstance(block, Paragraph) else own:
            marks.setdefault(name, []).append(text)
    text = "\n".join(_block_text(block) for block in reader.found)
    return text, tuple((name, "\n".join(texts)) for name, texts in marks.items())


def _block_text(block: Paragraph | Table) -> str:
    if isinstance(block, Paragraph):
        return block.text
    return "\n".join("\n".join(filter(None, row)) for row in block.rows if any(row))


def _item_label(item: etree._Element) -> str:
    """The number or bullet that a browser draws before a list item."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return BULLET
    number = whole_number(parent.get("start", "1"), 1) - 1
    for sibling in parent:
        if sibling.tag == "li":
            number = whole_number(sibling.get("value", ""), number + 1)
        if sibling is item:
            break
    return f"{numeral(number, SHORT_STYLES.get(parent.get('type', '1'), 'decimal'))}."
