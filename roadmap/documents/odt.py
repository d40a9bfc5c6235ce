"""LibreOffice's side: the reference file's page and styles, and the finish of what pandoc wrote."""

from copy import deepcopy

from lxml import etree

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

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {
    "office": f"{ODF}office:1.0",
    "style": f"{ODF}style:1.0",
    "text": f"{ODF}text:1.0",
    "table": f"{ODF}table:1.0",
    "fo": f"{ODF}xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "meta": f"{ODF}meta:1.0",
}
FOOTER_MARK = "{{footer}}"
LINE = "0.5pt solid #000000"


def _name(prefixed: str) -> str:
    """`style:name` → `{urn:…}name`."""
    prefix, name = prefixed.split(":")
    return f"{{{NAMESPACES[prefix]}}}{name}"


def _element(tag: str, *children, text: str | None = None, **attributes: object):
    """An element; `fo__margin_left="1mm"` stands for fo:margin-left."""
    element = etree.Element(_name(tag), nsmap=NAMESPACES)
    for key, value in attributes.items():
        element.set(_name(key.replace("__", ":").replace("_", "-")), str(value))
    element.extend(children)
    element.text = text
    return element


def make_reference(parts: dict[str, bytes], orientation: Orientation) -> None:
    """Turn pandoc's default reference.odt into ours: page, footer, font, paragraph styles."""
    root = etree.fromstring(parts["styles.xml"])
    styles = root.find(_name("office:styles"))
    _set_defaults(styles)
    text_width = page(orientation).text_width
    styles.extend(_paragraph_style(style, text_width) for style in STYLES)
    automatic = root.find(_name("office:automatic-styles"))
    automatic[:] = [_footer_style(text_width), _page_layout(orientation)]
    footer = root.find(f".//{_name('style:footer')}")
    footer[:] = [_footer()]
    parts["styles.xml"] = _serialize(root)


def finish(parts: dict[str, bytes], paper: Paper, tables: list[TableLayout]) -> None:
    """Put in what pandoc leaves out: column widths, whole rows, borders, footer, title."""
    content = etree.fromstring(parts["content.xml"])
    automatic = content.find(_name("office:automatic-styles"))
    automatic.extend(_cell_styles())
    width = page(paper.orientation).text_width
    for table, plan in zip(list(content.iter(_name("table:table"))), tables, strict=True):
        _set_table(table, plan, width, automatic)
        before = table.getprevious()
        if before is not None and _is_total(before, automatic):
            before = before.getprevious()
        if plan.signatures and before is not None and before.tag == table.tag:
            _bind_last_row(before, automatic)
    body = content.find(f".//{_name('office:text')}")
    if len(body) and body[-1].tag == _name("table:table"):
        body.append(_element("text:p", text__style_name=AFTER_TABLE))
    parts["content.xml"] = _serialize(content)
    styles = etree.fromstring(parts["styles.xml"])
    for span in styles.iter(_name("text:span")):
        if span.text == FOOTER_MARK:
            span.text = paper.running_footer
    parts["styles.xml"] = _serialize(styles)
    _set_meta(parts, paper)


def _serialize(root) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _set_meta(parts: dict[str, bytes], paper: Paper) -> None:
    """The title and the day of the paper instead of pandoc's own."""
    root = etree.fromstring(parts["meta.xml"])
    meta = root.find(_name("office:meta"))
    for name in ("dc:title", "dc:date", "meta:creation-date"):
        for old in meta.findall(_name(name)):
            meta.remove(old)
    meta.append(_element("dc:title", text=paper.title))
    if paper.dated:
        meta.append(_element("meta:creation-date", text=f"{paper.dated:%Y-%m-%d}T00:00:00"))
    parts["meta.xml"] = _serialize(root)


def _font(size: int, bold: bool = False):
    weight = {"fo__font_weight": "bold"} if bold else {}
    return _element(
        "style:text-properties", style__font_name=FONT, fo__font_size=f"{size}pt", **weight
    )


def _set_defaults(styles) -> None:
    """Times New Roman 14, Russian, no space between paragraphs unless a style says so."""
    default = styles.find(f"{_name('style:default-style')}[@{_name('style:family')}='paragraph']")
    text = default.find(_name("style:text-properties"))
    text.set(_name("style:font-name"), FONT)
    text.set(_name("fo:font-size"), f"{BODY_SIZE}pt")
    text.set(_name("fo:language"), "ru")
    text.set(_name("fo:country"), "RU")
    text.set(_name("fo:hyphenate"), "false")


def _paragraph_style(style: ParagraphStyle, text_width: int):
    left = text_width * 0.55 if style.right_half else style.hanging
    properties = _element(
        "style:paragraph-properties",
        fo__text_align={"left": "start", "right": "end"}.get(style.align, style.align),
        fo__margin_top=f"{style.before}pt",
        fo__margin_bottom=f"{style.after}pt",
        fo__margin_left=f"{left:g}mm",
        fo__text_indent=f"{-style.hanging:g}mm",
        fo__keep_with_next="always" if style.keep_next else "auto",
        fo__break_before="page" if style.new_page else "auto",
    )
    return _element(
        "style:style",
        properties,
        _font(style.size, style.bold),
        style__name=style.name,
        style__family="paragraph",
        style__parent_style_name="Standard",
    )


def _footer_style(text_width: int):
    """The footer's paragraph: a right tab at the end of the line."""
    stop = _element("style:tab-stop", style__position=f"{text_width}mm", style__type="right")
    return _element(
        "style:style",
        _element("style:paragraph-properties", _element("style:tab-stops", stop)),
        _font(FOOTER_SIZE),
        style__name="MP1",
        style__family="paragraph",
        style__parent_style_name="Standard",
    )


def _page_layout(orientation: Orientation):
    size = page(orientation)
    space = BOTTOM / 2
    footer = _element(
        "style:header-footer-properties",
        fo__min_height="0mm",
        fo__margin_top=f"{space - 5:g}mm",
        style__dynamic_spacing="true",
    )
    return _element(
        "style:page-layout",
        _element(
            "style:page-layout-properties",
            fo__page_width=f"{size.width}mm",
            fo__page_height=f"{size.height}mm",
            style__print_orientation=str(orientation),
            style__num_format="1",
            fo__margin_top=f"{TOP}mm",
            fo__margin_bottom=f"{space:g}mm",
            fo__margin_left=f"{LEFT}mm",
            fo__margin_right=f"{RIGHT}mm",
        ),
        _element("style:header-style"),
        _element("style:footer-style", footer),
        style__name="Mpm1",
    )


def _footer():
    """Running text on the left, «1 из 3» on the right."""
    number = _element("text:page-number", text="1", text__select_page="current")
    number.tail = " из "
    return _element(
        "text:p",
        _element("text:span", text=FOOTER_MARK),
        _element("text:tab"),
        number,
        _element("text:page-count", text="1"),
        text__style_name="MP1",
    )


def _cell_styles():
    """Cells with and without lines, rows that stay whole."""
    for name, border, margins in (
        ("RuledCell", LINE, CELL_MARGINS),
        ("DenseCell", LINE, DENSE_MARGINS),
        ("PlainCell", "none", CELL_MARGINS),
    ):
        cell = _element("style:table-cell-properties", fo__border=border)
        for side, margin in margins.items():
            cell.set(_name(f"fo:padding-{side}"), f"{margin}mm")
        yield _element("style:style", cell, style__name=name, style__family="table-cell")
    row = _element("style:table-row-properties", fo__keep_together="always")
    yield _element("style:style", row, style__name="WholeRow", style__family="table-row")


def _set_table(table, plan: TableLayout, text_width: int, automatic) -> None:
    name = table.get(_name("table:style-name"))
    _set_table_style(_style_named(automatic, name), text_width, plan)
    columns = list(table.iter(_name("table:table-column")))
    for column, share in zip(columns, plan.shares, strict=True):
        style = _style_named(automatic, column.get(_name("table:style-name")))
        style[:] = [
            _element(
                "style:table-column-properties", style__column_width=f"{share * text_width:.2f}mm"
            )
        ]
    for row in table.iter(_name("table:table-row")):
        row.set(_name("table:style-name"), "WholeRow")
    for cell in table.iter(_name("table:table-cell")):
        ruled = "DenseCell" if plan.dense else "RuledCell"
        cell.set(_name("table:style-name"), ruled if plan.ruled else "PlainCell")


def _bind_last_row(table, automatic) -> None:
    """Let the last row go with the signatures below, which must not stand alone on a page.

    LibreOffice keeps whole tables with what follows, never rows: the row, with the section it
    opens, becomes a table itself.
    """
    rows = table.findall(_name("table:table-row"))
    if len(rows) < 2 or rows[-1].find(_name("table:covered-table-cell")) is not None:
        return
    style = _style_named(automatic, table.get(_name("table:style-name")))
    bound = deepcopy(style)
    bound.set(_name("style:name"), f"{style.get(_name('style:name'))}Last")
    bound[0].set(_name("fo:keep-with-next"), "always")
    style[0].set(_name("fo:margin-bottom"), "0mm")
    automatic.append(bound)
    name = bound.get(_name("style:name"))
    columns = [deepcopy(column) for column in table.iter(_name("table:table-column"))]
    bound_rows = rows[-2:] if _is_section(rows[-2]) else rows[-1:]
    last = _element("table:table", *columns, *bound_rows, table__name=name, table__style_name=name)
    table.addnext(last)


def _is_total(element, automatic) -> bool:
    """A line of totals stays with the table above and the signatures below."""
    style = _style_named(automatic, element.get(_name("text:style-name"), ""))
    names = [element.get(_name("text:style-name"))]
    names += [style.get(_name("style:parent-style-name"))] if style is not None else []
    return "PaperTotal" in names


def _is_section(row) -> bool:
    """One cell over all columns."""
    cells = row.findall(_name("table:table-cell"))
    return len(cells) == 1 and cells[0].get(_name("table:number-columns-spanned")) is not None


def _style_named(automatic, name: str):
    return automatic.find(f"{_name('style:style')}[@{_name('style:name')}='{name}']")


def _set_table_style(style, text_width: int, plan: TableLayout) -> None:
    style[:] = [
        _element(
            "style:table-properties",
            style__width=f"{text_width}mm",
            table__align="left",
            fo__margin_bottom="4mm",
            style__may_break_between_rows="true" if plan.ruled else "false",
        )
    ]
