from django.db import models

from people.audit import audited
from people.models import Versioned


@audited(
    named_by=["kind"], quiet=["version"],
    counted="текст акта,текста акта,текстов актов",
)  # fmt: skip
class ActWording(Versioned):
    """The school's own wording of acts of a kind; a new draft begins with it."""

    kind = models.OneToOneField(
        "roadmap.ActKind", verbose_name="вид", on_delete=models.CASCADE, related_name="wording"
    )
    title = models.CharField("название", max_length=300)
    body = models.TextField("текст")

    class Meta:
        verbose_name = "образец акта"
        verbose_name_plural = "образцы актов"
        ordering = ["kind__place", "pk"]

    def __str__(self):
        return f"образец: {self.kind}"
