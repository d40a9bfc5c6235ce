"""Lines of the list of pairs as ready words, so that a page of them costs little."""

from collections.abc import Iterable

from django.db.models import QuerySet

from mentorship.health import Look, address, signals_of, with_health
from mentorship.models import Pair
from people.asked_often import asked_often
from people.models import Account

STATES = dict(Pair.State.choices)
MENTORS = {**dict(Pair.Part.choices), Pair.Part.MAIN: "наставник"}


@asked_often
def listed(sight: tuple, look: Look, watches: bool, going: bool) -> QuerySet:
    """The pairs that the list begins with, in its order; with the health of each for who watches.

    `going`: only those that go on.
    """
    pairs = Pair.objects.visible_to(Account.seeing(sight)).with_lines()
    if watches:
        pairs = with_health(pairs, look)
    if going:
        pairs = pairs.going()
    return pairs.order_by("mentee__sort_name", "pk")


def pair_lines(pairs: Iterable[Pair]) -> list[dict]:
    """Pairs read `with_lines`; "" where there is nothing to say."""
    return [
        {
            "url": address("pair", pair.pk),
            "name": pair.mentee.full_name,
            "mentor": f"{MENTORS[pair.part]} {pair.mentor.full_name}",
            "term": f"{pair.starts_on:%d.%m.%Y}"
            + (f" – {pair.ends_on:%d.%m.%Y}" if pair.ends_on else ""),
            "order": pair.order_number,
            "kind": pair.state_kind,
            "state": STATES[pair.state],
        }
        for pair in pairs
    ]


def attention_of(pair: Pair, look: Look, *, edits: bool, asked: str) -> dict:
    """For a line: the first trouble of a pair read `with_health`, and how many more there are."""
    told = signals_of(pair, look, edits=edits, asked=asked)
    if not told:
        return {"trouble": ""}
    first, more = told[0], len(told) - 1
    return {
        "trouble": first.sentence, "trouble_kind": first.kind, "trouble_icon": first.icon,
        "trouble_url": first.url, "more": str(more or ""),
    }  # fmt: skip
