from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from mentorship.models.programme import Programme
from people.access import Permission
from people.asked_often import Kept
from people.audit import audited
from people.models import Versioned


class AmendmentQuerySet(models.QuerySet):
    def waiting(self):
        """Those that somebody has still to agree to."""
        return self.filter(state=Amendment.State.PROPOSED).order_by("programme_id")


def asked_sides() -> dict[str, Kept]:
    """Of pairs: `mentor_is_asked`, `mentee_is_asked` by a change of their programme that waits."""
    rows = Amendment.objects.waiting().filter(programme__pair=OuterRef("pk")).order_by()
    return {
        f"{side}_is_asked": Kept(Exists(rows.filter(**{f"{side}_agreed_on": None})))
        for side in ("mentor", "mentee")
    }


@audited(
    named_by=["number"], readable_by=Permission.READ_PAIR_FACTS, part_of="programme",
    quiet=["version", "proposed_by", "decided_by", "changes"],
    counted="изменение программы,изменения программы,изменений программы",
)  # fmt: skip
class Amendment(Versioned):
    """Изменение утверждённой программы: proposed by one side, applied when both have agreed.

    `changes` are operations of `mentorship.amending`, in the order they are applied. While it waits
    the side that proposed may add to it: the other side's agreement is then asked anew.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", "ждёт согласия"
        APPLIED = "applied", "внесено"
        DECLINED = "declined", "отклонено"
        WITHDRAWN = "withdrawn", "отозвано"

    class Proposer(models.TextChoices):
        MENTOR = "mentor", "наставник"
        MENTEE = "mentee", "наставляемый"
        DEPUTY = "deputy", "заместитель директора"

    programme = models.ForeignKey(
        Programme, verbose_name="программа", on_delete=models.CASCADE, related_name="amendments"
    )
    number = models.PositiveSmallIntegerField("№")
    state = models.CharField("состояние", max_length=10, choices=State, default=State.PROPOSED)
    changes = models.JSONField("что меняется", default=list)
    why = models.TextField("почему")
    proposer = models.CharField("кто предложил", max_length=10, choices=Proposer)
    proposed_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс предложение", on_delete=models.SET_NULL,
        null=True, related_name="+",
    )  # fmt: skip
    proposed_at = models.DateTimeField("предложено", default=timezone.now)
    mentor_agreed_on = models.DateField("согласен наставник", null=True, blank=True)
    mentee_agreed_on = models.DateField("согласен наставляемый", null=True, blank=True)
    is_on_paper = models.BooleanField("согласие обоих на бумаге", default=False)
    decided_at = models.DateTimeField("решено", null=True, blank=True)
    decided_by = models.ForeignKey(
        "people.Account", verbose_name="кто решил", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    answer = models.TextField("почему отклонено", blank=True)

    objects = AmendmentQuerySet.as_manager()

    class Meta:
        verbose_name = "изменение программы"
        verbose_name_plural = "изменения программ"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["programme", "number"],
                name="amendment_number_once",
                violation_error_message="Изменение с таким № уже есть.",
            ),
            models.UniqueConstraint(
                fields=["programme"],
                condition=Q(state="proposed"),
                name="amendment_one_waits",
                violation_error_message="Одно изменение этой программы уже ждёт согласия.",
            ),
            models.CheckConstraint(
                condition=~Q(state="applied")
                | Q(mentor_agreed_on__isnull=False, mentee_agreed_on__isnull=False),
                name="amendment_agreed_by_both",
                violation_error_message="Изменение вносят, когда согласны оба.",
            ),
            models.CheckConstraint(
                condition=~Q(why=""),
                name="amendment_with_reason",
                violation_error_message="Напишите, почему меняется программа.",
            ),
        ]

    def __str__(self):
        return f"Изменение № {self.number}"

    @property
    def asked(self) -> list[str]:
        """The sides whose agreement it waits for."""
        sides = (self.Proposer.MENTOR.value, self.Proposer.MENTEE.value)
        waits = self.state == self.State.PROPOSED
        return [side for side in sides if waits and getattr(self, f"{side}_agreed_on") is None]
