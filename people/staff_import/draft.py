"""What was understood of a staff table, before anything is written: people and doubts. Pure."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from people.names import PersonName


class Status(StrEnum):
    """OK: people were found. REFUSED: no usable table. EMPTY: the table's form without people."""

    OK = "ok"
    REFUSED = "refused"
    EMPTY = "empty"


class StaffRole(StrEnum):
    TEACHER = "teacher"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Experience:
    """Whole completed years of one kind of experience as the file says, or when it began.

    One of the two is None when the file does not say it.
    """

    years: int | None = None
    since: dt.date | None = None


@dataclass(slots=True)
class PersonDraft:
    """One person as the file tells, rows of all programmes merged.

    experience  "general", "teaching", "in_profession", "in_school" → Experience; a kind that the
                file does not tell is absent
    category    "высшая", "первая", "соответствие" or None; `special_categories` are
                "педагог-методист" and "педагог-наставник"
    state       "left" or "on_leave" when the file says so, else ""; `state_flag` is the sentence
                of the flags that tells it
    flags       Russian sentences: what in this row is not certain, as a person reads them
    rows        numbers of the file's rows it comes from, from 1
    """

    name: PersonName
    former_surnames: list[str] = field(default_factory=list)
    state: str = ""
    state_flag: str = ""
    role: StaffRole = StaffRole.TEACHER
    posts: list[str] = field(default_factory=list)
    part_time: bool = False
    subjects: list[str] = field(default_factory=list)
    class_ranges: list[str] = field(default_factory=list)
    department: str = ""
    category: str | None = None
    category_date: dt.date | None = None
    special_categories: list[str] = field(default_factory=list)
    experience: dict[str, Experience] = field(default_factory=dict)
    education_level: str = ""
    speciality: str = ""
    qualification: str = ""
    degree: str = ""
    title: str = ""
    courses: list[str] = field(default_factory=list)
    retraining: list[str] = field(default_factory=list)
    programmes: list[str] = field(default_factory=list)
    building: str = ""
    phone: str = ""
    email: str = ""
    flags: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ColumnDraft:
    """One column (or label of cards): its heading as printed, the itemprop of its cells if any,
    and the meaning it was given: a key of `headings.MEANINGS`, "" when it is not used."""

    index: int
    heading: str
    itemprop: str
    meaning: str


@dataclass(slots=True)
class StaffDraft:
    """The whole file: `shape` is a fingerprint of the headings, under which a corrected mapping is
    remembered for the next file of that shape; `people` are in the order of the file."""

    status: Status
    message: str = ""
    people: list[PersonDraft] = field(default_factory=list)
    columns: list[ColumnDraft] = field(default_factory=list)
    shape: str = ""
    flags: list[str] = field(default_factory=list)
