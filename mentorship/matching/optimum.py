"""The best matching of the whole bank under capacity, exact, with prices of manual choices.

A teacher has one main mentor, so of several requests of one teacher one is matched. As many
requests as possible are served, of them as many as possible of those that come
first (their mentor could not go on), then the sum of scores is the greatest possible
(the assignment problem; Crouse 2016, as in `scipy.optimize.linear_sum_assignment`). Scores are
counted in millionths, so that sums are exact and equal cases give equal answers.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np

from mentorship.matching.criteria import (
    Explanations,
    Matrix,
    Reason,
    criterion_scores,
    total_scores,
)
from mentorship.matching.large import proven_quickly
from mentorship.matching.profiles import Case, MentorProfile, RequestProfile
from mentorship.matching.prohibitions import PROHIBITIONS, prohibited
from people.counting import count_of, word_for

MILLION = 1_000_000
CANDIDATES = 2  # shown beside the proposal
ANOTHER_REQUEST = "Педагогу подбирается наставник по другому его запросу: основной наставник один"
MENTORS = "наставник,наставника,наставников"


class Candidate(NamedTuple):
    """Another mentor who is allowed, with the score 0…1, whether there is a place left, and whether
    all places are taken outside of what is matched, so that no exchange would free one."""

    mentor: MentorProfile
    score: float
    has_place: bool
    is_full: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A request with its mentor and the score 0…1. What is told of it is made when asked for."""

    request: RequestProfile
    mentor: MentorProfile
    score: float
    by_hand: bool
    answer: "Answer" = field(repr=False, compare=False)
    row: int = field(repr=False, compare=False)
    column: int = field(repr=False, compare=False)

    @property
    def others(self) -> tuple[Candidate, ...]:
        """The next best candidates."""
        return self.answer.others(self.row, self.column)

    @property
    def reasons(self) -> list[Reason]:
        """Why this mentor: every criterion that weighs something, heaviest first."""
        return self.answer.tables.explanations.of(self.row, self.column)


@dataclass(frozen=True, slots=True)
class Unserved:
    """A request without a mentor and exactly why."""

    request: RequestProfile
    why: str


class Price(NamedTuple):
    """What a choice by hand loses of the optimum: how many requests more stay without a mentor, and
    how many points of score. Those left weigh more than any points. Below zero is gained, which a
    choice beyond a mentor's places may do."""

    left: int
    score: float


@dataclass(frozen=True, slots=True)
class Worth:
    """What a matching is worth: requests served, then the sum of scores."""

    served: int
    score: float


class Tables:
    """The matrices of one case, worked out once and shared by everything asked about it.

    `like`: tables of the same mentors, requests and settings with other choices by hand.
    """

    def __init__(self, case: Case, like: "Tables | None" = None):
        self.case = case
        self.parts = like.parts if like else criterion_scores(case)
        self.millionths: Matrix = like.millionths if like else whole_scores(case, self.parts)
        self.row = {request.key: at for at, request in enumerate(case.requests)}
        self.column = {mentor.key: at for at, mentor in enumerate(case.mentors)}
        self.places = np.array([max(m.places, 0) for m in case.mentors], dtype=np.int64)
        self.pinned = {
            self.row[r]: self.column[m]
            for r, m in case.pinned.items()
            if r in self.row and m in self.column
        }

    @cached_property
    def scores(self) -> Matrix:
        """The millionths in 64 bits, which hold their sums exactly."""
        return self.millionths.astype(np.float64)

    @cached_property
    def explanations(self) -> Explanations:
        return Explanations(self.case, self.parts)

    @cached_property
    def standing(self) -> np.ndarray:
        """Which rows are served: one of each teacher, who has one main mentor: the request pinned
        by hand, else the first of theirs."""
        stands: dict[int, int] = {}
        for row, request in enumerate(self.case.requests):
            other = stands.setdefault(request.teacher, row)
            if row in self.pinned and other not in self.pinned:
                stands[request.teacher] = row
        mask = np.zeros(len(self.case.requests), dtype=bool)
        mask[list(stands.values())] = True
        return mask

    @cached_property
    def left(self) -> np.ndarray:
        """Places of each mentor beside those that are given by hand; below zero are given beyond
        them."""
        given = [column for row, column in self.pinned.items() if self.standing[row]]
        taken = np.bincount(np.array(given, dtype=int), minlength=len(self.places))
        return self.places - taken

    @cached_property
    def vacant(self) -> np.ndarray:
        """Places that the best combination is made of."""
        return np.maximum(self.left, 0)

    def is_beyond(self, request: int) -> bool:
        """Whether the request is given by hand to a mentor who has been given more than there are
        places."""
        row = self.row.get(request)
        return row in self.pinned and bool(self.standing[row] and self.left[self.pinned[row]] < 0)

    @cached_property
    def prohibited(self) -> dict[str, Matrix]:
        return prohibited(self.case)

    @cached_property
    def allowed(self) -> Matrix:
        """Where no rule forbids."""
        mask = np.ones(self.millionths.shape, dtype=bool)
        for forbidden in self.prohibited.values():
            mask &= ~forbidden
        return mask

    @cached_property
    def best(self) -> list[list[tuple[int, float]]]:
        """For each request the numbers of its best allowed mentors with their millionths, the best
        first: enough of them to leave CANDIDATES beside the chosen one."""
        ranked, wanted = np.where(self.allowed, -self.millionths, np.float32(1)), CANDIDATES + 1
        if ranked.shape[1] > wanted:
            few = np.sort(np.argpartition(ranked, wanted - 1, axis=1)[:, :wanted], axis=1)
        else:
            few = np.broadcast_to(np.arange(ranked.shape[1]), ranked.shape)
        costs = np.take_along_axis(ranked, few, axis=1)
        order = np.argsort(costs, axis=1, kind="stable")
        told = (np.take_along_axis(table, order, axis=1).tolist() for table in (few, costs))
        return [
            [(at, -cost) for at, cost in zip(*row, strict=True) if cost <= 0]
            for row in zip(*told, strict=True)
        ]

    def with_mentor(self, mentor: MentorProfile, at: int | None = None) -> "Tables":
        """The tables of the case with the mentor in place of the one numbered `at`, or beside all:
        only the mentor's own column is worked out. Parts of the score are not kept."""
        at = len(self.case.mentors) if at is None else at
        alone = Tables(replace(self.case, mentors=(mentor,), pinned={}))
        allowed = _with_column(self.allowed, alone.allowed, at)
        alone.millionths = _with_column(self.millionths, alone.millionths, at)
        bank = (*self.case.mentors[:at], mentor, *self.case.mentors[at + 1 :])
        found = Tables(replace(self.case, mentors=bank), like=alone)
        found.allowed = allowed
        return found

    def solve(self) -> np.ndarray:
        """Each request's mentor by number, -1 for none; pinned pairs first, the rest optimal."""
        chosen = np.full(len(self.case.requests), -1)
        for row, column in self.pinned.items():
            if self.standing[row]:
                chosen[row] = column
        free = np.flatnonzero(self.standing & (chosen < 0))
        if len(free):
            free = slice(None) if len(free) == len(chosen) else free  # nothing is copied
            first = np.array([request.first for request in self.case.requests], dtype=bool)
            chosen[free] = best_assignment(
                self.millionths[free], self.allowed[free], self.vacant, first[free]
            )
        return chosen

    def worth(self, chosen: np.ndarray) -> Worth:
        rows = np.flatnonzero(chosen >= 0)
        picked = self.millionths[rows, chosen[rows]]
        return Worth(len(rows), int(picked.sum(dtype=np.float64)) / MILLION)


def _with_column(table: Matrix, column: Matrix, at: int) -> Matrix:
    return np.column_stack([table[:, :at], column, table[:, at + 1 :]])


def whole_scores(case: Case, parts: dict[str, Matrix]) -> Matrix:
    """Total scores in whole millionths, which floats of 32 bits hold exactly."""
    millionths = total_scores(case, parts)
    millionths *= np.float32(MILLION)
    return np.rint(millionths, out=millionths)


def best_assignment(
    scores: Matrix, allowed: Matrix, places: np.ndarray, first: np.ndarray
) -> np.ndarray:
    """The mentor's number for each row, -1 for none.

    scores   rows × mentors, whole millionths
    allowed  the same shape, where a pair may be
    places   how many rows each mentor may take
    first    which rows come before the others

    A mentor with n places stands n times among the columns; a served request outweighs any sum of
    scores and turns, and a turn any sum of scores.
    """
    quickly = proven_quickly(scores, allowed, places)
    if quickly is not None:
        return quickly
    from scipy.optimize import linear_sum_assignment

    useful = np.minimum(places, allowed.sum(axis=0))
    columns = np.repeat(np.arange(len(places)), useful)
    chosen = np.full(len(scores), -1)
    if not len(columns):
        return chosen
    turn = (len(scores) + 1) * MILLION
    served = (1 + np.count_nonzero(first)) * turn
    scores = scores.astype(np.float64, copy=False)
    values = np.where(allowed, scores + served + turn * first[:, None], 0.0)[:, columns]
    rows, picked = linear_sum_assignment(values, maximize=True)
    real = values[rows, picked] > 0
    chosen[rows[real]] = columns[picked[real]]
    return chosen


@dataclass(frozen=True)
class Answer:
    """Who is whose, by numbers; `left` are the places that nobody has taken."""

    tables: Tables
    chosen: np.ndarray
    left: np.ndarray

    def others(self, row: int, column: int) -> tuple[Candidate, ...]:
        """The best of the row's other allowed mentors."""
        mentors, left, vacant = self.tables.case.mentors, self.left, self.tables.vacant
        found = [(at, score) for at, score in self.tables.best[row] if at != column]
        return tuple(
            Candidate(mentors[at], score / MILLION, bool(left[at] > 0), not vacant[at])
            for at, score in found[:CANDIDATES]
        )


@dataclass(frozen=True)
class Matching:
    """The answer: proposals in the order of the requests, the unserved, what it is worth."""

    case: Case
    proposals: tuple[Proposal, ...]
    unserved: tuple[Unserved, ...]
    worth: Worth
    tables: Tables = field(repr=False, compare=False)

    def price_of(self, request: int) -> Price:
        """What the choices by hand about a request cost against the optimum without them."""
        pinned = {r: m for r, m in self.case.pinned.items() if r != request}
        forbidden = frozenset(pair for pair in self.case.forbidden if pair[0] != request)
        if (pinned, forbidden) == (dict(self.case.pinned), self.case.forbidden):
            return Price(0, 0.0)
        free = self.without(pinned=pinned, forbidden=forbidden)
        return Price(free.served - self.worth.served, round(free.score - self.worth.score, 6))

    def without(self, **by_hand) -> Worth:
        """What the same case is worth with other choices by hand."""
        tables = Tables(replace(self.case, **by_hand), self.tables)
        return tables.worth(tables.solve())


def match(case: Case) -> Matching:
    """The optimum of the case; every refusal has its reason.

    In: a case with distinct keys. Out: requests keep their order. Ties are broken by the order of
    mentors in the case, so the same case always gives the same answer.
    """
    tables = Tables(case)
    chosen = tables.solve()
    left = tables.places - np.bincount(chosen[chosen >= 0], minlength=len(case.mentors))
    answer = Answer(tables, chosen, left)
    served = np.flatnonzero(chosen >= 0)
    scores = tables.millionths[served, chosen[served]].astype(np.float64) / MILLION
    proposals = tuple(
        Proposal(case.requests[row], case.mentors[column], score, row in tables.pinned, answer,
                 row, column)
        for row, column, score in zip(
            served.tolist(), chosen[served].tolist(), scores.tolist(), strict=True
        )
    )  # fmt: skip
    unserved = tuple(_explained(tables, np.flatnonzero(chosen < 0).tolist()))
    return Matching(case, proposals, unserved, tables.worth(chosen), tables)


def _explained(tables: Tables, rows: list[int]) -> Iterable[Unserved]:
    words = {rule.key: rule.words for rule in PROHIBITIONS}
    suits = tables.allowed[rows].sum(axis=1)
    refused = {words[key]: mask[rows].sum(axis=1) for key, mask in tables.prohibited.items()}
    for at, (row, suitable) in enumerate(zip(rows, suits, strict=True)):
        if not tables.standing[row]:
            yield Unserved(tables.case.requests[row], ANOTHER_REQUEST)
            continue
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
