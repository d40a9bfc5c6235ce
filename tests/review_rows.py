"""A decided analysis of last year's work, for tests that only need its decision."""

from people.models import IndicatorSet, WorkReview
from tests.request_factories import this_year


def decided_review(teacher, reason: str, decision=WorkReview.Decision.CANDIDATE) -> WorkReview:
    chosen = IndicatorSet.objects.first() or IndicatorSet.objects.create(name="Обычный")
    return WorkReview.objects.create(
        teacher=teacher,
        about_year=this_year().previous,
        indicator_set=chosen,
        decision=decision,
        decision_reason=reason,
    )
