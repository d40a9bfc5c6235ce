"""What the page of one event says and offers."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms

from people.access import Permission
from people.models import School
from roadmap import actions
from roadmap.event_forms import CancelForm, HoldForm, StepForm
from roadmap.models import Event

State = Event.State


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
    "hold": Step(
        State.HELD, "Отметить проведённым",
        "После этого отмечают присутствие, а наставникам засчитываются часы.",
        HoldForm, actions.hold_event, "Отмечено: событие проведено.",
    ),
    "cancel": Step(
        State.CANCELLED, "Отменить событие", "Оно останется в списке с причиной.",
        CancelForm, actions.cancel_event, "Отмечено: событие отменено.",
    ),
    "reopen": Step(
        State.PLANNED, "Вернуть в запланированные", "Если отметили по ошибке.",
        StepForm, actions.reopen_event, "Событие снова запланировано.",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Offer:
    """A step that is open to the event, with its form ready to show."""

    key: str
    step: Step
    form: forms.Form
    opened: bool


def about_event(event: Event, account, refused: dict[str, forms.Form]) -> dict:
    """The context of roadmap/event.html."""
    edits = account.can(Permission.EDIT_EVENTS)
    return {
        "event": event,
        "edits": edits,
        "steps": steps_of(event, refused) if edits else [],
        "is_past": event.held_on < School.today(),
        "agenda": [line for line in map(str.strip, event.agenda.splitlines()) if line],
        "reads_plan": account.can(Permission.READ_PLAN),
    }


def steps_of(event: Event, refused: dict[str, forms.Form]) -> list[Offer]:
    """The moves open to the event; nothing is marked as held before its day."""
    ahead = event.held_on > School.today()
    return [
        Offer(key, step, refused.get(key) or blank(key, step, event), key in refused)
        for key, step in STEPS.items()
        if event.may_become(step.to) and not (key == "hold" and ahead and key not in refused)
    ]


def blank(key: str, step: Step, event: Event) -> forms.Form:
    initial = {"version": event.version, "outcome": event.outcome}
    return step.form(initial=initial, auto_id=f"{key}_%s")
