"""Filters and order of the list of events; they live in the address."""

import datetime as dt

import django_filters
from django.db.models import Case, F, When

from people.filters import ANY, Choice, Folded, Ordered, search_box, year_choices, years_in
from roadmap.events.fact_sources import BY_ROLES, which
from roadmap.models import Event, EventKind
from roadmap.progress import REGISTRY

WHEN = [
    ("ahead", "впереди"), ("past", "прошедшие"), ("unmarked", "прошли, но не отмечены"),
    ("unsigned", "без отметок о присутствии"), ("empty", "впереди, никто не приглашён"),
]  # fmt: skip


def kind_choices() -> list[tuple[int, str]]:
    return list(EventKind.objects.values_list("pk", "name"))


def source_choices() -> list[tuple[str, str]]:
    return [(key, REGISTRY[key].title) for key in ("event_training", *BY_ROLES)]


class EventFilter(Folded, Ordered, django_filters.FilterSet):
    """Over the events that the account may see: the coming ones first, then back in time."""

    sorts = {"title": "title", "kind": "kind__place", "day": "held_on", "state": "state"}
    then = ("held_on", "begins_at", "pk")

    rare = ("series", "source")

    q = django_filters.CharFilter(
        label="Название, место, кто проводит", method="found", widget=search_box("разбор урока")
    )
    kind = Choice(label="Вид", choices=kind_choices, empty_label=ANY)
    state = Choice(label="Состояние", choices=Event.State.choices, empty_label=ANY)
    when = Choice(label="Когда", choices=WHEN, empty_label=ANY, method="at_that_time")
    year = Choice(label="Учебный год", choices=(), empty_label=ANY)
    series = Choice(label="Серия", choices=(), empty_label=ANY)
    source = Choice(
        label="Что подтверждает", choices=source_choices, empty_label=ANY, method="of_source"
    )

    class Meta:
        model = Event
        fields = []

    def __init__(self, *args, today: dt.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        self.filters["year"].extra["choices"] = year_choices(years_in(self.queryset))
        named = self.queryset.exclude(series="").order_by("series")
        names = named.values_list("series", flat=True).distinct()
        self.filters["series"].extra["choices"] = [(name, name) for name in names]

    def usual_order(self):
        coming = Case(When(held_on__gte=self.today, then="held_on"))
        return (coming.asc(nulls_last=True), "-held_on", F("begins_at").asc(nulls_first=True), "pk")

    def found(self, events, name, typed):
        return events.found_by(typed)

    def at_that_time(self, events, name, when):
        chosen = {
            "ahead": lambda: events.filter(held_on__gte=self.today),
            "past": lambda: events.filter(held_on__lt=self.today),
            "unmarked": lambda: events.unmarked(self.today),
            "unsigned": events.unsigned,
            "empty": lambda: events.empty(self.today),
        }
        return chosen[when]()

    def of_source(self, events, name, source):
        return events.filter(which(source))
