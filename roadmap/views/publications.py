"""Publications: the list, a publication's page, its form with a preview, its moves."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from people.access import Permission, allowed
from people.exports import workbook_response
from people.forms.refusal import accepted
from people.lists import for_html, page_of, render_list
from people.row_keys import row_key
from people.views.conflict import saved
from people.views.drafts import restored, typed
from people.views.steps import step_taken
from roadmap import actions
from roadmap.models import Event, Publication
from roadmap.publications.filters import PublicationFilter
from roadmap.publications.forms import PublicationForm
from roadmap.publications.lines import publication_lines, with_lines
from roadmap.publications.page import STEPS, about_publication
from roadmap.publications.sheet import publication_sheet
from roadmap.publications.veiled import preview_of
from roadmap.views.finding import this_year

reading = allowed(Permission.READ_PUBLICATIONS)
editing = allowed(Permission.EDIT_PUBLICATIONS)


def chosen_publications(request) -> PublicationFilter:
    rows = Publication.objects.visible_to(request.user)
    return PublicationFilter(request.GET, queryset=rows.with_about())


@reading
def publications(request):
    """The list, filtered and sorted by the address."""
    chosen = chosen_publications(request)
    page_rows = page_of(request, with_lines(chosen.qs))
    rows = for_html(publication_lines(page_rows.object_list))
    context = {"filter": chosen, "page": page_rows, "rows": rows, "year": this_year()}
    page, part = "roadmap/publications.html", "roadmap/_publication_list.html"
    return render_list(request, page, part, context)


@reading
def publications_export(request):
    """Exactly what is filtered, in that order."""
    rows = chosen_publications(request).qs.prefetch_related("placements")
    return workbook_response(request, "Публикации", publication_sheet(rows))


def find_publication(request, pk) -> Publication:
    """A publication that the person may read; else 404."""
    rows = Publication.objects.visible_to(request.user).with_about()
    return get_object_or_404(rows, pk=pk)


@reading
def publication(request, pk):
    return show(request, find_publication(request, pk))


def show(request, row: Publication, *, status=200, **refused):
    """The page of a publication; `refused` are the forms refused just now, by their keys."""
    context = about_publication(row, request.user, refused)
    return render(request, "roadmap/publication.html", context, status=status)


def told_by(request, asked: dict[str, str]) -> dict:
    """What a new publication takes from the event that it tells of."""
    rows = Event.objects.visible_to(request.user).filter(pk=row_key(asked.get("event", "")))
    if (event := rows.first()) is None:
        return asked
    return {"title": event.title, "activity": event.activity_id} | asked


@editing
def publication_new(request):
    """A new publication; `?event=` and `?activity=` of the address fill the form."""
    draft = restored(request.user, "publication-new")
    asked = {name: request.GET[name] for name in ("event", "activity") if name in request.GET}
    start = {"dated": timezone.localdate()} | told_by(request, asked) | typed(draft)
    form = PublicationForm(request.POST or None, initial=start)
    sent = request.method == "POST" and form.is_valid()
    add = partial(actions.add_publication, by=request.user, draft=draft.key)
    if sent and (row := accepted(form, partial(add, **form.changes()))):
        messages.success(request, "Публикация записана. Приложите снимки.")
        return redirect("publication", row.pk)
    context = {"form": form, "draft": draft, "back_url": reverse("publications")}
    status = 422 if form.errors else 200
    return render(request, "roadmap/publication_form.html", context, status=status)


@editing
def publication_edit(request, pk):
    """Change a draft; another person's change meanwhile is shown beside what was typed."""
    row, back = find_publication(request, pk), reverse("publication", args=[pk])
    if not row.is_draft:
        messages.info(request, "Чтобы править, верните публикацию в черновики.")
        return redirect(back)
    draft, shown = restored(request.user, f"publication-{pk}"), Publication.objects.get(pk=pk)
    form = PublicationForm(request.POST or None, instance=shown, initial=typed(draft))
    if request.method == "POST" and form.is_valid():
        save = partial(actions.save_publication, pk, draft=draft.key)
        if answer := saved(request, form, back=back, save=save, there="в публикации"):
            return answer
    context = {"form": form, "draft": draft, "publication": row, "back_url": back}
    status = 422 if form.errors else 200
    return render(request, "roadmap/publication_form.html", context, status=status)


@editing
@require_POST
def publication_preview(request):
    """The text that is being written as it will be read; nothing is kept."""
    said = [request.POST.get(name, "")[:50_000] for name in ("title", "text", "short_text")]
    context = {"said": preview_of(*said)}
    page, part = "roadmap/publication_preview.html", "roadmap/_publication_preview.html"
    return render_list(request, page, part, context)


@editing
@require_POST
def publication_step(request, pk, key):
    """One move; a refusal comes back in words with what was typed."""
    find_publication(request, pk)

    def again(**shown):
        return show(request, find_publication(request, pk), **shown)

    return step_taken(request, STEPS, key, pk, show=again, back=("publication", pk))
