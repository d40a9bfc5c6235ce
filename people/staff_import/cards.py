"""People told one by one: cards of labels and values, records of microdata, tables on a side."""

import re
from dataclasses import dataclass, field, replace

from people.staff_import.category import names_category, only_category
from people.staff_import.cells import in_one_alphabet, is_nothing, one_line, plain
from people.staff_import.columns import agree, settled
from people.staff_import.draft import StaffRole
from people.staff_import.grid import StaffTable
from people.staff_import.headings import (
    KNOWN_BUT_UNUSED,
    OF_STAFF,
    REPEATED,
    item_role,
    meaning_of,
    score,
)
from people.staff_import.labels import has_unknown_label, labelled, only_label, told_in
from people.staff_import.name_cell import looks_like_name
from people.staff_import.posts import POST_START
from people.staff_import.record import Context, Record
from people.tables import Paragraph, Table

BULLET = re.compile(r"^\s*(?:[•·▪●*–—-]|\d{1,2}[.)])\s+(?=[^\W\d_])")
NAME = "name"
TRAINING = {"courses", "retraining", "training"}
FEWEST_WITHOUT_LABELS = 2
FEWEST_OF_NOBODY = 2  # labels of staff that make a card of somebody whose name is not seen
NO_LABELS = "Взято из текста без подписей, проверьте."
DIFFERENT = "Подпись «{}» и разметка {} говорят о разном: взята подпись."


@dataclass(slots=True)
class Card:
    """One person being told."""

    cells: dict[str, str] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    row: int = 0
    last: str = ""

    def put(self, meaning: str, heading: str, value: str) -> None:
        """Keep a value; lists grow, of anything else the first stays."""
        before = self.cells.get(meaning)
        if before is None:
            self.cells[meaning] = value
            self.headings[meaning] = heading
        elif meaning in REPEATED and plain(value) not in plain(before):
            self.cells[meaning] = f"{before}\n{value}"


class CardReader:
    """Collects cards from what a page says in order; `finish` gives those that are people."""

    def __init__(self, context: Context, row: int):
        self.context, self.row = context, row
        self.card: Card | None = None
        self.label: tuple[str, str] | None = None
        self.records: list[Record] = []
        self.flags: list[str] = []
        self.orphans: dict[str, str] = {}  # what stands under labels where nobody is named
        self.unread: list[tuple[int, str]] = []

    def start(self, name: str, heading: str = "") -> None:
        self.end()
        self.row += 1
        self.leave_orphans()
        self.card = Card({NAME: name}, {NAME: heading or "ФИО"}, self.row, NAME)

    def end(self) -> None:
        """A card with a name and something more is a person."""
        card, self.card, self.label = self.card, None, None
        if card and len(card.cells) > 1:
            context = replace(self.context)
            self.records.append(Record(card.cells, card.headings, context, card.row))

    def leave_orphans(self) -> None:
        """Note a card without a name when its labels plainly speak of staff."""
        if "post" in self.orphans and len(OF_STAFF & set(self.orphans)) >= FEWEST_OF_NOBODY:
            self.unread.append((self.row, ", ".join(self.orphans.values())))
        self.orphans = {}

    def _settled(self, meaning: str, heading: str, itemprop: str) -> str:
        """What a person said of this label, else what it says itself."""
        unused = meaning in KNOWN_BUT_UNUSED
        chosen = self.context.labels.meaning(heading, itemprop, "" if unused else meaning)
        return meaning if unused and not chosen else chosen

    def put(self, meaning: str, heading: str, value: str, itemprop: str = "") -> None:
        """A value under a label; a name begins the next card."""
        self.label = None
        meaning = self._settled(meaning, heading, itemprop)
        if meaning in (NAME, "surname"):
            self._put_name(heading, value)
        elif self.card is not None:
            self.card.last = "" if meaning in KNOWN_BUT_UNUSED else meaning
            if self.card.last and value.strip():
                self.card.put(meaning, heading, value)
        elif value.strip():
            self.orphans.setdefault(meaning, value)

    def _put_name(self, heading: str, value: str) -> None:
        """The next card, unless the name of this one only goes on («Иванова», «Анна Петровна»)."""
        if not value or is_nothing(value):
            return
        card = self.card
        if card and len(card.cells) == 1 and not looks_like_name(value):
            card.cells[NAME] = f"{card.cells[NAME]} {value}"
        elif card is None or plain(value) != plain(card.cells[NAME]):
            self.start(value, heading)

    def line(self, text: str) -> None:
        """A line without marks: a name, «метка: значение», a lone label, or what goes on."""
        text = BULLET.sub("", text)
        told = told_in(text)
        lone = "" if told else only_label(text)
        for meaning, label, value in told:
            if value:
                self.put(meaning, label, value)
        if lone or (told and not told[-1][2]):
            self.label = (lone, one_line(text).rstrip(" :")) if lone else told[-1][:2]
            if self.card:
                self.card.last = ""
        elif told:
            return
        elif looks_like_name(text) and not self._waits_for_name():
            self.start(text)
        elif self.label:
            self.put(self.label[0], self.label[1], text)
        elif self.card:
            self._goes_on(text)

    def _waits_for_name(self) -> bool:
        return self.label is not None and self.label[0] in (NAME, "surname")

    def _goes_on(self, text: str) -> None:
        card = self.card
        if "category" not in card.cells and names_category(text) and only_category(text):
            card.cells["category"] = text
            return
        if card.last == NAME and "post" not in card.cells and POST_START.match(text):
            card.cells["post"] = text
            card.last = "post"
        elif has_unknown_label(text) and card.last not in TRAINING:
            self._put_unknown(text)
        elif card.last in REPEATED and card.last != NAME and card.headings.get(card.last):
            card.cells[card.last] += f"\n{text}"

    def _put_unknown(self, text: str) -> None:
        """A label that says nothing to us: it ends the list above, and a person may name it."""
        label, _, value = text.partition(":")
        self.card.last = ""
        meaning = self.context.labels.meaning(one_line(label), "", "")
        if meaning:
            self.card.put(meaning, one_line(label), value.strip())

    def mark(self, itemprop: str, text: str, before: str) -> None:
        """A marked value; `before` is the text that stands before it in its line."""
        marked = self.context.microdata.meaning(itemprop)
        told = labelled(text)
        label = told[:2] if told else self._label_before(before) or self.label
        value = told[2] if told else text
        if not marked and not label:
            return
        if label and label[0] not in KNOWN_BUT_UNUSED and marked and _contradict(label[0], marked):
            self.flags.append(DIFFERENT.format(label[1], itemprop))
        said, heading = label or ("", itemprop)
        meaning = settled(said, heading, marked)
        self.put(meaning, heading, value, itemprop)

    def _label_before(self, before: str) -> tuple[str, str] | None:
        words = re.split(r"[;\n]", before)[-1].strip(" ,.(–—-")
        meaning = only_label(words) if words else ""
        return (meaning, words.rstrip(" :")) if meaning else None


def _usable(meaning: str) -> bool:
    return bool(meaning) and meaning not in KNOWN_BUT_UNUSED


def _contradict(said: str, marked: str) -> bool:
    return not agree(said, marked)


# --- paragraphs -----------------------------------------------------------------------------


def read_paragraphs(
    paragraphs: list[Paragraph],
    context: Context,
    row: int,
    role: StaffRole | None,
    heads: list[str],
) -> StaffTable | None:
    """People among paragraphs that follow each other, of one record of microdata or of none.

    `heads`: headings over a table drawn without `<table>`, for the values of a record in order.
    """
    reader = CardReader(replace(context, role=role or context.role), row)
    if heads and sum(len(paragraph.marks) for paragraph in paragraphs) == len(heads):
        _under_heads(reader, paragraphs, heads)
        paragraphs = []
    for paragraph in paragraphs:
        if paragraph.level and reader.card and not _speaks_of_person(paragraph):
            reader.end()
        if paragraph.marks:
            _marked(reader, paragraph)
            continue
        for text in paragraph.text.split("\n"):
            reader.line(in_one_alphabet(text)[0])
    reader.end()
    reader.leave_orphans()
    untold = [record for record in reader.records if not _is_told(record)]
    for record in untold:
        record.flags.append(NO_LABELS)
    if len(untold) == len(reader.records) < FEWEST_WITHOUT_LABELS:
        return None
    return StaffTable(records=reader.records, flags=reader.flags, unread=reader.unread)


def heads_of(paragraphs: list[Paragraph]) -> list[str]:
    """The headings that stand one by one right before the first record."""
    heads: list[str] = []
    for paragraph in reversed(paragraphs):
        if not meaning_of(paragraph.text):
            break
        heads.insert(0, paragraph.text)
    heads = heads[meaning_of(heads[0]) == "number" :] if heads else []
    return heads if score(heads) >= 2 else []


def _under_heads(reader: CardReader, paragraphs: list[Paragraph], heads: list[str]) -> None:
    marks = [mark for paragraph in paragraphs for mark in paragraph.marks]
    for (name, text), head in zip(marks, heads, strict=True):
        reader.label = (meaning_of(head), head)
        reader.mark(name, text, "")


def _speaks_of_person(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return bool(paragraph.marks or looks_like_name(text) or labelled(text) or only_label(text))


def _marked(reader: CardReader, paragraph: Paragraph) -> None:
    """Values of one paragraph, each with the words that stand before it."""
    at, text = 0, paragraph.text
    for name, value in paragraph.marks:
        place = text.find(value.split("\n")[0], at)
        before = text[at:place] if place >= 0 else ""
        reader.mark(name, value, before)
        at = max(at, place + len(value))
    left = text[at:].strip(" .,;\n")
    if left and labelled(left):
        reader.line(left)


# --- tables -------------------------------------------------------------------------------------


def read_card_table(table: Table, context: Context, row: int, name: str = "") -> StaffTable | None:
    """A table whose labels stand in a column: one person under another, or side by side.

    `name`: a person's name right above the table, which then need not name anybody itself.
    """
    column = _label_column(table, named=bool(name))
    if column is None:
        return None
    readers = [CardReader(context, row + at) for at in range(_people_beside(table, column))]
    if name:
        readers[0].start(name)
    for texts, marks in _rows_of(table):
        _read_row(readers, texts, marks, column)
    for reader in readers:
        reader.end()
    records = [record for reader in readers for record in reader.records]
    flags = [flag for reader in readers for flag in reader.flags]
    return StaffTable(records=records, flags=flags) if records else None


def _rows_of(table: Table):
    covered = table.covered() if table.spans else {}
    for at, row in enumerate(table.rows):
        texts = [
            table.rows[covered[at, column][0]][covered[at, column][1]]
            if covered.get((at, column), (at, -1))[0] != at
            else text
            for column, text in enumerate(row)
        ]
        yield texts, [table.marks.get((at, column), ()) for column in range(len(row))]


def _label_column(table: Table, *, named: bool) -> int | None:
    """The column where most cells are known labels, with one for the name or a name above."""
    if table.width < 2 or len(table.rows) > 5_000:
        return None
    for column in range(min(2, table.width - 1)):
        told = ["" if looks_like_name(r[column]) else only_label(r[column]) for r in table.rows]
        known = [meaning for meaning in told if _usable(meaning)]
        tells = NAME in known or "surname" in known or any(map(_lone_name, table.rows))
        if (
            (named or tells)
            and len(set(known)) >= 2
            and len(known) >= 0.5 * sum(map(any, table.rows))
        ):
            return column
    return None


def _lone_name(row: list[str]) -> bool:
    texts = [text for text in row if text]
    return len(texts) == 1 and looks_like_name(texts[0])


def _people_beside(table: Table, column: int) -> int:
    """How many people stand side by side: columns with a name in the row of names."""
    for row in table.rows:
        if meaning_of(row[column].rstrip(" :")) == NAME:
            return max(1, sum(looks_like_name(text) for text in row[column + 1 :]))
    return 1


def _read_row(readers: list[CardReader], texts: list[str], marks: list, column: int) -> None:
    label = texts[column]
    values = texts[column + 1 :]
    meaning = meaning_of(label.rstrip(" :"))
    if not meaning:
        full = [text for text in texts if text]
        if len(full) == 1 and looks_like_name(full[0]):
            readers[0].start(full[0])
        elif len(full) == 1:
            readers[0].line(full[0])
        return
    for at, reader in enumerate(readers):
        value = values[at] if at < len(values) else ""
        reader.label = (meaning, one_line(label).rstrip(" :"))
        found = marks[column + 1 + at] if column + 1 + at < len(marks) else ()
        if len(found) == 1:
            reader.mark(found[0][0], value, "")
        else:
            reader.put(*reader.label, value)


def read_cells(table: Table, context: Context, row: int) -> StaffTable | None:
    """A table that only places cards: a person with labels in each cell."""
    if table.width > 6 or len(table.rows) > 2_000:
        return None
    reader = CardReader(context, row)
    for texts, marks in _rows_of(table):
        for text, found in zip(texts, marks, strict=True):
            _read_cell(reader, text, found)
    reader.end()
    told = [record for record in reader.records if _is_told(record)]
    return StaffTable(records=told, flags=reader.flags) if told else None


def _read_cell(reader: CardReader, text: str, marks: tuple) -> None:
    if marks and any(reader.context.microdata.meaning(name) for name, _ in marks):
        _marked(reader, Paragraph(text, marks=marks))
        return
    for line in text.split("\n"):
        if line.strip():
            reader.line(line)


def _is_told(record: Record) -> bool:
    """Whether a label said something of the person."""
    return bool(set(record.headings) - {NAME})


def role_of(item: str) -> StaffRole | None:
    role = item_role(item.partition(":")[2])
    return StaffRole(role) if role in set(StaffRole) else None
