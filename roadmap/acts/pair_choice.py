"""Which pairs an act is about: found by a name, by default those that lack just this paper.

A school may have thousands of pairs: a form shows those that are ticked, those that lack the paper,
and those that were looked for; «Найти» shows it again with every tick in its place.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django import forms
from django.db.models import BooleanField, ExpressionWrapper, Q

from mentorship.models import Pair
from people.filters import search_box
from people.models import Teacher
from roadmap.acts.papers_of_pairs import drafted
from roadmap.models import ActRole

MOST = 200  # lines of one form, besides those that are ticked
AGREEMENT = Q(basis=Pair.Basis.AGREEMENT, agreement_number="")
LACKS = {
    ActRole.PAIRS: Q(order_number=""),
    ActRole.REPLACEMENT: Q(order_number=""),
    ActRole.AGREEMENT: AGREEMENT,
    ActRole.TRANSFER: Q(replaces__isnull=False),
}


@dataclass(frozen=True)
class Shown:
    """Pairs to choose from in the order of names, and how many more there are beside them."""

    pairs: list[Pair]
    more: int


def lacks_paper(pair: Pair, role: str) -> bool:
    """Whether the pair has no such paper yet, so that it is marked from the beginning."""
    if pair.is_drafted:
        return False
    if role == ActRole.AGREEMENT:
        return not pair.agreement_number and pair.basis == Pair.Basis.AGREEMENT
    if role == ActRole.TRANSFER:
        return pair.replaces_id is not None
    return not pair.order_number


def shown(role: str, *, typed: str = "", everything: bool = False, kept: Iterable[int]) -> Shown:
    """Going pairs that lack the paper of the role and have no draft of it (or `everything`),
    narrowed by a typed name, and always those whose keys are `kept`; each with `is_drafted`.
    Three queries."""
    going = Pair.objects.going()
    there = drafted(role)
    chosen = going if everything else going.filter(LACKS.get(role, Q())).exclude(there)
    if typed:
        chosen = chosen.filter(Teacher.objects.found_as(typed, "mentor", "mentee"))
    first = chosen.order_by("mentee__sort_name", "pk").values_list("pk", flat=True)[:MOST]
    keys = {*first, *kept}
    rows = Pair.objects.filter(pk__in=keys).with_people().annotate(is_drafted=told(there))
    found = rows.order_by("mentee__sort_name", "pk")
    more = chosen.exclude(pk__in=keys).count() if len(first) == MOST else 0
    return Shown(list(found), more)


def told(condition: Q) -> ExpressionWrapper:
    """Whether the condition holds of the row."""
    return ExpressionWrapper(condition, output_field=BooleanField())


class SearchForm(forms.Form):
    """The part of a form that says which pairs it shows."""

    find = forms.CharField(
        label="Найти пару", required=False, max_length=100, widget=search_box("Иванова Анна")
    )
    everything = forms.BooleanField(
        label="И те, у кого такая бумага уже есть", required=False,
        widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
    )  # fmt: skip

    @classmethod
    def asked(cls, data, role: str, kept: Iterable[int]) -> tuple["SearchForm", Shown]:
        """The search as it was sent (or not yet: `data` None), and the pairs that it shows."""
        form = cls(data)
        said = form.cleaned_data if form.is_bound and form.is_valid() else {}
        return form, shown(
            role, typed=said.get("find", ""), everything=said.get("everything", False), kept=kept
        )


def is_only_looking(request) -> bool:
    """Whether «Найти» was pressed: the form is shown again and nothing is written."""
    return request.POST.get("button") == "look"
