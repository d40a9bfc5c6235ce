"""The school's own register of mentors becomes the bank: choose a file, look, apply."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from people import actions
from people.banks.mentor_filters import asked_year
from people.banks.mentor_takeover import MEANINGS, NEEDED, read_rows
from people.banks.mentor_takeover_plan import PlannedRow, plan
from people.banks.takeover import summary
from people.forms.uploads import read_upload
from people.models import TableUpload
from people.tables.columns import find_table
from people.views.mentors import keeping, this_year
from people.views.refusal import gone
from people.views.table_uploads import brought, own_upload, written

MENTORS = TableUpload.Purpose.MENTORS
YEAR, TEACHER = "year", "teacher-"  # keys of what the person decided about the upload


@keeping
def start(request):
    """Choose a file or paste a table; a file that cannot be read is refused in words."""
    year = asked_year(request.GET, this_year())
    form, upload = brought(request, MENTORS, planned, **{YEAR: year.first})
    if upload:
        return redirect("mentors_import_preview", upload.pk)
    context = {"form": form, "year": year}
    return render(request, "people/mentor_import.html", context, status=422 if form.errors else 200)


def planned(upload: TableUpload) -> list[PlannedRow]:
    """What the upload would change, with the person's decisions. Raises UnreadableFile."""
    table = find_table(read_upload(upload), MEANINGS, needed=NEEDED)
    chosen = {
        key.removeprefix(TEACHER): value
        for key, value in upload.choices.items()
        if key.startswith(TEACHER)
    }
    return plan(read_rows(table), year=year_of(upload), chosen=chosen)


def year_of(upload: TableUpload):
    return asked_year({"year": str(upload.choices.get(YEAR, ""))}, this_year())


@keeping
def preview(request, pk):
    """Each row with its verdict; a POST keeps whom the doubtful ones mean. The bank stays as is."""
    upload = own_upload(request, MENTORS, pk)
    if request.method == "POST":
        upload.choices |= {k: v for k, v in request.POST.items() if k.startswith(TEACHER)}
        upload.save(update_fields=["choices"])
        return redirect("mentors_import_preview", pk)
    rows = planned(upload)
    context = {
        "upload": upload,
        "year": year_of(upload),
        "rows": rows,
        **summary(rows),
    }
    return render(request, "people/mentor_import_preview.html", context)


@keeping
@require_POST
@gone("Этот список уже перенесён.", "mentors")
def apply(request, pk):
    """Write the rows that are clear in one step; the same file again changes nothing."""
    upload = own_upload(request, MENTORS, pk)
    year = year_of(upload)
    taken = [row.taken for row in planned(upload) if row.is_written]
    take = partial(actions.take_over_mentors, by=request.user, year=year, taken=taken)
    if (done := written(request, upload, take)) is None:
        return redirect("mentors_import_preview", pk)
    messages.success(request, "Банк {}: новых записей {}, изменено {}.".format(year, *done))
    return redirect("mentors")
