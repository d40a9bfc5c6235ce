"""From an understood document to the year's roadmap, in one step; twice changes nothing."""

import re
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from people.academic_year import AcademicYear
from people.audit import because
from roadmap.actions.text import (
    derive_dates,
    follow_text,
    locked,
    refuse_with_facts,
    remember_revision,
)
from roadmap.models import Activity, Roadmap, Stage
from roadmap.plan.responsible import assign
from roadmap.plan.revisions import ACTIVITY_FIELDS, STAGE_FIELDS
from roadmap.plan_import import ActivityDraft, PlanDraft, StageDraft


@transaction.atomic
def apply_plan(draft: PlanDraft, *, year: AcademicYear, by) -> Roadmap:
    """Write the draft as the year's roadmap; returns it.

    Activities are recognised by their text, then by their place, so that marks and facts stay with
    them. A document whose approval block has № and date becomes an approved revision.
    Raises ClosedYear, or ValidationError when activities with facts would disappear or when the
    document has none at all: an empty table is a mistake, not a plan.
    """
    if not draft.activities:
        raise ValidationError("В документе нет ни одного мероприятия, записывать нечего.")
    with because("apply_plan", by=by):
        head = _head(draft, year)
        roadmap, _ = Roadmap.objects.get_or_create(year=year, defaults=head)
        roadmap = locked(roadmap.pk)
        _save_if_changed(roadmap, head)
        _save_stages(roadmap, draft.stages)
        remember_revision(roadmap, by=by, why="Загружено из документа")
        _approve_as_printed(roadmap, draft)
        return roadmap


def content_of(draft: PlanDraft, year: AcademicYear | None = None) -> dict:
    """The draft's text in the form of `revisions.snapshot`, to compare with what is there now.

    `year` names a plan without a title; None: the year the document says.
    """
    return {
        **_head(draft, year or draft.year),
        "stages": [
            {
                **{name: getattr(stage, name) for name in STAGE_FIELDS},
                "activities": [_text(stage, activity) for activity in stage.activities],
            }
            for stage in draft.stages
        ],
    }


def facts_in_the_way(roadmap: Roadmap, draft: PlanDraft) -> list[Activity]:
    """Activities with facts that the draft has no place for: applying it would be refused."""
    old = list(
        Activity.objects.of(roadmap).select_related("stage").with_fact_count().in_order()
    )  # fmt: skip
    gone = _left_over(old, _partners(old, draft.stages))
    return [activity for activity in gone if activity.fact_count]


def _left_over(old: list[Activity], partners: dict[int, Activity]) -> list[Activity]:
    return [activity for activity in old if activity not in partners.values()]


def _head(draft: PlanDraft, year: AcademicYear | None) -> dict:
    return {
        "title": draft.title or f"Дорожная карта на {year} учебный год",
        "approval_text": "\n".join(draft.approval.text_lines),
        "layout": draft.layout,
        "headings": draft.headings,
    }


def _text(stage, draft: ActivityDraft) -> dict:
    """An activity's own text: what the stage's cell says is not repeated in the item."""
    fields = {name: getattr(draft, name) for name in ACTIVITY_FIELDS}
    for name in ("term", "responsible"):
        if fields[name] == getattr(stage, name):
            fields[name] = ""
    return fields


def _save_stages(roadmap: Roadmap, drafts: Iterable[StageDraft]) -> None:
    """Reuse old rows for the same activities; refuse to lose facts; drop what is gone."""
    old_stages = list(roadmap.stages.order_by("position").prefetch_related("activities"))
    old = [activity for stage in old_stages for activity in stage.activities.all()]
    partners = _partners(old, drafts)
    gone = _left_over(old, partners)
    refuse_with_facts(gone)
    for activity in gone:
        activity.delete()
    kept = [
        _save_stage(roadmap, old_stages, position, draft, partners)
        for position, draft in enumerate(drafts, start=1)
    ]
    for stage in old_stages[len(kept) :]:
        stage.delete()


def _partners(old: list[Activity], drafts: Iterable[StageDraft]) -> dict[int, Activity]:
    """id(draft) → the row that is the same activity: equal text, else its place and some words.

    The place alone is not enough: marks and facts would go over to quite another thing.
    """
    rest, partners = list(old), {}
    new = [(s.number, a) for s in drafts for a in s.activities]
    for same in (
        lambda row, number, draft: row.text == draft.text,
        lambda row, number, draft: (
            draft.number
            and (row.stage.number, row.number) == (number, draft.number)
            and _akin(row.text, draft.text)
        ),
    ):
        for number, draft in new:
            row = next((row for row in rest if same(row, number, draft)), None)
            if id(draft) not in partners and row is not None:
                partners[id(draft)] = row
                rest.remove(row)
    return partners


def _akin(one: str, other: str) -> bool:
    """Whether two texts share a word that says something, whatever its ending."""
    return bool(_stems(one) & _stems(other))


def _stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{5,}", text.lower().replace("ё", "е"))}


def _save_stage(roadmap, old_stages, position: int, draft: StageDraft, partners) -> Stage:
    stage = (
        old_stages[position - 1]
        if position <= len(old_stages)
        else Stage(roadmap=roadmap, position=position)
    )
    fields = {name: getattr(draft, name) for name in STAGE_FIELDS}
    moved = _save_if_changed(stage, {**fields, "position": position})
    renewed = []
    for place, item in enumerate(draft.activities, start=1):
        activity, changed = _save_activity(stage, place, item, partners.get(id(item)))
        if changed:
            renewed.append(activity)
        elif moved:  # term or responsible may be the stage's
            follow_text(activity)
    assign(*renewed)
    return stage


def _save_activity(
    stage: Stage, place: int, draft: ActivityDraft, row: Activity | None
) -> tuple[Activity, bool]:
    row = row or Activity(stage=stage)
    fields = _text(stage, draft)
    if row.pk is None:
        row.fact_sources = list(draft.fact_sources)
    said = {**fields, "stage": stage, "position": place}
    return row, _save_if_changed(row, said, derive_dates)


def _save_if_changed(row, fields: dict, *before_save) -> bool:
    if row.pk and all(getattr(row, name) == value for name, value in fields.items()):
        return False
    for name, value in fields.items():
        setattr(row, name, value)
    for prepare in before_save:
        prepare(row)
    if row.pk:
        row.save_next_version()
    else:
        row.save()
    return True


def _approve_as_printed(roadmap: Roadmap, draft: PlanDraft) -> None:
    """The printed block with № and date is the council's decision on this very text.

    A decision that has approved an earlier revision cannot approve another text as well.
    """
    approval = draft.approval
    if not (approval.number and approval.date):
        return
    decision = {
        "approved_kind": approval.kind,
        "approved_number": approval.number,
        "approved_on": approval.date,
    }
    if not roadmap.revisions.filter(**decision).exists():
        roadmap.revisions.filter(approved_on=None).update(
            approved_body=approval.body[:300], **decision
        )
