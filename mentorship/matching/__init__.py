"""Who is matched with whom: explained scores and the proven optimum of the whole bank. Pure.

Profiles and the school's settings in, ranked explained proposals out; no database, request or
clock. A published trial found an expert's interview better than any algorithm: what comes out of
here is proposed, and the deputy decides.
"""

from mentorship.matching.criteria import Criterion, Reason, explain
from mentorship.matching.optimum import Candidate, Matching, Proposal, Unserved, match
from mentorship.matching.profiles import Case, HardRules, MentorProfile, RequestProfile, Together
from mentorship.matching.shortage import Shortage, shortages

__all__ = [
    "Candidate",
    "Case",
    "Criterion",
    "HardRules",
    "Matching",
    "MentorProfile",
    "Proposal",
    "Reason",
    "RequestProfile",
    "Shortage",
    "Together",
    "Unserved",
    "explain",
    "match",
    "shortages",
]
