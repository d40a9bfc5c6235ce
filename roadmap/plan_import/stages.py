"""Rows → stages with their activities, in both forms that plans have.

Where a column names the stage, a row is a stage and the items of its cell are activities, unless
the stage is merged over several rows: then each row is an activity (or several). Where no column
names it, rows of one wide text begin a stage and all others are activities.
"""

import re
from collections.abc import Callable

from roadmap.plan_import.draft import LIST, SECTIONS, STAGE_ROWS, ActivityDraft, StageDraft
from roadmap.plan_import.items import Item, Split, split_items
from roadmap.plan_import.records import (
    NAMED_SECTION,
    ROMAN_NUMBER,
    Record,
    clean_number,
    cut_ordinal,
    cut_section,
    is_number,
)

TOTAL = re.compile(r"^\s*(?:итого|всего)\b", re.IGNORECASE)
SIGNATURE = re.compile(
    r"^\s*(?:(?:и\.?\s?о\.?\s*)?директор|зам\w*\.?\s+директора|исполнитель|куратор|составил\w*|"
    r"председатель|заведующ\w+|руководитель)\b.*(?:_{2,}|[А-ЯЁ]\.\s?[А-ЯЁ]\.)|"
    r"^\s*с\s+\w+\s+ознакомлен",
    re.IGNORECASE | re.DOTALL,
)
ALIGNED = "Сроки разнесены по мероприятиям в порядке строк ячейки."
INHERITED = "Ячейка «{}» пуста, взято из строки выше."
GUESSED_STAGE = "Строка «{}» понята как название этапа."
CONTINUED = "К тексту присоединена следующая строка таблицы."
FRAME = (("term", "срок"), ("responsible", "ответственный"))


class StageBuilder:
    """Collects stages from the records of one table.

    `dated` tells whether a line alone is a readable term; `has_merges` whether the file can merge
    cells at all: where it cannot, an empty cell repeats the one above.
    """

    def __init__(self, *, has_stage: bool, has_merges: bool, dated: Callable[[str], bool]):
        self.has_stage = has_stage
        self.has_merges = has_merges
        self.dated = dated
        self.numbered = False
        self.framed_apart = False
        self.stages: list[StageDraft] = []
        self.rows: list[int] = []
        self.flags: list[str] = []
        self.remarks: list[str] = []

    def build(self, records: list[Record]) -> list[StageDraft]:
        """The stages, in order; `flags` and `remarks` are filled on the way."""
        records = [_numbered(record) for record in records]
        self.numbered = any(is_number(record.number) for record in records)
        for at, record in enumerate(records):
            if not record.texts:
                continue  # a row of the form with nothing but its number
            if record.whole and is_closing(record.whole, last=at + 2 >= len(records)):
                self.remarks.append(record.whole)
            elif self.has_stage:
                self._stage_row(record)
            else:
                self._plain_row(record, records[at + 1 : at + 2])
        self._drop_closing_titles()
        return self.stages

    def _drop_closing_titles(self) -> None:
        """Wide texts below the last activity are notes to the plan, not stages without any."""
        if not any(stage.activities for stage in self.stages):
            return
        while not (self.stages[-1].activities or self.stages[-1].number or self.rows[-1]):
            self.remarks.insert(0, self.stages.pop().title)
            self.rows.pop()

    @property
    def layout(self) -> str:
        """The printed form: stages as rows, stages as headings, or a bare list."""
        if not self.has_stage:
            return SECTIONS if any(stage.title for stage in self.stages) else LIST
        return SECTIONS if self.framed_apart else STAGE_ROWS

    def _open(self, number: str, title: str) -> None:
        """Begin a stage; a number printed inside its title becomes its number."""
        number = clean_number(number)
        own, rest = cut_section(title)
        if own and (not number or own == number):
            number, title = own, rest
        self.stages.append(StageDraft(number, title))
        self.rows.append(0)

    # --- a column names the stage -------------------------------------------------------------

    def _stage_row(self, record: Record) -> None:
        """A new stage, or one more row of the stage above."""
        if record.whole and not record.stage and (record.wide or record.first):
            self._open(record.number, record.whole)
            return
        same = "stage" in record.above or not record.stage
        same = same or (bool(self.stages) and record.stage == self.stages[-1].title)
        own_number = self._numbers_activity(record, same)
        if not same or not self.stages:
            self._open("" if own_number else record.number, record.stage)
        self.rows[-1] += 1
        self._fill(record, own_number)

    def _numbers_activity(self, record: Record, same: bool) -> bool:
        """Whether the «№» cell counts activities: each row of a merged stage has its own."""
        if "." in clean_number(record.number):
            return True
        if same:
            return "number" not in record.above
        return "stage" in record.shared and "number" not in record.shared

    def _fill(self, record: Record, own_number: bool) -> None:
        """Put the activities of a row into the current stage."""
        stage = self.stages[-1]
        split, notes = self._cut(record)
        self._remember_frame(stage, record, many=len(split.items) > 1)
        terms, results = self._aligned(record.term, split), _numbered_alike(record.result, split)
        for place, item in enumerate(split.items):
            activity = self._activity(record, item.text, terms[place] if terms else record.term)
            activity.number = item.number
            if own_number and len(split.items) == 1 and not item.number:
                activity.number = clean_number(record.number)
            if results:
                activity.result = results[place]
            activity.flags += [*split.flags, *([ALIGNED] if terms else [])]
            activity.notes = "\n".join(notes) if place == 0 else ""
            stage.activities.append(activity)
        if results:
            stage.result = ""
        if not split.items:
            self._keep_loose(record)

    def _cut(self, record: Record) -> tuple[Split, list[str]]:
        """Activities of a row and the notes of the first: the lead of a list, what elaborates an
        activity («содержание»), unknown columns. An activity merged over rows heads them."""
        main, detail = record.main, record.detail
        if record.main_shared and detail:
            heading = [] if record.main_above else [main]
            return _whole(detail), [*heading, *record.notes]
        if record.main_above:
            return Split([]), list(record.notes)
        split = split_items(main) if self.has_stage and not detail else _whole(main)
        if not split.items and detail:
            return split_items(detail), list(record.notes)
        return split, [part for part in (split.lead, detail, *record.notes) if part]

    def _aligned(self, term: str, split: Split) -> list[str]:
        """Terms by lines when the cell has exactly one readable term for each item."""
        lines = term.split("\n")
        if len(lines) != len(split.items) or len(lines) < 2 or not all(map(self.dated, lines)):
            return []
        return lines

    def _remember_frame(self, stage: StageDraft, record: Record, *, many: bool) -> None:
        """What the cells of a stage's first row say holds for the stage as a whole."""
        if self.rows[-1] > 1:
            self._forget_frame(stage, record)
            return
        stage.term, stage.responsible = record.term, record.responsible
        if many and "stage" not in record.shared:
            stage.result, stage.document = record.result, record.document

    def _forget_frame(self, stage: StageDraft, record: Record) -> None:
        """A further row with a term or people of its own: they are not the stage's any more."""
        for name in ("term", "responsible"):
            own = getattr(record, name)
            shared = getattr(stage, name)
            if own and own != shared and name not in record.above:
                if shared and not stage.activities:
                    self.remarks.append(shared)
                setattr(stage, name, "")
                self.framed_apart = True

    def _keep_loose(self, record: Record) -> None:
        """A row without an activity: its words go to the activity above, or to the remarks."""
        own = (record.term, "term"), (record.responsible, "responsible")
        words = [text for text, meaning in own if text and meaning not in record.above]
        extra = [t for t in (record.result, record.document, *record.notes) if t]
        stage = self.stages[-1]
        words, kept_by_stage = words + extra, self.has_stage and self.rows[-1] == 1 and not extra
        if words and stage.activities:
            last = stage.activities[-1]
            last.notes = "\n".join(filter(None, (last.notes, *words)))
            last.flags.append(CONTINUED)
        elif words and not kept_by_stage:
            self.remarks.append(" · ".join(words))

    # --- stages are headings ------------------------------------------------------------------

    def _plain_row(self, record: Record, following: list[Record]) -> None:
        if record.whole and not record.has_frame and self._is_section(record, following):
            self._open(record.number, record.whole)
        elif self._goes_on(record):
            last = self.stages[-1].activities[-1]
            last.text += "\n" + record.whole
            last.flags.append(CONTINUED)
        else:
            self._activity_row(record)

    def _is_section(self, record: Record, following: list[Record]) -> bool:
        """A lone text is a section when it is merged over columns, stands in the first one, is
        called so, has a roman number or numbered children; else only among numbered rows."""
        text = record.whole
        if record.wide or record.first or NAMED_SECTION.match(text):
            return True
        number = clean_number(record.number) or cut_section(text)[0]
        if number:
            child = clean_number(following[0].number) if following else ""
            return bool(child.startswith(f"{number}.") or ROMAN_NUMBER.match(number))
        if text[:1].islower() or not self.numbered:
            return False
        self.flags.append(GUESSED_STAGE.format(text))
        return True

    def _goes_on(self, record: Record) -> bool:
        """The rest of a cell that a page break has cut off."""
        begins_low = record.whole[:1].islower() and not record.number
        return bool(begins_low and self.stages and self.stages[-1].activities)

    def _activity_row(self, record: Record) -> None:
        if not self.stages:
            self._open("", "")
        self.rows[-1] += 1
        split, notes = self._row_text(record)
        if not split.items:
            self._keep_loose(record)
            return
        item = split.items[0]
        activity = self._activity(record, item.text, record.term)
        activity.number, activity.notes = item.number, "\n".join(notes)
        self.stages[-1].activities.append(activity)

    def _row_text(self, record: Record) -> tuple[Split, list[str]]:
        """The one activity of a row: its number from the «№» cell or the text itself."""
        split, notes = self._cut(record)
        number = clean_number(record.number)
        if split.items and not split.items[0].number:
            split.items[0].number = number
        elif split.items and number and split.items[0].number != number:
            text = record.detail if record.main_shared and record.detail else record.main
            split = Split([Item(number, text)])
        return split, notes

    # --- both ---------------------------------------------------------------------------------

    def _activity(self, record: Record, text: str, term: str) -> ActivityDraft:
        """An activity with the cells of its row; where a file cannot merge cells, an empty one
        of a stage's further row repeats the first."""
        activity = ActivityDraft(text=text, term=term, responsible=record.responsible)
        stage = self.stages[-1]
        if not (self.has_stage and self.rows[-1] == 1 and (stage.result or stage.document)):
            activity.result, activity.document = record.result, record.document
        row_above = stage.activities[-1] if stage.activities and self.rows[-1] > 1 else stage
        for name, called in FRAME:
            above = getattr(row_above, name) if self.has_stage else ""
            if above and not getattr(activity, name) and not self.has_merges:
                setattr(activity, name, above)
                activity.flags.append(INHERITED.format(called))
        return activity


def _numbered(record: Record) -> Record:
    """Words in the «№» cell belong to the activity: nothing printed may be lost."""
    if record.number and not is_number(record.number):
        if "number" not in record.above and record.main_above:
            record.notes.insert(0, record.number)
        elif "number" not in record.above:
            record.main = "\n".join(filter(None, (record.number, record.main)))
        record.number = ""
    return record


def _whole(text: str) -> Split:
    """A cell that is one activity however many lines it has; its own number cut off."""
    number, rest = cut_ordinal(text)
    return Split([Item(number, rest)] if text else [])


def _numbered_alike(text: str, split: Split) -> list[str]:
    """Results by items when their cell is numbered exactly as the activities are."""
    results = split_items(text).items
    numbers = [item.number for item in results]
    if len(numbers) < 2 or not all(numbers) or numbers != [item.number for item in split.items]:
        return []
    return [item.text for item in results]


def is_closing(text: str, *, last: bool) -> bool:
    """A total or a signature at the end of the table."""
    return bool(TOTAL.match(text) or (last and SIGNATURE.search(text)))
