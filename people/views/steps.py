"""A step sent from a page: made, or the page again with the form and the reason why not."""

from collections.abc import Callable, Mapping
from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect

from people.form_fields import show_version
from people.forms.refusal import refuse
from people.models import StaleVersion
from people.steps import Step

CHANGED = "Это только что изменил кто-то другой. Проверьте и нажмите ещё раз."


def step_taken(request, steps: Mapping[str, Step], key: str, of, *, show: Callable, back: tuple):
    """Answer a press of one of the page's steps.

    of     what the step's action takes first: the row, or its key
    show   the page as it is now: show(status=, **{key of the step: its form})
    back   where to go when it is made: the arguments of `redirect`

    Http404 for a step that there is none of.
    """
    if key not in steps:
        raise Http404
    step = steps[key]
    form = step.filled(key, request.POST)
    return taken(
        request, form, partial(step.act, of, by=request.user), back=back, said=step.done,
        show=lambda status: show(status=status, **{key: form}),
    )  # fmt: skip


def taken(request, form, act: Callable, *, show: Callable, back: tuple, said: str):
    """Make the step with what the form says and answer.

    act    called with the form's fields as keywords; may raise StaleVersion, ValidationError
    show   show(status): the page as it is now, with the form in it
    back   where to go then: the arguments of `redirect`
    said   what is told there
    """
    if not form.is_valid():
        return show(422)
    try:
        act(**form.cleaned_data)
    except StaleVersion as stale:
        show_version(form, stale.current.version)
        form.add_error(None, CHANGED)
        return show(409)
    except ValidationError as error:
        refuse(form, error)
        return show(422)
    messages.success(request, said)
    return redirect(*back)
