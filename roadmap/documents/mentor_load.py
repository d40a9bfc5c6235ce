"""«Наставнические пары и нагрузка наставников» of a year: who works with whom, who has room."""

from itertools import groupby

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.access import Permission
from people.models import MentorEntry, Official, School
from roadmap.documents.execution_report import of_today, signatures
from roadmap.documents.paper import Paper
from roadmap.documents.registry import DocumentKind, register, year_of

SIGNED_BY = (Official.Office.DEPUTY, Official.Office.COUNCIL_CHAIR)


def build(object_id: str, *, by, revision: int | None = None, issuing: bool = False) -> Paper:
    """Mentors of the year's bank with their going pairs and free places, as of today."""
    year, today = year_of(object_id), School.today()
    rows = lines(year, by)
    school = School.current()
    return Paper(
        title=f"Нагрузка наставников, {year} учебный год",
        template="documents/mentor_load.html",
        context={
            "year": year,
            "school": school,
            "today": today,
            "rows": rows,
            "taken": sum(row["taken"] for row in rows),
            "free": sum(max(row["free"], 0) for row in rows),
            "signatures": signatures(SIGNED_BY, today),
        },
        draft=not issuing,
        footer=f"Нагрузка наставников · {year} учебный год",
        dated=today,
    )


def lines(year: AcademicYear, by) -> list[dict]:
    """A line for each approved mentor, and for whoever has a pair without being in the bank."""
    entries = MentorEntry.objects.visible_to(by).of_year(year).in_bank().select_related("teacher")
    limits = {entry.teacher_id: entry.capacity for entry in entries}
    people = {entry.teacher_id: entry.teacher for entry in entries}
    going = Pair.objects.visible_to(by).going().touching(year).select_related("mentor", "mentee")
    going = going.order_by("mentor", "mentee__sort_name", "pk")
    pairs = {key: list(own) for key, own in groupby(going, key=lambda pair: pair.mentor_id)}
    people |= {key: own[0].mentor for key, own in pairs.items() if key not in people}
    return [
        line(person, pairs.get(person.pk, []), limits.get(person.pk))
        for person in sorted(people.values(), key=lambda one: (one.sort_name, one.pk))
    ]


def line(person, pairs: list[Pair], limit: int | None) -> dict:
    """What a line says; `limit` is None for a mentor who is not in the bank of the year."""
    taken = len(pairs)
    return {
        "name": person.full_name,
        "mentees": [f"{pair.mentee.short_name}, {term(pair)}" for pair in pairs],
        "taken": taken,
        "limit": "вне банка" if limit is None else limit,
        "free": 0 if limit is None else limit - taken,
    }


def term(pair: Pair) -> str:
    until = f" по {pair.ends_on:%d.%m.%Y}" if pair.ends_on else ""
    return f"с {pair.starts_on:%d.%m.%Y}{until}"


register(
    DocumentKind(
        key="mentor-load",
        title="Нагрузка наставников",
        builder=build,
        may_see=lambda account: (
            account.can(Permission.READ_BANKS) and account.can(Permission.READ_PAIRS)
        ),
        object_kind="year",
        holds=of_today,
    )
)
