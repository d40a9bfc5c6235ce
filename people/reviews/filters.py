"""Filters of the year-end analysis; they live in the address."""

import django_filters
from django.db.models import QuerySet
from django.utils import timezone

from people.academic_year import AcademicYear
from people.asked_often import asked_often
from people.filters import ANY, Choice, Typed, search_box
from people.models import MentoringRules, SubjectDepartment, WorkReview

FILLED = {"none": "не начат", "part": "начат", "whole": "заполнен целиком"}
DECISIONS = {
    "proposed": "предложены правилами",
    "candidate": "решено: кандидат",
    "not_now": "решено: не в этом году",
    "undecided": "решения нет",
}
YEARS_BACK = 6


def years_offered(now: AcademicYear) -> list[AcademicYear]:
    """The year that has just ended and those before it, and the one that goes on."""
    return [AcademicYear(now.first - back) for back in range(YEARS_BACK)]


def asked_year(named) -> AcademicYear:
    """The analysed year that the address names; in cycle Y it is Y − 1 unless said otherwise."""
    try:
        return AcademicYear.parse(named.get("year", ""))
    except ValueError:
        return AcademicYear.containing(timezone.localdate()).previous


def department_choices() -> list[tuple[str, str]]:
    """МО in the order of their names."""
    return [(str(pk), name) for pk, name in _departments()]


@asked_often
def _departments() -> QuerySet:
    return SubjectDepartment.objects.values_list("pk", "name")


class ReviewFilter(django_filters.FilterSet):
    year = Choice(label="Учебный год", empty_label=None, method="as_it_is")
    q = Typed(label="Имя", method="named", widget=search_box("Иванова Анна"))
    department = Choice(
        label="МО", choices=department_choices, empty_label=ANY, field_name="teacher__department"
    )
    filled = Choice(
        label="Заполнен", choices=list(FILLED.items()), empty_label=ANY, method="filled_as"
    )
    decision = Choice(
        label="Кандидаты", choices=list(DECISIONS.items()), empty_label=ANY, method="decided_as"
    )

    class Meta:
        model = WorkReview
        fields = []

    def __init__(self, named, *, year: AcademicYear, account, rows=None):
        """The reviews of `year` that the account may read, narrowed by the address.

        `rows`: the same, read as the caller wants them.
        """
        data = named.copy()
        data["year"] = str(year.first)
        if rows is None:
            rows = WorkReview.objects.visible_to(account).about(year).of_working()
        super().__init__(data, queryset=rows)
        now = AcademicYear.containing(timezone.localdate())
        offered = sorted({*years_offered(now), year}, reverse=True)
        self.filters["year"].extra["choices"] = [(str(one.first), str(one)) for one in offered]
        self.year = year

    @property
    def narrowed(self) -> bool:
        """Whether anything but the year is chosen."""
        return any(self.data.get(name) for name in self.filters if name != "year")

    def as_it_is(self, reviews, name, value):
        return reviews

    def named(self, reviews, name, typed):
        for word in typed.lower().replace("ё", "е").split():
            reviews = reviews.filter(teacher__search_name__contains=word)
        return reviews

    def filled_as(self, reviews, name, how):
        if how == "none":
            return reviews.without_marks()
        whole = WorkReview.objects.whole().values("pk")
        marked = reviews.with_marks()
        return marked.filter(pk__in=whole) if how == "whole" else marked.exclude(pk__in=whole)

    def decided_as(self, reviews, name, how):
        if how == "proposed":
            own = WorkReview.objects.about(self.year)
            found = own.proposed(MentoringRules.current(), timezone.localdate())
            return reviews.filter(pk__in=found.values("pk"))
        return reviews.filter(decision="" if how == "undecided" else how)
