import base64
import datetime as dt
from secrets import compare_digest

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string, salted_hmac

from people.access import Permission
from people.audit import audited, because
from people.row_keys import row_key

SALT = "people.access_link"


class AccessLinkQuerySet(models.QuerySet):
    def valid(self, now: dt.datetime | None = None):
        """Neither used, nor revoked, nor expired, and the account may come in."""
        return self.filter(
            used_at__isnull=True,
            revoked_at__isnull=True,
            account__is_active=True,
            expires_at__gt=now or timezone.now(),
        )

    def by_token(self, token: str) -> "AccessLink | None":
        """The valid link behind a token, or None: forged, used, revoked and expired look alike.

        Capitals and lost dashes are forgiven: people type it from paper.
        """
        number, _, code = token.lower().partition("-")
        if (key := row_key(number)) is None:
            return None
        link = self.valid().select_related("account__teacher").filter(pk=key).first()
        typed = code.replace("-", "").encode()
        return link if link and compare_digest(typed, link.code.encode()) else None


@audited(
    ignored=["nonce"],
    quiet=["created_at", "created_by"],
    readable_by=Permission.READ_ACCESS_HISTORY,
    named_by=["account"],
    part_of="account",
    counted="ссылка для входа,ссылки для входа,ссылок для входа",
)
class AccessLink(models.Model):
    """A one-time link by which a person sets a password: on a paper slip, or by e-mail.

    The address is signed, not stored: the same slip can be printed again, a copy of the database
    alone opens nothing, and revoking or using the link closes it for good.
    """

    account = models.ForeignKey(
        "people.Account",
        verbose_name="учётная запись",
        on_delete=models.CASCADE,
        related_name="access_links",
    )
    nonce = models.CharField(max_length=12, editable=False)
    created_at = models.DateTimeField("создана", default=timezone.now)
    created_by = models.ForeignKey(
        "people.Account",
        verbose_name="кто создал",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    expires_at = models.DateTimeField("действует до")
    used_at = models.DateTimeField("использована", null=True)
    revoked_at = models.DateTimeField("отозвана", null=True)

    objects = AccessLinkQuerySet.as_manager()

    class Meta:
        verbose_name = "ссылка для входа"
        verbose_name_plural = "ссылки для входа"
        constraints = [
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(used_at=None, revoked_at=None),
                name="access_link_one_open",
                violation_error_message="У этой учётной записи уже есть действующая ссылка.",
            ),
        ]

    def __str__(self):
        return f"ссылка для {self.account}"

    @classmethod
    @transaction.atomic
    def issue(cls, *, account, days: int, by) -> "AccessLink":
        """A fresh link valid for `days`; an open one of the same account is revoked first."""
        now = timezone.now()
        with because("issue_access_link", by=by):
            open_links = cls.objects.filter(account=account, used_at=None, revoked_at=None)
            open_links.select_for_update().update(revoked_at=now)
            return cls.objects.create(
                account=account,
                nonce=get_random_string(12),
                created_by=by,
                expires_at=now + dt.timedelta(days=days),
            )

    @property
    def token(self) -> str:
        """What the address ends with: «12-k7mq-2x9d-fh4t-w3ab», short enough to type by hand."""
        return "-".join([str(self.pk), *(self.code[at : at + 4] for at in range(0, 16, 4))])

    @property
    def code(self) -> str:
        """80 bits that only this installation can compute, in signs that are hard to confuse."""
        signed = salted_hmac(SALT, f"{self.pk} {self.nonce}", algorithm="sha256").digest()
        return base64.b32encode(signed[:10]).decode().lower()

    def use(self, password: str) -> None:
        """Set the account's password and close the link, in one step; DoesNotExist if it is closed.

        The row is locked first: of two people who press the button at once only one succeeds.
        """
        with transaction.atomic(), because("use_access_link", by=self.account):
            link = AccessLink.objects.valid().select_for_update(of=("self",)).get(pk=self.pk)
            link.used_at = timezone.now()
            link.save(update_fields=["used_at"])
            self.account.set_password(password)
            self.account.save(update_fields=["password"])
            self.account.sessions.all().delete()  # whoever came in with the old password is out

    use.alters_data = True

    def revoke(self, *, by) -> None:
        with because("revoke_access_link", by=by):
            AccessLink.objects.filter(pk=self.pk, used_at=None).update(revoked_at=timezone.now())

    revoke.alters_data = True
