"""How many mentees each mentor has and may have; the bank is told of it when the app is ready."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Count, F, OuterRef, Subquery, TextField, Value
from django.db.models.functions import Concat

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.mentor_load import tell_load
from people.models import MentorEntry, MentoringRules, School


def capacities(mentors: Iterable[int], day: dt.date | None = None) -> dict[int, int]:
    """mentor → how many more mentees; below zero where there are more than allowed.

    The limit is as the bank of the day's year says; the school's usual number for who is not in it.
    """
    mentors = set(mentors)
    year = AcademicYear.containing(day or School.today())
    entries = MentorEntry.objects.filter(year=year, teacher__in=mentors)
    limits = dict(entries.values_list("teacher", "capacity"))
    usual = MentoringRules.current().mentor_capacity
    going_on = Pair.objects.going().filter(mentor__in=mentors)
    taken = Counter(going_on.values_list("mentor", flat=True))
    return {mentor: limits.get(mentor, usual) - taken[mentor] for mentor in mentors}


def going():
    """The mentor's pairs that take a place, of the entry that the query is about."""
    pairs = Pair.objects.going().filter(mentor=OuterRef("teacher"))
    return pairs.order_by().values("mentor")


def count() -> Subquery:
    """How many; NULL where there is none, so that the register on paper speaks."""
    return Subquery(going().annotate(number=Count("pk")).values("number"))


def names() -> Subquery:
    """«Клёнов Илья Андреевич», one on a line."""
    whole = Concat(
        F("mentee__surname"), Value(" "), F("mentee__first_name"), Value(" "),
        F("mentee__patronymic"), output_field=TextField(),
    )  # fmt: skip
    told = StringAgg(whole, delimiter="\n", order_by="mentee__sort_name")
    return Subquery(going().annotate(names=told).values("names"))


tell_load(count=count, names=names)
