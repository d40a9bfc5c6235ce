"""A small year of analysis for tests: three indicators of three kinds in two groups."""

from decimal import Decimal

from people import actions
from people.academic_year import AcademicYear
from people.models import Indicator, IndicatorSet, WorkReview
from tests.factories import TeacherFactory

YEAR = AcademicYear(2025)
LESSONS, COURSES, WORK = "Открытые уроки", "Курсы", "Работа в МО"


def three_indicators() -> IndicatorSet:
    """Lessons (a number, 4 is the whole, weight 2) and courses in one group, work in another."""
    indicators = IndicatorSet.objects.create(name="Показатели")
    for place, fields in enumerate(
        [
            {"group": "Уроки", "name": LESSONS, "kind": "number", "weight": 2, "full_value": 4},
            {"group": "Уроки", "name": COURSES, "kind": "yes_no"},
            {"group": "МО", "name": WORK, "kind": "scale", "hint": "5 — ведёт направление"},
        ],
        start=1,
    ):
        Indicator.objects.create(indicator_set=indicators, place=place, **fields)
    return indicators


def review_of(teacher, *, by, year=YEAR) -> WorkReview:
    """The teacher's review of a year begun for everybody."""
    actions.start_reviews(by=by, year=year)
    return WorkReview.objects.get(teacher=teacher, about_year=year)


def mark(review, name: str, value, *, by):
    """Enter a mark over whatever stands there."""
    indicator = review.indicator_set.indicators.get(name=name)
    now = review.marks.filter(indicator=indicator).first()
    return actions.set_mark(
        review, indicator, by=by, shown=now.value if now else None,
        value=None if value is None else Decimal(str(value)),
    )  # fmt: skip


def colleague(surname: str, **fields):
    return TeacherFactory(surname=surname, first_name="Анна", patronymic="Ивановна", **fields)
