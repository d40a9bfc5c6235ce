from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import Lower

from people.audit import audited
from people.models.versioned import Versioned


class DepartmentQuerySet(models.QuerySet):
    def with_numbers(self):
        """`working`: how many of its teachers have not left; `left`: how many have."""
        gone = Q(teachers__state="left")
        return self.annotate(
            working=Count("teachers", filter=~gone), left=Count("teachers", filter=gone)
        )


@audited(named_by=["name"], quiet=["version"], counted="МО,МО,МО")
class SubjectDepartment(Versioned):
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

    objects = DepartmentQuerySet.as_manager()

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
