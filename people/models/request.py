import datetime as dt

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from people.academic_year import AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models.request_queries import AskedQuerySet, CampaignQuerySet, RequestQuerySet
from people.models.staff import ClassRange
from people.models.versioned import Stateful, Versioned
from people.requests.completeness import RequestParts

LEVELS = [MinValueValidator(1), MaxValueValidator(5)]


@audited(
    named_by=["year"], readable_by=Permission.READ_BANKS, quiet=["version"],
    counted="сбор запросов,сбора запросов,сборов запросов",
)  # fmt: skip
class RequestCampaign(Versioned):
    """Сбор запросов: once a year everybody asked answers, also with «помощь не нужна»."""

    year = AcademicYearField("учебный год", unique=True)
    opens_on = models.DateField("начало")
    closes_on = models.DateField("окончание")
    closed_at = models.DateTimeField("закрыт раньше срока", null=True, blank=True)
    reminded_at = models.DateTimeField("напоминание отправлено", null=True, blank=True)
    reminded_count = models.PositiveIntegerField("скольким напомнили", default=0)

    objects = CampaignQuerySet.as_manager()

    class Meta:
        verbose_name = "сбор запросов"
        verbose_name_plural = "сборы запросов"
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__gte=F("opens_on")),
                name="campaign_dates_in_order",
                violation_error_message="Окончание раньше начала.",
            )
        ]

    def __str__(self):
        return f"Сбор запросов {self.year}"

    def is_open(self, today: dt.date) -> bool:
        """Whether answers are awaited on that day."""
        return self.closed_at is None and self.opens_on <= today <= self.closes_on


@audited(
    named_by=["teacher"], readable_by=Permission.READ_BANKS, part_of="campaign", derived=True,
    counted="опрошенный,опрошенных,опрошенных",
)  # fmt: skip
class AskedTeacher(models.Model):
    """One person asked by a campaign; `no_need_at` is the answer «помощь не нужна».

    The person gives it, or the deputy enters it from a paper, under the paper's date.
    """

    class Source(models.TextChoices):
        SELF = "self", "от самого педагога"
        FORM = "form", "анкета на бумаге"
        PAPER = "paper", "внесено по бумагам"

    campaign = models.ForeignKey(
        RequestCampaign, verbose_name="сбор запросов", on_delete=models.CASCADE,
        related_name="asked",
    )  # fmt: skip
    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="педагог", on_delete=models.CASCADE,
        related_name="asked_in",
    )  # fmt: skip
    no_need_at = models.DateTimeField("ответил, что помощь не нужна", null=True, blank=True)
    no_need_source = models.CharField(
        "откуда ответ", max_length=12, choices=Source, default=Source.SELF
    )
    no_need_entered_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс ответ", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    objects = AskedQuerySet.as_manager()

    class Meta:
        verbose_name = "опрошенный"
        verbose_name_plural = "опрошенные"
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "teacher"],
                name="asked_once",
                violation_error_message="Этот педагог уже в списке опроса.",
            )
        ]

    def __str__(self):
        return str(self.teacher)


@audited(
    hidden=["wished_mentor", "unwanted_mentor", "own_words"],
    told_to={
        "wished_mentor": Permission.READ_WISHES,
        "unwanted_mentor": Permission.READ_WISHES,
        "own_words": Permission.READ_OWN_WORDS,
    },
    named_by=["teacher", "year"], readable_by=Permission.READ_BANKS,
    quiet=["version", "entered_by", "submitted_at"],
    counted="профессиональный запрос,профессиональных запроса,профессиональных запросов",
)  # fmt: skip
class ProfessionalRequest(Stateful):
    """What is hard for a teacher and what help they ask for. Drafts live elsewhere.

    Wishes about persons are the deputy's and the author's alone; own words are not the council's.
    """

    class State(models.TextChoices):
        OPEN = "open", "ждёт рассмотрения"
        ACCEPTED = "accepted", "принят"
        DECLINED = "declined", "отклонён"
        MERGED = "merged", "объединён с другим"
        WITHDRAWN = "withdrawn", "отозван автором"
        CLOSED = "closed", "закрыт"

    class Source(models.TextChoices):
        SELF = "self", "от самого педагога"
        FORM = "form", "анкета на бумаге"
        VISIT = "visit", "посещение урока"
        REVIEW = "review", "итоги года"
        ATTESTATION = "attestation", "аттестация"
        STAFF = "staff", "по данным о сотруднике"
        PAPER = "paper", "внесено по бумагам"

    MOVES = {
        State.OPEN: (State.ACCEPTED, State.DECLINED, State.MERGED, State.WITHDRAWN),
        State.ACCEPTED: (State.CLOSED, State.OPEN),
        State.DECLINED: (State.OPEN,),
        State.MERGED: (State.OPEN,),
        State.WITHDRAWN: (State.OPEN,),
        State.CLOSED: (State.ACCEPTED, State.OPEN),
    }

    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="педагог", on_delete=models.PROTECT, related_name="requests"
    )
    year = AcademicYearField("учебный год")
    state = models.CharField("состояние", max_length=10, choices=State, default=State.OPEN)
    source = models.CharField("источник", max_length=12, choices=Source, default=Source.SELF)
    subject = models.CharField("предмет", max_length=200, blank=True)
    class_range = models.CharField("классы", max_length=10, choices=ClassRange, blank=True)
    wished_form = models.CharField("желаемая форма", max_length=200, blank=True)
    wished_time = models.CharField("удобное время", max_length=200, blank=True)
    wished_mentor = models.ForeignKey(
        "people.Teacher", verbose_name="желаемый наставник", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    unwanted_mentor = models.ForeignKey(
        "people.Teacher", verbose_name="нежелательный наставник", on_delete=models.SET_NULL,
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    own_words = models.TextField("своими словами", blank=True)
    submitted_at = models.DateTimeField("подан", default=timezone.now)
    entered_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    answer = models.TextField("почему отклонён или объединён", blank=True)
    merged_into = models.ForeignKey(
        "self", verbose_name="объединён с", on_delete=models.PROTECT, null=True, blank=True,
        related_name="merged",
    )  # fmt: skip

    objects = RequestQuerySet.as_manager()

    class Meta:
        verbose_name = "профессиональный запрос"
        verbose_name_plural = "профессиональные запросы"
        ordering = ["-submitted_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["teacher", "year"],
                condition=Q(state="open"),
                name="request_one_open",
                violation_error_message=(
                    "Запрос этого педагога уже ждёт рассмотрения: дополните его."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["declined", "merged"]) | ~Q(answer=""),
                name="request_refused_with_reason",
                violation_error_message="Напишите причину: её увидит педагог.",
            ),
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | Q(state="merged"),
                name="request_merged_into_another",
                violation_error_message="С другим объединён только объединённый запрос.",
            ),
            models.CheckConstraint(
                condition=Q(wished_mentor=None)
                | Q(unwanted_mentor=None)
                | ~Q(wished_mentor=F("unwanted_mentor")),
                name="request_wishes_agree",
                violation_error_message="Один человек не может быть и желаемым, и нежелательным.",
            ),
        ]

    def __str__(self):
        return f"{self.teacher.short_name}, {self.year}"

    def withhold_from(self, account) -> "ProfessionalRequest":
        """This row without what the account may not read: own words, wishes about persons.

        For showing only: actions take the row anew.
        """
        if account.teacher_id == self.teacher_id:
            return self
        if not account.can(Permission.READ_OWN_WORDS):
            self.own_words = ""
        if not account.can(Permission.READ_WISHES):
            self.wished_mentor = self.unwanted_mentor = None
        return self

    def is_open_for(self, account) -> bool:
        """Whether the author, or who keeps the banks, may complete it: while it waits."""
        own = account.teacher_id == self.teacher_id
        return self.state == self.State.OPEN and (own or account.can(Permission.EDIT_BANKS))

    @property
    def parts(self) -> RequestParts:
        """Which parts hold something; with prefetched difficulties and self-assessments."""
        return RequestParts(
            difficulties=bool(self.difficulties.all()),
            assessments=bool(self.assessments.all()),
            own_words=bool(self.own_words),
            subject_or_classes=bool(self.subject or self.class_range),
            form_or_time=bool(self.wished_form or self.wished_time),
        )


@audited(
    named_by=["competence"], readable_by=Permission.READ_BANKS, part_of="request",
    counted="самооценка,самооценки,самооценок",
)  # fmt: skip
class SelfAssessment(models.Model):
    """How sure the teacher feels in one competence, 1 (hard) to 5 (sure)."""

    request = models.ForeignKey(
        ProfessionalRequest, verbose_name="запрос", on_delete=models.CASCADE,
        related_name="assessments",
    )  # fmt: skip
    competence = models.ForeignKey(
        "people.Competence", verbose_name="компетенция", on_delete=models.PROTECT,
        related_name="assessments",
    )  # fmt: skip
    level = models.PositiveSmallIntegerField("уровень", validators=LEVELS)

    class Meta:
        verbose_name = "самооценка"
        verbose_name_plural = "самооценки"
        ordering = ["competence__parent__place", "competence__place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "competence"],
                name="assessment_once",
                violation_error_message="Эта компетенция уже оценена.",
            ),
            models.CheckConstraint(
                condition=Q(level__gte=1, level__lte=5),
                name="assessment_level",
                violation_error_message="Оценка — от 1 до 5.",
            ),
        ]

    def __str__(self):
        return f"{self.competence}: {self.level}"


@audited(
    named_by=["competence"], readable_by=Permission.READ_BANKS, part_of="request",
    counted="затруднение,затруднения,затруднений",
)  # fmt: skip
class Difficulty(models.Model):
    """Затруднение: a competence in which help is asked for; rank 1 weighs most."""

    request = models.ForeignKey(
        ProfessionalRequest, verbose_name="запрос", on_delete=models.CASCADE,
        related_name="difficulties",
    )  # fmt: skip
    competence = models.ForeignKey(
        "people.Competence", verbose_name="компетенция", on_delete=models.PROTECT,
        related_name="difficulties",
    )  # fmt: skip
    rank = models.PositiveSmallIntegerField("очередь")

    class Meta:
        verbose_name = "затруднение"
        verbose_name_plural = "затруднения"
        ordering = ["rank", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "competence"],
                name="difficulty_once",
                violation_error_message="Это затруднение уже названо.",
            ),
            models.UniqueConstraint(
                fields=["request", "rank"],
                name="difficulty_one_of_a_rank",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message="На этом месте уже стоит другое затруднение.",
            ),
            models.CheckConstraint(
                condition=Q(rank__gte=1, rank__lte=3),
                name="difficulty_rank",
                violation_error_message="Затруднений не больше трёх.",
            ),
        ]

    def __str__(self):
        return str(self.competence)
