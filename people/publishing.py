"""The one question that public output asks: may this about this person be shown to everybody.

Source: 152-ФЗ art. 10.1 — only what a valid consent to dissemination names, each field by itself;
silence is no consent, and a withdrawal works from its own day.
"""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Exists, OuterRef

from people.models import Consent, ConsentKind, PublishedField, School, Teacher


def publishable(person: Teacher, field: str, *, on: dt.date | None = None) -> bool:
    """Whether `field` (a PublishedField) of the person may be public on a day, today by default.

    ValueError for a field that no consent can name. For many people ask `publishable_fields`.
    """
    field = PublishedField(field)
    return field in publishable_fields([person], on=on)[person.pk]


def publishable_fields(
    people: Iterable[Teacher], *, on: dt.date | None = None
) -> dict[int, frozenset[str]]:
    """For each person's key the fields that may be public on a day; one query for all of them.

    A page that names a person asks for PublishedField.NAME like for any other field.
    """
    keys = [person.pk for person in people]
    valid = Consent.objects.valid_on(on or School.today()).filter(
        kind=ConsentKind.DISSEMINATION, teacher_id__in=keys
    )
    allowed = dict(valid.values_list("teacher_id", "fields"))
    return {key: frozenset(allowed.get(key, ())) for key in keys}


def may_be_shown(field: str, *, teacher: str = "teacher", on: dt.date | None = None) -> Exists:
    """The same as a condition on rows: whether the person behind the path may be shown so.

    `MentorEntry.objects.filter(may_be_shown(PublishedField.NAME))`; "pk" for the staff itself.
    """
    valid = Consent.objects.valid_on(on or School.today()).filter(
        kind=ConsentKind.DISSEMINATION, fields__contains=[PublishedField(field)]
    )
    return Exists(valid.filter(teacher=OuterRef(teacher)))


def still_shown(*, fields: str = "fields", teacher: str = "teacher") -> Exists:
    """As a condition on rows that remember what was shown: whether all of it still may be."""
    valid = Consent.objects.valid_on(School.today()).filter(kind=ConsentKind.DISSEMINATION)
    return Exists(valid.filter(teacher=OuterRef(teacher), fields__contains=OuterRef(fields)))
