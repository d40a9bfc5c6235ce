"""Who is invited to an event: invited in groups, answered for oneself, marked as having come."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from people.academic_year import AcademicYear
from people.access import Permission
from people.actions import credit_training
from people.audit import because
from people.counting import count_of
from people.models import Account, Notification, School, Teacher
from people.notifications import accounts_of, notify
from roadmap.actions.certificates import revoke_of
from roadmap.actions.event_years import is_closed, must_be_open
from roadmap.actions.sheet_lines import give_lines
from roadmap.events.chat import line_for_chat
from roadmap.models import Event, Invitation

Why, Answer = Invitation.Why, Invitation.Answer
CANCELLED = "Событие отменено: отмечать и звать некого."
EVENTS = "событие,события,событий"
NOT_THERE = "Отметка о присутствии снята."
CAME = "Отмечено, что этот человек был. Снимите отметку, если это ошибка, потом уберите."


def open_event(pk: int) -> Event:
    """The event locked, while its year is open and it is not cancelled. ValidationError."""
    event = Event.objects.select_for_update().get(pk=pk)
    must_be_open(event.year)
    if event.state == Event.State.CANCELLED:
        raise ValidationError(CANCELLED)
    return event


@transaction.atomic
def invite(event: Event, *, by: Account, people: Mapping[Teacher, str]) -> int:
    """Invite these people, each with the reason why; how many were not invited yet.

    They are told of an event that is still ahead.
    """
    with because("invite", by=by):
        return _invite([open_event(event.pk)], people, by=by)


@transaction.atomic
def invite_to_series(event: Event, *, by: Account, people: Mapping[Teacher, str]) -> int:
    """Invite them, and those invited already, to the event and to the later ones of its series.

    How many people were not invited to all of them yet. Each is told once, of all.
    """
    event = open_event(event.pk)
    later = Event.objects.later_in_series(event).select_for_update()
    there = {row.teacher: row.why for row in event.invitations.select_related("teacher")}
    with because("invite", by=by):
        return _invite([event, *later], {**people, **there}, by=by)


def _invite(events: list[Event], people: Mapping[Teacher, str], *, by: Account) -> int:
    """Write who is missing at each of the events (in the order of days) and tell them."""
    new: dict[int, list[Event]] = {}
    for event in events:
        there = set(event.invitations.values_list("teacher", flat=True))
        rows = [
            Invitation(event=event, teacher=person, why=why)
            for person, why in people.items()
            if person.pk not in there
        ]
        give_lines(event, rows)
        Invitation.objects.bulk_create(rows)
        for row in rows:
            new.setdefault(row.teacher_id, []).append(event)
    alike: dict[tuple[Event, ...], list[int]] = {}
    today = School.today()
    for teacher, own in new.items():
        ahead = tuple(one for one in own if one.is_planned and one.held_on >= today)
        alike.setdefault(ahead, []).append(teacher)
    for ahead, teachers in alike.items():
        if ahead:
            tell(ahead[0], teachers, f"Вас приглашают: {days_of(ahead)}.", by=by)
    return len(new)


def days_of(events: Sequence[Event]) -> str:
    """«событие 26.11.2024, 15:00» or «3 события, первое 26.11.2024, 15:00»."""
    first = day_of(events[0])
    if len(events) == 1:
        return first
    return f"{count_of(len(events), EVENTS)}, первое{first.removeprefix('событие')}"


def day_of(event: Event) -> str:
    """«событие 26.11.2024, 15:00»: not what it is called, that may be nobody else's business."""
    return f"событие {event.held_on:%d.%m.%Y}" + (f", {event.time}" if event.time else "")


def tell(
    event: Event, teachers: Iterable[int], text: str, *, by: Account | None, first: str = ""
) -> None:
    """A quiet line for those of the people who have accounts; `first`: what a chat says before the
    event, which is named there."""
    named = line_for_chat(event)
    url = reverse("event", args=[event.pk])
    kind, about = Notification.Kind.EVENT, event.title[:200]
    notify(accounts_of(*teachers), by=by, kind=kind, text=text, url=url, about=about,
           chat=f"{first}{named}" if named else "")  # fmt: skip


def tell_the_invited(event: Event, text: str, *, by: Account | None, first: str) -> None:
    """Those who were invited and have not said that they do not come; `first` as `tell` has it."""
    coming = event.invitations.exclude(answer=Answer.ABSENT)
    tell(event, coming.values_list("teacher", flat=True), text, by=by, first=first)


@transaction.atomic
def withdraw_invitation(row: Invitation, *, by: Account) -> None:
    """Take a person off the list. ValidationError when it says that the person came."""
    open_event(row.event_id)
    row.refresh_from_db()
    if row.attended:
        raise ValidationError(CAME)
    with because("withdraw_invitation", by=by):
        row.delete()


@transaction.atomic
def answer_invitation(row: Invitation, *, by: Account, answer: str) -> None:
    """The invited person's own word, while the event is ahead; told by word of mouth, it is
    entered by who leads the events and is marked so. PermissionDenied for another.
    """
    own = by.teacher_id == row.teacher_id
    if not own and not by.can(Permission.EDIT_EVENTS):
        raise PermissionDenied
    event = open_event(row.event_id)
    if not event.is_planned or event.held_on < School.today():
        raise ValidationError("Событие уже прошло: отвечать больше не нужно.")
    with because("answer_invitation", by=by):
        row = Invitation.objects.select_for_update().get(pk=row.pk)
        row.answer, row.answered_at = Answer(answer), timezone.now()
        row.answered_by = None if own else by
        row.save()


@transaction.atomic
def mark_attendance(
    event: Event, *, by: Account, came: Mapping[int, bool | None], revoke: bool = False
) -> int:
    """Who came, by the keys of invitations; how many marks changed. Not before the day.

    An event that was only planned is held from now on; mentors get their hours of training.
    `revoke`: certificates of those who turn out not to have come are valid no more.
    """
    event = open_event(event.pk)
    if event.held_on > School.today():
        raise ValidationError("День события ещё не наступил: отмечать присутствие рано.")
    changed = [
        row
        for row in event.invitations.filter(pk__in=came).order_by("pk").select_for_update()
        if row.attended != came[row.pk]
    ]
    absent = [row.teacher_id for row in changed if row.attended and not came[row.pk]]
    with because("mark_attendance", by=by):
        if revoke:
            revoke_of(event, absent, by=by, why=NOT_THERE)
        for row in changed:
            row.attended = came[row.pk]
            row.hours = row.hours if row.attended else give_back(row, event.year, by=by)
            row.save()
        if event.is_planned:
            event.state = Event.State.HELD
            event.save_next_version()
        settle_training(event, by=by)
    return len(changed)


@transaction.atomic
def credit_newcomers(year: AcademicYear, teachers: Collection[int], by: Account) -> None:
    """Hours of what these people (ids) were at before they came into the bank of the year."""
    if is_closed(year):
        return
    came = Invitation.objects.filter(event__year=year, teacher__in=teachers, attended=True)
    came.exclude(hours=0).update(hours=0)  # written to an entry that was taken out since
    events = Event.objects.held().filter(training_hours__gt=0, pk__in=came.values("event"))
    for event in events.select_related("kind").select_for_update(of=("self",)).order_by("pk"):
        settle_training(event, by=by)


def give_back(row: Invitation, year: AcademicYear, *, by: Account) -> int:
    """Take the hours of one person back from the bank of the year; what is left: nothing."""
    if row.hours:
        credit_training(by=by, year=year, hours={row.teacher_id: -row.hours})
    return 0


def settle_training(event: Event, *, by: Account, before: AcademicYear | None = None) -> None:
    """Make the hours written to mentors what the event gives now; call inside its transaction.

    `before`: the year that the event was in until now, where that has changed.
    """
    rows = list(event.invitations.select_for_update().order_by("pk"))
    if before is not None and before != event.year:
        for row in rows:
            row.hours = give_back(row, before, by=by)
    gives = event.credited_hours if event.is_held else 0
    wanted = {row: gives if row.attended else 0 for row in rows}
    add = {row.teacher_id: hours - row.hours for row, hours in wanted.items()}
    add = {teacher: hours for teacher, hours in add.items() if hours}
    known = credit_training(by=by, year=event.year, hours=add) if add else set()
    for row, hours in wanted.items():
        row.hours = hours if row.teacher_id in known or hours < row.hours else row.hours
    Invitation.objects.bulk_update(rows, ["hours"])
