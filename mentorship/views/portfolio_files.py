"""Files of a portfolio: sent many at once or one by one, shown only to who may see the entry."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import EntryFile
from mentorship.portfolio_forms import EntryFilesForm
from mentorship.views.finding import find_portfolio
from mentorship.views.portfolio import find_entry, run, show_entry
from people.access import signed_in
from people.files import download, picture
from people.views.refusal import gone


@signed_in
@require_POST
def files_add(request, pk, entry):
    """All files of the form at once: how it works without JavaScript."""
    row, pair, trust = find_entry(request, pk, entry, writes=True)
    form = EntryFilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_entry(request, row, pair, trust, status=422, files_form=form)
    put_files(request, row, form.cleaned_data["files"])
    return redirect(f"{reverse('portfolio_entry', args=[pk, entry])}#files")


@signed_in
@require_POST
def file_add(request, pk, entry):
    """One file from the page's script → {kind, sentence}; a refusal is 422 with the same shape."""
    row, *_ = find_entry(request, pk, entry, writes=True)
    file = request.FILES.get("files")
    kind, sentence = taken(request, row, file) if file else ("error", "Файл не дошёл, повторите.")
    status = 422 if kind == "error" else 200
    return JsonResponse({"kind": kind, "sentence": sentence}, status=status)


def put_files(request, entry, files) -> None:
    """Each of the files to its entry; what is refused is said, the entry stands."""
    for file in filter(None, files):
        kind, sentence = taken(request, entry, file)
        if kind == "error":
            messages.error(request, f"{file.name}: {sentence}")


def taken(request, entry, file) -> tuple[str, str]:
    """(kind of message, sentence) of what became of one file."""
    try:
        actions.attach_entry_file(
            entry, by=request.user, file=file, max_mb=request.school.max_upload_mb
        )
    except ValidationError as error:
        return "error", error.messages[0]
    return "success", "приложено"


def find_file(request, pk, file) -> EntryFile:
    """A file of an entry whose texts this person may read; else 404."""
    pair, _ = find_portfolio(request, pk, "reads_facts")
    rows = EntryFile.objects.visible_to(request.user).with_content()
    return get_object_or_404(rows.select_related("entry"), pk=file, entry__pair=pair)


@signed_in
def file_open(request, pk, file):
    """A picture, drawn by this application, to look at; everything else as a download."""
    found = find_file(request, pk, file)
    if found.stored.is_picture and "download" not in request.GET:
        return picture(content_of(found.stored.content))
    return download(found.stored.content, found.name)


@signed_in
def file_preview(request, pk, file):
    """The small picture of a picture."""
    found = find_file(request, pk, file)
    if not found.stored.is_picture:
        raise Http404
    return picture(content_of(found.stored.preview))


def content_of(stored) -> bytes:
    """The bytes on the disk; Http404 when they are not there any more."""
    try:
        with stored.open("rb") as file:
            return file.read()
    except FileNotFoundError:
        raise Http404 from None


@signed_in
@require_POST
def file_remove(request, pk, file):
    """Take a file out of its entry; pressed twice, it says so."""
    find_portfolio(request, pk, "writes")
    return removed(request, pk=pk, file=file)


@gone("Этот файл уже убран.", "portfolio", "pk")
def removed(request, pk, file):
    found = find_file(request, pk, file)
    if run(request, lambda: actions.remove_entry_file(found, by=request.user)):
        messages.success(request, f"Файл «{found.name}» убран.")
    return redirect(f"{reverse('portfolio_entry', args=[pk, found.entry_id])}#files")
