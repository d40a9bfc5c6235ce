from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from people.audit import audited
from people.models.only_row import OnlyRow, only_row
from people.models.staff import QualificationCategory

MOST_YEARS = 60
TOP_LEVEL = 5  # of a self-assessment and of a mentor's competence


def whole_number(
    words: str, *, usual: int, least: int = 0, most: int
) -> models.PositiveSmallIntegerField:
    """A rule that is a number: what a school begins with, and what would make no sense."""
    bounds = [
        MinValueValidator(least, f"Не меньше {least}."),
        MaxValueValidator(most, f"Не больше {most}."),
    ]
    return models.PositiveSmallIntegerField(words, default=usual, validators=bounds)


def usual_categories() -> list[str]:
    return [QualificationCategory.HIGHEST, QualificationCategory.FIRST]


@audited(quiet=["version"])
class MentoringRules(OnlyRow):
    """The school's own rules of mentoring: who may be proposed, how many, whom the year asks."""

    mentor_years_in_school = whole_number(
        "кандидату в наставники: стаж в школе не меньше, лет", usual=2, most=MOST_YEARS
    )
    mentor_years_teaching = whole_number(
        "кандидату в наставники: педагогический стаж не меньше, лет", usual=5, most=MOST_YEARS
    )
    mentor_categories = ArrayField(
        models.CharField(max_length=10, choices=QualificationCategory),
        verbose_name="кандидату в наставники: категория одна из",
        default=usual_categories,
        blank=True,
    )
    mentor_review_share = whole_number(
        "кандидату в наставники: итог анализа за год не меньше, %", usual=60, most=100
    )
    mentor_capacity = whole_number(
        "наставляемых у одного наставника, обычно", usual=2, least=1, most=20
    )
    mentor_training_hours = whole_number(
        "обучение наставника, не меньше часов", usual=16, most=1000
    )
    able_level = whole_number(
        "наставник может помочь: уровень компетенции не ниже", usual=3, least=1, most=TOP_LEVEL
    )
    young_specialist_years = whole_number(
        "молодой специалист: педагогический стаж до, лет", usual=3, most=MOST_YEARS
    )
    newcomer_years = whole_number("новый в школе: стаж в школе до, лет", usual=1, most=MOST_YEARS)
    recent_years = whole_number(
        "возвращение и смена предмета считаются недавними, лет", usual=1, least=1, most=10
    )
    unsure_level = whole_number(
        "самооценка говорит о затруднении: до", usual=2, least=1, most=TOP_LEVEL - 1
    )
    campaign_days = whole_number("сбор запросов длится, дней", usual=14, least=1, most=120)
    campaign_last_days = whole_number(
        "сбор запросов кончается: напоминать за, дней", usual=7, most=120
    )
    request_wait_days = whole_number("запрос ждёт решения не дольше, дней", usual=7, most=120)
    teachers_fill_reviews = models.BooleanField(
        "педагоги сами вносят факты в анализ за год", default=False
    )

    class Meta:
        verbose_name = "правила наставничества"
        verbose_name_plural = "правила наставничества"
        constraints = [only_row("rules", "Правила в школе одни.")]
