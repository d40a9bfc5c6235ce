"""Materials and photographs of an event; the content is kept once for all, wherever it is named."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from mentorship.models import PortfolioEntry
from mentorship.models.portfolio import LONGEST_STATEMENT
from people.access import Permission
from people.audit import audited
from roadmap.models.event import Event

Pupils = PortfolioEntry.Pupils


class EventFileQuerySet(models.QuerySet):
    def visible_to(self, account):
        """Files of the events that the account may see; no others exist for it."""
        return self.filter(event__in=Event.objects.visible_to(account))

    def with_content(self):
        return self.select_related("stored", "event")

    def materials(self):
        return self.exclude(stored__kind="picture")


@audited(
    named_by=["name"], readable_by=Permission.EDIT_EVENTS, part_of="event",
    quiet=["stored", "added_by", "added_at"],
    counted="файл события,файла события,файлов события",
)  # fmt: skip
class EventFile(models.Model):
    """A file of an event: what it is called here, what a photograph shows, who is on it.

    Nothing with a recognisable pupil goes public without the word where and when their parents'
    consents were taken; until somebody says so, a photograph stays inside the school.
    """

    event = models.ForeignKey(
        Event, verbose_name="событие", on_delete=models.CASCADE, related_name="files"
    )
    stored = models.ForeignKey(
        "people.StoredFile", verbose_name="содержимое", on_delete=models.PROTECT,
        related_name="event_files",
    )  # fmt: skip
    name = models.CharField("имя файла", max_length=255)
    alt = models.CharField("что на снимке", max_length=300, blank=True)
    pupils = models.CharField(
        "ученики на снимке", max_length=5, choices=Pupils, blank=True, default=Pupils.UNSAID
    )
    consents_taken = models.CharField(
        "где и когда взяты согласия родителей", max_length=LONGEST_STATEMENT, blank=True
    )
    added_by = models.ForeignKey(
        "people.Account", verbose_name="кто приложил", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    added_at = models.DateTimeField("приложено", default=timezone.now)

    objects = EventFileQuerySet.as_manager()

    class Meta:
        verbose_name = "файл события"
        verbose_name_plural = "файлы событий"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "stored"],
                name="event_file_once",
                violation_error_message="Этот файл у события уже есть.",
            ),
            models.CheckConstraint(
                condition=~Q(pupils="shown") | ~Q(consents_taken=""),
                name="event_file_pupils_with_consents",
                violation_error_message=(
                    "На снимке узнаваемы ученики: напишите, где и когда взяты согласия родителей."
                ),
            ),
        ]

    def __str__(self):
        return self.name
