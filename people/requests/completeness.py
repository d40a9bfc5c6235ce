"""How complete a professional request is. Pure; the database says the same in `with_completeness`.

A matching can use a difficulty with its subject or classes and the wished form or time. What holds
neither a difficulty, nor a self-assessment, nor own words says nothing about help at all.
"""

from dataclasses import dataclass
from enum import IntEnum


class Completeness(IntEnum):
    """A larger one goes first in the queue."""

    EMPTY = 0
    PARTIAL = 1
    FULL = 2

    @property
    def label(self) -> str:
        return {0: "пустой", 1: "неполный", 2: "полный"}[self]


@dataclass(frozen=True)
class RequestParts:
    """Which parts of a request hold something."""

    difficulties: bool = False
    assessments: bool = False
    own_words: bool = False
    subject_or_classes: bool = False
    form_or_time: bool = False


MISSING = {
    "difficulties": "не названо ни одно затруднение",
    "subject_or_classes": "не указаны предмет или классы",
    "form_or_time": "не указаны удобные форма или время",
}


def completeness(parts: RequestParts) -> Completeness:
    """FULL when nothing of MISSING is missing, EMPTY when nothing tells what is hard."""
    if not missing(parts):
        return Completeness.FULL
    tells = parts.difficulties or parts.assessments or parts.own_words
    return Completeness.PARTIAL if tells else Completeness.EMPTY


def missing(parts: RequestParts) -> list[str]:
    """What a person should add, in words; [] for a full request."""
    return [words for part, words in MISSING.items() if not getattr(parts, part)]
