"""The bank of mentees from the school's own register: choose a file, look, take over."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from people import actions
from people.banks.mentee_comparison import Line, compare
from people.banks.mentee_takeover import MEANINGS, understand_rows
from people.forms.uploads import read_upload
from people.models import TableUpload
from people.tables.columns import find_table
from people.views.refusal import gone
from people.views.request_queue import keeping, this_year
from people.views.table_uploads import brought, own_upload, written

MENTEES = TableUpload.Purpose.MENTEES


@keeping
def mentee_import(request):
    """Choose a file or paste a table; what cannot be read is refused in words."""
    form, upload = brought(request, MENTEES, lines_of)
    if upload:
        return redirect("mentee_import_preview", upload.pk)
    context = {"form": form, "year": this_year()}
    return render(request, "people/mentee_import.html", context, status=422 if form.errors else 200)


def lines_of(upload: TableUpload) -> list[Line]:
    """What the table says, against the staff and the bank of this year. Raises UnreadableFile."""
    found = find_table(read_upload(upload), MEANINGS, needed=("name",))
    drafts = understand_rows(found.records(), found.first_row)
    return compare(drafts, this_year(), timezone.localdate())


@keeping
def mentee_import_preview(request, pk):
    """Each row: new, changes, same, doubtful, error, and why. Nothing is written."""
    upload = own_upload(request, MENTEES, pk)
    lines = lines_of(upload)
    context = {
        "upload": upload,
        "lines": lines,
        "year": this_year(),
        "certain": sum(line.certain for line in lines),
        "doubtful": sum(line.kind == "doubtful" for line in lines),
    }
    return render(request, "people/mentee_import_preview.html", context)


@keeping
@require_POST
@gone("Этот список уже перенесён.", "mentees")
def mentee_import_apply(request, pk):
    """Take over the certain rows and the doubtful ones that the person has ticked."""
    upload = own_upload(request, MENTEES, pk)
    ticked = set(request.POST.getlist("take"))
    rows = {
        line.teacher.pk: line.fields
        for line in lines_of(upload)
        if line.certain or (line.kind == "doubtful" and str(line.draft.number) in ticked)
    }
    take = partial(actions.take_over_mentees, by=request.user, year=this_year(), rows=rows)
    if (done := written(request, upload, take)) is None:
        return redirect("mentee_import_preview", pk)
    messages.success(request, f"Добавлено записей: {done.added}, изменено: {done.changed}.")
    return redirect("mentees")
