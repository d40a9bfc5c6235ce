"""Кого не хватает: which one addition to the bank would serve most of those who wait, or better
those who are served poorly. Pure.

Only what a school can do is advised: find one more mentor, give a place, have a mentor learn. That
somebody should teach another subject is no advice.
Every answer is worked out by really solving the whole assignment again with the addition. Levels of
competences change scores and never who is allowed, so a competence makes pairs better and serves
nobody more; the best one is found by branch and bound.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from mentorship.matching.criteria import HIGHEST_LEVEL, RANK_WEIGHTS
from mentorship.matching.optimum import MILLION, Matching
from mentorship.matching.profiles import MentorProfile, RequestProfile

NEWCOMER = 0  # the key of a mentor who is not there yet; teachers' keys begin with 1
MOST, LEAST = 30, 3  # additions of one kind that are tried, the likeliest first
WORK = 1_000_000  # requests × mentors × tries of one kind: a large bank gets fewer tries
OF_A_KIND = 2  # answers of one kind
PROFILE = 3  # competences in the profile of one more mentor
WORTH_SAYING = 0.05  # points of score from which a better matching is worth a sentence


@dataclass(frozen=True, slots=True)
class Shortage:
    """One answer: how many more requests the addition serves, by how much the score grows.

    mentor      of the bank; None for one more, whose profile `subject` and `competences` are
    subject     what one more mentor should teach; `competences` what that one should know, or one
                of the bank should learn (keys)
    place       the mentor of the bank needs one more place, and nothing else
    """

    serves: int
    gain: float
    mentor: int | None = None
    subject: str = ""
    competences: tuple[int, ...] = ()
    place: bool = False


def shortages(matching: Matching, *, places: int = 2, poorly: float = 0.5) -> list[Shortage]:
    """What would help most, the best answer first; nothing that would change nothing.

    One more mentor of a subject with `places` places, one more place with a mentor of the bank, a
    competence more for a mentor who has a place free. Where nobody waits, one more mentor is looked
    for those who are served poorly: with a score below `poorly`.
    """
    waiting = [unserved.request for unserved in matching.unserved]
    poor = [one.request for one in matching.proposals if one.score < poorly and not one.by_hand]
    trial = Trial(matching)
    found = [trial.best_competence()]
    found += _best(trial.newcomers(waiting or poor, places))
    if waiting:
        found += _best(trial.places())
    return _in_order(found)


def _best(found: Iterable[Shortage]) -> list[Shortage]:
    return _in_order(found)[:OF_A_KIND]


def _in_order(found: Iterable[Shortage | None]) -> list[Shortage]:
    useful = [one for one in found if one and (one.serves or one.gain >= WORTH_SAYING)]
    return sorted(useful, key=lambda one: (-one.serves, -one.gain, one.mentor is not None))


class Trial:
    """The solved case, into which one mentor at a time is put."""

    def __init__(self, matching: Matching):
        self.tables, self.worth = matching.tables, matching.worth
        self.case = matching.case
        size = max(1, self.tables.scores.size)
        self.tries = max(LEAST, min(MOST, WORK // size))
        taken = Counter(proposal.mentor.key for proposal in matching.proposals)
        self.left = [mentor.places - taken[mentor.key] for mentor in self.case.mentors]

    def tried(self, added: MentorProfile, at: int | None = None, **said) -> Shortage:
        """The whole solved again with the mentor in place of number `at`, or beside all."""
        tables = self.tables.with_mentor(added, at)
        worth = tables.worth(tables.solve())
        serves = worth.served - self.worth.served
        return Shortage(serves, round(worth.score - self.worth.score, 6), **said)

    def newcomers(self, waiting: list[RequestProfile], places: int) -> Iterator[Shortage]:
        """One more mentor of each subject that is wanted, strong in what is hard there."""
        subjects = Counter(one for request in waiting for one in request.subjects or ("",))
        for subject, _ in subjects.most_common(self.tries):
            theirs = [one for one in waiting if subject in (one.subjects or ("",))]
            wanted = hardest(theirs)
            mentor = MentorProfile(
                key=NEWCOMER, subjects=frozenset(filter(None, [subject])), places=places,
                competences=dict.fromkeys(wanted, HIGHEST_LEVEL),
                teaching_years=max(self.case.rules.minimum_years, 1),
            )  # fmt: skip
            yield self.tried(mentor, subject=subject, competences=wanted)

    def places(self) -> Iterator[Shortage]:
        """One more place with each mentor who has none left."""
        full = [at for at, left in enumerate(self.left) if left <= 0]
        suits = self.tables.allowed.sum(axis=0)
        for at in sorted(full, key=lambda at: -suits[at])[: self.tries]:
            mentor = self.case.mentors[at]
            more = replace(mentor, places=max(mentor.places, 0) + 1)
            yield self.tried(more, at, mentor=mentor.key, place=True)

    def best_competence(self) -> Shortage | None:
        """The one competence, at the highest level, that makes the matching better than any other
        would, for a mentor who has a place free; None when none makes it better."""
        best = None
        hopes = sorted(self._hopes(), key=lambda hope: (-hope[0], hope[1:]))
        for most, at, key in hopes[: WORK // LEAST if self.tries == MOST else self.tries]:
            if best and most <= best.gain:
                break
            mentor = self.case.mentors[at]
            strong = {**mentor.competences, key: HIGHEST_LEVEL}
            found = self.tried(replace(mentor, competences=strong), at, mentor=mentor.key,
                               competences=(key,))  # fmt: skip
            if found.gain > (best.gain if best else 0):
                best = found
        return best

    def _hopes(self) -> Iterator[tuple[float, int, int]]:
        """(the most that can be gained, mentor's number, competence): the optimum with the addition
        is at most the optimum without it and the greatest rises that fit into the places."""
        case, weights = self.case, self.case.weights
        share = weights.get("competences", 0) / (sum(weights.values()) or 1)
        needs = needed(case.requests)
        for at in [at for at, left in enumerate(self.left) if left > 0]:
            mentor, allowed = case.mentors[at], self.tables.allowed[:, at]
            for key, need in needs.items():
                missing = 1 - mentor.competences.get(key, 0) / HIGHEST_LEVEL
                rises = np.sort(np.where(allowed, need, 0))[::-1][: mentor.places]
                if most := float(rises.sum()) * missing * share:
                    yield most + len(case.requests) / MILLION, at, key  # scores are rounded


def hardest(requests: list[RequestProfile]) -> tuple[int, ...]:
    """The competences in which most help is wanted, the heavier difficulties counting more."""
    wanted: Counter[int] = Counter()
    for request in requests:
        for weight, key in zip(RANK_WEIGHTS, request.difficulties, strict=False):
            wanted[key] += weight
    return tuple(key for key, _ in wanted.most_common(PROFILE))


def needed(requests: tuple[RequestProfile, ...]) -> dict[int, np.ndarray]:
    """competence → which share of each request's difficulties it is, 0…1."""
    found: dict[int, np.ndarray] = {}
    for row, request in enumerate(requests):
        ranked = list(zip(RANK_WEIGHTS, request.difficulties, strict=False))
        whole = sum(weight for weight, _ in ranked)
        for weight, key in ranked:
            found.setdefault(key, np.zeros(len(requests)))[row] = weight / whole
    return found
