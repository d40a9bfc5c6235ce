"""Word's side: the reference file's page and styles, and the finish of what pandoc wrote."""

from copy import deepcopy

from lxml import etree
from lxml.builder import ElementMaker

from roadmap.documents.layout import TableLayout
from roadmap.documents.paper import Orientation, Paper
from roadmap.documents.typography import (
    AFTER_TABLE,
    BODY_SIZE,
    BOTTOM,
    CELL_MARGINS,
    DENSE_MARGINS,
    FONT,
    FOOTER_SIZE,
    LEFT,
    RIGHT,
    STYLES,
    TOP,
    ParagraphStyle,
    page,
)

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{WORD}}}"
TERMS = "{http://purl.org/dc/terms/}"
FOOTER_MARK = "{{footer}}"
ABOVE = 120  # twentieths of a point between a table and the text below
BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")
w = ElementMaker(namespace=WORD, nsmap={"w": WORD, "r": RELATIONS})


def twips(mm: float) -> str:
    """Millimetres as twentieths of a point."""
    return str(round(mm * 1440 / 25.4))


def _val(tag: str, value: object):
    return w(tag, {f"{W}val": str(value)})


def make_reference(parts: dict[str, bytes], orientation: Orientation) -> None:
    """Turn pandoc's default reference.docx into ours: page, footer, font, paragraph styles."""
    styles = etree.fromstring(parts["word/styles.xml"])
    _set_defaults(styles)
    text_width = page(orientation).text_width
    for style in STYLES:
        styles.append(_paragraph_style(style, text_width))
    parts["word/styles.xml"] = _serialize(styles)
    parts["word/footer1.xml"] = _serialize(_footer(text_width))
    _register_footer(parts)
    settings = etree.fromstring(parts["word/settings.xml"])
    settings.insert(_before(settings, "rsids"), _modern_word())
    parts["word/settings.xml"] = _serialize(settings)
    document = etree.fromstring(parts["word/document.xml"])
    body = document.find(f"{W}body")
    body.remove(body.find(f"{W}sectPr"))
    body.append(_section(orientation))
    parts["word/document.xml"] = _serialize(document)


def finish(parts: dict[str, bytes], paper: Paper, tables: list[TableLayout]) -> None:
    """Put in what pandoc leaves out: column widths, whole rows, borders, footer, title."""
    document = etree.fromstring(parts["word/document.xml"])
    _soft_hyphens(document)
    width = page(paper.orientation).text_width
    for table, plan in zip(document.iter(f"{W}tbl"), tables, strict=True):
        _set_table(table, plan, width)
    body = document.find(f"{W}body")
    if len(body) > 1 and body[-2].tag == f"{W}tbl":
        body[-2].addnext(w.p(w.pPr(_val("pStyle", AFTER_TABLE))))
    parts["word/document.xml"] = _serialize(document)
    for name in [part for part in parts if part.startswith("word/footer")]:
        parts[name] = _replace_text(parts[name], FOOTER_MARK, paper.running_footer)
    core = etree.fromstring(parts["docProps/core.xml"])
    core.find("{http://purl.org/dc/elements/1.1/}title").text = paper.title
    if paper.dated:
        for moment in core.iter(f"{TERMS}created", f"{TERMS}modified"):
            moment.text = f"{paper.dated:%Y-%m-%d}T00:00:00Z"
    parts["docProps/core.xml"] = _serialize(core)


def _soft_hyphens(document) -> None:
    """Word draws the character as a hyphen; its own element shows only where a line breaks."""
    for text in [t for t in document.iter(f"{W}t") if t.text and "\u00ad" in t.text]:
        first, *rest = text.text.split("\u00ad")
        text.text = first
        for part in reversed(rest):
            text.addnext(w.t(part, {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}))
            text.addnext(w.softHyphen())


def _serialize(root) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _replace_text(xml: bytes, mark: str, text: str) -> bytes:
    root = etree.fromstring(xml)
    for node in root.iter(f"{W}t"):
        if node.text == mark:
            node.text = text
    return _serialize(root)


def _set_defaults(styles) -> None:
    """Times New Roman 14, Russian, no space between paragraphs unless a style says so."""
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    defaults[:] = [*_run_properties(BODY_SIZE), w.lang({f"{W}val": "ru-RU", f"{W}bidi": "ar-SA"})]
    for spacing in styles.iter(f"{W}spacing"):
        for side in ("before", "after"):
            spacing.attrib.pop(f"{W}{side}", None)
            spacing.set(f"{W}{side}", "0")


def _run_properties(size: int, bold: bool = False) -> list:
    fonts = w.rFonts({f"{W}{kind}": FONT for kind in ("ascii", "hAnsi", "cs", "eastAsia")})
    weight = [w.b(), w.bCs()] if bold else []
    return [fonts, *weight, _val("sz", size * 2), _val("szCs", size * 2)]


def _paragraph_style(style: ParagraphStyle, text_width: int):
    """One w:style; the order of the children is the schema's."""
    return w.style(
        {f"{W}type": "paragraph", f"{W}customStyle": "1", f"{W}styleId": style.name},
        _val("name", style.name),
        _val("basedOn", "Normal"),
        w.qFormat(),
        w.pPr(
            *([w.keepNext()] if style.keep_next else []),
            *([w.pageBreakBefore()] if style.new_page else []),
            w.spacing({f"{W}before": str(style.before * 20), f"{W}after": str(style.after * 20)}),
            _indent(style, text_width),
            _val("jc", style.align),
        ),
        w.rPr(*_run_properties(style.size, style.bold)),
    )


def _indent(style: ParagraphStyle, text_width: int):
    if style.right_half:
        return w.ind({f"{W}left": twips(text_width * 0.55)})
    return w.ind({f"{W}left": twips(style.hanging), f"{W}hanging": twips(style.hanging)})


def _section(orientation: Orientation):
    """The page: size, margins and the footer of relation rIdFooter."""
    size = page(orientation)
    return w.sectPr(
        w.footerReference({f"{W}type": "default", f"{{{RELATIONS}}}id": "rIdFooter"}),
        w.pgSz(
            {
                f"{W}w": twips(size.width),
                f"{W}h": twips(size.height),
                f"{W}orient": str(orientation),
            }
        ),
        w.pgMar(
            {
                f"{W}top": twips(TOP),
                f"{W}right": twips(RIGHT),
                f"{W}bottom": twips(BOTTOM),
                f"{W}left": twips(LEFT),
                f"{W}header": "0",
                f"{W}footer": twips(BOTTOM / 2),
                f"{W}gutter": "0",
            }
        ),
    )


def _modern_word():
    """Word 2013 and later: no «режим совместимости», a table's edge stands on the margin."""
    return w.compat(
        w.compatSetting(
            {
                f"{W}name": "compatibilityMode",
                f"{W}val": "15",
                f"{W}uri": "http://schemas.microsoft.com/office/word",
            }
        )
    )


def _before(parent, tag: str) -> int:
    return parent.index(parent.find(f"{W}{tag}"))


def _footer(text_width: int):
    """Running text on the left, «1 из 3» on the right."""
    return w.ftr(
        w.p(
            w.pPr(w.tabs(w.tab({f"{W}val": "right", f"{W}pos": twips(text_width)}))),
            _run(w.t(FOOTER_MARK)),
            _run(w.tab()),
            *_field("PAGE"),
            _run(w.t(" из ", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})),
            *_field("NUMPAGES"),
        )
    )


def _run(content):
    return w.r(w.rPr(*_run_properties(FOOTER_SIZE)), content)


def _field(code: str) -> list:
    """A field that Word computes; «1» stands until it does."""
    return [
        _run(w.fldChar({f"{W}fldCharType": "begin"})),
        _run(w.instrText(code)),
        _run(w.fldChar({f"{W}fldCharType": "separate"})),
        _run(w.t("1")),
        _run(w.fldChar({f"{W}fldCharType": "end"})),
    ]


def _register_footer(parts: dict[str, bytes]) -> None:
    relations = etree.fromstring(parts["word/_rels/document.xml.rels"])
    link = deepcopy(relations[0])
    link.set("Id", "rIdFooter")
    link.set("Type", f"{RELATIONS}/footer")
    link.set("Target", "footer1.xml")
    relations.append(link)
    parts["word/_rels/document.xml.rels"] = _serialize(relations)
    types = etree.fromstring(parts["[Content_Types].xml"])
    etree.SubElement(
        types,
        f"{{{types.nsmap[None]}}}Override",
        PartName="/word/footer1.xml",
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    )
    parts["[Content_Types].xml"] = _serialize(types)


def _set_table(table, plan: TableLayout, text_width: int) -> None:
    """Fixed widths, borders and rows that are not torn between pages."""
    widths = [twips(share * text_width) for share in plan.shares]
    table.replace(table.find(f"{W}tblPr"), _table_properties(plan, text_width))
    for column, width in zip(table.iter(f"{W}gridCol"), widths, strict=True):
        column.set(f"{W}w", width)
    rows = table.findall(f"{W}tr")
    for row in rows:
        _set_row(row, widths)
    if plan.ruled and rows:
        _keep_with_next(rows[-1])
    after, before = table.getnext(), table.getprevious()
    if after is not None and after.tag == f"{W}tbl":
        table.addnext(w.p(w.pPr(w.keepNext())))  # Word joins tables that touch
    elif plan.ruled and after is not None and after.tag == f"{W}p":
        _space_above(after)
    if plan.signatures and before is not None and before.tag == f"{W}p":
        _keep_with_next(before)


def _table_properties(plan: TableLayout, text_width: int):
    borders = [_border(side, plan.ruled) for side in BORDERS]
    return w.tblPr(
        w.tblW({f"{W}type": "dxa", f"{W}w": twips(text_width)}),
        w.tblBorders(*borders),
        w.tblLayout({f"{W}type": "fixed"}),
        w.tblCellMar(
            *(
                w(side, {f"{W}w": twips(margin), f"{W}type": "dxa"})
                for side, margin in (DENSE_MARGINS if plan.dense else CELL_MARGINS).items()
            )
        ),
    )


def _border(side: str, ruled: bool):
    return w(side, {f"{W}val": "single" if ruled else "nil", f"{W}sz": "4", f"{W}space": "0"})


def _set_row(row, widths: list[str]) -> None:
    properties = row.find(f"{W}trPr")
    if properties is None:
        properties = w.trPr()
        row.insert(0, properties)
    properties.insert(0, w.cantSplit())
    column = 0
    for cell in row.findall(f"{W}tc"):
        settings = cell.find(f"{W}tcPr")
        span = settings.find(f"{W}gridSpan")
        count = int(span.get(f"{W}val")) if span is not None else 1
        total = sum(map(int, widths[column : column + count]))
        settings.insert(0, w.tcW({f"{W}w": str(total), f"{W}type": "dxa"}))
        column += count


def _space_above(paragraph) -> None:
    """A paragraph right after a table does not touch it, whatever its style says."""
    properties = paragraph.find(f"{W}pPr")
    if properties is not None and properties.find(f"{W}spacing") is None:
        properties.append(w.spacing({f"{W}before": str(ABOVE)}))


def _keep_with_next(part) -> None:
    """A last row or paragraph goes with what follows: signatures never stand alone on a page."""
    for paragraph in part.iter(f"{W}p"):
        properties = paragraph.find(f"{W}pPr")
        if properties is None:  # of an empty cell
            properties = w.pPr()
            paragraph.insert(0, properties)
        if properties.find(f"{W}keepNext") is None:
            properties.insert(1, w.keepNext())
