"""Marks of completion that stood on a fact which is told otherwise now."""

import datetime as dt

from mentorship.models import Meeting, Pair, PlanItem, PortfolioEntry


def mark_in_doubt(item: PlanItem | None, *, on: dt.date, pair: Pair) -> bool:
    """Whether a line of the plan is marked by that day and neither a meeting that took place nor a
    standing entry is left to it: the two are asked whether the mark stays."""
    if item is None or item.done_on != on or not pair.is_going:
        return False
    kept = PortfolioEntry.objects.standing().filled().filter(plan_item=item)
    held = Meeting.objects.held().filter(plan_item=item)
    return not (held.exists() or kept.exists())
