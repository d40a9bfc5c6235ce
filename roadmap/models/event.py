import datetime as dt

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery

from people.academic_year import AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models import Stateful
from people.models.staff import plain
from roadmap.models.event_kind import EventKind


def hours_words(begins: dt.time | None, ends: dt.time | None) -> str:
    """«14:30–16:00», «14:30» or nothing."""
    return "–".join(f"{moment:%H:%M}" for moment in (begins, ends) if moment)


class EventQuerySet(models.QuerySet):
    def visible_to(self, account):
        """All for who runs the events; to other readers those open to all, and their own.

        An event «только для приглашённых» (a consultation with one person, say) is there for the
        invited and the deputy alone: what somebody is helped with is not judged in public, not by
        the council either. The administrator and the accountant have no events.
        """
        if account.can(Permission.EDIT_EVENTS):
            return self.all()
        if not account.can(Permission.READ_EVENTS):
            return self.none()
        return self.filter(
            Q(is_open=True) | Exists(invitations().filter(teacher=account.teacher_id))
        )

    def of_year(self, year):
        return self.filter(year=year)

    def planned(self):
        return self.filter(state=Event.State.PLANNED)

    def held(self):
        return self.filter(state=Event.State.HELD)

    def unmarked(self, today: dt.date):
        """Those whose day is past while nobody has said whether they were held."""
        return self.planned().filter(held_on__lt=today)

    def unsigned(self):
        """Held ones with people invited of whom nobody is marked as having come or not."""
        marked = invitations().filter(attended__isnull=False)
        return self.held().filter(Exists(invitations()), ~Exists(marked))

    def empty(self, today: dt.date):
        """Those ahead to which nobody is invited."""
        return self.planned().filter(~Exists(invitations()), held_on__gte=today)

    def later_in_series(self, event):
        """Planned events of the year that bear the same label and come after this one."""
        if not event.series:
            return self.none()
        later = self.planned().filter(series=event.series, year=event.year)
        return later.filter(held_on__gt=event.held_on).order_by("held_on", "begins_at", "pk")

    def with_counts(self):
        """`invited`, `came`: how many people; None where there is nobody."""
        rows = invitations().order_by().values("event")
        counted = rows.annotate(number=models.Count("pk"))
        return self.annotate(
            invited=Subquery(counted.values("number")),
            came=Subquery(counted.filter(attended=True).values("number")),
        )

    def with_all(self):
        """With the kind and the activity of the plan, its number included."""
        return self.select_related("kind", "activity__stage__roadmap")

    def found_by(self, typed: str):
        """Those whose title, place, host or series holds every typed word."""
        events = self.annotate(plain_text=plain("title", "place", "led_by", "series"))
        for word in typed.lower().replace("ё", "е").split():
            events = events.filter(plain_text__contains=word)
        return events


def invitations():
    """The invitations to the event that a query is about."""
    from roadmap.models.invitation import Invitation  # it names this module's own model

    return Invitation.objects.filter(event=OuterRef("pk"))


@audited(
    named_by=["held_on", "title"], readable_by=Permission.EDIT_EVENTS, quiet=["version", "year"],
    ignored=["sheet_lines"], counted="событие,события,событий",
)  # fmt: skip
class Event(Stateful):
    """Событие: training, a sitting, a round table — what the plan promises and its facts show.

    `year` follows from the day. `series` is the label that repeated events share. `sheet_lines`:
    how many lines of the sheet of registration have been given to people, those taken off included.
    """

    class State(models.TextChoices):
        PLANNED = "planned", "запланировано"
        HELD = "held", "проведено"
        CANCELLED = "cancelled", "отменено"

    MOVES = {
        State.PLANNED: (State.HELD, State.CANCELLED),
        State.HELD: (State.PLANNED,),
        State.CANCELLED: (State.PLANNED,),
    }

    kind = models.ForeignKey(
        EventKind, verbose_name="вид", on_delete=models.PROTECT, related_name="school_events"
    )
    title = models.CharField("название", max_length=300)
    year = AcademicYearField("учебный год")
    held_on = models.DateField("дата")
    begins_at = models.TimeField("начало", null=True, blank=True)
    ends_at = models.TimeField("окончание", null=True, blank=True)
    place = models.CharField("место", max_length=200, blank=True)
    led_by = models.CharField("кто проводит", max_length=300, blank=True)
    activity = models.ForeignKey(
        "roadmap.Activity", verbose_name="мероприятие плана", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="school_events",
    )  # fmt: skip
    is_open = models.BooleanField("видят все педагоги", default=True)
    agenda = models.TextField("программа", blank=True)
    outcome = models.TextField("итог", blank=True)
    training_hours = models.PositiveSmallIntegerField("часов обучения", default=0)
    sheet_lines = models.PositiveSmallIntegerField("строк в листе", default=0, editable=False)
    series = models.CharField("серия", max_length=150, blank=True)
    state = models.CharField("состояние", max_length=10, choices=State, default=State.PLANNED)
    cancelled_why = models.TextField("почему отменено", blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = "событие"
        verbose_name_plural = "события"
        ordering = ["held_on", "begins_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("begins_at")),
                name="event_times_in_order",
                violation_error_message="Окончание раньше начала.",
            ),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(begins_at__isnull=False),
                name="event_ends_after_beginning",
                violation_error_message="Укажите и время начала.",
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | ~Q(cancelled_why=""),
                name="event_cancelled_with_reason",
                violation_error_message="Напишите, почему событие отменено.",
            ),
        ]
        indexes = [models.Index(fields=["held_on"], name="event_by_day")]

    def __str__(self):
        return f"{self.held_on:%d.%m.%Y} {self.title}"

    @property
    def time(self) -> str:
        """«14:30–16:00», «14:30» or nothing."""
        return hours_words(self.begins_at, self.ends_at)

    @property
    def credited_hours(self) -> int:
        """What a mentor who was there gets; kinds that are no training give nothing."""
        return self.training_hours if self.kind.is_training else 0

    @property
    def is_planned(self) -> bool:
        return self.state == self.State.PLANNED

    @property
    def is_held(self) -> bool:
        return self.state == self.State.HELD
