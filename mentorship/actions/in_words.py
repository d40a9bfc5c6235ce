"""What the database refuses, in its own Russian words, also when a race ends there."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from mentorship.models import Pair
from people.models import Teacher


@cache
def _sentences() -> dict[str, str]:
    """What each named constraint of any floor says when it is broken."""
    return {
        constraint.name: str(constraint.violation_error_message)
        for model in apps.get_models()
        for constraint in model._meta.constraints
    }


SUBSTITUTED = "Пока работает временный наставник, программу и портфолио ведут в его паре."


@contextmanager
def refused_in_words() -> Iterator[None]:
    """Stands outside the transaction: a named constraint that it breaks becomes a ValidationError.

    Forms and `full_clean` say the same earlier; between their look and the write there is time.
    """
    try:
        yield
    except IntegrityError as error:
        name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
        if sentence := _sentences().get(name):
            raise ValidationError(sentence) from error
        raise


def going_pair(pair: Pair) -> Pair:
    """The pair, which stays as it is until the transaction ends; ValidationError when it is over.

    Rows that only point at it are not held up.
    """
    found = Pair.objects.select_for_update(no_key=True).get(pk=pair.pk)
    if not found.is_going:
        raise ValidationError("Пара завершена: её записи больше не меняются.")
    return found


def refuse_if_substituted(pair: Pair) -> None:
    """ValidationError while a temporary mentor stands in: programme and portfolio are his pair's
    until it is over (mentorship.actions.bringing_back)."""
    if pair.state == Pair.State.PAUSED and Pair.objects.standing_in_for(pair).exists():
        raise ValidationError(SUBSTITUTED)


def lock_people(*teachers: int) -> None:
    """Whoever else pairs one of these people waits until this transaction ends.

    In the order of keys, so that two transactions never wait for each other. Rows that only point
    at the people are not held up. Lock a pair's own row before, never after.
    """
    rows = Teacher.objects.select_for_update(no_key=True).filter(pk__in=teachers)
    list(rows.order_by("pk").values_list("pk", flat=True))
