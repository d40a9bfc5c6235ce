"""What may be chosen by hand for one request of a draft, each with its price, before it is."""

from dataclasses import dataclass, replace

from mentorship.board.inputs import choices_of
from mentorship.board.lines import POINTS, price_words, why_not
from mentorship.matching import Case, Prices, Ranked, match, mentors_for
from mentorship.matching.prohibitions import AWAY
from mentorship.models import Match
from people.models import Teacher


@dataclass(frozen=True)
class Choosing:
    """`mentors` are (key, words with the price), those with a place first, the cheapest before the
    others; `without` is the price of
    striking out the mentor who is proposed, '' where nobody is."""

    mentors: list[tuple[int, str]]
    without: str = ""


def choosing_for(made: Match, case: Case, request: int, account) -> Choosing:
    """Of today's case of the draft; nothing for a request that waits no more."""
    if request not in {one.key for one in case.requests}:
        return Choosing([])
    case = replace(case, **choices_of(made))
    prices, ranked = Prices(match(case)), mentors_for(case, request)
    costs = prices.of(request)
    nobody = prices.of_nobody(request)
    people = Teacher.objects.in_bulk([one.mentor.key for one in ranked])
    beyond = {one.mentor.key for one in ranked if prices.is_beyond(request, one.mentor.key)}
    ranked.sort(key=lambda one: (
        bool(one.refused), one.mentor.key in beyond, costs.get(one.mentor.key, ()), -one.score
    ))  # fmt: skip
    return Choosing(
        [
            (one.mentor.key, _said(one, people, costs, account, one.mentor.key in beyond))
            for one in ranked
        ],
        price_words(nobody) if nobody else "",
    )


def _said(one: Ranked, people: dict[int, Teacher], costs: dict, account, beyond: bool) -> str:
    parts = [price_words(costs[one.mentor.key])] if one.mentor.key in costs else []
    parts.append(f"{round(one.score * POINTS)} из {POINTS}")
    if beyond:
        parts.append("мест нет: сверх нагрузки")
    if AWAY in one.refused:
        parts.append(AWAY)
    if rules := [why_not(words, account) for words in one.refused if words != AWAY]:
        parts.append(f"правила не советуют: {'; '.join(rules)}")
    return f"{people[one.mentor.key].short_name} — {', '.join(parts)}"
