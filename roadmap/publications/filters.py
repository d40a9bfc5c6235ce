"""Filters and order of the list of publications; they live in the address."""

import django_filters
from django.db.models import Max, Min
from django.db.models.functions import Coalesce

from people.academic_year import AcademicYear
from people.filters import ANY, Choice, Ordered, Typed, search_box, year_choices
from roadmap.models import Placement, Publication

NOWHERE = "nowhere"


def years_between(publications) -> list[AcademicYear]:
    """The academic years from the last publication back to the first."""
    days = publications.order_by().aggregate(first=Min("dated"), last=Max("dated"))
    if days["first"] is None:
        return []
    first, last = (int(AcademicYear.containing(days[end])) for end in ("first", "last"))
    return [AcademicYear(year) for year in range(last, first - 1, -1)]


class PublicationFilter(Ordered, django_filters.FilterSet):
    """Over the publications that the account may read: the newest first."""

    sorts = {
        "title": "title", "day": "dated", "state": "state", "places": Coalesce("places", 0),
    }  # fmt: skip
    then = ("-dated", "-pk")

    q = Typed(label="Слова заголовка и текста", method="found", widget=search_box("круглый стол"))
    state = Choice(label="Состояние", choices=Publication.State.choices, empty_label=ANY)
    where = Choice(
        label="Где размещена", method="in_place", empty_label=ANY,
        choices=[*Placement.Where.choices, (NOWHERE, "нигде не отмечена")],
    )  # fmt: skip
    year = Choice(label="Учебный год", choices=(), empty_label=ANY, method="of_year")

    class Meta:
        model = Publication
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["year"].extra["choices"] = year_choices(years_between(self.queryset))

    def found(self, rows, name, typed):
        return rows.found_by(typed)

    def in_place(self, rows, name, where):
        if where == NOWHERE:
            return rows.unplaced()
        return rows.filter(placements__where=where).distinct()

    def of_year(self, rows, name, first):
        return rows.of_year(AcademicYear(int(first)))
