"""Who is matched with whom: explained scores and the proven optimum of the whole bank. Pure.

Profiles and the school's settings in, ranked explained proposals out; no database, request or
clock. A published trial found an expert's interview better than any algorithm: what comes out of
here is proposed, and the deputy decides.
"""

from mentorship.matching.criteria import Criterion, Reason, explain
from mentorship.matching.optimum import (
    Candidate,
    Matching,
    Price,
    Proposal,
    Unserved,
    Worth,
    match,
)
from mentorship.matching.prices import Prices
from mentorship.matching.profiles import Case, HardRules, MentorProfile, RequestProfile, Together
from mentorship.matching.ranking import Ranked, costs_of_a_place, mentors_for, requests_for
from mentorship.matching.shortage import Shortage, shortages

__all__ = [
    "Candidate",
    "Case",
    "Criterion",
    "HardRules",
    "Matching",
    "MentorProfile",
    "Price",
    "Prices",
    "Proposal",
    "Ranked",
    "Reason",
    "RequestProfile",
    "Shortage",
    "Together",
    "Unserved",
    "Worth",
    "costs_of_a_place",
    "explain",
    "match",
    "mentors_for",
    "requests_for",
    "shortages",
]
