"""Where on a page or in a file people are told: tables, cards, and what stands over them."""

import re
from dataclasses import dataclass, field, replace

from people.staff_import.cards import (
    heads_of,
    read_card_table,
    read_cells,
    read_paragraphs,
    role_of,
)
from people.staff_import.columns import Choice
from people.staff_import.grid import StaffTable, continue_table, read_by_content, read_table
from people.staff_import.headings import item_role
from people.staff_import.labels import labelled, only_label
from people.staff_import.microdata import Microdata
from people.staff_import.name_cell import looks_like_name
from people.staff_import.record import Context, Labels
from people.staff_import.sections import fresh, under
from people.tables import Document, Paragraph, Table

DROPPED_SHEET = re.compile(r"уволен|архив|черновик|вакан|образец|шаблон|справочник", re.I)
CARDS = "cards"  # the shape of a choice that speaks of labels and not of columns
LONGEST_HEADING = 200
HIDDEN = "Стоит в скрытой части страницы, посетитель её не видит."
BULLETS = ("•", "·", "▪")


@dataclass(slots=True)
class Layout:
    """Walks the blocks of a document in order and collects the lists of people."""

    choice: Choice = field(default_factory=Choice)
    tables: list[StaffTable] = field(default_factory=list)
    context: Context = field(default_factory=Context)
    rows: int = 0
    waiting: list[Paragraph] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def read(self, document: Document) -> list[StaffTable]:
        self.context.microdata = Microdata.of(document)
        self.context.labels = Labels(self.choice.meanings if self.choice.shape == CARDS else {})
        for block in document.unfolded or document.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            else:
                self._table(block)
        self._flush()
        return self.tables

    # --- paragraphs ----------------------------------------------------------------------------

    def _paragraph(self, paragraph: Paragraph) -> None:
        if self.waiting and self.waiting[-1].item != paragraph.item:
            self._flush()
        if self._is_heading(paragraph):
            self._flush()
            self.context = under(self.context, paragraph.text)
        else:
            self.waiting.append(paragraph)

    def _is_heading(self, paragraph: Paragraph) -> bool:
        """A heading over people: not a name, not a label of a card."""
        text = paragraph.text
        if paragraph.item or paragraph.marks or len(text) > LONGEST_HEADING:
            return False
        if not (paragraph.level or paragraph.bold):
            return False
        return not (looks_like_name(text) or labelled(text) or only_label(text))

    def _flush(self) -> None:
        """Read the paragraphs that wait as cards of people."""
        waiting, self.waiting = self.waiting, []
        if not waiting or item_role(waiting[0].item.partition(":")[2]) == "nobody":
            return
        if not waiting[0].item:
            self.heads = heads_of(waiting)
        self.rows += 1
        role = role_of(waiting[0].item)
        heads = self.heads if waiting[0].item else []
        found = read_paragraphs(waiting, self.context, self.rows, role, heads)
        if found:
            self.rows += len(found.records)
            self._keep(found, waiting[0].folded)

    # --- tables --------------------------------------------------------------------------------

    def _table(self, table: Table) -> None:
        self._note_line_above()
        above = self.waiting[-1].text if self.waiting else ""
        self._flush()
        if table.name:
            self.context = under(replace(fresh(self.context), above=""), table.name)
        found = None if DROPPED_SHEET.search(table.name) else self._understood(table, above)
        self.rows += len(table.rows)
        if found:
            self._keep(found, table.folded)

    def _note_line_above(self) -> None:
        """The line right above a table heads it even when it is set as ordinary text."""
        last = self.waiting[-1] if self.waiting else None
        if last is None or last.item or len(last.text) > LONGEST_HEADING:
            return
        if not last.text.startswith(BULLETS) and not looks_like_name(last.text):
            self.context = under(self.context, last.text)

    def _understood(self, table: Table, above: str) -> StaffTable | None:
        name = above if looks_like_name(above) else ""
        first = self.rows + 1
        context = self.context
        if table.item:
            context = replace(context, role=role_of(table.item) or context.role)
        return (
            read_card_table(table, context, first, name)
            or read_table(table, self.context, first, self.choice)
            or self._continued(table, first)
            or read_cells(table, context, first)
            or read_by_content(table, context, first, self.choice)
        )

    def _continued(self, table: Table, first: int) -> StaffTable | None:
        last = self.tables[-1] if self.tables else None
        if last is None or not last.columns:
            return None
        return continue_table(table, last, self.context, first, self.choice)

    def _keep(self, found: StaffTable, folded: str) -> None:
        if folded == "hidden":
            for record in found.records:
                record.flags.append(HIDDEN)
        self.tables.append(found)
