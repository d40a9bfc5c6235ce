"""A document becomes a plan: choose a file, look at what was understood, apply."""

import re

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from people.academic_year import AcademicYear
from people.access import Permission, allowed
from people.forms.uploads import read_upload
from people.tables import UnreadableFile
from people.views.refusal import gone, refused
from roadmap import actions
from roadmap.models import PlanUpload, Roadmap
from roadmap.plan.forms import PlanUploadForm
from roadmap.plan.revisions import compare, snapshot
from roadmap.plan_import import PlanDraft, understand
from roadmap.plan_import.headings import MEANINGS
from roadmap.progress import REGISTRY, guess_sources
from roadmap.views.finding import this_year

COLUMN = re.compile(r"[0-9]{1,4}")
editor = allowed(Permission.EDIT_PLAN)


@editor
def start(request):
    """Choose a file or paste a table; a file that cannot be read is refused in words."""
    form = PlanUploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = PlanUpload(author=request.user, year=asked_year(request.GET), **form.source)
        try:
            read(upload)
        except UnreadableFile as error:
            form.add_error(form.source_field, str(error))
        else:
            upload.save()
            return redirect("roadmap_import_preview", upload.pk)
    context = {"form": form, "year": asked_year(request.GET)}
    return render(request, "roadmap/import.html", context, status=422 if form.errors else 200)


def asked_year(named) -> AcademicYear | None:
    """The year that an address (?year=2026) or a form names, if it is one."""
    try:
        return AcademicYear.parse(named.get("year", ""))
    except ValueError:
        return None


def read(upload: PlanUpload) -> PlanDraft:
    """What the upload says, with the person's corrections. Raises UnreadableFile."""
    columns = {int(index): meaning for index, meaning in upload.columns.items()}
    return understand(
        read_upload(upload), upload.year, columns=columns or None, guess_sources=guess_sources,
        today=timezone.localdate(),
    )  # fmt: skip


@editor
def preview(request, pk):
    """What was understood: stages, dates, sources, doubts, differences. Nothing is written."""
    upload = get_object_or_404(PlanUpload, pk=pk, author=request.user)
    if request.method == "POST":
        correct(upload, request.POST)
        return redirect("roadmap_import_preview", pk)
    draft = read(upload)
    year = upload.year or draft.year or this_year()
    existing = Roadmap.objects.filter(year=year).first()
    context = {
        "upload": upload,
        "draft": draft,
        "year": year,
        "year_choices": [AcademicYear(this_year().first + step) for step in range(-3, 3)],
        "meanings": MEANINGS.items(),
        "columns": draft.columns,
        "sources": {key: source.title for key, source in REGISTRY.items()},
        "existing": existing,
        "in_the_way": actions.facts_in_the_way(existing, draft) if existing else [],
        "changes": compare(snapshot(existing), actions.content_of(draft, year)) if existing else [],
        "doubts": sum(len(activity.flags) for activity in draft.activities) + len(draft.flags),
    }
    return render(request, "roadmap/import_preview.html", context)


def correct(upload: PlanUpload, posted) -> None:
    """Keep the year and the meanings of columns that the person chose."""
    upload.year = asked_year(posted) or upload.year
    chosen = {key.removeprefix("column-"): value for key, value in posted.items()}
    upload.columns = {
        index: meaning
        for index, meaning in chosen.items()
        if COLUMN.fullmatch(index) and meaning in MEANINGS
    }
    upload.save()


@editor
@require_POST
@gone("Этот документ уже загружен.", "roadmap")
def apply(request, pk):
    """Write the plan in one step; the same document twice changes nothing."""
    upload = get_object_or_404(PlanUpload, pk=pk, author=request.user)
    draft = read(upload)
    year = upload.year or draft.year or this_year()
    if refused(request, lambda: actions.apply_plan(draft, year=year, by=request.user)):
        return redirect("roadmap_import_preview", pk)
    upload.delete()
    count = sum(len(stage.activities) for stage in draft.stages)
    messages.success(
        request, f"Дорожная карта загружена: этапов {len(draft.stages)}, мероприятий {count}."
    )
    return redirect("roadmap_year", year)
