from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Lower

from mentorship.models.programme import Side
from people.access import Permission
from people.audit import audited
from people.models import Versioned


class PatternQuerySet(models.QuerySet):
    def in_use(self):
        return self.filter(is_retired=False)

    def suiting(self, competences):
        """`suits`: how many lines of a pattern answer these difficulties; the best come first."""
        answering = Q(items__competences__in=list(competences))
        found = Count("items", filter=answering, distinct=True)
        return self.annotate(suits=found).order_by("-suits", "place", "pk")

    def with_counts(self):
        """`lines`: how many lines the plan has."""
        return self.annotate(lines=Count("items", distinct=True))


@audited(
    named_by=["name"], readable_by=Permission.READ_PAIRS, quiet=["version", "place"],
    counted="образец,образца,образцов",
)  # fmt: skip
class ProgrammePattern(Versioned):
    """Образец программы: begun from by many pairs; the school changes it as it likes.

    It answers the difficulties that its lines name. What was used is retired, not removed.
    """

    name = models.CharField("название", max_length=150)
    note = models.TextField("пояснительная записка", blank=True)
    aims = models.TextField("цель", blank=True)
    tasks = models.TextField("задачи", blank=True)
    results = models.TextField("ожидаемые результаты", blank=True)
    months = models.PositiveSmallIntegerField("рассчитан на, месяцев", default=9)
    place = models.PositiveSmallIntegerField("место", default=0)
    is_retired = models.BooleanField("больше не предлагается", default=False)

    objects = PatternQuerySet.as_manager()

    class Meta:
        verbose_name = "образец программы"
        verbose_name_plural = "образцы программ"
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="pattern_once",
                violation_error_message="Образец с таким названием уже есть.",
            ),
            models.CheckConstraint(
                condition=Q(months__gte=1, months__lte=24),
                name="pattern_months",
                violation_error_message="Срок образца — от 1 до 24 месяцев.",
            ),
        ]

    def __str__(self):
        return self.name


@audited(
    named_by=["measure"], readable_by=Permission.READ_PAIRS, part_of="pattern",
    quiet=["version", "position"], counted="пункт образца,пункта образца,пунктов образца",
)  # fmt: skip
class PatternItem(Versioned):
    """A line of a pattern's plan; `week` is the week from the start in which it is due."""

    pattern = models.ForeignKey(
        ProgrammePattern, verbose_name="образец", on_delete=models.CASCADE, related_name="items"
    )
    position = models.PositiveSmallIntegerField("место", default=1)
    measure = models.TextField("мероприятие")
    form = models.CharField("форма", max_length=150, blank=True)
    week = models.PositiveSmallIntegerField("неделя от начала", default=1)
    responsible = models.CharField("кто отвечает", max_length=10, choices=Side, default=Side.BOTH)
    expected = models.TextField("ожидаемый результат", blank=True)
    competences = models.ManyToManyField(
        "people.Competence", verbose_name="затруднения", through="mentorship.PatternItemCompetence",
        blank=True, related_name="pattern_items",
    )  # fmt: skip

    class Meta:
        verbose_name = "пункт образца"
        verbose_name_plural = "пункты образцов"
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(measure="") & Q(week__gte=1, week__lte=104),
                name="pattern_item_week",
                violation_error_message="Напишите, что будет сделано и в какую неделю, 1–104.",
            ),
        ]

    def __str__(self):
        return self.measure


@audited(
    named_by=["competence"], readable_by=Permission.READ_PAIRS, part_of="item",
    counted="затруднение,затруднения,затруднений",
)  # fmt: skip
class PatternItemCompetence(models.Model):
    """A difficulty that a line of a pattern answers."""

    item = models.ForeignKey(
        PatternItem, verbose_name="пункт образца", on_delete=models.CASCADE, related_name="+"
    )
    competence = models.ForeignKey(
        "people.Competence", verbose_name="затруднение", on_delete=models.CASCADE, related_name="+"
    )

    class Meta:
        verbose_name = "затруднение"
        verbose_name_plural = "затруднения пунктов образца"
        constraints = [
            models.UniqueConstraint(
                fields=["item", "competence"],
                name="pattern_item_competence_once",
                violation_error_message="Это затруднение у пункта уже есть.",
            )
        ]

    def __str__(self):
        return self.competence.name
