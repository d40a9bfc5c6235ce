"""«Метка: значение»: the lines of cards and of cells that tell all about a person."""

import re

from people.staff_import.cells import one_line
from people.staff_import.headings import meaning_of

LABEL = re.compile(r"\s*(?P<label>[^\W\d_][^:\n]{1,200}?)\s*:\s*(?P<value>.*)", re.DOTALL)
DASHED = re.compile(r"\s*(?P<label>[^\W\d_][^:\n–—]{1,80}?)\s+[–—-]\s+(?P<value>.+)", re.DOTALL)


def labelled(text: str) -> tuple[str, str, str] | None:
    """(meaning, label, value) of «Метка: значение»; None when the label is not a known one."""
    for pattern in (LABEL, DASHED):
        match = pattern.fullmatch(text)
        if match:
            meaning = meaning_of(match["label"])
            if meaning:
                return meaning, one_line(match["label"]), match["value"]
    return None


def only_label(text: str) -> str:
    """The meaning of a text that is nothing but a known label."""
    return meaning_of(text.rstrip(" :")) if len(text) < 200 else ""
