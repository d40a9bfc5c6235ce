"""Whom of a pair the quiet news go to."""

from django.db.models import Q, QuerySet
from django.urls import reverse

from mentorship.models import Pair
from people.access import Permission
from people.models import Account
from people.notifications import Kind, accounts_of, accounts_that_can, notify

S = Pair.State
MOVED = {
    S.ACTIVE: "Пара работает", S.PAUSED: "Пара приостановлена", S.COMPLETED: "Пара завершена",
    S.ENDED: "Пара прекращена", S.CANCELLED: "Пара отменена",
}  # fmt: skip


def tell_the_two(pair: Pair, *, by: Account | None, kind: str, text: str, place: str = "pair"):
    """A line for mentor and mentee, but not for who did it; `place` is the name of the address."""
    accounts = accounts_of(pair.mentor_id, pair.mentee_id)
    url = reverse(place, args=[pair.pk])
    notify(accounts, by=by, kind=kind, text=text, url=url, about=str(pair))


def deputies_of(pair: Pair) -> QuerySet[Account]:
    """Those who keep pairs, without the two of this one: each of them is a side there."""
    return accounts_that_can(Permission.EDIT_PAIRS).exclude(
        teacher__in=[pair.mentor_id, pair.mentee_id]
    )


def tell_deputies(pair: Pair, *, by: Account | None, kind: str, text: str, place: str = "pair"):
    """A line for those who keep pairs and are not of this one."""
    url = reverse(place, args=[pair.pk])
    notify(deputies_of(pair), by=by, kind=kind, text=text, url=url, about=str(pair))


def tell_approvers(pair: Pair, *, by: Account | None, text: str):
    """A line for those who approve programmes, and of the two for none but the curator."""
    url = reverse("programme", args=[pair.pk])
    curators = accounts_that_can(Permission.EDIT_PAIRS).values("pk")
    own = Q(teacher__in=[pair.mentor_id, pair.mentee_id]) & ~Q(pk__in=curators)
    accounts = accounts_that_can(Permission.APPROVE_PROGRAMMES).exclude(own)
    notify(accounts, by=by, kind=Kind.PROGRAMME, text=text, url=url, about=str(pair))


def tell_moved(pair: Pair) -> None:
    """Mentor and mentee learn in what state their pair is now."""
    text = MOVED[S(pair.state)]
    if pair.is_ahead:
        text = f"Пара начнёт работу {pair.starts_on:%d.%m.%Y}"
    tell_the_two(pair, by=None, kind=Kind.PAIR, text=text)


def tell_prepared(pair: Pair, by: Account) -> None:
    """Mentor and mentee learn that a pair of theirs is prepared; who is in it stands beside."""
    text = f"Готовится новая пара, с {pair.starts_on:%d.%m.%Y}"
    if pair.replaces_id:
        text = f"Другой наставник с {pair.starts_on:%d.%m.%Y}: пара готовится"
    tell_the_two(pair, by=by, kind=Kind.PAIR, text=text)


def tell_closing(pair: Pair) -> None:
    """Mentor and mentee learn until what day they work together."""
    text = f"Пара прекращается: последний день — {pair.ends_on:%d.%m.%Y}"
    tell_the_two(pair, by=None, kind=Kind.PAIR, text=text)


def tell_kept(pair: Pair) -> None:
    """Mentor and mentee learn that the pair goes on after all."""
    tell_the_two(pair, by=None, kind=Kind.PAIR, text="Пара не прекращается: работа продолжается")
