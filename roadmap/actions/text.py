"""Changing the plan's text: every door opens `changing_text`, which keeps revisions in order."""

from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from people.audit import because
from people.models import Versioned
from roadmap.models import Activity, Revision, Roadmap, Stage
from roadmap.plan import numbering
from roadmap.plan.responsible import assign
from roadmap.plan.revisions import compare, snapshot
from roadmap.terms import parse_term


class ClosedYear(ValidationError):
    """The year is closed: its plan is read, never changed."""

    def __init__(self, roadmap):
        super().__init__(f"{roadmap.year} учебный год закрыт, его дорожная карта не меняется.")


def locked(roadmap_id: int) -> Roadmap:
    """The roadmap under a lock, so that two changes of one plan come one after the other."""
    roadmap = Roadmap.objects.select_for_update().get(pk=roadmap_id)
    if roadmap.is_closed:
        raise ClosedYear(roadmap)
    return roadmap


@contextmanager
def changing_text(roadmap_id: int, action: str, *, by, why: str = ""):
    """All text changes inside are one step; what results becomes the draft revision.

    Yields the locked roadmap. Raises ClosedYear.
    """
    with transaction.atomic(), because(action, by=by, why=why):
        roadmap = locked(roadmap_id)
        yield roadmap
        remember_revision(roadmap, by=by, why=why)


def remember_revision(roadmap: Roadmap, *, by, why: str = "") -> None:
    """Write the current text into the draft revision; begin one when an approved text differs.

    A draft that has come back to the last approved text is dropped, unless minutes speak of it.
    """
    content = snapshot(roadmap)
    last = roadmap.revisions.last()
    if last and _same_text(last.content, content):
        return
    if last and not last.is_approved:
        before = roadmap.revisions.filter(number=last.number - 1).first()
        if before and _same_text(before.content, content) and not _is_in_minutes(last):
            last.delete()
            return
        last.content = content
        last.reason = why or last.reason
        last.save()
        return
    number = last.number + 1 if last else 1
    Revision.objects.create(
        roadmap=roadmap, number=number, content=content, created_by=by, reason=why,
        created_at=timezone.now(),
    )  # fmt: skip


def _is_in_minutes(draft: Revision) -> bool:
    """Whether the council has decided about it: it was returned, or its approval was cancelled."""
    return draft.council_subjects.filter(item__sitting__state="recorded").exists()


def _same_text(old: dict, new: dict) -> bool:
    """Order and table form count as text too: they are what the council sees."""
    if compare(old, new):
        return False
    order = [
        [
            (stage["title"], [activity["text"] for activity in stage["activities"]])
            for stage in content["stages"]
        ]
        for content in (old, new)
    ]
    return order[0] == order[1] and all(old[k] == new[k] for k in ("layout", "headings"))


def derive_dates(activity: Activity) -> None:
    """Dates from the term's words, unless a person has set them; does not save."""
    term = parse_term(activity.printed_term, activity.stage.roadmap.year)
    activity.term_kind = term.kind
    if activity.dates_by_hand:
        return
    activity.start, activity.end = term.start, term.end
    activity.term_doubts = list(term.flags)


def edit_head(roadmap_id: int, *, by, version: int, why: str = "", **fields) -> Roadmap:
    """Change title, approval_text, layout or headings of the document."""
    with changing_text(roadmap_id, "edit_head", by=by, why=why) as roadmap:
        row = Roadmap.locked(roadmap.pk, version)
        _set(row, fields)
        row.save_next_version()
        roadmap.refresh_from_db()
        return row


def edit_stage(stage: Stage, *, by, version: int, why: str = "", **fields) -> Stage:
    """Change a stage; its activities that inherit term or responsible follow."""
    with changing_text(stage.roadmap_id, "edit_stage", by=by, why=why):
        row = Stage.locked(stage.pk, version)
        _set(row, fields)
        row.save_next_version()
        for activity in row.activities.select_related("stage__roadmap"):
            follow_text(activity)
        return row


def edit_activity(activity: Activity, *, by, version: int, why: str = "", **fields) -> Activity:
    """Change an activity's text, term, responsible, result, document or notes."""
    with changing_text(activity.stage.roadmap_id, "edit_activity", by=by, why=why):
        row = Activity.locked(activity.pk, version)
        _set(row, fields)
        derive_dates(row)
        row.save_next_version()
        assign(row)
        return row


def follow_text(activity: Activity) -> None:
    """Bring dates and assignments of a saved activity in line with the printed words."""
    derive_dates(activity)
    activity.save()
    assign(activity)


def _set(row: Versioned, fields: dict) -> None:
    """Set and check these fields only: what else the row holds is not this person's to mend."""
    for name, value in fields.items():
        setattr(row, name, value)
    others = [field.name for field in row._meta.fields if field.name not in fields]
    row.full_clean(exclude=others, validate_unique=False, validate_constraints=False)


def add_stage(roadmap: Roadmap, *, by, **fields) -> Stage:
    """A new stage at the end of the plan; sent twice in a row, it is added once."""
    with changing_text(roadmap.pk, "add_stage", by=by) as row:
        last = row.stages.order_by("position").last()
        if last and last.title == fields.get("title") and not last.activities.exists():
            return last
        return Stage.objects.create(roadmap=row, **(_after(last) | fields))


def add_activity(stage: Stage, *, by, **fields) -> Activity:
    """A new activity at the end of the stage; sent twice in a row, it is added once."""
    with changing_text(stage.roadmap_id, "add_activity", by=by):
        last = stage.activities.order_by("position").last()
        if last and last.text == fields.get("text"):
            return last
        activity = Activity(stage=stage, **(_after(last) | fields))
        derive_dates(activity)
        activity.save()
        assign(activity)
        return activity


def _after(last: Stage | Activity | None) -> dict:
    """Place and number of the row after the last one, numbered in the same way."""
    if last is None:
        return {"position": 1, "number": "1"}
    return {"position": last.position + 1, "number": numbering.following(last.number)}


def remove_activity(activity: Activity, *, by, why: str = "") -> None:
    """Take an activity out of the plan. Refused while facts are attached to it."""
    with changing_text(activity.stage.roadmap_id, "remove_activity", by=by, why=why):
        refuse_with_facts([activity])
        stage = activity.stage
        activity.delete()
        renumber_positions(stage.activities.order_by("position"))


def remove_stage(stage: Stage, *, by, why: str = "") -> None:
    """Take a stage out with its activities. Refused while facts are attached to any of them."""
    with changing_text(stage.roadmap_id, "remove_stage", by=by, why=why) as roadmap:
        refuse_with_facts(stage.activities.all())
        stage.delete()
        renumber_positions(roadmap.stages.order_by("position"))


def refuse_with_facts(activities) -> None:
    """ValidationError naming the activities whose facts would be lost."""
    ids = [activity.pk for activity in activities]
    kept = Activity.objects.filter(pk__in=ids, facts__isnull=False).distinct().in_order()
    if kept:
        names = "; ".join(f"«{activity.text[:80]}»" for activity in kept)
        raise ValidationError(
            f"К мероприятию приложены факты: {names}. Перенесите или уберите их, "
            "либо отметьте мероприятие как «не требуется»."
        )


def move_activity(activity: Activity, *, to: int, by) -> None:
    """Put the activity at place `to` (from 1) of its stage."""
    with changing_text(activity.stage.roadmap_id, "move_activity", by=by):
        reorder(Activity.objects.filter(stage_id=activity.stage_id), activity.pk, to)


def move_stage(stage: Stage, *, to: int, by) -> None:
    """Put the stage at place `to` (from 1) of its plan."""
    with changing_text(stage.roadmap_id, "move_stage", by=by):
        reorder(Stage.objects.filter(roadmap_id=stage.roadmap_id), stage.pk, to)


def reorder(rows, pk: int, to: int) -> None:
    """Move one row to place `to`; printed numbers stay with the places, not with the rows.

    A row that somebody has removed meanwhile moves nothing.
    """
    ordered = list(rows.order_by("position"))
    numbers = [row.number for row in ordered]
    row = next((row for row in ordered if row.pk == pk), None)
    if row is None:
        return
    ordered.remove(row)
    ordered.insert(max(0, min(to - 1, len(ordered))), row)
    for position, (row, number) in enumerate(zip(ordered, numbers, strict=True), start=1):
        _put(row, position, number)


def renumber_positions(rows) -> None:
    """Close the gap that a removed row left; printed numbers follow where they said the place."""
    for position, row in enumerate(rows, start=1):
        _put(row, position, numbering.moved(row.number, row.position, position))


def _put(row: Stage | Activity, position: int, number: str) -> None:
    """Save a row at its place; numbers of a stage's activities that contain its own follow."""
    if (row.position, row.number) == (position, number):
        return
    for activity in row.activities.all() if isinstance(row, Stage) else ():
        own = numbering.inside(activity.number, row.number, number)
        if own != activity.number:
            activity.number = own
            activity.save_next_version()
    row.position, row.number = position, number
    row.save_next_version()
