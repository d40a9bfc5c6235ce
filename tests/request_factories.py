"""Competences, requests, entries of the bank of mentees: one way to make each."""

import datetime as dt

import factory
from django.utils import timezone

from people.academic_year import AcademicYear
from people.models import (
    AskedTeacher,
    Competence,
    Difficulty,
    MenteeEntry,
    ProfessionalRequest,
    RequestCampaign,
    SelfAssessment,
)
from tests.factories import TeacherFactory


def this_year() -> AcademicYear:
    return AcademicYear.containing(timezone.localdate())


class AreaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Competence

    code = factory.Sequence(lambda n: f"а{n}")
    name = factory.Sequence(lambda n: f"Область {n}")


class CompetenceFactory(factory.django.DjangoModelFactory):
    """A line that people choose, in an area of its own unless `parent` is given."""

    class Meta:
        model = Competence

    parent = factory.SubFactory(AreaFactory)
    code = factory.Sequence(lambda n: f"к{n}")
    name = factory.Sequence(lambda n: f"Умение {n}")


class RequestFactory(factory.django.DjangoModelFactory):
    """A request of this year; `hard=[competence, …]` names difficulties, `levels={…}` levels."""

    class Meta:
        model = ProfessionalRequest
        skip_postgeneration_save = True

    teacher = factory.SubFactory(TeacherFactory)
    year = factory.LazyFunction(this_year)

    @factory.post_generation
    def hard(self, create, competences):
        for rank, competence in enumerate(competences or (), start=1):
            Difficulty.objects.create(request=self, competence=competence, rank=rank)

    @factory.post_generation
    def levels(self, create, levels):
        for competence, level in (levels or {}).items():
            SelfAssessment.objects.create(request=self, competence=competence, level=level)


class MenteeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = MenteeEntry

    teacher = factory.SubFactory(TeacherFactory)
    year = factory.LazyFunction(this_year)
    group = MenteeEntry.Group.YOUNG
    source = ProfessionalRequest.Source.SELF
    included_on = factory.LazyFunction(lambda: this_year().start)


class CampaignFactory(factory.django.DjangoModelFactory):
    """Open today; `asked=[teacher, …]`."""

    class Meta:
        model = RequestCampaign
        skip_postgeneration_save = True

    year = factory.LazyFunction(this_year)
    opens_on = factory.LazyFunction(lambda: timezone.localdate() - dt.timedelta(days=3))
    closes_on = factory.LazyFunction(lambda: timezone.localdate() + dt.timedelta(days=3))

    @factory.post_generation
    def asked(self, create, teachers):
        for teacher in teachers or ():
            AskedTeacher.objects.create(campaign=self, teacher=teacher)
