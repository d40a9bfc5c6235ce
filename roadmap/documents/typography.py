"""How a paper is set in Word and LibreOffice: margins, sizes and paragraph styles, as data.

ГОСТ Р 7.0.97: 12–14 pt, margins 20/20/20/10 mm; templates/documents/paper.css says the same to PDF.
"""

from dataclasses import dataclass

from roadmap.documents.paper import Orientation

FONT = "Times New Roman"
BODY_SIZE, TABLE_SIZE, FOOTER_SIZE = 14, 12, 9
DENSE_SIZE = 8  # of registers: fifteen columns of whole words on one page
TOP, RIGHT, BOTTOM, LEFT = 20, 10, 20, 20  # mm
SHORT_SIDE, LONG_SIDE = 210, 297  # mm, A4
CELL_MARGINS = {"top": 0.8, "left": 1.8, "bottom": 0.8, "right": 1.8}  # mm, in the schema's order
DENSE_MARGIN = 0.9  # mm, left and right in a register
DENSE_MARGINS = CELL_MARGINS | {"left": DENSE_MARGIN, "right": DENSE_MARGIN}


@dataclass(frozen=True)
class ParagraphStyle:
    """A named style; the name is what a template's class becomes. Sizes in pt, indents in mm."""

    name: str
    css_class: str
    size: int = BODY_SIZE
    bold: bool = False
    align: str = "left"
    before: int = 0
    after: int = 0
    hanging: float = 0
    keep_next: bool = False
    right_half: bool = False
    new_page: bool = False


CELL, HEAD = "TableText", "TableHead"
AFTER_TABLE = "AfterTable"  # editors put a paragraph after a last table: a line high, a page more
STYLES = (
    ParagraphStyle("DraftMark", "draft", bold=True, align="right", after=6),
    ParagraphStyle("Approval", "approval", right_half=True),
    ParagraphStyle("ApprovalLast", "approval-last", after=18, right_half=True),
    ParagraphStyle("PaperTitle", "title", bold=True, align="center", after=12, keep_next=True),
    ParagraphStyle("PaperSubtitle", "subtitle", align="center", after=12, keep_next=True),
    ParagraphStyle("PaperSheet", "new-sheet", align="center", after=12, new_page=True),
    ParagraphStyle("PaperHeading", "heading", bold=True, before=12, after=6, keep_next=True),
    ParagraphStyle("PaperText", "text", after=6),
    ParagraphStyle("EntryTitle", "entry-title", bold=True, before=10, after=1, keep_next=True),
    ParagraphStyle("EntryAbout", "entry-about", size=11, after=4, keep_next=True),
    ParagraphStyle("PaperTotal", "total", before=6, after=6, keep_next=True),
    ParagraphStyle(CELL, "cell", size=TABLE_SIZE),
    ParagraphStyle("TableItem", "item", size=TABLE_SIZE, after=3, hanging=5),
    ParagraphStyle("TableCentred", "centred", size=TABLE_SIZE, align="center"),
    ParagraphStyle("TableSection", "section", size=TABLE_SIZE, bold=True, keep_next=True),
    ParagraphStyle(HEAD, "head", size=TABLE_SIZE, bold=True, align="center", keep_next=True),
    ParagraphStyle("TableDense", "dense", size=DENSE_SIZE),
    ParagraphStyle("TableDenseCentred", "dense-centred", size=DENSE_SIZE, align="center"),
    ParagraphStyle(
        "TableDenseHead", "dense-head", size=DENSE_SIZE, bold=True, align="center", keep_next=True
    ),
    ParagraphStyle("Signature", "signature", before=6, keep_next=True),
    ParagraphStyle("SignatureHint", "hint", size=FOOTER_SIZE, align="center"),
    ParagraphStyle(AFTER_TABLE, "after-table", size=1),
)
STYLE_OF_CLASS = {style.css_class: style.name for style in STYLES}


@dataclass(frozen=True)
class Page:
    """One A4 page in millimetres."""

    width: int
    height: int

    @property
    def text_width(self) -> int:
        return self.width - LEFT - RIGHT


def page(orientation: Orientation) -> Page:
    """The A4 page of that orientation."""
    if orientation == Orientation.LANDSCAPE:
        return Page(LONG_SIDE, SHORT_SIDE)
    return Page(SHORT_SIDE, LONG_SIDE)
