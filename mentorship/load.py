"""Tells the bank of mentors how many mentees each of them has; registered when the app is ready."""

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Count, F, OuterRef, Subquery, TextField, Value
from django.db.models.functions import Concat

from mentorship.models import Pair
from people.mentor_load import tell_load


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
