"""Patterns of programmes: taken over, written, put in order, retired."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Max

from mentorship.actions.in_words import refused_in_words
from mentorship.actions.item_competences import copy_competences, set_competences
from mentorship.models import PatternItem, PatternItemCompetence, Programme, ProgrammePattern
from mentorship.programme.usual_patterns import usual_patterns
from people.actions.ordering import renumbered
from people.audit import because
from people.models import Account, Competence, School

MOST_LINES = 60


def adopt_usual_patterns() -> None:
    """The usual patterns where the school has none; their lines find competences by name."""
    if ProgrammePattern.objects.exists():
        return
    usual = usual_patterns()
    made = ProgrammePattern.objects.bulk_create(
        ProgrammePattern(
            name=one.name, note=one.note, aims=one.aims, tasks=one.tasks, results=one.results,
            place=place,
        )
        for place, one in enumerate(usual, start=1)
    )  # fmt: skip
    lines = [line for one in usual for line in one.items]
    items = PatternItem.objects.bulk_create(
        PatternItem(
            pattern=pattern, position=position, week=line.week, measure=line.measure,
            form=line.form, responsible=line.responsible, expected=line.expected,
        )
        for pattern, one in zip(made, usual, strict=True)
        for position, line in enumerate(one.items, start=1)
    )  # fmt: skip
    keys = dict(Competence.objects.exclude(parent=None).values_list("name", "pk"))
    PatternItemCompetence.objects.bulk_create(
        PatternItemCompetence(item=item, competence_id=keys[line.competence])
        for item, line in zip(items, lines, strict=True) if line.competence in keys
    )  # fmt: skip


def _one_at_a_time() -> None:
    School.objects.select_for_update().first()


@refused_in_words()
@transaction.atomic
def add_pattern(*, by: Account, name: str) -> ProgrammePattern:
    """An empty pattern at the end of the list."""
    _one_at_a_time()
    last = ProgrammePattern.objects.aggregate(last=Max("place"))["last"] or 0
    pattern = ProgrammePattern(name=name, place=last + 1)
    pattern.full_clean()
    with because("add_pattern", by=by):
        pattern.save()
    return pattern


@refused_in_words()
@transaction.atomic
def pattern_from_programme(programme: Programme, *, by: Account, name: str) -> ProgrammePattern:
    """A pattern like a programme that went well; its terms become weeks from the start."""
    pattern = add_pattern(by=by, name=name)
    for field in Programme.TEXTS:
        setattr(pattern, field, getattr(programme, field))
    days = (programme.ends_on - programme.starts_on).days
    pattern.months = max(1, round(days / 30.4))
    with because("add_pattern", by=by):
        pattern.save()
        lines = programme.items.order_by("position", "pk").prefetch_related("competences")
        copies = PatternItem.objects.bulk_create(
            PatternItem(
                pattern=pattern, position=position, measure=row.measure, form=row.form,
                week=max(1, (row.due_on - programme.starts_on).days // 7 + 1),
                responsible=row.responsible, expected=row.expected,
            )
            for position, row in enumerate(lines, start=1)
        )  # fmt: skip
        copy_competences(zip(lines, copies, strict=True))
    return pattern


@refused_in_words()
@transaction.atomic
def save_pattern(
    pattern: ProgrammePattern, *, by: Account, version: int, **changes
) -> ProgrammePattern:
    """Change the words, the term, or whether it is offered. StaleVersion as everywhere."""
    found = ProgrammePattern.locked(pattern.pk, version)
    for name, value in changes.items():
        setattr(found, name, value)
    found.full_clean()
    with because("save_pattern", by=by):
        found.save_next_version()
    return found


@refused_in_words()
@transaction.atomic
def add_pattern_item(
    pattern: ProgrammePattern, *, by: Account, competences=(), **fields
) -> PatternItem:  # fmt: skip
    """A line at the end."""
    found = ProgrammePattern.objects.select_for_update().get(pk=pattern.pk)
    if found.items.count() >= MOST_LINES:
        raise ValidationError(f"В образце уже {MOST_LINES} пунктов.")
    last = found.items.aggregate(last=Max("position"))["last"] or 0
    item = PatternItem(pattern=found, position=last + 1, **fields)
    item.full_clean()
    with because("add_pattern_item", by=by):
        item.save()
        set_competences(item, competences)
    return item


@refused_in_words()
@transaction.atomic
def save_pattern_item(
    item: PatternItem, *, by: Account, version: int, competences=None, **changes
) -> PatternItem:  # fmt: skip
    """Correct a line. StaleVersion when somebody saved it meanwhile."""
    found = PatternItem.locked(item.pk, version)
    for name, value in changes.items():
        setattr(found, name, value)
    found.full_clean()
    with because("save_pattern_item", by=by):
        found.save_next_version()
        if competences is not None:
            set_competences(found, competences)
    return found


@transaction.atomic
def remove_pattern_item(item: PatternItem, *, by: Account) -> None:
    """Programmes begun from it keep their own lines."""
    pattern = ProgrammePattern.objects.select_for_update().get(pk=item.pattern_id)
    found = pattern.items.filter(pk=item.pk).first()
    if found is None:
        return
    with because("remove_pattern_item", by=by):
        pattern.items.filter(position__gt=found.position).update(position=F("position") - 1)
        found.delete()


@transaction.atomic
def move_pattern_item(item: PatternItem, *, by: Account, to: int) -> None:
    """Put the line at the place `to` (from 1)."""
    pattern = ProgrammePattern.objects.select_for_update().get(pk=item.pattern_id)
    rows = list(pattern.items.order_by("position", "pk"))
    with because("move_pattern_item", by=by):
        changed = renumbered(rows, item.pk, to, "position")
        PatternItem.objects.bulk_update(changed, ["position"])
