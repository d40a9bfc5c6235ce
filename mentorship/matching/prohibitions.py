"""The hard rules: which pairs the school does not allow, each with the words for it."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mentorship.matching.criteria import (
    Matrix,
    by_kinds,
    overlap,
    subjects_of,
    unwanted,
)
from mentorship.matching.profiles import Case, Together


@dataclass(frozen=True, slots=True)
class Prohibition:
    """One rule: `applies` whether the school has it on; `mask` True where a pair is not allowed;
    `words` end the sentence «не подходят 4 наставника: …»."""

    key: str
    words: str
    applies: Callable[[Case], bool]
    mask: Callable[[Case], Matrix]


def nobody(case: Case) -> Matrix:
    return np.zeros((len(case.requests), len(case.mentors)), dtype=bool)


def other_subject(case: Case) -> Matrix:
    """A request that names no subject is not refused for it."""

    def other(wanted, taught) -> Matrix:
        named = np.array([bool(subjects) for subjects in wanted], dtype=bool)
        return (overlap(wanted, taught) == 0) & named[:, None]

    return by_kinds(other, *subjects_of(case))


def own_head(case: Case) -> Matrix:
    mask = nobody(case)
    for column, mentor in enumerate(case.mentors):
        if mentor.heads:
            mask[:, column] = [request.department in mentor.heads for request in case.requests]
    return mask


def too_new(case: Case) -> Matrix:
    years = [mentor.teaching_years for mentor in case.mentors]
    short = [y is not None and y < case.rules.minimum_years for y in years]
    return nobody(case) | np.array([short], dtype=bool)


def of_unknown_years(case: Case) -> Matrix:
    unknown = [mentor.teaching_years is None for mentor in case.mentors]
    return nobody(case) | np.array([unknown], dtype=bool)


def those_who(went: Together) -> Callable[[Case], Matrix]:
    """The mask of those two whose joint work went so, or goes on."""

    def mask(case: Case) -> Matrix:
        found, columns = nobody(case), {mentor.key: at for at, mentor in enumerate(case.mentors)}
        for row, request in enumerate(case.requests):
            for teacher, how in request.together.items():
                if how is went and teacher in columns:
                    found[row, columns[teacher]] = True
        return found

    return mask


def is_told(went: Together) -> Callable[[Case], bool]:
    """Whether it is so with any two of the case."""
    return lambda case: any(went in request.together.values() for request in case.requests)


def on_leave(case: Case) -> Matrix:
    return nobody(case) | np.array([[mentor.away for mentor in case.mentors]], dtype=bool)


def oneself(case: Case) -> Matrix:
    keys = np.array([mentor.key for mentor in case.mentors])
    return np.array([request.teacher for request in case.requests])[:, None] == keys[None, :]


def struck_out(case: Case) -> Matrix:
    mask, columns = nobody(case), {mentor.key: at for at, mentor in enumerate(case.mentors)}
    rows = {request.key: at for at, request in enumerate(case.requests)}
    for request, mentor in case.forbidden:
        if request in rows and mentor in columns:
            mask[rows[request], columns[mentor]] = True
    return mask


AWAY = "в отпуске"
# somebody asked for it: told only to those who may read wishes
UNWANTED = "есть пожелание не работать вместе"
PROHIBITIONS = (
    Prohibition("oneself", "это сам педагог", lambda case: True, oneself),
    Prohibition("struck_out", "исключён вручную", lambda case: bool(case.forbidden), struck_out),
    Prohibition("away", AWAY, lambda case: any(m.away for m in case.mentors), on_leave),
    Prohibition(
        "same_subject", "другой предмет", lambda case: case.rules.same_subject, other_subject
    ),
    Prohibition(
        "not_own_head", "руководитель своего МО", lambda case: case.rules.not_own_head, own_head
    ),
    Prohibition("minimum_years", "мал стаж", lambda case: case.rules.minimum_years > 0, too_new),
    Prohibition(
        "unknown_years",
        "стаж не указан",
        lambda case: case.rules.minimum_years > 0,
        of_unknown_years,
    ),
    # the database takes no second pair of the same two in the same days
    Prohibition(
        "together_now", "уже работают вместе", is_told(Together.NOW), those_who(Together.NOW)
    ),
    # no setting: who has just given this mentee up is no proposal; by hand it may still be
    Prohibition(
        "just_refused",
        "недавно прекратили работу вместе",
        is_told(Together.REFUSED),
        those_who(Together.REFUSED),
    ),
    Prohibition(
        "not_after_conflict",
        "работа вместе не сложилась",
        lambda case: case.rules.not_after_conflict,
        those_who(Together.CONFLICT),
    ),
    Prohibition(
        "not_unwanted",
        UNWANTED,
        lambda case: case.rules.not_unwanted,
        unwanted,
    ),
)


def prohibited(case: Case) -> dict[str, Matrix]:
    """key of a rule → where it forbids, for the rules that the school has on."""
    return {rule.key: rule.mask(case) for rule in PROHIBITIONS if rule.applies(case)}
