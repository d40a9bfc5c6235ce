"""The bank of mentees: included, corrected, moved along, taken over from the school's papers."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from people.academic_year import AcademicYear
from people.audit import because
from people.banks.mentor_load import told_works
from people.models import Account, MenteeEntry, ProfessionalRequest, Teacher
from people.models.mentee import usual_term

State = MenteeEntry.State


@transaction.atomic
def include_mentees(
    *, by: Account, chosen: Mapping[int, str], year: AcademicYear, included_on: dt.date
) -> list[MenteeEntry]:
    """Teachers (key → group) into the year's bank without a request, for the usual term; who is
    in it stays so."""
    teachers = list(Teacher.objects.select_for_update().filter(pk__in=chosen).order_by("pk"))
    paired = mentored(chosen)
    known = set(MenteeEntry.objects.of_year(year).values_list("teacher_id", flat=True))
    with because("include_mentees", by=by):
        return MenteeEntry.objects.bulk_create(
            MenteeEntry(
                teacher=teacher, year=year, group=chosen[teacher.pk], included_on=included_on,
                source=ProfessionalRequest.Source.STAFF, until=usual_term(year, included_on),
                state=State.PAIRED if teacher.pk in paired else State.WAITING,
            )
            for teacher in teachers
            if teacher.pk not in known
        )  # fmt: skip


def mentored(teachers: Iterable[int]) -> set[int]:
    """Those of the teachers with whom somebody works now, so that they wait for no mentor."""
    rows = Teacher.objects.filter(told_works(), pk__in=list(teachers)).order_by()
    return set(rows.values_list("pk", flat=True))


@transaction.atomic
def save_mentee_entry(
    entry: MenteeEntry, *, by: Account, version: int, fields: Mapping
) -> MenteeEntry:
    """Correct an entry. StaleVersion when somebody saved it meanwhile."""
    row = MenteeEntry.locked(entry.pk, version)
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()
    with because("save_mentee_entry", by=by):
        row.save_next_version()
    return row


@transaction.atomic
def move_mentee(entry: MenteeEntry, *, by: Account, to: str, reason: str = "") -> MenteeEntry:
    """Along the table of moves; leaving needs a reason. ValidationError for another move."""
    row = MenteeEntry.moving(entry.pk, to)
    row.left_reason = reason if to == State.LEFT else ""
    with because("move_mentee", by=by, why=reason):
        return row.move(to)


@transaction.atomic
def leave_mentees(*, by: Account, entries: Iterable[int], reason: str) -> int:
    """Many leave for one reason; those who have left or finished are passed over. How many left."""
    if not reason.strip():
        raise ValidationError("Напишите, почему педагоги выбыли.")
    rows = MenteeEntry.objects.filter(pk__in=entries, state__in=(State.WAITING, State.PAIRED))
    with because("leave_mentees", by=by, why=reason):
        return rows.update(state=State.LEFT, left_reason=reason, version=F("version") + 1)


@transaction.atomic
def set_mentees_term(*, by: Account, entries: Iterable[int], until: dt.date) -> int:
    """One term for many. ValidationError when it ends before somebody was included."""
    rows = MenteeEntry.objects.filter(pk__in=entries)
    if rows.filter(included_on__gt=until).exists():
        raise ValidationError("Срок раньше даты включения у одного из отмеченных.")
    with because("set_mentees_term", by=by):
        return rows.exclude(until=until).update(until=until, version=F("version") + 1)


@transaction.atomic
def set_mentees_group(*, by: Account, entries: Iterable[int], group: str) -> int:
    """One group for many; how many were in another."""
    rows = MenteeEntry.objects.filter(pk__in=entries).exclude(group=group)
    with because("set_mentees_group", by=by):
        return rows.update(group=group, version=F("version") + 1)


@dataclass(frozen=True)
class TakenOver:
    """How many entries a table added and changed."""

    added: int
    changed: int


@transaction.atomic
def take_over_mentees(*, by: Account, year: AcademicYear, rows: Mapping[int, Mapping]) -> TakenOver:
    """Entries from the school's own register: key of a teacher → fields of the entry.

    What the table leaves empty is not in the fields and stays as it is; the same table twice
    changes nothing.
    """
    list(Teacher.objects.select_for_update().filter(pk__in=rows).order_by("pk"))
    known = {e.teacher_id: e for e in MenteeEntry.objects.of_year(year).filter(teacher__in=rows)}
    paired = {pk: {"state": State.PAIRED} for pk in mentored(rows.keys() - known.keys())}
    new = [
        _taken(pk, year, {**fields, **paired.get(pk, {})})
        for pk, fields in rows.items()
        if pk not in known
    ]
    changed = [e for pk, e in known.items() if _apply(e, rows[pk])]
    for entry in (*new, *changed):
        entry.full_clean(validate_unique=False)
    with because("take_over_mentees", by=by):
        MenteeEntry.objects.bulk_create(new)
        if changed:
            names = {name for entry in changed for name in rows[entry.teacher_id]}
            MenteeEntry.objects.bulk_update(changed, [*names, "version"])
    return TakenOver(len(new), len(changed))


def _taken(teacher: int, year: AcademicYear, fields: Mapping) -> MenteeEntry:
    usual = {"source": ProfessionalRequest.Source.PAPER, "included_on": year.school_start}
    return MenteeEntry(teacher_id=teacher, year=year, **(usual | dict(fields)))


def _apply(entry: MenteeEntry, fields: Mapping) -> bool:
    """Put the fields on the entry; whether anything differs."""
    differs = any(getattr(entry, name) != value for name, value in fields.items())
    if differs:
        for name, value in fields.items():
            setattr(entry, name, value)
        entry.version += 1
    return differs
