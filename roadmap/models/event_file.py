"""Materials and photographs of an event; the content is kept once for all, wherever it is named."""

from django.db import models

from people.access import Permission
from people.audit import audited
from people.models import AboutPupils, AttachedFile, AttachedFileQuerySet, shown_with_consents
from roadmap.models.event import Event


class EventFileQuerySet(AttachedFileQuerySet):
    def visible_to(self, account):
        """Files of the events that the account may see; no others exist for it."""
        return self.filter(event__in=Event.objects.visible_to(account))

    def with_content(self):
        return super().with_content().select_related("event")

    def materials(self):
        return self.exclude(stored__kind="picture")


@audited(
    named_by=["name"], readable_by=Permission.EDIT_EVENTS, part_of="event",
    quiet=["stored", "added_by", "added_at"],
    counted="файл события,файла события,файлов события",
)  # fmt: skip
class EventFile(AboutPupils, AttachedFile):
    """A file of an event: what it is called here, what a photograph shows, who is on it.

    Nothing with a recognisable pupil goes public without the word where and when their parents'
    consents were taken; until somebody says so, a photograph stays inside the school.
    """

    event = models.ForeignKey(
        Event, verbose_name="событие", on_delete=models.CASCADE, related_name="files"
    )
    alt = models.CharField("что на снимке", max_length=300, blank=True)

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
            shown_with_consents("event_file_pupils_with_consents"),
        ]
