"""What a page says beside its words: microdata (`itemprop`), labels of cells, folded parts."""

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from people.tables.page_cells import PageTexts

CELL_LABELS = ("data-label", "data-title", "data-th", "data-header", "data-name", "aria-label")
ANY_LABEL = " or ".join(f"@{name}" for name in CELL_LABELS)
FOLDING = re.compile(r"tab|accord|collaps|spoiler|panel|toggle|slide|fold|expand|modal|pane", re.I)
DATA_IN_SCRIPT = re.compile(
    r"""["']?(?:fio|fullname|full_name|фио|surname|lastname|last_name|должность)["']?\s*:""", re.I
)
FILE_LINK = re.compile(r"\.(pdf|docx?|xlsx?|odt|ods|rtf|zip|rar)(?:$|[?#])", re.I)
UNFOLDING = re.compile(r"aria-(?:controls|expanded)|data-(?:bs-)?(?:toggle|target)|accord|collaps")
LOOKED_AT = 20
STRUCK = ("s", "strike", "del")
WHOLE_PAGE = ("body", "html", "main")


@dataclass(slots=True)
class PageMarks:
    """Which kinds of marks a page has at all: a page without them pays nothing for them."""

    microdata: bool = False
    labels: tuple[str, ...] = ()
    folded: bool = False
    texts: PageTexts = field(default_factory=PageTexts)

    @classmethod
    def of(cls, root: etree._Element) -> "PageMarks":
        labels = CELL_LABELS if root.xpath(f"boolean(descendant::td[{ANY_LABEL}])") else ()
        hidden = root.xpath("boolean(descendant::*[@hidden or contains(@style, 'none')])")
        return cls(root.find(".//*[@itemprop]") is not None, labels, hidden)

    def label(self, cell: etree._Element) -> str:
        """The heading that a cell names itself, for narrow screens."""
        return next(filter(None, (cell.get(name, "").strip() for name in self.labels)), "")


@dataclass(slots=True)
class Marked:
    """Pieces of text by the element whose mark they stand under, while a line is collected."""

    pieces: dict[int, tuple[str, list[str]]] = field(default_factory=dict)

    def add(self, key: int, name: str, text: str) -> None:
        if key not in self.pieces:
            self.pieces[key] = (name, [])
        self.pieces[key][1].append(text)


def itemprop(node: etree._Element) -> str:
    """The microdata name of an element, as written; of several the last."""
    return (node.get("itemprop") or "").strip().rpartition(" ")[2]


def holds_marks(node: etree._Element) -> bool:
    """Whether other marks stand inside: then the element is a record and not a value."""
    return node.find(".//*[@itemprop]") is not None


def records_in_cells(table: etree._Element) -> bool:
    """Whether cells hold whole records of people, so that the table only places them."""
    names = (node for node in table.iter() if (node.get("itemprop") or "").lower() == "fio")
    return any(_is_record_in_cell(node) for node in islice(names, LOOKED_AT))


def _is_record_in_cell(node: etree._Element) -> bool:
    inside = False
    for parent in node.iterancestors():
        if parent.tag in ("td", "th", "table"):
            return inside and parent.tag != "table"
        inside = inside or bool(parent.get("itemprop"))
    return False


def folds(node: etree._Element) -> bool:
    """Whether a hidden element, or one around it, is a tab or the like that a visitor unfolds."""
    while node is not None and node.tag not in WHOLE_PAGE:
        told = f"{node.get('class', '')} {node.get('id', '')} {node.get('role', '')}"
        if FOLDING.search(told):
            return True
        node = node.getparent()
    return False


def unfolds(button: etree._Element) -> bool:
    """Whether a button is the heading of a part that it unfolds, and so says something."""
    told = " ".join((*button.keys(), button.get("class", "")))
    return UNFOLDING.search(told) is not None


def traces(root: etree._Element) -> tuple[str, ...]:
    """What stands on a page in place of words: "frame", "file", "pdf", "script", "picture";
    "struck" when words on it are struck out."""
    found = set()
    for node in root.iter("iframe", "frame", "embed", "object", "a", "script", "img", *STRUCK):
        found |= _trace(node)
    return tuple(sorted(found))


def _trace(node: etree._Element) -> set[str]:
    if node.tag in ("iframe", "frame"):
        return {"frame"}
    if node.tag == "script":
        return {"script"} if DATA_IN_SCRIPT.search(node.text or "") else set()
    if node.tag in STRUCK:
        return {"struck"} if "".join(node.itertext()).strip() else set()
    if node.tag == "img":
        return {"picture"}
    link = FILE_LINK.search(node.get("href") or node.get("src") or node.get("data") or "")
    if link is None:
        return {"frame"} if node.tag in ("embed", "object") else set()
    return {"pdf" if link[1].lower() == "pdf" else "file"}
