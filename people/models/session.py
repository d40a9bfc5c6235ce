from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.utils import timezone

from people.audit import untracked


class SessionManager(BaseSessionManager.from_queryset(models.QuerySet)):
    def of(self, account):
        """The living sessions of an account, the last used first."""
        return self.filter(account=account, expire_date__gt=timezone.now()).order_by("-used_at")


@untracked("it lives for days; coming in and going out are access events")
class Session(AbstractBaseSession):
    """One browser that somebody came in with; it knows whose it is, so that it can be ended."""

    account = models.ForeignKey(
        "people.Account",
        verbose_name="учётная запись",
        on_delete=models.CASCADE,
        null=True,
        related_name="sessions",
    )
    device = models.CharField("устройство", max_length=100, blank=True)
    used_at = models.DateTimeField("последнее обращение", default=timezone.now)

    objects = SessionManager()

    class Meta(AbstractBaseSession.Meta):
        abstract = False
        verbose_name = "сеанс"
        verbose_name_plural = "сеансы"

    @classmethod
    def get_session_store_class(cls):
        from people.sessions import SessionStore

        return SessionStore
