"""A meeting written down in under a minute, and corrected; what the browser kept is taken once."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from mentorship import actions
from mentorship.meeting_forms import JournalForm, NewMeetingForm
from mentorship.models import Meeting
from mentorship.views.meeting_files import taken
from mentorship.views.meetings import find_journal, find_meeting, meetings_for
from mentorship.views.programme_place import add_refusal
from people.access import signed_in
from people.models import StaleVersion
from people.views.conflict import conflict

LATER = "later"  # js/outbox.js sends what waited in the browser, nobody looks at the answer


@signed_in
@never_cache
def outbox_token(request):
    """Whose session this is and its fresh key for forms: asked before waiting text is sent."""
    return JsonResponse({"account": str(request.user.pk), "token": get_token(request)})


@signed_in
def meeting_new(request, pk):
    """The blank; today and the last form stand in it. The same words twice make one entry."""
    pair, may = find_journal(request, pk)
    if not may.writes:
        raise Http404
    last = meetings_for(request.user, pair).filter(is_cancelled=False).first()
    form = NewMeetingForm(
        request.POST or None, request.FILES or None, pair=pair, last=last,
        today=timezone.localdate(), own_note=may.is_of_the_two,
    )  # fmt: skip
    made = entered(request, pair, form) if request.method == "POST" and form.is_valid() else None
    if "X-Outbox" in request.headers and request.method == "POST":
        return in_json(pair, form, made)
    if made:
        put_files(request, made, form.cleaned_data["files"])
        return redirect(address_of(made))
    context = {"pair": pair, "confidence": may, "form": form, "last": last}
    status = 422 if form.errors else 200
    return render(request, "mentorship/meeting_new.html", context, status=status)


def entered(request, pair, form) -> Meeting | None:
    """The entry; None when it was refused, with the reason in the form."""
    try:
        made = actions.enter_meeting(pair, by=request.user, **form.changes())
    except ValidationError as error:
        add_refusal(form, error)
        return None
    if request.headers.get("X-Outbox") != LATER:
        messages.success(request, "Встреча записана.")
    return made


def put_files(request, meeting, files) -> None:
    """Each of the files to its meeting; what is refused is said, the meeting stands."""
    for file in filter(None, files):
        kind, sentence = taken(request, meeting, file)
        if kind == "error":
            messages.error(request, f"{file.name}: {sentence}")


def in_json(pair, form, made) -> JsonResponse:
    """The answer to a script: where the entry stands, or what is wrong in words."""
    if made:
        return JsonResponse({"url": address_of(made)})
    said = [error for errors in form.errors.values() for error in errors]
    return JsonResponse({"said": " ".join(said)}, status=422)


def address_of(meeting: Meeting) -> str:
    return f"{reverse('meetings', args=[meeting.pair_id])}#meeting-{meeting.pk}"


@signed_in
def meeting_edit(request, pk, meeting):
    """Correct an entry; another person's change meanwhile is shown beside what was typed."""
    pair, may, row = find_meeting(request, pk, meeting)
    if not (may.writes and row.is_told) or row.taken_away_at:
        raise Http404
    form = JournalForm(request.POST or None, instance=Meeting.objects.get(pk=row.pk))
    if request.method == "POST" and form.is_valid():
        try:
            version = form.cleaned_data["version"]
            actions.save_meeting(row, by=request.user, version=version, **form.changes())
        except StaleVersion as stale:
            return conflict(request, form=form, stale=stale, back=address_of(row))
        except ValidationError as error:
            add_refusal(form, error)
        else:
            messages.success(request, "Запись исправлена.")
            return redirect(address_of(row))
    context = {"pair": pair, "form": form, "meeting": row}
    status = 422 if form.errors else 200
    return render(request, "mentorship/meeting_edit.html", context, status=status)
