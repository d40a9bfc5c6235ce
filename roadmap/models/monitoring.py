"""What the school expects of a year of mentoring, and what the curator concludes from it."""

from django.db import models

from people.academic_year import AcademicYearField
from people.access import Permission
from people.audit import audited
from people.models import Versioned
from people.models.only_row import OnlyRow, only_row
from people.models.rules import whole_number


@audited(
    quiet=["version"], readable_by=Permission.READ_MONITORING,
    counted="правила мониторинга,правил мониторинга,правил мониторинга",
)  # fmt: skip
class MonitoringRules(OnlyRow):
    """Thresholds of indicators: key of monitoring.indicators_of_year → number; others are usual."""

    smallest_group = whole_number(
        "не показывать средние по группам меньше, человек", usual=5, least=2, most=50
    )
    thresholds = models.JSONField("пороги", default=dict, blank=True)

    class Meta:
        verbose_name = "правила мониторинга"
        verbose_name_plural = "правила мониторинга"
        constraints = [only_row("monitoring_rules", "Правила мониторинга в школе одни.")]


@audited(
    named_by=["year"], readable_by=Permission.READ_MONITORING, quiet=["version"],
    counted="вывод мониторинга,вывода мониторинга,выводов мониторинга",
)  # fmt: skip
class MonitoringNote(Versioned):
    """SWOT and conclusions of a year in the curator's words; drafted from answers, never them."""

    TEXTS = ("strengths", "weaknesses", "opportunities", "threats", "conclusions")

    year = AcademicYearField("учебный год", unique=True)
    strengths = models.TextField("сильные стороны", blank=True, max_length=5000)
    weaknesses = models.TextField("слабые стороны", blank=True, max_length=5000)
    opportunities = models.TextField("возможности", blank=True, max_length=5000)
    threats = models.TextField("риски", blank=True, max_length=5000)
    conclusions = models.TextField("выводы и предложения", blank=True, max_length=5000)

    class Meta:
        verbose_name = "выводы мониторинга"
        verbose_name_plural = "выводы мониторинга"
        ordering = ["-year"]

    def __str__(self):
        return f"выводы мониторинга, {self.year}"

    @property
    def is_empty(self) -> bool:
        return not any(getattr(self, name) for name in self.TEXTS)
