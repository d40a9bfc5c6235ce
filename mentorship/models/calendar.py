"""The secret address by which a person's own days come into the calendar of a telephone."""

import base64
from secrets import compare_digest

from django.db import models
from django.utils import timezone
from django.utils.crypto import get_random_string, salted_hmac

from people.access import Permission
from people.audit import audited
from people.row_keys import row_key

SALT = "mentorship.calendar_feed"


def new_nonce() -> str:
    return get_random_string(22)


class CalendarFeedQuerySet(models.QuerySet):
    def by_token(self, token: str) -> "CalendarFeed | None":
        """The feed behind an address, or None: forged and revoked look alike."""
        number, _, code = token.partition("-")
        if (key := row_key(number)) is None:
            return None
        rows = self.select_related("account__teacher").filter(account__is_active=True)
        feed = rows.filter(pk=key).first()
        return feed if feed and compare_digest(code.encode(), feed.code.encode()) else None


@audited(
    ignored=["nonce"], readable_by=Permission.READ_ACCESS_HISTORY, named_by=["account"],
    part_of="account", counted="адрес календаря,адреса календарей,адресов календарей",
)  # fmt: skip
class CalendarFeed(models.Model):
    """Адрес календаря of one account; a new one closes the old, a removed one opens nothing.

    Like a link for coming in, the address is signed and not stored: a copy of the database alone
    opens no calendar, and the person sees the same address again.
    """

    account = models.OneToOneField(
        "people.Account", verbose_name="чей", on_delete=models.CASCADE,
        related_name="calendar_feed",
    )  # fmt: skip
    nonce = models.CharField(max_length=22, default=new_nonce, editable=False)
    made_at = models.DateTimeField("выдан", default=timezone.now)

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        verbose_name = "адрес календаря"
        verbose_name_plural = "адреса календарей"

    def __str__(self):
        return f"календарь: {self.account}"

    @property
    def token(self) -> str:
        """What the address ends with."""
        return f"{self.pk}-{self.code}"

    @property
    def code(self) -> str:
        """160 bits that only this installation can compute."""
        signed = salted_hmac(SALT, f"{self.pk} {self.nonce}", algorithm="sha256").digest()
        return base64.b32encode(signed[:20]).decode().lower()
