from django.db import models
from django.utils import timezone

from people.audit import untracked


@untracked(
    "a person's own file between choosing it and «Применить»; swept after School.upload_days"
)
class TableUpload(models.Model):
    """A table waiting in its preview: the file as it came and what the person decided about it."""

    class Purpose(models.TextChoices):
        STAFF = "staff", "сотрудники"
        REVIEWS = "reviews", "анализ работы за год"
        MENTORS = "mentors", "банк наставников"
        MENTEES = "mentees", "банк наставляемых"
        PAIRS = "pairs", "пары"

    purpose = models.CharField("что загружается", max_length=10, choices=Purpose)
    author = models.ForeignKey(
        "people.Account", verbose_name="кто загрузил", on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField("имя файла", max_length=255)
    content = models.BinaryField("содержимое")
    pasted = models.BooleanField("вставлено из буфера", default=False)
    choices = models.JSONField("решения", default=dict)
    created_at = models.DateTimeField("загружено", default=timezone.now)

    class Meta:
        verbose_name = "загруженная таблица"
        verbose_name_plural = "загруженные таблицы"

    def __str__(self):
        return self.name
