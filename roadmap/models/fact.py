from pathlib import PurePath
from uuid import uuid4

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.audit import audited


def fact_file_path(fact: "Fact", name: str) -> str:
    """Where the file lies: by year and a random name; the person's own name is a column."""
    year = fact.activity.stage.roadmap.year.start.year
    return f"facts/{year}/{uuid4().hex}{PurePath(name).suffix.lower()[:10]}"


@audited(
    quiet=["file", "created_at", "entered_by"],
    named_by=["note|file_name|link"],
    part_of="activity",
    counted="факт,факта,фактов",
)
class Fact(models.Model):
    """Факт выполнения: what was done, when; with a file or a link if there is one."""

    activity = models.ForeignKey(
        "roadmap.Activity",
        verbose_name="мероприятие",
        on_delete=models.PROTECT,
        related_name="facts",
    )
    happened_on = models.DateField("дата")
    note = models.TextField("что сделано", blank=True)
    link = models.URLField("ссылка", blank=True, max_length=500)
    file = models.FileField("файл", upload_to=fact_file_path, blank=True)
    file_name = models.CharField("имя файла", max_length=255, blank=True)
    entered_by = models.ForeignKey(
        "people.Account",
        verbose_name="кто внёс",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    created_at = models.DateTimeField("внесено", default=timezone.now)

    class Meta:
        verbose_name = "факт"
        verbose_name_plural = "факты"
        ordering = ["-happened_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(note="", link="", file=""),
                name="fact_says_something",
                violation_error_message="Напишите, что сделано, или приложите файл либо ссылку.",
            ),
            models.CheckConstraint(
                condition=Q(file="", file_name="") | ~(Q(file="") | Q(file_name="")),
                name="fact_file_with_name",
                violation_error_message="У файла должно быть имя.",
            ),
        ]

    def __str__(self):
        return self.note or self.file_name or self.link
