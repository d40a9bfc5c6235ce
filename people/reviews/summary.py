"""The analysis of a year put together: each person's result, proposal, change since last year."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from people.models import (
    Indicator,
    MentoringRules,
    QualificationCategory,
    ReviewMark,
    Teacher,
    WorkReview,
)
from people.reviews.results import (
    Change,
    Person,
    Proposal,
    Requirements,
    Result,
    Sums,
    compare,
    propose,
    result,
)


def requirements(rules: MentoringRules) -> Requirements:
    """The school's rules for a candidate as the arithmetic wants them."""
    return Requirements(
        rules.mentor_years_in_school,
        rules.mentor_years_teaching,
        {value: QualificationCategory(value).label for value in rules.mentor_categories},
        rules.mentor_review_share,
    )


def person(teacher: Teacher) -> Person:
    return Person(
        teacher.school_since, teacher.teaching_since, teacher.profession_since, teacher.category,
        teacher.get_category_display(),
    )  # fmt: skip


def proposal_for(teacher: Teacher, total: Sums, rules: MentoringRules, on: dt.date) -> Proposal:
    return propose(requirements(rules), person(teacher), total, on)


@dataclass(frozen=True)
class Reviewed:
    """One review with everything that pages and papers say of it."""

    review: WorkReview
    result: Result
    before: Result | None
    proposal: Proposal

    @property
    def total(self) -> Sums:
        return self.result.total

    @cached_property
    def changes(self) -> list[Change]:
        return compare(self.result, self.before)

    @cached_property
    def change(self) -> Change:
        before = self.before.total.percent if self.before else None
        return Change("Итог", self.total.percent, before)


def reviewed(reviews: Iterable[WorkReview], rules: MentoringRules, on: dt.date) -> list[Reviewed]:
    """The reviews (of one year, with their teachers) in their order; five queries for any number.

    Last year's result is by the set of last year; groups are compared by name.
    """
    reviews = list(reviews)
    now = _results(reviews)
    earlier = _last_year(reviews)
    before = {one.teacher_id: found for one, found in zip(earlier, _results(earlier), strict=True)}
    return [
        Reviewed(
            review, found, before.get(review.teacher_id),
            proposal_for(review.teacher, found.total, rules, on),
        )
        for review, found in zip(reviews, now, strict=True)
    ]  # fmt: skip


def _last_year(reviews: list[WorkReview]) -> list[WorkReview]:
    if not reviews:
        return []
    year = reviews[0].about_year.previous
    teachers = {review.teacher_id for review in reviews}
    return list(WorkReview.objects.about(year).with_marks().filter(teacher__in=teachers))


def _results(reviews: list[WorkReview]) -> list[Result]:
    measures: dict[int, list] = {}
    sets = {review.indicator_set_id for review in reviews}
    for indicator in Indicator.objects.filter(indicator_set__in=sets):
        measures.setdefault(indicator.indicator_set_id, []).append(indicator.measure)
    marks: dict[int, dict] = {}
    rows = ReviewMark.objects.filter(review__in=[review.pk for review in reviews])
    for review, indicator, value in rows.values_list("review", "indicator", "value"):
        marks.setdefault(review, {})[indicator] = value
    return [
        result(measures.get(review.indicator_set_id, []), marks.get(review.pk, {}))
        for review in reviews
    ]
