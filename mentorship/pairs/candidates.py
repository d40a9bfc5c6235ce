"""Who may take over a pair: the bank in order, with reasons and what it costs those who wait."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from mentorship.board.bank_case import case_of, key_of
from mentorship.board.lines import bars
from mentorship.board.queue import waiting_requests
from mentorship.matching import Case, Ranked, Worth, costs_of_a_place, explain, match, mentors_for
from mentorship.matching.prohibitions import AWAY
from mentorship.models import MatchingRules, Pair
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
    means for others; nobody is marked beforehand who is not advised: the rules or a leave forbid
    it, there is no place, or the subject is another one."""

    mentor: Teacher
    score: float
    has_place: bool
    reasons: Reasons
    bars: Reasons
    disturbs: str
    is_advised: bool = True

    @property
    def percent(self) -> int:
        return round(self.score * 100)


NOBODY_SUITS = (
    "Никто из тех, у кого есть место, не подходит по предмету: не отмечен никто, решать вам."
)


def marked(row: list[Candidate]) -> int | None:
    """The key of the first one who is advised."""
    return next((one.mentor.pk for one in row if one.is_advised), None)


def warning(row: list[Candidate]) -> str:
    """Said where places are there, and nobody who has one is advised."""
    return NOBODY_SUITS if any(one.has_place for one in row) and marked(row) is None else ""


def candidates_for(
    pair: Pair, *, today: dt.date, account, everybody: bool = False, since: dt.date | None = None
) -> list[Candidate]:  # fmt: skip
    """The best of the bank for the pair's mentee: those who disturb nobody, then the others.

    `bars` are the lines that the account may see. Who is forbidden is shown, last and with the
    reason, only when `everybody` of the bank is asked for. Places are as they are from `since`.
    """
    return _offers([pair], today, account, everybody, since)[0][0]


def _offers(
    pairs: list[Pair], today: dt.date, account, everybody: bool, since: dt.date | None
) -> tuple[list[list[Candidate]], Case]:  # fmt: skip
    """The candidates for each of the pairs, in their order, and the case of all of them.

    None of the mentors whose pairs they are is among the candidates, nor those who work with the
    mentee already; whoever only stands in for one of them is.
    """
    year, rules = AcademicYear.containing(today), MatchingRules.current()
    case = case_of(year, today, rules=rules, requests=[], pairs=pairs, since=since)
    former, (beside, standing_in) = {pair.mentor_id for pair in pairs}, _beside(pairs)
    rows = [
        _shown(case, p, former | beside[p.mentee_id], standing_in[p.mentee_id], everybody)
        for p in pairs
    ]  # fmt: skip
    free = [one.mentor.key for row in rows for one in row if one.places and not one.refused]
    costs = _costs(year, today, rules, list(dict.fromkeys(free))[: SHOWN * 2])
    people = Teacher.objects.in_bulk({one.mentor.key for row in rows for one in row})
    found = []
    for pair, row in zip(pairs, rows, strict=True):
        row.sort(key=lambda one: (*_turn(one), *_weight(costs.get(one.mentor.key)), -one.score))
        substitutes = standing_in[pair.mentee_id]
        found.append([_candidate(case, one, people, costs, account, substitutes) for one in row])
    return found, case


def _beside(pairs: list[Pair]) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    """key of a mentee → those who mentor, or prepare to; and those of them who only stand in for
    one of the pairs, and may come for good."""
    standing_in = set(Pair.objects.standing_in_for(*pairs).values_list("pk", flat=True))
    rows = Pair.objects.going().filter(mentee__in=[pair.mentee_id for pair in pairs])
    beside, substitutes = defaultdict(set), defaultdict(set)
    for key, mentee, mentor in rows.order_by().values_list("pk", "mentee", "mentor"):
        (substitutes if key in standing_in else beside)[mentee].add(mentor)
    return beside, substitutes


def _shown(
    case: Case, pair: Pair, without: set[int], standing_in: set[int], everybody: bool
) -> list[Ranked]:  # fmt: skip
    """The few best with a place, the few best without, then who only is on leave, and always who
    stands in already; all of the bank when asked for."""
    ranked = [one for one in mentors_for(case, key_of(pair)) if one.mentor.key not in without]
    if everybody:
        return ranked
    suits = [one for one in ranked if not one.refused]
    free, full = [one for one in suits if one.places], [one for one in suits if not one.places]
    away = [one for one in ranked if one.refused == (AWAY,)]
    shown = free[:SHOWN] + full[:WITHOUT_A_PLACE] + away[:WITHOUT_A_PLACE]
    there = {one.mentor.key for one in shown}
    return shown + [o for o in ranked if o.mentor.key in standing_in - there]


def _turn(one: Ranked) -> tuple[bool, bool]:
    return bool(one.refused), not one.places


def _weight(cost: Worth | None) -> tuple:
    return (cost.served, cost.score > 0) if cost else (0, False)


def _costs(year: AcademicYear, today, rules, mentors: list[int]) -> dict[int, Worth]:
    """What those who wait for a mentor lose by each of the candidates."""
    queue = list(waiting_requests(year))
    if not queue or len(queue) > FEW_WAIT:
        return {}
    return costs_of_a_place(case_of(year, today, rules=rules, requests=queue), mentors)


def _candidate(
    case: Case, one: Ranked, people, costs: dict[int, Worth], account, substitutes: set[int]
) -> Candidate:  # fmt: skip
    reasons = [reason._asdict() for reason in explain(case, one.request, one.mentor)]
    return Candidate(
        people[one.mentor.key], one.score, bool(one.places and not one.refused), reasons,
        bars(reasons, account),
        _disturbs(one, costs.get(one.mentor.key), one.mentor.key in substitutes),
        bool(one.places) and not (one.refused or one.other_subject),
    )  # fmt: skip


def _disturbs(one: Ranked, cost: Worth | None, stands_in: bool) -> str:
    said = f"замещает сейчас; {_means(one, cost)}" if stands_in else _means(one, cost)
    return f"{said}; предмет другой" if one.other_subject else said


def _means(one: Ranked, cost: Worth | None) -> str:
    if one.refused == (AWAY,):
        return f"{AWAY}: назначают только вручную, когда известно, что наставник выйдет"
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
    """A pair of somebody who leaves and who may take it over; `proposed` is the key of the mentor
    who is best for all the pairs together, None where nobody has a place."""

    pair: Pair
    candidates: list[Candidate]
    proposed: int | None

    @property
    def warning(self) -> str:
        return warning(self.candidates)


def choices_for(
    pairs: Iterable[Pair], *, today: dt.date, account, everybody: bool = False,
    since: dt.date | None = None,
) -> list[Choice]:  # fmt: skip
    """Candidates for each of the pairs, as for a single one."""
    pairs = list(pairs)
    rows, case = _offers(pairs, today, account, everybody, since)
    former = {pair.mentor_id for pair in pairs}
    others = replace(case, mentors=tuple(m for m in case.mentors if m.key not in former))
    found = {p.request.key: p.mentor.key for p in match(others).proposals}
    return [
        Choice(pair, row, _among(row, found.get(key_of(pair))))
        for pair, row in zip(pairs, rows, strict=True)
    ]


def _among(row: list[Candidate], key: int | None) -> int | None:
    """The key, if it is of one of the candidates who are advised."""
    return next((one.mentor.pk for one in row if one.mentor.pk == key and one.is_advised), None)


def reasons_of(pair: Pair, mentor: Teacher, *, today: dt.date) -> Reasons:
    """The explanation to keep with the new pair; [] for a mentor from outside the bank."""
    year, rules = AcademicYear.containing(today), MatchingRules.current()
    case = case_of(year, today, rules=rules, requests=[], pairs=[pair])
    profile = next((one for one in case.mentors if one.key == mentor.pk), None)
    if profile is None:
        return []
    return [reason._asdict() for reason in explain(case, case.requests[0], profile)]
