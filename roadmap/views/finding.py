"""Finding what an address names; what is not there, or not for this person, is a 404."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from people.academic_year import AcademicYear
from roadmap.models import Activity, Fact, Roadmap, Stage


def this_year() -> AcademicYear:
    """The cycle that today belongs to, by the school's clock."""
    return AcademicYear.containing(timezone.localdate())


def roadmap_of(year: AcademicYear) -> Roadmap:
    return get_object_or_404(Roadmap, year=year)


def find_stage(pk: int) -> Stage:
    return get_object_or_404(Stage.objects.select_related("roadmap"), pk=pk)


def find_activity(pk: int) -> Activity:
    """The activity with today's state and the count of its facts."""
    rows = (
        Activity.objects.with_state(timezone.localdate())
        .with_fact_count()
        .select_related("stage__roadmap", "closed_by__teacher")
    )
    return get_object_or_404(rows, pk=pk)


def find_fact(pk: int) -> Fact:
    return get_object_or_404(Fact.objects.select_related("activity__stage__roadmap"), pk=pk)
