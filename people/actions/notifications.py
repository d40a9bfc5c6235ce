"""Notifications read, letters chosen; each person for themselves."""

from django.db import transaction
from django.utils import timezone

from people.audit import because
from people.models import Account, Notification


def read_notification(notification: Notification) -> None:
    """Mark one line as read; once read it stays so."""
    Notification.objects.unread().filter(pk=notification.pk).update(read_at=timezone.now())


def read_all_notifications(*, by: Account) -> int:
    """Mark everything that waits as read; how many there were."""
    return Notification.objects.visible_to(by).unread().update(read_at=timezone.now())


@transaction.atomic
def choose_letters(*, by: Account, quiet: bool) -> Account:
    """A letter a day, or none: the application alone."""
    account = Account.objects.select_for_update(of=("self",)).get(pk=by.pk)
    account.is_quiet = quiet
    with because("choose_letters", by=by):
        account.save(update_fields=["is_quiet"])
    return account
