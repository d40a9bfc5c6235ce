"""A meeting written down in under a minute, and corrected; what the browser kept is taken once."""

import datetime as dt
from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from mentorship import actions
from mentorship.meetings.forms import JournalForm, NewMeetingForm
from mentorship.models import Meeting
from mentorship.views.meeting_files import put_files
from mentorship.views.meeting_steps import asked_of_mark
from mentorship.views.meetings import find_journal, find_meeting, meetings_for
from mentorship.views.outbox import in_json, is_from_outbox, say_done
from people.access import signed_in
from people.forms.refusal import accepted, refuse
from people.models import StaleVersion
from people.views.conflict import conflict


@signed_in
def meeting_new(request, pk):
    """The blank; today and the usual form stand in it. The same words twice make one entry."""
    pair, may = find_journal(request, pk)
    if not may.writes:
        raise Http404
    last = meetings_for(request.user, pair).filter(is_cancelled=False).first()
    form = NewMeetingForm(
        request.POST or None, request.FILES or None, pair=pair,
        today=last_possible(pair), own_note=may.is_of_the_two,
    )  # fmt: skip
    made = entered(request, pair, form) if request.method == "POST" and form.is_valid() else None
    if is_from_outbox(request):
        return in_json(form, made, **(addresses_of(made) if made else {}))
    if made:
        put_files(request, made, form.cleaned_data["files"])
        return redirect(address_of(made))
    context = {"pair": pair, "confidence": may, "form": form, "last": last}
    status = 422 if form.errors else 200
    return render(request, "mentorship/meeting_new.html", context, status=status)


def last_possible(pair) -> dt.date:
    """Today, or the pair's last day when that is over."""
    today = timezone.localdate()
    return today if pair.is_going or pair.ends_on is None else min(today, pair.ends_on)


def entered(request, pair, form) -> Meeting | None:
    """The entry; None when it was refused, with the reason in the form."""
    enter = partial(actions.enter_meeting, pair, by=request.user)
    made = accepted(form, partial(enter, **form.changes()))
    if made:
        say_done(request, "Встреча записана.")
    return made


def addresses_of(meeting: Meeting) -> dict:
    """Where the entry stands, and where a script sends each of its files."""
    files = reverse("meeting_one_file", args=[meeting.pair_id, meeting.pk])
    return {"url": address_of(meeting), "files": files}


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
            refuse(form, error)
        else:
            messages.success(request, "Запись исправлена.")
            return asked_of_mark(pk, meeting) or redirect(address_of(row))
    context = {"pair": pair, "form": form, "meeting": row}
    status = 422 if form.errors else 200
    return render(request, "mentorship/meeting_edit.html", context, status=status)
