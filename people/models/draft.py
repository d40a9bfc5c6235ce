from django.db import models
from django.utils import timezone

from people.audit import untracked


@untracked("one's own unsent text, read by nobody else; gone when the form is sent")
class Draft(models.Model):
    """What somebody has typed into a long form and not sent yet: {field: [values]}."""

    account = models.ForeignKey(
        "people.Account", verbose_name="чей", on_delete=models.CASCADE, related_name="drafts"
    )
    key = models.CharField("форма", max_length=60)
    content = models.JSONField("содержимое", default=dict)
    saved_at = models.DateTimeField("сохранён", default=timezone.now)

    class Meta:
        verbose_name = "черновик"
        verbose_name_plural = "черновики"
        constraints = [
            models.UniqueConstraint(
                fields=["account", "key"],
                name="draft_once",
                violation_error_message="Черновик этой формы уже есть.",
            )
        ]

    def __str__(self):
        return self.key
