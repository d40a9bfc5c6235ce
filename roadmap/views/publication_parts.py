"""Pictures of a publication, and the places where it appeared."""

from functools import partial

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people.forms.refusal import accepted
from people.views.attached import all_taken, one_taken, opened, previewed
from people.views.refusal import gone, refused
from roadmap import actions
from roadmap.models import Placement, PublicationPicture
from roadmap.publications.forms import PictureFilesForm, PictureForm, PlacementForm
from roadmap.views.publications import editing, find_publication, reading, show


def pictures_of(pk: int) -> str:
    return f"{reverse('publication', args=[pk])}#files"


@editing
@require_POST
def pictures_add(request, pk):
    """All pictures of the form at once: how it works without JavaScript."""
    row, form = find_publication(request, pk), PictureFilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return show(request, row, status=422, files_form=form)
    all_taken(request, actions.attach_publication_picture, row, form.cleaned_data["files"])
    return redirect(pictures_of(pk))


@editing
@require_POST
def picture_add(request, pk):
    """One picture from the page's script → {kind, sentence}."""
    return one_taken(request, actions.attach_publication_picture, find_publication(request, pk))


@editing
@require_POST
def event_pictures(request, pk):
    """Photographs of the event that it tells about."""
    row = find_publication(request, pk)
    if not refused(request, lambda: actions.take_event_pictures(row, by=request.user)):
        messages.success(
            request, "Снимки события приложены: скажите о каждом, кто на нём узнаваем."
        )
    return redirect(pictures_of(pk))


def find_picture(request, pk) -> PublicationPicture:
    """A picture of a publication that this person may read; else 404."""
    return get_object_or_404(
        PublicationPicture.objects.visible_to(request.user).with_content(), pk=pk
    )


@reading
def picture(request, pk):
    found = find_picture(request, pk)
    return opened(request, found.stored, found.name)


@reading
def picture_preview(request, pk):
    return previewed(find_picture(request, pk).stored)


@editing
def picture_describe(request, pk):
    """What the picture shows and who is on it."""
    found = find_picture(request, pk)
    told = {name: getattr(found, name) for name in ("alt", "adults", "pupils", "consents_taken")}
    told["people"] = list(found.people.all())
    form = PictureForm(request.POST or None, initial=told)
    if request.method == "POST" and form.is_valid():
        describe = partial(actions.describe_publication_picture, found, by=request.user)
        if accepted(form, partial(describe, **form.cleaned_data)):
            messages.success(request, "Описание сохранено.")
            return redirect(pictures_of(found.publication_id))
    context = {"publication": found.publication, "picture": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "roadmap/publication_picture.html", context, status=status)


@editing
@require_POST
@gone("Этот снимок уже убран.", "publications")
def picture_remove(request, pk):
    found = find_picture(request, pk)
    if not refused(request, lambda: actions.remove_publication_picture(found, by=request.user)):
        messages.success(request, "Снимок убран.")
    return redirect(pictures_of(found.publication_id))


@editing
@require_POST
def placement_add(request, pk):
    """Where it appeared: a refusal comes back with what was typed."""
    row, form = find_publication(request, pk), PlacementForm(request.POST, auto_id="placement_%s")
    if form.is_valid():
        add = partial(actions.add_placement, row, by=request.user)
        if accepted(form, partial(add, **form.cleaned_data)):
            messages.success(request, "Размещение записано.")
            return redirect(f"{reverse('publication', args=[pk])}#placements")
    return show(request, row, status=422, placement_form=form)


@editing
@require_POST
@gone("Это размещение уже убрано.", "publication", "pk")
def placement_remove(request, pk, row):
    find_publication(request, pk)
    actions.remove_placement(get_object_or_404(Placement, pk=row, publication=pk), by=request.user)
    messages.success(request, "Размещение убрано.")
    return redirect(f"{reverse('publication', args=[pk])}#placements")
