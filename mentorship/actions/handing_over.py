"""What one pair has written goes over to the next: programme, portfolio, marks of growth.

Authors and days stay as they are. Call these inside the transaction that decides who goes on.
"""

from mentorship.actions.growth_carrying import carry_growth
from mentorship.actions.portfolio_carrying import carry_portfolio
from mentorship.actions.portfolio_following import carry_rest_of_portfolio
from mentorship.actions.programme_carrying import carry_programme, carry_rest_of_programme
from mentorship.models import Pair, Programme


def hand_over(old: Pair, new: Pair) -> None:
    """All that `old` has by now; a programme that `new` has begun itself stays."""
    if not Programme.objects.filter(pair=new).exists():
        carry_programme(old, new)
    carry_portfolio(old, new)
    carry_growth(old, new)


def hand_over_rest(old: Pair, new: Pair) -> None:
    """What has come to be in `old` since `hand_over`: it works to its last day."""
    carry_rest_of_programme(old, new)
    carry_rest_of_portfolio(old, new)
    carry_growth(old, new)
