"""The journal after the last day of a pair: what the two have still to say of its days.

A meeting of the last day is written down the next morning, and the other side confirms what was
told. For that the school gives some days; the deputy, who keeps what is signed on paper, may enter
and record it later too. The days of the meetings stay those of the pair (mentorship.pairs.days).
"""

import datetime as dt
from dataclasses import replace

from mentorship.confidence import Confidence, confidence
from mentorship.models import Pair, PairRules
from people.access import Permission
from people.models import School

WORKED = (Pair.State.ACTIVE, Pair.State.PAUSED, Pair.State.COMPLETED, Pair.State.ENDED)


def last_day_of_journal(pair: Pair, rules: PairRules) -> dt.date | None:
    """Until when the two write in the journal of a pair that is over; None: no more."""
    if pair.is_going or pair.ends_on is None or pair.state not in WORKED:
        return None
    return pair.ends_on + dt.timedelta(days=rules.journal_days)


def is_open_still(pair: Pair, today: dt.date, rules: PairRules) -> bool:
    """Whether the two of a pair that is over still write in its journal."""
    until = last_day_of_journal(pair, rules)
    return until is not None and today <= until


def journal_confidence(account, pair: Pair, rules: PairRules | None = None) -> Confidence:
    """`confidence` in the journal, which stays open for a while when the pair is over."""
    may = confidence(account, pair)
    if pair.is_going or not (may.is_of_the_two or account.can(Permission.EDIT_PAIRS)):
        return may
    until = last_day_of_journal(pair, rules or PairRules.current())
    if until is None:
        return may
    return replace(may, writes=not may.is_of_the_two or School.today() <= until)
