"""The moves of a pair: start, pause, complete, end by notice, cancel."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from mentorship import actions
from mentorship.forms import CompleteForm, EndForm, StepForm, WhyForm
from mentorship.models import Pair, PairRules
from people.access import Permission, allowed
from people.form_fields import show_version
from people.models import MovedDay, StaleVersion


@dataclass(frozen=True)
class Step:
    """One way out of a state: the button, what happens, the form it needs, the action."""

    to: str
    button: str
    about: str
    form: type[forms.Form]
    act: Callable
    done: str


STEPS: dict[str, Step] = {
    "start": Step(
        Pair.State.ACTIVE, "Открыть работу пары",
        "Пара начнёт работать, если все бумаги на месте.", StepForm, actions.start_pair,
        "Пара работает.",
    ),
    "pause": Step(
        Pair.State.PAUSED, "Приостановить", "Пара сохранит место и бумаги.", WhyForm,
        actions.pause_pair, "Пара приостановлена.",
    ),
    "complete": Step(
        Pair.State.COMPLETED, "Завершить", "Программа выполнена.", CompleteForm,
        actions.complete_pair, "Пара завершена.",
    ),
    "end": Step(
        Pair.State.ENDED, "Прекратить досрочно",
        "Причина скажет, нужно ли предупреждение (ТК РФ, ст. 351.8).", EndForm, actions.end_pair,
        "Пара прекращена.",
    ),
    "cancel": Step(
        Pair.State.CANCELLED, "Отменить", "Пара не состоялась и в нагрузку не считается.",
        WhyForm, actions.cancel_pair, "Пара отменена.",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Offer:
    """A step that the pair's state allows, with its form ready to show."""

    key: str
    step: Step
    form: forms.Form
    opened: bool


def moves_of(pair: Pair, refused: dict[str, forms.Form]) -> list[Offer]:
    """The steps open to the pair; a refused form stands where it was sent from."""
    return [
        Offer(key, step, refused.get(key) or blank(key, step, pair), key in refused)
        for key, step in STEPS.items()
        if step.to in Pair.MOVES[Pair.State(pair.state)]
    ]


def blank(key: str, step: Step, pair: Pair) -> forms.Form:
    today = timezone.localdate()
    initial = {"version": pair.version, "notice_on": today}
    form = step.form(initial=initial, auto_id=f"{key}_%s")
    if key == "end":
        earliest = actions.earliest_end(today)
        form.initial["on"] = earliest
        form.fields["on"].help_text = why_not_earlier(today, earliest)
    return form


def why_not_earlier(notice, earliest) -> str:
    """The sentence under the last day: what is counted, and what the calendar does not know."""
    calendar = MovedDay.calendar(notice)
    days = calendar.days_until(notice, PairRules.current().notice_days)
    counted = ", ".join(f"{day:%d.%m}" for day in days)
    said = f"При предупреждении {notice:%d.%m.%Y} — не раньше {earliest:%d.%m.%Y}: считаются "
    said += f"рабочие дни со следующего ({counted})."
    if not calendar.knows(earliest.year):
        said += f" Переносы выходных {earliest.year} года не внесены: проверьте по календарю."
    return said


@allowed(Permission.EDIT_PAIRS)
@require_POST
def pair_move(request, pk, key):
    """One step; a refusal comes back in words with what was typed."""
    from mentorship.views.pairs import find_pair, show

    pair = find_pair(request, pk)
    if key not in STEPS:
        raise Http404
    step = STEPS[key]
    form = step.form(request.POST, auto_id=f"{key}_%s")
    if not form.is_valid():
        return show(request, pair, status=422, **{key: form})
    try:
        step.act(pair, by=request.user, **form.cleaned_data)
    except StaleVersion as stale:
        show_version(form, stale.current.version)
        form.add_error(None, "Пару только что изменил кто-то другой. Проверьте и нажмите ещё раз.")
        return show(request, find_pair(request, pk), status=409, **{key: form})
    except ValidationError as error:
        form.add_error(None, error if hasattr(error, "error_dict") else error.messages)
        return show(request, pair, status=422, **{key: form})
    messages.success(request, step.done)
    return redirect("pair", pk)
