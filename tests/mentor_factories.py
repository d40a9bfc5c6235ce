"""Entries of the bank of mentors: one way to make each."""

import datetime as dt

import factory

from people.models import Consent, ConsentKind, MentorCompetence, MentorEntry
from tests.factories import TeacherFactory
from tests.request_factories import this_year


class MentorFactory(factory.django.DjangoModelFactory):
    """An approved mentor of this year; `levels={competence: level}`."""

    class Meta:
        model = MentorEntry
        skip_postgeneration_save = True

    teacher = factory.SubFactory(TeacherFactory)
    year = factory.LazyFunction(this_year)
    source = MentorEntry.Source.DEPUTY
    state = MentorEntry.State.APPROVED
    council_number = "1"
    council_date = factory.LazyFunction(lambda: this_year().start + dt.timedelta(days=27))

    @factory.post_generation
    def levels(self, create, levels):
        for competence, level in (levels or {}).items():
            MentorCompetence.objects.create(entry=self, competence=competence, level=level)


class CandidateFactory(MentorFactory):
    state = MentorEntry.State.CANDIDATE
    council_number = ""
    council_date = None


class OfferFactory(CandidateFactory):
    source = MentorEntry.Source.SELF


def agreed(teacher, **fields) -> Consent:
    """The teacher's consent to take part, signed on the first day of the year."""
    said = {"signed_on": this_year().start, "code": f"agreed-{teacher.pk}"} | fields
    return Consent.objects.create(teacher=teacher, kind=ConsentKind.PARTICIPATION, **said)
