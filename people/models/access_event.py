import pgtrigger
from django.db import models
from django.utils import timezone

from people.audit import untracked


@untracked("it is itself an event, written once")
class AccessEvent(models.Model):
    """What happened without changing a row: sign-ins, refusals, exports."""

    class Kind(models.TextChoices):
        SIGNED_IN = "signed_in", "вход"
        SIGN_IN_REFUSED = "sign_in_refused", "неудачный вход"
        SIGNED_OUT = "signed_out", "выход"
        LINK_SENT = "link_sent", "письмо со ссылкой"
        PASSWORD_CHANGED = "password_changed", "смена пароля"
        REFUSED = "refused", "отказ в доступе"
        EXPORTED = "exported", "выгрузка"
        REDACTED = "redacted", "удаление имени из истории"

    kind = models.CharField("событие", max_length=20, choices=Kind)
    account = models.ForeignKey(
        "people.Account",
        verbose_name="кто",
        on_delete=models.PROTECT,
        null=True,
        related_name="access_events",
    )
    login = models.CharField("набранный логин", max_length=150, blank=True)
    what = models.CharField("что", max_length=500, blank=True)
    address = models.CharField("адрес", max_length=45, blank=True)
    at = models.DateTimeField("когда", default=timezone.now, db_index=True)

    class Meta:
        verbose_name = "событие доступа"
        verbose_name_plural = "события доступа"
        ordering = ["-at", "-pk"]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.what}".strip()
