from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from people.academic_year import AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models.staff import ClassRange, texts
from people.models.versioned import Versioned

LEVELS = [MinValueValidator(1), MaxValueValidator(5)]


@audited(
    named_by=["teacher", "year"], readable_by=Permission.READ_BANKS, quiet=["version"],
    counted="запись банка наставников,записи банка наставников,записей банка наставников",
)  # fmt: skip
class MentorEntry(Versioned):
    """A teacher in the year's bank of mentors, from candidate to leaving."""

    class State(models.TextChoices):
        CANDIDATE = "candidate", "кандидат"
        RECOMMENDED = "recommended", "рекомендован"
        APPROVED = "approved", "утверждён советом"
        SUSPENDED = "suspended", "приостановлен"
        LEFT = "left", "выбыл"

    class Source(models.TextChoices):
        REVIEW = "review", "анализ работы за год"
        SELF = "self", "предложил себя сам"
        DEPUTY = "deputy", "предложение куратора"
        CARRIED = "carried", "из банка прошлого года"
        PAPER = "paper", "внесено по бумагам"

    MOVES = {
        State.CANDIDATE: (State.RECOMMENDED, State.APPROVED, State.LEFT),
        State.RECOMMENDED: (State.APPROVED, State.CANDIDATE, State.LEFT),
        State.APPROVED: (State.SUSPENDED, State.LEFT),
        State.SUSPENDED: (State.APPROVED, State.LEFT),
        State.LEFT: (State.CANDIDATE,),
    }

    teacher = models.ForeignKey(
        "people.Teacher",
        verbose_name="наставник",
        on_delete=models.PROTECT,
        related_name="mentor_entries",
    )
    year = AcademicYearField("учебный год")
    state = models.CharField("статус", max_length=12, choices=State, default=State.CANDIDATE)
    source = models.CharField("откуда", max_length=10, choices=Source)
    basis = models.TextField("основание", blank=True)
    subjects = texts("предметы, по которым готов помогать", 200)
    class_ranges = ArrayField(
        models.CharField(max_length=10, choices=ClassRange),
        verbose_name="классы, в которых готов помогать",
        default=list,
        blank=True,
    )
    achievements = models.TextField("достижения", blank=True)
    capacity = models.PositiveSmallIntegerField(
        "не больше наставляемых", default=2, validators=[MaxValueValidator(20)]
    )
    available = models.CharField("когда свободен", max_length=300, blank=True)
    training_hours = models.PositiveSmallIntegerField("обучение наставника, часов", default=0)
    trained_until = models.DateField("обучение действует до", null=True, blank=True)
    council_number = models.CharField("протокол совета №", max_length=40, blank=True)
    council_date = models.DateField("дата протокола", null=True, blank=True)
    left_reason = models.TextField("почему приостановлен или выбыл", blank=True)
    mentees_on_paper = models.TextField("наставляемые по бумагам", blank=True)

    class Meta:
        verbose_name = "запись банка наставников"
        verbose_name_plural = "банк наставников"
        ordering = ["-year", "teacher__sort_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["teacher", "year"],
                name="mentor_entry_once_a_year",
                violation_error_message="Этот педагог уже есть в банке наставников этого года.",
            ),
            models.CheckConstraint(
                condition=~Q(state="approved")
                | Q(source="paper")
                | ~Q(council_number="") & Q(council_date__isnull=False),
                name="mentor_approved_by_minutes",
                violation_error_message="Укажите № и дату протокола совета.",
            ),
            models.CheckConstraint(
                condition=Q(capacity__gte=1),
                name="mentor_capacity_positive",
                violation_error_message="Наставник берёт хотя бы одного наставляемого.",
            ),
        ]

    def __str__(self):
        return f"{self.teacher.short_name}, {self.year}"


@audited(
    named_by=["competence"], readable_by=Permission.READ_BANKS, part_of="entry",
    counted="компетенция,компетенции,компетенций",
)  # fmt: skip
class MentorCompetence(models.Model):
    """What a mentor can help with, 1 to 5 on the scale on which mentees measure difficulties."""

    entry = models.ForeignKey(
        MentorEntry, verbose_name="наставник", on_delete=models.CASCADE, related_name="competences"
    )
    competence = models.ForeignKey(
        "people.Competence", verbose_name="компетенция", on_delete=models.PROTECT,
        related_name="mentor_competences",
    )  # fmt: skip
    level = models.PositiveSmallIntegerField("уровень", default=4, validators=LEVELS)

    class Meta:
        verbose_name = "компетенция наставника"
        verbose_name_plural = "компетенции наставника"
        ordering = ["competence__parent__place", "competence__place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "competence"],
                name="mentor_competence_once",
                violation_error_message="Эта компетенция уже указана.",
            ),
            models.CheckConstraint(
                condition=Q(level__gte=1, level__lte=5),
                name="mentor_competence_level",
                violation_error_message="Уровень — от 1 до 5.",
            ),
        ]

    def __str__(self):
        return f"{self.competence}: {self.level}"
