"""Pairs that the school has on paper: choose a file, look, apply."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
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
from people.forms.uploads import TableFileForm, read_upload
from people.models import TableUpload
from people.tables import UnreadableFile
from people.tables.columns import find_table
from people.views.refusal import gone

keeper = allowed(Permission.EDIT_PAIRS)


@keeper
def start(request):
    """Choose a file or paste a table; a file that cannot be read is refused in words."""
    form = TableFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.as_upload(purpose=TableUpload.Purpose.PAIRS, author=request.user)
        actions.adopt_usual_dictionaries()  # the file's words are looked up in them
        try:
            planned(upload)
        except UnreadableFile as error:
            form.add_error(form.source_field, str(error))
        else:
            upload.save()
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


def find_upload(request, pk) -> TableUpload:
    """The person's own upload; else 404."""
    mine = TableUpload.objects.filter(author=request.user, purpose=TableUpload.Purpose.PAIRS)
    return get_object_or_404(mine, pk=pk)


@keeper
def preview(request, pk):
    """Each row with its verdict; a POST keeps what was answered of doubtful ones. Pairs stay."""
    upload = find_upload(request, pk)
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
    upload = find_upload(request, pk)
    taken = [row.taken for row in planned(upload) if row.is_written]
    try:
        new, changed = actions.take_over_pairs(by=request.user, taken=taken)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("pairs_import_preview", pk)
    upload.delete()
    messages.success(request, f"Пары на бумаге: новых {new}, изменено {changed}.")
    return redirect("pairs")
