"""What comes next in a pair: its plan in a few lines, for home and the pair's first page."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from mentorship.models import Pair, PlanItem
from mentorship.programme.plan_view import Plan, Row
from people.asked_often import asked_often

SHOWN = ("pk", "position", "measure", "due_on", "done_on")


@dataclass(frozen=True)
class Ahead:
    """A plan with the few lines that matter now: the last done, what is late, what is next."""

    plan: Plan
    steps: tuple[Row, ...]

    @property
    def late(self) -> int:
        return len(self.plan.late)


def ahead_of(pairs: Iterable[Pair], today: dt.date) -> dict[int, Ahead]:
    """By the pair's key, for those that have a plan; one query for any number of pairs."""
    items: dict[int, list] = {}
    for item in _items(tuple(pair.pk for pair in pairs)):
        items.setdefault(item.programme__pair, []).append(item)
    return {pair: of_plan(Plan.of(found, today)) for pair, found in items.items()}


@asked_often
def _items(pairs: tuple[int, ...]) -> QuerySet:
    """Of these pairs, in the order of each plan, with the pair's key."""
    rows = PlanItem.objects.filter(programme__pair__in=pairs).order_by("position", "pk")
    return rows.values_list("programme__pair", *SHOWN, named=True)


def of_plan(plan: Plan) -> Ahead:
    """The last line done stands first, so that the work is seen to go on."""
    done = [row for row in plan.rows if row.item.done_on]
    last = sorted(done, key=lambda row: (row.item.done_on, row.place))[-1:]
    return Ahead(plan, (*last, *plan.ahead))
