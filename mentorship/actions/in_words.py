"""What the database refuses, in its own Russian words, also when a race ends there."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import IntegrityError

from mentorship.models import (
    Amendment,
    DifficultyMark,
    EntryFile,
    HelpRequest,
    Match,
    MatchChoice,
    MatchLine,
    Meeting,
    MeetingFile,
    MeetingNote,
    Pair,
    PairNote,
    PatternItem,
    PlanItem,
    PortfolioEntry,
    Programme,
    ProgrammePattern,
)
from people.models import Teacher

SPOKEN = (
    Pair, PairNote, Match, MatchLine, MatchChoice, Programme, PlanItem, Amendment,
    ProgrammePattern, PatternItem, HelpRequest, DifficultyMark, PortfolioEntry, EntryFile,
    Meeting, MeetingFile, MeetingNote,
)  # fmt: skip


@contextmanager
def refused_in_words() -> Iterator[None]:
    """Stands outside the transaction: a named constraint that it breaks becomes a ValidationError.

    Forms and `full_clean` say the same earlier; between their look and the write there is time.
    """
    try:
        yield
    except IntegrityError as error:
        name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
        for model in SPOKEN:
            for constraint in model._meta.constraints:
                if constraint.name == name:
                    raise ValidationError(str(constraint.violation_error_message)) from error
        raise


def going_pair(pair: Pair) -> Pair:
    """The pair, which stays as it is until the transaction ends; ValidationError when it is over.

    Rows that only point at it are not held up.
    """
    found = Pair.objects.select_for_update(no_key=True).get(pk=pair.pk)
    if found.state not in Pair.GOING:
        raise ValidationError("Пара завершена: её записи больше не меняются.")
    return found


def lock_people(*teachers: int) -> None:
    """Whoever else pairs one of these people waits until this transaction ends.

    In the order of keys, so that two transactions never wait for each other. Rows that only point
    at the people are not held up. Lock a pair's own row before, never after.
    """
    rows = Teacher.objects.select_for_update(no_key=True).filter(pk__in=teachers)
    list(rows.order_by("pk").values_list("pk", flat=True))
