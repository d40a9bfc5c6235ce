"""A change that may be refused: the sentence is shown on the page the person goes back to."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError


def refused(request, change: Callable[[], object]) -> bool:
    """Run the change; a refusal becomes a message. True when it was refused."""
    try:
        change()
    except ValidationError as error:
        for sentence in error.messages:
            messages.error(request, sentence)
        return True
    return False
