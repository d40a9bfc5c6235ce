"""Filters and order of the list of interviews; they live in the address."""

import datetime as dt

import django_filters
from django.db.models import Case, F, When

from mentorship.models import Interview, InterviewStage
from people.filters import ANY, Choice, Typed, search_box
from people.models import Teacher

SORTS = {"day": "planned_on", "pair": "pair__mentee__sort_name", "stage": "stage",
         "state": "state"}  # fmt: skip
WHEN = [("ahead", "впереди"), ("unmarked", "прошли, но не отмечены"), ("past", "прошедшие")]


class InterviewFilter(django_filters.FilterSet):
    """Over the interviews that the account may see: the coming ones first, then back in time."""

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
        years = self.queryset.order_by("-year").values_list("year", flat=True).distinct()
        self.filters["year"].extra["choices"] = [(str(y.first), str(y)) for y in years]
        if not runs:  # others see those that were held
            del self.filters["state"], self.filters["when"]

    def filter_queryset(self, queryset):
        rows = super().filter_queryset(queryset)
        asked = self.data.get("sort", "")
        if field := SORTS.get(asked.removeprefix("-")):
            order = F(field).desc() if asked.startswith("-") else F(field).asc()
            return rows.order_by(order, "planned_on", "planned_at", "pk")
        coming = Case(When(planned_on__gte=self.today, then="planned_on"))
        return rows.order_by(
            coming.asc(nulls_last=True), "-planned_on", F("planned_at").asc(nulls_first=True), "pk"
        )

    def named(self, rows, name, typed):
        return rows.filter(Teacher.objects.found_as(typed, "pair__mentor", "pair__mentee"))

    def at_that_time(self, rows, name, when):
        return {
            "ahead": lambda: rows.filter(planned_on__gte=self.today),
            "unmarked": lambda: rows.unmarked(self.today),
            "past": lambda: rows.filter(planned_on__lt=self.today),
        }[when]()
