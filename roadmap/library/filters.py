"""Filters of the methodical library; they live in the address."""

import django_filters
from django.db.models import F

from people.filters import ANY, Choice, Folded, Typed, search_box
from people.models import ClassRange, Competence
from roadmap.models import LibraryItem, LibraryKind

SORTS = {"newest": ("-dated", "-pk"), "useful": (F("useful").desc(nulls_last=True), "-pk")}

EVERY = "every"
STATES = [
    *((state, state.label) for state in LibraryItem.State if state != LibraryItem.State.ACCEPTED),
    (EVERY, "все"),
]  # without one: what is in the library


def kind_choices() -> list[tuple[int, str]]:
    return list(LibraryKind.objects.values_list("pk", "name"))


def difficulty_choices() -> list[tuple[int, str]]:
    return list(Competence.objects.in_use().values_list("pk", "name"))


class LibraryFilter(Folded, django_filters.FilterSet):
    """Over the materials that the account may see; what is in the library comes first."""

    rare = ("classes", "difficulty", "best", "order", "state")

    q = Typed(label="Слова или автор", method="found", widget=search_box("посещение уроков"))
    kind = Choice(label="Вид", choices=kind_choices, empty_label=ANY)
    subject = Typed(label="Предмет", lookup_expr="icontains")
    purpose = Choice(
        label="Для чего", choices=LibraryKind.Purpose.choices, empty_label=ANY,
        field_name="kind__purpose",
    )  # fmt: skip
    classes = Choice(
        label="Классы", choices=ClassRange.choices, empty_label=ANY, method="for_classes"
    )
    difficulty = Choice(
        label="Затруднение", choices=difficulty_choices, empty_label=ANY, method="for_difficulty"
    )
    best = Choice(
        label="Лучшие практики", choices=[("yes", "только лучшие")], empty_label=ANY,
        method="only_best",
    )  # fmt: skip
    order = Choice(
        label="Сначала", choices=[("newest", "новые"), ("useful", "полезные")],
        empty_label="как подобрано", method="in_order",
    )  # fmt: skip
    state = Choice(label="Состояние", choices=STATES, empty_label="в копилке", method="in_state")

    class Meta:
        model = LibraryItem
        fields = []

    def filter_queryset(self, queryset):
        """Without a state only what is in the library; best practices first, then the newest."""
        if not self.form.cleaned_data.get("state"):
            queryset = queryset.accepted()
        return super().filter_queryset(queryset.order_by("-is_best", "-dated", "-pk"))

    def found(self, items, name, typed):
        return items.found_by(typed)

    def for_classes(self, items, name, classes):
        return items.filter(class_ranges__contains=[classes])

    def for_difficulty(self, items, name, competence):
        return items.filter(competences=competence)

    def only_best(self, items, name, answer):
        return items.filter(is_best=True)

    def in_state(self, items, name, state):
        return items if state == EVERY else items.filter(state=state)

    def in_order(self, items, name, order):
        return items.order_by(*SORTS[order])
