"""The demonstration's year-end analysis: two years by the usual indicators, all invented."""

import datetime as dt
import random
from decimal import Decimal

from people import actions
from people.academic_year import AcademicYear
from people.experience import years_before
from people.models import (
    Account,
    Indicator,
    MentoringRules,
    QualificationCategory,
    SubjectDepartment,
    Teacher,
    WorkReview,
)
from people.review_results import Verdict
from people.review_summary import reviewed

CONCLUSION = "Год прошёл ровно. Стоит показать коллегам, как строится работа над ошибками."
DEPARTMENTS = {  # part of the post → МО
    "начальных": "МО учителей начальных классов",
    "русского": "МО гуманитарных предметов",
    "истории": "МО гуманитарных предметов",
    "языка": "МО иностранных языков",
    "математики": "МО точных наук",
    "информатики": "МО точных наук",
    "физики": "МО точных наук",
    "биологии": "МО естественных наук",
    "химии": "МО естественных наук",
    "географии": "МО естественных наук",
}
FILLED = 0.8  # of the teachers; the rest wait for the deputy


def make_reviews(*, today: dt.date) -> None:
    """Last year's analysis mostly filled, the one before it whole; nothing when it is there."""
    year = AcademicYear.containing(today).previous
    if WorkReview.objects.about(year).exists():
        return
    deputy = Account.objects.get(login="deputy")
    _careers(today)
    indicators = list(actions.adopt_usual_indicators(by=deputy).indicators.all())
    chance = random.Random(43)
    for about, filled in ((year.previous, 1.0), (year, FILLED)):
        actions.start_reviews(by=deputy, year=about)
        _fill(about, indicators, filled, chance, deputy)
    _decide(year, deputy, today)


def _careers(today: dt.date) -> None:
    """Experience, categories and departments for a staff that has none written down."""
    chance = random.Random(12)
    staff = list(Teacher.objects.filter(teaching_since=None, school_since=None).order_by("pk"))
    categories = ["", *QualificationCategory.values]
    departments = {
        name: SubjectDepartment.objects.get_or_create(name=name)[0] for name in DEPARTMENTS.values()
    }
    for teacher in staff:
        years = chance.randrange(1, 35)
        teacher.teaching_since = years_before(today, years).replace(month=9, day=1)
        teacher.school_since = years_before(today, chance.randrange(years) + 1).replace(day=1)
        teacher.category = chance.choice(categories) if years > 3 else ""
        known = (name for word, name in DEPARTMENTS.items() if word in teacher.post)
        teacher.department = departments.get(next(known, ""))
    fields = ["teaching_since", "school_since", "category", "department"]
    Teacher.objects.bulk_update(staff, fields)


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
