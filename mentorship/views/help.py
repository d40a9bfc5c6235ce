"""A call for the deputy's help: asked in one tap, answered, closed by either."""

from functools import partial

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.models import HelpRequest
from mentorship.talk.forms import AnswerForm, HelpForm
from mentorship.talk.telling import deputies_of
from mentorship.views.finding import find_workspace
from people.access import Permission, allowed, signed_in
from people.forms.refusal import accepted
from people.views.refusal import refused

SENT = "Просьба у заместителя директора. Второй в паре её не видит."
KEPT = "Просьба записана. Её прочитает заместитель директора, который не состоит в вашей паре."


@signed_in
def pair_help(request, pk):
    """One's own calls with the form of a new one; the deputy's page of all calls of the pair."""
    pair, granted = find_workspace(request, pk, "reads_facts")
    form = HelpForm(request.POST or None)
    if request.method == "POST":
        if not (granted.is_of_the_two and granted.writes):
            raise Http404
        ask = partial(actions.ask_for_help, pair, by=request.user)
        if form.is_valid() and accepted(form, partial(ask, **form.cleaned_data)):
            messages.success(request, SENT if deputies_of(pair).exists() else KEPT)
            return redirect("pair_help", pk)
    return show(request, pair, granted, form=form)


def show(request, pair, granted, *, form=None, refused=None):
    """`refused`: the key of the call whose answer was not accepted, and its form."""
    calls = list(HelpRequest.objects.visible_to(request.user).filter(pair=pair).with_people())
    key, refused_form = refused or (None, None)
    for call in calls:
        call.own = call.asked_by_id == request.user.pk
        if call.pk == key:
            call.form = refused_form
        elif call.closed_at is None and request.user.can(Permission.EDIT_PAIRS) and not call.own:
            said = {"answer": call.answer}
            call.form = AnswerForm(initial=said, auto_id=f"answer-{call.pk}-%s")
    may_ask = granted.is_of_the_two and granted.writes
    refuses = form is not None and bool(form.errors)
    asks = may_ask and not any(call.own and not call.closed_at for call in calls)
    context = {
        "unheard": asks and not deputies_of(pair).exists(),
        "pair": pair,
        "confidence": granted,
        "calls": calls,
        "form": form if asks or refuses else None,
    }
    status = 422 if refused or refuses else 200
    return render(request, "mentorship/help.html", context, status=status)


def find_call(request, pk, call) -> tuple:
    pair, granted = find_workspace(request, pk, "reads_facts")
    calls = HelpRequest.objects.visible_to(request.user).filter(pair=pair)
    return pair, granted, get_object_or_404(calls.with_people(), pk=call)


@allowed(Permission.EDIT_PAIRS)
@require_POST
def help_answer(request, pk, call):
    pair, granted, found = find_call(request, pk, call)
    form = AnswerForm(request.POST, auto_id=f"answer-{found.pk}-%s")
    if form.is_valid():
        answer = partial(actions.answer_help, found, by=request.user)
        if accepted(form, partial(answer, **form.cleaned_data)):
            messages.success(request, "Ответ отправлен.")
            return redirect("pair_help", pk)
    return show(request, pair, granted, refused=(found.pk, form))


@signed_in
@require_POST
def help_close(request, pk, call):
    found = find_call(request, pk, call)[-1]
    if not refused(request, partial(actions.close_help, found, by=request.user)):
        messages.success(request, "Просьба закрыта.")
    return redirect("pair_help", pk)
