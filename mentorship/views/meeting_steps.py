"""What is done with an entry of the journal: confirmed, disputed, opened, taken away, returned."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.actions.meetings import may_answer, may_confirm, may_take_away
from mentorship.confidence import side_of
from mentorship.meetings.forms import DisputeForm, NoteForm
from mentorship.models import Meeting, MeetingFile, MeetingNote, MeetingWording
from mentorship.portfolio.forms import EntryFilesForm
from mentorship.programme.doubts import mark_in_doubt
from mentorship.programme.forms import PaperForm
from mentorship.views.meetings import find_journal, find_meeting
from people.access import Permission, signed_in
from people.file_lines import Ways, file_lines
from people.models import StaleVersion
from people.views.refusal import NUMBER
from people.views.steps import taken

WAYS = Ways("meeting_file", "meeting_preview", "meeting_file_remove")


@signed_in
def meeting_detail(request, pk, meeting):
    """One entry with its buttons, and one's own private note to it."""
    return show(request, *find_meeting(request, pk, meeting))


def show(request, pair, may, meeting, *, status=200, **forms):
    """The page of an entry; `forms` are those refused just now."""
    files = MeetingFile.objects.visible_to(request.user).filter(meeting=meeting)
    note = MeetingNote.objects.visible_to(request.user).filter(meeting=meeting).first()
    context = {
        "pair": pair,
        "confidence": may,
        "meeting": meeting,
        "answers": may_answer(request.user, meeting),
        "confirms": may_confirm(request.user, meeting),
        "objected": meeting.disputed_at and meeting.disputed_by_id == request.user.pk,
        "doubt": mark_in_doubt(meeting.plan_item, on=meeting.held_on, pair=pair),
        "paper_form": paper_form(request.user, pair, may, meeting),
        "wordings": wordings_of(request.user, meeting),
        "corrected": meeting.wordings.select_related("replaced_by__teacher").first(),
        "confirmed_by": on_paper(meeting, pair),
        "takes_away": may.writes and may_take_away(request.user, meeting),
        "files": file_lines(files.with_content(), WAYS, pair.pk),
        "changes_files": may.writes and not meeting.taken_away_at,
        "files_form": EntryFilesForm(),
        "talk": meeting.comments.standing().count() if may.reads_texts else 0,
        "dispute_form": DisputeForm(),
        "note_form": NoteForm(initial={"text": note.text if note else ""}),
    }
    return render(request, "mentorship/meeting.html", context | forms, status=status)


def paper_form(account, pair, may, meeting) -> PaperForm | None:
    """For a deputy who may write down that the other side has signed; else None."""
    keeps = may.writes and may.side is None and account.can(Permission.EDIT_PAIRS)
    if not keeps or meeting.confirmed_at or meeting.taken_away_at:
        return None
    form = PaperForm(initial={"version": meeting.version})
    form.fields["on"].label = "Когда подписано"
    return form


def wordings_of(account, meeting) -> list[MeetingWording]:
    """How it read before, the last first, for the two."""
    return list(MeetingWording.objects.visible_to(account).filter(meeting=meeting))


def on_paper(meeting, pair) -> str:
    """Who wrote down that the other side has signed; "" where it said so itself."""
    account = meeting.confirmed_by
    if account is None or side_of(account, pair):
        return ""
    return account.name


def step(request, pk, meeting, change, said: str):
    """Find the entry, change it, go back; a refusal is told in words."""
    pair, may, row = find_meeting(request, pk, meeting)
    if not may.writes:
        raise Http404
    try:
        change(row, by=request.user)
        messages.success(request, said)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    except StaleVersion:
        messages.warning(request, "Запись только что изменили. Посмотрите её и повторите.")
    return back_from(request, pair)


def back_from(request, pair):
    """Where the button was pressed: it stands on home and on the pair's page too."""
    match request.POST.get("from"):
        case "home":
            return redirect("home")
        case "pair":
            return redirect("pair", pair.pk)
    return redirect("meetings", pair.pk)


@signed_in
@require_POST
def meeting_confirm(request, pk, meeting):
    """One tap; what was changed after it was shown is shown again first."""
    shown = request.POST.get("version", "")
    version = int(shown) if NUMBER.fullmatch(shown) else 0

    def change(row, *, by):
        actions.confirm_meeting(row, by=by, version=version)

    return step(request, pk, meeting, change, "Подтверждено.")


@signed_in
@require_POST
def meeting_take_away(request, pk, meeting):
    said = "Запись убрана. Вернуть её можно внизу журнала."
    answer = step(request, pk, meeting, actions.take_away_meeting, said)
    return asked_of_mark(pk, meeting) or answer


def asked_of_mark(pk, meeting):
    """To the page of the entry, where a mark of the plan that has lost its fact is asked about."""
    row = Meeting.objects.select_related("plan_item", "pair").get(pk=meeting)
    if mark_in_doubt(row.plan_item, on=row.held_on, pair=row.pair):
        return redirect("meeting", pk, meeting)
    return None


@signed_in
@require_POST
def meeting_return(request, pk, meeting):
    return step(request, pk, meeting, actions.return_meeting, "Запись вернулась в журнал.")


@signed_in
@require_POST
def meeting_open(request, pk, meeting):
    """Let the deputy read the words of this entry, or no more."""
    opened = request.POST.get("opened") == "1"

    def change(row, *, by):
        actions.open_meeting(row, by=by, opened=opened)

    said = "Запись открыта заместителю директора." if opened else "Запись видите только вы двое."
    return step(request, pk, meeting, change, said)


@signed_in
@require_POST
def meetings_open(request, pk):
    """One switch for the whole journal."""
    pair, may = find_journal(request, pk)
    if not (may.writes and may.is_of_the_two):
        raise Http404
    opened = request.POST.get("opened") == "1"
    actions.open_meetings(pair, by=request.user, opened=opened)
    said = "Записи открыты заместителю директора." if opened else "Записи видите только вы двое."
    messages.success(request, said)
    return redirect("meetings", pair.pk)


@signed_in
@require_POST
def meeting_dispute(request, pk, meeting):
    """Say with what one does not agree."""
    pair, may, row = find_meeting(request, pk, meeting)
    if not may_answer(request.user, row):
        raise Http404
    form = DisputeForm(request.POST)
    if not form.is_valid():
        return show(request, pair, may, row, status=422, dispute_form=form)
    try:
        actions.dispute_meeting(row, by=request.user, **form.cleaned_data)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))  # taken away, it shows no form
        return show(request, pair, may, row, status=422, dispute_form=form)
    messages.success(request, "Возражение записано: его видит вторая сторона.")
    return redirect("meetings", pair.pk)


@signed_in
@require_POST
def meeting_paper(request, pk, meeting):
    """The deputy writes down that the other side has signed."""
    pair, may, row = find_meeting(request, pk, meeting)
    if paper_form(request.user, pair, may, row) is None:
        raise Http404
    form = PaperForm(request.POST)
    return taken(
        request, form, partial(actions.record_word_on_paper, row, by=request.user),
        show=lambda status: show(request, pair, may, row, status=status, paper_form=form),
        back=("meetings", pk), said="Подтверждение на бумаге записано.",
    )  # fmt: skip


@signed_in
@require_POST
def meeting_note(request, pk, meeting):
    """One's own note; an empty one is removed."""
    pair, may, row = find_meeting(request, pk, meeting)
    if not may.is_of_the_two:
        raise Http404
    form = NoteForm(request.POST)
    if not form.is_valid():
        return show(request, pair, may, row, status=422, note_form=form)
    actions.save_meeting_note(row, by=request.user, text=form.cleaned_data["text"])
    messages.success(request, "Заметка сохранена. Видите её только вы.")
    return redirect("meeting", pair.pk, row.pk)
