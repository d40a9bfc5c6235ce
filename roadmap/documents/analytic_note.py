"""«Аналитическая справка по итогам учебного года» for the council: totals, candidates, conclusions.

`note` is pure: what people.reviews.summary says of each teacher in, what the template prints out.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from people.academic_year import AcademicYear
from people.access import Permission
from people.counting import count_of, word_for
from people.models import MentoringRules, Official, School, WorkReview
from people.reviews.results import Change, Verdict, percent
from people.reviews.summary import Reviewed, reviewed
from roadmap.documents.charts import BarChart, bar_chart
from roadmap.documents.execution_report import of_today, signatures
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, NoSuchPaper, register, year_of

SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)
NO_DEPARTMENT = "Без МО"
RANGES = ((80, 100), (60, 79), (40, 59), (0, 39))
DECISIONS = {
    WorkReview.Decision.CANDIDATE: "кандидат",
    WorkReview.Decision.NOT_NOW: "не в этом году",
}


@dataclass(frozen=True)
class NoteLine:
    """One teacher as the council reads it."""

    name: str
    post: str
    department: str
    filled: str
    total: int | None
    before: int | None
    decision: str
    reason: str


@dataclass(frozen=True)
class DepartmentLine:
    name: str
    teachers: int
    total: int | None
    before: int | None
    candidates: int


@dataclass(frozen=True)
class Note:
    """What the note prints about one year."""

    lines: tuple[NoteLine, ...]
    groups: tuple[Change, ...]
    departments: tuple[DepartmentLine, ...]
    ranges: tuple[tuple[str, int], ...]
    total: Change
    untouched: int
    whole: int
    indicators: int
    candidates: tuple[NoteLine, ...]
    proposed: tuple[NoteLine, ...]

    @property
    def chart_of_groups(self) -> BarChart:
        return bar_chart((group.name, group.now, group.before) for group in self.groups)

    @property
    def chart_of_departments(self) -> BarChart:
        return bar_chart((line.name, line.total, line.before) for line in self.departments)

    @property
    def introduction(self) -> list[str]:
        """The numbers of the year in two or three sentences."""
        count = len(self.lines)
        begun = count - self.untouched
        said = [
            f"Проанализирована работа {count_of(begun, 'педагога,педагогов,педагогов')} "
            f"из {count} по {count_of(self.indicators, 'показателю,показателям,показателям')}; "
            f"все показатели заполнены у {self.whole}."
        ]
        if self.total.now is not None:
            was = f", в прошлом году {self.total.before} %" if self.total.before is not None else ""
            said.append(f"Средний итог {self.total.now} %{was}.")
        return [*said, self.about_candidates]

    @property
    def about_candidates(self) -> str:
        count = len(self.candidates)
        if not count:
            return "Кандидаты в банк наставников пока не определены."
        verb = word_for(count, "предлагается,предлагаются,предлагаются")
        return f"В банк наставников {verb} {count_of(count, 'кандидат,кандидата,кандидатов')}."

    @property
    def conclusions(self) -> list[str]:
        """What the numbers say by themselves; the deputy adds the rest in the office file."""
        known = [group for group in self.groups if group.now is not None]
        if not known:
            return ["Показатели ещё не заполнены: выводы делать рано."]
        best = max(known, key=lambda group: group.now)
        worst = min(known, key=lambda group: group.now)
        said = [f"Сильнее всего группа «{best.name}»: {best.now} %."]
        if worst is not best:
            said.append(f"Больше внимания требует группа «{worst.name}»: {worst.now} %.")
        grown = [group for group in known if (group.difference or 0) > 0]
        fallen = [group for group in known if (group.difference or 0) < 0]
        said += _moved("Выросли за год", grown) + _moved("Снизились за год", fallen)
        return said


def _moved(words: str, groups: list[Change]) -> list[str]:
    named = ", ".join(f"«{group.name}» ({group.words}\u00a0п.\u00a0п.)" for group in groups)
    return [f"{words}: {named}."] if named else []


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The note about the analysed year `object_id` as of today in the school's time zone."""
    year = _year(object_id)
    school, today = School.current(), School.today()
    return Paper(
        title=f"Аналитическая справка по итогам {year} учебного года",
        template="documents/analytic_note.html",
        context={
            "year": year,
            "school": school,
            "today": today,
            "note": note(found_of(year, today)),
            "signatures": signatures(SIGNED_BY, today),
        },
        draft=not issuing,
        footer=f"Аналитическая справка · {year} учебный год",
        dated=today,
    )


def _year(object_id: str) -> AcademicYear:
    year = year_of(object_id)
    if not WorkReview.objects.about(year).exists():
        raise NoSuchPaper
    return year


def found_of(year: AcademicYear, today: dt.date) -> list[Reviewed]:
    """Everybody who works and is analysed, in the order of names."""
    rows = WorkReview.objects.about(year).of_working().select_related("teacher__department")
    ordered = rows.order_by("teacher__sort_name", "pk")
    return reviewed(ordered, MentoringRules.current(), today)


def note(found: list[Reviewed]) -> Note:
    """What the note says about these teachers, in their order."""
    lines = tuple(map(_line, found))
    undecided = [one for one in found if not one.review.decision]
    return Note(
        lines=lines,
        groups=tuple(_groups(found)),
        departments=tuple(_departments(found)),
        ranges=tuple(_ranges(found)),
        total=Change("", _mean(one.change.now for one in found), _mean(_before(found))),
        untouched=sum(one.total.count == 0 for one in found),
        whole=sum(one.total.is_whole and one.total.count > 0 for one in found),
        indicators=max((one.total.of for one in found), default=0),
        candidates=tuple(x for x in lines if x.decision == DECISIONS["candidate"]),
        proposed=tuple(_line(x) for x in undecided if x.proposal.verdict == Verdict.YES),
    )


def _line(one: Reviewed) -> NoteLine:
    teacher, review = one.review.teacher, one.review
    return NoteLine(
        name=teacher.full_name,
        post=teacher.post,
        department=_department(one),
        filled=f"{one.total.count}\u00a0из\u00a0{one.total.of}",
        total=one.total.percent,
        before=one.change.before,
        decision=DECISIONS.get(review.decision, ""),
        reason=review.decision_reason or one.proposal.reason,
    )


def _department(one: Reviewed) -> str:
    found = one.review.teacher.department
    return found.name if found else NO_DEPARTMENT


def _groups(found: list[Reviewed]) -> Iterable[Change]:
    """The mean of each group over those who have it filled."""
    names = dict.fromkeys(change.name for one in found for change in one.changes)
    for name in names:
        own = [change for one in found for change in one.changes if change.name == name]
        yield Change(name, _mean(c.now for c in own), _mean(c.before for c in own))


def _departments(found: list[Reviewed]) -> Iterable[DepartmentLine]:
    names = sorted({_department(one) for one in found} - {NO_DEPARTMENT})
    for name in [*names, NO_DEPARTMENT]:
        own = [one for one in found if _department(one) == name]
        if own:
            decided = [one for one in own if one.review.decision == "candidate"]
            total = _mean(one.change.now for one in own)
            yield DepartmentLine(name, len(own), total, _mean(_before(own)), len(decided))


def _ranges(found: list[Reviewed]) -> Iterable[tuple[str, int]]:
    for low, high in RANGES:
        inside = [one for one in found if one.change.now is not None]
        yield f"{low}–{high} %", sum(low <= one.change.now <= high for one in inside)


def _before(found: list[Reviewed]) -> Iterable[int | None]:
    return (one.change.before for one in found)


def _mean(percents: Iterable[int | None]) -> int | None:
    """The mean of what is known, in whole per cent."""
    known = [one for one in percents if one is not None]
    return percent(Fraction(sum(known), 100 * len(known))) if known else None


register(
    DocumentKind(
        key="analytic-note",
        title="Аналитическая справка по итогам учебного года",
        builder=build,
        may_see=lambda account: account.can(Permission.READ_ANALYTIC_NOTE),
        object_kind="analysed year",
        holds=of_today,
    )
)
