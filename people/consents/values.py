"""What stands in place of the braces in a consent: the school, the person, the term."""

import datetime as dt

from people.academic_year import AcademicYear
from people.consents.texts import PROCESSED
from people.models import (
    Consent,
    ConsentKind,
    MenteeEntry,
    MentorEntry,
    Official,
    PublishedField,
    School,
    Teacher,
)
from people.names import Case, decline_person, decline_post, decline_short

SAMPLE = Teacher(
    surname="Образцова", first_name="Анна", patronymic="Петровна", gender=Teacher.Gender.FEMALE,
    posts=["учитель математики"],
)  # fmt: skip


def values_for(papers: list[Consent], school: School, day: dt.date) -> dict[int, dict[str, str]]:
    """For each paper's key the words of its placeholders; few queries however many papers."""
    director = Official.objects.holding(Official.Office.DIRECTOR, day)
    roles = roles_in_banks([paper.teacher_id for paper in papers], day)
    return {
        paper.pk: _of_school(school, director, paper.resource)
        | _of_person(paper.teacher)
        | _of_paper(paper.kind, paper.text.term if paper.text else "")
        | {"роль": roles.get(paper.teacher_id, "")}
        for paper in papers
    }


def sample_values(school: School, kind: str, term: str, day: dt.date) -> dict[str, str]:
    """The words for an invented person, to look at a wording."""
    director = Official.objects.holding(Official.Office.DIRECTOR, day)
    own = _of_school(school, director, "") | _of_person(SAMPLE) | _of_paper(kind, term)
    return own | {"роль": "наставника"}


def roles_in_banks(people: list[int], day: dt.date) -> dict[int, str]:
    """«наставника», «наставляемого» or both, by the key of the person; two queries."""
    year, found = AcademicYear.containing(day), {}
    for model, word in ((MentorEntry, "наставника"), (MenteeEntry, "наставляемого")):
        rows = model.objects.filter(teacher__in=people, year=year).exclude(state=model.State.LEFT)
        for person in rows.values_list("teacher", flat=True):
            found[person] = f"{found[person]} и {word}" if person in found else word
    return found


def _of_school(school: School, director: Official | None, resource: str) -> dict[str, str]:
    name = (director.surname, director.first_name, director.patronymic) if director else None
    return {
        "школа": school.full_name,
        "школы": school.short_name_genitive,
        "адрес школы": school.address,
        "инн": school.inn,
        "огрн": school.ogrn,
        "ресурс": resource or school.site,
        "директору": decline_short(*name, case=Case.DATV) if name else "",
    }


def within(post: str) -> str:
    """A post inside a sentence: «Учитель биологии» begins with a small letter, «МОП» does not."""
    return post[:1].lower() + post[1:] if post[1:2].islower() else post


def _of_person(person: Teacher) -> dict[str, str]:
    name = (person.surname, person.first_name, person.patronymic)
    return {
        "фио": person.full_name,
        "кого": decline_person(*name, gender=person.gender, case=Case.GENT),
        "должность": within(person.post),
        "должности": decline_post(within(person.post), Case.GENT) if person.post else "",
    }


def _of_paper(kind: str, term: str) -> dict[str, str]:
    public = ", ".join(PublishedField.labels)
    return {
        "данные": public if kind == ConsentKind.DISSEMINATION else PROCESSED,
        "срок": term or "до отзыва",
    }
