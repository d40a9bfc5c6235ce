"""Кого не хватает: what one more mentor would have to be to serve most of those who wait."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from mentorship.matching.optimum import Matching
from mentorship.matching.profiles import RequestProfile


@dataclass(frozen=True, slots=True)
class Shortage:
    """One answer: a subject or a competence, how many waiting requests it would serve."""

    subject: str = ""
    competence: int | None = None
    mentor: int | None = None
    serves: int = 0


def shortages(matching: Matching) -> list[Shortage]:
    """What would serve most of the unserved: one more mentor of a subject, of a competence, or one
    more place with a mentor of the bank; the best answers first."""
    waiting = [unserved.request for unserved in matching.unserved]
    found = [
        *(Shortage(subject=s, serves=n) for s, n in _counted(r.subject for r in waiting)),
        *(Shortage(competence=c, serves=n) for c, n in _counted(map(_heaviest, waiting))),
        *_places(matching, waiting),
    ]
    return sorted(found, key=lambda shortage: -shortage.serves)


def _counted(values) -> list[tuple]:
    return Counter(value for value in values if value).most_common()


def _heaviest(request: RequestProfile) -> int | None:
    return request.difficulties[0] if request.difficulties else None


def _places(matching: Matching, waiting: list[RequestProfile]) -> list[Shortage]:
    """Mentors who are allowed to those that wait: one more place serves one more of them."""
    if not waiting:
        return []
    tables = matching.tables
    rows = [tables.row[request.key] for request in waiting]
    suits = tables.allowed[rows].sum(axis=0)
    return [
        Shortage(mentor=matching.case.mentors[at].key, serves=1) for at in np.flatnonzero(suits)
    ]
