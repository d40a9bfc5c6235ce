"""One memory: every model says here how its rows are remembered.

Row history is written by database triggers (pghistory), so no code path can forget it; the context
(who, which action, why) is opened by the middleware and by actions. Events that change no row
(sign-ins, refusals, exports) are written by `record()`.
"""

from collections.abc import Callable, Iterable

import pghistory
from django.db import models

UNTRACKED: dict[type[models.Model], str] = {}


def audited(*, hidden: Iterable[str] = (), ignored: Iterable[str] = ()) -> Callable:
    """Class decorator: keep every insert, update and delete of the model's rows.

    `hidden` fields are sensitive: the history says that they changed, never their value.
    `ignored` fields (passwords' hashes, counters, generated columns) leave no trace at all.
    """
    hidden, ignored = tuple(hidden), tuple(ignored)
    trackers = [
        pghistory.InsertEvent("created"),
        pghistory.UpdateEvent("changed"),
        pghistory.DeleteEvent("deleted"),
    ]
    if hidden:
        trackers.append(
            pghistory.UpdateEvent("changed_hidden", condition=pghistory.AnyChange(*hidden))
        )
    track = pghistory.track(
        *trackers,
        exclude=[*hidden, *ignored],
        context_field=pghistory.ContextJSONField(),
        context_id_field=pghistory.ContextUUIDField(),
        append_only=True,
        meta={"indexes": [models.Index(fields=["-pgh_created_at", "-pgh_id"])]},
    )

    def decorate(model):
        model.audit_hidden = hidden
        return track(model)

    return decorate


def untracked(reason: str) -> Callable:
    """Class decorator: declare that rows of the model need no history, and why."""

    def decorate(model):
        UNTRACKED[model] = reason
        return model

    return decorate


def because(action: str, *, by=None, why: str = "") -> pghistory.context:
    """Context for an action: all rows changed inside are remembered under one name.

    `action` is the verb of the door that was used (e.g. "mark_done"); `by` is the account;
    `why` is the reason a person typed, if any.
    """
    facts = {"action": action}
    if by is not None and by.pk:
        facts["user"] = by.pk
    if why:
        facts["why"] = why
    return pghistory.context(**facts)


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


def redact_person(*, teacher, by, why: str) -> int:
    """Remove a person's names from history rows: the one permitted change of the past.

    152-ФЗ, art. 21: an operator destroys personal data when the purpose is gone. The rows stay,
    with names replaced by «удалено»; that it was done, by whom and why is itself an event.
    Returns the number of history rows changed.
    """
    import pgtrigger
    from django.db import transaction

    from people.models import AccessEvent

    events = type(teacher).pgh_event_model.objects.filter(pgh_obj_id=teacher.pk)
    with transaction.atomic(), pgtrigger.ignore(f"{events.model._meta.label}:append_only"):
        changed = events.update(
            surname="удалено", first_name="", patronymic="", former_surnames=[], posts=[]
        )
        record(
            AccessEvent.Kind.REDACTED,
            by=by,
            what=f"Имена в истории записи {teacher.pk}: {why}",
        )
    return changed
