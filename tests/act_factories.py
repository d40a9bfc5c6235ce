"""Local acts, one way to make each."""

import datetime as dt

import factory

from people.academic_year import AcademicYear
from roadmap.models import ActKind, LocalAct


class ActKindFactory(factory.django.DjangoModelFactory):
    """A kind by what it is for; asked for twice, it is the same kind."""

    class Meta:
        model = ActKind
        django_get_or_create = ("role",)

    role = "pairs"
    name = factory.LazyAttribute(lambda kind: f"Вид: {kind.role}")


class ActFactory(factory.django.DjangoModelFactory):
    """A draft of an order on pairs."""

    class Meta:
        model = LocalAct

    kind = factory.SubFactory(ActKindFactory)
    title = factory.Sequence(lambda n: f"О закреплении пар, вариант {n}")
    year = AcademicYear(2024)


class SignedActFactory(ActFactory):
    """An act that has its № and date."""

    state = LocalAct.State.SIGNED
    number = factory.Sequence(lambda n: f"{n + 1}-од")
    dated = dt.date(2024, 9, 2)
