"""One request against the whole bank, one mentor against the whole queue: who suits, in order."""

from dataclasses import dataclass, replace

from mentorship.matching.optimum import MILLION, Tables, Worth
from mentorship.matching.profiles import Case, MentorProfile, RequestProfile
from mentorship.matching.prohibitions import PROHIBITIONS


@dataclass(frozen=True, slots=True)
class Ranked:
    """A mentor and a request: the score 0…1, the mentor's free places, what forbids the pair, and
    whether the mentor teaches nothing near what is asked for, where subjects weigh anything."""

    mentor: MentorProfile
    request: RequestProfile
    score: float
    refused: tuple[str, ...] = ()
    other_subject: bool = False

    @property
    def places(self) -> int:
        return max(self.mentor.places, 0)


def mentors_for(case: Case, request: int) -> list[Ranked]:
    """The bank in the order of suitability for the request: allowed with a place, allowed without,
    forbidden. KeyError when the case has no such request."""
    tables = Tables(case)
    row = tables.row[request]
    return _in_order(_ranked(tables, row, column) for column in range(len(case.mentors)))


def requests_for(case: Case, mentor: int) -> list[Ranked]:
    """The queue in the order of suitability for the mentor; KeyError when there is none such."""
    tables = Tables(case)
    column = tables.column[mentor]
    return _in_order(_ranked(tables, row, column) for row in range(len(case.requests)))


def _ranked(tables: Tables, row: int, column: int) -> Ranked:
    words = {rule.key: rule.words for rule in PROHIBITIONS}
    refused = tuple(words[key] for key, mask in tables.prohibited.items() if mask[row, column])
    score = int(tables.scores[row, column]) / MILLION
    subject = tables.parts.get("subject")
    other = subject is not None and subject[row, column] == 0
    return Ranked(tables.case.mentors[column], tables.case.requests[row], score, refused, other)


def _in_order(found) -> list[Ranked]:
    return sorted(found, key=lambda one: (bool(one.refused), one.places == 0, -one.score))


def costs_of_a_place(case: Case, mentors: list[int]) -> dict[int, Worth]:
    """mentor → what those who wait lose when one place of that mentor is taken from them.

    `served` is how many of them would have nobody, `score` how much worse the rest would be.
    """
    tables = Tables(case)
    free = tables.worth(tables.solve())
    found = {}
    for mentor in mentors:
        fewer = replace(case, mentors=tuple(
            replace(m, places=max(m.places - 1, 0)) if m.key == mentor else m for m in case.mentors
        ))  # fmt: skip
        without = Tables(fewer, tables)
        left = without.worth(without.solve())
        found[mentor] = Worth(free.served - left.served, round(free.score - left.score, 6))
    return found
