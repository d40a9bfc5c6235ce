from django.db import models
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from mentorship.models.meeting import LONGEST_LINE, Meeting
from mentorship.models.portfolio import NAME
from people.asked_often import Kept
from people.audit import untracked


class MeetingWordingQuerySet(models.QuerySet):
    def visible_to(self, account):
        """The two of the pair alone: what was taken back is nobody else's, however open the entry
        is now."""
        own = account.teacher_id
        if own is None:
            return self.none()
        return self.filter(meeting__pair__mentor=own) | self.filter(meeting__pair__mentee=own)


@untracked("it is itself the memory of an entry's words, written once, read by the two")
class MeetingWording(models.Model):
    """How an entry of the journal read before it was corrected, and who corrected it."""

    meeting = models.ForeignKey(
        Meeting, verbose_name="встреча", on_delete=models.CASCADE, related_name="wordings"
    )
    number = models.PositiveIntegerField("версия")
    held_on = models.DateField("дата")
    form = models.CharField("форма", max_length=150)
    minutes = models.PositiveSmallIntegerField("сколько минут", null=True, blank=True)
    is_cancelled = models.BooleanField("не состоялась", default=False)
    done = models.CharField("что сделали", max_length=LONGEST_LINE, blank=True)
    next_step = models.CharField("следующий шаг", max_length=LONGEST_LINE, blank=True)
    replaced_by = models.ForeignKey(
        "people.Account", verbose_name="кто исправил", on_delete=models.SET_NULL, null=True,
        related_name="+",
    )  # fmt: skip
    replaced_at = models.DateTimeField("когда исправлено", default=timezone.now)

    objects = MeetingWordingQuerySet.as_manager()

    class Meta:
        verbose_name = "прежняя запись о встрече"
        verbose_name_plural = "прежние записи о встречах"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "number"],
                name="meeting_wording_once",
                violation_error_message="Эта версия уже записана.",
            )
        ]

    def __str__(self):
        return f"{self.meeting}, версия {self.number}"


def with_last_hand(meetings):
    """`last_hand`: who corrected each of the meetings the last time and when, None where it reads
    as it was entered (portfolio.authorship)."""
    said = {name: F(f"replaced_by__teacher__{name}") for name in NAME}
    words = JSONObject(
        author=F("replaced_by_id"), login=F("replaced_by__login"), at=F("replaced_at"), **said
    )
    last = MeetingWording.objects.filter(meeting=OuterRef("pk")).order_by("-number")
    return meetings.annotate(last_hand=Kept(Subquery(last.values(said=words)[:1])))
