"""The school's kinds of acts, events and materials: filled, chosen from, added to, changed."""

from django.core.exceptions import ValidationError
from django.db import transaction

from people.actions.dictionaries import append_line, change_line, fill_if_empty, move_line
from people.audit import because
from people.models import Account, Dictionary
from people.row_keys import row_key
from roadmap.actions.invitations import settle_training
from roadmap.kinds import usual_lines
from roadmap.models import ActKind, ActRole, EventKind, LibraryKind, Roadmap

NO_SUCH = {
    ActKind: "Такого вида акта нет. Выберите из списка.",
    EventKind: "Такого вида события нет. Выберите из списка.",
}


def adopt_usual_kinds(model: type[Dictionary]) -> None:
    """The usual kinds where the school has none."""
    fill_if_empty(model, usual_lines(model))


def kind_of(model: type[Dictionary], key: str) -> Dictionary:
    """The kind under a key of roadmap.kinds.kinds_offered; the dictionary is filled first."""
    adopt_usual_kinds(model)
    kinds = model.objects.order_by("is_retired", "place")
    found = kinds.filter(pk=pk) if (pk := row_key(key)) else kinds.filter(role=key)
    if (kind := found.first() or _newly_usual(model, key)) is None:
        raise ValidationError({"kind": NO_SUCH[model]})
    return kind


def _newly_usual(model: type[Dictionary], key: str) -> ActKind | None:
    """A kind that the application has learnt to draft since the school filled its dictionary."""
    line = next((line for line in usual_lines(ActKind) if line.role == key), None)
    if model is not ActKind or line is None:
        return None
    if same := ActKind.objects.filter(name__iexact=line.name, role=ActRole.OTHER).first():
        same.role = line.role
        same.save(update_fields=["role"])
        return same
    return append_line(line)


@transaction.atomic
def add_act_kind(*, by: Account, name: str) -> ActKind:
    """A new line of the dictionary at its end; ValidationError when there is one of that name."""
    adopt_usual_kinds(ActKind)
    with because("add_act_kind", by=by):
        return append_line(ActKind(name=name))


@transaction.atomic
def change_act_kind(kind: ActKind, *, by: Account, **changes) -> None:
    """Rename, retire or return a line of the dictionary."""
    with because("change_act_kind", by=by):
        change_line(kind, **changes)


@transaction.atomic
def move_act_kind(kind: ActKind, *, by: Account, to: int) -> None:
    """Put the line at the place `to` (from 1)."""
    with because("move_act_kind", by=by):
        move_line(kind, to)


@transaction.atomic
def add_event_kind(*, by: Account, name: str, **says) -> EventKind:
    """A new line of the dictionary at its end; ValidationError when there is one of that name."""
    adopt_usual_kinds(EventKind)
    with because("add_event_kind", by=by):
        return append_line(EventKind(name=name, **says))


@transaction.atomic
def change_event_kind(kind: EventKind, *, by: Account, **changes) -> None:
    """Rename, retire or return a line of the dictionary, or say what it is for.

    Whether it counts as training is true of what was held in years still open, too.
    """
    counted = kind.is_training
    with because("change_event_kind", by=by):
        change_line(kind, **changes)
        if kind.is_training != counted:
            closed = Roadmap.objects.filter(closed_on__isnull=False).values("year")
            held = kind.school_events.held().filter(training_hours__gt=0).exclude(year__in=closed)
            for event in held.select_related("kind").select_for_update(of=("self",)).order_by("pk"):
                settle_training(event, by=by)


@transaction.atomic
def move_event_kind(kind: EventKind, *, by: Account, to: int) -> None:
    """Put the line at the place `to` (from 1)."""
    with because("move_event_kind", by=by):
        move_line(kind, to)


@transaction.atomic
def add_library_kind(*, by: Account, name: str, purpose: str) -> LibraryKind:
    """A new line of the dictionary at its end; ValidationError when there is one of that name."""
    adopt_usual_kinds(LibraryKind)
    with because("add_library_kind", by=by):
        return append_line(LibraryKind(name=name, purpose=purpose))


@transaction.atomic
def change_library_kind(kind: LibraryKind, *, by: Account, **changes) -> None:
    """Rename, retire or return a line of the dictionary, or say what its materials are for."""
    with because("change_library_kind", by=by):
        change_line(kind, **changes)


@transaction.atomic
def move_library_kind(kind: LibraryKind, *, by: Account, to: int) -> None:
    """Put the line at the place `to` (from 1)."""
    with because("move_library_kind", by=by):
        move_line(kind, to)
