"""The council's decision on the plan's text."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from people.audit import because
from roadmap.actions.text import locked
from roadmap.models import Revision, Roadmap
from roadmap.plan.revisions import snapshot

APPROVED_AT = {
    "протокол": "Утверждена на заседании\n{body}\nпротокол №{number} от {day} г.",
    "приказ": "Утверждена приказом\n{body}\n№{number} от {day} г.",
}


def approve_revision(
    roadmap: Roadmap, *, by, kind: str, number: str, on: dt.date, body: str, seen: str = ""
) -> Revision:
    """Record that the draft revision was approved; its approval block prints the decision.

    `kind` is «протокол» or «приказ», `body` the approving body in the genitive, `seen` the
    fingerprint of the text that the council had before it. ValidationError when there is no draft
    or its text is another by now. After this the revision's text never changes.
    """
    with transaction.atomic(), because("approve_revision", by=by):
        roadmap = locked(roadmap.pk)
        draft = roadmap.revisions.filter(approved_on=None).first()
        if draft is None:
            raise ValidationError("Все изменения уже утверждены, новой редакции нет.")
        if seen and seen != draft.fingerprint:
            raise ValidationError(
                "Пока страница была открыта, текст плана изменили. Посмотрите, что изменилось, "
                "и утвердите ещё раз."
            )
        day = on.strftime("%d.%m.%Y")
        roadmap.approval_text = APPROVED_AT[kind].format(body=body, number=number, day=day)
        roadmap.save_next_version()
        draft.content = snapshot(roadmap)
        draft.approved_kind, draft.approved_number = kind, number
        draft.approved_on, draft.approved_body = on, body
        draft.full_clean(exclude=["created_by"])
        draft.save()
        return draft
