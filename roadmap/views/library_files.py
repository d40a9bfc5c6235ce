"""Files of the library: put several at once or one by one, shown to who may read the material."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship.portfolio.forms import EntryFilesForm
from people.views.attached import all_taken, one_taken, opened, previewed
from people.views.refusal import gone
from roadmap import actions
from roadmap.models import LibraryFile, LibraryItem
from roadmap.views.library import can_write, find_item, reading, show_item, writing


def find_writable(request, pk) -> LibraryItem:
    """The material, if the person may put files to it; else 404."""
    item = find_item(request, pk)
    if not can_write(request.user, item):
        raise Http404
    return item


@writing
@require_POST
def files_add(request, pk):
    """All files of the form at once: how it works without JavaScript."""
    item, form = find_writable(request, pk), EntryFilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_item(request, item, status=422, files_form=form)
    all_taken(request, actions.attach_library_file, item, form.cleaned_data["files"])
    return redirect(f"{reverse('library_item', args=[pk])}#files")


@writing
@require_POST
def file_add(request, pk):
    """One file from the page's script → {kind, sentence}; a refusal is 422 with the same shape."""
    return one_taken(request, actions.attach_library_file, find_writable(request, pk))


def find_file(request, pk) -> LibraryFile:
    rows = LibraryFile.objects.visible_to(request.user).with_content()
    return get_object_or_404(rows.select_related("item"), pk=pk)


@reading
def file_open(request, pk):
    """A picture, drawn by this application, to look at; everything else as a download."""
    found = find_file(request, pk)
    return opened(request, found.stored, found.name)


@reading
def file_preview(request, pk):
    """The small picture of a picture."""
    return previewed(find_file(request, pk).stored)


@writing
@require_POST
@gone("Этот файл уже убран.", "library")
def file_remove(request, pk):
    """Take a file out of its material; pressed twice, it says so."""
    found = find_file(request, pk)
    find_writable(request, found.item_id)
    actions.remove_library_file(found, by=request.user)
    messages.success(request, f"Файл «{found.name}» убран.")
    return redirect(f"{reverse('library_item', args=[found.item_id])}#files")
