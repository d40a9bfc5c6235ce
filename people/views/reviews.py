"""The year-end analysis: the list of a year and one person's page."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed, signed_in
from people.forms.reviews import DecisionForm, ReviewForm
from people.lists import for_html, render_list, stretch_of
from people.models import MentoringRules, StaleVersion, WorkReview
from people.reviews.filters import ReviewFilter, asked_year
from people.reviews.lines import analysis, counts_of, review_lines
from people.reviews.marks import say_mark
from people.reviews.results import Verdict
from people.reviews.summary import reviewed

STALE = "Пока вы решали, анализ изменил кто-то другой. Посмотрите, что записано, и решите ещё раз."


@allowed(Permission.READ_REVIEWS)
def review_list(request):
    """Everybody's totals of a year, filtered by the address, in the order of names."""
    year = asked_year(request.GET)
    rows = analysis(request.user.sight, year)
    chosen = ReviewFilter(request.GET, year=year, account=request.user, rows=rows)
    counts = None if chosen.narrowed else counts_of(year)  # a narrowed list counts itself
    total = counts and counts["all"]
    stretch = stretch_of(request, chosen.qs, by="teacher__sort_name", total=total)
    rules, today = MentoringRules.current(), timezone.localdate()
    context = {
        "filter": chosen,
        "year": year,
        "reset_url": f"?year={year.first}",
        "stretch": stretch,
        "rows": for_html(review_lines(stretch.rows, rules, today)),
        "counts": counts,
    }
    return render_list(request, "people/reviews.html", "people/_review_list.html", context)


@allowed(Permission.EDIT_REVIEWS)
@require_POST
def start(request):
    """Begin the year's analysis, or take into it those who have come since."""
    year = asked_year(request.POST)
    try:
        added = actions.start_reviews(by=request.user, year=year)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("indicators")
    messages.success(request, f"В анализе за {year} учебный год добавлено педагогов: {added}.")
    return redirect(f"{reverse('reviews')}?year={year.first}")


def find_review(request, pk: int) -> WorkReview:
    """A review that the account may read, else 404."""
    rows = WorkReview.objects.visible_to(request.user)
    related = ("teacher__department", "indicator_set", "decided_by__teacher")
    return get_object_or_404(rows.select_related(*related), pk=pk)


def may_fill(account, review: WorkReview) -> bool:
    """Whether the account may enter marks: the deputy, or by the school's rule the person."""
    own = account.teacher_id == review.teacher_id
    return account.can(Permission.EDIT_REVIEWS) or (
        own and MentoringRules.current().teachers_fill_reviews
    )


@signed_in
def review(request, pk):
    """One person's analysis: the marks, the profile beside them, the decision."""
    found = find_review(request, pk)
    form = form_for(request, found) if may_fill(request.user, found) else None
    if request.method == "POST":
        if form is None:
            raise PermissionDenied
        if form.is_valid() and saved(request, found, form):
            messages.success(request, "Анализ сохранён.")
            return redirect("review", pk)
    return shown(request, found, form=form)


def form_for(request, found: WorkReview) -> ReviewForm:
    return ReviewForm(
        request.POST if request.method == "POST" else None,
        review=found,
        indicators=found.indicator_set.indicators.all(),
        concludes=request.user.can(Permission.EDIT_REVIEWS),
    )


def saved(request, found: WorkReview, form: ReviewForm) -> bool:
    """Whether the form was written; else it shows what somebody else wrote meanwhile."""
    try:
        actions.save_review(
            found, by=request.user, version=form.cleaned_data["version"], shown=form.shown,
            marks=form.marks, conclusion=form.cleaned_data.get("conclusion"),
        )  # fmt: skip
    except actions.ReviewChanged as changed:
        form.show_theirs(changed)
        return False
    return True


def shown(request, found: WorkReview, *, form=None, decision=None, status: int = 0):
    """The page; a refused form makes it 422, somebody else's change 409."""
    rules = MentoringRules.current()
    whole = reviewed([found], rules, timezone.localdate())[0]
    decides = request.user.can(Permission.EDIT_REVIEWS)
    context = {
        "review": found,
        "teacher": found.teacher,
        "whole": whole,
        "own": request.user.teacher_id == found.teacher_id,
        "form": form,
        "values": [] if form else values(found),
        "decision_form": decision or (decision_form(found, whole) if decides else None),
    }
    return render(request, "people/review.html", context, status=status or status_of(form))


def status_of(form: ReviewForm | None) -> int:
    """422 for what was typed wrong, 409 for what somebody else changed meanwhile."""
    if not form or not form.errors:
        return 200
    return 409 if form.is_stale else 422


def values(found: WorkReview) -> list[tuple]:
    """[(indicator, its mark in words)] for those who only read."""
    marks = {mark.indicator_id: mark.value for mark in found.marks.all()}
    return [
        (one, say_mark(one.kind, marks.get(one.pk))) for one in found.indicator_set.indicators.all()
    ]


def decision_form(found: WorkReview, whole) -> DecisionForm:
    """Begins with what is decided, else with what the rules propose and why."""
    proposed = whole.proposal.verdict == Verdict.YES
    usual = {
        "decision": WorkReview.Decision.CANDIDATE if proposed else "",
        "reason": whole.proposal.reason if proposed else "",
    }
    kept = {"decision": found.decision, "reason": found.decision_reason}
    return DecisionForm(initial={"version": found.version, **(kept if found.decision else usual)})


@allowed(Permission.EDIT_REVIEWS)
@require_POST
def decide(request, pk):
    """Write whether the person is a candidate; what is already decided may be decided anew."""
    found = find_review(request, pk)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return shown(request, found, form=filled_form(request, found), decision=form, status=422)
    try:
        actions.decide_review(found, by=request.user, **form.cleaned_data)
    except StaleVersion as stale:
        form.data = form.data.copy()
        form.data["version"] = stale.current.version
        form.add_error(None, STALE)
        return shown(
            request, find_review(request, pk), form=filled_form(request, found), decision=form,
            status=409,
        )  # fmt: skip
    messages.success(request, f"{found.teacher.short_name}: решение записано.")
    return redirect("review", pk)


def filled_form(request, found: WorkReview) -> ReviewForm:
    """The marks as they stand, beside a decision that was not accepted."""
    indicators = found.indicator_set.indicators.all()
    return ReviewForm(review=found, indicators=indicators, concludes=True)


@allowed(Permission.EDIT_REVIEWS)
@require_POST
def withdraw(request, pk):
    """Take the decision back."""
    found = find_review(request, pk)
    try:
        version = int(request.POST.get("version", ""))
        actions.withdraw_decision(found, by=request.user, version=version)
    except (ValueError, StaleVersion):
        messages.error(request, STALE)
    else:
        messages.success(request, f"{found.teacher.short_name}: решение отменено.")
    return redirect("review", pk)
