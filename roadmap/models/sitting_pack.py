from uuid import uuid4

from django.db import models
from django.utils import timezone

from people.audit import untracked
from roadmap.models.sitting import Sitting

FOLDER = "packs"


def pack_path(pack: "SittingPack", name: str) -> str:
    return f"{FOLDER}/{uuid4().hex}.pdf"


@untracked("one paper made of rows that are remembered themselves; made anew at any time")
class SittingPack(models.Model):
    """Материалы к заседанию: one PDF of all papers, and how far the work on it has come."""

    class Stage(models.TextChoices):
        """What is being done; READY and FAILED are where work stands still."""

        WAITING = "waiting", "ждём очереди"
        GATHERING = "gathering", "собираем разделы"
        DRAWING = "drawing", "нумеруем страницы и складываем в один файл"
        READY = "ready", "готово"
        FAILED = "failed", "не получилось"

    STILL = (Stage.READY, Stage.FAILED)

    sitting = models.OneToOneField(
        Sitting, verbose_name="заседание", on_delete=models.CASCADE, related_name="pack"
    )
    asked_by = models.ForeignKey(
        "people.Account", verbose_name="кто попросил", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    stage = models.CharField("что делается", max_length=10, choices=Stage, default=Stage.WAITING)
    part = models.CharField("какой раздел", max_length=200, blank=True)
    done = models.PositiveSmallIntegerField("разделов готово", default=0)
    total = models.PositiveSmallIntegerField("всего разделов", default=0)
    message = models.TextField("что случилось", blank=True)
    moved_at = models.DateTimeField("последнее движение", default=timezone.now)
    file = models.FileField("файл", upload_to=pack_path, blank=True)
    made_at = models.DateTimeField("собрано", null=True, blank=True)

    class Meta:
        verbose_name = "материалы к заседанию"
        verbose_name_plural = "материалы к заседаниям"

    def __str__(self):
        return f"Материалы: {self.sitting}"

    @property
    def is_working(self) -> bool:
        return self.stage not in self.STILL

    def enter(self, stage: str, **said) -> None:
        """Come to a stage now; whoever looks at the page of the sitting sees it."""
        self.stage, self.moved_at = stage, timezone.now()
        for name, value in said.items():
            setattr(self, name, value)
        self.save(update_fields=["stage", "moved_at", *said])

    enter.alters_data = True
