"""Copies of the public section that leave the application: each is remembered with its names."""

from collections.abc import Mapping

from django.db import transaction

from people.audit import because
from people.models import Account, School, Teacher
from roadmap.models import ExportedPerson, SiteExport


@transaction.atomic
def remember_export(
    *, by: Account, kind: str, holds: str, people: Mapping[int, set[str]]
) -> SiteExport:
    """Write down a copy before it is handed out; `people`: key → PublishedFields of the person."""
    with because("remember_export", by=by):
        row = SiteExport.objects.create(kind=kind, made_by=by, holds=holds[:300])
        ExportedPerson.objects.bulk_create(
            ExportedPerson(export=row, teacher_id=pk, fields=sorted(fields))
            for pk, fields in sorted(people.items())
        )
    return row


@transaction.atomic
def clear_exported(person: Teacher, *, by: Account) -> int:
    """What the person no longer allows was removed from the site by hand. → how many rows."""
    with because("clear_exported", by=by):
        rows = ExportedPerson.objects.outdated().filter(teacher=person)
        return rows.update(cleared_on=School.today())
