"""Files of the library: put several at once or one by one, shown to who may read the material."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship.portfolio_forms import EntryFilesForm
from mentorship.views.portfolio_files import content_of
from people.files import download, picture
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
    for file in form.cleaned_data["files"]:
        kind, sentence = taken(request, item, file)
        if kind == "error":
            messages.error(request, f"{file.name}: {sentence}")
    return redirect(f"{reverse('library_item', args=[pk])}#files")


@writing
@require_POST
def file_add(request, pk):
    """One file from the page's script → {kind, sentence}; a refusal is 422 with the same shape."""
    item, file = find_writable(request, pk), request.FILES.get("files")
    kind, sentence = taken(request, item, file) if file else ("error", "Файл не дошёл, повторите.")
    status = 422 if kind == "error" else 200
    return JsonResponse({"kind": kind, "sentence": sentence}, status=status)


def taken(request, item: LibraryItem, file) -> tuple[str, str]:
    """(kind of message, sentence) of what became of one file."""
    most = request.school.max_upload_mb
    try:
        actions.attach_library_file(item, by=request.user, file=file, max_mb=most)
    except ValidationError as error:
        return "error", error.messages[0]
    return "success", "приложено"


def find_file(request, pk) -> LibraryFile:
    rows = LibraryFile.objects.visible_to(request.user).with_content()
    return get_object_or_404(rows.select_related("item"), pk=pk)


@reading
def file_open(request, pk):
    """A picture, drawn by this application, to look at; everything else as a download."""
    found = find_file(request, pk)
    if found.stored.is_picture and "download" not in request.GET:
        return picture(content_of(found.stored.content))
    return download(found.stored.content, found.name)


@reading
def file_preview(request, pk):
    """The small picture of a picture."""
    found = find_file(request, pk)
    if not found.stored.is_picture:
        raise Http404
    return picture(content_of(found.stored.preview))


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
