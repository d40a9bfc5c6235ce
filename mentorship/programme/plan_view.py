"""A plan as it is looked at: what is late, what comes next. Pure."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from mentorship.models import PlanItem

SOON_DAYS = 14
FEW = 3  # lines on a card of home
STATES = {
    "done": ("ok", "выполнено"), "late": ("bad", "просрочено"), "next": ("info", "следующее"),
    "soon": ("warn", "скоро срок"), "ahead": ("idle", "впереди"),
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A line of the plan, or a row of one, with its state: done, late, next, soon or ahead."""

    item: PlanItem
    state: str
    place: int

    @property
    def place_url(self) -> str:
        """Where the line stands: the list of the whole plan."""
        return f"?#item-{self.item.pk}"

    @property
    def kind(self) -> str:
        return STATES[self.state][0]

    @property
    def word(self) -> str:
        return STATES[self.state][1]


@dataclass(frozen=True)
class Plan:
    """All lines of a programme on a day."""

    rows: list[Row]

    @classmethod
    def of(cls, items: Iterable[PlanItem], today: dt.date) -> "Plan":
        """`items` in the order of the plan; the next one is the nearest term not yet past."""
        items = list(items)
        ahead = [one for one in items if one.done_on is None and one.due_on >= today]
        nearest = min(ahead, key=lambda one: (one.due_on, one.position), default=None)
        return cls(
            [Row(one, _state(one, nearest, today), n) for n, one in enumerate(items, start=1)]
        )

    @property
    def total(self) -> int:
        return len(self.rows)

    @property
    def done(self) -> int:
        return len(self.behind)

    @property
    def to_do(self) -> list[Row]:
        """What is not done yet, in the order of the plan."""
        return [row for row in self.rows if row.state != "done"]

    @property
    def behind(self) -> list[Row]:
        return [row for row in self.rows if row.state == "done"]

    @property
    def late(self) -> list[Row]:
        return sorted((r for r in self.rows if r.state == "late"), key=lambda r: r.item.due_on)

    @property
    def ahead(self) -> list[Row]:
        """The few lines that are not done: the one late for longest, then the nearest ones."""
        left = [row for row in self.rows if row.state not in ("done", "late")]
        coming = sorted(left, key=lambda row: row.item.due_on)
        return [*self.late[: FEW if not coming else 1], *coming][:FEW]

    @property
    def late_words(self) -> str:
        return f"просрочено {len(self.late)}"

    @property
    def next(self) -> Row | None:
        return next((row for row in self.rows if row.state == "next"), None)


def _state(item: PlanItem, nearest: PlanItem | None, today: dt.date) -> str:
    if item.done_on:
        return "done"
    if item.due_on < today:
        return "late"
    if item is nearest:
        return "next"
    return "soon" if item.due_on <= today + dt.timedelta(days=SOON_DAYS) else "ahead"
