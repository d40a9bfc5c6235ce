"""A staff table is written into the list in one step, and taken back in one step."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from people.actions.staff_rows import (
    Row,
    keep_images,
    lock_staff,
    new_ids,
    staff_rows,
    typed,
    write_rows,
)
from people.audit import because
from people.models import StaffImport, StaffImportChange, SubjectDepartment, Teacher
from people.staff_import.cells import plain
from people.staff_import.comparison import Verdict, absent, compare
from people.staff_import.matching import Staff
from people.staff_import.outcome import Outcome, TwoForOne, changed_row, new_row, resolve
from people.staff_import.told import Told
from people.staff_import.undoing import Obstacle, holds, obstacles, unused_of


@dataclass(frozen=True)
class Applied:
    """`imported` is None when there was nothing to write; `undecided` rows wait for a person."""

    imported: StaffImport | None
    undecided: list[tuple[Told, Verdict]] = field(default_factory=list)


@transaction.atomic
def apply_staff_import(
    people: Sequence[Told], *, by, source: str, today: dt.date, managers: bool = True
) -> Applied:
    """Write what is certain and what was decided; the rest of the file changes nothing.

    The file is compared with the list as it stands at this moment, with everybody else's writing
    stopped, so that two imports go one after the other and the same file twice changes nothing.
    `managers`: whether managers of the file are written too. Raises ValidationError when two rows
    were decided to be one person.
    """
    with because("apply_staff_import", by=by):
        lock_staff()
        staff = Staff(staff_rows())
        verdicts = compare(people, staff, today=today)
        try:
            outcome = resolve(people, verdicts, staff, today=today, managers=managers)
        except TwoForOne as refusal:
            raise ValidationError(str(refusal)) from refusal
        if not outcome.added and not outcome.changed:
            return Applied(None, outcome.undecided)
        imported = StaffImport(author=by, source=source[:255], absent=absent(verdicts, staff))
        _write(imported, outcome, today)
        return Applied(imported, outcome.undecided)


def _write(imported: StaffImport, outcome: Outcome, today: dt.date) -> None:
    departments = _departments(imported, outcome)
    ids = new_ids(len(outcome.added))
    added = [
        new_row(told, pk, departments, today) for told, pk in zip(outcome.added, ids, strict=True)
    ]
    changed = [(row, changed_row(row, changes, departments)) for row, changes in outcome.changed]
    write_rows(added, [new for old, new in changed])
    imported.added, imported.changed = len(added), len(changed)
    imported.left_undecided = len(outcome.undecided)
    imported.save()
    keep_images(imported, ids, changed)


def _departments(imported: StaffImport, outcome: Outcome) -> dict[str, int]:
    """Lower-case name in the file → id; departments not yet there are made."""
    named = {told.department for told in outcome.added}
    named |= {c.new for row, changes in outcome.changed for c in changes if c.field == "department"}
    known = {plain(name): pk for pk, name in SubjectDepartment.objects.values_list("pk", "name")}
    for name in sorted(named - {""}):
        if plain(name) not in known:
            made = SubjectDepartment.objects.create(name=name)
            known[plain(name)] = made.pk
            imported.departments.append(made.pk)
    return {name.lower(): known[plain(name)] for name in named - {""}}


class BuiltUpon(ValidationError):
    """The import cannot be taken back: `obstacles` say what was built on it, and where."""

    def __init__(self, obstacles: list[Obstacle]):
        self.obstacles = obstacles
        super().__init__("Отменить загрузку нельзя: на ней уже построено другое.")


@transaction.atomic
def undo_staff_import(imported: StaffImport, *, by, give_up_edits: bool = False) -> StaffImport:
    """Take a whole import back: those added leave the list, changed fields are as they were.

    What was made for everybody at one press and never used goes together with those added.
    BuiltUpon with what else was built on it. With `give_up_edits` later edits do not hinder: those
    added leave with them, of those changed an edited field stays as it was edited.
    """
    with because("undo_staff_import", by=by):
        lock_staff()
        imported = StaffImport.objects.select_for_update(of=("self",)).get(pk=imported.pk)
        if imported.undone_at:
            raise ValidationError("Эта загрузка уже отменена.")
        changes = list(imported.changes.select_related("teacher"))
        found = obstacles(imported, changes)
        if [one for one in found if not (one.is_edit and give_up_edits)]:
            raise BuiltUpon(found)
        _restore([change for change in changes if change.before is not None])
        _remove([change.teacher_id for change in changes if change.before is None])
        _remove_departments(imported.departments)
        imported.undone_at, imported.undone_by = timezone.now(), by
        imported.save(update_fields=["undone_at", "undone_by"])
        return imported


def _restore(changes: Iterable[StaffImportChange]) -> None:
    before = {
        change.teacher_id: typed({k: v for k, v in change.before.items() if holds(change, k)})
        for change in changes
    }
    rows: list[Row] = [row | before[row["id"]] for row in staff_rows() if row["id"] in before]
    if rows:
        write_rows([], rows)


def _remove(ids: list[int]) -> None:
    """Rows with nothing but what was never used; that and the images of the import go first."""
    for rows in unused_of(ids):
        rows.delete()
    StaffImportChange.objects.filter(teacher_id__in=ids)._raw_delete("default")
    with connection.cursor() as cursor:
        cursor.execute(f'DELETE FROM "{Teacher._meta.db_table}" WHERE id = ANY(%s)', [ids])  # noqa: S608


def _remove_departments(ids: list[int]) -> None:
    """Departments that the import made and nobody is in or heads."""
    made = SubjectDepartment.objects.filter(pk__in=ids, head=None)
    made.filter(teachers=None).delete()
