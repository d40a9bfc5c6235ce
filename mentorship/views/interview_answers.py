"""Answers of an interview: the own part on a phone beforehand, everything at the table."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone

from mentorship import actions
from mentorship.interviews.answer_forms import AnswersForm, TableForm, begun, name_of
from mentorship.interviews.sight import Sight, sight_of
from mentorship.models import Interview
from mentorship.views.interviews import find_interview, running
from people.access import signed_in
from people.form_fields import show_version
from people.forms.refusal import refuse
from people.models import StaleVersion
from people.views.drafts import restored

MEANWHILE = (
    "Пока вы заполняли, записи изменил кто-то другой: пустые поля дополнены, ваши слова остались. "
    "Проверьте и сохраните ещё раз."
)
WORDS = ("conclusion", "recommendation", "held_on")


def found_for(request, pk, may: str) -> tuple[Interview, Sight]:
    """The interview and what the person may do there; 404 unless it is `may`."""
    interview = find_interview(request, pk)
    sight = sight_of(request.user, interview)
    if not getattr(sight, may):
        raise Http404
    return interview, sight


def standing(interview: Interview, account):
    """The answers that the account may read."""
    return interview.answers.visible_to(account).select_related("question")


@signed_in
def interview_mine(request, pk):
    """One of the two prepares the own part; nobody reads it before it is handed over."""
    interview, sight = found_for(request, pk, "prepares")
    key = f"interview-mine-{pk}"

    def save(form):
        actions.prepare_answers(
            interview, by=request.user, version=form.cleaned_data["version"],
            answers=form.answers(), draft=key,
        )  # fmt: skip
        return "Ответы переданы. До собеседования их можно исправить."

    questions = interview.question_set.questions.filter(whom=sight.side)
    return answered(
        request, interview, AnswersForm, questions, key, save, "mentorship/interview_mine.html"
    )


@running
def interview_table(request, pk):
    """Everything at the table, or typed in from paper; «hold» with the conclusion ends it."""
    interview, sight = found_for(request, pk, "leads")
    key, holds = f"interview-{pk}", request.POST.get("button") == "hold" or interview.is_held

    def save(form):
        act = actions.save_answers if interview.is_held or not holds else actions.hold_interview
        act(
            interview, by=request.user, version=form.cleaned_data["version"],
            answers=form.answers(), draft=key,
            **{name: form.cleaned_data[name] for name in WORDS},
        )  # fmt: skip
        return "Собеседование проведено." if holds else "Записи сохранены."

    questions = interview.question_set.questions.filter(whom__in=sight.reads)
    return answered(
        request, interview, TableForm, questions, key, save, "mentorship/interview_table.html",
        held=request.method == "POST" and holds,
    )  # fmt: skip


def answered(request, interview, form_class, questions, key, save, template, **more):
    """Show the form or write it; what another person wrote meanwhile is put beside one's own."""
    asked, draft = list(questions), restored(request.user, key)
    answers = list(standing(interview, request.user))
    words = {name: getattr(interview, name) for name in WORDS}
    words["held_on"] = interview.held_on or timezone.localdate()
    start = begun(asked, answers, draft, words) | {"version": interview.version}
    form = form_class(request.POST or None, questions=asked, initial=start, **more)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            said = save(form)
        except StaleVersion as stale:
            status = 409
            meet(request, form, stale.current)
        except ValidationError as error:
            refuse(form, error)
        else:
            messages.success(request, said)
            return redirect("interview", interview.pk)
    context = {"interview": interview, "pair": interview.pair, "form": form, "draft": draft}
    status = 422 if form.errors and status == 200 else status
    return render(request, template, context, status=status)


def meet(request, form: AnswersForm, current: Interview) -> None:
    """Put what stands there now into a form that was sent over an older version."""
    now = {name_of(one.question_id): one.value for one in standing(current, request.user)}
    if "conclusion" in form.fields:
        now |= {name: getattr(current, name) for name in WORDS[:2] if getattr(current, name)}
    form.meet(now)
    form.add_error(None, MEANWHILE)
    show_version(form, current.version)
