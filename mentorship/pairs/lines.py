"""Lines of the list of pairs as ready words, so that a page of them costs little."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from mentorship.models import Pair
from mentorship.models.closing import LastDays
from mentorship.pairs.health import (
    Look,
    Signal,
    address,
    in_trouble,
    signals_on,
    told,
    with_health,
)
from people.asked_often import asked_often
from people.models import Account, Teacher
from people.names import full_name, short_name
from people.templatetags.interface import status

STATES = dict(Pair.State.choices)
MENTORS = {**dict(Pair.Part.choices), Pair.Part.MAIN: "наставник"}


class ListedPerson:
    """A teacher of a listed pair: the name, the state and the day of leaving."""

    def __init__(self, row: dict, side: str):
        self.pk = row[f"{side}_id"]
        self.name = row[f"{side}__surname"], row[f"{side}__first_name"], row[f"{side}__patronymic"]
        self.state, self.left_on = row[f"{side}__state"], row[f"{side}__left_on"]

    def __getattr__(self, name: str):
        """What the list does not read is asked of the person."""
        return getattr(Teacher.objects.get(pk=self.__dict__["pk"]), name)

    @property
    def full_name(self) -> str:
        return full_name(*self.name)

    @property
    def short_name(self) -> str:
        return short_name(*self.name)


class ListedPair(LastDays):
    """A row of the list in place of a pair, for the sentences of its signals."""

    read_on = dt.date.min  # asked of the clock once for a whole list

    def __init__(self, row: dict, today: dt.date):
        self.__dict__.update(row, read_on=today)
        self.mentor, self.mentee = ListedPerson(row, "mentor"), ListedPerson(row, "mentee")

    def __getattr__(self, name: str):
        """What the list does not read is asked of the pair."""
        return getattr(Pair.objects.with_people().get(pk=self.__dict__["pk"]), name)


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


def pair_lines(pairs: Iterable[ListedPair]) -> list[dict]:
    """A line for each; "" where there is nothing to say."""
    return [
        {
            "url": address("pair", pair.pk),
            "name": pair.mentee.full_name,
            "mentor": f"{MENTORS[pair.part]} {pair.mentor.full_name}",
            "term": f"{pair.starts_on:%d.%m.%Y}"
            + (f" – {pair.ends_on:%d.%m.%Y}" if pair.ends_on else ""),
            "order": pair.order_number,
            "state": status(
                pair.state_kind, pair.state_now(STATES[pair.state], STATES[Pair.State.ENDED])
            ),
        }
        for pair in pairs
    ]


def attention_of(pair: ListedPair, look: Look, *, edits: bool, asked: str) -> dict:
    """For a line: the first trouble of a pair read `with_health`, and how many more there are."""
    found = signals_on(pair, asked)
    if not found:
        return {"trouble": ""}
    first, more = told(found[0], pair, look, edits=edits), len(found) - 1
    return {"trouble": first.drawn, "more": str(more or "")}


SHOWN = 8  # pairs of one trouble on the page of all troubles; the list has the rest


def troubled(
    troubles: Iterable[tuple[Signal, int]], sight: tuple, look: Look, *, edits: bool
) -> list[dict]:
    """Of each trouble the first pairs that have it, each with what is said of it and the place that
    mends it, and how many more there are. One query for each trouble."""
    rows = listed(sight, look, True, False)
    parts = []
    for one, number in troubles:
        found = [ListedPair(row, look.today) for row in in_trouble(rows, look, one.key)[:SHOWN]]
        lines = [
            ({"url": address("pair", pair.pk), "name": pair.mentee.full_name,
              "mentor": f"{MENTORS[pair.part]} {pair.mentor.short_name}"},
             told(one, pair, look, edits=edits))
            for pair in found
        ]  # fmt: skip
        more = max(number - len(lines), 0)
        parts.append({"signal": one, "number": number, "lines": lines, "more": more})
    return parts
