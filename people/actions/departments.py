"""Методические объединения: added, corrected, merged, removed when empty."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from people.actions.accounts import one_at_a_time
from people.audit import because
from people.models import Account, SubjectDepartment, Teacher

NOT_EMPTY = "В «{}» есть люди. Переведите их в другое МО или объедините МО."


@transaction.atomic
def add_department(*, by: Account, name: str, head: Teacher | None = None) -> SubjectDepartment:
    """A new one, empty. ValidationError when one of that name is there."""
    one_at_a_time()
    row = SubjectDepartment(name=name, head=head)
    row.full_clean()
    with because("add_department", by=by):
        row.save()
    return row


@transaction.atomic
def save_department(pk: int, *, by: Account, version: int, **fields) -> SubjectDepartment:
    """Rename it or appoint its head. StaleVersion, ValidationError when the name is taken."""
    one_at_a_time()
    row = SubjectDepartment.locked(pk, version)
    for name, value in fields.items():
        setattr(row, name, value)
    row.full_clean()
    with because("save_department", by=by):
        row.save_next_version()
    return row


@transaction.atomic
def merge_departments(
    department: SubjectDepartment, *, by: Account, into: SubjectDepartment
) -> int:
    """Its people go over into another one, and it is gone; how many went. The other's head stays.

    ValidationError when the two are one.
    """
    keys = sorted((department.pk, into.pk))
    rows = SubjectDepartment.objects.select_for_update().filter(pk__in=keys).order_by("pk")
    found = {row.pk: row for row in rows}
    if len(found) < 2:
        raise ValidationError("Объединяются два разных МО. Обновите страницу и выберите другое.")
    with because("merge_departments", by=by):
        moved = Teacher.objects.filter(department=department.pk).update(
            department=into.pk, version=F("version") + 1
        )
        found[department.pk].delete()
    return moved


@transaction.atomic
def remove_department(department: SubjectDepartment, *, by: Account) -> None:
    """Take an empty one off the list; ValidationError while somebody is in it."""
    row = SubjectDepartment.objects.select_for_update().get(pk=department.pk)
    if row.teachers.exists():
        raise ValidationError(NOT_EMPTY.format(row.name))
    with because("remove_department", by=by):
        row.delete()
