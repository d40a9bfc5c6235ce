"""A row of the plan's table read by the meanings of its columns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from roadmap.plan_import.draft import ColumnGuess
from roadmap.plan_import.grid import PlanRow, PlanTable
from roadmap.plan_import.headings import (
    ACTIVITY,
    CONTENT,
    DOCUMENT,
    NOTES,
    NUMBER,
    RESPONSIBLE,
    RESULT,
    STAGE,
    TERM,
)

HIERARCHICAL = re.compile(
    r"^\s*(?:этап\s+|раздел\s+|№\s*)?(?P<number>\d{1,3}(?:\.\d{1,3})*)\s*[.)]*\s*$", re.I
)
ROMAN = r"(?=[IVXLCІХ])(?:X{0,3}|Х{0,3})(?:IX|IV|V?I{0,3}|І{1,3}|VІ{1,3}|ІV|ІХ)"
ROMAN_NUMBER = re.compile(rf"^\s*(?:этап\s+|раздел\s+)?(?P<number>{ROMAN})\s*[.)]*\s*$", re.I)
SECTION = re.compile(
    rf"^\s*(?P<label>(?:(?i:этап|раздел|блок|направление|модуль|шаг)\s*№?\s*)?)"
    rf"(?P<number>\d{{1,2}}|{ROMAN})(?:\s*[.):]+\s*|\s+(?=[«А-ЯЁA-Z(–—-]))(?P<title>(?!\d).+)$",
    re.DOTALL,
)
NAMED_SECTION = re.compile(
    r"^\s*(?:(?P<number>[IVX]+|\d+|перв\w+|втор\w+|трет\w+)[ -]*(?:й|ый|ой|ий)?\s+)?"
    r"(?:этап|раздел|блок|модуль|направление)\b",
    re.I,
)
ORDINAL = re.compile(
    r"^\s*(?P<number>\d{1,2}(?:\.\d{1,2})*)(?:[.)]+\s*|\s+(?=[А-ЯЁ«]))(?P<text>(?!\d).+)$",
    re.DOTALL,
)


@dataclass(slots=True)
class Record:
    """One row: texts by meaning, notes as «Heading: text», and which texts come from above."""

    number: str = ""
    stage: str = ""
    main: str = ""
    detail: str = ""
    term: str = ""
    responsible: str = ""
    result: str = ""
    document: str = ""
    notes: list[str] = field(default_factory=list)
    above: frozenset[str] = frozenset()
    texts: list[str] = field(default_factory=list)
    wide: bool = False
    first: bool = False
    shared: frozenset[str] = frozenset()
    main_above: bool = False
    main_shared: bool = False

    @property
    def whole(self) -> str:
        """The row's text when it has but one (beside a number): a section, total or remark."""
        return self.texts[0] if len(self.texts) == 1 else ""

    @property
    def has_frame(self) -> bool:
        return bool(self.term or self.responsible or self.result or self.document)


@dataclass(frozen=True, slots=True)
class Roles:
    """Which column plays which part: `main` holds activities, `detail` what elaborates them."""

    by_meaning: dict[str, list[int]]
    headings: list[str]

    @classmethod
    def of(cls, columns: Iterable[ColumnGuess]) -> "Roles":
        by_meaning: dict[str, list[int]] = {}
        headings = []
        for column in columns:
            by_meaning.setdefault(column.meaning, []).append(column.index)
            headings.append(column.heading)
        return cls(by_meaning, headings)

    @property
    def main(self) -> str:
        """«Мероприятие» where there is one, else «содержание», else the stage itself."""
        return next((m for m in (ACTIVITY, CONTENT) if m in self.by_meaning), STAGE)

    @property
    def has_stage(self) -> bool:
        """A column names the stage, apart from the one with activities."""
        return STAGE in self.by_meaning and self.main != STAGE

    def texts(self, row: PlanRow, meaning: str) -> str:
        parts = [row.cells[at] for at in self.by_meaning.get(meaning, ()) if at < len(row.cells)]
        return (" – " if meaning == TERM else "\n").join(dict.fromkeys(filter(None, parts)))

    def noted(self, row: PlanRow) -> list[str]:
        """Cells of unknown columns as notes, and cells beyond the last heading."""
        notes = []
        for at in self.by_meaning.get(NOTES, ()):
            if at < len(row.cells) and row.cells[at] and at not in row.above:
                notes.append(": ".join(filter(None, (self.headings[at], row.cells[at]))))
        return notes + [cell for cell in row.cells[len(self.headings) :] if cell]


def records_of(plan: PlanTable) -> list[Record]:
    """Rows of a plan by meaning, empty ones left out."""
    roles = Roles.of(plan.columns)
    return [_record(row, roles) for row in plan.rows if row.own]


def _record(row: PlanRow, roles: Roles) -> Record:
    main = roles.main
    detail = CONTENT if main == ACTIVITY else ""
    above = {
        meaning
        for meaning, places in roles.by_meaning.items()
        if any(at in row.above and row.cells[at] for at in places if at < len(row.cells))
    }
    shared = {
        meaning
        for meaning, places in roles.by_meaning.items()
        if any(row.heights.get(at, 1) > 1 for at in places)
    }
    own = row.own
    number_only = {at for at in roles.by_meaning.get(NUMBER, ()) if is_number(own.get(at, ""))}
    return Record(
        number=roles.texts(row, NUMBER),
        stage=roles.texts(row, STAGE) if roles.has_stage else "",
        main=roles.texts(row, main),
        detail=roles.texts(row, detail) if detail else "",
        term=roles.texts(row, TERM),
        responsible=roles.texts(row, RESPONSIBLE),
        result=roles.texts(row, RESULT),
        document=roles.texts(row, DOCUMENT),
        notes=roles.noted(row),
        above=frozenset(above),
        main_above=main in above,
        main_shared=main in above or main in shared,
        texts=[text for at, text in own.items() if at not in number_only],
        wide=row.span > 1,
        first=0 in own and not is_number(own[0]),
        shared=frozenset(shared),
    )


def is_number(text: str) -> bool:
    """A cell of the «№» column: 1, 1., 2.3, IV."""
    return bool(text) and bool(HIERARCHICAL.match(text) or ROMAN_NUMBER.match(text))


def clean_number(text: str) -> str:
    """«1.» → «1», «2.3)» → «2.3», «IV.» → «IV»; other text is not a number: ""."""
    match = HIERARCHICAL.match(text) or ROMAN_NUMBER.match(text)
    return match["number"] if match else ""


def cut_section(text: str) -> tuple[str, str]:
    """«1. Нормативная база» → («1», «Нормативная база»); «II Этап: …» keeps its words whole."""
    match = SECTION.match(text)
    if not match:
        return "", text
    if match["label"]:
        return match["number"], text
    return match["number"], match["title"].strip()


def cut_ordinal(text: str) -> tuple[str, str]:
    """«1.2. Назначение куратора» → («1.2», «Назначение куратора»)."""
    match = ORDINAL.match(text)
    return (match["number"], match["text"].strip()) if match else ("", text)
