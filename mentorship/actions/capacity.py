"""A mentor's places: whoever takes one beyond the bank's number says why."""

import datetime as dt

from django.core.exceptions import ValidationError

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.counting import count_of
from people.models import MentorEntry, MentoringRules, Teacher

MENTEES = "наставляемый,наставляемых,наставляемых"
FULL = (
    "У наставника {} уже {} из {}. Выберите другого или напишите, почему берёт ещё одного."
)  # fmt: skip
FULL_THEN = (
    "У наставника {} в эти дни уже {} из {}. Выберите другие дни или напишите в «О паре», почему "
    "сверх нагрузки."
)


class NoFreePlace(ValidationError):
    """The mentor has as many mentees as the bank allows; a reason lets the deputy exceed it."""


def capacity_of(mentor: Teacher, day: dt.date) -> int:
    """As the year's bank says; the school's usual number for who is not in it."""
    entry = MentorEntry.objects.filter(teacher=mentor, year=AcademicYear.containing(day)).first()
    return entry.capacity if entry else MentoringRules.current().mentor_capacity


def take_place(pair: Pair) -> None:
    """NoFreePlace where a new pair finds the mentor full in its days and says no reason; a reason
    is kept only when it was needed. Call with the mentor locked."""
    limit = capacity_of(pair.mentor, pair.starts_on)
    taken = Pair.objects.taking_place_of(pair.mentor, pair.starts_on, pair.ends_on).count()
    if taken < limit:
        pair.over_capacity_reason = ""
    elif not pair.over_capacity_reason:
        raise NoFreePlace(FULL.format(pair.mentor.short_name, count_of(taken, MENTEES), limit))


def keep_place(pair: Pair, before: tuple[dt.date, dt.date | None]) -> None:
    """NoFreePlace where other days than `before` (first, last) bring the pair together with one
    that was to have the place after it, or before. Call with the mentor locked."""
    if pair.over_capacity_reason or before == (pair.starts_on, pair.ends_on):
        return
    others = Pair.objects.exclude(pk=pair.pk)
    there = set(others.taking_place_of(pair.mentor, *before).values_list("pk", flat=True))
    now = others.taking_place_of(pair.mentor, pair.starts_on, pair.ends_on)
    then = set(now.values_list("pk", flat=True))
    limit = capacity_of(pair.mentor, pair.starts_on)
    if then - there and len(then) >= limit:
        said = count_of(len(then), MENTEES)
        raise NoFreePlace(FULL_THEN.format(pair.mentor.short_name, said, limit))
