"""Filters and order of the list of sittings; they live in the address."""

import django_filters
from django.db.models import F

from people.filters import ANY, Choice, Folded, search_box
from roadmap.models import Sitting

SORTS = {"day": "held_on", "number": "number", "state": "state"}


class SittingFilter(Folded, django_filters.FilterSet):
    """Over the sittings that the account may see, the newest first."""

    rare = ()

    q = django_filters.CharFilter(
        label="№, место, вопрос повестки", method="found", widget=search_box("программы пар")
    )
    state = Choice(label="Состояние", choices=Sitting.State.choices, empty_label=ANY)
    year = Choice(label="Учебный год", choices=(), empty_label=ANY)

    class Meta:
        model = Sitting
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        years = self.queryset.order_by("-year").values_list("year", flat=True).distinct()
        self.filters["year"].extra["choices"] = [(str(y.first), str(y)) for y in years]

    def filter_queryset(self, queryset):
        asked = self.data.get("sort", "")
        field = SORTS.get(asked.removeprefix("-"))
        rows = super().filter_queryset(queryset)
        if field is None:
            return rows.order_by("-held_on", "-pk")
        order = F(field).desc() if asked.startswith("-") else F(field).asc()
        return rows.order_by(order, "-held_on", "-pk")

    def found(self, rows, name, typed):
        return rows.found_by(typed)
