import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.access import Permission
from people.audit import audited
from roadmap.models.event import Event


class InvitationQuerySet(models.QuerySet):
    def visible_to(self, account):
        """Names for the deputy and for who prints papers; to a teacher their own line alone.

        Who came and who did not is nobody else's business among colleagues.
        """
        if account.can(Permission.EDIT_EVENTS):
            return self.all()
        seen = Event.objects.visible_to(account)
        if account.can(Permission.READ_EVENTS) and account.can(Permission.READ_REPORTS):
            return self.filter(event__in=seen)
        return self.filter(event__in=seen, teacher=account.teacher_id)

    def with_people(self):
        """With whom each is for, and who entered the answer."""
        return self.select_related("teacher", "answered_by__teacher")

    def in_order(self):
        return self.order_by("teacher__sort_name", "pk")

    def in_lines(self):
        """As the sheet of registration has them."""
        return self.order_by("line")

    def ahead(self, today: dt.date):
        """To planned events whose day is not past."""
        return self.filter(event__state=Event.State.PLANNED, event__held_on__gte=today)


@audited(
    named_by=["teacher"], readable_by=Permission.EDIT_EVENTS, part_of="event",
    quiet=["answered_at", "answered_by"], ignored=["line"],
    counted="приглашение,приглашения,приглашений",
)  # fmt: skip
class Invitation(models.Model):
    """One person invited to an event: why, what they answered, whether they came.

    `hours`: how much of the event was written into the person's training as a mentor;
    `line`: the number in the sheet of registration, never another's;
    `answered_by`: who entered an answer that was given by word of mouth.
    """

    class Why(models.TextChoices):
        ROLE = "role", "по роли"
        DEPARTMENT = "department", "по МО"
        BANK = "bank", "по банку"
        HAND = "hand", "вручную"

    class Answer(models.TextChoices):
        COMES = "comes", "приду"
        UNSURE = "unsure", "пока не знаю"
        ABSENT = "absent", "не приду"

    event = models.ForeignKey(
        Event, verbose_name="событие", on_delete=models.CASCADE, related_name="invitations"
    )
    teacher = models.ForeignKey(
        "people.Teacher", verbose_name="кто", on_delete=models.PROTECT, related_name="invitations"
    )
    why = models.CharField("приглашение", max_length=10, choices=Why, default=Why.HAND)
    answer = models.CharField("ответ", max_length=6, choices=Answer, blank=True)
    answered_at = models.DateTimeField("ответ дан", null=True, blank=True)
    answered_by = models.ForeignKey(
        "people.Account", verbose_name="кто внёс ответ", on_delete=models.SET_NULL, null=True,
        blank=True, related_name="+",
    )  # fmt: skip
    attended = models.BooleanField("присутствие", null=True, blank=True)
    hours = models.PositiveSmallIntegerField("зачтено часов", default=0)
    line = models.PositiveSmallIntegerField("строка листа", editable=False)
    invited_at = models.DateTimeField("приглашение отправлено", default=timezone.now)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = "приглашение"
        verbose_name_plural = "приглашения"
        ordering = ["teacher__sort_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "teacher"],
                name="invited_once",
                violation_error_message="Этот человек уже приглашён.",
            ),
            models.UniqueConstraint(
                fields=["event", "line"],
                name="one_person_in_a_line",
                violation_error_message="Эта строка листа уже занята.",
            ),
            models.CheckConstraint(
                condition=Q(hours=0) | Q(attended=True),
                name="hours_for_those_who_came",
                violation_error_message="Часы засчитываются тем, кто был.",
            ),
        ]

    def __str__(self):
        return self.teacher.short_name
