"""A copy of an entry made to say what the other one says now: both ways between two pairs."""

from collections.abc import Iterable

from mentorship.actions.origins import first_of
from mentorship.actions.portfolio import next_place, words_of
from mentorship.actions.portfolio_carrying import copy_entries, lines_there
from mentorship.models import EntryFile, EntryVersion, Pair, PortfolioEntry
from mentorship.portfolio.offers import close_offer
from mentorship.talk.telling import tell_the_two
from people.notifications import Kind

TOLD = ("title", "text", "links", "happened_on", "section_id", "taken_away_at", "taken_away_by_id")
AS_MADE = 1  # the version of a copy in which nobody has written


def carry_rest_of_portfolio(old: Pair, new: Pair) -> None:
    """What was written, put to an entry or taken away in the old pair after `carry_portfolio`: it
    works to its last day. What was copied on anywhere came already; what both have from a third
    pair is one entry. Where somebody of the new pair has changed it meanwhile their words stay, and
    only files come.

    Call inside the transaction that ends the old pair.
    """
    rows = PortfolioEntry.objects.filter(pair__mentee=new.mentee_id)
    source = dict(rows.values_list("pk", "carried_from"))
    own = rows.filter(pair=new).select_for_update(of=("self",))
    there, copied = {first_of(row.pk, source): row for row in own}, set(source.values())
    fresh, changed, lines = [], 0, lines_there(new)
    for entry in rows.filter(pair=old).in_order():
        here = there.get(first_of(entry.pk, source))
        if here is None:
            fresh += [entry] if entry.taken_away_at is None and entry.pk not in copied else []
        elif here.version == AS_MADE and entry.version > AS_MADE:
            changed += follow(here, entry, lines)
        else:
            changed += bring_files(here, entry)
    copies = copy_entries(fresh, new, lines)
    put_at_the_end(copies, new)
    if changed or copies:
        tell_the_two(
            new, by=None, kind=Kind.PORTFOLIO, place="portfolio",
            text="В портфолио вашей пары пришло записанное в прежней паре",
        )  # fmt: skip


def put_at_the_end(copies: Iterable[PortfolioEntry], home: Pair) -> None:
    places: dict[int, int] = {}
    for copy in copies:
        first = places.get(copy.section_id) or next_place(home, copy.section)
        copy.place, places[copy.section_id] = first, first + 1
    PortfolioEntry.objects.bulk_update(copies, ["place"])


def follow(here: PortfolioEntry, entry: PortfolioEntry, lines: dict[int, int]) -> bool:
    """Make the entry here say what its copy there says now; whether anything was new.

    Who sees it stays as it was decided here; other words are offered to the library anew.
    """
    new_files = bring_files(here, entry)
    before = words_of(here)
    line = lines.get(entry.plan_item_id, here.plan_item_id)
    moved = [name for name in TOLD if getattr(here, name) != getattr(entry, name)]
    if not moved and line == here.plan_item_id:
        return new_files
    for name in moved:
        setattr(here, name, getattr(entry, name))
    here.plan_item_id = line
    rewritten = words_of(here) != before
    if rewritten:
        close_offer(here, by=None)
    here.save_next_version()
    here.competences.set(entry.competences.all())
    if rewritten and (last := entry.versions.first()):
        EntryVersion.objects.create(
            entry=here, number=here.version, title=here.title, text=here.text,
            author_id=last.author_id, written_at=last.written_at,
        )  # fmt: skip
    return True


def bring_files(here: PortfolioEntry, entry: PortfolioEntry) -> bool:
    """Files that were put to the copy."""
    new = entry.files.exclude(stored__in=here.files.values("stored"))
    made = EntryFile.objects.bulk_create(
        EntryFile(
            entry=here, stored_id=file.stored_id, name=file.name, place=file.place,
            added_by_id=file.added_by_id, added_at=file.added_at,
        )
        for file in new
    )  # fmt: skip
    return bool(made)
