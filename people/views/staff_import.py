"""The school's staff table becomes the list: choose, look, decide, write, take back."""

from functools import cache

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_POST

from people import actions
from people.access import Permission, allowed
from people.forms.uploads import TableFileForm, read_upload
from people.lists import page_of, render_list, stretch_of
from people.models import (
    RememberedColumns,
    StaffImport,
    StaffReading,
    StaffRow,
    TableUpload,
    Teacher,
)
from people.row_keys import row_key
from people.staff_import import MEANINGS
from people.tables import UnreadableFile
from people.templatetags.interface import status

keeper = allowed(Permission.EDIT_STAFF)
MOST_WAITING = 5
MOST_NAMED = 50  # obstacles on the page of an import
TONES = {"new": "ok", "changes": "info", "doubtful": "warn", "error": "bad", "same": "idle"}
SELECTED = mark_safe(" selected")
ALL = {"same": "это те же люди", "add": "добавить", "skip": "пропустить"}


@keeper
def start(request):
    """Choose a file or paste the table; what cannot be read is refused beside the field."""
    form = TableFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.as_upload(purpose=TableUpload.Purpose.STAFF, author=request.user)
        try:
            reading = actions.begin_reading(upload, document=read_upload(upload))
        except UnreadableFile as error:
            form.add_error(form.source_field, str(error))
        else:
            return redirect("staff_import_preview", reading.pk)
    context = {
        "form": form,
        "waiting": StaffReading.objects.waiting_for(request.user)[:MOST_WAITING],
        "imports": StaffImport.objects.select_related("author__teacher")[:20],
    }
    status = 422 if form.errors else 200
    return render(request, "people/staff_import.html", context, status=status)


def find_reading(request, pk) -> StaffReading:
    """A table of this person that waits; somebody else's is a 404."""
    rows = StaffReading.objects.select_related("upload", "result").defer("upload__content")
    return get_object_or_404(rows, pk=pk, upload__author=request.user)


@keeper
def preview(request, pk):
    """What was understood, row by row; nothing is written yet."""
    reading = find_reading(request, pk)
    counts, kind = reading.counts or reading.people.counts(), request.GET.get("kind", "")
    rows = reading.people.defer("told")
    if kind in StaffRow.Kind.values:
        rows = rows.filter(kind=kind)
    total = counts.get(kind, counts["total"])
    stretch = stretch_of(request, rows, by="position", total=total)
    context = {
        "reading": reading,
        "counts": counts,
        "kinds": [(value, label, counts[value]) for value, label in StaffRow.Kind.choices],
        "kind": kind,
        "stretch": stretch,
        "people": candidates_of(stretch.rows),
        "columns": [(column, options(column["meaning"])) for column in reading.columns],
        "remembered": RememberedColumns.objects.filter(shape=reading.shape).exists(),
        "absent": Teacher.objects.filter(pk__in=reading.absent[:200]).in_order(),
        "all_choices": ALL.items(),
    }
    response = render_list(
        request, "people/staff_import_preview.html", "people/_staff_import_state.html", context
    )
    if request.htmx and not reading.is_working:
        response["HX-Refresh"] = "true"  # the rows are there now
    return response


@cache
def options(chosen: str) -> SafeString:
    """The meanings that a column may have, made once for each that may be chosen."""
    meanings = [("", "не использовать"), *MEANINGS.items()]
    return format_html_join(
        "", '<option value="{}"{}>{}</option>',
        ((key, SELECTED if key == chosen else "", title) for key, title in meanings),
    )  # fmt: skip


def candidates_of(rows) -> list[tuple[StaffRow, list[Teacher], SafeString]]:
    """Each row with the people of the list that it may be and its kind; one query for the page."""
    known = Teacher.objects.in_bulk({pk for row in rows for pk in row.candidates})
    return [
        (row, [known[pk] for pk in row.candidates if pk in known], kind_tag(row.kind))
        for row in rows
    ]


@cache
def kind_tag(kind: str) -> SafeString:
    """The word, icon and colour of what will happen to a row."""
    return status(TONES[kind], StaffRow.Kind(kind).label)


@keeper
@require_POST
def columns(request, pk):
    """Read the table again by the meanings chosen here, or forget those chosen before."""
    reading = find_reading(request, pk)
    if "forget" in request.POST:
        actions.forget_columns(reading, by=request.user)
        messages.success(request, "Столбцы прочитаны заново.")
    else:
        chosen = {
            key.removeprefix("column-"): value
            for key, value in request.POST.items()
            if key.startswith("column-")
        }
        actions.correct_columns(reading, by=request.user, columns=chosen)
        messages.success(request, "Таблица прочитана по-вашему; такие же будут читаться так же.")
    return redirect("staff_import_preview", pk)


@keeper
@require_POST
def decide(request, pk):
    """What was decided about the rows of one page, or one decision for all that are in doubt."""
    reading = find_reading(request, pk)
    if (chosen := request.POST.get("all", "")) in ALL:
        count = actions.decide_all(reading, decision=chosen)
    else:
        said = {
            int(key.removeprefix("row-")): value
            for key, value in request.POST.items()
            if key.startswith("row-") and row_key(key.removeprefix("row-"))
        }
        count = actions.decide_rows(reading, decisions=said)
    messages.success(request, f"Решено строк: {count}.")
    return redirect(f"{request.path.removesuffix('decide/')}?kind=doubtful")


@keeper
@require_POST
def apply(request, pk):
    """Write what is certain and what was decided."""
    reading = find_reading(request, pk)
    try:
        managers = "without_managers" not in request.POST
        reading = actions.begin_applying(reading, by=request.user, managers=managers)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("staff_import_preview", pk)
    if reading.is_working:
        return redirect("staff_import_preview", pk)
    reading.refresh_from_db()
    if reading.result is None:
        messages.info(request, "Записывать нечего: в списке уже всё это есть.")
        return redirect("staff_import_preview", pk)
    return redirect("staff_import_done", reading.result_id)


@keeper
def done(request, pk):
    """What an import has written, who is not in its file, and the way back."""
    return show_done(request, pk)


def show_done(request, pk, *, obstacles=(), status=200):
    """The page of an import; `obstacles` are why it was not taken back just now."""
    imported = get_object_or_404(StaffImport.objects.select_related("author__teacher"), pk=pk)
    context = {
        "imported": imported,
        "changes": page_of(request, imported.changes.select_related("teacher")),
        "absent": Teacher.objects.filter(pk__in=imported.absent[:200]).in_order(),
        "unjudged": Teacher.objects.of_unknown_experience().count(),
        "obstacles": obstacles[:MOST_NAMED],
        "unnamed": max(len(obstacles) - MOST_NAMED, 0),
        "only_edits": obstacles and all(one.is_edit for one in obstacles),
    }
    return render(request, "people/staff_import_done.html", context, status=status)


@keeper
@require_POST
def undo(request, pk):
    """Take a whole import back, or say what was built on it and where that is removed."""
    imported = get_object_or_404(StaffImport, pk=pk)
    give_up = "give_up_edits" in request.POST
    try:
        actions.undo_staff_import(imported, by=request.user, give_up_edits=give_up)
        messages.success(request, "Загрузка отменена: список такой, каким был до неё.")
    except actions.BuiltUpon as built:
        return show_done(request, pk, obstacles=built.obstacles, status=409)
    except ValidationError as error:
        for sentence in error.messages:
            messages.error(request, sentence)
    return redirect("staff_import_done", pk)
