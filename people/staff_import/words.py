"""Changes of a staff row as a person reads them: «стаж: 11 лет → 12 лет». Pure."""

import datetime as dt
from typing import Any

from people.counting import count_of
from people.models import Teacher
from people.staff.experience import whole_years
from people.staff_import.comparison import Change
from people.staff_import.told import EXPERIENCE, SINCE, Told

NOTHING = "—"
SHOWN = ("posts", "subjects", "class_ranges", "category", "category_date")


def title_of(name: str) -> str:
    """The name of a field as the preview says it."""
    return EXPERIENCE.get(name) or str(Teacher._meta.get_field(name).verbose_name)


def change_in_words(change: Change, today: dt.date) -> list[str]:
    """[field, old, new]; experience in whole years, for by the day it is never told."""
    return [
        title_of(change.field),
        value_in_words(change.field, change.old, today),
        value_in_words(change.field, change.new, today),
    ]


def told_in_words(told: Told, today: dt.date) -> list[str]:
    """What the file says of somebody new, as one entry like those of changes: ["", "", words]."""
    said = [value_in_words(name, told.values[name], today) for name in SHOWN if name in told.values]
    said += [told.department] if told.department else []
    said += [
        f"{title_of(name)} {value_in_words(name, told.began(name, today), today)}"
        for name in told.experience
    ]
    said += ["внешний совместитель"] if told.values.get("is_part_time") else []
    more = [title_of(name) for name in told.values if name not in (*SHOWN, "is_part_time")]
    more += [title_of("former_surnames")] if told.former else []
    said += [f"ещё {', '.join(more)}"] if more else []
    return ["", "", "; ".join(said)]


def value_in_words(name: str, value: Any, today: dt.date) -> str:
    if value in (None, "", []):
        return NOTHING
    if name in SINCE.values():
        return count_of(whole_years(value, today), "год,года,лет")
    if isinstance(value, dt.date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, bool):
        return "да" if value else "нет"
    field = Teacher._meta.get_field(name)
    field = getattr(field, "base_field", field)
    labels = dict(field.flatchoices or ())
    items = value if isinstance(value, list) else [value]
    return ", ".join(str(labels.get(item, item)) for item in items)
