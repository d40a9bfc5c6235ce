"""Rows of a plan, one way to make each; the plan's text goes through actions elsewhere."""

import datetime as dt

import factory

from people.academic_year import AcademicYear
from roadmap.models import Activity, Fact, Roadmap, Stage
from roadmap.terms import TermKind


class RoadmapFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Roadmap

    year = AcademicYear(2024)
    title = "Дорожная карта (план мероприятий) Заречной школы"


class StageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Stage

    roadmap = factory.SubFactory(RoadmapFactory)
    position = factory.LazyAttribute(lambda stage: stage.roadmap.stages.count() + 1)
    number = factory.LazyAttribute(lambda stage: str(stage.position))
    title = factory.Sequence(lambda n: f"Этап про дело {n}")
    term = "в течение учебного года"
    responsible = "заместитель директора по УВР"


class ActivityFactory(factory.django.DjangoModelFactory):
    """An activity with its dates given, not derived: tests of states say them outright."""

    class Meta:
        model = Activity

    stage = factory.SubFactory(StageFactory)
    position = factory.LazyAttribute(lambda activity: activity.stage.activities.count() + 1)
    number = factory.LazyAttribute(lambda activity: str(activity.position))
    text = factory.Sequence(lambda n: f"Провести встречу номер {n}.")
    start = dt.date(2024, 9, 1)
    end = dt.date(2025, 5, 31)
    term_kind = TermKind.DATED


class FactFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Fact

    activity = factory.SubFactory(ActivityFactory)
    happened_on = dt.date(2024, 10, 5)
    note = factory.Sequence(lambda n: f"Встреча {n} прошла.")


def plan_with(*, stages: int = 1, activities: int = 1, facts: int = 0) -> Roadmap:
    """A plan with so many stages, activities in each of them, and facts of each activity."""
    roadmap = RoadmapFactory()
    for stage in StageFactory.create_batch(stages, roadmap=roadmap):
        for activity in ActivityFactory.create_batch(activities, stage=stage):
            FactFactory.create_batch(facts, activity=activity)
    return roadmap
