"""Pairs that the school has on paper: choose a file, look, apply."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.pairs.sheet import blank_sheet
from mentorship.pairs.takeover import MEANINGS, NEEDED, read_pairs
from mentorship.pairs.takeover_plan import plan
from mentorship.pairs.takeover_rows import ANSWERS, PlannedPair
from people.access import Permission, allowed
from people.banks.takeover import summary
from people.exports import workbook_response
from people.forms.uploads import read_upload
from people.models import TableUpload
from people.tables.columns import find_table
from people.views.refusal import carried_out, gone
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
    """The workbook to fill in: the columns that the list of pairs is exported with, and those that
    only a list on paper has."""
    return workbook_response(request, "Пары на бумаге", blank_sheet())


def planned(upload: TableUpload) -> list[PlannedPair]:
    """What the upload would change, with the person's decisions. Raises UnreadableFile."""
    table = find_table(read_upload(upload), MEANINGS, needed=NEEDED)
    return plan(read_pairs(table), today=timezone.localdate(), chosen=upload.choices)


@keeper
def preview(request, pk):
    """Each row with its verdict, or with `left` in the address those that did not enter; a POST
    keeps what was answered of doubtful ones. Pairs stay."""
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
        "rows": [row for row in rows if row.is_left] if "left" in request.GET else rows,
        "only_left": "left" in request.GET,
        **summary(rows, refused="не войдёт"),
    }
    return render(request, "mentorship/pair_import_preview.html", context)


@keeper
@require_POST
@gone("Этот список уже перенесён.", "pairs")
def apply(request, pk):
    """Write the rows that are clear in one step; the same file again changes nothing. Where others
    did not enter, the table stays and they are shown once more."""
    upload = own_upload(request, PAIRS, pk)
    rows = planned(upload)
    taken = [row.taken for row in rows if row.is_written]
    take = partial(actions.take_over_pairs, by=request.user, taken=taken)
    left = sum(row.is_left for row in rows)
    done = carried_out(request, take) if left else written(request, upload, take)
    if done is None:
        return redirect("pairs_import_preview", pk)
    messages.success(request, "Пары на бумаге: новых {}, изменено {}.".format(*done))
    if left:
        return redirect(f"{reverse('pairs_import_preview', args=[pk])}?left=yes")
    return redirect("pairs")
