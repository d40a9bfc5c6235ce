"""Local acts, one way to make each."""

import datetime as dt
from decimal import Decimal

import factory

from people.academic_year import AcademicYear
from roadmap.models import ActKind, IncentivePayment, LocalAct


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
    body = "1. Закрепить пары:\n{таблица пар}\n"


class SignedActFactory(ActFactory):
    """An act that has its № and date."""

    state = LocalAct.State.SIGNED
    number = factory.Sequence(lambda n: f"{n + 1}-од")
    dated = dt.date(2024, 9, 2)


class PaymentFactory(factory.django.DjangoModelFactory):
    """A payment in roubles for the year; `act` or `basis` settles it."""

    class Meta:
        model = IncentivePayment

    size = Decimal("4321.50")
    unit = IncentivePayment.Unit.ROUBLES
    starts_on = dt.date(2024, 9, 1)
    ends_on = dt.date(2025, 5, 31)
