"""What stands in the way of taking an import back, in words and with the page to mend it on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Model, Q, QuerySet
from django.urls import reverse

from people.access import Role
from people.models import (
    Account,
    AskedTeacher,
    Consent,
    MenteeEntry,
    MentorEntry,
    ProfessionalRequest,
    StaffImport,
    StaffImportChange,
    SubjectDepartment,
    Teacher,
    WorkReview,
)
from people.staff_import.words import title_of

EDITED = "запись правили после загрузки"
FIELD_EDITED = "после загрузки изменено — {}"
ENOUGH = 50  # rows of one kind that are named
# what many get at one press and nobody has used: it goes together with the person
UNUSED = {
    WorkReview: Q(marks=None, conclusion="", decision=""),
    AskedTeacher: Q(no_need_at=None),
    Account: Q(last_seen=None, last_login=None, access_events=None, roles=[Role.TEACHER]),
}
# where something is taken back, and how
WAYS = {
    MentorEntry: ("mentor", "кандидата можно убрать из банка"),
    MenteeEntry: ("mentee", "запись без пары можно убрать из банка"),
    WorkReview: ("review", "отмените решение, сотрите оценки и вывод"),
    Consent: ("consent", "неподписанную бумагу можно убрать"),
    ProfessionalRequest: ("request", ""),
    SubjectDepartment: ("department", "выберите другого руководителя"),
    Account: ("account", ""),
}


@dataclass(frozen=True)
class Obstacle:
    """Something built on the import: about whom, what, the page where it is, how it is removed.

    `is_edit`: a later edit of the very record, which the person may give up.
    """

    person: str
    what: str
    url: str
    way: str = ""
    is_edit: bool = False


def obstacles(imported: StaffImport, changes: Sequence[StaffImportChange]) -> list[Obstacle]:
    """Empty when the way is free."""
    return [*_edits(changes), *_things_built(imported)]


def _edits(changes: Iterable[StaffImportChange]) -> Iterator[Obstacle]:
    for change in changes:
        if change.teacher.version == change.version:
            continue
        if change.before is None:
            yield _edit(change.teacher, EDITED)
        elif fields := [name for name in change.after if not holds(change, name)]:
            titles = ", ".join(title_of(name.removesuffix("_id")) for name in fields)
            yield _edit(change.teacher, FIELD_EDITED.format(titles))


def _edit(teacher: Teacher, what: str) -> Obstacle:
    return Obstacle(teacher.short_name, what, _page("teacher", teacher.pk), is_edit=True)


def holds(change: StaffImportChange, column: str) -> bool:
    """Whether the column still has what the import wrote there."""
    now = getattr(change.teacher, column)
    return (now.isoformat() if hasattr(now, "isoformat") else now) == change.after[column]


def _things_built(imported: StaffImport) -> Iterator[Obstacle]:
    """Rows of any floor that refer to somebody the import added, but for those nobody has used."""
    added = imported.changes.filter(before__isnull=True).values("teacher_id")
    for model, name in references():
        rows = model._default_manager.filter(**{f"{name}__in": added})
        if model in UNUSED:
            rows = rows.exclude(pk__in=model._default_manager.filter(UNUSED[model]))
        for row in rows.select_related(name)[:ENOUGH]:
            yield _built(row, getattr(row, name))


def _built(row: Model, person: Teacher) -> Obstacle:
    address, way = WAYS.get(type(row), ("", ""))
    url = _page(address, row.pk) if address else _page("teacher", person.pk)
    return Obstacle(person.short_name, str(row._meta.verbose_name), url, way)


def _page(address: str, pk: int) -> str:
    return reverse(address, args=[pk])


def unused_of(ids: Sequence[int]) -> list[QuerySet]:
    """What goes together with the people of these ids: rows that were made and never used."""
    return [
        model._default_manager.filter(condition, teacher__in=ids)
        for model, condition in UNUSED.items()
    ]


def references() -> list[tuple[type[Model], str]]:
    """(model, foreign key) of everything that refers to a member of staff."""
    return [
        (relation.related_model, relation.field.name)
        for relation in Teacher._meta.related_objects
        if relation.field.concrete
        and not relation.many_to_many
        and relation.related_model is not StaffImportChange
        and not hasattr(relation.related_model, "pgh_tracked_model")
    ]
