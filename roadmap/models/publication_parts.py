"""What belongs to a publication: its pictures, and the places where it appeared."""

from django.db import models
from django.db.models import Q

from people.access import Permission
from people.audit import audited
from people.models import AboutPupils, AttachedFileQuerySet, PlacedFile, shown_with_consents
from people.models.pupils import SAID
from roadmap.models.publication import Publication


class PictureQuerySet(AttachedFileQuerySet):
    def visible_to(self, account):
        """Pictures of the publications that the account may read."""
        return self.filter(publication__in=Publication.objects.visible_to(account))

    def with_content(self):
        return super().with_content().select_related("publication")

    def described(self):
        """Those that say everything without which nobody outside may see them."""
        adults = Q(adults="none") | Q(adults="shown")
        return self.filter(SAID, adults).exclude(alt="")


@audited(
    named_by=["alt|name"], readable_by=Permission.EDIT_PUBLICATIONS, part_of="publication",
    quiet=["stored", "place", "added_by", "added_at"],
    counted="снимок,снимка,снимков",
)  # fmt: skip
class PublicationPicture(AboutPupils, PlacedFile):
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
    alt = models.CharField("что на снимке", max_length=300, blank=True)
    adults = models.CharField(
        "педагоги на снимке", max_length=5, choices=Adults, blank=True, default=Adults.UNSAID
    )
    people = models.ManyToManyField(
        "people.Teacher", verbose_name="кто на снимке", blank=True, related_name="+"
    )

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
            shown_with_consents("publication_picture_with_consents"),
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
