"""The bank of mentors: proposed, described, decided by the council, suspended, left."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from people.academic_year import AcademicYear
from people.audit import because
from people.banks.entering import tell_entered
from people.models import (
    Account,
    MentorCompetence,
    MentorEntry,
    MentoringRules,
    School,
    Teacher,
    WorkReview,
)

SELF_LEVEL = 4  # a ticked competence means «могу помочь»; the deputy sets it higher or lower
WITHDRAWN = "Предложение отозвано самим педагогом."
State, Source = MentorEntry.State, MentorEntry.Source


@transaction.atomic
def nominate_mentors(
    *, by: Account, teachers: Iterable[Teacher], year: AcademicYear, basis: str = ""
) -> list[MentorEntry]:
    """Candidates of the year; whoever is in the bank already is passed over.

    Those whom the analysis of the year before proposed are marked so. Subjects and classes are
    taken from the staff list. Pressed twice, it finds nobody left.
    """
    one_at_a_time()
    ids = {teacher.pk for teacher in teachers}
    known = MentorEntry.objects.of_year(year).filter(teacher__in=ids).values("teacher")
    chosen = Teacher.objects.filter(pk__in=ids).exclude(pk__in=known).in_order()
    proposed = set(proposed_by_review(year).values_list("teacher", flat=True))
    capacity = MentoringRules.current().mentor_capacity
    made = [_candidate(teacher, year, basis, teacher.pk in proposed) for teacher in chosen]
    for entry in made:
        entry.capacity = capacity
    with because("nominate_mentors", by=by):
        MentorEntry.objects.bulk_create(made)
        tell_entered(year, [entry.teacher_id for entry in made], by=by)
    return made


def _candidate(teacher: Teacher, year: AcademicYear, basis: str, reviewed: bool) -> MentorEntry:
    found = f"Анализ работы за {year.previous} учебный год" if reviewed else ""
    return MentorEntry(
        teacher=teacher,
        year=year,
        source=Source.REVIEW if reviewed else Source.DEPUTY,
        basis=basis or found,
        subjects=teacher.subjects,
        class_ranges=teacher.class_ranges,
    )


def proposed_by_review(year: AcademicYear):
    """The analyses of the year before that made their teachers candidates."""
    return WorkReview.objects.filter(
        about_year=year.previous, decision=WorkReview.Decision.CANDIDATE
    )


def one_at_a_time() -> None:
    """Who is in the bank decides who is added: wait for another editor."""
    School.objects.select_for_update().first()


@transaction.atomic
def offer_oneself(
    *, by: Account, year: AcademicYear, competences: Iterable, **fields
) -> MentorEntry:
    """A teacher proposes themselves; `fields` are the entry's, `competences` what they help with.

    Sent again while a candidate, it corrects the proposal; after leaving, it proposes anew.
    ValidationError when the bank has already decided about them.
    """
    if by.teacher_id is None:
        raise PermissionDenied
    one_at_a_time()
    entry = MentorEntry.objects.select_for_update().filter(teacher=by.teacher_id, year=year).first()
    entry = entry or MentorEntry(
        teacher=by.teacher, year=year, capacity=MentoringRules.current().mentor_capacity
    )
    if entry.pk and not may_be_offered(entry):
        raise ValidationError("О вас уже решает куратор: изменить предложение можно через него.")
    entry.state, entry.source, entry.left_reason = State.CANDIDATE, Source.SELF, ""
    for name, value in fields.items():
        setattr(entry, name, value)
    entry.full_clean()
    with because("offer_oneself", by=by):
        if entry.pk:
            entry.save_next_version()
        else:
            entry.save()
            tell_entered(year, [entry.teacher_id], by=by)
        kept = dict(entry.competences.values_list("competence", "level"))
        _set_levels(entry, {each.pk: kept.get(each.pk, SELF_LEVEL) for each in competences})
    return entry


def may_be_offered(entry: MentorEntry) -> bool:
    """Whether the teacher may still change the proposal: their own, not decided about yet."""
    own = entry.source == Source.SELF and entry.state in (State.CANDIDATE, State.LEFT)
    return own and not entry.council_number


@transaction.atomic
def withdraw_offer(entry: MentorEntry, *, by: Account) -> MentorEntry:
    """The teacher takes the proposal back while it is a proposal; ValidationError afterwards."""
    entry = MentorEntry.objects.select_for_update().get(pk=entry.pk)
    if by.teacher_id is None or entry.teacher_id != by.teacher_id:
        raise PermissionDenied
    if entry.state != State.CANDIDATE:
        raise ValidationError("Куратор уже рассмотрел предложение: скажите ему о своём решении.")
    entry.state, entry.left_reason = State.LEFT, WITHDRAWN
    with because("withdraw_offer", by=by):
        entry.save_next_version()
    return entry


@transaction.atomic
def save_mentor_entry(
    pk: int, *, by: Account, version: int, levels: Mapping[int, int], **fields
) -> MentorEntry:
    """Change what the entry says; `levels`: competence → 1…5, those left out are taken away.

    StaleVersion when somebody saved it meanwhile, ValidationError for what no entry may say.
    """
    entry = MentorEntry.locked(pk, version)
    for name, value in fields.items():
        setattr(entry, name, value)
    entry.full_clean()
    with because("save_mentor_entry", by=by):
        entry.save_next_version()
        _set_levels(entry, levels)
    return entry


@transaction.atomic
def save_mentor_wishes(
    entry: MentorEntry, *, by: Account, version: int, wished_mentee: Teacher | None,
    unwanted_mentee: Teacher | None,
) -> MentorEntry:  # fmt: skip
    """Whom the mentor would like to help and whom not; the deputy may write it down for them.

    PermissionDenied for anybody else; StaleVersion when somebody saved the entry meanwhile.
    """
    found = MentorEntry.locked(entry.pk, version)
    if not found.opens_wishes_to(by):
        raise PermissionDenied
    found.wished_mentee, found.unwanted_mentee = wished_mentee, unwanted_mentee
    found.full_clean()
    with because("save_mentor_wishes", by=by):
        found.save_next_version()
    return found


def _set_levels(entry: MentorEntry, levels: Mapping[int, int]) -> None:
    """Make the entry's competences exactly these; rows that stay as they are are not touched."""
    kept = {row.competence_id: row for row in entry.competences.all()}
    entry.competences.filter(competence__in=kept.keys() - levels.keys()).delete()
    for competence, level in levels.items():
        row = kept.get(competence)
        if row is None:
            MentorCompetence.objects.create(entry=entry, competence_id=competence, level=level)
        elif row.level != level:
            row.level = level
            row.save(update_fields=["level"])


@transaction.atomic
def move_mentors(
    entries: Iterable[MentorEntry], *, by: Account, to: str, council_number: str = "",
    council_date: dt.date | None = None, why: str = "",
) -> list[MentorEntry]:  # fmt: skip
    """Take entries to the state `to` by MentorEntry.MOVES; those that may not go there stay.

    Approving wants the № and date of the minutes (an entry that has them keeps its own when none
    are given); suspending and leaving want a reason. Gives back those that were moved.
    """
    ids = [entry.pk for entry in entries]
    rows = MentorEntry.objects.select_for_update().filter(pk__in=ids).order_by("pk")
    moved = [row for row in rows if to in row.moves]
    for row in moved:
        _decide(row, to, council_number.strip(), council_date, why.strip())
        row.version += 1
    with because("move_mentors", by=by, why=why):
        MentorEntry.objects.bulk_update(
            moved, ["state", "council_number", "council_date", "left_reason", "version"]
        )
    return moved


def _decide(row: MentorEntry, to: str, number: str, day: dt.date | None, why: str) -> None:
    """Put the move on the row; ValidationError when the move lacks its minutes or its reason."""
    stops = to in (State.SUSPENDED, State.LEFT)
    if stops and not why:
        raise ValidationError({"why": "Напишите, почему."})
    if to == State.APPROVED and not row.minutes:
        row.council_number, row.council_date = number, day
        if row.source != Source.PAPER and not (number and day):
            raise ValidationError({"council_number": "Укажите № и дату протокола совета."})
    elif to == State.APPROVED and number and day:
        row.council_number, row.council_date = number, day
    elif to == State.CANDIDATE:
        row.council_number, row.council_date = "", None
    row.state, row.left_reason = to, why if stops else ""
