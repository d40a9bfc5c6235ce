"""Both banks on 19 November 2024, as matching finds them."""

import datetime as dt

import factory

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.models import ProfessionalRequest
from tests.factories import TeacherFactory
from tests.mentor_factories import MentorFactory
from tests.request_factories import RequestFactory

YEAR = AcademicYear(2024)
TODAY = dt.date(2024, 11, 19)
FIRST = dt.date(2024, 11, 23)  # told on Tuesday the 19th: three working days, then the next day


class MathematicianFactory(MentorFactory):
    """An approved mentor of mathematics with one place."""

    teacher = factory.SubFactory(TeacherFactory, subjects=["математика"])
    year = YEAR
    capacity = 1
    council_date = dt.date(2024, 8, 30)


class WaitingRequestFactory(RequestFactory):
    """An accepted request about mathematics that waits for a mentor."""

    teacher = factory.SubFactory(TeacherFactory, subjects=["математика"])
    year = YEAR
    state = ProfessionalRequest.State.ACCEPTED
    subject = "математика"


def working_pair(mentor, mentee, *, days: int = 0) -> Pair:
    """The pair of these two accounts, at work since so many days before TODAY."""
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, state=Pair.State.ACTIVE,
        starts_on=TODAY - dt.timedelta(days=days),
    )  # fmt: skip
