from django.db import models
from django.db.models import Q
from django.utils import timezone

from mentorship.models.pair import Pair, of_two
from people.access import Permission
from people.audit import audited
from people.models import EnteredOnce


def not_for(account) -> Q:
    """Calls of which the account may not even know: those of the other one of its own pair."""
    return of_two(account, "pair__") & ~Q(asked_by=account.pk)


class HelpRequestQuerySet(models.QuerySet):
    def visible_to(self, account):
        """For who asked and for who keeps pairs; the other of the two is not told, whatever else
        that person is in the school.
        """
        if account.can(Permission.READ_PAIR_FACTS):
            return self.exclude(not_for(account))
        return self.filter(asked_by=account)

    def open(self):
        return self.filter(closed_at=None)

    def waiting(self):
        """Those that nobody has answered yet."""
        return self.open().filter(answered_at=None)

    def with_people(self):
        return self.select_related("asked_by__teacher", "answered_by__teacher")


@audited(
    hidden=["text", "answer"], ignored=["client_key"], named_by=["pair"],
    readable_by=Permission.READ_PAIR_FACTS, part_of="pair",
    quiet=["asked_by", "answered_by", "closed_by"],
    counted="просьба о помощи,просьбы о помощи,просьб о помощи", kept_from=not_for,
)  # fmt: skip
class HelpRequest(EnteredOnce):
    """A call of one of a pair to the deputy; between these two, not seen by the other of the pair.

    Without words it means «please talk to me».
    """

    pair = models.ForeignKey(
        Pair, verbose_name="пара", on_delete=models.CASCADE, related_name="help_requests"
    )
    asked_by = models.ForeignKey(
        "people.Account", verbose_name="кто просит", on_delete=models.PROTECT, related_name="+"
    )
    text = models.TextField("что случилось", blank=True)
    asked_at = models.DateTimeField("когда", default=timezone.now)
    answer = models.TextField("ответ", blank=True)
    answered_by = models.ForeignKey(
        "people.Account", verbose_name="кто ответил", on_delete=models.PROTECT, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    answered_at = models.DateTimeField("отвечено", null=True, blank=True)
    closed_by = models.ForeignKey(
        "people.Account", verbose_name="кто закрыл", on_delete=models.PROTECT, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    closed_at = models.DateTimeField("закрыта", null=True, blank=True)

    objects = HelpRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "просьба о помощи"
        verbose_name_plural = "просьбы о помощи"
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pair", "asked_by"],
                condition=Q(closed_at=None),
                name="help_asked_once",
                violation_error_message="Ваша просьба уже у заместителя директора.",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | ~Q(answer=""),
                name="help_answered_in_words",
                violation_error_message="Напишите ответ.",
            ),
        ]

    def __str__(self):
        return f"{self.pair}, {timezone.localtime(self.asked_at):%d.%m.%Y}"
