"""Slips: what a teacher without a mailbox is handed on paper to come in for the first time."""

import io
from collections.abc import Iterable
from dataclasses import dataclass

import segno
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from people.models import AccessLink, Account
from people.row_keys import MOST_AT_ONCE, row_keys


@dataclass(frozen=True)
class Slip:
    """One slip: the account's link as an address to type and as a QR code to point a phone at."""

    link: AccessLink
    address: str

    @property
    def account(self) -> Account:
        return self.link.account

    @property
    def name(self) -> str:
        return self.account.teacher.full_name if self.account.teacher else self.account.login

    @property
    def url(self) -> str:
        return self.address + reverse("activate", args=[self.link.token])

    @property
    def qr(self) -> SafeString:
        """The code as inline SVG, without fixed size, script or style."""
        drawn = io.BytesIO()
        segno.make(self.url, error="m", micro=False).save(
            drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2, nl=False
        )
        return mark_safe(drawn.getvalue().decode())


def slips_for(accounts, *, address: str) -> list[Slip]:
    """Slips of the accounts (a queryset) that have a good link, in the order of names.

    `address` begins the links: people.middleware.public_address.
    """
    links = (
        AccessLink.objects.valid()
        .filter(account__in=accounts)
        .select_related("account__teacher")
        .order_by("account__teacher__sort_name", "account__login")
    )
    return [Slip(link, address) for link in links[:MOST_AT_ONCE]]


def read_ids(text: str) -> list[int]:
    """«1-2-3», as addresses carry a choice of accounts, → [1, 2, 3]."""
    return row_keys(text.split("-"))


def written_ids(accounts: Iterable[Account]) -> str:
    return "-".join(str(account.pk) for account in accounts)
