"""Programmes of pairs as tests need them."""

import datetime as dt

import factory
from django.utils import timezone

from mentorship import actions
from mentorship.models import Pair, PlanItem, Programme
from mentorship.programme.term import months_later
from people.models import Account
from tests.factories import TeacherFactory

STARTS, ENDS = dt.date(2024, 9, 1), dt.date(2025, 5, 31)
AIMS = "Научиться вести урок без окриков"


def programme_of(pair: Pair, *, by: Account, lines: int = 0) -> Programme:
    """A programme in writing with aims, results and so many lines, a month apart."""
    first, last = max(STARTS, pair.starts_on), min(ENDS, pair.ends_on or ENDS)
    made = actions.start_programme(pair, by=by, starts_on=first, ends_on=last)
    actions.save_programme(
        made, by=by, version=made.version, aims=AIMS, results="Три урока без замечаний"
    )
    for number in range(1, lines + 1):
        due = dt.date(2024, 11, 20) + dt.timedelta(days=28 * (number - 1))
        actions.add_plan_item(made, by=by, measure=f"Дело {number}", due_on=due)
    made.refresh_from_db()
    return made


def approved(made: Programme, *, by: Account) -> Programme:
    """The same, approved by the deputy."""
    return actions.approve_programme(
        made, by=by, version=made.version, body="deputy", date=dt.date(2024, 11, 18)
    )


class PairFactory(factory.django.DjangoModelFactory):
    """A pair in preparation that begins today and has no term."""

    class Meta:
        model = Pair

    mentor = factory.SubFactory(TeacherFactory)
    mentee = factory.SubFactory(TeacherFactory)
    starts_on = factory.LazyFunction(timezone.localdate)


class ProgrammeFactory(factory.django.DjangoModelFactory):
    """A programme in writing of nine months from the pair's first day, with two lines."""

    class Meta:
        model = Programme
        skip_postgeneration_save = True

    pair = factory.SubFactory(PairFactory)
    aims = AIMS
    results = "Три урока без замечаний"
    starts_on = factory.LazyAttribute(lambda self: self.pair.starts_on)
    ends_on = factory.LazyAttribute(lambda self: months_later(self.pair.starts_on, 9))

    @factory.post_generation
    def lines(self, create, number, **kwargs):
        for place in range(1, (2 if number is None else number) + 1):
            due = self.starts_on + dt.timedelta(weeks=place)
            PlanItem.objects.create(
                programme=self, position=place, measure=f"Дело {place}", due_on=due
            )


class ApprovedProgrammeFactory(ProgrammeFactory):
    state = Programme.State.APPROVED
    approved_body = Programme.Body.COUNCIL
    approval_number = "3"
    approval_date = factory.LazyAttribute(lambda self: self.pair.starts_on)
