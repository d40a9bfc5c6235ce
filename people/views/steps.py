"""A step sent from a page: made, or the page again with the form and the reason why not."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect

from people.form_fields import show_version
from people.forms.refusal import refuse
from people.models import StaleVersion

CHANGED = "Это только что изменил кто-то другой. Проверьте и нажмите ещё раз."


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
