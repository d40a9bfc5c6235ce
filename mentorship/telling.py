"""Whom of a pair the quiet news go to."""

from django.urls import reverse

from mentorship.models import Pair
from people.access import Permission
from people.models import Account
from people.notifications import accounts_of, accounts_that_can, notify


def tell_the_two(pair: Pair, *, by: Account | None, kind: str, text: str, place: str = "pair"):
    """A line for mentor and mentee, but not for who did it; `place` is the name of the address."""
    accounts = accounts_of(pair.mentor_id, pair.mentee_id)
    url = reverse(place, args=[pair.pk])
    notify(accounts, by=by, kind=kind, text=text, url=url, about=str(pair))


def tell_deputies(pair: Pair, *, by: Account | None, kind: str, text: str, place: str = "pair"):
    """A line for those who keep pairs."""
    url = reverse(place, args=[pair.pk])
    accounts = accounts_that_can(Permission.EDIT_PAIRS)
    notify(accounts, by=by, kind=kind, text=text, url=url, about=str(pair))
