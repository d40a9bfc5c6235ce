"""What a replacement of the mentor carries over: the programme with its plan and its marks."""

import datetime as dt

from mentorship.actions.item_competences import copy_competences
from mentorship.models import Pair, PairRules, PlanItem, Programme
from mentorship.programme.term import DAY, inside, months_later

CARRIED = ("position", "measure", "form", "due_on", "responsible", "expected",
           "done_on", "done_by_id", "result")  # fmt: skip
SHORTEST = DAY  # from the first day of a programme to its last


def carry_programme(old: Pair, new: Pair) -> Programme | None:
    """A copy for the new pair, in writing again; the old pair keeps its own for its mentor.

    It has the new pair's days; what is not done yet gets its term inside them. Each line knows the
    line that it comes from, marks keep who made them. Call inside the replacement's transaction.
    """
    source = Programme.objects.filter(pair=old).first()
    if source is None:
        return None
    texts = {name: getattr(source, name) for name in Programme.TEXTS}
    made = Programme.objects.create(
        pair=new, starts_on=new.starts_on, ends_on=_last_day(source, new), pattern=source.pattern,
        carried_from=source, **texts,
    )  # fmt: skip
    lines = source.items.order_by("position", "pk").prefetch_related("competences")
    copies = PlanItem.objects.bulk_create(_carried(line, made) for line in lines)
    copy_competences((copy.carried_from, copy) for copy in copies)
    return made


def _carried(line: PlanItem, made: Programme) -> PlanItem:
    """What is done keeps its day; what is not is to be done in the new term."""
    copy = PlanItem(programme=made, carried_from=line, **{n: getattr(line, n) for n in CARRIED})
    if copy.done_on is None:
        copy.due_on = inside(copy.due_on, made.starts_on, made.ends_on)
    return copy


def carry_rest_of_programme(old: Pair, new: Pair) -> None:
    """Lines that were done in the old pair after `carry_programme` are done in the copy too."""
    done = {
        line.pk: line
        for line in PlanItem.objects.filter(programme__pair=old, done_on__isnull=False)
    }
    waiting = PlanItem.objects.select_for_update(of=("self",)).filter(
        programme__pair=new, done_on=None, carried_from__in=done
    )
    for line in waiting.order_by("pk"):
        before = done[line.carried_from_id]
        line.done_on, line.done_by_id, line.result = (
            before.done_on,
            before.done_by_id,
            before.result,
        )
        line.save_next_version()


def _last_day(source: Programme, new: Pair) -> dt.date:
    """The programme's own where the new pair works until then; else the new pair's, and no longer
    than the school lets a programme be."""
    rules, first = PairRules.current(), new.starts_on
    last = new.ends_on or months_later(first, max(rules.programme_least_months, 1)) - DAY
    if first < source.ends_on < last:
        last = source.ends_on
    return max(min(last, months_later(first, rules.programme_most_months)), first + SHORTEST)
