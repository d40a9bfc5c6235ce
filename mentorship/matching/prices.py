"""What each mentor would cost a request against the optimum, before anybody is chosen. Pure.

A choice by hand puts one request to another mentor; the rest is then rearranged in the best way.
The best rearrangement of a solved assignment is its best chain of exchanges (Ahuja, Magnanti,
Orlin 1993, «successive shortest path»): with the best chains between all mentors known, the price
of every choice is one sum, and no choice is solved anew.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

import numpy as np

from mentorship.matching.criteria import Matrix
from mentorship.matching.optimum import MILLION, Matching, Price, Tables


class Prices:
    """Prices of all choices in a solved case, each against the optimum without the choices that are
    made about its request now. Points of score, 0…1 for a pair, as everywhere."""

    def __init__(self, matching: Matching):
        self.tables, case = matching.tables, matching.case
        self.own = {*case.pinned, *(request for request, _ in case.forbidden)}
        self._chains: dict[int | None, Chains] = {}

    def of(self, request: int, mentors: Iterable[int] | None = None) -> dict[int, Price]:
        """mentor → the price of giving the request to that mentor, of all or of the `mentors`.

        {} where another request of the same teacher is the one that is served. KeyError when the
        case has no such request or mentor.
        """
        row, chains = self.tables.row[request], self._without_own(request)
        if not chains.standing[row]:
            return {}
        keys = list(self.tables.column if mentors is None else mentors)
        columns = np.array([self.tables.column[key] for key in keys], dtype=int)
        prices = [chains.price(gain) for gain in chains.gains(row, columns)]
        return dict(zip(keys, prices, strict=True))

    def is_beyond(self, request: int, mentor: int) -> bool:
        """Whether the mentor has no place for the request that an exchange could free."""
        chains = self._without_own(request)
        return not chains.capacity[self.tables.column[mentor]]

    def of_nobody(self, request: int) -> Price | None:
        """The price of not giving the request to the mentor proposed for it, where one is."""
        row, chains = self.tables.row[request], self._without_own(request)
        now = chains.chosen[row]
        if now < 0:
            return None
        suits = chains.tables.allowed[row] & (chains.capacity > 0)
        suits[now] = False
        others = chains.gains(row, np.flatnonzero(suits))
        return chains.price(max([chains.gain_of_leaving(row), *others]))

    def _without_own(self, request: int) -> "Chains":
        """The solved case in which nothing is chosen by hand about the request."""
        about = request if request in self.own else None
        if about not in self._chains:
            self._chains[about] = Chains(self._tables(about))
        return self._chains[about]

    def _tables(self, about: int | None) -> Tables:
        case = self.tables.case
        if about is None:
            return self.tables
        pinned = {r: m for r, m in case.pinned.items() if r != about}
        forbidden = frozenset(pair for pair in case.forbidden if pair[0] != about)
        return Tables(replace(case, pinned=pinned, forbidden=forbidden), self.tables)


class Chains:
    """The best chains of exchanges in one solved case.

    Besides the mentors there are two places more: of those who have nobody, and the pool of places
    that nobody has taken.
    """

    def __init__(self, tables: Tables):
        self.tables, self.standing = tables, tables.standing
        self.chosen = tables.solve()
        self.mentors = len(tables.case.mentors)
        first = np.array([request.first for request in tables.case.requests], dtype=bool)
        # twice what the optimum needs: the parts of a difference are told apart by rounding
        self.turn = 2.0 * (len(first) + 1) * MILLION
        self.served = 2.0 * (1 + np.count_nonzero(first)) * self.turn
        self.bonus = self.served + self.turn * first

    @property
    def capacity(self) -> np.ndarray:
        """Places of each mentor beside those that are given by hand."""
        return self.tables.vacant

    @cached_property
    def best(self) -> Matrix:
        """best[a, b]: the most that is gained when one place of a is taken and one of b given up;
        the last two numbers are nobody and the pool."""
        nobody, pool = self.mentors, self.mentors + 1
        best = np.full((pool + 1, pool + 1), -np.inf)
        free = self.standing.copy()
        free[list(self.tables.pinned)] = False
        at = np.where(self.chosen < 0, nobody, self.chosen)
        values = self._values()
        for place in np.unique(at[free]):
            rows = values[free & (at == place)]
            best[place, :pool] = (rows - rows[:, place][:, None]).max(axis=0)
        taken = np.bincount(at[free], minlength=pool)[:nobody]
        best[:nobody, pool][self.capacity > taken] = 0
        best[pool, :] = 0
        best[nobody, pool] = 0
        np.fill_diagonal(best, 0)
        for via in range(pool + 1):
            np.maximum(best, best[:, via, None] + best[None, via, :], out=best)
        return best

    def _values(self) -> Matrix:
        """Requests × (mentors and nobody): what is gained by being there, -inf where it is not
        allowed."""
        worth = self.tables.scores + self.bonus[:, None]
        allowed = np.where(self.tables.allowed, worth, -np.inf)
        return np.column_stack([allowed, np.zeros(len(worth))])

    def gains(self, row: int, columns: np.ndarray) -> list[float]:
        """Of the mentors by number: the request goes there, the others follow in the best way; a
        loss is below zero."""
        pool = self.mentors + 1
        # what is given by hand beyond a mentor's places takes nobody's place
        taken = np.where(self.capacity[columns] > 0, columns, pool)
        worth = self.tables.scores[row, columns] + self.bonus[row]
        return (worth + self.best[taken, self._at(row)] - self._now(row)).tolist()

    def gain_of_leaving(self, row: int) -> float:
        """The request has nobody, the others follow in the best way."""
        return float(self.best[self.mentors, self._at(row)] - self._now(row))

    def _at(self, row: int) -> int:
        return int(self.chosen[row]) if self.chosen[row] >= 0 else self.mentors

    def _now(self, row: int) -> float:
        at = self.chosen[row]
        return self.tables.scores[row, at] + self.bonus[row] if at >= 0 else 0.0

    def price(self, gain: float) -> Price:
        """The parts of a loss: requests left, then points; turns lost are not told apart."""
        left = -round(gain / self.served)
        rest = gain + left * self.served
        rest -= round(rest / self.turn) * self.turn
        return Price(left, -rest / MILLION)
