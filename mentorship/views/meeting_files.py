"""Files of a meeting: put several at once or one by one, shown only to who may read its words."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import Meeting, MeetingFile
from mentorship.portfolio.forms import EntryFilesForm
from mentorship.views.meetings import find_journal, find_meeting
from people.access import signed_in
from people.views.attached import all_taken, one_taken, opened, previewed
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
    return one_taken(request, actions.attach_meeting_file, row)


def put_files(request, meeting: Meeting, files) -> None:
    """Each of the files to its meeting; what is refused is said, the meeting stands."""
    all_taken(request, actions.attach_meeting_file, meeting, files)


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
    return opened(request, found.stored, found.name)


@signed_in
def file_preview(request, pk, file):
    """The small picture of a picture."""
    return previewed(find_file(request, pk, file).stored)


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
