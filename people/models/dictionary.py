from django.db import models


class Dictionary(models.Model):
    """A line of a school's own dictionary; what was used is retired, not removed."""

    name = models.CharField("название", max_length=150)
    place = models.PositiveSmallIntegerField("место", default=0)
    is_retired = models.BooleanField("больше не предлагается", default=False)

    class Meta:
        abstract = True
        ordering = ["place", "pk"]

    def __str__(self):
        return self.name

    @property
    def meant_for(self) -> str | None:
        """What the application itself does with the line; None where it does so with none."""
        return None
