"""What has left the application for the school's own site, and whose names went with it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from people.access import Permission
from people.audit import audited
from people.models import PublishedField
from people.publishing import still_shown


@audited(
    named_by=["kind", "made_at"], readable_by=Permission.EDIT_PUBLICATIONS,
    counted="выгрузка,выгрузки,выгрузок",
)  # fmt: skip
class SiteExport(models.Model):
    """One copy of the public section that somebody has taken away."""

    class Kind(models.TextChoices):
        ARCHIVE = "archive", "архив со страницами и файлами"
        FRAGMENT = "fragment", "текст для вставки на страницу"

    kind = models.CharField("что", max_length=8, choices=Kind)
    made_at = models.DateTimeField("когда", default=timezone.now)
    made_by = models.ForeignKey(
        "people.Account", verbose_name="кто", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    holds = models.CharField("что в ней", max_length=300, blank=True)

    class Meta:
        verbose_name = "выгрузка для сайта"
        verbose_name_plural = "выгрузки для сайта"
        ordering = ["-made_at", "-pk"]

    def __str__(self):
        return f"{self.get_kind_display()}, {timezone.localtime(self.made_at):%d.%m.%Y %H:%M}"


class ExportedPersonQuerySet(models.QuerySet):
    def outdated(self):
        """Of those who do not let all of that be shown any more, and nobody said it was removed."""
        return self.filter(cleared_on=None).exclude(still_shown())


@audited(
    named_by=["teacher"], readable_by=Permission.EDIT_PUBLICATIONS, part_of="export",
    counted="имя в выгрузке,имени в выгрузке,имён в выгрузке",
)  # fmt: skip
class ExportedPerson(models.Model):
    """Somebody whose name went out with an export, and what else about the person."""

    export = models.ForeignKey(
        SiteExport, verbose_name="выгрузка", on_delete=models.CASCADE, related_name="people"
    )
    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="кто назван", on_delete=models.PROTECT,
        related_name="exported",
    )  # fmt: skip
    fields = ArrayField(
        models.CharField(max_length=15, choices=PublishedField), verbose_name="что о человеке"
    )
    cleared_on = models.DateField("убрано с сайта", null=True, blank=True)

    objects = ExportedPersonQuerySet.as_manager()

    class Meta:
        verbose_name = "имя в выгрузке"
        verbose_name_plural = "имена в выгрузке"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["export", "teacher"],
                name="exported_person_once",
                violation_error_message="Этот человек в выгрузке уже отмечен.",
            )
        ]

    def __str__(self):
        return self.teacher.short_name
