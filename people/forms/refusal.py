"""What an action refused, said on the form that asked for it."""

from collections.abc import Callable

from django import forms
from django.core.exceptions import ValidationError


def refuse(form: forms.Form, error: ValidationError) -> None:
    """The action's sentences beside their fields; those of other fields above the form."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error.messages)
        return
    for name, sentences in error.message_dict.items():
        form.add_error(name if name in form.fields else None, sentences)


def accepted(form: forms.Form, change: Callable):
    """What the change that a form asked for gave; None when it was refused: the form says why."""
    try:
        return change()
    except ValidationError as error:
        refuse(form, error)
        return None
