"""Cells of a page that hold nothing but words and line breaks: almost all of a long table's."""

from lxml import etree

from people.tables.text import NEXT_LINE, Texts, one_line


class PageTexts(Texts):
    """Text of a cell as the page has it → as a person sees it, once for each different text."""

    def of(self, cell: etree._Element) -> str | None:
        """None when something else than words and line breaks stands in the cell."""
        text = cell.text or ""
        for inner in cell:
            if inner.tag != "br":
                return None
            text += NEXT_LINE + (inner.tail or "")
        return self[text]

    def __missing__(self, text: str) -> str:
        self[text] = seen = super().__missing__(one_line(text))
        return seen
