"""What each column means: a person's choice, else its heading, else the marks of its cells."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from people.staff_import.draft import ColumnDraft
from people.staff_import.experience import KINDS, heading_kinds
from people.staff_import.headings import KNOWN_BUT_UNUSED, REPEATED, meaning_of
from people.tables import Table

DIFFERENT = "Заголовок «{}» и разметка {} говорят о разном: взят заголовок."
TWICE = "Столбец «{}» не использован: такой же по смыслу уже есть."


def columns_of(
    headings: list[str], itemprops: Mapping[int, tuple[str, str]], chosen: Mapping[int, str] | None
) -> tuple[list[ColumnDraft], list[str]]:
    """Meaning of each column: a person's choice, else the heading, else the mark; and doubts."""
    columns, flags, taken = [], [], set((chosen or {}).values())
    for index, heading in enumerate(headings):
        itemprop, marked = itemprops.get(index, ("", ""))
        if chosen is not None and index in chosen:
            columns.append(ColumnDraft(index, heading, itemprop, chosen[index]))
            continue
        said = meaning_of(heading)
        meaning = settled(said, heading, marked)
        if said and marked and not agree(said, marked):
            flags.append(DIFFERENT.format(heading, itemprop))
        meaning = "" if meaning in KNOWN_BUT_UNUSED else meaning
        if meaning in taken and not _may_repeat(columns, heading, meaning):
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


def _may_repeat(columns: list[ColumnDraft], heading: str, meaning: str) -> bool:
    return not meaning or meaning in REPEATED


def itemprops_of(table: Table) -> dict[int, str]:
    """The mark of most cells in each column."""
    counts: dict[int, Counter] = defaultdict(Counter)
    for (_, column), marks in table.marks.items():
        if len(marks) == 1:
            counts[column][marks[0][0]] += 1
    return {column: count.most_common(1)[0][0] for column, count in counts.items()}
