"""The school's weights and prohibitions, with a preview of what a change would change."""

import datetime as dt
from dataclasses import dataclass

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from mentorship import actions
from mentorship.board.bank_case import case_of
from mentorship.board.forms import MatchingRulesForm
from mentorship.board.queue import waiting_requests
from mentorship.matching import Matching, match
from mentorship.models import MatchingRules
from mentorship.views.matching import matcher, this_year
from people.lists import render_list
from people.models import StaleVersion, Teacher
from people.views.conflict import conflict


@dataclass(frozen=True)
class Difference:
    """One request whose mentor a change of the rules would change; None is nobody."""

    mentee: Teacher
    before: Teacher | None
    after: Teacher | None


@matcher
def matching_rules(request):
    """Weights and prohibitions; with htmx only what the typed ones would change."""
    rules = MatchingRules.current()
    form = MatchingRulesForm(request.POST or None, instance=rules)
    if request.method == "POST" and form.is_valid():
        if request.htmx:
            return preview(request, form)
        try:
            version = form.cleaned_data["version"]
            actions.save_matching_rules(by=request.user, version=version, **form.changes())
        except StaleVersion as stale:
            back = reverse("matching_rules")
            return conflict(request, form=form, stale=stale, back=back, there="в правилах")
        messages.success(request, "Правила подбора сохранены.")
        return redirect("matching_rules")
    context = {"form": form, "differences": None}
    return render(request, "mentorship/rules.html", context, status=422 if form.errors else 200)


def preview(request, form):
    """The part of the page that says what would change."""
    typed, today = form.save(commit=False), timezone.localdate()
    changed, weak = differences(typed, today)
    context = {"form": form, "differences": changed, "weak": weak}
    return render_list(request, "mentorship/rules.html", "mentorship/_rules_preview.html", context)


def differences(
    typed: MatchingRules, today: dt.date
) -> tuple[list[Difference], tuple[int, int]]:  # fmt: skip
    """Whose mentor would be another under the typed rules, among those who wait today; how many
    pairs are poor by the saved rules, and by the typed ones."""
    year, saved = this_year(), MatchingRules.objects.first() or MatchingRules(pk=1)
    queue = list(waiting_requests(year))
    made = [match(case_of(year, today, rules=one, requests=queue)) for one in (saved, typed)]
    found = [mentor_of(matching) for matching in made]
    changed = [r for r in queue if found[0].get(r.pk) != found[1].get(r.pk)]
    people = Teacher.objects.in_bulk({found[at].get(r.pk) for r in changed for at in (0, 1)})
    return [
        Difference(r.teacher, people.get(found[0].get(r.pk)), people.get(found[1].get(r.pk)))
        for r in changed
    ], (weak_in(made[0], saved), weak_in(made[1], typed))


def weak_in(matching: Matching, rules: MatchingRules) -> int:
    return sum(one.score < rules.poorly for one in matching.proposals)


def mentor_of(matching) -> dict[int, int]:
    """request → mentor."""
    return {proposal.request.key: proposal.mentor.key for proposal in matching.proposals}
