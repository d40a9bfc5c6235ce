"""Files of a portfolio: sent many at once or one by one, shown only to who may see the entry."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import EntryFile
from mentorship.portfolio.forms import EntryFilesForm
from mentorship.views.finding import find_portfolio
from mentorship.views.portfolio import find_entry, show_entry
from people.access import signed_in
from people.views.attached import all_taken, one_taken, opened, previewed
from people.views.refusal import gone, refused


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
    return one_taken(request, actions.attach_entry_file, row)


def put_files(request, entry, files) -> None:
    """Each of the files to its entry; what is refused is said, the entry stands."""
    all_taken(request, actions.attach_entry_file, entry, files)


def find_file(request, pk, file) -> EntryFile:
    """A file of an entry whose texts this person may read; else 404."""
    pair, _ = find_portfolio(request, pk, "reads_facts")
    rows = EntryFile.objects.visible_to(request.user).with_content()
    return get_object_or_404(rows.select_related("entry"), pk=file, entry__pair=pair)


@signed_in
def file_open(request, pk, file):
    """A picture, drawn by this application, to look at; everything else as a download."""
    found = find_file(request, pk, file)
    return opened(request, found.stored, found.name)


@signed_in
def file_preview(request, pk, file):
    """The small picture of a picture."""
    return previewed(find_file(request, pk, file).stored)


@signed_in
@require_POST
def file_remove(request, pk, file):
    """Take a file out of its entry; pressed twice, it says so."""
    find_portfolio(request, pk, "writes")
    return removed(request, pk=pk, file=file)


@gone("Этот файл уже убран.", "portfolio", "pk")
def removed(request, pk, file):
    found = find_file(request, pk, file)
    if not refused(request, lambda: actions.remove_entry_file(found, by=request.user)):
        messages.success(request, f"Файл «{found.name}» убран.")
    return redirect(f"{reverse('portfolio_entry', args=[pk, found.entry_id])}#files")
