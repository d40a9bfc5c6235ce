from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import (
    Case,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat, Greatest

from people.academic_year import AcademicYearField
from people.access import Permission
from people.asked_often import Kept
from people.audit import audited
from people.banks.mentor_load import told_count, told_mentees
from people.models.consent import Consent, ConsentKind
from people.models.own_queries import OwnQuerySet
from people.models.rules import MentoringRules
from people.models.staff import ClassRange, texts
from people.models.staff_queries import names_of
from people.models.versioned import Stateful

LEVELS = [MinValueValidator(1), MaxValueValidator(5)]


class MentorGap(models.TextChoices):
    """What an entry of the bank may lack; it is listed and hinders nothing."""

    CONSENT = "consent", "согласия на участие"
    MINUTES = "minutes", "протокола совета"
    TRAINING = "training", "обучения наставника"
    COMPETENCES = "competences", "компетенций"


LACKS = {gap: f"lacks_{gap}" for gap in MentorGap}  # its column in the queries


class MentorEntryQuerySet(OwnQuerySet):
    own = Permission.OFFER_ONESELF

    def in_bank(self):
        """Those whom the council has approved and who help now."""
        return self.filter(state=MentorEntry.State.APPROVED)

    def waiting(self):
        """Those about whom the council has still to decide."""
        return self.filter(state__in=[MentorEntry.State.CANDIDATE, MentorEntry.State.RECOMMENDED])

    def in_order(self):
        return self.order_by("teacher__sort_name", "pk")

    def with_content(self):
        """With the person, the department and the competences, strongest first."""
        strongest = MentorCompetence.objects.select_related("competence").order_by(
            "-level", "competence__parent__place", "competence__place", "pk"
        )
        return self.select_related("teacher__department").prefetch_related(
            Prefetch("competences", queryset=strongest)
        )

    def with_lines(self):
        """What a line of the register says, as rows of entries read `with_gaps`, `with_taken`.

        Also `skills`: «name<tab>level» of the competences, the strongest first.
        """
        own = ("pk", "state", "subjects", "capacity", "council_number", "council_date", "taken")
        person = (
            *names_of("teacher"), "teacher__posts", "teacher__category", "teacher__state",
        )  # fmt: skip
        strongest = MentorCompetence.objects.filter(entry=OuterRef("pk")).order_by(
            "-level", "competence__parent__place", "competence__place", "pk"
        )
        level = Cast("level", TextField())
        named = Concat("competence__name", Value("\t"), level, output_field=TextField())
        skills = Kept(ArraySubquery(strongest.values_list(named, flat=True)))
        return self.annotate(skills=skills).values_list(
            *own, *person, *LACKS.values(), "skills", named=True
        )

    def with_consent(self, day):
        """`consent_signed_on`: the date on the consent to take part that counts on the day."""
        own = _consents(day).order_by("pk").values("signed_on")[:1]
        return self.annotate(consent_signed_on=Subquery(own))

    def with_gaps(self, day):
        """`lacks_…` for each MentorGap; who has left lacks nothing."""
        stays, decided = ~Q(state=MentorEntry.State.LEFT), Q(state__in=MentorEntry.DECIDED)
        hours = MentoringRules.objects.values("mentor_training_hours")[:1]
        usual = MentoringRules._meta.get_field("mentor_training_hours").default
        little = Q(training_hours__lt=Coalesce(Subquery(hours), usual))
        own = MentorCompetence.objects.filter(entry=OuterRef("pk"))
        return self.annotate(
            lacks_consent=_none_of(_consents(day)),
            lacks_minutes=_yes(decided & (Q(council_number="") | Q(council_date=None))),
            lacks_training=_yes(stays & (little | Q(trained_until__lt=day))),
            lacks_competences=_none_of(own),
        )

    def with_taken(self):
        """`taken`: how many mentees now.

        The floor above tells of pairs (people.mentor_load); until it does, the register on paper.
        """
        lines = models.Func(F("mentees_on_paper"), Value("\n"), function="string_to_array")
        on_paper = Case(
            When(mentees_on_paper="", then=0),
            default=models.Func(lines, Value(1), function="array_length"),
            output_field=IntegerField(),
        )
        number = Coalesce(told_count(), on_paper, output_field=IntegerField())
        return self.annotate(taken=Kept(number))

    def with_free(self):
        """`free`: how many more mentees, of entries read `with_taken`; none unless approved."""
        left = Greatest(F("capacity") - F("taken"), 0)
        approved = When(state=MentorEntry.State.APPROVED, then=left)
        return self.annotate(free=Case(approved, default=0, output_field=IntegerField()))

    def with_load(self):
        """`taken`, `free` and `mentee_names`: who they are."""
        names = Coalesce(told_mentees(), F("mentees_on_paper"), output_field=TextField())
        return self.with_taken().with_free().annotate(mentee_names=names)


def _consents(day):
    """Consents to take part that count on the day, of the entry that a query is about."""
    own = Consent.objects.valid_on(day).filter(teacher=OuterRef("teacher"))
    return own.filter(kind=ConsentKind.PARTICIPATION)


def _none_of(rows) -> Case:
    """Whether an entry that has not left has no such rows, as a column that is never NULL."""
    left = When(state=MentorEntry.State.LEFT, then=False)
    some = When(Exists(rows), then=False)
    return Kept(Case(left, some, default=True, output_field=models.BooleanField()))


def _yes(condition: Q) -> Case:
    """The condition as a column that is true or false, never NULL."""
    true = When(condition, then=True)
    return Kept(Case(true, default=False, output_field=models.BooleanField()))


@audited(
    hidden=["wished_mentee", "unwanted_mentee"],
    told_to=dict.fromkeys(["wished_mentee", "unwanted_mentee"], Permission.READ_WISHES),
    named_by=["teacher", "year"], readable_by=Permission.READ_BANKS, quiet=["version"],
    ignored=["hours_before"],
    counted="запись банка наставников,записи банка наставников,записей банка наставников",
)  # fmt: skip
class MentorEntry(Stateful):
    """A teacher in the year's bank of mentors, from candidate to leaving.

    Wishes about persons are the deputy's and the mentor's alone (`opens_wishes_to`).
    """

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
    DECIDED = (State.APPROVED, State.SUSPENDED)

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
    hours_before = models.PositiveSmallIntegerField(
        "из них за прошлые годы", default=0, editable=False
    )
    trained_until = models.DateField("обучение действует до", null=True, blank=True)
    council_number = models.CharField("протокол совета №", max_length=40, blank=True)
    council_date = models.DateField("дата протокола", null=True, blank=True)
    left_reason = models.TextField("почему приостановлен или выбыл", blank=True)
    mentees_on_paper = models.TextField("наставляемые по бумагам", blank=True)
    wished_mentee = models.ForeignKey(
        "people.Teacher", verbose_name="желаемый наставляемый", on_delete=models.SET_NULL,
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    unwanted_mentee = models.ForeignKey(
        "people.Teacher", verbose_name="нежелательный наставляемый", on_delete=models.SET_NULL,
        null=True, blank=True, related_name="+",
    )  # fmt: skip

    objects = MentorEntryQuerySet.as_manager()

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
            models.CheckConstraint(
                condition=Q(wished_mentee=None)
                | Q(unwanted_mentee=None)
                | ~Q(wished_mentee=F("unwanted_mentee")),
                name="mentor_wishes_agree",
                violation_error_message="Один человек не может быть и желаемым, и нежелательным.",
            ),
        ]

    def __str__(self):
        return f"{self.teacher.short_name}, {self.year}"

    @property
    def hours_of_year(self) -> int:
        """Of the hours of training, those that came in this year: what monitoring counts."""
        return max(0, self.training_hours - self.hours_before)

    def opens_wishes_to(self, account) -> bool:
        """Whether the account may read, and change, whom the mentor would and would not take."""
        return account.teacher_id == self.teacher_id or account.can(Permission.READ_WISHES)

    @property
    def gaps(self) -> list[MentorGap]:
        """What is missing, of an entry read `with_gaps`."""
        return gaps_of(self)

    @property
    def minutes(self) -> str:
        return minutes_of(self)

    @property
    def class_words(self) -> str:
        """«1–4 классы, 5–9 классы»."""
        chosen = [kind.label for kind in ClassRange if kind in self.class_ranges]
        return ", ".join(chosen)


# What the register says of an entry: of the model's own, or of a row with the same columns.


def gaps_of(entry) -> list[MentorGap]:
    """What is missing, of an entry read `with_gaps`."""
    return [gap for gap in MentorGap if getattr(entry, LACKS[gap])]


def places_of(entry) -> str:
    """«1 из 2» free places of an approved entry read `with_taken`; '' of any other."""
    if entry.state != MentorEntry.State.APPROVED:
        return ""
    return f"{max(entry.capacity - entry.taken, 0)} из {entry.capacity}"


def minutes_of(entry) -> str:
    """«№ 1 от 28.08.2026», or as much of it as is known."""
    number = f"№ {entry.council_number}" if entry.council_number else ""
    day = f"от {entry.council_date:%d.%m.%Y}" if entry.council_date else ""
    return " ".join(filter(None, (number, day)))


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
