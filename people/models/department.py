from django.db import models
from django.db.models.functions import Lower

from people.audit import audited


@audited(named_by=["name"], counted="МО,МО,МО")
class SubjectDepartment(models.Model):
    """Методическое объединение: teachers of related subjects with a head."""

    name = models.CharField("название", max_length=150)
    head = models.ForeignKey(
        "people.Teacher",
        verbose_name="руководитель",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="headed_departments",
    )

    class Meta:
        verbose_name = "методическое объединение"
        verbose_name_plural = "методические объединения"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="department_name_once",
                violation_error_message="Такое методическое объединение уже есть.",
            )
        ]

    def __str__(self):
        return self.name
