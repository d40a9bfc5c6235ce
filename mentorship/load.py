"""How many mentees each mentor has and may have, and who mentors whom.

The banks are told of it when the app is ready.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import (
    BooleanField,
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Concat, Trim

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.banks.mentor_load import tell_load
from people.models import MenteeEntry, MentorEntry, MentoringRules, School


def capacities(mentors: Iterable[int], day: dt.date | None = None) -> dict[int, int]:
    """mentor → how many more mentees; below zero where there are more than allowed.

    The limit is as the bank of the day's year says; the school's usual number for who is not in it.
    """
    mentors = set(mentors)
    year = AcademicYear.containing(day or School.today())
    entries = MentorEntry.objects.filter(year=year, teacher__in=mentors)
    limits = dict(entries.values_list("teacher", "capacity"))
    usual = MentoringRules.current().mentor_capacity
    going_on = once_each(Pair.objects.going().filter(mentor__in=mentors))
    taken = Counter(going_on.values_list("mentor", flat=True))
    return {mentor: limits.get(mentor, usual) - taken[mentor] for mentor in mentors}


def going(whose: str = "mentor"):
    """The pairs that go on, of the entry of `whose` bank the query is about."""
    pairs = Pair.objects.going().filter(**{whose: OuterRef("teacher")})
    return once_each(pairs).order_by().values(whose)


def once_each(pairs):
    """Of two pairs of the same two people, one that works and one in preparation, the earlier."""
    same = Pair.objects.going().filter(mentor=OuterRef("mentor"), mentee=OuterRef("mentee"))
    return pairs.exclude(Exists(same.filter(pk__lt=OuterRef("pk"))))


def count() -> Subquery:
    """How many; NULL where there is none, so that the register on paper speaks."""
    return Subquery(going().annotate(number=Count("pk")).values("number"))


def mentees() -> Subquery:
    """«Клёнов Илья Андреевич», one on a line."""
    return Subquery(going().annotate(names=_names("mentee")).values("names"))


def mentors() -> Coalesce:
    """Who mentors now or is to; when nobody does, who did in the pairs that answered the entry's
    request, and "" while the person waits for another one."""
    names = _names("mentor")
    now = Subquery(going("mentee").annotate(names=names).values("names"))
    did = answered().order_by().values("request").annotate(names=names).values("names")
    again = When(Q(state=MenteeEntry.State.WAITING) & Exists(answered()), then=Value(""))
    before = Case(again, default=Subquery(did), output_field=TextField())
    return Coalesce(now, before)


def answered():
    """The pairs that answer or have answered the request of the entry the query is about."""
    pairs = Pair.objects.exclude(state=Pair.State.CANCELLED)
    return pairs.filter(request=OuterRef("request"))


def named() -> Case:
    """Whether `mentors` names somebody for one who waits."""
    return Case(
        When(Exists(going("mentee")), then=True),
        When(Exists(answered()), then=False),
        default=None,
        output_field=BooleanField(),
    )


def works() -> Exists:
    """Whether somebody mentors the teacher the query is about now."""
    pairs = Pair.objects.filter(state__in=[Pair.State.ACTIVE, Pair.State.PAUSED])
    return Exists(pairs.filter(mentee=OuterRef("pk")))


def _names(whose: str) -> StringAgg:
    parts = [F(f"{whose}__{part}") for part in ("surname", "first_name", "patronymic")]
    whole = Trim(Concat(parts[0], Value(" "), parts[1], Value(" "), parts[2]))
    return StringAgg(
        whole, delimiter="\n", order_by=f"{whose}__sort_name", output_field=TextField()
    )


tell_load(count=count, mentees=mentees, mentors=mentors, named=named, works=works)
