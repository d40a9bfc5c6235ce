"""The council's decision on the plan's text, and its cancellation."""

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

OTHERWISE = "редакция утверждена не этим протоколом."
LATER = {
    True: "после неё утверждена редакция {}: отменять нужно её.",
    False: "план с тех пор изменили: вынесите на совет редакцию {}, она заменит эту.",
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


@transaction.atomic
def withdraw_revision_approval(revision: Revision, *, by, date: dt.date, why: str) -> Revision:
    """What the minutes of that day approved is a draft again, with the former approval in its head.

    ClosedYear; ValidationError when other papers approved it, or the plan was changed since: then
    the newer revision takes its place.
    """
    roadmap = locked(revision.roadmap_id)
    row = Revision.objects.select_for_update().get(pk=revision.pk)
    if (row.approved_kind, row.approved_on) != ("протокол", date):
        raise ValidationError(OTHERWISE)
    if later := roadmap.revisions.filter(number__gt=row.number).order_by("number").last():
        raise ValidationError(LATER[later.is_approved].format(later.number))
    before = roadmap.revisions.exclude(approved_on=None).exclude(pk=row.pk).last()
    roadmap.approval_text = before.content["approval_text"] if before else ""
    with because("withdraw_revision_approval", by=by, why=why):
        roadmap.save_next_version()
        row.content = snapshot(roadmap)
        row.approved_kind, row.approved_number = "", ""
        row.approved_on, row.approved_body = None, ""
        row.full_clean(exclude=["created_by"])
        row.save()
    return row
