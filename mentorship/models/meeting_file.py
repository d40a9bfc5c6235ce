"""Photographs and files of a meeting; the content is kept once for all, wherever it is named."""

from django.db import models
from django.db.models import OuterRef, Q

from mentorship.models.meeting import Meeting
from mentorship.models.meeting_wording import with_last_hand
from mentorship.models.pair import of_two
from people.access import Permission
from people.asked_often import number_of
from people.audit import audited
from people.models import AttachedFile, AttachedFileQuerySet


def with_file_counts(meetings):
    """`file_count`: how many files each of the meetings has, None where there is none,
    and their `last_hand`."""
    files = MeetingFile.objects.filter(meeting=OuterRef("pk"))
    return with_last_hand(meetings.annotate(file_count=number_of(files)))


class MeetingFileQuerySet(AttachedFileQuerySet):
    def visible_to(self, account):
        """Files of the meetings whose words the account may read; no others exist for it."""
        opened = Q(pk__in=[])
        if account.can(Permission.READ_PAIR_FACTS):
            opened = Q(meeting__is_opened=True) | Q(meeting__pair__meetings_opened=True)
            opened &= Q(meeting__taken_away_at=None)
        return self.filter(of_two(account, "meeting__pair__") | opened)


@audited(
    named_by=["meeting"], readable_by=Permission.READ_PAIR_FACTS, part_of="meeting",
    hidden=["name"], quiet=["stored", "added_by", "added_at"],
    counted="файл встречи,файла встречи,файлов встречи",
)  # fmt: skip
class MeetingFile(AttachedFile):
    """A file of a meeting; its name is told to those alone who read the meeting's words."""

    meeting = models.ForeignKey(
        Meeting, verbose_name="встреча", on_delete=models.CASCADE, related_name="files"
    )
    objects = MeetingFileQuerySet.as_manager()

    class Meta:
        verbose_name = "файл встречи"
        verbose_name_plural = "файлы встреч"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "stored"],
                name="meeting_file_once",
                violation_error_message="Этот файл у встречи уже есть.",
            )
        ]

    def __str__(self):
        return f"{self.meeting}: файл"
