"""Marks and facts: what was done. None of it touches the plan's text or its revisions."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from people.audit import because
from people.models import StaleVersion
from roadmap.actions.text import derive_dates, locked
from roadmap.models import Activity, Fact

SENT_TWICE = dt.timedelta(minutes=1)


def _change(activity: Activity, action: str, *, by, version: int, why: str = "", **fields):
    """Set the fields of the locked row; StaleVersion when it has changed to something else."""
    with transaction.atomic(), because(action, by=by, why=why):
        locked(activity.stage.roadmap_id)
        row = Activity.objects.select_for_update().get(pk=activity.pk)
        if all(getattr(row, name) == value for name, value in fields.items()):
            return row  # the same mark sent twice is one mark
        if row.version != version:
            raise StaleVersion(row)
        for name, value in fields.items():
            setattr(row, name, value)
        row.full_clean()
        row.save_next_version()
        return row


def mark_done(activity: Activity, *, by, version: int, on: dt.date, why: str = "") -> Activity:
    """Close as done on the date `on`; not in the future of the caller's calendar."""
    return _change(
        activity,
        "mark_done",
        by=by,
        version=version,
        closed_as=Activity.Closed.DONE,
        closed_on=on,
        closed_by=by,
        closed_why=why,
    )


def mark_not_needed(activity: Activity, *, by, version: int, on: dt.date, why: str) -> Activity:
    """Close as not needed; the reason is obligatory."""
    if not why.strip():
        raise ValidationError({"why": "Напишите, почему мероприятие не требуется."})
    return _change(
        activity,
        "mark_not_needed",
        by=by,
        version=version,
        why=why,
        closed_as=Activity.Closed.NOT_NEEDED,
        closed_on=on,
        closed_by=by,
        closed_why=why,
    )


def reopen(activity: Activity, *, by, version: int) -> Activity:
    """Take the mark back: the one-click undo of both marks."""
    return _change(
        activity,
        "reopen",
        by=by,
        version=version,
        closed_as="",
        closed_on=None,
        closed_by=None,
        closed_why="",
    )


def set_dates(activity: Activity, *, by, version: int, start, end) -> Activity:
    """Dates by hand for a term that words do not fix; both None returns to the derived ones."""
    with transaction.atomic(), because("set_dates", by=by):
        by_hand = bool(start or end)
        row = _change(
            activity,
            "set_dates",
            by=by,
            version=version,
            start=start,
            end=end,
            dates_by_hand=by_hand,
            term_doubts=[],
        )
        if not by_hand:
            derive_dates(row)
            row.save()
        return row


def set_fact_sources(activity: Activity, *, by, version: int, keys: list[str]) -> Activity:
    """Choose where the application looks for facts of this activity."""
    return _change(activity, "set_fact_sources", by=by, version=version, fact_sources=keys)


def add_fact(
    activity: Activity, *, by, happened_on: dt.date, note: str = "", link: str = "", file=None
) -> Fact:
    """Attach what was done; at least one of note, link and file.

    The same words of the same person within a minute are one fact sent twice: it is returned.
    """
    said = {"happened_on": happened_on, "note": note, "link": link, "entered_by": by}
    said["file_name"] = file.name[:255] if file else ""
    with transaction.atomic(), because("add_fact", by=by):
        locked(activity.stage.roadmap_id)
        just_now = timezone.now() - SENT_TWICE
        if twin := activity.facts.filter(**said, created_at__gt=just_now).first():
            return twin
        fact = Fact(activity=activity, file=file or "", created_at=timezone.now(), **said)
        fact.full_clean()
        fact.save()
        return fact


def remove_fact(fact: Fact, *, by) -> None:
    """Take a fact away; its row stays in the history, its file on the disk."""
    with transaction.atomic(), because("remove_fact", by=by):
        locked(fact.activity.stage.roadmap_id)
        fact.delete()
