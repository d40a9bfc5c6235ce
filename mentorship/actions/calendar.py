"""The address of one's own calendar: given, given anew, revoked."""

from django.db import transaction
from django.utils import timezone

from mentorship.models import CalendarFeed
from mentorship.models.calendar import new_nonce
from people.audit import because
from people.models import Account


@transaction.atomic
def issue_calendar(*, by: Account) -> CalendarFeed:
    """A fresh address; the one given before opens nothing any more."""
    Account.objects.select_for_update(no_key=True).get(pk=by.pk)
    with because("issue_calendar", by=by):
        fresh = {"nonce": new_nonce(), "made_at": timezone.now()}
        return CalendarFeed.objects.update_or_create(account=by, defaults=fresh)[0]


@transaction.atomic
def revoke_calendar(*, by: Account) -> None:
    with because("revoke_calendar", by=by):
        CalendarFeed.objects.filter(account=by).delete()
