"""One memory: every model says here how its rows are remembered.

Row history is written by database triggers (pghistory), so no code path can forget it; the context
(who, which action, why) is opened by the middleware and by actions. Events that change no row
(sign-ins, refusals, exports) are written by `record()`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

import pghistory
from django.db import models

from people.access import Permission


@dataclass(frozen=True)
class Memory:
    """How the rows of one model are remembered, and how the history speaks of them."""

    readable_by: Permission
    hidden: tuple[str, ...]
    told_to: Mapping[str, Permission]
    quiet: tuple[str, ...]
    named_by: tuple[str, ...]
    part_of: str
    derived: bool
    counted: str
    kept_from: Callable | None


REMEMBERED: dict[type[models.Model], Memory] = {}
UNTRACKED: dict[type[models.Model], str] = {}
HIDDEN = "changed_hidden:"  # the label of an event that tells no value, before the field's name
_door: ContextVar[str] = ContextVar("door", default="")


def audited(
    *,
    hidden: Iterable[str] = (),
    told_to: Mapping[str, Permission] | None = None,
    ignored: Iterable[str] = (),
    quiet: Iterable[str] = (),
    readable_by: Permission = Permission.READ_HISTORY,
    named_by: Iterable[str] = (),
    part_of: str = "",
    derived: bool = False,
    counted: str = "",
    kept_from: Callable | None = None,
) -> Callable:
    """Class decorator: keep every insert, update and delete of the model's rows.

    `hidden` fields are sensitive: the history says that they changed, never their value; of those
    in `told_to` it says even that only to who has the permission.
    `ignored` fields (passwords' hashes, counters, generated columns) leave no trace at all.
    `quiet` fields are kept, but the history does not speak of them (derived, technical).
    `readable_by` is the permission that opens the history of the model.
    `named_by` are the fields that name a row in a sentence, "a|b" for b where a is empty;
    `part_of` is the foreign key to the thing whose page shows this row's history too; `derived`
    rows follow from other rows and are not spoken of beside them; `counted` are the words for
    1, 2 and 5 rows. `kept_from`: account → the condition (Q) on rows of which the history says
    nothing to it, though it may read the others.
    """
    hidden, ignored = tuple(hidden), tuple(ignored)
    memory = Memory(
        readable_by, hidden, dict(told_to or {}), tuple(quiet), tuple(named_by), part_of, derived,
        counted, kept_from,
    )  # fmt: skip
    track = pghistory.track(
        *trackers(hidden),
        exclude=[*hidden, *ignored],
        context_field=pghistory.ContextJSONField(),
        context_id_field=pghistory.ContextUUIDField(),
        append_only=True,
        meta={"indexes": [models.Index(fields=["-pgh_created_at", "-pgh_id"])]},
    )

    def decorate(model):
        model.audit_hidden = hidden
        REMEMBERED[model] = memory
        return track(model)

    return decorate


def trackers(hidden: tuple[str, ...]) -> list[pghistory.Tracker]:
    """What makes an event: the three changes of a row, and a change of each hidden field."""
    return [
        pghistory.InsertEvent("created"),
        pghistory.UpdateEvent("changed"),
        pghistory.DeleteEvent("deleted"),
        *(
            pghistory.UpdateEvent(f"{HIDDEN}{name}", condition=pghistory.AnyChange(name))
            for name in hidden
        ),
    ]


def untracked(reason: str) -> Callable:
    """Class decorator: declare that rows of the model need no history, and why."""

    def decorate(model):
        UNTRACKED[model] = reason
        return model

    return decorate


@contextmanager
def because(action: str, *, by=None, why: str = "") -> Iterator[None]:
    """Context for an action: all rows changed inside are remembered under one name.

    `action` is the verb of the door that was used (e.g. "mark_done"); `by` is the account;
    `why` is the reason a person typed, if any. An action called by another one keeps the outer
    name: history says which door the person used.
    """
    outer = _door.get()
    facts = {} if outer else {"action": action, "why": why}
    if by is not None and by.pk:
        facts["user"] = by.pk
    if outer and why:
        facts["why"] = why
    token = _door.set(outer or action)
    try:
        with pghistory.context(**facts):
            yield
    finally:
        _door.reset(token)


def record(kind: str, *, by=None, login: str = "", what: str = "", request=None) -> None:
    """Write an event that changes no row: a sign-in, a refusal, an export.

    `kind` is one of `people.models.AccessEvent.Kind`; `what` names the object in Russian.
    """
    from people.models import AccessEvent

    AccessEvent.objects.create(
        kind=kind,
        account=by if by is not None and by.is_authenticated else None,
        login=login[:150],
        what=what[:500],
        address=request.META.get("REMOTE_ADDR", "") if request else "",
    )
