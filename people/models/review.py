from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from people.academic_year import AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models.review_queries import IndicatorSetQuerySet, WorkReviewQuerySet
from people.models.versioned import Versioned
from people.reviews.results import Measure


@audited(
    named_by=["name"], readable_by=Permission.READ_REVIEWS,
    counted="набор показателей,набора показателей,наборов показателей",
)  # fmt: skip
class IndicatorSet(Versioned):
    """The indicators by which a year's work is analysed. A used set is succeeded, never changed."""

    name = models.CharField("название", max_length=200)
    succeeds = models.OneToOneField(
        "self",
        verbose_name="пришёл на смену набору",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="successor",
    )

    objects = IndicatorSetQuerySet.as_manager()

    class Meta:
        verbose_name = "набор показателей"
        verbose_name_plural = "наборы показателей"
        ordering = ["-pk"]

    def __str__(self):
        return self.name


@audited(
    named_by=["name"], readable_by=Permission.READ_REVIEWS, part_of="indicator_set",
    quiet=["place"], counted="показатель,показателя,показателей",
)  # fmt: skip
class Indicator(models.Model):
    """One indicator: yes/no, a number, or points from 0 to 5; with its weight in the total."""

    class Kind(models.TextChoices):
        YES_NO = "yes_no", "да или нет"
        NUMBER = "number", "число"
        SCALE = "scale", "от 0 до 5"

    indicator_set = models.ForeignKey(
        IndicatorSet, verbose_name="набор", on_delete=models.CASCADE, related_name="indicators"
    )
    group = models.CharField("группа", max_length=150)
    name = models.CharField("показатель", max_length=300)
    kind = models.CharField("вид", max_length=10, choices=Kind, default=Kind.SCALE)
    weight = models.DecimalField(
        "вес", max_digits=4, decimal_places=1, default=1, validators=[MinValueValidator(0)]
    )
    full_value = models.DecimalField(
        "число, которое считается полным результатом",
        max_digits=7,
        decimal_places=1,
        null=True,
        blank=True,
        help_text="Только для числа: например, 3 открытых урока — это уже 100 %.",
    )
    hint = models.CharField("подсказка", max_length=500, blank=True)
    place = models.PositiveSmallIntegerField("место", default=0)

    class Meta:
        verbose_name = "показатель"
        verbose_name_plural = "показатели"
        ordering = ["place", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="number") | Q(full_value__isnull=False, full_value__gt=0),
                name="indicator_number_has_full_value",
                violation_error_message="Для числа укажите, сколько считается полным результатом.",
            ),
            models.CheckConstraint(
                condition=Q(weight__gte=0),
                name="indicator_weight_not_negative",
                violation_error_message="Вес не бывает отрицательным.",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def measure(self) -> Measure:
        """The indicator as the arithmetic of results wants it."""
        return Measure(self.pk, self.group, self.name, self.kind, self.weight, self.full_value)


@audited(
    named_by=["teacher", "about_year"], readable_by=Permission.READ_REVIEWS,
    quiet=["version", "decided_by"], counted="анализ работы,анализа работы,анализов работы",
)  # fmt: skip
class WorkReview(Versioned):
    """Анализ работы педагога по итогам учебного года: in cycle Y it is about the year Y − 1."""

    class Decision(models.TextChoices):
        CANDIDATE = "candidate", "кандидат в наставники"
        NOT_NOW = "not_now", "не в этом году"

    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="педагог", on_delete=models.PROTECT, related_name="reviews"
    )
    about_year = AcademicYearField("за учебный год")
    indicator_set = models.ForeignKey(
        IndicatorSet, verbose_name="набор показателей", on_delete=models.PROTECT,
        related_name="reviews",
    )  # fmt: skip
    conclusion = models.TextField("вывод", blank=True)
    decision = models.CharField("решение", max_length=10, choices=Decision, blank=True)
    decision_reason = models.TextField("почему", blank=True)
    decided_on = models.DateField("дата решения", null=True, blank=True)
    decided_by = models.ForeignKey(
        "people.Account", verbose_name="кто решил", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    objects = WorkReviewQuerySet.as_manager()

    class Meta:
        verbose_name = "анализ работы по итогам года"
        verbose_name_plural = "анализы работы по итогам года"
        ordering = ["-about_year", "teacher__sort_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["teacher", "about_year"],
                name="review_once_a_year",
                violation_error_message="Анализ работы этого педагога за этот год уже есть.",
            ),
            models.CheckConstraint(
                condition=Q(decision="") | ~Q(decision_reason=""),
                name="review_decision_with_reason",
                violation_error_message="Напишите, почему принято такое решение.",
            ),
        ]

    def __str__(self):
        return f"{self.teacher.short_name}, {self.about_year}"


@audited(
    named_by=["indicator"], readable_by=Permission.READ_REVIEWS, part_of="review",
    quiet=["version", "entered_by"], counted="оценка,оценки,оценок",
)  # fmt: skip
class ReviewMark(Versioned):
    """The value of one indicator for one teacher; no row where nothing was entered."""

    review = models.ForeignKey(
        WorkReview, verbose_name="анализ работы", on_delete=models.CASCADE, related_name="marks"
    )
    indicator = models.ForeignKey(
        Indicator, verbose_name="показатель", on_delete=models.PROTECT, related_name="marks"
    )
    value = models.DecimalField(
        "значение",
        max_digits=7,
        decimal_places=1,
        validators=[MinValueValidator(0), MaxValueValidator(999_999)],
    )
    entered_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = "оценка показателя"
        verbose_name_plural = "оценки показателей"
        constraints = [
            models.UniqueConstraint(
                fields=["review", "indicator"],
                name="mark_once_an_indicator",
                violation_error_message="Этот показатель уже оценён.",
            ),
            models.CheckConstraint(
                condition=Q(value__gte=0),
                name="mark_not_negative",
                violation_error_message="Значение не бывает отрицательным.",
            ),
        ]

    def __str__(self):
        return f"{self.indicator}: {self.value}"
