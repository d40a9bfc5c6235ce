"""A mentor's and a mentee's own pairs, as home shows them: with whom, on what, what next."""

from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone

from mentorship.confidence import Side, side_of
from mentorship.models import Pair, PlanItem
from mentorship.models.pair import of_two
from mentorship.plan_view import Plan
from mentorship.why_pair import Why, why_of
from people.models import Teacher


@dataclass(frozen=True)
class MyPair:
    """One card of home."""

    pair: Pair
    side: Side
    why: Why | None
    plan: Plan

    @property
    def other(self) -> Teacher:
        """With whom this person works."""
        return self.pair.mentee if self.side == Side.MENTOR else self.pair.mentor

    @property
    def title(self) -> str:
        """What the work is about; without a request, with whom it is."""
        return (self.why and self.why.title) or self.other.short_name

    @property
    def with_whom(self) -> str:
        """«наставляемый: Незнамова П. В., учитель математики»."""
        word = "наставляемый" if self.side == Side.MENTOR else "наставник"
        post = f", {self.other.post}" if self.other.post else ""
        return f"{word}: {self.other.short_name}{post}"


def my_pairs(account) -> list[MyPair]:
    """Pairs that are going, the earliest first; one query for nobody's, four for any number."""
    if account.teacher_id is None:
        return []
    rows = Pair.objects.going().filter(of_two(account)).with_people().select_related("request")
    pairs = list(rows.order_by("starts_on", "pk"))
    if not pairs:
        return []
    reasons, plans = why_of(pairs), plans_of(pairs)
    return [
        MyPair(pair, side_of(account, pair), reasons.get(pair.pk), plans[pair.pk]) for pair in pairs
    ]


def plans_of(pairs: list[Pair]) -> dict[int, Plan]:
    """key of a pair → the plan of its programme, empty where there is none; one query."""
    lines: dict[int, list[PlanItem]] = {pair.pk: [] for pair in pairs}
    found = PlanItem.objects.filter(programme__pair__in=pairs).order_by("position", "pk")
    for line in found.annotate(pair=F("programme__pair")):
        lines[line.pair].append(line)
    today = timezone.localdate()
    return {key: Plan.of(items, today) for key, items in lines.items()}
