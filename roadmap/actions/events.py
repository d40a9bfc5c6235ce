"""Events: planned, changed, moved by the table of moves. All doors lock the event first."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction

from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account, School
from roadmap.actions.certificates import revoke_all
from roadmap.actions.event_years import must_be_open
from roadmap.actions.invitations import day_of, settle_training, tell_the_invited
from roadmap.actions.kinds import kind_of
from roadmap.events.fact_sources import activity_for
from roadmap.models import Activity, Event, EventKind

State = Event.State
HELD_ALREADY = (
    "Событие отмечено проведённым, день впереди ему не поставить. Если его переносят, сначала "
    "верните его в запланированные."
)
NO_TRAINING = (
    "За «{}» часы обучения не засчитываются. Поставьте 0, выберите другой вид или отметьте в видах "
    "событий, что этот засчитывается."
)
GUESS = "guess"  # instead of an activity: the one whose facts such events are


def put_on(event: Event, fields: dict) -> Event:
    """Write the fields on the event, with what follows from them; ClosedYear, ValidationError.

    `kind` is a key of kinds_offered; `activity`, one of the plan of the event's year, None or
    GUESS.
    """
    if key := fields.pop("kind", ""):
        event.kind = kind_of(EventKind, key)
    activity = fields.pop("activity", event.activity)
    for name, value in fields.items():
        setattr(event, name, value)
    event.year = year_of(event.held_on)
    must_be_open(event.year)
    event.activity = guessed(event) if activity == GUESS else activity
    if event.activity and event.activity.stage.roadmap.year != event.year:
        sentence = "Это мероприятие — из плана другого учебного года."
        raise ValidationError({"activity": sentence})
    if event.training_hours and not event.kind.is_training:
        raise ValidationError({"training_hours": NO_TRAINING.format(event.kind.name)})
    event.full_clean()
    return event


def year_of(day: dt.date) -> AcademicYear:
    try:
        return AcademicYear.containing(day)
    except ValueError:
        raise ValidationError({"held_on": "Проверьте год в дате."}) from None


def guessed(event: Event) -> Activity | None:
    plan = Activity.objects.filter(stage__roadmap__year=event.year).select_related("stage__roadmap")
    return activity_for(event.kind, plan.order_by("stage__position", "position"))


@transaction.atomic
def add_event(*, by: Account, **fields) -> Event:
    """Plan an event, or enter one that was held already. ClosedYear; ValidationError in words."""
    with because("add_event", by=by):
        event = put_on(Event(), {"activity": GUESS, **fields})
        event.save()
    return event


@transaction.atomic
def add_series(*, by: Account, every: int, times: int, **fields) -> list[Event]:
    """The same event `times` times, `every` so many weeks; all bear one label. All or nothing."""
    first = fields.pop("held_on")
    fields["series"] = fields.get("series") or fields["title"][:150]
    days = [first + dt.timedelta(weeks=every * place) for place in range(times)]
    with because("add_series", by=by):
        return [add_event(by=by, held_on=day, **fields) for day in days]


def locked_event(pk: int, version: int) -> Event:
    """The event under a lock, while its year is open. StaleVersion, ClosedYear."""
    event = Event.locked(pk, version)
    must_be_open(event.year)
    return event


@transaction.atomic
def save_event(pk: int, *, by: Account, version: int, **fields) -> Event:
    """Change what is known of an event. StaleVersion, ClosedYear; ValidationError in words."""
    event = locked_event(pk, version)
    year, told = event.year, day_of(event)
    event = put_on(event, fields)
    ahead = event.held_on > School.today()
    if ahead and event.is_held:
        raise ValidationError({"held_on": HELD_ALREADY})
    with because("save_event", by=by):
        event.save_next_version()
        if ahead:
            event.invitations.exclude(attended=None).update(attended=None)  # nobody was there yet
        settle_training(event, by=by, before=year)
        if event.is_planned and day_of(event) != told and event.held_on >= School.today():
            text = f"Перенесено: {told} теперь {day_of(event)[8:]}."
            tell_the_invited(event, text, by=by, first="перенесено: ")
    return event


def moving_event(pk: int, version: int, to: str) -> Event:
    """The event as `locked_event` has it, when the table of moves lets it go there."""
    event = locked_event(pk, version)
    event.check_move(to)
    return event


@transaction.atomic
def hold_event(pk: int, *, by: Account, version: int, outcome: str = "") -> Event:
    """It took place; what came of it may be said at once or later. Not before its day."""
    event = moving_event(pk, version, State.HELD)
    if event.held_on > School.today():
        raise ValidationError("День события ещё не наступил. Если его перенесли, исправьте дату.")
    event.outcome = outcome or event.outcome
    with because("hold_event", by=by):
        event.move(State.HELD)
        settle_training(event, by=by)
    return event


@transaction.atomic
def cancel_event(
    pk: int, *, by: Account, version: int, why: str, revoke: bool = False
) -> Event:  # fmt: skip
    """It does not take place, and why; `revoke`: papers given for it are valid no more."""
    event = moving_event(pk, version, State.CANCELLED)
    event.cancelled_why = why
    with because("cancel_event", by=by, why=why):
        event.move(State.CANCELLED)
        if revoke:
            revoke_all(event, by=by, why=f"Событие отменено: {why}")
        if event.held_on >= School.today():
            tell_the_invited(event, f"Отменено: {day_of(event)}.", by=by, first="отменено: ")
    return event


@transaction.atomic
def reopen_event(pk: int, *, by: Account, version: int, revoke: bool = False) -> Event:
    """Back to the planned ones: marked by mistake, or it takes place after all.

    Hours written to mentors are taken back until it is held again; `revoke`: papers given for it
    are valid no more.
    """
    event = moving_event(pk, version, State.PLANNED)
    event.cancelled_why = ""
    with because("reopen_event", by=by):
        event.move(State.PLANNED)
        if revoke:
            revoke_all(event, by=by, why="Событие возвращено в запланированные.")
        settle_training(event, by=by)
    return event
