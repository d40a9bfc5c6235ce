"""ODT read directly: lists draw their numbers, merged and repeated cells keep their places."""

from collections.abc import Iterator

from lxml import etree

from people.tables.archive import PASSWORD, open_archive, part_or_none, read_part
from people.tables.document import Document, Grid, Paragraph, Table, UnreadableFile
from people.tables.numbering import BULLET, SHORT_STYLES, Counter, numeral
from people.tables.text import tidy
from people.tables.xml_tree import attribute, child, local_name, parse_xml, whole_number

SKIPPED = {
    "tracked-changes",
    "annotation",
    "note",
    "sequence-decls",
    "variable-decls",
    "table-of-content",
    "desc",
    "title",
    "forms",
}
WRAPPERS = {"section", "text", "frame", "text-box", "g", "table-header-rows", "table-rows"}
MAX_SPAN = 200
MAX_REPEAT = 500


def read_odt(data: bytes) -> Document:
    """The text's blocks in order; UnreadableFile for a protected or broken file."""
    archive = open_archive(data)
    manifest = part_or_none(archive, "META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise UnreadableFile(PASSWORD)
    try:
        content = parse_xml(read_part(archive, "content.xml"))
    except KeyError as error:
        raise UnreadableFile("В файле нет текста. Сохраните документ заново.") from error
    styles = part_or_none(archive, "styles.xml")
    reader = TextReader(content, parse_xml(styles) if styles else None)
    body = child(child(content, "body"), "text")
    return Document("odt", list(reader.blocks(body)) if body is not None else [])


class TextReader:
    """Walks the body once; `numbers` keeps the counters of every list on the way."""

    def __init__(self, content: etree._Element, styles: etree._Element | None):
        self.styles: dict[str, etree._Element] = {}
        self.list_styles: dict[str, dict[int, etree._Element]] = {}
        self.counters: dict[str, Counter] = {}
        for tree in (styles, content):
            for group in tree if tree is not None else ():
                if local_name(group) in ("styles", "automatic-styles"):
                    self._learn(group)

    def _learn(self, group: etree._Element) -> None:
        for style in group:
            name = attribute(style, "name")
            if local_name(style) == "style":
                self.styles[name] = style
            elif local_name(style) == "list-style":
                self.list_styles[name] = {
                    whole_number(attribute(level, "level", "1"), 1): level for level in style
                }

    def blocks(self, container: etree._Element) -> Iterator[Paragraph | Table]:
        """Paragraphs and tables of a container, in order."""
        for node in container:
            name = local_name(node)
            if name in ("p", "h"):
                yield from self._paragraph_blocks(node)
            elif name == "list":
                for label, leaf in self.items(node, "", 1):
                    yield from self._paragraph_blocks(leaf, label)
            elif name == "table":
                yield self._table(node)
            elif name in WRAPPERS:
                yield from self.blocks(node)

    def _paragraph_blocks(self, node: etree._Element, label: str = ""):
        text = tidy("".join(_text(node)))
        if text:
            level = whole_number(attribute(node, "outline-level")) if local_name(node) == "h" else 0
            bold, align = self._look(node)
            yield Paragraph(f"{label} {text}".strip(), level, bold, align)
        for box in _text_boxes(node):
            yield from self.blocks(box)

    def _look(self, node: etree._Element) -> tuple[bool, str]:
        style = self.styles.get(attribute(node, "style-name"))
        words = attribute(child(style, "text-properties"), "font-weight")
        align = attribute(child(style, "paragraph-properties"), "text-align")
        spans = [span for span in node if local_name(span) == "span"]
        weights = {self._weight(span) for span in spans if "".join(_text(span)).strip()}
        bold = words == "bold" or (weights == {"bold"} and not (node.text or "").strip())
        return bold, {"center": "center", "right": "right", "end": "right"}.get(align, "")

    def _weight(self, span: etree._Element) -> str:
        style = self.styles.get(attribute(span, "style-name"))
        return attribute(child(style, "text-properties"), "font-weight")

    def items(self, node: etree._Element, style: str, level: int):
        """(label, paragraph) of every paragraph in a list, nested lists included."""
        style = attribute(node, "style-name") or style
        counter = self._counter(node, style, level)
        for item in node:
            if local_name(item) not in ("list-item", "list-header"):
                continue
            start = attribute(item, "start-value")
            if start:
                counter.values[level - 1] = whole_number(start, 1) - 1
            numbered = local_name(item) == "list-item"
            yield from self._item(item, style, level, counter if numbered else None)

    def _item(self, item: etree._Element, style: str, level: int, counter: Counter | None):
        label = ""
        leaves = [node for node in item if local_name(node) in ("p", "h", "list")]
        if counter is not None and (not leaves or local_name(leaves[0]) != "list"):
            label = self._label(style, level, counter)
        for node in leaves:
            if local_name(node) == "list":
                yield from self.items(node, style, level + 1)
            else:
                yield label, node
                label = ""

    def _counter(self, node: etree._Element, style: str, level: int) -> Counter:
        """A list counts anew unless it says that it continues, or is a nested part of one."""
        continues = attribute(node, "continue-numbering") == "true"
        continues = continues or bool(attribute(node, "continue-list")) or level > 1
        if style not in self.counters or not continues:
            self.counters[style] = Counter()
        return self.counters[style]

    def _label(self, style: str, level: int, counter: Counter) -> str:
        levels = self.list_styles.get(style, {})
        starts = {
            depth - 1: whole_number(attribute(node, "start-value", "1"), 1)
            for depth, node in levels.items()
        }
        values = counter.step(level - 1, starts)
        look = levels.get(level)
        if look is None or local_name(look) != "list-level-style-number":
            mark = attribute(look, "bullet-char", BULLET)
            return mark if mark in ("-", "–", "—") else BULLET
        return _number_label(look, levels, values)

    def _table(self, node: etree._Element) -> Table:
        grid = Grid()
        for row, header in _rows(node, header=False):
            times = whole_number(attribute(row, "number-rows-repeated", "1"), 1, MAX_REPEAT)
            for _ in range(times if "".join(row.itertext()).strip() else 1):
                grid.start_row()
                grid.headers += int(header and grid.headers == len(grid.rows) - 1)
                self._cells(row, grid)
        return grid.table()

    def _cells(self, row: etree._Element, grid: Grid) -> None:
        for cell in row:
            if local_name(cell) != "table-cell":
                continue
            text = self.cell_text(cell)
            height = max(1, whole_number(attribute(cell, "number-rows-spanned", "1"), 1))
            width = max(
                1, whole_number(attribute(cell, "number-columns-spanned", "1"), 1, MAX_SPAN)
            )
            times = whole_number(attribute(cell, "number-columns-repeated", "1"), 1, MAX_SPAN)
            for _ in range(times):
                grid.add(text, height, width)

    def cell_text(self, cell: etree._Element) -> str:
        """Paragraphs by lines; nested tables flattened; a lone drawn number kept."""
        lines, labels = [], []
        for label, node in self._leaves(cell):
            if local_name(node) == "table":
                lines += ["\n".join(filter(None, row)) for row in self._table(node).rows]
                continue
            text = tidy("".join(_text(node)))
            labels.append(label)
            lines.append(f"{label} {text}".strip() if text else "")
            lines += [self.cell_text(box) for box in _text_boxes(node)]
        return "\n".join(filter(None, lines)) or next(filter(None, labels), "")

    def _leaves(self, container: etree._Element):
        for node in container:
            name = local_name(node)
            if name == "list":
                yield from self.items(node, "", 1)
            elif name in ("p", "h", "table"):
                yield "", node
            elif name in WRAPPERS:
                yield from self._leaves(node)


def _number_label(look: etree._Element, levels: dict, values: list[int]) -> str:
    shown = whole_number(attribute(look, "display-levels", "1"), 1)
    first = max(0, len(values) - max(1, shown))
    parts = []
    for depth in range(first, len(values)):
        letter = attribute(levels.get(depth + 1), "num-format")
        parts.append(numeral(values[depth], SHORT_STYLES.get(letter, "none" if not letter else "")))
    number = ".".join(filter(None, parts))
    if not number:
        return ""
    return f"{attribute(look, 'num-prefix')}{number}{attribute(look, 'num-suffix')}".strip()


def _rows(node: etree._Element, *, header: bool) -> Iterator[tuple[etree._Element, bool]]:
    for row in node:
        name = local_name(row)
        if name == "table-row":
            yield row, header
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(row, header=header or name == "table-header-rows")


def _text(node: etree._Element) -> Iterator[str]:
    """Visible text of a paragraph: spans, spaces, tabs, breaks; boxes and notes apart."""
    yield node.text or ""
    for part in node:
        name = local_name(part)
        if name == "s":
            yield " " * whole_number(attribute(part, "c", "1"), 1, MAX_SPAN)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name not in SKIPPED and name not in ("frame", "text-box", "custom-shape", "g"):
            yield from _text(part)
        yield part.tail or ""


def _text_boxes(node: etree._Element) -> Iterator[etree._Element]:
    for part in node:
        name = local_name(part)
        if name == "text-box":
            yield part
        elif name not in SKIPPED:
            yield from _text_boxes(part)
