"""What a file tells about one person, in the fields of the staff list; kept between two looks."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from people.models import QualificationCategory, SpecialCategory, Teacher
from people.names import PersonName, guess_gender
from people.staff.experience import years_before
from people.staff_import.draft import PersonDraft, StaffRole
from people.staff_import.subjects import subjects_in_full

CATEGORIES = {
    "высшая": QualificationCategory.HIGHEST.value,
    "первая": QualificationCategory.FIRST.value,
    "соответствие": QualificationCategory.FIT.value,
}
SPECIAL = {choice.label: choice.value for choice in SpecialCategory}
TEXTS = ("education_level", "speciality", "qualification", "degree", "title", "building", "phone",
         "email")  # fmt: skip
LISTS = ("posts", "subjects", "class_ranges", "courses", "retraining", "programmes")
EXPERIENCE = {
    "general_since": "общий стаж",
    "teaching_since": "педагогический стаж",
    "profession_since": "стаж по специальности",
    "school_since": "стаж в школе",
}
# The kinds of experience in a draft → the field that keeps the day it began.
SINCE = {
    "general": "general_since",
    "teaching": "teaching_since",
    "in_profession": "profession_since",
    "in_school": "school_since",
}
LONGEST_NAME, LONGEST_DEPARTMENT = 100, 150
TOO_LONG = "{} не поместится в запись (больше {} знаков) и не берётся: «{}…»."
NO_EMAIL = "Это не похоже на адрес почты и не берётся: «{}»."
NOT_NAMED = "Не указана фамилия или имя: записать некого. Исправьте имя в файле."
LONG_NAME = "Имя слишком длинное: проверьте, тот ли это столбец."


@dataclass(slots=True)
class Told:
    """One person of a file.

    values      field of Teacher → what is told; what the file leaves empty is absent
    experience  field of Teacher («general_since») → (whole years, day it began), one of them None
    doubts      sentences about what is not certain; `errors`: why nobody can be written
    former      surnames borne before, by a column of their own; `state` is "left" or "on_leave"
                when the file says so, told by the sentence `state_flag` of the doubts
    decision    "", or one of StaffRow.Decision; `decided_teacher` is who it is when «same»
    """

    position: int
    name: PersonName
    values: dict[str, Any] = field(default_factory=dict)
    experience: dict[str, tuple[int | None, dt.date | None]] = field(default_factory=dict)
    former: list[str] = field(default_factory=list)
    state: str = ""
    state_flag: str = ""
    department: str = ""
    gender: str = ""
    is_manager: bool = False
    rows: list[int] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    decision: str = ""
    decided_teacher: int | None = None

    def began(self, name: str, today: dt.date) -> dt.date:
        """The day from which an experience of this person is counted."""
        years, since = self.experience[name]
        return since or years_before(today, years)

    def as_json(self) -> dict[str, Any]:
        """All but the decision, as plain JSON; `from_json` reads it."""
        values = dict(self.values)
        if "category_date" in values:
            values["category_date"] = values["category_date"].isoformat()
        return {
            "name": [*self.name.parts, self.name.former_surname], "values": values,
            "experience": {
                name: [years, since and since.isoformat()]
                for name, (years, since) in self.experience.items()
            },
            "former": self.former, "state": self.state, "state_flag": self.state_flag,
            "department": self.department, "rows": self.rows, "doubts": self.doubts,
            "errors": self.errors,
        }  # fmt: skip

    @classmethod
    def from_json(cls, told: dict[str, Any], **decided) -> "Told":
        values = dict(told["values"])
        if "category_date" in values:
            values["category_date"] = dt.date.fromisoformat(values["category_date"])
        experience = {
            name: (years, since and dt.date.fromisoformat(since))
            for name, (years, since) in told["experience"].items()
        }
        names = ("former", "state", "state_flag", "department", "rows", "doubts", "errors")
        rest = {name: told[name] for name in names if name in told}
        return cls(
            name=PersonName(*told["name"]), values=values, experience=experience, **rest, **decided
        )


def told_by(draft: PersonDraft, position: int) -> Told:
    """A person of the draft in the fields of the list. What cannot be kept is left out and said."""
    told = Told(
        position, draft.name, former=list(draft.former_surnames), state=draft.state,
        state_flag=draft.state_flag, department=draft.department.strip(), rows=list(draft.rows),
        gender=guess_gender(draft.name.first_name, draft.name.patronymic, draft.name.surname),
        is_manager=draft.role is StaffRole.MANAGER, doubts=list(draft.flags),
    )  # fmt: skip
    subjects, doubts = subjects_in_full(draft.subjects)
    told.values = {name: value for name, value in _values(draft, subjects) if value}
    told.doubts += doubts
    told.experience = {
        SINCE[kind]: (said.years, said.since) for kind, said in draft.experience.items()
    }
    _check(told)
    return told


def _values(draft: PersonDraft, subjects: list[str]) -> Iterator[tuple[str, Any]]:
    yield "subjects", subjects
    for name in (*(name for name in LISTS if name != "subjects"), *TEXTS):
        yield name, getattr(draft, name)
    yield "category", CATEGORIES.get(draft.category or "")
    yield "category_date", draft.category_date
    yield "special_categories", [SPECIAL[word] for word in draft.special_categories]
    yield "is_part_time", draft.part_time


def _check(told: Told) -> None:
    if not told.name.surname or not told.name.first_name:
        told.errors.append(NOT_NAMED)
    if max(map(len, told.name.parts)) > LONGEST_NAME:
        told.errors.append(LONG_NAME)
    for name in LISTS:
        if name in told.values:
            _check_list(told, name)
    for name in TEXTS:
        if name in told.values and len(told.values[name]) > limit(name):
            told.doubts.append(_too_long(name, told.values.pop(name)))
    if len(told.department) > LONGEST_DEPARTMENT:
        told.doubts.append(TOO_LONG.format("МО", LONGEST_DEPARTMENT, told.department[:60]))
        told.department = ""
    _check_email(told)


def _check_list(told: Told, name: str) -> None:
    long = [item for item in told.values[name] if len(item) > limit(name)]
    told.doubts += [_too_long(name, item) for item in long]
    kept = [item for item in told.values[name] if len(item) <= limit(name)]
    if kept:
        told.values[name] = kept
    else:
        del told.values[name]


def _check_email(told: Told) -> None:
    try:
        if "email" in told.values:
            validate_email(told.values["email"])
    except ValidationError:
        told.doubts.append(NO_EMAIL.format(told.values.pop("email")))


@lru_cache
def limit(name: str) -> int:
    """The longest text that a field, or an item of a list, may hold."""
    kept = Teacher._meta.get_field(name)
    return getattr(kept, "base_field", kept).max_length


def _too_long(name: str, text: str) -> str:
    title = str(Teacher._meta.get_field(name).verbose_name)
    return TOO_LONG.format(title.capitalize(), limit(name), re.sub(r"\s+", " ", text)[:60])
