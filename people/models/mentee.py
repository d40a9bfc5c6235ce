import datetime as dt

from django.db import models
from django.db.models import F, Q

from people.academic_year import AcademicYear, AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models.mentee_queries import PLANNED, MenteeQuerySet
from people.models.request import ProfessionalRequest
from people.models.versioned import Stateful

PLANNED_WORDS = "наставник намечен"


def usual_term(year: AcademicYear, since: dt.date) -> dt.date:
    """Until when somebody included on that day is in the bank: the end of lessons, else of the
    year."""
    return year.school_end if since <= year.school_end else max(year.end, since)


@audited(
    named_by=["teacher", "year"], readable_by=Permission.READ_BANKS, quiet=["version"],
    counted="запись банка наставляемых,записи банка наставляемых,записей банка наставляемых",
)  # fmt: skip
class MenteeEntry(Stateful):
    """A teacher in the year's bank of mentees: why, since when, until when."""

    class Group(models.TextChoices):
        YOUNG = "young", "молодой специалист"
        NEWCOMER = "newcomer", "новый в школе"
        AFTER_BREAK = "after_break", "после перерыва"
        NEW_SUBJECT = "new_subject", "сменил предмет"
        DIFFICULTY = "difficulty", "профессиональное затруднение"

    class State(models.TextChoices):
        WAITING = "waiting", "ждёт наставника"
        PAIRED = "paired", "наставник закреплён"
        COMPLETED = "completed", "программа завершена"
        LEFT = "left", "выбыл"

    MOVES = {
        State.WAITING: (State.PAIRED, State.LEFT),
        State.PAIRED: (State.WAITING, State.COMPLETED, State.LEFT),
        State.COMPLETED: (State.WAITING,),
        State.LEFT: (State.WAITING,),
    }

    teacher = models.ForeignKey(
        "people.Teacher",
        verbose_name="наставляемый",
        on_delete=models.PROTECT,
        related_name="mentee_entries",
    )
    year = AcademicYearField("учебный год")
    group = models.CharField("группа", max_length=12, choices=Group)
    request = models.OneToOneField(
        ProfessionalRequest, verbose_name="запрос", on_delete=models.PROTECT, null=True,
        blank=True, related_name="mentee_entry",
    )  # fmt: skip
    request_on_paper = models.TextField("запрос по бумагам", blank=True)
    source = models.CharField("источник", max_length=12, choices=ProfessionalRequest.Source)
    included_on = models.DateField("дата включения")
    until = models.DateField("срок до", null=True, blank=True)
    state = models.CharField("статус", max_length=10, choices=State, default=State.WAITING)
    left_reason = models.TextField("почему выбыл", blank=True)
    mentor_on_paper = models.CharField("наставник по бумагам", max_length=300, blank=True)

    objects = MenteeQuerySet.as_manager()

    class Meta:
        verbose_name = "запись банка наставляемых"
        verbose_name_plural = "банк наставляемых"
        ordering = ["-year", "teacher__sort_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["teacher", "year"],
                name="mentee_entry_once_a_year",
                violation_error_message="Этот педагог уже есть в банке наставляемых этого года.",
            ),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("included_on")),
                name="mentee_dates_in_order",
                violation_error_message="Срок раньше даты включения.",
            ),
            models.CheckConstraint(
                condition=~Q(state="left") | ~Q(left_reason=""),
                name="mentee_left_with_reason",
                violation_error_message="Напишите, почему педагог выбыл.",
            ),
        ]

    def __str__(self):
        return f"{self.teacher.short_name}, {self.year}"

    @classmethod
    def shown_states(cls) -> list[tuple[str, str]]:
        """(key, words) of the states as a register tells them apart."""
        waiting, *others = cls.State.choices
        return [waiting, (PLANNED, PLANNED_WORDS), *others]

    @property
    def shown_state(self) -> str:
        """The key of the state as a register shows it; of an entry read `with_mentors`."""
        return shown_state(self)

    @property
    def state_words(self) -> str:
        """The words of `shown_state`."""
        return PLANNED_WORDS if self.shown_state == PLANNED else self.get_state_display()

    @property
    def is_gone(self) -> bool:
        """Whether the person has left the bank or finished; an accepted request brings back."""
        return self.state in (self.State.LEFT, self.State.COMPLETED)


def shown_state(row) -> str:
    """The state of an entry, or of a row with the same columns, read `with_mentors`: nobody waits
    for a mentor beside one who is named."""
    return PLANNED if row.state == "waiting" and row.mentor_names else row.state
