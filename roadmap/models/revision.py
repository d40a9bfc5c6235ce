import hashlib
import json

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.audit import audited


@audited(
    ignored=["content"],
    quiet=["created_at", "created_by", "reason"],
    named_by=["number"],
    part_of="roadmap",
    counted="редакция,редакции,редакций",
)
class Revision(models.Model):
    """Редакция: the plan's text at one moment; an approved one never changes again.

    `content` is the whole text as `roadmap.plan.revisions.snapshot` writes it: title, approval
    block, headings, stages and activities without any mark of completion.
    """

    roadmap = models.ForeignKey(
        "roadmap.Roadmap",
        verbose_name="дорожная карта",
        on_delete=models.CASCADE,
        related_name="revisions",
    )
    number = models.PositiveSmallIntegerField("№ редакции")
    content = models.JSONField("содержание")
    created_at = models.DateTimeField("создана", default=timezone.now)
    created_by = models.ForeignKey(
        "people.Account",
        verbose_name="кто создал",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    reason = models.TextField("что изменено", blank=True)
    approved_on = models.DateField("дата утверждения", null=True, blank=True)
    approved_kind = models.CharField(
        "чем утверждена",
        max_length=10,
        blank=True,
        choices={"протокол": "протокол", "приказ": "приказ"},
    )
    approved_number = models.CharField("№", max_length=40, blank=True)
    approved_body = models.CharField("кем утверждена", max_length=300, blank=True)

    class Meta:
        verbose_name = "редакция дорожной карты"
        verbose_name_plural = "редакции дорожной карты"
        ordering = ["roadmap", "number"]
        constraints = [
            models.UniqueConstraint(fields=["roadmap", "number"], name="revision_number_once"),
            models.UniqueConstraint(
                fields=["roadmap"],
                condition=Q(approved_on=None),
                name="revision_one_draft",
                violation_error_message="У дорожной карты уже есть неутверждённая редакция.",
            ),
            models.CheckConstraint(
                condition=Q(approved_on__isnull=True) | ~Q(approved_number=""),
                name="revision_approved_with_number",
                violation_error_message="Укажите номер протокола или приказа.",
            ),
        ]

    def __str__(self):
        return f"редакция {self.number}"

    @property
    def fingerprint(self) -> str:
        """Tells one text from another: SHA-256 of the content in one fixed spelling."""
        spelled = json.dumps(self.content, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(spelled.encode()).hexdigest()

    @property
    def is_approved(self) -> bool:
        return self.approved_on is not None
