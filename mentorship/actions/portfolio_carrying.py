"""When the mentor changes, the portfolio goes on with the mentee; the former pair keeps its own."""

from mentorship.models import EntryFile, EntryVersion, Pair, PlanItem, PortfolioEntry
from mentorship.portfolio.offers import withdraw

OWN = (
    "section_id", "title", "text", "happened_on", "links", "openness", "opened_before", "pupils",
    "consents_taken", "author_id", "written_at",
)  # fmt: skip


def carry_portfolio(old: Pair, new: Pair) -> None:
    """Copies of the standing entries on the new pair, each with its author and the day it was
    written; the files are the same, kept once. What is offered to the library stays the former
    pair's offer. Call it inside the transaction that makes the new pair.
    """
    entries = PortfolioEntry.objects.filter(pair=old).standing().in_order()
    copy_entries(list(entries), new, lines_there(new))


def lines_there(new: Pair) -> dict[int, int]:
    """A line of the former plan → its copy in the plan of the new pair."""
    lines = PlanItem.objects.filter(programme__pair=new).exclude(carried_from=None)
    return dict(lines.values_list("carried_from", "pk"))


def copy_entries(
    entries: list[PortfolioEntry], new: Pair, lines: dict[int, int]
) -> list[PortfolioEntry]:  # fmt: skip
    """The entries once more in the pair `new`, with their files and difficulties.

    `lines`: a line of the plan there → the same line in the plan of the new pair.
    """
    copies = PortfolioEntry.objects.bulk_create([copy_of(entry, new, lines) for entry in entries])
    fresh = {copy.carried_from_id: copy for copy in copies}
    present = EntryVersion.objects.filter(entry__in=fresh).order_by("entry_id", "-number")
    hands = {last.entry_id: last for last in present.distinct("entry_id")}
    EntryVersion.objects.bulk_create(
        EntryVersion(
            entry=copy, number=copy.version, title=copy.title, text=copy.text,
            author_id=(hand := hands.get(copy.carried_from_id, copy)).author_id,
            written_at=hand.written_at,
        )
        for copy in copies
    )  # fmt: skip
    files = EntryFile.objects.filter(entry__in=fresh).order_by("entry", "place")
    EntryFile.objects.bulk_create(
        EntryFile(
            entry=fresh[file.entry_id], stored_id=file.stored_id, name=file.name, place=file.place,
            added_by_id=file.added_by_id, added_at=file.added_at,
        )
        for file in files
    )  # fmt: skip
    through = PortfolioEntry.competences.through
    marked = through.objects.filter(portfolioentry__in=fresh)
    through.objects.bulk_create(
        through(portfolioentry=fresh[row.portfolioentry_id], competence_id=row.competence_id)
        for row in marked
    )
    return copies


def copy_of(entry: PortfolioEntry, pair: Pair, lines: dict[int, int]) -> PortfolioEntry:
    copy = PortfolioEntry(pair=pair, carried_from=entry, place=entry.place)
    copy.plan_item_id = lines.get(entry.plan_item_id)
    for name in OWN:
        setattr(copy, name, getattr(entry, name))
    if copy.openness == PortfolioEntry.Openness.LIBRARY:
        withdraw(copy)
    return copy
