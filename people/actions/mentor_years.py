"""The bank of mentors passes from year to year, and comes in from paper."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from people.academic_year import AcademicYear
from people.actions.mentors import one_at_a_time
from people.audit import because
from people.banks.entering import tell_entered
from people.models import Account, MentorCompetence, MentorEntry, Teacher

State, Source = MentorEntry.State, MentorEntry.Source
# What a mentor says about themselves goes on; what the council decided is decided anew.
CARRIED = (
    "subjects", "class_ranges", "achievements", "capacity", "available", "training_hours",
    "trained_until",
)  # fmt: skip
BUILT_ON = "Записями этого года уже пользуются: отменить перенос нельзя."


@dataclass(frozen=True)
class CarryPlan:
    """Who of last year's bank goes on, who is in the new year's already, who works here no more,
    and the suspended, of whom each goes on only when chosen."""

    going: list[MentorEntry]
    there: list[MentorEntry]
    gone: list[MentorEntry]
    suspended: list[MentorEntry]


def carry_plan(*, into: AcademicYear) -> CarryPlan:
    """What carry_mentors would do with those whom the council had approved the year before."""
    before = MentorEntry.objects.of_year(into.previous).filter(state__in=MentorEntry.DECIDED)
    known = set(MentorEntry.objects.of_year(into).values_list("teacher", flat=True))
    going, there, gone, suspended = [], [], [], []
    for entry in before.with_content().in_order():
        if entry.teacher_id in known:
            there.append(entry)
        elif entry.teacher.state == Teacher.State.LEFT:
            gone.append(entry)
        elif entry.state == State.SUSPENDED:
            suspended.append(entry)
        else:
            going.append(entry)
    return CarryPlan(going, there, gone, suspended)


@transaction.atomic
def carry_mentors(
    *, into: AcademicYear, by: Account, suspended: Collection[int] = ()
) -> list[MentorEntry]:
    """All approved mentors of the year before become recommended ones of this year, and of the
    suspended those whose entries are named.

    The council decides about them anew, under one minutes. A second press finds nobody left.
    """
    one_at_a_time()
    plan = carry_plan(into=into)
    before = plan.going + [entry for entry in plan.suspended if entry.pk in suspended]
    with because("carry_mentors", by=by):
        made = MentorEntry.objects.bulk_create(_next(entry, into) for entry in before)
        MentorCompetence.objects.bulk_create(
            MentorCompetence(entry=new, competence_id=row.competence_id, level=row.level)
            for old, new in zip(before, made, strict=True)
            for row in old.competences.all()
        )
        tell_entered(into, [entry.teacher_id for entry in made], by=by)
    return made


def _next(entry: MentorEntry, year: AcademicYear) -> MentorEntry:
    said = {name: getattr(entry, name) for name in CARRIED}
    basis = f"Банк наставников {entry.year}"
    if entry.minutes:
        basis += f", протокол {entry.minutes}"
    return MentorEntry(
        teacher_id=entry.teacher_id, year=year, state=State.RECOMMENDED, source=Source.CARRIED,
        basis=basis, hours_before=entry.training_hours, **said,
    )  # fmt: skip


def carried_untouched(year: AcademicYear):
    """Entries carried into the year that nobody has changed or decided about since."""
    return MentorEntry.objects.of_year(year).filter(
        source=Source.CARRIED, state=State.RECOMMENDED, version=1
    )


@transaction.atomic
def undo_carry(*, year: AcademicYear, by: Account) -> int:
    """Take carried entries out again, as long as nothing was built on them; how many.

    ValidationError when the floor above already uses one.
    """
    one_at_a_time()
    rows = carried_untouched(year).select_for_update()
    count = len(rows)
    try:
        with because("undo_carry", by=by), transaction.atomic():
            rows.delete()
    except ProtectedError:
        raise ValidationError(BUILT_ON) from None
    return count


@dataclass(frozen=True)
class TakenEntry:
    """One row of a register on paper: fields of the entry, and competence → level."""

    teacher: Teacher
    fields: dict
    levels: dict[int, int]


@transaction.atomic
def take_over_mentors(
    *, by: Account, year: AcademicYear, taken: Iterable[TakenEntry]
) -> tuple[int, int]:
    """Write the rows of a register on paper into the year's bank; (how many new, how many changed).

    A new entry is «внесено по бумагам»; of one that is there only what the row says is changed, and
    competences are added or given the row's level. The same rows again change nothing.
    """
    one_at_a_time()
    taken = list(taken)
    known = {
        entry.teacher_id: entry
        for entry in MentorEntry.objects.of_year(year)
        .filter(teacher__in=[row.teacher for row in taken])
        .select_for_update()
        .prefetch_related("competences")
    }
    fresh = [row for row in taken if row.teacher.pk not in known]
    changed = [(known[row.teacher.pk], row) for row in taken if row.teacher.pk in known]
    with because("take_over_mentors", by=by):
        _write_new(fresh, year)
        count = _write_changes(changed)
        tell_entered(year, [row.teacher.pk for row in fresh], by=by)
    return len(fresh), count


def _write_new(rows: list[TakenEntry], year: AcademicYear) -> None:
    entries = [
        MentorEntry(teacher=row.teacher, year=year, source=Source.PAPER, **row.fields)
        for row in rows
    ]
    for entry in entries:
        entry.clean_fields(exclude=["teacher"])
    made = MentorEntry.objects.bulk_create(entries)
    MentorCompetence.objects.bulk_create(
        MentorCompetence(entry=entry, competence_id=competence, level=level)
        for entry, row in zip(made, rows, strict=True)
        for competence, level in row.levels.items()
    )


def _write_changes(pairs: list[tuple[MentorEntry, TakenEntry]]) -> int:
    changes = [(entry, *differences(entry, row.fields, row.levels)) for entry, row in pairs]
    changes = [(entry, fields, levels) for entry, fields, levels in changes if fields or levels]
    for entry, fields, _ in changes:
        for name, value in fields.items():
            setattr(entry, name, value)
        entry.clean_fields(exclude=["teacher"])
        entry.version += 1
    names = {name for _, fields, _ in changes for name in fields}
    entries = [entry for entry, _, _ in changes]
    MentorEntry.objects.bulk_update(entries, [*sorted(names), "version"], batch_size=500)
    _write_levels([(entry, levels) for entry, _, levels in changes])
    return len(entries)


def _write_levels(changes: list[tuple[MentorEntry, dict[int, int]]]) -> None:
    kept = {
        (entry.pk, own.competence_id): own
        for entry, _ in changes
        for own in entry.competences.all()
    }
    rows = [
        kept.get((entry.pk, competence)) or MentorCompetence(entry=entry, competence_id=competence)
        for entry, levels in changes
        for competence in levels
    ]
    for row, level in zip(rows, [n for _, levels in changes for n in levels.values()], strict=True):
        row.level = level
    MentorCompetence.objects.bulk_update([row for row in rows if row.pk], ["level"], batch_size=500)
    MentorCompetence.objects.bulk_create([row for row in rows if not row.pk])


def differences(
    entry: MentorEntry, fields: dict, levels: dict[int, int]
) -> tuple[dict, dict[int, int]]:
    """Those of the fields and levels that the entry (competences prefetched) does not have yet."""
    kept = {own.competence_id: own.level for own in entry.competences.all()}
    return (
        {name: value for name, value in fields.items() if getattr(entry, name) != value},
        {
            competence: level
            for competence, level in levels.items()
            if kept.get(competence) != level
        },
    )
