from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.audit import audited
from roadmap.documents.paper import FileFormat


def issued_file_path(document: "IssuedDocument", name: str) -> str:
    return f"issued/{document.key}/{uuid4().hex}.{document.file_format}"


@audited(
    quiet=["file", "sha256", "issued_at", "issued_by"],
    named_by=["title", "file_format"],
    counted="документ,документа,документов",
)
class IssuedDocument(models.Model):
    """An issued paper: stored once with its hash, served as it is, never made again."""

    key = models.CharField("вид документа", max_length=60)
    object_id = models.CharField("о чём", max_length=60)
    file_format = models.CharField(
        "формат", max_length=4, choices=[(kind.value, kind.name) for kind in FileFormat]
    )
    title = models.CharField("название", max_length=300)
    number = models.CharField("№", max_length=40, blank=True)
    dated = models.DateField("дата документа")
    file = models.FileField("файл", upload_to=issued_file_path)
    sha256 = models.CharField("SHA-256", max_length=64)
    issued_at = models.DateTimeField("выпущен", default=timezone.now)
    issued_by = models.ForeignKey(
        "people.Account",
        verbose_name="кто выпустил",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )

    class Meta:
        verbose_name = "выпущенный документ"
        verbose_name_plural = "выпущенные документы"
        ordering = ["-issued_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"),
                name="issued_with_whole_hash",
                violation_error_message="SHA-256 — это 64 знака.",
            ),
            models.CheckConstraint(
                condition=Q(file_format__in=[kind.value for kind in FileFormat]),
                name="issued_in_known_format",
                violation_error_message="Документы выпускают в PDF, DOCX и ODT.",
            ),
        ]
        indexes = [models.Index(fields=["key", "object_id"], name="issued_by_object")]

    def __str__(self):
        return self.title
