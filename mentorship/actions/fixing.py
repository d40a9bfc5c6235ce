"""Results of a pair are fixed with its end: from then on others read them too."""

from mentorship.models import Pair, PairResults
from people.models import School


def fix_results(pair: Pair) -> None:
    """Call in the transaction that ends the pair; nothing where none were drafted."""
    rows = PairResults.objects.select_for_update().filter(pair=pair, fixed_on=None)
    if row := rows.first():
        row.fixed_on = School.today()
        row.save_next_version()
