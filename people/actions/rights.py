"""Who may change whose account: nobody raises their own rights or touches those above them."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q

from people.access import ROLES, Permission, Role, grantable_by
from people.models import Account

LAST_ADMINISTRATOR = (
    "Это последний действующий администратор. Сначала сделайте администратором другого человека."
)


def may_manage(by: Account, account: Account) -> bool:
    """Whether `by` may change roles, disable or give a link to `account`."""
    return (
        by.can(Permission.MANAGE_ACCOUNTS)
        and account.pk != by.pk
        and grantable_by(by.roles).issuperset(account.roles)
    )


def managed_by(by: Account):
    """The accounts of which `may_manage` is true, as a queryset."""
    if not by.can(Permission.MANAGE_ACCOUNTS):
        return Account.objects.none()
    grantable = sorted(grantable_by(by.roles))
    return Account.objects.filter(roles__contained_by=grantable).exclude(pk=by.pk)


def leaves_reach(before: Iterable[str], after: Iterable[str]) -> bool:
    """Whether somebody could give out links to an account with the first roles, not the second."""
    reaches = [about.may_grant for about in ROLES.values() if about.may_grant]
    return any(reach.issuperset(before) and not reach.issuperset(after) for reach in reaches)


def check_may_grant(by: Account, roles: Iterable[str]) -> None:
    """PermissionDenied when one of the roles is not for `by` to give."""
    if not by.can(Permission.MANAGE_ACCOUNTS) or not set(roles) <= grantable_by(by.roles):
        raise PermissionDenied


def locked_pair(*, by: Account, account: Account) -> tuple[Account, Account]:
    """Both accounts as they are now, locked until the transaction ends; PermissionDenied.

    Who acts is read again too: of two people removing each other's rights at once the second is no
    longer who they were. All administrators are locked with them, in one order: two of them cannot
    leave at the same time, and two transactions never wait for each other.
    """
    wanted = Q(pk__in=[by.pk, account.pk]) | Q(roles__contains=[Role.ADMINISTRATOR])
    rows = Account.objects.filter(wanted).select_for_update(of=("self",)).order_by("pk")
    found = {row.pk: row for row in rows.select_related("teacher")}
    actor, target = found[by.pk], found[account.pk]
    if not may_manage(actor, target):
        raise PermissionDenied
    return actor, target


def check_administrator_remains(without: Account) -> None:
    """ValidationError when no other active administrator is left; call under `locked_pair`."""
    administrators = Account.objects.active().with_role(Role.ADMINISTRATOR)
    if not administrators.exclude(pk=without.pk).exists():
        raise ValidationError(LAST_ADMINISTRATOR)
