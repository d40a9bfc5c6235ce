"""What a leave, a leaving or a return means, said before it is confirmed. Nothing ends by itself.

Source: the bank, the requests and the pairs are other people's work too: the deputy closes each
with its own papers (Labour Code art. 351.8: three working days' notice of a pair's end).
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.urls import reverse

from people.academic_year import AcademicYear
from people.counting import count_of
from people.models import (
    MenteeEntry,
    MentorEntry,
    Official,
    ProfessionalRequest,
    SubjectDepartment,
    Teacher,
)

State = Teacher.State
MENTEES = "наставляемый,наставляемых,наставляемых"
OPEN_REQUESTS = (ProfessionalRequest.State.OPEN, ProfessionalRequest.State.ACCEPTED)
BUSY_MENTEE = (MenteeEntry.State.WAITING, MenteeEntry.State.PAIRED)
WHAT_IT_MEANS = {
    State.ON_LEAVE: (
        "Человека не будут спрашивать о запросах и включать в анализ работы, пока он не вернётся.",
        "После возвращения приложение предложит для него группу «после перерыва».",
    ),
    State.LEFT: (
        "В списках для выбора человека больше не будет; запись, бумаги и история останутся.",
    ),
    State.WORKS: ("Человек снова появится в списках для выбора.",),
}


@dataclass(frozen=True)
class Remaining:
    """Something that stays open and has to be decided; `url` leads there, '' where nothing does."""

    words: str
    url: str = ""


_told: list[Callable[[Teacher], Iterable[Remaining]]] = []


def tell_remaining(look: Callable[[Teacher], Iterable[Remaining]]) -> None:
    """The floor above tells what it keeps open about a person."""
    _told.append(look)


def remaining_of(person: Teacher, to: str, today: dt.date) -> list[Remaining]:
    """What the person holds now that a leave or a leaving does not close; nothing on a return."""
    if to == State.WORKS:
        return []
    year = AcademicYear.containing(today)
    found = [*_requests(person), *_mentors(person, year), *_mentees(person, year)]
    found += [one for look in _told for one in look(person)]
    return found if to == State.ON_LEAVE else [*found, *_offices(person, today)]


def _requests(person: Teacher) -> list[Remaining]:
    rows = ProfessionalRequest.objects.filter(teacher=person, state__in=OPEN_REQUESTS)
    return [
        Remaining(
            f"Запрос на {row.year} учебный год: {row.get_state_display()}",
            reverse("request", args=[row.pk]),
        )
        for row in rows.order_by("-year")
    ]


def _mentors(person: Teacher, year: AcademicYear) -> list[Remaining]:
    """This year's entry, and how many mentees are with the person by pairs or by the register."""
    rows = MentorEntry.objects.of_year(year).filter(teacher=person)
    return [
        Remaining(f"Банк наставников: {_standing(row)}", reverse("mentor", args=[row.pk]))
        for row in rows.exclude(state=MentorEntry.State.LEFT).with_load()
    ]


def _standing(row: MentorEntry) -> str:
    """«утверждён советом, 2 наставляемых»."""
    taken = count_of(row.taken, MENTEES) if row.taken else ""
    return ", ".join(filter(None, (row.get_state_display(), taken)))


def _mentees(person: Teacher, year: AcademicYear) -> list[Remaining]:
    rows = MenteeEntry.objects.of_year(year).filter(teacher=person, state__in=BUSY_MENTEE)
    return [
        Remaining(f"Банк наставляемых: {row.get_state_display()}", reverse("mentee", args=[row.pk]))
        for row in rows
    ]


def _offices(person: Teacher, today: dt.date) -> list[Remaining]:
    """What a leaver heads, and the door into the application."""
    heads = SubjectDepartment.objects.filter(head=person)
    name = {part: getattr(person, part) for part in ("surname", "first_name", "patronymic")}
    account = getattr(person, "account", None)
    return [
        *(
            Remaining(f"Руководит: {row.name}", reverse("department", args=[row.pk]))
            for row in heads
        ),
        *(
            Remaining(f"Должностное лицо: {row.get_office_display()}")
            for row in Official.objects.on(today).filter(**name)
        ),
        *(
            [Remaining("Вход в приложение открыт", reverse("account", args=[account.pk]))]
            if account and account.is_active
            else []
        ),
    ]
