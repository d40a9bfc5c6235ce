"""What belongs to a publication: its pictures, and the places where it appeared."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from mentorship.models.portfolio import LONGEST_STATEMENT
from people.access import Permission
from people.audit import audited
from roadmap.models.publication import Publication, Pupils


class PictureQuerySet(models.QuerySet):
    def visible_to(self, account):
        """Pictures of the publications that the account may read."""
        return self.filter(publication__in=Publication.objects.visible_to(account))

    def with_content(self):
        return self.select_related("stored", "publication")

    def described(self):
        """Those that say everything without which nobody outside may see them."""
        pupils = Q(pupils="none") | Q(pupils="shown") & ~Q(consents_taken="")
        adults = Q(adults="none") | Q(adults="shown")
        return self.filter(pupils, adults).exclude(alt="")


@audited(
    named_by=["alt|name"], readable_by=Permission.EDIT_PUBLICATIONS, part_of="publication",
    quiet=["stored", "place", "added_by", "added_at"],
    counted="снимок,снимка,снимков",
)  # fmt: skip
class PublicationPicture(models.Model):
    """A picture of a publication: what it shows, who is on it.

    Until all of it is said it stays inside the school; with recognisable pupils it goes out only
    under the word where and when their parents' consents were taken, with colleagues only while
    each of them lets the photograph be shown.
    """

    class Adults(models.TextChoices):
        UNSAID = "", "не сказано"
        NONE = "none", "узнаваемых педагогов нет"
        SHOWN = "shown", "узнаваемые педагоги есть"

    publication = models.ForeignKey(
        Publication, verbose_name="публикация", on_delete=models.CASCADE, related_name="pictures"
    )
    stored = models.ForeignKey(
        "people.StoredFile", verbose_name="содержимое", on_delete=models.PROTECT,
        related_name="publication_pictures",
    )  # fmt: skip
    name = models.CharField("имя файла", max_length=255)
    alt = models.CharField("что на снимке", max_length=300, blank=True)
    pupils = models.CharField(
        "ученики на снимке", max_length=5, choices=Pupils, blank=True, default=Pupils.UNSAID
    )
    consents_taken = models.CharField(
        "где и когда взяты согласия родителей", max_length=LONGEST_STATEMENT, blank=True
    )
    adults = models.CharField(
        "педагоги на снимке", max_length=5, choices=Adults, blank=True, default=Adults.UNSAID
    )
    people = models.ManyToManyField(
        "people.Teacher", verbose_name="кто на снимке", blank=True, related_name="+"
    )
    place = models.PositiveIntegerField("место", default=0)
    added_by = models.ForeignKey(
        "people.Account", verbose_name="кто приложил", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    added_at = models.DateTimeField("приложено", default=timezone.now)

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = "снимок публикации"
        verbose_name_plural = "снимки публикации"
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "stored"],
                name="publication_picture_once",
                violation_error_message="Этот снимок в публикации уже есть.",
            ),
            models.CheckConstraint(
                condition=~Q(pupils="shown") | ~Q(consents_taken=""),
                name="publication_picture_with_consents",
                violation_error_message=(
                    "На снимке узнаваемы ученики: напишите, где и когда взяты согласия родителей."
                ),
            ),
        ]

    def __str__(self):
        return self.alt or self.name


@audited(
    named_by=["name|link"], readable_by=Permission.EDIT_PUBLICATIONS, part_of="publication",
    quiet=["added_by"], counted="размещение,размещения,размещений",
)  # fmt: skip
class Placement(models.Model):
    """Where a publication appeared outside of this application: the place, the link, the day."""

    class Where(models.TextChoices):
        SITE = "site", "сайт школы"
        PAGE = "page", "официальный паблик"
        PRESS = "press", "газета, телевидение, другое издание"

    publication = models.ForeignKey(
        Publication, verbose_name="публикация", on_delete=models.CASCADE, related_name="placements"
    )
    where = models.CharField("где", max_length=5, choices=Where, default=Where.SITE)
    name = models.CharField("название площадки", max_length=150, blank=True)
    link = models.URLField("ссылка", max_length=500, blank=True)
    placed_on = models.DateField("дата")
    added_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = "размещение"
        verbose_name_plural = "размещения"
        ordering = ["placed_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "where", "name", "link"],
                name="placement_once",
                violation_error_message="Это размещение уже внесено.",
            ),
            models.CheckConstraint(
                condition=~Q(link="", name=""),
                name="placement_says_where",
                violation_error_message="Напишите название площадки или вставьте ссылку.",
            ),
        ]

    def __str__(self):
        return self.name or self.get_where_display()
