"""A change that may be refused: the sentence is shown on the page the person goes back to."""

import re
from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404

NUMBER = re.compile(r"[0-9]{1,9}")


def refused(request, change: Callable[[], object]) -> bool:
    """Run the change; a refusal becomes a message. True when it was refused."""
    try:
        change()
    except ValidationError as error:
        for sentence in error.messages:
            messages.error(request, sentence)
        return True
    return False


def place(request, last: int = 200) -> int:
    """The place (from 1) that a move names; 404 for anything else."""
    value = request.POST.get("to", "")
    if not NUMBER.fullmatch(value) or not 1 <= int(value) <= last:
        raise Http404
    return int(value)
