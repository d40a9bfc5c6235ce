"""A mentor's and a mentee's own pairs, as home shows them: with whom, on what, what next."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import F

from mentorship.confidence import Side, side_of
from mentorship.growth.due import ASKED, marks_due
from mentorship.meetings.afterwards import is_open_still
from mentorship.meetings.my_meetings import Meetings, last_meetings, meetings_of
from mentorship.models import Amendment, Interview, Pair, PairRules
from mentorship.models.pair import of_two
from mentorship.pairs.why_pair import Why, why_of
from mentorship.programme.next_steps import Ahead, ahead_of
from people.models import Teacher

PAST = 5  # pairs that are over, the last ones


@dataclass(frozen=True)
class MyPair:
    """One card of home; `growth` asks for this person's marks where they are due; `interview` is
    the next one that is planned; `amendment`: a change of the programme waits for this person.
    """

    pair: Pair
    side: Side
    why: Why | None
    ahead: Ahead | None = None
    last_meeting: str = ""
    growth: str = ""
    interview: Interview | None = None
    amendment: bool = False

    @property
    def tag(self) -> tuple[str, str]:
        """(kind, word): how it goes at a glance."""
        working = self.pair.state == Pair.State.ACTIVE and not self.pair.is_closing
        if not working or self.ahead is None:
            return self.pair.state_kind, self.pair.get_state_display()
        late = self.ahead.late
        return ("warn", f"просрочено {late}") if late else ("ok", "по плану")

    @property
    def prepares(self) -> bool:
        """Whether the own answers to the planned interview are still to be prepared."""
        return not getattr(self.interview, f"{self.side}_ready_at", None)

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


@dataclass(frozen=True)
class MyWork:
    """All that home says of one's own pairs; `past`: those that are over, still theirs to read."""

    pairs: list[MyPair] = field(default_factory=list)
    past: list[MyPair] = field(default_factory=list)
    meetings: Meetings = field(default_factory=Meetings)


def my_work(account, today: dt.date) -> MyWork:
    """Pairs that are going, the earliest first, and the last ones that are over; one query for
    nobody's, a few for any number."""
    if account.teacher_id is None:
        return MyWork()
    rows = Pair.objects.filter(of_two(account)).exclude(
        state=Pair.State.CANCELLED,
        end_cause=None,  # a mentor who was replaced is told of it
    )
    own = list(rows.with_people().select_related("request").order_by("starts_on", "pk"))
    pairs = [pair for pair in own if pair.is_going]
    if not own:
        return MyWork()
    over = [pair for pair in own if pair not in pairs]
    past = [MyPair(pair, side_of(account, pair), None) for pair in over[: -PAST - 1 : -1]]
    rules = PairRules.current()
    told = [*pairs, *(pair for pair in over if is_open_still(pair, today, rules))]
    meetings = meetings_of(told, account, today, rules) if told else Meetings()
    if not pairs:
        return MyWork(past=past, meetings=meetings)
    reasons, plans, due = why_of(pairs), ahead_of(pairs, today), marks_due(pairs, today, rules)
    last = last_meetings(pairs, today)
    talks, asked = next_interviews(pairs), asked_by_amendments(pairs)
    mine = [
        MyPair(
            pair, side := side_of(account, pair), reasons.get(pair.pk), plans.get(pair.pk),
            last.get(pair.pk, ""), ASKED.get(due.get(pair.pk, {}).get(side), ""),
            talks.get(pair.pk), (pair.pk, side) in asked,
        )
        for pair in pairs
    ]  # fmt: skip
    return MyWork(mine, past, meetings)


def asked_by_amendments(pairs: Iterable[Pair]) -> set[tuple[int, str]]:
    """(key of the pair, side) of each whose answer a change of a programme waits for."""
    rows = Amendment.objects.waiting().filter(programme__pair__in=pairs)
    rows = rows.annotate(pair_id=F("programme__pair"))
    return {(row.pair_id, side) for row in rows.defer("changes", "why") for side in row.asked}


def next_interviews(pairs: list[Pair]) -> dict[int, Interview]:
    """By the pair's key: the first of its planned interviews; one query."""
    rows = Interview.objects.planned().filter(pair__in=pairs).order_by("-planned_on", "-pk")
    return {row.pair_id: row for row in rows}
