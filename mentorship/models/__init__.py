from mentorship.models.match import Match, MatchChoice, MatchLine
from mentorship.models.pair import MentoringForm, MentoringKind, Pair
from mentorship.models.rules import MatchingRules, PairRules

__all__ = [
    "Match",
    "MatchChoice",
    "MatchLine",
    "MatchingRules",
    "MentoringForm",
    "MentoringKind",
    "Pair",
    "PairRules",
]
