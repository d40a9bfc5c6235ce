"""What the page of one interview says and offers."""

from django import forms

from mentorship import actions
from mentorship.interview_forms import CancelForm
from mentorship.models import Interview
from people.forms.steps import StepForm
from people.steps import Offer, Step, offers

State = Interview.State


STEPS: dict[str, Step] = {
    "cancel": Step(
        State.CANCELLED, "Отменить собеседование", "Оно останется в списке с причиной.",
        CancelForm, actions.cancel_interview, "Собеседование отменено.",
    ),
    "reopen": Step(
        State.PLANNED, "Вернуть в запланированные",
        "Ответы и заключение останутся: их можно исправить.",
        StepForm, actions.reopen_interview, "Собеседование снова запланировано.",
    ),
}  # fmt: skip


def steps_of(interview: Interview, refused: dict[str, forms.Form]) -> list[Offer]:
    """The moves open to the interview; none once its year is closed."""
    if interview.frozen_on:
        return []
    return offers(interview, STEPS, refused)
