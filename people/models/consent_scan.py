from uuid import uuid4

from django.db import models
from django.utils import timezone

from people.audit import untracked

WAITING_SCANS = "consents/waiting"  # the folder of the storage


def waiting_scan_path(scan: "ConsentScan", name: str) -> str:
    return f"{WAITING_SCANS}/{uuid4().hex}{name[name.rfind('.') :]}"


@untracked("a signed paper between the scanner and its place; the consent remembers what was put")
class ConsentScan(models.Model):
    """A scanned paper that waits for somebody to say whose it is."""

    class Reason(models.TextChoices):
        NO_CODE = "no_code", "кода на бумаге не видно"
        UNKNOWN = "unknown", "такой бумаги в реестре нет"
        TAKEN = "taken", "у этой бумаги уже есть другой скан"

    author = models.ForeignKey(
        "people.Account", verbose_name="кто загрузил", on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField("имя файла", max_length=255)
    page = models.PositiveSmallIntegerField("страница файла", default=1)
    sha256 = models.CharField("SHA-256 файла", max_length=64, db_index=True)
    file = models.FileField("скан", upload_to=waiting_scan_path)
    preview = models.BinaryField("уменьшенный снимок")
    reason = models.CharField("почему ждёт", max_length=10, choices=Reason)
    consent = models.ForeignKey(
        "people.Consent", verbose_name="бумага, которую назвал код", on_delete=models.SET_NULL,
        null=True, blank=True, related_name="+",
    )  # fmt: skip
    created_at = models.DateTimeField("загружено", default=timezone.now)

    class Meta:
        verbose_name = "скан, ждущий разбора"
        verbose_name_plural = "сканы, ждущие разбора"
        ordering = ["created_at", "page", "pk"]

    def __str__(self):
        return f"{self.name}, страница {self.page}"
