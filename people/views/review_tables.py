"""The year-end analysis through a workbook: sent out, filled in, looked at, applied."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people import actions
from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.exports import workbook_response
from people.forms.uploads import read_upload
from people.models import IndicatorSet, TableUpload
from people.reviews.filters import ReviewFilter, asked_year
from people.reviews.sheet import Understood, sheet, understand
from people.tables import UnreadableFile
from people.views.refusal import gone
from people.views.table_uploads import brought, own_upload

REVIEWS = TableUpload.Purpose.REVIEWS
editor = allowed(Permission.EDIT_REVIEWS)
MOVED = "Пока вы смотрели, записи изменились. Проверьте ещё раз, что будет записано."


@allowed(Permission.READ_REVIEWS)
def export(request):
    """Exactly what is filtered, ready to be filled in."""
    year = asked_year(request.GET)
    chosen = ReviewFilter(request.GET, year=year, account=request.user)
    rows = chosen.qs.select_related("teacher__department").prefetch_related("marks")
    rows = rows.order_by("teacher__sort_name", "pk").iterator(chunk_size=1000)
    return workbook_response(
        request, f"Анализ работы за {year.first}-{year.first + 1}",
        sheet(rows, indicators_of(year), year),
    )  # fmt: skip


def indicators_of(year: AcademicYear) -> list:
    found = IndicatorSet.objects.of_year(year)
    return list(found.indicators.all()) if found else []


@editor
def upload(request):
    """Choose the filled workbook; what cannot be read is refused in words."""
    year = asked_year(request.GET)
    form, waiting = brought(request, REVIEWS, read, year=year.first)
    if waiting:
        return redirect("reviews_import_preview", waiting.pk)
    context = {"form": form, "year": year}
    return render(request, "people/review_import.html", context, status=422 if form.errors else 200)


def read(waiting: TableUpload) -> Understood:
    year = AcademicYear(waiting.choices["year"])
    return understand(read_upload(waiting), year, indicators_of(year))


def read_again(waiting: TableUpload) -> Understood:
    """What was readable when it came; 404 when its year has nothing to compare with any more."""
    try:
        return read(waiting)
    except UnreadableFile:
        raise Http404 from None


@editor
def preview(request, pk):
    """Each cell that changes: old → new, or why it cannot be taken. Nothing is written."""
    waiting = own_upload(request, REVIEWS, pk)
    context = {
        "upload": waiting,
        "year": AcademicYear(waiting.choices["year"]),
        "found": read_again(waiting),
    }
    return render(request, "people/review_import_preview.html", context)


@editor
@require_POST
@gone("Эта таблица уже загружена.", "reviews")
def apply(request, pk):
    """Write what the preview showed, in one step; rows and cells with errors are left out."""
    waiting = own_upload(request, REVIEWS, pk)
    found = read_again(waiting)
    seen = request.POST.get("seen")
    try:
        count = actions.apply_review_table(
            by=request.user, marks=found.marks, conclusions=found.conclusions,
            still=lambda: read_again(waiting).digest == seen,
        )  # fmt: skip
    except actions.MarksChanged:
        messages.warning(request, MOVED)
        return redirect("reviews_import_preview", pk)
    waiting.delete()
    messages.success(request, f"Таблица загружена: изменено значений — {count}.")
    return redirect(f"{reverse('reviews')}?year={waiting.choices['year']}")
