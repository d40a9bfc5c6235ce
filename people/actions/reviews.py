"""The year-end analysis: begun for everybody, marked cell by cell, concluded, decided."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from people.academic_year import AcademicYear
from people.audit import because
from people.models import (
    Account,
    IndicatorSet,
    ReviewMark,
    School,
    StaleVersion,
    Teacher,
    WorkReview,
)

Marks = Mapping[int, Decimal | None]  # {indicator: value; None where nothing is entered}
NO_SET = "Сначала выберите показатели, по которым анализируется работа."
NO_REASON = "Напишите, почему принято такое решение."


class MarksChanged(Exception):
    """Somebody entered other values meanwhile; `theirs` are their marks by indicator."""

    def __init__(self, theirs: dict[int, ReviewMark | None]):
        self.theirs = theirs
        super().__init__("Пока вы вводили, значение изменил кто-то другой.")


class ReviewChanged(StaleVersion):
    """The review was changed while it was open in a form; `marks` are those that differ."""

    def __init__(self, current: WorkReview, marks: dict[int, ReviewMark | None], conclusion: bool):
        self.marks, self.conclusion = marks, conclusion
        super().__init__(current)


@transaction.atomic
def start_reviews(*, by: Account, year: AcademicYear) -> int:
    """Begin the analysis about a year for all pedagogues who are not in it; how many were added.

    The second press finds nobody. ValidationError while the school has no indicators.
    """
    School.objects.select_for_update().get()  # two clicks come one after the other
    indicator_set = IndicatorSet.objects.of_year(year)
    if indicator_set is None:
        raise ValidationError(NO_SET)
    rows = [
        WorkReview(teacher=teacher, about_year=year, indicator_set=indicator_set)
        for teacher in Teacher.objects.without_review(year)
    ]
    with because("start_reviews", by=by):
        WorkReview.objects.bulk_create(rows)
    return len(rows)


@transaction.atomic
def set_mark(
    review: WorkReview, indicator, *, by: Account, shown: Decimal | None, value: Decimal | None
) -> ReviewMark | None:
    """Enter one mark, change it, or take it away (None); `shown` is the value it was shown with.

    MarksChanged when another value stands there by now. The same value again changes nothing.
    """
    WorkReview.objects.select_for_update().get(pk=review.pk)
    current = ReviewMark.objects.filter(review=review, indicator=indicator).first()
    if _differs(current, shown) and _differs(current, value):
        raise MarksChanged({indicator.pk: current})
    with because("set_mark", by=by):
        write_marks({(review.pk, indicator.pk): value}, by=by)
    return ReviewMark.objects.filter(review=review, indicator=indicator).first()


@transaction.atomic
def save_review(
    review: WorkReview, *, by: Account, version: int, shown: Marks, marks: Marks,
    conclusion: str | None,
) -> WorkReview:  # fmt: skip
    """Write the marks that differ from those shown and, unless it is None, the conclusion.

    What the person left as it was shown follows the row. ReviewChanged when somebody else wrote
    something different where this person wrote too; then nothing is written.
    """
    review = WorkReview.objects.select_for_update().get(pk=review.pk)
    touched = {key: value for key, value in marks.items() if value != shown.get(key)}
    current = {
        mark.indicator_id: mark for mark in review.marks.select_related("entered_by__teacher")
    }
    theirs = {
        key: current.get(key)
        for key, value in touched.items()
        if _differs(current.get(key), shown.get(key)) and _differs(current.get(key), value)
    }
    wanted = None if conclusion is None else _wanted_conclusion(review, version, conclusion)
    if theirs or wanted is Ellipsis:
        raise ReviewChanged(review, theirs, wanted is Ellipsis)
    with because("save_review", by=by):
        write_marks({(review.pk, key): value for key, value in touched.items()}, by=by)
        if wanted is not None and wanted != review.conclusion:
            review.conclusion = wanted
            review.save_next_version()
    return review


def _wanted_conclusion(review: WorkReview, version: int, typed: str):
    """The conclusion to be written; Ellipsis when somebody else rewrote it too."""
    if review.version == version or typed == review.conclusion:
        return typed
    events = WorkReview.pgh_event_model.objects.filter(pgh_obj_id=review.pk, version=version)
    shown = events.order_by("pgh_id").last()
    if shown and shown.conclusion == review.conclusion:
        return typed
    return review.conclusion if shown and shown.conclusion == typed else ...


def _differs(mark: ReviewMark | None, value: Decimal | None) -> bool:
    return (mark.value if mark else None) != value


def write_marks(wanted: Mapping[tuple[int, int], Decimal | None], *, by: Account) -> int:
    """Make marks {(review, indicator): value} so, in sets; how many changed. Inside an action."""
    reviews = {review for review, _ in wanted}
    there = {
        (mark.review_id, mark.indicator_id): mark
        for mark in ReviewMark.objects.filter(review__in=reviews).select_for_update()
    }
    changed = {key: value for key, value in wanted.items() if _differs(there.get(key), value)}
    gone = [there[key].pk for key, value in changed.items() if value is None]
    ReviewMark.objects.filter(pk__in=gone).delete()
    kept = {key: value for key, value in changed.items() if value is not None}
    ReviewMark.objects.bulk_create(
        ReviewMark(review_id=review, indicator_id=indicator, value=value, entered_by=by)
        for (review, indicator), value in kept.items()
        if (review, indicator) not in there
    )
    _change([(there[key], value) for key, value in kept.items() if key in there], by)
    return len(changed)


def _change(marks: list[tuple[ReviewMark, Decimal]], by: Account) -> None:
    for mark, value in marks:
        mark.value, mark.entered_by, mark.version = value, by, mark.version + 1
    fields = ["value", "entered_by", "version"]
    ReviewMark.objects.bulk_update([mark for mark, _ in marks], fields, batch_size=1000)


@transaction.atomic
def decide_review(
    review: WorkReview, *, by: Account, version: int, decision: str, reason: str
) -> WorkReview:
    """Whether the person is a candidate for the bank of mentors, and why.

    ValidationError without a reason; StaleVersion when the review was changed meanwhile.
    """
    review = WorkReview.locked(review.pk, version)
    if decision not in WorkReview.Decision.values:
        raise ValidationError({"decision": "Выберите решение."})
    if not reason.strip():
        raise ValidationError({"reason": NO_REASON})
    review.decision, review.decision_reason = decision, reason.strip()
    review.decided_on, review.decided_by = School.today(), by
    with because("decide_review", by=by):
        review.save_next_version()
    return review


@transaction.atomic
def withdraw_decision(review: WorkReview, *, by: Account, version: int) -> WorkReview:
    """Take the decision back; what it was stays in the history."""
    review = WorkReview.locked(review.pk, version)
    review.decision, review.decision_reason = "", ""
    review.decided_on, review.decided_by = None, None
    with because("withdraw_decision", by=by):
        review.save_next_version()
    return review


@transaction.atomic
def apply_review_table(
    *, by: Account, marks: Mapping[tuple[int, int], Decimal | None],
    conclusions: Mapping[int, str], still: Callable[[], bool] = lambda: True,
) -> int:  # fmt: skip
    """Write what a filled table says: marks by (review, indicator), conclusions by review.

    How many values changed; the same table again changes nothing. `still` is asked when the rows
    are locked: whether what the person looked at is what stands there; MarksChanged when not.
    """
    reviews = {review for review, _ in marks} | set(conclusions)
    found = WorkReview.objects.select_for_update().filter(pk__in=reviews)
    rows = list(found.order_by("pk"))
    if not still():
        raise MarksChanged({})
    changed = [row for row in rows if conclusions.get(row.pk, row.conclusion) != row.conclusion]
    for row in changed:
        row.conclusion, row.version = conclusions[row.pk], row.version + 1
    with because("apply_review_table", by=by):
        count = write_marks(marks, by=by)
        WorkReview.objects.bulk_update(changed, ["conclusion", "version"], batch_size=1000)
    return count + len(changed)
