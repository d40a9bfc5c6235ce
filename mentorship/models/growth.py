from django.db import models
from django.db.models import Q

from mentorship.confidence import Side
from mentorship.growth.measuring import HIGHEST, LOWEST
from mentorship.models.pair import Pair, of_two
from people.access import Permission
from people.audit import audited


class DifficultyMarkQuerySet(models.QuerySet):
    def visible_to(self, account):
        """For the two of the pair and for who reads facts of pairs."""
        if account.can(Permission.READ_PAIR_FACTS):
            return self
        return self.filter(of_two(account, "pair__"))


@audited(
    named_by=["competence", "stage", "side", "level"], readable_by=Permission.READ_PAIR_FACTS,
    part_of="pair",
    quiet=["entered_by"], counted="отметка роста,отметки роста,отметок роста",
)  # fmt: skip
class DifficultyMark(models.Model):
    """How sure the mentee is in a competence at a stage, as the mentee or the mentor sees it.

    The codes and the scale are those of the request, so that growth is measured on the same things.
    """

    class Stage(models.TextChoices):
        START = "start", "в начале"
        MIDDLE = "middle", "в середине"
        END = "end", "в конце"

    class OfSide(models.TextChoices):
        MENTEE = Side.MENTEE.value, "наставляемый"
        MENTOR = Side.MENTOR.value, "наставник"

    pair = models.ForeignKey(
        Pair, verbose_name="пара", on_delete=models.CASCADE, related_name="difficulty_marks"
    )
    competence = models.ForeignKey(
        "people.Competence", verbose_name="затруднение", on_delete=models.PROTECT,
        related_name="growth_marks",
    )  # fmt: skip
    stage = models.CharField("когда", max_length=6, choices=Stage)
    side = models.CharField("кто отметил", max_length=6, choices=OfSide)
    level = models.PositiveSmallIntegerField("уровень")
    made_on = models.DateField("день отметки")
    entered_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip

    objects = DifficultyMarkQuerySet.as_manager()

    class Meta:
        verbose_name = "отметка роста"
        verbose_name_plural = "отметки роста"
        ordering = ["competence", "stage", "side"]
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "competence", "stage", "side"],
                name="difficulty_mark_once",
                violation_error_message="Это затруднение уже отмечено.",
            ),
            models.CheckConstraint(
                condition=Q(level__gte=LOWEST, level__lte=HIGHEST),
                name="difficulty_mark_level",
                violation_error_message="Уровень — от 1 до 5.",
            ),
        ]

    def __str__(self):
        return f"{self.competence}: {self.level}"
