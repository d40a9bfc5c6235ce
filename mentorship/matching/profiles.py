"""What the matching knows of each side, and what the school has set."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache


class Together(StrEnum):
    """How earlier joint work went."""

    GOOD = "good"
    NOW = "now"  # the two work together, or prepare to
    EARLY = "early"  # it ended before its term, for no fault of the two
    REFUSED = "refused"  # one of the two gave it up, not long ago
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class MentorProfile:
    """A mentor of the bank. `key` is the teacher's; texts are compared as given.

    competences     key of a competence → level 1…5
    teaching_years  whole years, None when unknown
    category        strength of the category, 0…1; `category_name` is what it is called
    review_share    result of the year-end analysis, 0…1, None when there is none
    training_share  hours of training against those the school wants, 0…1
    free            hours of the week with time (mentorship.matching.week), 0 when unknown; `when`
                    is how it was written
    places          how many more mentees may be taken; `running` are those already there
    heads           departments that the mentor is the head of
    away            on leave: nobody is proposed, whoever is chosen by hand is
    """

    key: int
    subjects: frozenset[str] = frozenset()
    competences: Mapping[int, int] = field(default_factory=dict)
    class_ranges: frozenset[str] = frozenset()
    teaching_years: int | None = None
    category: float = 0
    category_name: str = ""
    review_share: float | None = None
    training_share: float = 0
    building: str = ""
    free: int = 0
    when: str = ""
    places: int = 1
    running: int = 0
    away: bool = False
    heads: frozenset[int] = frozenset()
    wished: frozenset[int] = frozenset()
    unwanted: frozenset[int] = frozenset()


@lru_cache(maxsize=1000)
def named_in(subject: str) -> tuple[str, ...]:
    """The subjects of a request, as `RequestProfile.subjects`."""
    return tuple(part for part in map(str.strip, re.split(r"[,;]", subject)) if part)


@dataclass(frozen=True, slots=True)
class RequestProfile:
    """A request waiting for a mentor. `key` is the request's, `teacher` the person's.

    difficulties  keys of competences, the heaviest first
    wished        the teacher wished as mentor, None for nobody; `unwanted` likewise, several
    together      teacher → how joint work with them went, or that it goes on; `parted` has the
                  cause, in words, where it ended before its term
    first         the mentor could not go on: where places are few, served before the others
    """

    key: int
    teacher: int
    subject: str = ""
    difficulties: tuple[int, ...] = ()
    class_range: str = ""
    department: int | None = None
    building: str = ""
    free: int = 0
    when: str = ""
    wished: int | None = None
    unwanted: frozenset[int] = frozenset()
    together: Mapping[int, Together] = field(default_factory=dict)
    parted: Mapping[int, str] = field(default_factory=dict)
    first: bool = False

    @property
    def subjects(self) -> tuple[str, ...]:
        """What `subject` names: «физика, астрономия» are two, and either will do."""
        return named_in(self.subject)


@dataclass(frozen=True, slots=True)
class HardRules:
    """What the school does not allow at all; each may be switched off, as a setting."""

    same_subject: bool = False
    not_own_head: bool = True
    minimum_years: int = 0
    not_after_conflict: bool = True
    not_unwanted: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """Everything one matching is made from.

    weights    criterion's key → weight ≥ 0
    areas      subject → area of subjects that are near to each other
    pinned     request → mentor chosen by hand; counts even against a hard rule
    forbidden  (request, mentor) struck out by hand
    """

    mentors: tuple[MentorProfile, ...]
    requests: tuple[RequestProfile, ...]
    weights: Mapping[str, float]
    rules: HardRules = HardRules()
    areas: Mapping[str, str] = field(default_factory=dict)
    pinned: Mapping[int, int] = field(default_factory=dict)
    forbidden: frozenset[tuple[int, int]] = frozenset()
