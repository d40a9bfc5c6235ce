"""Questions about the year-end analysis that the database answers."""

import datetime as dt
from fractions import Fraction

from django.apps import apps
from django.db import models
from django.db.models import (
    Case,
    Count,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Least, Round

from people.academic_year import AcademicYear
from people.access import Permission
from people.asked_often import Kept
from people.models.staff_queries import names_of
from people.reviews.marks import NUMBER, SCALE, TOP_OF_SCALE
from people.reviews.results import Sums
from people.staff.experience import years_before

EXACT = models.DecimalField(max_digits=20, decimal_places=9)
# What a mark is worth: people.reviews.results.Measure.share in SQL. Nine digits are enough to tell
# every total from every whole per cent, as weights and values have one digit each.
SHARE = Case(
    When(indicator__kind=NUMBER, then=Least(F("value") / F("indicator__full_value"), Value(1))),
    When(indicator__kind=SCALE, then=Least(F("value") / Value(TOP_OF_SCALE), Value(1))),
    default=Least(F("value"), Value(1)),
    output_field=EXACT,
)
EARNED = Round(Sum(SHARE * F("indicator__weight"), output_field=EXACT), precision=9)
FILLED = Sum(F("indicator__weight"), output_field=EXACT)

SUMS = ("earned", "filled", "weight", "count", "of", "last_earned", "last_filled")


def one(rows: models.QuerySet, by: str, number, output: models.Field = EXACT):
    """A number about the rows of one outer row; 0 where there are none."""
    found = rows.order_by().values(by).annotate(number=number).values("number")
    return Kept(Coalesce(Subquery(found, output_field=output), Value(0, output_field=output)))


class IndicatorSetQuerySet(models.QuerySet):
    def current(self):
        """The newest set, with `is_used`: whether marks were already given by it. None at first."""
        marks = apps.get_model("people.ReviewMark").objects
        used = Exists(marks.filter(indicator__indicator_set=OuterRef("pk")))
        return self.filter(successor=None).annotate(is_used=used).order_by("-pk").first()

    def of_year(self, year: AcademicYear):
        """The set by which that year is analysed; before it is begun, the current one."""
        return self.filter(reviews__about_year=year).first() or self.current()


class WorkReviewQuerySet(models.QuerySet):
    def visible_to(self, account):
        """All for those who may read reviews, one's own for a member of staff, else none."""
        if account.can(Permission.READ_REVIEWS):
            return self
        return self.filter(teacher=account.teacher_id) if account.teacher_id else self.none()

    def about(self, year: AcademicYear):
        return self.filter(about_year=year)

    def of_person(self, teacher_id: int | None):
        """The person's own, the last year first; none for an account that belongs to nobody."""
        return (
            self.filter(teacher=teacher_id).order_by("-about_year") if teacher_id else self.none()
        )

    def of_working(self):
        """Without those who are on leave or have left."""
        return self.filter(teacher__state="works")

    def with_lines(self):
        """The person as a line of the list and the rules of a candidate want them, as rows.

        Of reviews read `with_sums`, `with_last_year`.
        """
        facts = (
            "school_since", "teaching_since", "profession_since", "category", "department__name",
        )  # fmt: skip
        return self.values_list(
            "pk", "decision", *names_of("teacher"), *(f"teacher__{name}" for name in facts), *SUMS,
            named=True,
        )  # fmt: skip

    def with_sums(self):
        """Adds what `sums_of` reads: earned, filled, weight, count and `of` of each review."""
        mark, indicator = (apps.get_model(f"people.{name}") for name in ("ReviewMark", "Indicator"))
        marks = mark.objects.filter(review=OuterRef("pk"))
        indicators = indicator.objects.filter(indicator_set=OuterRef("indicator_set"))
        whole = models.IntegerField()
        return self.annotate(
            earned=one(marks, "review", EARNED),
            filled=one(marks, "review", FILLED),
            count=one(marks, "review", Count("pk"), whole),
            weight=one(indicators, "indicator_set", Sum("weight", output_field=EXACT)),
            of=one(indicators, "indicator_set", Count("pk"), whole),
        )

    def with_last_year(self):
        """Adds earned and filled of the same teacher a year before."""
        marks = apps.get_model("people.ReviewMark").objects.filter(
            review__teacher=OuterRef("teacher"),
            review__about_year=ExpressionWrapper(
                Cast(OuterRef("about_year"), models.IntegerField()) - Value(1),
                output_field=models.IntegerField(),
            ),
        )
        return self.annotate(
            last_earned=one(marks, "review__teacher", EARNED),
            last_filled=one(marks, "review__teacher", FILLED),
        )

    def with_marks(self):
        """Only those for whom at least one mark was entered."""
        return self.filter(Exists(self._marks()))

    def without_marks(self):
        """Only those nobody has begun to fill."""
        return self.exclude(Exists(self._marks()))

    def whole(self):
        """Only those whose every indicator is filled."""
        return self.with_sums().filter(count=F("of"), count__gt=0)

    def proposed(self, rules, on: dt.date):
        """Those whom the school's rules propose on that day: people.reviews.results.propose."""
        found = self.with_sums().filter(
            earned__gte=F("weight") * Value(rules.mentor_review_share) / 100
        )
        if rules.mentor_review_share:
            found = found.filter(filled__gt=0)
        if rules.mentor_categories:
            found = found.filter(teacher__category__in=rules.mentor_categories)
        return found.filter(
            _since("school", rules.mentor_years_in_school, on)
            & _teaching(rules.mentor_years_teaching, on)
        )

    @staticmethod
    def _marks():
        return apps.get_model("people.ReviewMark").objects.filter(review=OuterRef("pk"))


def _teaching(years: int, on: dt.date) -> Q:
    """Experience in the profession may stand in: see people.staff.experience.judged_by."""
    if not years:
        return Q()
    instead = Q(teacher__teaching_since=None) & _since("profession", years, on)
    return _since("teaching", years, on) | instead


def _since(kind: str, years: int, on: dt.date) -> Q:
    return Q(**{f"teacher__{kind}_since__lte": years_before(on, years)}) if years else Q()


def sums_of(row) -> Sums:
    """The sums of a review taken by `with_sums`."""
    return Sums(Fraction(row.earned), Fraction(row.filled), Fraction(row.weight), row.count, row.of)


def last_sums_of(row) -> Sums:
    """The sums a year before of a review taken by `with_last_year`."""
    return Sums(Fraction(row.last_earned), Fraction(row.last_filled))
