"""Accounts: created, given roles, closed and opened."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from people.access import Role
from people.actions.rights import (
    check_administrator_remains,
    check_may_grant,
    leaves_reach,
    locked_pair,
)
from people.audit import because
from people.logins import propose_login
from people.models import AccessLink, Account, School, Session, Teacher


@transaction.atomic
def create_account(
    *, by: Account, teacher: Teacher, roles: Iterable[str], login: str = ""
) -> Account:
    """An account without a password for a member of staff; the login is proposed when not given.

    ValidationError when the login is taken or the teacher has an account, PermissionDenied when
    `by` may not give the roles.
    """
    roles = in_order(roles)
    check_may_grant(by, roles)
    one_at_a_time()
    with because("create_account", by=by):
        return Account.objects.create_account(
            login=login or free_login(teacher), roles=roles, teacher=teacher
        )


@transaction.atomic
def create_accounts(*, by: Account, teachers: Iterable[Teacher]) -> list[Account]:
    """Accounts with the teacher's role for those who have none; others are passed over.

    A second press of the button finds nobody left to make an account for.
    """
    check_may_grant(by, [Role.TEACHER])
    one_at_a_time()
    chosen = Teacher.objects.filter(pk__in=[teacher.pk for teacher in teachers])
    with because("create_accounts", by=by):
        return [
            Account.objects.create_account(
                login=free_login(teacher), roles=[Role.TEACHER], teacher=teacher
            )
            for teacher in chosen.without_account().in_order()
        ]


def one_at_a_time() -> None:
    """What is taken decides what may be made (logins, names): wait for whoever else makes some."""
    School.objects.select_for_update().get()


def free_login(teacher: Teacher) -> str:
    """A login for the teacher that nobody has."""
    name = (teacher.surname, teacher.first_name, teacher.patronymic)
    alike = Account.objects.filter(login__startswith=propose_login(*name))
    return propose_login(*name, taken=set(alike.values_list("login", flat=True)))


@transaction.atomic
def change_roles(account: Account, *, by: Account, roles: Iterable[str]) -> Account:
    """Replace the roles. Only those that `by` may give; nobody changes their own.

    The last active administrator keeps the role: ValidationError. An open link closes when somebody
    who may have seen it could not give it out any more.
    """
    actor, target = locked_pair(by=by, account=account)
    roles = in_order(roles)
    check_may_grant(actor, roles)
    if is_active_administrator(target) and Role.ADMINISTRATOR not in roles:
        check_administrator_remains(target)
    seen_by_others = leaves_reach(target.roles, roles)
    target.roles = roles
    target.full_clean(exclude=["password"])
    with because("change_roles", by=by):
        target.save(update_fields=["roles"])
        if seen_by_others:
            close_links(target, by=by)
    return target


@transaction.atomic
def disable_account(account: Account, *, by: Account) -> Account:
    """Close the door at once: sessions end, an open link is revoked. What was done stays."""
    _, target = locked_pair(by=by, account=account)
    if is_active_administrator(target):
        check_administrator_remains(target)
    target.is_active = False
    with because("disable_account", by=by):
        target.save(update_fields=["is_active"])
        close_links(target, by=by)
        Session.objects.filter(account=target).delete()
    return target


@transaction.atomic
def enable_account(account: Account, *, by: Account) -> Account:
    """Let the person in again with the password they had."""
    _, target = locked_pair(by=by, account=account)
    target.is_active = True
    with because("enable_account", by=by):
        target.save(update_fields=["is_active"])
    return target


@transaction.atomic
def change_email(*, by: Account, email: str) -> Account:
    """One's own address for letters; '' for none. ValidationError when somebody else has it.

    An open link closes: it may have gone to the address before.
    """
    account = Account.objects.select_for_update(of=("self",)).get(pk=by.pk)
    before, account.email = account.email, email.strip().lower()
    account.full_clean(exclude=["password"])
    with because("change_email", by=by):
        account.save(update_fields=["email"])
        if account.email != before:
            close_links(account, by=by)
    return account


@transaction.atomic
def set_password(*, by: Account, password: str, keep_session: str = "") -> Account:
    """One's own new password; all other sessions end, an open link closes."""
    account = Account.objects.select_for_update(of=("self",)).get(pk=by.pk)
    account.set_password(password)
    with because("set_password", by=by):
        account.save(update_fields=["password"])
        close_links(account, by=by)
        Session.objects.filter(account=account).exclude(session_key=keep_session).delete()
    return account


def close_links(account: Account, *, by: Account) -> None:
    """Revoke the account's open link, if there is one."""
    for link in AccessLink.objects.filter(account=account, used_at=None, revoked_at=None):
        link.revoke(by=by)


def is_active_administrator(account: Account) -> bool:
    return account.is_active and Role.ADMINISTRATOR in account.roles


def in_order(roles: Iterable[str]) -> list[str]:
    """Roles once each, as the table of access lists them; ValidationError when there is none."""
    chosen = set(roles)
    if not chosen:
        raise ValidationError("Укажите хотя бы одну роль.")
    return [role.value for role in Role if role in chosen]
