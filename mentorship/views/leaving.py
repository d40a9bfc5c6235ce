"""All pairs of a mentor who leaves: who takes over each of them, in one step."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from mentorship import actions
from mentorship.models import Pair
from mentorship.pairs.candidates import Choice, choices_for, reasons_of
from mentorship.pairs.forms import LeavingChoiceForm, LeavingWhyForm
from mentorship.pairs.leaving import PAIRS
from mentorship.views.replacement import editor, tell_who_leaves, usual_why
from people.counting import count_of
from people.forms.refusal import accepted
from people.models import Teacher


@dataclass(frozen=True)
class Line:
    """One pair: its candidates, and the form that names one of them."""

    choice: Choice
    form: LeavingChoiceForm

    @property
    def chosen(self) -> str:
        """The key of the mentor that is marked; '' for nobody yet."""
        return str(self.form["mentor"].value() or "")


@editor
def leaving_pairs(request, pk):
    """Each pair with its candidates; a POST replaces the mentor in all of them."""
    teacher = get_object_or_404(Teacher, pk=pk)
    rows = Pair.objects.going().filter(mentor=teacher).with_people().select_related("request")
    rows = rows.order_by("mentee__sort_name", "pk")
    pairs = list(rows.nobody_chosen())
    why = LeavingWhyForm(request.POST or None, initial=usual_why(teacher))
    why.warn_also(Pair.objects.standing_in_for(*pairs).with_named_people())
    lines = lines_of(request, pairs, first_day(why))
    valid = request.method == "POST" and all([why.is_valid(), *(o.form.is_valid() for o in lines)])
    if valid and lines and replaced(request, teacher, why, lines):
        return redirect(f"{reverse('acts')}?state=draft")
    context = {
        "teacher": teacher,
        "lines": lines,
        "form": why,
        "everybody": "everybody" in request.GET,
        "chosen": rows.exclude(pk__in=[pair.pk for pair in pairs]),
        "as_mentee": Pair.objects.going().filter(mentee=teacher).with_people(),
    }
    status = 422 if why.is_bound and lines else 200
    return render(request, "mentorship/leaving_pairs.html", context, status=status)


def first_day(why: LeavingWhyForm) -> dt.date:
    """Of the new pairs, as typed or proposed."""
    typed = why.cleaned_data.get("on") if why.is_bound and why.is_valid() else None
    return typed or why.initial["on"]


def lines_of(request, pairs: list[Pair], since: dt.date) -> list[Line]:
    if not pairs:
        return []
    choices = choices_for(
        pairs, today=timezone.localdate(), account=request.user,
        everybody="everybody" in request.GET, since=since,
    )  # fmt: skip
    return [
        Line(one, LeavingChoiceForm(
            request.POST or None, prefix=str(one.pair.pk), initial={"mentor": one.proposed}
        ))
        for one in choices
    ]  # fmt: skip


def replaced(request, teacher: Teacher, why: LeavingWhyForm, lines: list[Line]) -> bool:
    """Whether all was replaced; a refusal is on the form."""
    successors = [(line.choice.pair, successor(line)) for line in lines]
    replace = partial(actions.replace_leaving, teacher, by=request.user, why=why.why)
    made = accepted(why, partial(replace, successors=successors))
    if made is None:
        return False
    messages.success(request, done(len(made), len(lines)))
    tell_who_leaves(request, teacher, why.cleaned_data["cause"])
    return True


def done(made: int, of: int) -> str:
    if made:
        said = f"Заменён наставник в парах: {made} из {of}."
        return f"{said} Проекты бумаг — в списке: прочитайте каждый."
    return (
        f"Прекращаем, {count_of(of, PAIRS)}: кто продолжит, пока не выбрано. Запросы — в очереди "
        "подбора, впереди остальных."
    )


def successor(line: Line) -> actions.Successor | None:
    typed = line.form.cleaned_data
    if (mentor := typed["mentor"]) is None:
        return None
    reasons = reasons_of(line.choice.pair, mentor, today=timezone.localdate())
    return actions.Successor(mentor, reasons, typed["over_capacity_reason"], typed["until"])
