"""What each column means: a person's choice, else its heading, else the marks of its cells."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from people.staff_import.bands import Band
from people.staff_import.category import level_of_heading
from people.staff_import.cells import plain
from people.staff_import.draft import ColumnDraft
from people.staff_import.experience import KINDS, heading_kinds
from people.staff_import.headings import KNOWN_BUT_UNUSED, REPEATED
from people.tables import Table

DIFFERENT = "Заголовок «{}» и разметка {} говорят о разном: взят заголовок."
TWICE = "Столбец «{}» не использован: такой же по смыслу уже есть."


@dataclass(slots=True)
class Choice:
    """What a person said of the columns (index → meaning), for tables of one shape only.

    `shape` "" stands for any.
    """

    meanings: Mapping[int, str] = field(default_factory=dict)
    shape: str = ""

    def fits(self, columns: list[ColumnDraft]) -> bool:
        return bool(self.meanings) and self.shape in ("", shape_of(columns))


def columns_of(
    band: Band, itemprops: Mapping[int, tuple[str, str]], choice: Choice
) -> tuple[list[ColumnDraft], list[str]]:
    """Meaning of each column: a person's choice, else the heading, else the mark; and doubts."""
    columns, flags = _columns(band, itemprops, {})
    return _columns(band, itemprops, choice.meanings) if choice.fits(columns) else (columns, flags)


def shape_of(columns: list[ColumnDraft]) -> str:
    """A fingerprint of headings and marks, the same for the next file of that form."""
    told = "|".join(f"{plain(column.heading)}:{column.itemprop.lower()}" for column in columns)
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _columns(band: Band, itemprops: Mapping[int, tuple[str, str]], chosen: Mapping[int, str]):
    columns, flags, taken = [], [], set(chosen.values())
    levels = sum(bool(level_of_heading(heading)) for heading in band.headings)
    for index, (heading, said) in enumerate(zip(band.headings, band.meanings, strict=True)):
        itemprop, marked = itemprops.get(index, ("", ""))
        if index in chosen:
            columns.append(ColumnDraft(index, heading, itemprop, chosen[index]))
            continue
        if level_of_heading(heading) and levels > 1:
            columns.append(ColumnDraft(index, heading, itemprop, "category"))
            continue
        meaning = settled(said, heading, marked)
        if said and marked and not agree(said, marked):
            flags.append(DIFFERENT.format(heading, itemprop))
        meaning = "" if meaning in KNOWN_BUT_UNUSED else meaning
        if meaning in taken and meaning and meaning not in REPEATED:
            flags.append(TWICE.format(heading))
            meaning = ""
        taken.add(meaning)
        columns.append(ColumnDraft(index, heading, itemprop, meaning))
    return columns, flags


AGREE = (
    {"training", "courses", "retraining"},
    {"education", "education_level", "qualification", "speciality"},
    {"general", "experience", "teaching"}, {"in_profession", "teaching", "experience"},
    {"degree", "degree_title", "title"}, {"name", "surname", "first_name", "patronymic"},
    {"phone", "email", "contacts"},
)  # fmt: skip


def settled(said: str, heading: str, marked: str) -> str:
    """The heading wins over the mark, unless it says less: «Опыт работы» over `specExperience`."""
    if not said or said in KNOWN_BUT_UNUSED:
        return marked
    if said == "experience" and marked in KINDS and not heading_kinds(heading):
        return marked
    return said


def agree(said: str, marked: str) -> bool:
    """Names of marks are vaguer than headings: those of one family do not contradict."""
    if {said, marked} in ({"degree", "title"}, {"phone", "email"}):
        return False
    if {said, marked} in ({"courses", "retraining"}, {"courses", "training"}):
        return marked != "courses"
    return said == marked or any({said, marked} <= family for family in AGREE)


def itemprops_of(table: Table) -> dict[int, str]:
    """The mark of most cells in each column."""
    counts: dict[int, Counter] = defaultdict(Counter)
    for (_, column), marks in table.marks.items():
        if len(marks) == 1:
            counts[column][marks[0][0]] += 1
    return {column: count.most_common(1)[0][0] for column, count in counts.items()}
