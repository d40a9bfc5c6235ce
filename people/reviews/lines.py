"""Lines of the year-end analysis as ready words, so that a page of them costs little."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from people.academic_year import AcademicYear
from people.asked_often import asked_often, number_of
from people.lists import addresses
from people.models import (
    Account,
    MentoringRules,
    QualificationCategory,
    ReviewMark,
    Teacher,
    WorkReview,
)
from people.models.review_queries import last_sums_of, sums_of
from people.names import full_name
from people.reviews.results import Change, Person, propose
from people.reviews.summary import requirements

CATEGORIES = dict(QualificationCategory.choices)


@asked_often
def analysis(sight: tuple, year: AcademicYear) -> QuerySet:
    """Lines of a year's reviews of those who work: `review_lines` tells them."""
    rows = WorkReview.objects.visible_to(Account.seeing(sight)).about(year).of_working()
    return rows.with_sums().with_last_year().with_lines()


def review_lines(rows: Iterable, rules: MentoringRules, today: dt.date) -> list[dict]:
    """Rows read `with_lines`; "" where there is nothing to say."""
    address, required, lines = addresses("review"), requirements(rules), []
    for row in rows:
        sums, category = sums_of(row), row.teacher__category
        person = Person(
            row.teacher__school_since, row.teacher__teaching_since,
            row.teacher__profession_since, category,
            CATEGORIES.get(category, ""),
        )  # fmt: skip
        percent = sums.percent
        lines.append(
            {
                "url": address(row.pk),
                "name": full_name(
                    row.teacher__surname, row.teacher__first_name, row.teacher__patronymic
                ),
                "department": row.teacher__department__name or "",
                "filled": f"{sums.count} из {sums.of}",
                "percent": "" if percent is None else str(percent),
                "change": Change("", percent, last_sums_of(row).percent).words,
                "verdict": str(propose(required, person, sums, today).verdict),
                "decision": row.decision,
            }
        )
    return lines


def counts_of(year: AcademicYear) -> dict[str, int]:
    """How far the year's analysis has come: all, untouched, candidates, and who is not in it."""
    found = next(iter(_counts(year)), None)
    if found is None:
        return {"all": 0, "untouched": 0, "candidates": 0, "waiting": _waiting(year)}
    everybody = (found["staff"] or 0) == found["own"]
    return found | {"waiting": 0 if everybody else _waiting(year)}


def _waiting(year: AcademicYear) -> int:
    """Pedagogues who are not in the analysis: asked only where somebody is not."""
    return Teacher.objects.without_review(year).count()


def _own_staff() -> QuerySet:
    """Who works and is not external."""
    return Teacher.objects.filter(state=Teacher.State.WORKS, is_external=False)


@asked_often
def _counts(year: AcademicYear) -> QuerySet:
    """One row about all reviews of who works, «own» of who is not external; none without any.

    «staff»: how many might have one.
    """
    own, candidate = Q(teacher__is_external=False), Q(decision=WorkReview.Decision.CANDIDATE)
    reviews = WorkReview.objects.about(year).of_working().order_by().values("about_year")
    marked = ReviewMark.objects.filter(review=OuterRef("pk"))
    return reviews.annotate(
        all=Count("pk"),
        untouched=Count("pk", filter=~Exists(marked)),
        candidates=Count("pk", filter=candidate),
        own=Count("pk", filter=own),
        staff=number_of(_own_staff()),
    )
