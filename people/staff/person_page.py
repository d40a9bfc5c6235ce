"""What the page of a member of staff says besides the record: missing things, work in mentoring."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from people.access import Permission
from people.models import MenteeEntry, MentorEntry, ProfessionalRequest, Teacher, WorkReview
from people.staff.details import details_of, sees_contacts, unknown_of
from people.staff.moves import remaining_of

MOVE_TITLES = {
    Teacher.State.ON_LEAVE: "Отметить отпуск",
    Teacher.State.LEFT: "Отметить увольнение",
    Teacher.State.WORKS: "Вернуть к работе",
}


@dataclass(frozen=True)
class Line:
    """A line of the page that leads somewhere; `state` is said beside it."""

    words: str
    url: str
    state: str = ""


def about_person(person: Teacher, account, today: dt.date) -> dict:
    """Context of the page for the account; each part only for who may read it."""
    keeps, gone = account.can(Permission.EDIT_STAFF), person.state == Teacher.State.LEFT
    return {
        "details": details_of(person, today, contacts=sees_contacts(account, person)),
        "unknown": unknown_of(person),
        "moves": [(to, MOVE_TITLES[to]) for to in person.moves] if keeps else [],
        "remaining": remaining_of(person, person.state, today) if keeps and gone else [],
        "part_in_mentoring": mentoring_of(person, account),
        "reviews": reviews_of(person, account),
    }


def mentoring_of(person: Teacher, account) -> list[Line]:
    """Lines of both banks and the requests, the newest first; three queries."""
    mentors = MentorEntry.objects.visible_to(account).filter(teacher=person).order_by("-year")
    mentees = MenteeEntry.objects.visible_to(account).filter(teacher=person).order_by("-year")
    mentees = mentees.with_mentors()
    requests = ProfessionalRequest.objects.visible_to(account).filter(teacher=person)
    return [
        *(_line("Банк наставников", "mentor", row) for row in mentors),
        *(_line("Банк наставляемых", "mentee", row, row.state_words) for row in mentees),
        *(_line("Запрос", "request", row) for row in requests.order_by("-year", "-pk")),
    ]


def _line(title: str, url_name: str, row, state: str = "") -> Line:
    words = f"{title}, {row.year}"
    return Line(words, reverse(url_name, args=[row.pk]), state or row.get_state_display())


def reviews_of(person: Teacher, account) -> list[Line]:
    """The year-end analyses that the account may read."""
    rows = WorkReview.objects.visible_to(account).of_person(person.pk)
    return [
        Line(f"За {row.about_year} учебный год", reverse("review", args=[row.pk]),
             row.get_decision_display())
        for row in rows
    ]  # fmt: skip
