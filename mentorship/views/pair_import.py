"""Pairs that the school has on paper: choose a file, look, apply."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.pairs.sheet import pair_sheet
from mentorship.pairs.takeover import MEANINGS, NEEDED, read_pairs
from mentorship.pairs.takeover_plan import plan
from mentorship.pairs.takeover_rows import ANSWERS, PlannedPair
from people.access import Permission, allowed
from people.banks.takeover import summary
from people.exports import workbook_response
from people.forms.uploads import read_upload
from people.models import TableUpload
from people.tables.columns import find_table
from people.views.refusal import gone
from people.views.table_uploads import brought, own_upload, written

PAIRS = TableUpload.Purpose.PAIRS
keeper = allowed(Permission.EDIT_PAIRS)


@keeper
def start(request):
    """Choose a file or paste a table; a file that cannot be read is refused in words."""
    if request.method == "POST":
        actions.adopt_usual_dictionaries()  # the file's words are looked up in them
    form, upload = brought(request, PAIRS, planned)
    if upload:
        return redirect("pairs_import_preview", upload.pk)
    status = 422 if form.errors else 200
    return render(request, "mentorship/pair_import.html", {"form": form}, status=status)


@keeper
def blank(request):
    """The workbook to fill in: the same columns that the list of pairs is exported with."""
    return workbook_response(request, "Пары на бумаге", pair_sheet(()))


def planned(upload: TableUpload) -> list[PlannedPair]:
    """What the upload would change, with the person's decisions. Raises UnreadableFile."""
    table = find_table(read_upload(upload), MEANINGS, needed=NEEDED)
    return plan(read_pairs(table), today=timezone.localdate(), chosen=upload.choices)


@keeper
def preview(request, pk):
    """Each row with its verdict; a POST keeps what was answered of doubtful ones. Pairs stay."""
    upload = own_upload(request, PAIRS, pk)
    if request.method == "POST":
        names = tuple(f"{name}-" for name in ANSWERS)
        said = {k: v[:20] for k, v in request.POST.items() if k.startswith(names) and v}
        upload.choices |= said
        upload.save(update_fields=["choices"])
        return redirect("pairs_import_preview", pk)
    rows = planned(upload)
    context = {
        "upload": upload,
        "rows": rows,
        **summary(rows, refused="не войдёт"),
    }
    return render(request, "mentorship/pair_import_preview.html", context)


@keeper
@require_POST
@gone("Этот список уже перенесён.", "pairs")
def apply(request, pk):
    """Write the rows that are clear in one step; the same file again changes nothing."""
    upload = own_upload(request, PAIRS, pk)
    taken = [row.taken for row in planned(upload) if row.is_written]
    done = written(request, upload, partial(actions.take_over_pairs, by=request.user, taken=taken))
    if done is None:
        return redirect("pairs_import_preview", pk)
    messages.success(request, "Пары на бумаге: новых {}, изменено {}.".format(*done))
    return redirect("pairs")
