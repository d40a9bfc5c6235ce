"""A change that may be refused: the sentence is shown on the page the person goes back to."""

import re
from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

NUMBER = re.compile(r"[0-9]{1,9}")


def refused(request, change: Callable[[], object]) -> bool:
    """Run the change; a refusal becomes a message. True when it was refused."""
    return carried_out(request, lambda: (change(),)) is None


def carried_out(request, change: Callable):
    """What the change gave; None when it was refused: a message says why."""
    try:
        return change()
    except ValidationError as error:
        for sentence in error.messages:
            messages.error(request, sentence)
        return None


def gone(said: str, back: str, *keep: str):
    """A view that removes something: pressed twice, or after somebody quicker, it says so.

    Wraps a view that answers POST alone. What it does not find, or what is gone by the time its
    action holds the row, is no error of the person who pressed: `said` is shown on the page `back`,
    named with the arguments `keep` of the removing address.
    """

    def wrap(view):
        @wraps(view)
        def answer(request, **named):
            try:
                return view(request, **named)
            except (Http404, ObjectDoesNotExist):
                messages.info(request, said)
                return led_to(request, reverse(back, kwargs={name: named[name] for name in keep}))

        return answer

    return wrap


def led_to(request, url: str):
    """Another page, also for a button that htmx pressed."""
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Redirect": url})
    return redirect(url)


def place(request, last: int = 200) -> int:
    """The place (from 1) that a move names; 404 for anything else."""
    value = request.POST.get("to", "")
    if not NUMBER.fullmatch(value) or not 1 <= int(value) <= last:
        raise Http404
    return int(value)
