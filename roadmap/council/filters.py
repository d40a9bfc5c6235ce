"""Filters and order of the list of sittings; they live in the address."""

import django_filters

from people.filters import ANY, Choice, Folded, Ordered, search_box, year_choices, years_in
from roadmap.models import Sitting


class SittingFilter(Folded, Ordered, django_filters.FilterSet):
    """Over the sittings that the account may see, the newest first."""

    sorts = {"day": "held_on", "number": "number", "state": "state"}
    then = ("-held_on", "-pk")

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
        self.filters["year"].extra["choices"] = year_choices(years_in(self.queryset))

    def found(self, rows, name, typed):
        return rows.found_by(typed)
