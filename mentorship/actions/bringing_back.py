"""After a temporary mentor the portfolio goes on in the pair he stood in for.

The mentee has one portfolio, whoever sits beside: «journal, portfolio — all» is said of the pair's
two, and a substitute who could not read would be no help. While the substitute works, it is written
in his pair, which began with a copy, and the paused pair's own stands still (`in_words.going_pair`,
`refuse_if_substituted`): two portfolios never part ways. When his pair is over, what was written
there comes back, with its authors and days; he keeps reading his own, as every former mentor. The
journal stays where the meetings were. Of the programme only marks come back: its words and lines
were approved, and change by agreement of the two alone.
"""

from collections.abc import Mapping

from mentorship.actions.growth_carrying import carry_growth
from mentorship.actions.portfolio_carrying import copy_entries
from mentorship.actions.portfolio_following import follow, put_at_the_end
from mentorship.models import Pair, PlanItem, PortfolioEntry
from mentorship.talk.telling import tell_the_two
from people.notifications import Kind


def bring_back(temporary: Pair) -> None:
    """What a temporary pair that is over has written, to the pair it stood in for, if that goes on.

    Call inside the transaction that ends the pair: until then nobody writes in the other one.
    """
    home = home_of(temporary)
    if home is None or not home.is_going:
        return
    lines = _bring_marks(temporary, home)
    carry_growth(temporary, home)
    if _bring_entries(temporary, home, lines):
        tell_the_two(
            home, by=None, kind=Kind.PORTFOLIO, place="portfolio",
            text="В портфолио вашей пары вернулось записанное с временным наставником",
        )  # fmt: skip


def home_of(temporary: Pair) -> Pair | None:
    """The pair that a temporary one stood in for, at once or through others."""
    home = temporary.replaces
    while home is not None and home.part == Pair.Part.TEMPORARY:
        home = home.replaces
    return home


def origin(row, own: Mapping):
    """Which of the `own` rows (by keys) the row was copied from, at once or through others."""
    step = row.carried_from
    while step is not None and step.pk not in own:
        step = step.carried_from
    return own[step.pk] if step is not None else None


def _bring_marks(temporary: Pair, home: Pair) -> dict[int, int]:
    """Lines that were done meanwhile are done; returns line there → line here."""
    own = PlanItem.objects.select_for_update(of=("self",)).filter(programme__pair=home)
    own = {line.pk: line for line in own}
    found: dict[int, int] = {}
    for line in PlanItem.objects.filter(programme__pair=temporary).order_by("pk"):
        if (here := origin(line, own)) is None:
            continue
        found[line.pk] = here.pk
        if line.done_on and not here.done_on:
            here.done_on, here.done_by_id, here.result = line.done_on, line.done_by_id, line.result
            here.save_next_version()
    return found


def _bring_entries(temporary: Pair, home: Pair, lines: dict[int, int]) -> int:
    """New entries come after the others, known ones get their new words; how many came."""
    own = {one.pk: one for one in PortfolioEntry.objects.select_for_update().filter(pair=home)}
    fresh, changed = [], 0
    for entry in PortfolioEntry.objects.filter(pair=temporary).in_order():
        here = origin(entry, own)
        if here is not None:
            changed += follow(here, entry, lines)
        elif entry.taken_away_at is None:
            fresh.append(entry)
    copies = copy_entries(fresh, home, lines)
    put_at_the_end(copies, home)
    return changed + len(copies)
