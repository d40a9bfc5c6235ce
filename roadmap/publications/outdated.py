"""What stands elsewhere with names that may not stand there any more: exports and placements."""

from collections import defaultdict
from dataclasses import dataclass

from people.models import PublishedField, Teacher
from people.publishing import publishable_fields
from people.veil import veil_for
from roadmap.models import ExportedPerson, Publication, SiteExport


@dataclass(frozen=True)
class Outdated:
    """A person, what of what went out is not allowed any more, and the exports that have it."""

    person: Teacher
    fields: list[str]
    exports: list[SiteExport]


@dataclass(frozen=True)
class OutdatedPlace:
    """A publication that stands elsewhere and names people who have not agreed, or not any more."""

    publication: Publication
    names: list[str]


def outdated_exports() -> list[Outdated]:
    """By the names of people; each once."""
    rows = ExportedPerson.objects.outdated().select_related("teacher", "export__made_by__teacher")
    by_person: dict[Teacher, list[ExportedPerson]] = defaultdict(list)
    for row in rows.order_by("teacher__sort_name", "-export__made_at", "-pk"):
        by_person[row.teacher].append(row)
    allowed = publishable_fields(by_person)
    return [
        Outdated(person, lost(own, allowed[person.pk]), [row.export for row in own])
        for person, own in by_person.items()
    ]


def lost(rows: list[ExportedPerson], allowed: frozenset[str]) -> list[str]:
    """In words: what went out and may not be shown now."""
    out = {field for row in rows for field in row.fields}
    return [field.label for field in PublishedField if field in out and field not in allowed]


def outdated_places() -> list[OutdatedPlace]:
    """Placed publications in whose words or on whose list somebody may not be named."""
    rows = Publication.objects.exclude(state="draft").filter(placements__isnull=False).distinct()
    return unnamed_in(list(rows.prefetch_related("people")))


def unnamed_in(rows: list[Publication]) -> list[OutdatedPlace]:
    """Those of the publications that name people who have not agreed, with these people."""
    about = {person.pk for row in rows for person in row.people.all()}
    texts = {row.pk: f"{row.title}. {row.text} {row.short_text}" for row in rows}
    veil = veil_for(texts.values(), about=about)
    hidden = {row.pk: veil.unopened(texts[row.pk]) for row in rows}
    allowed = publishable_fields({person for row in rows for person in row.people.all()})
    for row in rows:
        told = {p.pk for p in row.people.all() if PublishedField.NAME not in allowed[p.pk]}
        hidden[row.pk] |= told
    named = Teacher.objects.in_bulk({pk for keys in hidden.values() for pk in keys})
    return [
        OutdatedPlace(row, sorted(named[pk].short_name for pk in hidden[row.pk]))
        for row in rows if hidden[row.pk]
    ]  # fmt: skip
