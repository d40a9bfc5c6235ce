"""Files of a meeting: put several at once or one by one, shown only to who may read its words."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import Meeting, MeetingFile
from mentorship.portfolio_forms import EntryFilesForm
from mentorship.views.meetings import find_journal, find_meeting
from mentorship.views.portfolio_files import content_of
from people.access import signed_in
from people.files import download, picture
from people.views.refusal import gone


def find_writable(request, pk, meeting):
    """The meeting, if the person may put files to it; else 404."""
    pair, may, row = find_meeting(request, pk, meeting)
    if not (may.writes and row.is_told) or row.taken_away_at:
        raise Http404
    return pair, may, row


@signed_in
@require_POST
def files_add(request, pk, meeting):
    """All files of the form at once: how it works without JavaScript."""
    from mentorship.views.meeting_steps import show

    pair, may, row = find_writable(request, pk, meeting)
    form = EntryFilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return show(request, pair, may, row, status=422, files_form=form)
    put_files(request, row, form.cleaned_data["files"])
    return redirect(page_of(row))


@signed_in
@require_POST
def file_add(request, pk, meeting):
    """One file from the page's script → {kind, sentence}; a refusal is 422 with the same shape."""
    *_, row = find_writable(request, pk, meeting)
    file = request.FILES.get("files")
    kind, sentence = taken(request, row, file) if file else ("error", "Файл не дошёл, повторите.")
    status = 422 if kind == "error" else 200
    return JsonResponse({"kind": kind, "sentence": sentence}, status=status)


def put_files(request, meeting: Meeting, files) -> None:
    """Each of the files to its meeting; what is refused is said, the meeting stands."""
    for file in filter(None, files):
        kind, sentence = taken(request, meeting, file)
        if kind == "error":
            messages.error(request, f"{file.name}: {sentence}")


def taken(request, meeting: Meeting, file) -> tuple[str, str]:
    """(kind of message, sentence) of what became of one file."""
    most = request.school.max_upload_mb
    try:
        actions.attach_meeting_file(meeting, by=request.user, file=file, max_mb=most)
    except ValidationError as error:
        return "error", error.messages[0]
    return "success", "приложено"


def page_of(meeting: Meeting) -> str:
    return f"{reverse('meeting', args=[meeting.pair_id, meeting.pk])}#files"


def find_file(request, pk, file) -> MeetingFile:
    """A file of a meeting whose words this person may read; else 404."""
    pair, _ = find_journal(request, pk)
    rows = MeetingFile.objects.visible_to(request.user).with_content()
    return get_object_or_404(rows.select_related("meeting__pair"), pk=file, meeting__pair=pair)


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


@signed_in
@require_POST
def file_remove(request, pk, file):
    """Take a file out of its meeting; pressed twice, it says so."""
    _, may = find_journal(request, pk)
    if not may.writes:
        raise Http404
    return removed(request, pk=pk, file=file)


@gone("Этот файл уже убран.", "meetings", "pk")
def removed(request, pk, file):
    found = find_file(request, pk, file)
    find_writable(request, pk, found.meeting_id)
    actions.remove_meeting_file(found, by=request.user)
    messages.success(request, f"Файл «{found.name}» убран.")
    return redirect(page_of(found.meeting))
