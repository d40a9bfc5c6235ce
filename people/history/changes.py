"""What happened to each row of a group, net of intermediate steps, and the names this needs."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import models
from django.db.models import F, TextField, Value
from django.db.models.functions import JSONObject

from people.audit import HIDDEN, REMEMBERED
from people.history.feed import label_of, model_of, together
from people.history.filters import ACCESS, parent_of
from people.history.phrases import DONE
from people.history.values import (
    Names,
    Row,
    change_in_words,
    naming_fields,
    quoted,
    references,
    spoken_fields,
    title_of,
)

Reference = tuple[type[models.Model], int]


@dataclass
class Change:
    """One row's change: `kind` is created, changed or deleted; `hidden` fields tell no value."""

    model: type[models.Model]
    pk: int
    kind: str
    old: Row
    new: Row
    hidden: list[str] = field(default_factory=list)

    @property
    def reference(self) -> Reference:
        return self.model, self.pk

    @property
    def references(self) -> set[Reference]:
        """The rows that speaking of this change needs names of."""
        wanted = references(self.model, self.new) | references(self.model, self.old)
        return wanted | ({self.parent} if self.parent else set())

    @property
    def fields(self) -> list[models.Field]:
        """What of a changed row is worth a word."""
        spoken = spoken_fields(self.model) if self.kind == "changed" else []
        return [f for f in spoken if self.old.get(f.attname) != self.new.get(f.attname)]

    @property
    def says_nothing(self) -> bool:
        return self.kind == "changed" and not self.fields and not self.hidden

    @property
    def parent(self) -> Reference | None:
        """The thing that the row is part of."""
        whole = parent_of(self.model)
        pk = (
            self.new.get(self.model._meta.get_field(REMEMBERED[self.model].part_of).attname)
            if (whole)
            else None
        )
        return (whole, pk) if pk else None

    def title(self, names: Names) -> str:
        """«мероприятие плана «1. Изучение анализа работы…»», or the noun alone."""
        name = title_of(self.model, self.new, names)
        return f"{self.model._meta.verbose_name} {quoted(name)}" if name else self.noun

    @property
    def noun(self) -> str:
        return str(self.model._meta.verbose_name)

    def details(self, names: Names) -> list[str]:
        """Each changed field in words; the value of a hidden one is never told."""
        told = [
            change_in_words(f, self.old.get(f.attname), self.new.get(f.attname), names)
            for f in self.fields
        ]
        hidden = [self.model._meta.get_field(name).verbose_name for name in self.hidden]
        return told + [f"{label}: изменено" for label in hidden]

    def line(self, names: Names) -> str:
        """The change as a line of its own."""
        if self.kind == "changed":
            return f"{self.title(names)}: {'; '.join(self.details(names))}"
        return f"{DONE[self.kind]}: {self.title(names)}"


def net_changes(rows: Iterable[dict]) -> list[Change]:
    """The rows of a group (in order of writing) as one change per object.

    What came and went inside the group is left out; so are derived rows, and rows where nothing
    changed that is spoken of, unless there is nothing else.
    """
    found: dict[tuple[str, int], list[dict]] = {}
    for row in rows:
        if row["source"] != ACCESS:
            found.setdefault((row["source"], row["object"]), []).append(row)
    changes = [net_change(source, pk, events) for (source, pk), events in found.items()]
    changes = [change for change in changes if change is not None]
    spoken = [c for c in changes if not (c.says_nothing or REMEMBERED[c.model].derived)]
    return spoken or changes


def net_change(source: str, pk: int, events: list[dict]) -> Change | None:
    labels = {event["label"] for event in events}
    if {"created", "deleted"} <= labels:
        return None
    kind = next((kind for kind in ("created", "deleted") if kind in labels), "changed")
    hidden = sorted(label.removeprefix(HIDDEN) for label in labels if label.startswith(HIDDEN))
    return Change(model_of(source), pk, kind, events[0]["old"] or {}, events[-1]["new"], hidden)


def names_of(changes: Iterable[Change], known: Names) -> Names:
    """Names of all rows that the changes refer to, from the last that is remembered of each.

    `known` are names at hand already. One query for all models together, and one more where a row
    is named by others: a pair by its two people.
    """
    wanted: set[Reference] = set().union(*(change.references for change in changes))
    asked, rows = set(known), {}
    while missing := [one for one in wanted - asked if one[0] in REMEMBERED]:
        asked |= wanted
        found = together([last_rows(model, missing) for model in sorted_models(missing)])
        new = {(model_of(row["row_source"]), row["row_pk"]): row["row_json"] for row in found}
        rows, wanted = rows | new, {one for row in new.items() for one in namers(*row)}
    names = dict(known)
    for reference in rows:
        name_of(reference, rows, names)
    return names


def namers(of: Reference, row: Row) -> set[Reference]:
    """The rows whose names stand in the name of this one."""
    fields = [field for place in naming_fields(of[0]) for field in place if field.is_relation]
    return {(f.related_model, row[f.attname]) for f in fields if row.get(f.attname) is not None}


def name_of(reference: Reference, rows: dict[Reference, Row], names: Names) -> None:
    """Put the row's name among the `names`, after the names that stand in it."""
    if reference in names or reference not in rows:
        return
    row = rows[reference]
    for other in namers(reference, row):
        name_of(other, rows, names)
    names[reference] = title_of(reference[0], row, names)


def sorted_models(wanted: Iterable[Reference]) -> list[type[models.Model]]:
    return sorted({model for model, pk in wanted}, key=label_of)


def last_rows(model: type[models.Model], wanted: Iterable[Reference]) -> models.QuerySet:
    """The naming fields of the last event of each wanted row; gone rows are remembered too."""
    columns = [field.attname for place in naming_fields(model) for field in place]
    return (
        model.pgh_event_model.objects.filter(pgh_obj_id__in={pk for m, pk in wanted if m is model})
        .order_by("pgh_obj_id", "-pgh_id")
        .distinct("pgh_obj_id")
        .values(
            row_source=Value(label_of(model), output_field=TextField()),
            row_pk=F("pgh_obj_id"),
            row_json=JSONObject(**{column: F(column) for column in columns}),
        )
    )
