from django.db import models
from django.utils import timezone

from people.academic_year import AcademicYearField
from people.audit import untracked


@untracked("a person's own draft between choosing a file and «Применить»; dropped after a week")
class PlanUpload(models.Model):
    """A document waiting in its preview: the file as it came and what the person corrected."""

    author = models.ForeignKey(
        "people.Account", verbose_name="кто загрузил", on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField("имя файла", max_length=255)
    content = models.BinaryField("содержимое")
    pasted = models.BooleanField("вставлено из буфера", default=False)
    year = AcademicYearField("учебный год", null=True)
    columns = models.JSONField("столбцы", default=dict)
    created_at = models.DateTimeField("загружено", default=timezone.now)

    class Meta:
        verbose_name = "загруженный документ"
        verbose_name_plural = "загруженные документы"

    def __str__(self):
        return self.name
