"""«Лист анализа работы» of one teacher: marks, profile, conclusion, decision."""

from dataclasses import dataclass
from itertools import groupby

from people.access import Permission
from people.models import MentoringRules, Official, School, WorkReview
from people.names import initials_first
from people.reviews.marks import say_mark
from people.reviews.results import percent
from people.reviews.summary import reviewed
from people.row_keys import row_key
from roadmap.documents.charts import bar_chart
from roadmap.documents.execution_report import Signature, signatures
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, NotIssuable, register

ONLY_DRAFT = "Лист анализа не выпускают: он всякий раз печатается из того, что записано."


@dataclass(frozen=True)
class MarkLine:
    name: str
    value: str
    share: int | None


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The sheet of the review `object_id`, for those who may read that very review."""
    review, today = _review(object_id, by), School.today()
    if issuing:
        raise NotIssuable(ONLY_DRAFT)
    whole = reviewed([review], MentoringRules.current(), today)[0]
    return Paper(
        title=f"Анализ работы за {review.about_year} учебный год: {review.teacher.short_name}",
        template="documents/work_review.html",
        context={
            "review": review,
            "teacher": review.teacher,
            "school": School.current(),
            "groups": _groups(review),
            "whole": whole,
            "chart": bar_chart((one.name, one.now, one.before) for one in whole.changes),
            "signatures": [*signatures([Official.Office.DEPUTY], today), _read_by(review.teacher)],
        },
        footer=f"{review.teacher.short_name} · анализ работы · {review.about_year} учебный год",
        dated=today,
    )


def _review(object_id: str, by) -> WorkReview:
    rows = WorkReview.objects.visible_to(by).select_related("teacher__department")
    found = rows.filter(pk=row_key(object_id)).first()
    if found is None:
        raise NoSuchPaper
    return found


def _groups(review: WorkReview) -> list[tuple[str, list[MarkLine]]]:
    marks = {mark.indicator_id: mark.value for mark in review.marks.all()}
    indicators = review.indicator_set.indicators.all()
    return [
        (group, [_line(one, marks.get(one.pk)) for one in inside])
        for group, inside in groupby(indicators, key=lambda one: one.group)
    ]


def _line(indicator, value) -> MarkLine:
    share = None if value is None else percent(indicator.measure.share(value))
    return MarkLine(indicator.name, say_mark(indicator.kind, value), share)


def _read_by(teacher) -> Signature:
    words = "ознакомлена" if teacher.gender == "f" else "ознакомлен"
    name = initials_first(teacher.surname, teacher.first_name, teacher.patronymic)
    return Signature(f"С анализом {words}", name)


register(
    DocumentKind(
        key="work-review",
        title="Лист анализа работы педагога",
        builder=build,
        # Which one is the builder's question: a teacher has one's own. None is ever issued.
        may_see=lambda account: account.can(Permission.READ_REVIEWS) or bool(account.teacher_id),
        object_kind="review",
    )
)
