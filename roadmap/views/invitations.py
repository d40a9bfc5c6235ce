"""Who is invited to an event: in groups, by name; answers; the printed sheet typed in."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from people.counting import count_of
from people.names import full_stop
from people.views.refusal import gone, refused
from roadmap import actions
from roadmap.acts.pair_choice import is_only_looking
from roadmap.events.invitation_forms import AnswerForForm, InviteForm
from roadmap.events.invited_groups import people_of_all
from roadmap.events.sheet_form import SheetForm
from roadmap.models import Event, Invitation
from roadmap.views.events import editing, find_event, reading, show, warn

PEOPLE = "человек,человека,человек"


@editing
def event_invite(request, pk):
    """Groups and found people; «Найти» only shows more people to tick."""
    event = find_event(request, pk)
    form = InviteForm(request.POST if request.method == "POST" else None, event=event)
    looking = is_only_looking(request)
    if request.method == "POST" and not looking and form.is_valid():
        by_hand = dict.fromkeys(form.cleaned_data["teachers"], Invitation.Why.HAND)
        people = by_hand | people_of_all(form.cleaned_data["groups"], event.year)
        onward = form.cleaned_data.get("onward")
        if not refused(request, lambda: said(request, event, people, onward)):
            return redirect("event", pk)
    context = {"event": event, "form": form, "looking": looking}
    status = 422 if form.is_bound and not looking and form.errors else 200
    return render(request, "roadmap/event_invite.html", context, status=status)


def said(request, event, people, onward) -> None:
    """`onward`: to the later events of the series, too."""
    act = actions.invite_to_series if onward else actions.invite
    added = act(event, by=request.user, people=people)
    where = " на все события серии" if onward else ""
    there = f"Приглашено{where}: {count_of(added, PEOPLE)}." if added else "Все уже приглашены."
    messages.success(request, there)
    later = Event.objects.later_in_series(event) if onward else ()
    warn(request, [event, *later])


@editing
@require_POST
@gone("Этого человека в списке уже нет.", "event", "pk")
def invitation_remove(request, pk, row):
    event = find_event(request, pk)
    found = get_object_or_404(event.invitations, pk=row)
    if not refused(request, lambda: actions.withdraw_invitation(found, by=request.user)):
        messages.success(request, "Приглашение убрано.")
    return redirect("event", pk)


@reading
@require_POST
def event_answer(request, pk):
    """The invited person's own word, in one tap; back to where it was said."""
    event = find_event(request, pk)
    row = get_object_or_404(event.invitations, teacher=request.user.teacher_id)
    answer = request.POST.get("answer")
    if answer not in Invitation.Answer.values:
        raise Http404
    if not refused(request, lambda: actions.answer_invitation(row, by=request.user, answer=answer)):
        messages.success(request, "Ответ записан. До события его можно изменить.")
    back = request.POST.get("back", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return redirect(back)
    return redirect("event", pk)


@editing
@require_POST
def event_answer_for(request, pk):
    """An answer given by word of mouth, entered by who leads the events."""
    event = find_event(request, pk)
    form = AnswerForForm(request.POST, event=event)
    if not form.is_valid():
        return show(request, event, status=422, answer_form=form)
    row, answer = form.cleaned_data["invited"], form.cleaned_data["answer"]
    if not refused(request, lambda: actions.answer_invitation(row, by=request.user, answer=answer)):
        messages.success(request, full_stop(f"Ответ записан со слов: {row.teacher.short_name}"))
    return redirect("event", pk)


@editing
def event_attendance(request, pk):
    """The sheet of registration as it was printed, typed in by numbers of lines or by ticks."""
    event = find_event(request, pk)
    rows = list(event.invitations.in_lines().select_related("teacher"))
    form = SheetForm(request.POST if request.method == "POST" else None, event=event, rows=rows)
    sent = request.method == "POST" and form.is_valid()
    if sent and not refused(request, lambda: marked(request, event, form)):
        return redirect("event", pk)
    ticked = set(request.POST.getlist("came")) if form.is_bound else None
    lines = [(row, row.attended if ticked is None else str(row.pk) in ticked) for row in rows]
    context = {"event": event, "form": form, "lines": lines}
    status = 422 if form.errors else 200
    return render(request, "roadmap/event_attendance.html", context, status=status)


def marked(request, event, form: SheetForm) -> None:
    came, revoke = form.cleaned_data["came"], form.cleaned_data["revoke"]
    actions.mark_attendance(event, by=request.user, came=came, revoke=revoke)
    there = count_of(event.invitations.filter(attended=True).count(), PEOPLE)
    messages.success(request, f"Присутствие отмечено: {there}.")
