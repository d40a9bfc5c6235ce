"""A file as its thing names it; the content is kept once, wherever it is named."""

from django.db import models
from django.utils import timezone


class AttachedFileQuerySet(models.QuerySet):
    def with_content(self):
        """With what is needed to hand the files out."""
        return self.select_related("stored")


class AttachedFile(models.Model):
    """A file of something: what it is called here, who put it there and when.

    A model of this kind adds the foreign key to its thing (related_name `files` or the like), a
    constraint that the thing names a content once, and a queryset whose `visible_to` is that of
    the thing.
    """

    stored = models.ForeignKey(
        "people.StoredFile", verbose_name="содержимое", on_delete=models.PROTECT,
        related_name="%(class)ss",
    )  # fmt: skip
    name = models.CharField("имя файла", max_length=255)
    added_by = models.ForeignKey(
        "people.Account", verbose_name="кто приложил", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    added_at = models.DateTimeField("приложено", default=timezone.now)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name


class PlacedFile(AttachedFile):
    """A file that stands in an order among those of its thing."""

    place = models.PositiveIntegerField("место", default=0)

    class Meta:
        abstract = True
