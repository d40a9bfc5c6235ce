"""Filters and order of the registry of local acts; they live in the address."""

import django_filters
from django.db.models import F

from people.filters import ANY, Ordered, search_box, year_choices
from roadmap.models import ActKind, LocalAct


def kind_choices() -> list[tuple[int, str]]:
    return list(ActKind.objects.values_list("pk", "name"))


class ActFilter(Ordered, django_filters.FilterSet):
    """Over the acts that the account may see; those registered last come first."""

    sorts = {"title": "title", "kind": "kind__place", "dated": "dated", "state": "state"}
    then = ("-pk",)

    q = django_filters.CharFilter(
        label="Название, № или участник", method="found", widget=search_box("77/О или Иванова")
    )
    kind = django_filters.ChoiceFilter(label="Вид", choices=kind_choices, empty_label=ANY)
    state = django_filters.ChoiceFilter(
        label="Состояние", choices=LocalAct.State.choices, empty_label=ANY
    )
    year = django_filters.ChoiceFilter(label="Учебный год", choices=(), empty_label=ANY)
    lacks = django_filters.ChoiceFilter(
        label="Чего нет",
        choices=[("number", "№ и даты"), ("scan", "скана"), ("acquaintance", "ознакомления")],
        empty_label=ANY,
        method="lacking",
    )

    class Meta:
        model = LocalAct
        fields = []

    def __init__(self, *args, years, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["year"].extra["choices"] = year_choices(years)

    def usual_order(self):
        return (F("dated").desc(nulls_first=True), "-pk")

    def found(self, acts, name, typed):
        return acts.found_by(typed)

    def lacking(self, acts, name, what):
        if what == "number":
            return acts.filter(state=LocalAct.State.AGREED)
        if what == "scan":
            return acts.running().filter(scan="")
        return acts.running().filter(
            pk__in=LocalAct.objects.filter(
                acknowledgements__isnull=False, acknowledgements__signed_on=None
            ).values("pk")
        )
