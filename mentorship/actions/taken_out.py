"""What is taken out of a plan or a portfolio for good goes out of the successor's copies too.

A pair works to its last day, and whoever goes on has a copy already; what came later follows on
that day (`handing_over.hand_over_rest`), what is taken out has to be followed at once: afterwards
nobody knows any more which row it was. A copy that somebody has changed or used over there stays,
under the name of who put it there. Call these inside the transaction that holds the pair.
"""

from django.db.models import Exists, F, OuterRef, QuerySet

from mentorship.models import Comment, EntryFile, Meeting, Pair, PlanItem, PortfolioEntry, Programme

AS_MADE = 1  # the version of a copy in which nobody has written


def take_out_line(line: PlanItem) -> None:
    """Delete a line of a locked programme, close the ranks; the same with its copies."""
    for copy in untouched(held(PlanItem.objects.filter(carried_from=line), "programme__pair")):
        take_out_line(copy)
    later = PlanItem.objects.filter(programme=line.programme_id, position__gt=line.position)
    later.update(position=F("position") - 1)
    line.delete()


def untouched(lines: QuerySet) -> QuerySet:
    """Lines of plans in writing that nobody has changed, worked on or spoken about."""
    met = Meeting.objects.filter(plan_item=OuterRef("pk"))
    kept = PortfolioEntry.objects.filter(plan_item=OuterRef("pk"), carried_from=None)
    said = Comment.objects.filter(plan_item=OuterRef("pk"))
    as_made = lines.filter(programme__state=Programme.State.DRAFT, version=AS_MADE)
    return as_made.exclude(Exists(met) | Exists(kept) | Exists(said))


def take_out_file(file: EntryFile) -> None:
    """Delete a file of a locked entry; the same with its copies, which bear its moment."""
    same = {"stored": file.stored_id, "added_at": file.added_at}
    copies = EntryFile.objects.filter(entry__carried_from=file.entry_id, **same)
    for copy in held(copies, "entry__pair").filter(entry__version=AS_MADE):
        take_out_file(copy)
    file.delete()


def held(copies: QuerySet, pair: str) -> QuerySet:
    """Those of pairs that go on, each pair locked: who writes there waits, and is seen."""
    going = copies.filter(**{f"{pair}__in": Pair.objects.going()})
    pairs = Pair.objects.filter(pk__in=going.values(pair))
    list(pairs.select_for_update(no_key=True).order_by("pk"))
    return going
