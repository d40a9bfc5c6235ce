"""One member of staff: added, corrected, on leave, gone, back."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from people.actions.accounts import one_at_a_time
from people.audit import because
from people.models import Account, SubjectDepartment, Teacher
from people.names import PersonName, sort_key
from people.staff.namesakes import namesakes

SENT_TWICE = dt.timedelta(minutes=1)
State = Teacher.State


class SameName(Exception):
    """Somebody of that name is on the list already: `people`. It may be another person."""

    def __init__(self, people: list[Teacher]):
        self.people = people
        super().__init__("Человек с таким именем уже есть в списке.")


@transaction.atomic
def add_teacher(*, by: Account, though_named_so: bool = True, **fields) -> Teacher:
    """A new member of staff. `fields` are the model's.

    The very same person added within a minute is a form sent twice: they are returned. SameName,
    unless `though_named_so`, when somebody bears the name; of two who add at once the second too.
    """
    one_at_a_time()
    hold_department(fields)
    if twin := _added_just_now(fields):
        return twin
    teacher = Teacher(**fields)
    if not though_named_so and (alike := namesakes(_name_of(teacher), teacher.former_surnames)):
        raise SameName(alike)
    with because("add_teacher", by=by):
        teacher.full_clean()
        teacher.save()
        return teacher


def hold_department(fields: dict) -> None:
    """Keep the department from being merged away until the transaction ends.

    Before the person's own row: a merging takes them in the same order, so neither waits for the
    other twice. ValidationError when it is gone.
    """
    department = fields.get("department")
    if department is None:
        return
    rows = SubjectDepartment.objects.select_for_update(no_key=True).filter(pk=department.pk)
    if not rows.first():
        raise ValidationError({"department": "Этого МО больше нет: выберите другое."})


def _name_of(teacher: Teacher) -> PersonName:
    return PersonName(teacher.surname, teacher.first_name, teacher.patronymic)


def _added_just_now(fields: dict) -> Teacher | None:
    just_now = timezone.now() - SENT_TWICE
    added = Teacher.pgh_event_model.objects.filter(
        pgh_label="created", pgh_created_at__gt=just_now, **fields
    )
    return Teacher.objects.filter(pk__in=added.values("pgh_obj_id"), **fields).first()


@transaction.atomic
def save_teacher(pk: int, *, by: Account, version: int, **fields) -> Teacher:
    """Correct a record; a surname that changes is kept among the former ones.

    StaleVersion when somebody saved it meanwhile, ValidationError for what no record may say.
    """
    hold_department(fields)
    row = Teacher.locked(pk, version)
    before = row.surname
    for name, value in fields.items():
        setattr(row, name, value)
    row.former_surnames = former_surnames(before, row.surname, row.former_surnames)
    row.full_clean()
    with because("save_teacher", by=by):
        row.save_next_version()
    return row


def former_surnames(before: str, now: str, former: list[str]) -> list[str]:
    """The former surnames after a change of surname: the one before joins, the present one goes."""
    kept = [surname for surname in former if sort_key(surname) != sort_key(now)]
    known = {sort_key(surname) for surname in (now, *kept)}
    return kept if sort_key(before) in known else [*kept, before]


@transaction.atomic
def move_teacher(
    pk: int, *, by: Account, to: str, left_on: dt.date | None = None, why: str = ""
) -> Teacher:
    """On leave, gone with a date, back to work: by Teacher.MOVES. What they began stays as it is.

    ValidationError for another move, and for a leaver without a date.
    """
    row = Teacher.moving(pk, to)
    if to == State.LEFT:
        _check_leaving(row, left_on)
    row.left_on = left_on if to == State.LEFT else None
    with because("move_teacher", by=by, why=why):
        return row.move(to)


def _check_leaving(row: Teacher, left_on: dt.date | None) -> None:
    if left_on is None:
        raise ValidationError({"left_on": "Укажите дату увольнения."})
    if row.school_since and left_on < row.school_since:
        began = f"{row.school_since:%d.%m.%Y}"
        raise ValidationError({"left_on": f"В школе человек с {began}: увольнение не раньше."})
