from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from people.audit import audited
from people.models.staff import QualificationCategory
from people.models.versioned import Versioned


def usual_categories() -> list[str]:
    return [QualificationCategory.HIGHEST, QualificationCategory.FIRST]


@audited(quiet=["version"])
class MentoringRules(Versioned):
    """The school's own rules of mentoring: who may be proposed, how many, whom the year asks."""

    mentor_years_in_school = models.PositiveSmallIntegerField(
        "кандидату в наставники: стаж в школе не меньше, лет", default=2
    )
    mentor_years_teaching = models.PositiveSmallIntegerField(
        "кандидату в наставники: педагогический стаж не меньше, лет", default=5
    )
    mentor_categories = ArrayField(
        models.CharField(max_length=10, choices=QualificationCategory),
        verbose_name="кандидату в наставники: категория одна из",
        default=usual_categories,
        blank=True,
    )
    mentor_review_share = models.PositiveSmallIntegerField(
        "кандидату в наставники: итог анализа за год не меньше, %",
        default=60,
        validators=[MaxValueValidator(100)],
    )
    mentor_capacity = models.PositiveSmallIntegerField(
        "наставляемых у одного наставника, обычно", default=2, validators=[MinValueValidator(1)]
    )
    mentor_training_hours = models.PositiveSmallIntegerField(
        "обучение наставника, не меньше часов", default=16
    )
    young_specialist_years = models.PositiveSmallIntegerField(
        "молодой специалист: педагогический стаж до, лет", default=3
    )
    newcomer_years = models.PositiveSmallIntegerField(
        "новый в школе: стаж в школе до, лет", default=1
    )
    teachers_fill_reviews = models.BooleanField(
        "педагоги сами вносят факты в анализ за год", default=False
    )

    class Meta:
        verbose_name = "правила наставничества"
        verbose_name_plural = "правила наставничества"
        constraints = [
            models.CheckConstraint(
                condition=Q(pk=1),
                name="rules_only_one",
                violation_error_message="Правила в школе одни.",
            )
        ]

    def __str__(self):
        return "правила наставничества"

    @classmethod
    def current(cls) -> "MentoringRules":
        """The rules as they are; the usual ones where the school has changed nothing yet."""
        return cls.objects.first() or cls(pk=1)
