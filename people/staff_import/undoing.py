"""What stands in the way of taking an import back, in words."""

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Model

from people.models import StaffImport, StaffImportChange, Teacher
from people.staff_import.words import title_of

EDITED = "{}: запись правили после загрузки."
FIELD_EDITED = "{}: после загрузки изменено — {}."
BUILT = "{}: {}."
ENOUGH = 12


def obstacles(imported: StaffImport, changes: Sequence[StaffImportChange]) -> list[str]:
    """Sentences, each naming the person and what was built; empty when the way is free."""
    return [*_edits(changes), *_things_built(imported)]


def _edits(changes: Iterable[StaffImportChange]) -> Iterator[str]:
    for change in changes:
        teacher = change.teacher
        if change.before is None:
            if teacher.version != change.version:
                yield EDITED.format(teacher.short_name)
        elif teacher.version != change.version and (fields := _differing(teacher, change.after)):
            yield FIELD_EDITED.format(teacher.short_name, ", ".join(fields))


def _differing(teacher: Teacher, after: dict) -> list[str]:
    """Names of the fields that no longer hold what the import wrote."""
    found = []
    for column, written in after.items():
        now = getattr(teacher, column)
        if (now.isoformat() if hasattr(now, "isoformat") else now) != written:
            found.append(title_of(column.removesuffix("_id")))
    return found


def _things_built(imported: StaffImport) -> Iterator[str]:
    """Rows of any floor that refer to somebody the import added."""
    added = imported.changes.filter(before__isnull=True).values("teacher_id")
    for model, name in references():
        rows = model._default_manager.filter(**{f"{name}__in": added})
        for row in rows.select_related(name)[:ENOUGH]:
            yield BUILT.format(getattr(row, name).short_name, model._meta.verbose_name)


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
