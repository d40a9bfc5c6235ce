"""The agenda of a sitting: questions put on it, moved, put into words, taken off."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Max

from people.academic_year import AcademicYear
from people.actions.ordering import renumbered
from people.audit import because
from people.models import Account, Official
from people.names import initials_first
from roadmap.actions.event_years import must_be_open
from roadmap.council.agenda import AgendaSource, DecidingSource, asked_by, source_of
from roadmap.models import AgendaKind, Outcome, Sitting, SittingItem, SittingSubject

CLOSED = "Решения заседания внесены: повестка больше не меняется."
NOTHING = "{}: в {} учебном году этого сейчас никто не ждёт, выносить нечего."
UNKNOWN = "Такого вопроса нет. Выберите из списка."


def open_sitting(pk: int) -> Sitting:
    """The sitting locked while its agenda may change. ClosedYear, ValidationError."""
    sitting = Sitting.objects.select_for_update().get(pk=pk)
    must_be_open(sitting.year)
    if not sitting.is_open:
        raise ValidationError(CLOSED)
    return sitting


def put_on_agenda(sitting: Sitting, key: str, question: str = "") -> SittingItem:
    """A question of the kind with all that waits; what waits joins a question that is there.

    `key`: a kind, of results also of which year: «monitoring-2026».
    """
    source, year = asked_by(key, sitting.year)
    if source is None:
        raise ValidationError(UNKNOWN)
    rows = source.free_rows(year)
    waiting = list(rows) if rows is not None else []
    if rows is not None and not waiting:
        about = source.about
        raise ValidationError(NOTHING.format(f"{about[:1].upper()}{about[1:]}", year))
    item = standing(sitting, source, year) or new_item(sitting, source, year, question)
    bring(item, source, waiting)
    return item


def standing(sitting: Sitting, source: AgendaSource, year: AcademicYear) -> SittingItem | None:
    """The question that is on the agenda already; one's own questions are each another."""
    if source.kind == AgendaKind.OTHER:
        return None
    there = sitting.items.filter(kind=source.kind).select_related("sitting")
    return next((item for item in there if item.of_year == year), None)


def new_item(
    sitting: Sitting, source: AgendaSource, year: AcademicYear, question: str
) -> SittingItem:  # fmt: skip
    last = sitting.items.aggregate(last=Max("position"))["last"] or 0
    item = SittingItem(
        sitting=sitting, position=last + 1, kind=source.kind, speaker=usual_speaker(sitting),
        question=question or source.question(year), about_year=year if source.yearly else None,
    )  # fmt: skip
    item.full_clean()
    item.save()
    return item


def usual_speaker(sitting: Sitting) -> str:
    """The deputy of the day with the post, as minutes name them; '' where nobody is known."""
    one = Official.objects.holding(Official.Office.DEPUTY, sitting.held_on)
    if one is None:
        return ""
    name = initials_first(one.surname, one.first_name, one.patronymic)
    return f"{name}, {one.get_office_display()}"


def bring(item: SittingItem, source: DecidingSource, rows: list) -> None:
    SittingSubject.objects.bulk_create(
        SittingSubject(
            item=item, name=source.name(row)[:300], seen=source.seen(row), **{source.field: row}
        )
        for row in rows
    )


@transaction.atomic
def add_item(pk: int, *, by: Account, kind: str, question: str = "") -> SittingItem:
    """Put a question on the agenda. ClosedYear; ValidationError when nothing of it waits."""
    sitting = open_sitting(pk)
    with because("add_sitting_item", by=by):
        return put_on_agenda(sitting, kind, question)


@transaction.atomic
def save_item(
    pk: int, *, by: Account, version: int,
    outcomes: Mapping[int, tuple[Outcome, str]] | None = None, **fields,
) -> SittingItem:  # fmt: skip
    """Words, votes and outcomes of a question; `outcomes`: key of a subject → outcome and why.

    StaleVersion, ClosedYear; ValidationError in words.
    """
    open_sitting(SittingItem.objects.get(pk=pk).sitting_id)
    item = SittingItem.locked(pk, version)
    for name, value in fields.items():
        setattr(item, name, value)
    item.full_clean()
    with because("save_sitting_item", by=by):
        item.save_next_version()
        for subject in item.subjects.select_for_update().in_order():
            outcome, why = (outcomes or {}).get(subject.pk, (subject.outcome, subject.why))
            why = "" if outcome == Outcome.ACCEPTED else why
            if (outcome, why) != (subject.outcome, subject.why):
                subject.outcome, subject.why = outcome, why
                subject.full_clean()
                subject.save()
    return item


@transaction.atomic
def move_item(item: SittingItem, *, by: Account, to: int) -> None:
    """Take a question to a place of the agenda, from 1."""
    open_sitting(item.sitting_id)
    rows = list(SittingItem.objects.select_for_update().filter(sitting=item.sitting_id))
    rows.sort(key=lambda row: (row.position, row.pk))
    with because("move_sitting_item", by=by):
        changed = renumbered(rows, item.pk, to, "position")
        SittingItem.objects.bulk_update(changed, ["position"])


@transaction.atomic
def remove_item(item: SittingItem, *, by: Account) -> None:
    """Off the agenda; what it was about waits again."""
    open_sitting(item.sitting_id)
    item = SittingItem.objects.select_for_update().get(pk=item.pk)
    with because("remove_sitting_item", by=by):
        item.delete()
        later = SittingItem.objects.filter(sitting=item.sitting_id, position__gt=item.position)
        later.update(position=F("position") - 1)


@transaction.atomic
def remove_subject(subject: SittingSubject, *, by: Account) -> None:
    """One of the things a question is about waits for another sitting."""
    open_sitting(subject.item.sitting_id)
    subject = SittingSubject.objects.select_for_update().get(pk=subject.pk)
    with because("remove_sitting_subject", by=by):
        subject.delete()


@transaction.atomic
def look_again(subject: SittingSubject, *, by: Account) -> None:
    """The text as it is now is what the council has before it."""
    open_sitting(subject.item.sitting_id)
    rows = SittingSubject.objects.select_for_update(of=("self",)).select_related("item")
    subject = rows.get(pk=subject.pk)
    subject.seen = source_of(subject.item).seen(subject.row)
    with because("look_again_at_subject", by=by):
        subject.save()
