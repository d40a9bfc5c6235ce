"""What the page of one interview says and offers."""

from dataclasses import dataclass

from django import forms

from mentorship import actions
from mentorship.interviews.answer_forms import TITLES
from mentorship.interviews.forms import CancelForm
from mentorship.interviews.lines import state_tag
from mentorship.interviews.sight import Sight, sight_of
from mentorship.models import Interview
from people.access import Permission
from people.forms.steps import StepForm
from people.models import School
from people.steps import Offer, Step, offers

State = Interview.State


@dataclass(frozen=True)
class Way:
    """What a recommendation means next: the name of the address of the pair, the button."""

    place: str
    button: str
    query: str = ""


WAYS = {
    "change": Way("pair_replace", "Заменить наставника"),
    "close": Way("pair_results", "Подвести итоги"),
    "spread": Way("library_new", "Составить карточку практики", "?pair="),
}
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


def about_interview(interview: Interview, account, refused: dict[str, forms.Form]) -> dict:
    """The context of mentorship/interview.html."""
    sight, runs = sight_of(account, interview), account.can(Permission.RUN_INTERVIEWS)
    return {
        "interview": interview,
        "pair": interview.pair,
        "sight": sight,
        "runs": runs,
        "tag": state_tag(interview.state, interview.planned_on, School.today()),
        "ready_at": getattr(interview, f"{sight.side}_ready_at") if sight.side else None,
        "parts": parts_of(interview, account, sight),
        "steps": steps_of(interview, refused) if runs else [],
        "way": WAYS.get(interview.recommendation) if interview.is_held and runs else None,
    }


def parts_of(interview: Interview, account, sight: Sight) -> list[tuple[str, list]]:
    """(title of a side, [(question, its answer or None)]) for each side that is read and has said
    something; no query where nothing is to be read.
    """
    if not sight.reads:
        return []
    answers = interview.answers.visible_to(account)
    said = {one.question_id: one for one in answers}
    asked = interview.question_set.questions.filter(whom__in=sight.reads)
    found: dict[str, list] = {whom: [] for whom in TITLES}
    for question in asked if said else ():
        found[question.whom].append((question, said.get(question.pk)))
    return [(TITLES[whom], lines) for whom, lines in found.items() if any(one for _, one in lines)]


def steps_of(interview: Interview, refused: dict[str, forms.Form]) -> list[Offer]:
    """The moves open to the interview; none once its year is closed."""
    if interview.frozen_on:
        return []
    return offers(interview, STEPS, refused)
