from django.db import models

from people.audit import untracked


@untracked("made when a year is closed, gone when it is opened again; the roadmap remembers both")
class KeptRegister(models.Model):
    """A register of a closed year as a workbook, as it was on the day of closing.

    Pairs, banks and requests go on changing after the year; its archive does not. In the database
    and not among the files, so that it comes and goes with the closing.
    """

    roadmap = models.ForeignKey(
        "roadmap.Roadmap", verbose_name="дорожная карта", on_delete=models.CASCADE,
        related_name="kept_registers",
    )  # fmt: skip
    title = models.CharField("реестр", max_length=200)
    workbook = models.BinaryField("книга XLSX")

    class Meta:
        verbose_name = "реестр закрытого года"
        verbose_name_plural = "реестры закрытого года"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["roadmap", "title"], name="kept_register_once")
        ]

    def __str__(self):
        return self.title
