"""Who may take over a pair: the bank in order, with reasons and what it costs those who wait."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from mentorship.bank_case import case_of, key_of
from mentorship.board import bars
from mentorship.matching import Case, Ranked, Worth, costs_of_a_place, explain, match, mentors_for
from mentorship.models import MatchingRules, Pair
from mentorship.queue import waiting_requests
from people.academic_year import AcademicYear
from people.counting import count_of
from people.models import Teacher

SHOWN, WITHOUT_A_PLACE = 6, 4
FEW_WAIT = 200  # beyond that the price of a place is not worked out for every candidate
WAITING = "ожидающий,ожидающих,ожидающих"
Reasons = list[dict]


@dataclass(frozen=True)
class Candidate:
    """A mentor who may take over: `reasons` are the lines of the explanation, `disturbs` what it
    means for others."""

    mentor: Teacher
    score: float
    has_place: bool
    reasons: Reasons
    bars: Reasons
    disturbs: str

    @property
    def percent(self) -> int:
        return round(self.score * 100)


def candidates_for(
    pair: Pair, *, today: dt.date, account, everybody: bool = False
) -> list[Candidate]:  # fmt: skip
    """The best of the bank for the pair's mentee: those who disturb nobody, then the others.

    `bars` are the lines that the account may see. Who is forbidden is shown, last and with the
    reason, only when `everybody` of the bank is asked for.
    """
    year, rules = AcademicYear.containing(today), MatchingRules.current()
    case = case_of(year, today, rules=rules, requests=[], pairs=[pair])
    ranked = [one for one in mentors_for(case, key_of(pair)) if one.mentor.key != pair.mentor_id]
    suits = [one for one in ranked if not one.refused]
    free = [one for one in suits if one.places][: None if everybody else SHOWN]
    full = [one for one in suits if not one.places][: None if everybody else WITHOUT_A_PLACE]
    full += [one for one in ranked if one.refused] if everybody else []
    costs = _costs(year, today, rules, [one.mentor.key for one in free[:SHOWN]])
    free.sort(key=lambda one: (*_weight(costs.get(one.mentor.key)), -one.score))
    people = Teacher.objects.in_bulk([one.mentor.key for one in free + full])
    return [_candidate(case, one, people, costs, account) for one in free + full]


def _weight(cost: Worth | None) -> tuple:
    return (cost.served, cost.score > 0) if cost else (0, False)


def _costs(year: AcademicYear, today, rules, mentors: list[int]) -> dict[int, Worth]:
    """What those who wait for a mentor lose by each of the candidates."""
    queue = list(waiting_requests(year))
    if not queue or len(queue) > FEW_WAIT:
        return {}
    return costs_of_a_place(case_of(year, today, rules=rules, requests=queue), mentors)


def _candidate(case: Case, one: Ranked, people, costs: dict[int, Worth], account) -> Candidate:
    reasons = [reason._asdict() for reason in explain(case, one.request, one.mentor)]
    return Candidate(
        people[one.mentor.key], one.score, bool(one.places), reasons, bars(reasons, account),
        _disturbs(one, costs.get(one.mentor.key)),
    )  # fmt: skip


def _disturbs(one: Ranked, cost: Worth | None) -> str:
    if one.refused:
        return f"правила не советуют: {'; '.join(one.refused)}"
    if not one.places:
        now = count_of(one.mentor.running, "наставляемый,наставляемых,наставляемых")
        return f"мест нет, уже {now}: понадобится причина"
    if cost and cost.served:
        return f"без этого места останется {count_of(cost.served, WAITING)}"
    if cost and cost.score > 0:
        return "кому-то из ожидающих достанется наставник, который подходит меньше"
    places = count_of(one.places, "свободное место,свободных места,свободных мест")
    return f"{places}, никого не потеснит"


@dataclass(frozen=True)
class Choice:
    """A pair of somebody who leaves, and who may take it over: (mentor, percent), best first."""

    pair: Pair
    options: list[tuple[Teacher, int]]
    proposed: int | None


def choices_for(pairs: Iterable[Pair], *, today: dt.date) -> list[Choice]:
    """Who may take over each of the pairs; proposed is the best for all of them together."""
    pairs = list(pairs)
    year, rules = AcademicYear.containing(today), MatchingRules.current()
    case = case_of(year, today, rules=rules, requests=[], pairs=pairs)
    leaving = {pair.mentor_id for pair in pairs}
    found = {-p.request.key: p.mentor.key for p in match(case).proposals}
    ranked = {
        pair.pk: [one for one in mentors_for(case, key_of(pair))
                  if one.places and not one.refused and one.mentor.key not in leaving]
        for pair in pairs
    }  # fmt: skip
    people = Teacher.objects.in_bulk({one.mentor.key for row in ranked.values() for one in row})
    return [
        Choice(
            pair,
            [(people[one.mentor.key], round(one.score * 100)) for one in ranked[pair.pk]],
            found.get(pair.pk),
        )
        for pair in pairs
    ]


def reasons_of(pair: Pair, mentor: Teacher, *, today: dt.date) -> Reasons:
    """The explanation to keep with the new pair; [] for a mentor from outside the bank."""
    year, rules = AcademicYear.containing(today), MatchingRules.current()
    case = case_of(year, today, rules=rules, requests=[], pairs=[pair])
    profile = next((one for one in case.mentors if one.key == mentor.pk), None)
    if profile is None:
        return []
    return [reason._asdict() for reason in explain(case, case.requests[0], profile)]
