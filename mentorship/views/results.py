"""Results of a pair: drafted by the deputy, who completes the pair with them; then read."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from mentorship import actions
from mentorship.actions.frozen_years import results_are_frozen
from mentorship.models import Pair, PairResults
from mentorship.pairs.forms import ConcludeForm
from mentorship.results.forms import ResultsForm
from mentorship.results.page import beside, expected_of, lacking, read_page, results_of
from mentorship.views.finding import find_workspace
from people.access import Permission, allowed, signed_in
from people.form_fields import show_version
from people.forms.refusal import refuse
from people.models import StaleVersion
from people.views.conflict import conflict, saved
from people.views.drafts import restored, typed
from people.views.steps import CHANGED


@signed_in
def pair_results(request, pk):
    """The results as far as the person reads them; the deputy may go on to write."""
    pair, granted = find_workspace(request, pk, "reads_results")
    frozen = results_are_frozen(pair)
    edits = request.user.can(Permission.EDIT_PAIRS) and not frozen
    context = read_page(pair, request.user, granted)
    if edits and context["results"].pk is None and pair.is_going:
        return redirect("pair_results_edit", pk)
    context |= {"pair": pair, "confidence": granted, "edits": edits, "frozen": frozen}
    context |= beside(pair, request.user, granted)
    return render(request, "mentorship/results.html", context)


@allowed(Permission.EDIT_PAIRS)
def pair_results_edit(request, pk):
    """Mark, conclude, and complete the pair with it: one form, nothing typed is lost."""
    pair, granted = find_workspace(request, pk, "reads_results")
    if request.method == "GET" and results_are_frozen(pair):
        return redirect("pair_results", pk)
    draft = restored(request.user, f"results-{pk}")
    row, expected = results_of(pair, request.user), expected_of(pair)
    form = ResultsForm(request.POST or None, instance=row, expected=expected, initial=typed(draft))
    ends = completing(request, pair)
    if request.method == "POST" and (answer := written(request, pair, form, ends, draft.key)):
        return answer
    context = {"pair": pair, "confidence": granted, "form": form, "ends": ends, "draft": draft}
    context |= beside(pair, request.user, granted)
    context["lacking"] = lacking(pair, context, timezone.localdate()) if ends else []
    status = 422 if form.errors or (ends and ends.errors) else 200
    return render(request, "mentorship/results_edit.html", context, status=status)


def completing(request, pair: Pair) -> ConcludeForm | None:
    """The day and the version of the pair, for who completes it; None when it may not be."""
    if not pair.may_become(Pair.State.COMPLETED):
        if "complete" in request.POST:
            raise Http404
        return None
    today = timezone.localdate()
    sent = request.POST if "complete" in request.POST else None
    begun = {"version": pair.version, "on": today if pair.starts_on <= today else None}
    return ConcludeForm(sent, prefix="end", initial=begun)


def written(request, pair: Pair, form: ResultsForm, ends: ConcludeForm | None, draft: str):
    """Save, or save and complete; None where something was refused, which the forms say."""
    back = reverse("pair_results", args=[pair.pk])
    if "complete" not in request.POST:
        if not form.is_valid():
            return None
        save = partial(actions.save_results, pair, draft=draft)
        return saved(request, form, back=back, save=save, there="в итогах")
    if not (form.is_valid() & ends.is_valid()):
        return None
    try:
        actions.complete_with_results(
            pair, by=request.user, written=form.cleaned_data["version"], draft=draft,
            **ends.cleaned_data, **form.changes(),
        )  # fmt: skip
    except StaleVersion as stale:
        if isinstance(stale.current, PairResults):
            return conflict(request, form=form, stale=stale, back=back, there="в итогах")
        show_version(ends, stale.current.version)
        ends.add_error(None, CHANGED)
        return None
    except ValidationError as error:
        refuse(ends, error)
        return None
    messages.success(request, "Пара завершена, итоги подведены.")
    return redirect(back)
