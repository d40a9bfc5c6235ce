"""One-time links: given out, printed again, revoked; sessions ended."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction

from people.actions.rights import locked_pair, managed_by, may_manage
from people.audit import because
from people.models import AccessLink, Account, School, Session


@transaction.atomic
def issue_links(*, by: Account, accounts: Iterable[Account]) -> list[AccessLink]:
    """Links for all these accounts; one that is still good is kept, so old slips stay good.

    Disabled accounts get none. PermissionDenied when one of them is not for `by` to manage.
    """
    wanted = {account.pk for account in accounts}
    rows = managed_by(by).filter(pk__in=wanted).select_for_update(of=("self",)).order_by("pk")
    found = list(rows)
    if len(found) != len(wanted):
        raise PermissionDenied
    valid = AccessLink.objects.valid().filter(account__in=found)
    good = {link.account_id: link for link in valid}
    days = School.current().link_days
    with because("issue_access_links", by=by):
        return [
            good.get(account.pk) or AccessLink.issue(account=account, days=days, by=by)
            for account in found
            if account.is_active
        ]


@transaction.atomic
def issue_new_link(account: Account, *, by: Account) -> AccessLink:
    """A fresh link; the one given out before stops working."""
    _, target = locked_pair(by=by, account=account)
    if not target.is_active:
        raise PermissionDenied
    return AccessLink.issue(account=target, days=School.current().link_days, by=by)


@transaction.atomic
def revoke_link(link: AccessLink, *, by: Account) -> None:
    """Close a link that has not been used."""
    if not may_manage(by, link.account):
        raise PermissionDenied
    link.revoke(by=by)


@transaction.atomic
def end_sessions(*, by: Account, except_key: str) -> int:
    """Sign the account out everywhere but in the session `except_key`; how many were ended."""
    with because("end_sessions", by=by):
        ended, _ = Session.objects.filter(account=by).exclude(session_key=except_key).delete()
    return ended
