"""Values of history rows in words: choices, dates, relations, lists as a person reads them.

Pure: rows come as dictionaries of plain JSON (ISO dates, ids of relations), names of related rows
come in beside them.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from people.audit import REMEMBERED

NOTHING = "—"
LONGEST = 160  # characters of a value in a sentence
LONGEST_TITLE = 90
Row = dict[str, Any]
Names = dict[tuple[type[models.Model], int], str]


# «app_label.model.field» → how one value of it is said, where its choices stand in no field
SAID: dict[str, Callable[[Any], str]] = {}


def describe_values(field: str, say: Callable[[Any], str]) -> None:
    """Give words to the values of a field, named as «roadmap.activity.fact_sources»."""
    SAID[field] = say


def spoken_fields(model: type[models.Model]) -> list[models.Field]:
    """The fields that the history of the model speaks of."""
    memory = REMEMBERED[model]
    kept = {field.name for field in model.pgh_event_model._meta.fields}
    return [
        field
        for field in model._meta.fields
        if field.name in kept and not field.primary_key and field.name not in memory.quiet
    ]


def in_words(field: models.Field, value: Any, names: Names) -> str:
    """One value as the history prints it; «—» for nothing."""
    if value is None or value in ("", [], {}):
        return NOTHING
    if field.is_relation:
        return names.get((field.related_model, value), f"№ {value}")
    if field.flatchoices:
        return str(dict(field.flatchoices).get(value, value))
    if say := SAID.get(f"{field.model._meta.label_lower}.{field.name}"):
        return ", ".join(map(say, value)) if isinstance(value, list) else say(value)
    if isinstance(field, ArrayField):
        return ", ".join(in_words(field.base_field, item, names) for item in value)
    if isinstance(field, models.BooleanField):
        return "да" if value else "нет"
    return date_in_words(field, value) or str(field.to_python(value))


def date_in_words(field: models.Field, value: Any) -> str:
    """A date or a moment in the school's time; "" when the field holds neither."""
    if isinstance(field, models.DateTimeField):
        return f"{timezone.localtime(dt.datetime.fromisoformat(value)):%d.%m.%Y, %H:%M}"
    if isinstance(field, models.DateField):
        return f"{dt.date.fromisoformat(value):%d.%m.%Y}"
    return ""


def change_in_words(field: models.Field, old: Any, new: Any, names: Names) -> str:
    """«срок: «август» → «август–сентябрь»»; for whole structures only that they changed."""
    label = str(field.verbose_name)
    if isinstance(field, models.JSONField):
        return f"{label}: изменено"
    before, after = shortened(in_words(field, old, names), in_words(field, new, names))
    if isinstance(field, models.CharField | models.TextField) and not field.flatchoices:
        before, after = quoted(before), quoted(after)
    return f"{label}: {before} → {after}"


def quoted(text: str) -> str:
    """«text»; quotation marks inside become the inner ones: «МОУ „Школа № 12“»."""
    inner = text.replace("«", "„").replace("»", "“")
    return text if text == NOTHING else f"«{inner}»"


def shortened(before: str, after: str) -> tuple[str, str]:
    """Two long texts cut to the place where they begin to differ."""
    if max(len(before), len(after)) <= LONGEST:
        return before, after
    pairs = enumerate(zip(before, after, strict=False))
    differ = next((i for i, (a, b) in pairs if a != b), min(len(before), len(after)))
    start = max(0, before.rfind(" ", 0, max(0, differ - 30)) + 1)
    return cut(before, start, LONGEST), cut(after, start, LONGEST)


def cut(text: str, start: int, length: int) -> str:
    """At most `length` characters from `start`, with «…» where something was left out."""
    piece = text[start : start + length]
    return f"{'…' if start else ''}{piece}{'…' if len(text) > start + length else ''}"


def title_of(model: type[models.Model], row: Row, names: Names) -> str:
    """What a row is called in a sentence; "" when nothing in it has a name."""
    words = [first_word(alternatives, row, names) for alternatives in naming_fields(model)]
    if len(words) > 1 and words[0].isdigit():
        words[0] += "."  # a printed number: «1. Анализ работы»
    return cut(" ".join(filter(None, words)), 0, LONGEST_TITLE)


def naming_fields(model: type[models.Model]) -> list[list[models.Field]]:
    """The fields that name a row: each place in the name with its alternatives."""
    named_by = REMEMBERED[model].named_by
    return [[model._meta.get_field(name) for name in place.split("|")] for place in named_by]


def first_word(fields: list[models.Field], row: Row, names: Names) -> str:
    """The first of the fields that holds something, in words; "" when none does."""
    words = (in_words(field, row.get(field.attname), names) for field in fields)
    return next((word for word in words if word != NOTHING), "")


def references(model: type[models.Model], row: Row) -> set[tuple[type[models.Model], int]]:
    """The related rows that speaking of this row needs names of."""
    wanted = [f for f in spoken_fields(model) if f.is_relation]
    return {
        (field.related_model, row[field.attname])
        for field in wanted
        if row.get(field.attname) is not None
    }
