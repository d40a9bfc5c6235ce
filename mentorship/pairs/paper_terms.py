"""What the papers of a pair say of its days, form and kind, as it was when they were written in.

An agreement states the term and the form (Labour Code art. 351.8), an order names the days; who
changes them on the pair afterwards needs another paper. What is not known is not compared.
"""

import datetime as dt

from django.db.models import F, Q
from django.db.models.functions import JSONObject

from mentorship.models import Pair, PairRules

AGREEMENT, ORDER = "agreement", "order"
COMPARED = {
    AGREEMENT: ("starts_on", "ends_on", "form_id", "kind_id"),
    ORDER: ("starts_on", "ends_on"),
}
PAPERS = {AGREEMENT: "в соглашении", ORDER: "в приказе"}


def said_by(paper: str) -> str:
    """The pair's field that keeps what the paper says."""
    return f"{paper}_said"


def terms_of(pair: Pair, paper: str) -> dict:
    """What such a paper of today would say of the pair, as it is kept; without what the pair does
    not know yet."""
    values = {name: getattr(pair, name) for name in COMPARED[paper]}
    return {k: v.isoformat() if isinstance(v, dt.date) else v for k, v in values.items() if v}


def remember_terms(pair: Pair, paper: str, said: dict | None = None) -> None:
    """Keep what the paper says, without `said` that it says what the pair does; nothing of a paper
    that has no № and no date."""
    there = getattr(pair, f"{paper}_number") or getattr(pair, f"{paper}_date")
    known = said or terms_of(pair, paper)
    found = {name: value for name, value in known.items() if name in COMPARED[paper]}
    setattr(pair, said_by(paper), found if there else None)


def numbers_of(pair: Pair) -> dict[str, tuple]:
    """paper → its № and date on the pair."""
    return {
        paper: (getattr(pair, f"{paper}_number"), getattr(pair, f"{paper}_date"))
        for paper in PAPERS
    }


def other_terms(pair: Pair, paper: str) -> str:
    """What the paper says otherwise than a pair that goes on: «другой срок: с 01.09.2026 по
    31.05.2027», '' where nothing."""
    said, now = getattr(pair, said_by(paper)), terms_of(pair, paper)
    if said is None or pair.end_cause_id is not None or not pair.is_going:
        return ""
    other = {name for name, value in said.items() if value != now.get(name)}
    found = [f"другой срок: {_days(said)}"] if other & {"starts_on", "ends_on"} else []
    found += ["другая форма"] if "form_id" in other else []
    found += ["другой вид"] if "kind_id" in other else []
    return ", ".join(found)


def _days(said: dict) -> str:
    """«с 01.09.2026 по 31.05.2027», as far as it is said."""
    words = {"с": said.get("starts_on"), "по": said.get("ends_on")}
    days = {word: dt.date.fromisoformat(day) for word, day in words.items() if day}
    return " ".join(f"{word} {day:%d.%m.%Y}" for word, day in days.items())


def asked_papers(rules: PairRules) -> list[str]:
    """The papers that the school asks for and that are compared."""
    return [paper for paper in PAPERS if paper in rules.checks]


def with_other_terms(rules: PairRules) -> Q:
    """The condition on pairs of which `said_otherwise` says something."""
    found = Q(pk__in=[])
    for paper in asked_papers(rules):
        name = said_by(paper)
        now = JSONObject(**{field: F(field) for field in COMPARED[paper]})
        differs = Q(**{f"{name}__isnull": False}) & ~Q(**{f"{name}__contained_by": now})
        found |= differs & ~Q(basis=Pair.Basis.FUNCTION) if paper == AGREEMENT else differs
    return found & Q(end_cause=None)


def said_otherwise(pair: Pair, rules: PairRules) -> str:
    """«в соглашении другой срок: …; в приказе другой срок: …»."""
    found = [
        f"{PAPERS[paper]} {other}" for paper in asked_papers(rules)
        if not (paper == AGREEMENT and pair.basis == Pair.Basis.FUNCTION)
        and (other := other_terms(pair, paper))
    ]  # fmt: skip
    return "; ".join(found)
