"""Filters and order of the list of interviews; they live in the address."""

import datetime as dt

import django_filters
from django.db.models import Case, F, When

from mentorship.models import Interview, InterviewStage
from people.filters import ANY, Choice, Ordered, Typed, search_box, year_choices, years_in
from people.models import Teacher

WHEN = [("ahead", "впереди"), ("unmarked", "прошли, но не отмечены"), ("past", "прошедшие")]


class InterviewFilter(Ordered, django_filters.FilterSet):
    """Over the interviews that the account may see: the coming ones first, then back in time."""

    sorts = {
        "day": "planned_on", "pair": "pair__mentee__sort_name", "stage": "stage", "state": "state",
    }  # fmt: skip
    then = ("planned_on", "planned_at", "pk")

    q = Typed(label="Наставник или наставляемый", method="named", widget=search_box("Иванова Анна"))
    stage = Choice(label="Этап", choices=InterviewStage.choices, empty_label=ANY)
    state = Choice(label="Состояние", choices=Interview.State.choices, empty_label=ANY)
    when = Choice(label="Когда", choices=WHEN, empty_label=ANY, method="at_that_time")
    recommendation = Choice(
        label="Рекомендация", choices=Interview.Recommendation.choices, empty_label=ANY
    )
    year = Choice(label="Учебный год", choices=(), empty_label=ANY)

    class Meta:
        model = Interview
        fields = []

    def __init__(self, *args, today: dt.date, runs: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        self.filters["year"].extra["choices"] = year_choices(years_in(self.queryset))
        if not runs:  # others see those that were held
            del self.filters["state"], self.filters["when"]

    def usual_order(self):
        coming = Case(When(planned_on__gte=self.today, then="planned_on"))
        return (
            coming.asc(nulls_last=True),
            "-planned_on",
            F("planned_at").asc(nulls_first=True),
            "pk",
        )

    def named(self, rows, name, typed):
        return rows.filter(Teacher.objects.found_as(typed, "pair__mentor", "pair__mentee"))

    def at_that_time(self, rows, name, when):
        return {
            "ahead": lambda: rows.filter(planned_on__gte=self.today),
            "unmarked": lambda: rows.unmarked(self.today),
            "past": lambda: rows.filter(planned_on__lt=self.today),
        }[when]()
