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


def _usual_end(pair: Pair):
    least = PairRules.current().programme_least_months
    return months_later(pair.starts_on, max(least, 1)) - DAY
