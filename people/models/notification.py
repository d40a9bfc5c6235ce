from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.audit import untracked


class NotificationQuerySet(models.QuerySet):
    def visible_to(self, account):
        """One's own alone."""
        return self.filter(account=account)

    def unread(self):
        return self.filter(read_at=None)

    def for_chat(self):
        return self.exclude(chat="")

    def not_in_a_letter(self):
        """Unread ones of which no letter has spoken."""
        return self.unread().filter(letter=None)


@untracked("a word to one person about what other rows remember; read once and gone in a while")
class Notification(models.Model):
    """A quiet line for one person: what happened and where to look.

    `text` goes into letters, so it names nobody and nothing that was written; `about` says of whom
    it is, and is shown in the application alone. `chat`: the same for the whole staff, "" of what
    is nobody else's business.
    """

    class Kind(models.TextChoices):
        REQUEST = "request", "запрос"
        PAIR = "pair", "пара"
        PROGRAMME = "programme", "программа"
        MEETING = "meeting", "встреча"
        PORTFOLIO = "portfolio", "портфолио"
        COMMENT = "comment", "комментарий"
        GROWTH = "growth", "рост"
        HELP = "help", "помощь"
        LIBRARY = "library", "копилка"
        EVENT = "event", "событие"
        PLAN = "plan", "план"
        ACT = "act", "акт"
        CONSENT = "consent", "согласие"

    account = models.ForeignKey(
        "people.Account", verbose_name="кому", on_delete=models.CASCADE,
        related_name="notifications",
    )  # fmt: skip
    kind = models.CharField("о чём", max_length=10, choices=Kind)
    text = models.CharField("текст", max_length=200)
    about = models.CharField("о ком", max_length=200, blank=True)
    chat = models.CharField("строка для чата", max_length=500, blank=True)
    url = models.CharField("адрес", max_length=200)
    made_at = models.DateTimeField("когда", default=timezone.now)
    read_at = models.DateTimeField("прочитано", null=True, blank=True)
    is_urgent = models.BooleanField("сегодня или завтра", default=False)
    letter = models.ForeignKey(
        "people.Letter", verbose_name="письмо", on_delete=models.SET_NULL, null=True, blank=True,
        related_name="notifications",
    )  # fmt: skip

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = "уведомление"
        verbose_name_plural = "уведомления"
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "text", "url"],
                condition=Q(read_at=None),
                name="notification_waits_once",
                violation_error_message="Об этом уже сказано и ещё не прочитано.",
            )
        ]
        indexes = [models.Index(fields=["account", "-made_at", "id"], name="notification_by_day")]

    def __str__(self):
        return self.text


@untracked("that the reminders of a day were made; what they said is in the notifications")
class RemindedDay(models.Model):
    """A day whose reminders were made: they are made once, and what was missed is seen by it."""

    day = models.DateField("день", unique=True)

    class Meta:
        verbose_name = "день напоминаний"
        verbose_name_plural = "дни напоминаний"

    def __str__(self):
        return f"{self.day:%d.%m.%Y}"


@untracked("that a letter went out on a day; what it spoke of is in the notifications")
class Letter(models.Model):
    """The one letter of a day to one person; whoever writes the row sends it."""

    account = models.ForeignKey(
        "people.Account", verbose_name="кому", on_delete=models.CASCADE, related_name="letters"
    )
    day = models.DateField("день")

    class Meta:
        verbose_name = "письмо дня"
        verbose_name_plural = "письма дня"
        constraints = [
            models.UniqueConstraint(
                fields=["account", "day"],
                name="letter_once_a_day",
                violation_error_message="Сегодня письмо уже отправлено.",
            )
        ]

    def __str__(self):
        return f"{self.account}, {self.day:%d.%m.%Y}"
