"""What the page of a programme shows, out of few queries."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from mentorship.models import (
    Amendment,
    Meeting,
    Pair,
    PairRules,
    PlanItem,
    PortfolioEntry,
    Programme,
    ProgrammePattern,
)
from mentorship.pairs.days import first_day
from mentorship.pairs.why_pair import Hard, why_of
from mentorship.programme.amending import competences_in, operations
from mentorship.programme.forms import (
    ApproveForm,
    DeclineForm,
    DoneForm,
    PaperForm,
    ReturnForm,
    ShiftForm,
    StartForm,
)
from mentorship.programme.plan_view import Plan
from mentorship.programme.term import within
from people.models import Account, Competence, School
from people.month import WEEKDAYS, month_named, month_of

SOON_AFTER = dt.timedelta(days=7)
FIRST = 3  # measures of a plan by which it is told from another
LOOKED_INTO = "items__competences"


@dataclass(frozen=True)
class Source:
    """A pattern or an earlier programme as it is chosen by: its `lines` and what they work on."""

    row: ProgrammePattern | Programme
    lines: list[str]
    hard: list[str]

    @classmethod
    def of(cls, row) -> "Source":
        """`row` with its items `LOOKED_INTO`."""
        items = row.items.all()
        hard = dict.fromkeys(one.name for item in items for one in item.competences.all())
        return cls(row, [item.measure for item in items], list(hard))

    @property
    def first(self) -> list[str]:
        return self.lines[:FIRST]


def difficulties_of(pair: Pair) -> tuple[Hard, ...]:
    """What the mentee finds hard, the hardest first, then what was marked besides."""
    why = why_of([pair]).get(pair.pk)
    return why.hard if why else ()


def earlier_programmes(account: Account, pair: Pair):
    """Approved programmes of other pairs that the account may read and begin from: those of
    completed pairs, then those that ended early, the newest first.

    A mentor's own pairs; all of the school's for the curator.
    """
    rows = Programme.objects.visible_to(account).with_people().with_counts()
    rows = rows.filter(state=Programme.State.APPROVED, planned__gt=0).exclude(pair=pair)
    rows = rows.filter(pair__state__in=["completed", "ended"])
    rows = rows.order_by("pair__state", "-starts_on", "pk")
    return rows.prefetch_related(LOOKED_INTO)[:20]


def start_form(account: Account, pair: Pair, data=None) -> StartForm:
    """The term that the pair's own proposes, and what there is to begin from."""
    hard, rules = [one.competence for one in difficulties_of(pair)], PairRules.current()
    ends_on = pair.ends_on or rules.usual_end(pair.starts_on)
    return StartForm(
        data,
        patterns=ProgrammePattern.objects.in_use().suiting(hard).prefetch_related(LOOKED_INTO),
        earlier=earlier_programmes(account, pair),
        initial={"starts_on": offered_start(pair, ends_on, rules), "ends_on": ends_on},
    )


def offered_start(pair: Pair, ends_on: dt.date, rules: PairRules) -> dt.date:
    """The pair's first day, or today where the programme comes late and there is still time for
    one: with the pair's day its first lines would be overdue before anybody has read them."""
    today, least = School.today(), 0 if pair.replaces_id else rules.programme_least_months
    late = today > pair.starts_on + SOON_AFTER
    in_time = within(today, ends_on, least, rules.programme_most_months)
    return today if late and in_time else pair.starts_on


def begin_context(place, form: StartForm | None) -> dict:
    """Where there is no programme yet, or none that this reader may see."""
    start = form or (start_form(place.account, place.pair) if place.writes else None)
    rules = PairRules.current()
    return {
        "place": place,
        "pair": place.pair,
        "confidence": place.confidence,
        "difficulties": difficulties_of(place.pair) if start else [],
        "start": start,
        "patterns": [Source.of(row) for row in start.patterns.values()] if start else [],
        "earlier": [Source.of(row) for row in start.earlier.values()] if start else [],
        "least": rules.programme_least_months,
        "most": rules.programme_most_months,
        "closed": Programme.objects.filter(pair=place.pair).with_counts().first(),
    }


def page_context(place, asked: Mapping) -> dict:
    """The plan as a list or, with ?view=calendar, as a month; texts, steps, amendments."""
    today, own = timezone.localdate(), place.programme
    plan = Plan.of(with_facts(own, place), today)
    calendar = asked.get("view") == "calendar"
    term = {"today": today, "since": own.starts_on, "until": own.ends_on}
    rows = [(row.item.due_on, row) for row in plan.rows]
    opens_on = f"{plan.next.item.due_on:%Y-%m}" if plan.next else ""
    month = month_of(rows, month_named(asked.get("month") or opens_on, **term), **term)
    version, amendments = {"version": own.version}, amendments_of(own, place)
    return {
        "place": place,
        "pair": place.pair,
        "confidence": place.confidence,
        "programme": own,
        "plan": plan,
        "shown": plan.rows if place.drafts else plan.to_do,
        "folded": [] if place.drafts else plan.behind,
        "month": month if calendar else None,
        "today": today,
        "difficulties": difficulties_of(place.pair),
        "shift": ShiftForm(amending=place.amends, auto_id="shift-%s") if place.edits else None,
        "done_form": DoneForm(initial={"on": today}),
        "returning": ReturnForm(initial=version, auto_id="return-%s"),
        "approving": ApproveForm(
            initial=version | {"date": today, "body": place.bodies[0]},
            auto_id="approve-%s",
            bodies=place.bodies,
        ),
        "weekdays": WEEKDAYS,
        "paper_address": f"/documents/programme/{place.pair.pk}",
        "amendments": amendments,
        "decided": [one for one in amendments if one["row"].state != "proposed"],
    }


def with_facts(programme: Programme, place) -> list[PlanItem]:
    """The lines, each with its facts for who reads those of pairs: `held`, the meetings that worked
    on it, `kept`, the entries of the portfolio, and `fact_on`, the day of the last one."""
    items = list(programme.items.all())
    held, kept = ({item.pk: [] for item in items} for _ in "12")
    today = timezone.localdate()
    since = first_day(place.pair) if place.confidence.reads_facts else None
    if place.confidence.reads_facts:
        rows = Meeting.objects.visible_to(place.account).held().filter(plan_item__in=items)
        for row in rows.only("held_on", "plan_item").order_by("held_on", "pk"):
            held[row.plan_item_id].append(row)
        rows = PortfolioEntry.objects.visible_to(place.account).standing().filled()
        rows = rows.filter(plan_item__in=items).only("happened_on", "plan_item")
        for row in rows.order_by("happened_on", "pk"):
            kept[row.plan_item_id].append(row)
    for item in items:
        item.held, item.kept = held[item.pk], kept[item.pk]
        days = (*(one.held_on for one in item.held), *(one.happened_on for one in item.kept))
        passed = (day for day in days if day <= today and (since is None or day >= since))
        item.fact_on = max(passed, default=None)
    return items


def amendments_of(programme: Programme, place) -> list[dict]:
    """Each amendment with its operations in words, and what this reader may answer.

    What waits or was refused is between the two and the curator; others read what was applied.
    """
    found = programme.amendments.select_related("decided_by__teacher")
    if not place.confidence.reads_facts:
        found = found.filter(state=Amendment.State.APPLIED)
    rows = list(found)
    wanted = {key for row in rows for key in competences_in(row.changes)}
    names = dict(Competence.objects.filter(pk__in=wanted).values_list("pk", "name"))
    return [
        {
            "row": row,
            "operations": operations(row.changes, names, plan_before(row, programme)),
            **answers(row, place),
        }
        for row in rows
    ]


def plan_before(row: Amendment, programme: Programme) -> dict[int, tuple[str, dt.date]]:
    """The open lines with their days, while the proposal waits; a decided one tells no days."""
    if row.state != Amendment.State.PROPOSED:
        return {}
    return {one.pk: (one.measure, one.due_on) for one in programme.items.all() if not one.done_on}


def answers(row: Amendment, place) -> dict:
    """What the reader may answer: agree and decline, take back, write down a paper agreement."""
    waits = row.state == Amendment.State.PROPOSED and place.amends
    side = place.confidence.side
    asked = bool(waits and side and getattr(row, f"{side}_agreed_on") is None)
    own = {"version": row.version}
    return {
        "asked": asked,
        "declining": DeclineForm(initial=own, auto_id=f"decline-{row.number}-%s"),
        "own": bool(waits and row.proposer == place.side),
        "paper": PaperForm(initial=own, auto_id=f"paper-{row.number}-%s")
        if waits and place.keeps and side is None
        else None,
    }
