"""Results of a pair are fixed with its end: from then on others read them too."""

from mentorship.models import Pair, PairResults


def fix_results(pair: Pair) -> None:
    """Call in the transaction that ends the pair, on its last day; nothing where none were
    drafted."""
    rows = PairResults.objects.select_for_update().filter(pair=pair, fixed_on=None)
    if row := rows.first():
        row.fixed_on = pair.ends_on
        row.save_next_version()
