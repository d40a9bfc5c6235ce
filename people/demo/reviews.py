"""The demonstration's year-end analysis: two years by the usual indicators, all invented."""

import datetime as dt
import random
from decimal import Decimal

from people import actions
from people.academic_year import AcademicYear
from people.models import Account, Indicator, MentoringRules, WorkReview
from people.reviews.results import Verdict
from people.reviews.summary import reviewed

CONCLUSION = "Год прошёл ровно. Стоит показать коллегам, как строится работа над ошибками."
FILLED = 0.8  # of the teachers; the rest wait for the deputy


def make_reviews(*, today: dt.date) -> None:
    """Last year's analysis mostly filled, the one before it whole; nothing when it is there."""
    year = AcademicYear.containing(today).previous
    if WorkReview.objects.about(year).exists():
        return
    deputy = Account.objects.get(login="deputy")
    indicators = list(actions.adopt_usual_indicators(by=deputy).indicators.all())
    chance = random.Random(43)
    for about, filled in ((year.previous, 1.0), (year, FILLED)):
        actions.start_reviews(by=deputy, year=about)
        _fill(about, indicators, filled, chance, deputy)
    _decide(year, deputy, today)


def _fill(year, indicators, filled: float, chance: random.Random, deputy: Account) -> None:
    marks, conclusions = {}, {}
    for review in WorkReview.objects.about(year).order_by("pk"):
        if chance.random() > filled:
            continue
        able = chance.uniform(0.45, 1)
        for indicator in indicators:
            if chance.random() < 0.97:
                marks[review.pk, indicator.pk] = _value(indicator, able, chance)
        if chance.random() < 0.3:
            conclusions[review.pk] = CONCLUSION
    actions.apply_review_table(by=deputy, marks=marks, conclusions=conclusions)


def _value(indicator: Indicator, able: float, chance: random.Random) -> Decimal:
    best = float({"yes_no": 1, "scale": 5}.get(indicator.kind) or indicator.full_value)
    return Decimal(round(min(max(chance.gauss(able, 0.2), 0), 1) * best))


def _decide(year: AcademicYear, deputy: Account, today: dt.date) -> None:
    """The first four whom the rules propose are decided; the others wait."""
    rows = WorkReview.objects.about(year).of_working().select_related("teacher")
    found = reviewed(rows, MentoringRules.current(), today)
    proposed = [one for one in found if one.proposal.verdict == Verdict.YES]
    for one in proposed[:4]:
        actions.decide_review(
            one.review, by=deputy, version=one.review.version,
            decision=WorkReview.Decision.CANDIDATE, reason=one.proposal.reason,
        )  # fmt: skip
