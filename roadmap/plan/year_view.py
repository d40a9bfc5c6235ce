"""One year's plan as pages show it: stages, activities with states, evidence; few queries."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse

from people.academic_year import AcademicYear
from roadmap.models import Activity, Roadmap, Stage
from roadmap.models.roadmap import State
from roadmap.plan.timeline import Span, Timeline, draw
from roadmap.progress import Evidence, evidence_of, ready_to_close

WITHOUT_FACTS = 4  # reminders of them on the home page


@dataclass(frozen=True)
class Item:
    """An activity with what is known about it today."""

    activity: Activity
    ready: list[Evidence]
    seen: list[Evidence]  # what the application itself sees of an open one, done or not

    @property
    def found(self) -> list[Evidence]:
        """What it sees done."""
        return [one for one in self.seen if one.met]

    @property
    def told(self) -> list[Evidence]:
        """What home says of one that has no fact by hand: what is done, else what is seen."""
        return self.found or self.seen

    @property
    def state(self) -> State:
        return State(self.activity.state)


@dataclass(frozen=True)
class StageView:
    stage: Stage
    items: list[Item]

    def count(self, *states: State) -> int:
        return sum(item.state in states for item in self.items)

    @property
    def needed(self) -> int:
        return len(self.items) - self.count(State.NOT_NEEDED)

    @property
    def done(self) -> int:
        return self.count(State.DONE)

    @property
    def late(self) -> int:
        return self.count(State.LATE)

    @property
    def note(self) -> str:
        """What the timeline says at the right of the bar."""
        if not self.items:
            return "мероприятий нет"
        if self.late:
            return f"{self.done} из {self.needed}, просрочено {self.late}"
        return f"{self.done} из {self.needed} выполнено"

    def span(self) -> Span:
        dates = [(i.activity.start, i.activity.end) for i in self.items]
        starts = [start for start, end in dates if start or end]
        ends = [end for start, end in dates if start or end]
        return Span(
            title=f"{self.stage.number.rstrip('.')}. {self.stage.title}".strip(". "),
            url=f"#stage-{self.stage.pk}",
            note=self.note,
            start=None if not starts or None in starts else min(starts),
            end=None if not ends or None in ends else max(ends),
            share=self.done / self.needed if self.needed else 0,
            late=bool(self.late),
        )


class YearView:
    """The roadmap of one year on one day; reads everything in two queries and the sources."""

    def __init__(self, roadmap: Roadmap, today: dt.date):
        # what was late when the year was closed is not later since
        self.roadmap, self.today = roadmap, min(roadmap.closed_on or today, today)
        self.year: AcademicYear = roadmap.year

    @cached_property
    def activities(self) -> list[Activity]:
        return list(
            Activity.objects.of(self.roadmap)
            .with_state(self.today)
            .with_fact_count()
            .select_related("stage__roadmap", "closed_by__teacher")
            .in_order()
        )

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        keys = {key for activity in self.activities for key in activity.fact_sources}
        return evidence_of(self.roadmap, keys)

    @cached_property
    def items(self) -> list[Item]:
        return [Item(a, ready_to_close(a, self.evidence), self.seen_of(a)) for a in self.activities]

    def seen_of(self, activity: Activity) -> list[Evidence]:
        """What the sources of an activity that nobody has closed say; while it goes on, too."""
        if activity.closed_as:
            return []
        own = [self.evidence.get(key) for key in activity.fact_sources]
        return [seen for seen in own if seen is not None]

    @cached_property
    def stages(self) -> list[StageView]:
        by_stage: dict[int, list[Item]] = {}
        for item in self.items:
            by_stage.setdefault(item.activity.stage_id, []).append(item)
        stages = self.roadmap.stages.order_by("position")
        return [StageView(stage, by_stage.get(stage.pk, [])) for stage in stages]

    @cached_property
    def timeline(self) -> Timeline:
        base = reverse("roadmap_year", args=[self.year])
        spans = [view.span() for view in self.stages]
        drawn = [Span(**{**vars(span), "url": base + span.url}) for span in spans]
        return draw(drawn, year=self.year, today=self.today)

    def count(self, state: State) -> int:
        return sum(item.state == state for item in self.items)

    @property
    def figures(self) -> list[dict]:
        """Summary numbers of the report, in the order people ask for them."""
        shown = (State.DONE, State.RUNNING, State.LATE, State.PLANNED, State.NOT_NEEDED)
        return [{"title": state.label, "count": self.count(state)} for state in shown]

    @property
    def late(self) -> list[Item]:
        return sorted(
            (item for item in self.items if item.state == State.LATE),
            key=lambda item: item.activity.end,
        )

    @cached_property
    def due_this_month(self) -> list[Item]:
        """Open activities whose term ends in the calendar month of `today`, not late yet."""
        month = (self.today.year, self.today.month)
        return [
            item
            for item in self.items
            if item.state in (State.RUNNING, State.PLANNED)
            and item.activity.end
            and (item.activity.end.year, item.activity.end.month) == month
        ]

    @cached_property
    def next(self) -> list[Item]:
        """What begins within the next six weeks."""
        limit = self.today + dt.timedelta(weeks=6)
        return [
            item
            for item in self.items
            if item.state == State.PLANNED and item.activity.start and item.activity.start <= limit
        ]

    @property
    def without_facts(self) -> list[Item]:
        """What goes on and has no fact yet, entered or seen, by the order of the plan."""
        running = (item for item in self.items if item.state == State.RUNNING)
        return [item for item in running if not item.activity.fact_count and not item.found]

    @property
    def ready(self) -> list[Item]:
        return [item for item in self.items if item.ready]

    @property
    def to_do(self) -> list[Item]:
        """What to do now, each thing once: what may be closed, what is due, what begins, what goes
        on without a single fact (a few of them: they are reminders, not debts)."""
        chosen = [
            *self.ready,
            *self.due_this_month,
            *self.next,
            *self.without_facts[:WITHOUT_FACTS],
        ]
        return list({item.activity.pk: item for item in chosen}.values())

    @property
    def running_words(self) -> str:
        """«Идут этапы 3–7.», by the stages that have an activity running today."""
        running = [
            view.stage.number.rstrip(".") for view in self.stages if view.count(State.RUNNING)
        ]
        numbers = list(filter(None, running))
        if not numbers:
            return "План выполняется." if running else "Сейчас по плану ничего не идёт."
        if len(numbers) == 1:
            return f"Идёт этап {numbers[0]}."
        digits = all(number.isdigit() for number in numbers)
        row = digits and int(numbers[-1]) - int(numbers[0]) == len(numbers) - 1
        return f"Идут этапы {f'{numbers[0]}–{numbers[-1]}' if row else ', '.join(numbers)}."
