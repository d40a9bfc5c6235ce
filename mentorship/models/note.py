from django.db import models
from django.db.models import Q
from django.utils import timezone

from mentorship.models.pair import Pair
from people.access import Permission
from people.audit import audited
from people.models import Versioned


class PairNoteQuerySet(models.QuerySet):
    def visible_to(self, account):
        """Only for those who lead the school: a mentor and a mentee are not judged in public."""
        return self if account.can(Permission.READ_PAIR_NOTES) else self.none()


@audited(
    named_by=["pair"], readable_by=Permission.READ_PAIR_NOTES, part_of="pair",
    quiet=["version", "author"], counted="анализ пары,анализа пары,анализов пар",
)  # fmt: skip
class PairNote(Versioned):
    """Анализ пары (stage 5.3 of the plan): what works, what hinders, what was decided."""

    class Decision(models.TextChoices):
        GO_ON = "go_on", "продолжать"
        HELP = "help", "помочь паре"
        CHANGE = "change", "изменить содержание работы"
        REPLACE = "replace", "заменить наставника"
        FINISH = "finish", "завершить"

    pair = models.ForeignKey(
        Pair, verbose_name="пара", on_delete=models.PROTECT, related_name="notes"
    )
    made_on = models.DateField("дата анализа")
    works = models.TextField("что получается", blank=True)
    hinders = models.TextField("что мешает", blank=True)
    decision = models.CharField("решение", max_length=10, choices=Decision, default=Decision.GO_ON)
    measures = models.TextField("что сделать", blank=True)
    author = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    written_at = models.DateTimeField("внесено", default=timezone.now)

    objects = PairNoteQuerySet.as_manager()

    class Meta:
        verbose_name = "анализ пары"
        verbose_name_plural = "анализ пар"
        ordering = ["-made_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "made_on"],
                name="pair_note_once_a_day",
                violation_error_message="Анализ этой пары за этот день уже внесён: дополните его.",
            ),
            models.CheckConstraint(
                condition=~Q(works="", hinders=""),
                name="pair_note_says_something",
                violation_error_message="Напишите, что получается или что мешает.",
            ),
        ]

    def __str__(self):
        return f"{self.pair}, {self.made_on:%d.%m.%Y}"
