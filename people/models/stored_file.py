from uuid import uuid4

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils import timezone

from people.audit import untracked

FILES, PREVIEWS = "files", "files/previews"  # folders of the storage


class StoredFileQuerySet(models.QuerySet):
    def unused(self):
        """Files that no row of any floor names any more."""
        rows = self
        for relation in self.model._meta.related_objects:
            field = relation.field
            named = field.model._base_manager.filter(**{field.name: OuterRef("pk")})
            rows = rows.exclude(Exists(named))
        return rows


@untracked("written once, never changed; the rows that use it remember who put it there")
class StoredFile(models.Model):
    """A file that people attached, kept once however often it was sent.

    A picture is kept as it was drawn anew, everything else as it came. `sha256` is that of what was
    sent: the same file is known again before anybody opens it. What it is called and who may see it
    is said by the row that uses it.
    """

    class Kind(models.TextChoices):
        PICTURE = "picture", "снимок"
        DOCUMENT = "document", "документ"

    sha256 = models.CharField("SHA-256 присланного", max_length=64, unique=True)
    kind = models.CharField("вид", max_length=10, choices=Kind)
    ending = models.CharField("окончание имени", max_length=6)
    size = models.PositiveIntegerField("размер, байт")
    content = models.FileField("содержимое")
    preview = models.FileField("уменьшенный снимок", blank=True)
    created_at = models.DateTimeField("загружено", default=timezone.now)

    objects = StoredFileQuerySet.as_manager()

    class Meta:
        verbose_name = "хранимый файл"
        verbose_name_plural = "хранимые файлы"

    def __str__(self):
        return f"{self.get_kind_display()} {self.sha256[:12]}"

    @classmethod
    def placed(cls, ending: str, **fields) -> "StoredFile":
        """An unsaved file with random names to lie under."""
        name = uuid4().hex
        preview = f"{PREVIEWS}/{name}.jpg" if fields["kind"] == cls.Kind.PICTURE else ""
        return cls(ending=ending, content=f"{FILES}/{name}{ending}", preview=preview, **fields)

    @property
    def is_picture(self) -> bool:
        return self.kind == self.Kind.PICTURE
