"""Filters, order and counts of the bank of mentors; they live in the address."""

import datetime as dt

import django_filters
from django.db.models import CharField, Count, F, Func, QuerySet, Value
from django.db.models.functions import Cast

from people.academic_year import AcademicYear
from people.asked_often import asked_often
from people.filters import ANY, Choice, Typed, search_box
from people.models import (
    Account,
    Competence,
    MentorEntry,
    MentorGap,
    QualificationCategory,
    Teacher,
)

NOTHING, SOMETHING = "nothing", "something"
LACKING = [
    (SOMETHING, "не хватает чего-нибудь"),
    *((gap.value, f"нет {gap.label}") for gap in MentorGap),
    (NOTHING, "всё на месте"),
]
# ?sort= → the order; names follow where the rest is equal
SORTS = {
    "name": "teacher__sort_name",
    "category": "teacher__category",
    "free": "free",
    "state": "state",
}


def facets(account, year: AcademicYear) -> dict[str, list[tuple[str, str]]]:
    """What the year's bank may be narrowed by, from what is in it; all in one query.

    "state" gives (state, how many), the others (value, label) in the order of labels.
    """
    found: dict[str, list] = {"state": [], "subject": [], "building": [], "competence": []}
    for kind, value, label in _facets(account.sight, year):
        found[kind].append((value, label or value))
    return {kind: sorted(pairs, key=lambda pair: pair[1].lower()) for kind, pairs in found.items()}


@asked_often
def _facets(sight: tuple, year: AcademicYear) -> QuerySet:
    entries = MentorEntry.objects.visible_to(Account.seeing(sight)).of_year(year).order_by()
    states = entries.values("state").annotate(rows=Cast(Count("pk"), CharField()))
    states = states.values_list(Value("state"), "state", "rows")
    subject = Func(F("subjects"), function="unnest", output_field=CharField())
    subjects = entries.values_list(Value("subject"), subject, Value("")).distinct()
    buildings = entries.exclude(teacher__building="").distinct()
    buildings = buildings.values_list(Value("building"), F("teacher__building"), Value(""))
    codes = Competence.objects.in_use().order_by()
    codes = codes.values_list(Value("competence"), Cast("pk", CharField()), F("name"))
    return states.union(subjects, buildings, codes, all=True)


@asked_often
def register(sight: tuple, year: AcademicYear, day: dt.date) -> QuerySet:
    """Lines of the year's register as of the day: `people.banks.lines.mentor_lines` tells them."""
    entries = MentorEntry.objects.visible_to(Account.seeing(sight)).of_year(year)
    return entries.with_gaps(day).with_taken().with_lines()


class MentorFilter(django_filters.FilterSet):
    """Over the entries of one year `with_gaps` and `with_taken`; `facets` are those of the year.

    `states`: (state, its word, how many of the year's entries are in it); `whole`: all of them.
    """

    q = Typed(label="Имя или прежняя фамилия", method="named", widget=search_box("Иванова Анна"))
    state = Choice(label="Статус", choices=MentorEntry.State.choices, empty_label=ANY)
    subject = Choice(label="Предмет", method="helping_with", empty_label=ANY, choices=())
    competence = Choice(
        label="Компетенция", field_name="competences__competence", empty_label=ANY, choices=()
    )
    category = Choice(
        label="Категория", field_name="teacher__category",
        choices=QualificationCategory.choices, empty_label=ANY,
    )  # fmt: skip
    places = Choice(
        label="Места", choices=[("free", "есть свободные"), ("full", "мест нет")],
        method="having_places", empty_label=ANY,
    )  # fmt: skip
    building = Choice(label="Корпус", field_name="teacher__building", empty_label=ANY, choices=())
    lacks = Choice(label="Чего не хватает", choices=LACKING, method="lacking", empty_label=ANY)

    class Meta:
        model = MentorEntry
        fields = []

    def __init__(self, *args, facets: dict, **kwargs):
        super().__init__(*args, **kwargs)
        counted = dict(facets["state"])
        self.whole = sum(int(rows) for rows in counted.values())
        self.states = [
            (state, label, int(counted[state]))
            for state, label in MentorEntry.State.choices
            if state in counted
        ]
        for name in ("subject", "competence", "building"):
            self.filters[name].extra["choices"] = facets[name]
        if not facets["building"]:
            del self.filters["building"]

    @property
    def narrowed(self) -> bool:
        """Whether anything is chosen."""
        return any(self.data.get(name) for name in self.filters)

    def filter_queryset(self, queryset):
        asked = self.data.get("sort", "")
        field = SORTS.get(asked.removeprefix("-"), SORTS["name"])
        ordered = super().filter_queryset(queryset)
        if field == SORTS["free"]:
            ordered = ordered.with_free()
        return ordered.order_by(f"{'-' * asked.startswith('-')}{field}", "teacher__sort_name", "pk")

    def named(self, entries, name, typed):
        return entries.filter(Teacher.objects.found_as(typed, "teacher"))

    def helping_with(self, entries, name, subject):
        return entries.filter(subjects__contains=[subject])

    def having_places(self, entries, name, answer):
        if answer == "free":
            return entries.with_free().filter(free__gt=0)
        return entries.with_free().filter(state=MentorEntry.State.APPROVED, free=0)

    def lacking(self, entries, name, answer):
        gaps = [f"lacks_{gap}" for gap in MentorGap]
        if answer == NOTHING:
            return entries.filter(**dict.fromkeys(gaps, False))
        if answer == SOMETHING:
            return entries.exclude(**dict.fromkeys(gaps, False))
        return entries.filter(**{f"lacks_{answer}": True})


def asked_year(named, now: AcademicYear) -> AcademicYear:
    """The year that an address (?year=2026) names; the current one otherwise."""
    try:
        return AcademicYear.parse(named.get("year", ""))
    except ValueError:
        return now
