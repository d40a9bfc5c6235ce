"""What a replacement of the mentor carries over: the programme with its plan and its marks."""

from mentorship.actions.item_competences import copy_competences
from mentorship.models import Pair, PairRules, PlanItem, Programme
from mentorship.programme_term import DAY, months_later

CARRIED = ("position", "measure", "form", "due_on", "responsible", "expected",
           "done_on", "done_by_id", "result")  # fmt: skip


def carry_programme(old: Pair, new: Pair) -> Programme | None:
    """A copy for the new pair, in writing again; the old pair keeps its own for its mentor.

    Each line knows the line that it comes from, marks keep who made them. Call inside the
    replacement's transaction.
    """
    source = Programme.objects.filter(pair=old).first()
    if source is None:
        return None
    ends_on = source.ends_on if source.ends_on > new.starts_on else _usual_end(new)
    texts = {name: getattr(source, name) for name in Programme.TEXTS}
    made = Programme.objects.create(
        pair=new, starts_on=new.starts_on, ends_on=ends_on, pattern=source.pattern,
        carried_from=source, **texts,
    )  # fmt: skip
    lines = source.items.order_by("position", "pk").prefetch_related("competences")
    copies = PlanItem.objects.bulk_create(
        PlanItem(programme=made, carried_from=line, **{n: getattr(line, n) for n in CARRIED})
        for line in lines
    )
    copy_competences((copy.carried_from, copy) for copy in copies)
    return made


def _usual_end(pair: Pair):
    least = PairRules.current().programme_least_months
    return months_later(pair.starts_on, max(least, 1)) - DAY
