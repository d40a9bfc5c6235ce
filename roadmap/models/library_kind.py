from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Lower

from people.audit import audited
from people.models import Dictionary
from people.models.staff_queries import StemSlips, plain


@audited(
    named_by=["name"], quiet=["place"], counted="вид материала,вида материалов,видов материалов"
)
class LibraryKind(Dictionary):
    """Вид материала копилки: конспект, сценарий, памятка… Each says what it is for."""

    class Purpose(models.TextChoices):
        LESSON = "lesson", "для работы с учениками и коллегами"
        PRACTICE = "practice", "карточка практики"
        TRAINING = "training", "для обучения наставников"

    purpose = models.CharField("для чего", max_length=10, choices=Purpose, default=Purpose.LESSON)

    class Meta(Dictionary.Meta):
        verbose_name = "вид материала"
        verbose_name_plural = "виды материалов"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="library_kind_once",
                violation_error_message="Такой вид уже есть.",
            )
        ]
        indexes = [GinIndex(StemSlips(plain("name")), name="library_kind_slips")]
