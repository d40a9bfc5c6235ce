"""One matching as the page shows it: lines with names, candidates, prices; few queries."""

from dataclasses import dataclass
from functools import cached_property

from mentorship.matching import Price
from mentorship.matching.prohibitions import UNWANTED
from mentorship.models import Match, MatchChoice, MatchingRules, MatchLine, Pair
from mentorship.models.match import NOT_CHOSEN
from people.access import Permission
from people.counting import count_of
from people.models import Teacher

WISHES = "wishes"
POINTS = 100  # one scale everywhere: a pair has 0 to 100 points, the total is the sum of the pairs
STRONG, WEAK = 70, 30  # per cent of a reason's score that are worth a word in the card


@dataclass(frozen=True)
class Other:
    """A next candidate beside the proposal."""

    mentor: Teacher
    percent: int
    place: str
    price: str


@dataclass(frozen=True)
class Row:
    """A request of the matching with everything the board says about it."""

    line: MatchLine
    choice: MatchChoice | None
    struck_out: list[MatchChoice]
    reasons: list[dict]
    others: list[Other]
    why_nobody: str
    pair: Pair | None = None  # that was made of it, where it may be read

    @property
    def percent(self) -> int:
        return round((self.line.score or 0) * POINTS)

    @property
    def pinned(self) -> str:
        """«закреплена вручную»; '' of a proposal."""
        return f"{self.choice.done} вручную" if self.choice else ""

    @property
    def strong(self) -> list[str]:
        """What speaks most for the mentor, at most three sentences, the weightiest first."""
        found = [reason for reason in self.reasons if reason["percent"] >= STRONG]
        return _sentences(found, key=lambda reason: -reason["weight"] * reason["score"])

    @property
    def weak(self) -> list[str]:
        """What speaks against the mentor, likewise."""
        found = [reason for reason in self.reasons if reason["percent"] <= WEAK]
        return _sentences(found, key=lambda reason: -reason["weight"])


def _title(name: str) -> str:
    return str(MatchingRules._meta.get_field(name).verbose_name)


def _sentences(reasons: list[dict], key) -> list[str]:
    counted = sorted((reason for reason in reasons if reason["weight"]), key=key)
    return [reason["sentence"][0].lower() + reason["sentence"][1:] for reason in counted[:3]]


class Board:
    """Reads the matching in five queries whatever its length, with the pairs made of it in six;
    wishes only for who may see them."""

    def __init__(self, match: Match, account):
        self.match, self.account = match, account

    @cached_property
    def lines(self) -> list[MatchLine]:
        return list(
            self.match.lines.select_related("mentor", "request__teacher").prefetch_related(
                "request__difficulties__competence"
            )
        )

    @cached_property
    def choices(self) -> list[MatchChoice]:
        """Each with its price in words."""
        found = list(self.match.choices.select_related("mentor", "request__teacher"))
        for choice in found:
            choice.cost = choice_cost(choice)
        return found

    @cached_property
    def teachers(self) -> dict[int, Teacher]:
        return Teacher.objects.in_bulk({o["mentor"] for line in self.lines for o in line.others})

    @cached_property
    def rows(self) -> list[Row]:
        return [self._row(line) for line in self.lines]

    @property
    def served(self) -> list[Row]:
        return [row for row in self.rows if row.line.mentor_id]

    @cached_property
    def rest(self) -> Match | None:
        """The draft of the rows that were left for later when the pairs were made."""
        if any(line.skipped == NOT_CHOSEN for line in self.lines):
            return Match.objects.with_the_rest_of(self.match).first()
        return None

    @cached_property
    def pairs(self) -> dict[int, Pair]:
        """key of a request → the pair that publishing made of it."""
        if self.match.state == Match.State.DRAFT:
            return {}
        rows = self.match.pairs.visible_to(self.account)
        return {pair.request_id: pair for pair in rows.order_by("-pk")}  # the first of each wins

    @property
    def without_order(self) -> list[Pair]:
        """The pairs made of it that no order has named yet."""
        made = self.pairs.values()
        return [pair for pair in made if pair.is_going and not pair.order_number]

    @property
    def unserved(self) -> list[Row]:
        return [row for row in self.rows if not row.line.mentor_id]

    @property
    def worth(self) -> float:
        """The total, in points: each pair has 0 to 100 of them."""
        return self.match.worth * POINTS

    @property
    def optimum(self) -> float:
        """The total of the best combination, without choices by hand."""
        return self.match.optimum * POINTS

    @property
    def price(self) -> float:
        """What all choices by hand cost together, in points of the total; below zero is gained."""
        return round(self.optimum - self.worth, 1)

    @property
    def total(self) -> str:
        """The total against the best one without choices by hand, as a sentence that is true also
        of choices beyond a mentor's places."""
        now, best = points(self.match.worth), points(self.match.optimum)
        if now == best:
            return f"{now} — лучший, что возможен без решений вручную."
        if self.price > 0:
            return f"{now} из {best} — лучшего, что возможно без решений вручную."
        beyond = any(choice.is_beyond for choice in self.choices)
        why = "есть пара сверх нагрузки" if beyond else "кто-то остаётся без наставника"
        return f"{now}, а без решений вручную был бы {best}: {why}."

    @property
    def weights(self) -> list[tuple[str, int]]:
        """The criteria that counted, heaviest first; wishes are for who may read them."""
        told = self.account.can(Permission.READ_WISHES)
        shown = {name: w for name, w in self.match.weights.items() if told or name != WISHES}
        named = [(_title(name), weight) for name, weight in shown.items() if weight]
        return sorted(named, key=lambda one: -one[1])

    @property
    def prohibitions(self) -> list[str]:
        """The hard rules that were on, in words."""
        on = [(name, value) for name, value in self.match.rules.items() if value]
        return [_title(name) if value is True else f"{_title(name)}: {value}" for name, value in on]

    @property
    def made_from(self) -> str:
        """The inputs in words."""
        counts = {kind: len(self.match.inputs.get(kind, ())) for kind in ("requests", "mentors")}
        asked = count_of(counts["requests"], "запрос,запроса,запросов")
        return f"{asked}, {count_of(counts['mentors'], 'наставник,наставника,наставников')} в банке"

    def _row(self, line: MatchLine) -> Row:
        own = [choice for choice in self.choices if choice.request_id == line.request_id]
        pin = next((c for c in own if c.kind == MatchChoice.Kind.PIN), None)
        paid = Price(pin.left, pin.price) if pin else Price(0, 0.0)  # by what stands
        return Row(
            line,
            pin,
            [c for c in own if c.kind == MatchChoice.Kind.FORBID],
            bars(line.reasons, self.account),
            [
                Other(
                    self.teachers[o["mentor"]],
                    round(o["score"] * POINTS),
                    place_words(o),
                    price_words(Price(o["left"] - paid.left, o["price"] - paid.score))
                    if "price" in o
                    else "",
                )
                for o in line.others
            ],
            why_not(line.why_nobody, self.account),
            self.pairs.get(line.request_id),
        )


def price_words(price: Price) -> str:
    """«итог −8,4, без наставника останется ещё 1 запрос», «итог тот же»; a price below zero is what
    is gained: «итог +8,4, наставника получит ещё 1 запрос»."""
    left = count_of(abs(price.left), "запрос,запроса,запросов")
    lost, sign = points(abs(price.score)), "−" if price.score > 0 else "+"
    what = "без наставника останется" if price.left > 0 else "наставника получит"
    said = [f"итог {sign}{lost}"] if lost != "0,0" else []
    said += [f"{what} ещё {left}"] if price.left else []
    return ", ".join(said) or "итог тот же"


def choice_cost(choice: MatchChoice) -> str:
    """The price of a choice by hand: «итог +32,4, сверх нагрузки»."""
    said = price_words(Price(choice.left, choice.price))
    return f"{said}, сверх нагрузки" if choice.is_beyond else said


def place_words(other: dict) -> str:
    """Whether a next candidate, as a line keeps it, has a place."""
    if other["has_place"]:
        return "есть место"
    if other.get("is_full", True):
        return "мест нет: только сверх нагрузки"
    return "место занято в этом подборе: придётся перестроить другие пары"


def hand_choice(account, pair: Pair) -> str:
    """Why the mentor was pinned in the matching that the pair came from, and what it cost; '' for
    who does not match, and where the mentor was proposed."""
    if not (pair.match_id and account.can(Permission.MATCH_MENTORS)):
        return ""
    pins = MatchChoice.objects.filter(kind=MatchChoice.Kind.PIN, match=pair.match_id)
    pin = pins.filter(request=pair.request_id, mentor=pair.mentor_id).first()
    return f"{pin.reason} ({choice_cost(pin)})" if pin else ""


def points(score: float) -> str:
    """A score 0…1, or a sum of them, in points."""
    return f"{score * POINTS:.1f}".replace(".", ",")


def why_not(said: str, account) -> str:
    """What keeps mentors away, without the wishes of whoever asked for it (mission.md): only those
    who may read wishes learn that there are any.
    """
    return said if account.can(Permission.READ_WISHES) else said.replace(UNWANTED, "другая причина")


# Whoever is of the pair learns of subject, competences and time only (mission.md).
FOR_THE_PAIR = {"subject", "competences", "classes", "place"}


def bars(reasons: list[dict], account) -> list[dict]:
    """The lines of an explanation that the account may see, each with its score in per cent."""
    if account.can(Permission.READ_WISHES):
        seen = reasons
    elif account.can(Permission.READ_MATCHES):
        seen = [reason for reason in reasons if reason["key"] != WISHES]
    elif account.can(Permission.READ_PAIRS):
        seen = []
    else:
        seen = [reason for reason in reasons if reason["key"] in FOR_THE_PAIR]
    return [{**reason, "percent": round(reason["score"] * 100)} for reason in seen]
