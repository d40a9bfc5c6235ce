"""Filters of the list of pairs; they live in the address."""

import django_filters
from django.db.models import Q, QuerySet

from mentorship.models import MentoringForm, MentoringKind, Pair
from mentorship.pairs.gate import lacking_papers
from mentorship.pairs.health import SIGNALS, Look, in_trouble
from people.asked_often import asked_often
from people.filters import ANY, Choice, Typed, search_box
from people.models import Teacher

ANY_TROUBLE = "yes"


def form_choices() -> list[tuple[int, str]]:
    return list(_forms())


@asked_often
def _forms() -> QuerySet:
    return MentoringForm.objects.values_list("pk", "name")


def kind_choices() -> list[tuple[int, str]]:
    return list(_kinds())


@asked_often
def _kinds() -> QuerySet:
    return MentoringKind.objects.values_list("pk", "name")


def group_choices() -> list[tuple[str, str]]:
    """The labels that pairs have."""
    return [(label, label) for label in _groups()]


@asked_often
def _groups() -> QuerySet:
    labels = Pair.objects.exclude(group="").order_by("group")
    return labels.values_list("group", flat=True).distinct()


class PairFilter(django_filters.FilterSet):
    q = Typed(
        label="Человек или группа",
        method="named",
        widget=search_box("Иванова Анна"),
    )
    state = Choice(
        label="Состояние", choices=Pair.State.choices, empty_label="все идущие", method="in_state"
    )
    part = Choice(label="Роль наставника", choices=Pair.Part.choices, empty_label=ANY)
    form = Choice(label="Форма", choices=form_choices, empty_label=ANY)
    kind = Choice(label="Вид", choices=kind_choices, empty_label=ANY)
    group = Choice(label="Группа", choices=group_choices, empty_label=ANY)
    papers = Choice(
        label="Бумаги",
        choices=[("lacking", "чего-то не хватает"), ("whole", "всё есть")],
        empty_label=ANY,
        method="with_papers",
    )

    attention = Choice(
        label="Внимание",
        choices=lambda: [(ANY_TROUBLE, "требуют внимания"),
                         *((key, one.title) for key, one in SIGNALS.items())],
        empty_label=ANY,
        method="in_trouble",
    )  # fmt: skip

    class Meta:
        model = Pair
        fields = []

    def __init__(self, *args, look: Look, **kwargs):
        super().__init__(*args, **kwargs)
        self.look = look

    def in_trouble(self, pairs, name, key):
        return in_trouble(pairs, self.look, "" if key == ANY_TROUBLE else key)

    def named(self, pairs, name, typed):
        people = Teacher.objects.found_as(typed, "mentor", "mentee")
        return pairs.filter(people | Q(group__icontains=typed.strip()))

    def in_state(self, pairs, name, state):
        return pairs.filter(state=state)

    def with_papers(self, pairs, name, answer):
        lacking = lacking_papers(self.look.rules)
        return pairs.filter(lacking if answer == "lacking" else ~lacking)
