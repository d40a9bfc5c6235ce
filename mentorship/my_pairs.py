"""A mentor's and a mentee's own pairs, as home shows them: with whom, on what, what next."""

from dataclasses import dataclass

from mentorship.confidence import Side, side_of
from mentorship.models import Pair
from mentorship.models.pair import of_two
from mentorship.why_pair import Why, why_of
from people.models import Teacher


@dataclass(frozen=True)
class MyPair:
    """One card of home."""

    pair: Pair
    side: Side
    why: Why | None

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
    """Pairs that are going, the earliest first; one query for nobody's, three for any number."""
    if account.teacher_id is None:
        return []
    rows = Pair.objects.going().filter(of_two(account)).with_people().select_related("request")
    pairs = list(rows.order_by("starts_on", "pk"))
    if not pairs:
        return []
    reasons = why_of(pairs)
    return [MyPair(pair, side_of(account, pair), reasons.get(pair.pk)) for pair in pairs]
