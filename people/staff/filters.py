"""Filters and orders of the staff list; they live in the address."""

from dataclasses import dataclass

import django_filters
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, CharField, F, Func, QuerySet, Value
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from people.access import Permission
from people.asked_often import asked_often
from people.filters import ANY, Choice, Folded, Typed, search_box
from people.lists import Order
from people.models import (
    ClassRange,
    MentoringRules,
    QualificationCategory,
    SubjectDepartment,
    Teacher,
)
from people.models.staff_queries import (
    HIGHEST_FIRST,
    LOWEST_FIRST,
    category_rank,
    longest_first,
    shortest_first,
)
from people.names.comparison import sort_key

NONE, EVERYBODY = "none", "all"
STATES = [*Teacher.State.choices, (EVERYBODY, "все, и уволенные")]
NEWCOMERS = {"young": "молодые специалисты", "newcomer": "новые в школе"}
EXTERNAL = {
    "own": "только из штата",
    "external": "не из штата школы",
    "part_time": "внешние совместители",
}
ACCOUNTS = {"yes": "есть", "no": "нет"}
# ?sort= → the order; names follow where the rest is equal, МО stand as `department_order` says
BY_NAME = Order.by("sort_name")
ORDERS = {
    "name": BY_NAME,
    "-name": BY_NAME.backwards,
    "experience": Order.by(shortest_first().desc(), "sort_name"),
    "-experience": Order.by(longest_first(), "sort_name"),
    "category": Order.by(category_rank(*HIGHEST_FIRST), "sort_name"),
    "-category": Order.by(category_rank(*LOWEST_FIRST), "sort_name"),
}


@dataclass(frozen=True)
class StaffFacets:
    """What the list may be narrowed by, and the school's rules about who is new; one query."""

    departments: list[tuple[str, str]]
    buildings: list[tuple[str, str]]
    young_years: int
    newcomer_years: int


def staff_facets() -> StaffFacets:
    """МО and buildings in the order of their names; the usual rules where none are kept."""
    found: dict[str, list] = {"department": [], "building": [], "rules": []}
    for kind, value, label in _facets():
        found[kind].append((value, label or value))
    usual = MentoringRules()
    young, newcomer = (found["rules"] or [(usual.young_specialist_years, usual.newcomer_years)])[0]
    departments, buildings = (
        sorted(found[kind], key=lambda pair: sort_key(pair[1]))
        for kind in ("department", "building")
    )
    return StaffFacets(departments, buildings, int(young), int(newcomer))


@asked_often
def _facets() -> QuerySet:
    departments = SubjectDepartment.objects.order_by().values_list(
        Value("department"), Cast("pk", CharField()), F("name")
    )
    buildings = Teacher.objects.staying().order_by().exclude(building="").distinct()
    buildings = buildings.values_list(Value("building"), F("building"), Value(""))
    years = [Cast(name, CharField()) for name in ("young_specialist_years", "newcomer_years")]
    rules = MentoringRules.objects.order_by().values_list(Value("rules"), *years)
    return departments.union(buildings, rules, all=True)


def department_order(facets: StaffFacets, *, backwards: bool) -> Order:
    """By the names of МО, those without one last."""
    keys = [int(key) for key, _ in facets.departments][:: -1 if backwards else 1]
    if not keys:
        return BY_NAME
    place = Func(
        Value(keys, output_field=ArrayField(BigIntegerField())),
        F("department"),
        function="array_position",
        output_field=BigIntegerField(),
    )
    order = Order.by(Coalesce(place, Value(len(keys) + 1)), "sort_name")
    return order.grouped("department", first=keys[0])


class StaffFilter(Folded, django_filters.FilterSet):
    """Over the staff; those who have left are there only when asked for."""

    q = Typed(label="Имя или прежняя фамилия", method="named", widget=search_box("Иванова Анна"))
    department = Choice(label="МО", choices=(), empty_label=ANY, method="in_department")
    subject = Typed(label="Предмет", method="teaching")
    category = Choice(
        label="Категория", choices=[*QualificationCategory.choices, (NONE, "без категории")],
        empty_label=ANY, method="of_category",
    )  # fmt: skip
    state = Choice(
        label="Состояние", choices=STATES, empty_label="работают и в отпуске", method="in_state"
    )
    classes = Choice(
        label="Классы", choices=ClassRange.choices, empty_label=ANY, method="in_classes"
    )  # fmt: skip
    newcomers = Choice(
        label="По правилам школы", choices=list(NEWCOMERS.items()), empty_label=ANY,
        method="new_by_rules",
    )  # fmt: skip
    building = Choice(label="Корпус", choices=(), empty_label=ANY)
    external = Choice(
        label="Внешние", choices=list(EXTERNAL.items()), empty_label=ANY, method="of_employment"
    )
    account = Choice(
        label="Учётная запись", choices=list(ACCOUNTS.items()), empty_label=ANY,
        method="having_account",
    )  # fmt: skip
    rare = ("state", "classes", "newcomers", "building", "external", "account")

    class Meta:
        model = Teacher
        fields = []

    def __init__(self, named, *, account, facets: StaffFacets, rows=None):
        """`rows`: all of the staff as the caller wants them read."""
        super().__init__(named, queryset=Teacher.objects.all() if rows is None else rows)
        self.facets = facets
        self.filters["department"].extra["choices"] = [*facets.departments, (NONE, "без МО")]
        self.filters["building"].extra["choices"] = facets.buildings
        unasked = {
            "department": not facets.departments,
            "building": not facets.buildings,
            "account": not account.can(Permission.MANAGE_ACCOUNTS),
        }
        for name in unasked:
            if unasked[name]:
                del self.filters[name]

    @property
    def narrowed(self) -> bool:
        """Whether anything is chosen."""
        return any(self.data.get(name) for name in self.filters)

    @property
    def order(self) -> Order:
        """The order that the address asks for; names otherwise."""
        asked = self.data.get("sort", "")
        if asked in ("department", "-department"):
            return department_order(self.facets, backwards=asked.startswith("-"))
        return ORDERS.get(asked, BY_NAME)

    def filter_queryset(self, queryset):
        found = super().filter_queryset(queryset)
        return found if self.form.cleaned_data.get("state") else found.staying()

    def named(self, teachers, name, typed):
        return teachers.found_by(typed)

    def in_state(self, teachers, name, state):
        return teachers if state == EVERYBODY else teachers.filter(state=state)

    def in_department(self, teachers, name, key):
        return teachers.filter(department=None if key == NONE else key)

    def teaching(self, teachers, name, typed):
        return teachers.teaching(typed)

    def of_category(self, teachers, name, category):
        return teachers.filter(category="" if category == NONE else category)

    def in_classes(self, teachers, name, classes):
        return teachers.filter(class_ranges__contains=[classes])

    def new_by_rules(self, teachers, name, kind):
        today = timezone.localdate()
        if kind == "young":
            return teachers.younger_than(self.facets.young_years, today)
        return teachers.newer_than(self.facets.newcomer_years, today)

    def of_employment(self, teachers, name, kind):
        if kind == "part_time":
            return teachers.filter(is_part_time=True)
        return teachers.filter(is_external=kind == "external")

    def having_account(self, teachers, name, answer):
        return teachers.filter(account__isnull=answer == "no")
