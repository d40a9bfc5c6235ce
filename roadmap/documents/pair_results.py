"""«Итоги работы наставнической пары»: aims, what was reached, growth, the conclusion.

Nothing that was answered at an interview is on this paper.
"""

import datetime as dt

from mentorship.confidence import confidence
from mentorship.growth import measuring
from mentorship.growth.page import courses_of
from mentorship.models import Pair, PairResults, Programme
from mentorship.results.expected import counted
from mentorship.results.page import reached_lines
from people.access import Permission
from people.models import School
from people.row_keys import row_key
from roadmap.documents.paper import Paper
from roadmap.documents.programme_paper import signed_by
from roadmap.documents.registry import (
    DocumentKind,
    NoSuchPaper,
    NotIssuable,
    changed_since,
    opens_by,
    register,
)

NOT_FIXED = "Итоги ещё не подведены: бумага выпускается, когда пара завершена."
NO_LEVEL = "—"


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """The results of the pair `object_id`, for the deputy and, once they are fixed, the two."""
    results = find(object_id, by)
    if issuing and not results.fixed_on:
        raise NotIssuable(NOT_FIXED)
    pair, school, today = results.pair, School.current(), School.today()
    lines, courses = reached_lines(results), courses_of(pair)
    day = results.fixed_on or today
    return Paper(
        title=f"Итоги работы пары: {pair.mentee.short_name}, {pair.mentor.short_name}",
        template="documents/pair_results.html",
        context={
            "school": school,
            "pair": pair,
            "programme": Programme.objects.filter(pair=pair).first(),
            "results": results,
            "lines": lines,
            "counted": counted(lines),
            "growth": [levels(course) for course in courses if course.levels],
            "changed": measuring.what_changed(courses) if any(c.change for c in courses) else "",
            "signatures": signed_by(pair, day),
        },
        draft=not results.fixed_on,
        footer=f"Итоги работы пары · {pair.mentee.short_name}, {pair.mentor.short_name}",
        dated=day,
    )


def find(object_id: str, account) -> PairResults:
    """The results of that pair, if the account may read them whole; else NoSuchPaper."""
    rows = PairResults.objects.visible_to(account)
    people = ("pair__mentor", "pair__mentee", "pair__form", "pair__kind")
    found = rows.select_related(*people).filter(pair=row_key(object_id)).first()
    if found is None or not confidence(account, found.pair).reads_facts:
        raise NoSuchPaper(object_id)
    return found


def levels(course: measuring.Course) -> tuple[str, ...]:
    """(difficulty, how the mentee saw it, how the mentor, by how much it changed) in words."""
    seen = [_course_of(course.marked(side)) for side in measuring.SIDES]
    return course.named, *seen, course.change.said if course.change else NO_LEVEL


def _course_of(marks: list[int]) -> str:
    """«2 → 4», «2» of one mark."""
    return " → ".join(str(marks[at]) for at in sorted({0, len(marks) - 1})) if marks else NO_LEVEL


def still_so(object_id: str, issued_at: dt.datetime) -> bool:
    """An issued paper holds until the results or the pair itself are corrected."""
    key = row_key(object_id)
    return not changed_since(
        issued_at,
        PairResults.pgh_event_model.objects.filter(pair=key),
        Pair.pgh_event_model.objects.filter(pgh_obj_id=key),
    )


register(
    DocumentKind(
        key="pair-results",
        title="Итоги работы наставнической пары",
        builder=build,
        may_see=lambda account: account.can(Permission.EDIT_PAIRS) or bool(account.teacher_id),
        object_kind="pair",
        holds=still_so,
        opens=opens_by(find),
    )
)
