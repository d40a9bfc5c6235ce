"""Cases of names and posts as people confirm them."""

from django.db import transaction

from people.audit import because
from people.models import Account, DeclinedPhrase, School


@transaction.atomic
def save_declined(phrase: str, *, by: Account, version: int, **forms) -> DeclinedPhrase:
    """Keep the forms of a phrase; StaleVersion when somebody saved them meanwhile."""
    School.objects.select_for_update().first()
    row = DeclinedPhrase.objects.filter(phrase=phrase).first()
    row = DeclinedPhrase.locked(row.pk, version) if row else DeclinedPhrase(phrase=phrase)
    for name, value in forms.items():
        setattr(row, name, value)
    row.full_clean()
    with because("save_declined", by=by):
        row.save_next_version() if row.pk else row.save()
    return row


@transaction.atomic
def forget_declined(row: DeclinedPhrase, *, by: Account) -> None:
    """Let grammar decline the phrase again."""
    with because("forget_declined", by=by):
        row.delete()
