"""The best matching of the whole bank under capacity, exact, with prices of manual choices.

First as many requests as possible are served, then the sum of scores is the greatest possible
(the assignment problem; Crouse 2016, as in `scipy.optimize.linear_sum_assignment`). Scores are
counted in millionths, so that sums are exact and equal cases give equal answers.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from mentorship.matching.criteria import Matrix, total_scores
from mentorship.matching.profiles import Case, MentorProfile, RequestProfile
from mentorship.matching.prohibitions import PROHIBITIONS, prohibited
from people.counting import count_of, word_for

MILLION = 1_000_000
CANDIDATES = 2  # shown beside the proposal
MENTORS = "наставник,наставника,наставников"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another mentor who is allowed, with the score 0…1 and whether there is a place left."""

    mentor: MentorProfile
    score: float
    has_place: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A request with its mentor, the score 0…1, and the next best candidates."""

    request: RequestProfile
    mentor: MentorProfile
    score: float
    by_hand: bool
    others: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Unserved:
    """A request without a mentor and exactly why."""

    request: RequestProfile
    why: str


@dataclass(frozen=True, slots=True)
class Worth:
    """What a matching is worth: requests served, then the sum of scores."""

    served: int
    score: float


class Tables:
    """The matrices of one case, worked out once and shared by everything asked about it."""

    def __init__(self, case: Case):
        self.case = case
        # whole numbers, which floats of 64 bits hold exactly
        self.scores: Matrix = np.rint(total_scores(case).astype(np.float64) * MILLION)
        self.row = {request.key: at for at, request in enumerate(case.requests)}
        self.column = {mentor.key: at for at, mentor in enumerate(case.mentors)}
        self.places = np.array([max(m.places, 0) for m in case.mentors], dtype=np.int64)
        self.pinned = {
            self.row[r]: self.column[m]
            for r, m in case.pinned.items()
            if r in self.row and m in self.column
        }

    @cached_property
    def prohibited(self) -> dict[str, Matrix]:
        return prohibited(self.case)

    @cached_property
    def allowed(self) -> Matrix:
        """Where no rule forbids."""
        mask = np.ones(self.scores.shape, dtype=bool)
        for forbidden in self.prohibited.values():
            mask &= ~forbidden
        return mask

    @cached_property
    def best(self) -> Matrix:
        """For each request the numbers of its best allowed mentors, in no order: enough of them to
        leave CANDIDATES beside the chosen one."""
        ranked = np.where(self.allowed, -self.scores, 1)
        wanted = CANDIDATES + 1
        if ranked.shape[1] <= wanted:
            return np.argsort(ranked, axis=1)
        return np.argpartition(ranked, wanted - 1, axis=1)[:, :wanted]

    def solve(self) -> np.ndarray:
        """Each request's mentor by number, -1 for none; pinned pairs first, the rest optimal."""
        chosen = np.full(len(self.case.requests), -1)
        left = self.places.copy()
        for row, column in self.pinned.items():
            chosen[row] = column
            left[column] = max(0, left[column] - 1)
        free = np.flatnonzero(chosen < 0)
        if len(free):
            chosen[free] = best_assignment(self.scores[free], self.allowed[free], left)
        return chosen

    def worth(self, chosen: np.ndarray) -> Worth:
        rows = np.flatnonzero(chosen >= 0)
        return Worth(len(rows), int(self.scores[rows, chosen[rows]].sum()) / MILLION)


def best_assignment(scores: Matrix, allowed: Matrix, places: np.ndarray) -> np.ndarray:
    """The mentor's number for each row, -1 for none.

    scores   rows × mentors, whole millionths
    allowed  the same shape, where a pair may be
    places   how many rows each mentor may take

    A mentor with n places stands n times among the columns; a served request outweighs any sum of
    scores.
    """
    from scipy.optimize import linear_sum_assignment

    useful = np.minimum(places, allowed.sum(axis=0))
    columns = np.repeat(np.arange(len(places)), useful)
    chosen = np.full(len(scores), -1)
    if not len(columns):
        return chosen
    served = (len(scores) + 1) * MILLION
    values = np.where(allowed, scores + served, 0.0)[:, columns]
    rows, picked = linear_sum_assignment(values, maximize=True)
    real = values[rows, picked] > 0
    chosen[rows[real]] = columns[picked[real]]
    return chosen


@dataclass(frozen=True)
class Matching:
    """The answer: proposals in the order of the requests, the unserved, what it is worth."""

    case: Case
    proposals: tuple[Proposal, ...]
    unserved: tuple[Unserved, ...]
    worth: Worth

    def price_of(self, request: int) -> float:
        """What a choice by hand costs against the optimum without it, in points of score; a request
        less served counts as a whole point and more than any score. 0 where nothing was chosen."""
        pinned = {r: m for r, m in self.case.pinned.items() if r != request}
        forbidden = frozenset(pair for pair in self.case.forbidden if pair[0] != request)
        if (pinned, forbidden) == (dict(self.case.pinned), self.case.forbidden):
            return 0.0
        tables = Tables(replace(self.case, pinned=pinned, forbidden=forbidden))
        free = tables.worth(tables.solve())
        lost = free.served - self.worth.served
        return round(max(0.0, free.score - self.worth.score) if lost <= 0 else float(lost), 6)


def match(case: Case) -> Matching:
    """The optimum of the case, every pair with its next candidates, every refusal with its reason.

    In: a case with distinct keys. Out: requests keep their order. Ties are broken by the order of
    mentors in the case, so the same case always gives the same answer.
    """
    tables = Tables(case)
    chosen = tables.solve()
    left = tables.places - np.bincount(chosen[chosen >= 0], minlength=len(case.mentors))
    proposals, unserved = [], []
    for row, column in enumerate(chosen):
        if column < 0:
            unserved.append(row)
        else:
            proposals.append(_proposal(tables, row, int(column), left))
    return Matching(
        case, tuple(proposals), tuple(_explained(tables, unserved)), tables.worth(chosen)
    )


def _proposal(tables: Tables, row: int, column: int, left: np.ndarray) -> Proposal:
    case = tables.case
    return Proposal(
        case.requests[row], case.mentors[column], int(tables.scores[row, column]) / MILLION,
        row in tables.pinned, _others(tables, row, column, left),
    )  # fmt: skip


def _others(tables: Tables, row: int, column: int, left: np.ndarray) -> tuple[Candidate, ...]:
    scores = tables.scores[row]
    others = [at for at in tables.best[row] if at != column and tables.allowed[row, at]]
    ranked = sorted(others, key=lambda at: (-scores[at], at))[:CANDIDATES]
    return tuple(
        Candidate(tables.case.mentors[at], int(scores[at]) / MILLION, bool(left[at] > 0))
        for at in ranked
    )


def _explained(tables: Tables, rows: list[int]) -> Iterable[Unserved]:
    words = {rule.key: rule.words for rule in PROHIBITIONS}
    suits = tables.allowed[rows].sum(axis=1)
    refused = {words[key]: mask[rows].sum(axis=1) for key, mask in tables.prohibited.items()}
    for at, (row, suitable) in enumerate(zip(rows, suits, strict=True)):
        counts = {said: int(numbers[at]) for said, numbers in refused.items()}
        yield Unserved(
            tables.case.requests[row], _why(int(suitable), counts, len(tables.case.mentors))
        )


def _why(suitable: int, refused: dict[str, int], mentors: int) -> str:
    if not mentors:
        return "В банке нет ни одного наставника"
    if suitable:
        fits = word_for(suitable, "подходит,подходят,подходят").capitalize()
        return f"{fits} {count_of(suitable, MENTORS)}, но свободных мест нет"
    said = "; ".join(f"{words} — {count}" for words, count in refused.items() if count)
    return f"Никто не подходит: {said}"
