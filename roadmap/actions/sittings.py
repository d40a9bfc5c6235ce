"""Sittings of the council: planned, changed, held, called off. All doors lock the sitting first."""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from people.audit import because
from people.models import Account, Notification, School
from people.notifications import accounts_of, notify
from roadmap.actions.event_years import must_be_open
from roadmap.actions.events import year_of
from roadmap.actions.sitting_items import put_on_agenda
from roadmap.models import CouncilMember, Sitting, SittingMember

State = Sitting.State
CLOSED = "Решения заседания внесены: оно больше не меняется. Отменить решение можно поправкой."


def put_on_sitting(sitting: Sitting, fields: dict) -> Sitting:
    """Write the fields with what follows from them; ClosedYear, ValidationError."""
    for name, value in fields.items():
        setattr(sitting, name, value)
    sitting.year = year_of(sitting.held_on)
    must_be_open(sitting.year)
    sitting.full_clean()
    return sitting


@transaction.atomic
def add_sitting(*, by: Account, kinds: Iterable[str] = (), **fields) -> Sitting:
    """Plan a sitting with questions of these kinds on its agenda and the council of its day.

    ClosedYear; ValidationError in words.
    """
    with because("add_sitting", by=by):
        sitting = put_on_sitting(Sitting(), fields)
        sitting.save()
        settle_members(sitting)
        for kind in kinds:
            put_on_agenda(sitting, kind)
        if sitting.held_on >= School.today():
            tell_members(sitting, f"Назначено заседание совета: {day_of(sitting)}.", by=by)
    return sitting


def settle_members(sitting: Sitting) -> None:
    """Make the list the council of the sitting's day; whoever is marked already stays."""
    wanted = set(CouncilMember.objects.on(sitting.held_on).values_list("teacher", flat=True))
    there = dict(sitting.members_there.values_list("teacher", "attended"))
    gone = [key for key, came in there.items() if key not in wanted and came is None]
    sitting.members_there.filter(teacher__in=gone).delete()
    SittingMember.objects.bulk_create(
        SittingMember(sitting=sitting, teacher_id=key) for key in sorted(wanted - there.keys())
    )


def day_of(sitting: Sitting) -> str:
    """«26.11.2026, 15:00»."""
    return f"{sitting.held_on:%d.%m.%Y}" + (f", {sitting.time}" if sitting.time else "")


def tell_members(sitting: Sitting, text: str, *, by: Account | None) -> None:
    """A quiet line for the members who have accounts."""
    people = sitting.members_there.values_list("teacher", flat=True)
    url = reverse("sitting", args=[sitting.pk])
    notify(accounts_of(*people), by=by, kind=Notification.Kind.EVENT, text=text, url=url)


def locked_sitting(pk: int, version: int) -> Sitting:
    """The sitting under a lock, while it may change. StaleVersion, ClosedYear, ValidationError."""
    sitting = Sitting.locked(pk, version)
    must_be_open(sitting.year)
    if sitting.is_recorded:
        raise ValidationError(CLOSED)
    return sitting


@transaction.atomic
def save_sitting(pk: int, *, by: Account, version: int, **fields) -> Sitting:
    """Change what is known of a sitting. StaleVersion, ClosedYear; ValidationError in words."""
    sitting = locked_sitting(pk, version)
    told = day_of(sitting)
    sitting = put_on_sitting(sitting, fields)
    with because("save_sitting", by=by):
        sitting.save_next_version()
        settle_members(sitting)
        if sitting.is_planned and day_of(sitting) != told and sitting.held_on >= School.today():
            text = f"Заседание совета {told} перенесено: теперь {day_of(sitting)}."
            tell_members(sitting, text, by=by)
    return sitting


@transaction.atomic
def number_sitting(pk: int, *, by: Account, version: int, number: str) -> Sitting:
    """The № of the minutes, from the council's own journal."""
    sitting = locked_sitting(pk, version)
    sitting.number = number
    with because("number_sitting", by=by):
        sitting.save_next_version()
    return sitting


def moving_sitting(pk: int, version: int, to: str) -> Sitting:
    """The sitting locked, when the table of moves lets it go there; else ValidationError."""
    sitting = locked_sitting(pk, version)
    sitting.check_move(to)
    return sitting


@transaction.atomic
def hold_sitting(pk: int, *, by: Account, version: int) -> Sitting:
    """It took place. Not before its day."""
    sitting = moving_sitting(pk, version, State.HELD)
    must_have_come(sitting.held_on)
    with because("hold_sitting", by=by):
        return sitting.move(State.HELD)


def must_have_come(day: dt.date) -> None:
    if day > School.today():
        raise ValidationError("День заседания ещё не наступил. Если его перенесли, исправьте дату.")


@transaction.atomic
def cancel_sitting(pk: int, *, by: Account, version: int, why: str) -> Sitting:
    """It does not take place, and why; what stood on its agenda waits again."""
    sitting = moving_sitting(pk, version, State.CANCELLED)
    sitting.cancelled_why = why
    with because("cancel_sitting", by=by, why=why):
        sitting.move(State.CANCELLED)
        if sitting.held_on >= School.today():
            tell_members(sitting, f"Заседание совета {day_of(sitting)} отменено.", by=by)
    return sitting


@transaction.atomic
def reopen_sitting(pk: int, *, by: Account, version: int) -> Sitting:
    """Back to the planned ones: marked by mistake, or it takes place after all."""
    sitting = moving_sitting(pk, version, State.PLANNED)
    sitting.cancelled_why = ""
    with because("reopen_sitting", by=by):
        return sitting.move(State.PLANNED)


@transaction.atomic
def mark_members(pk: int, *, by: Account, came: Mapping[int, bool]) -> int:
    """Who came, by the keys of members there; how many marks changed. Not before the day.

    A sitting that was only planned is held from now on.
    """
    sitting = Sitting.objects.select_for_update().get(pk=pk)
    sitting = locked_sitting(pk, sitting.version)
    must_have_come(sitting.held_on)
    if sitting.state == State.CANCELLED:
        raise ValidationError("Заседание отменено: отмечать некого.")
    rows = sitting.members_there.filter(pk__in=came).order_by("pk").select_for_update()
    changed = [row for row in rows if row.attended != came[row.pk]]
    with because("mark_members", by=by):
        for row in changed:
            row.attended = came[row.pk]
            row.save()
        if sitting.is_planned:
            sitting.state = State.HELD
            sitting.save_next_version()
    return len(changed)
