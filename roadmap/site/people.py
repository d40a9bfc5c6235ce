"""Mentors and pairs as everybody may see them: people.publishing decides about each field."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from mentorship.models import Pair, Programme
from people.academic_year import AcademicYear
from people.models import MentorEntry, PublishedField, School, Teacher
from people.publishing import may_be_shown, publishable_fields
from people.veil import Veil, veil_for
from roadmap.site.public_text import public_line

Field = PublishedField
YEARS = "год,года,лет"


@dataclass(frozen=True)
class PublicMentor:
    """What may be said of a mentor; what has no consent is empty."""

    pk: int
    name: str
    post: str = ""
    subjects: str = ""
    category: str = ""
    years: int | None = None
    achievements: str = ""
    colleagues: frozenset[int] = frozenset()  # whom the achievements name


@dataclass(frozen=True)
class PublicProgramme:
    """A pair and the terms of its approved programme; never what somebody finds hard."""

    mentor: str
    mentee: str
    form: str
    since: dt.date
    until: dt.date
    people: tuple[int, int]


def public_mentors(year: AcademicYear) -> list[PublicMentor]:
    """Those of the year's bank who let themselves be named; four queries however many they are."""
    rows = MentorEntry.objects.of_year(year).in_bank().filter(may_be_shown(Field.NAME))
    entries = list(rows.select_related("teacher").order_by("teacher__sort_name", "pk"))
    allowed = publishable_fields([entry.teacher for entry in entries])
    told = [e.achievements for e in entries if Field.ACHIEVEMENTS in allowed[e.teacher_id]]
    veil, today = veil_for(told), School.today()
    found = []
    for entry in entries:
        fields = allowed[entry.teacher_id]
        if Field.NAME in fields:
            found.append(_mentor(entry, fields, veil, today))
    return found


def _mentor(entry: MentorEntry, fields: frozenset, veil: Veil, day: dt.date) -> PublicMentor:
    person = entry.teacher
    said: dict[str, object] = {}
    if Field.POST in fields:
        said |= {"post": person.post, "subjects": ", ".join(entry.subjects)}
    if Field.CATEGORY in fields and person.category:
        said["category"] = person.get_category_display()
    if Field.EXPERIENCE in fields:
        said["years"] = person.experience("teaching", day)
    if Field.ACHIEVEMENTS in fields:
        told = public_line(entry.achievements, veil)
        said |= {"achievements": told, "colleagues": frozenset(veil.named(told))}
    return PublicMentor(person.pk, person.full_name, **said)


def public_programmes() -> list[PublicProgramme]:
    """Approved ones of running pairs both of whom let themselves be named."""
    named = [may_be_shown(Field.NAME, teacher=f"pair__{side}") for side in ("mentor", "mentee")]
    rows = Programme.objects.filter(
        *named, state=Programme.State.APPROVED, pair__state=Pair.State.ACTIVE
    )
    found = list(rows.with_people().order_by("pair__mentor__sort_name", "pk"))
    people: Iterable[Teacher] = [p for row in found for p in (row.pair.mentor, row.pair.mentee)]
    allowed = publishable_fields(people)
    return [
        PublicProgramme(
            row.pair.mentor.full_name, row.pair.mentee.full_name, str(row.pair.form or ""),
            row.starts_on, row.ends_on, (row.pair.mentor_id, row.pair.mentee_id),
        )
        for row in found
        if all(Field.NAME in allowed[pk] for pk in (row.pair.mentor_id, row.pair.mentee_id))
    ]  # fmt: skip
