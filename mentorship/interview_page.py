"""What the page of one interview says and offers."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms

from mentorship import actions
from mentorship.interview_forms import CancelForm, StepForm
from mentorship.models import Interview

State = Interview.State


@dataclass(frozen=True)
class Step:
    """One way out of a state: the button, what happens, its form, the action."""

    to: str
    button: str
    about: str
    form: type[forms.Form]
    act: Callable
    done: str


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


@dataclass(frozen=True)
class Offer:
    """A step that is open to the interview, with its form ready to show."""

    key: str
    step: Step
    form: forms.Form
    opened: bool


def steps_of(interview: Interview, refused: dict[str, forms.Form]) -> list[Offer]:
    """The moves open to the interview; none once its year is closed."""
    if interview.frozen_on:
        return []
    return [
        Offer(key, step, refused.get(key) or blank(key, step, interview), key in refused)
        for key, step in STEPS.items()
        if interview.may_become(step.to)
    ]


def blank(key: str, step: Step, interview: Interview) -> forms.Form:
    return step.form(initial={"version": interview.version}, auto_id=f"{key}_%s")
