"""The grid teachers × indicators: one page of rows, and one cell saved at a time."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed
from people.forms.reviews import shown_mark, unit
from people.lists import stretch_of
from people.models import IndicatorSet, ReviewMark
from people.models.review_queries import sums_of
from people.reviews.filters import ReviewFilter, asked_year
from people.reviews.marks import read_mark, say_mark
from people.views.reviews import find_review, may_fill

ROWS = 100


@allowed(Permission.READ_REVIEWS)
def grid(request):
    """Everybody on one sheet; without a script it is read here and filled in each person's form."""
    year = asked_year(request.GET)
    chosen = ReviewFilter(request.GET, year=year, account=request.user)
    rows = chosen.qs.select_related("teacher").with_sums()
    stretch = stretch_of(request, rows, by="teacher__sort_name", size=ROWS)
    indicator_set = IndicatorSet.objects.of_year(year)
    indicators = list(indicator_set.indicators.all()) if indicator_set else []
    context = {
        "filter": chosen,
        "year": year,
        "reset_url": f"?year={year.first}",
        "stretch": stretch,
        "groups": headings(indicators),
        "indicators": [(one, unit(one)) for one in indicators],
        "rows": lines(stretch.rows, indicators),
        "fills": request.user.can(Permission.EDIT_REVIEWS),
    }
    return render(request, "people/review_grid.html", context)


def headings(indicators) -> list[tuple[str, int]]:
    """[(group, how many columns it spans)]."""
    found: dict[str, int] = {}
    for one in indicators:
        found[one.group] = found.get(one.group, 0) + 1
    return list(found.items())


def lines(reviews, indicators) -> list[tuple]:
    """[(review, its sums, words of each indicator's mark)]; one query."""
    marks = ReviewMark.objects.filter(review__in=[review.pk for review in reviews])
    values = {
        (review, indicator): value
        for review, indicator, value in marks.values_list("review", "indicator", "value")
    }
    return [
        (
            review,
            sums_of(review),
            [(one.pk, say_mark(one.kind, values.get((review.pk, one.pk)))) for one in indicators],
        )
        for review in reviews
    ]


@allowed(Permission.EDIT_REVIEWS)
@require_POST
def mark(request, pk, indicator_pk):
    """Save one cell: 200 with what is written now, 409 with the other's value, 422 with words."""
    review = find_review(request, pk)
    indicator = get_object_or_404(review.indicator_set.indicators, pk=indicator_pk)
    if not may_fill(request.user, review):
        raise PermissionDenied
    try:
        value = read_mark(indicator.kind, request.POST.get("value", ""))
    except ValueError as error:
        return JsonResponse({"said": str(error)}, status=422)
    shown = shown_mark(indicator.kind, request.POST.get("shown", ""))
    try:
        actions.set_mark(review, indicator, by=request.user, shown=shown, value=value)
    except actions.MarksChanged as changed:
        return JsonResponse(theirs(indicator, changed), status=409)
    return JsonResponse({"value": say_mark(indicator.kind, value), **total(review)})


def theirs(indicator, changed) -> dict[str, str]:
    """What stands in the cell now and who wrote it."""
    found = changed.theirs[indicator.pk]
    author = found.entered_by if found else None
    return {
        "value": say_mark(indicator.kind, found.value if found else None),
        "who": author.name if author else "",
    }


def total(review) -> dict[str, str]:
    """The row's total after the change."""
    sums = sums_of(type(review).objects.with_sums().get(pk=review.pk))
    percent = "" if sums.percent is None else f"{sums.percent} %"
    return {"total": percent, "filled": f"{sums.count} из {sums.of}"}
