"""Both banks of the year before, as the demonstration's school kept them."""

import datetime as dt

from people.academic_year import AcademicYear
from people.audit import because
from people.models import (
    Account,
    Competence,
    Difficulty,
    MenteeEntry,
    MentorEntry,
    ProfessionalRequest,
    Teacher,
)

# surname → hours of training as a mentor
MENTORS = {"Шелестова": 6, "Белозёрова": 6, "Ручьёва": 12, "Голубкина": 16, "Вершинина": 10}
# surname → (group, how its year ended, why it left)
MENTEES = {
    "Родников": (MenteeEntry.Group.DIFFICULTY, MenteeEntry.State.COMPLETED, ""),
    "Тишин": (MenteeEntry.Group.YOUNG, MenteeEntry.State.COMPLETED, ""),
    "Лазурина": (MenteeEntry.Group.YOUNG, MenteeEntry.State.LEFT, "Пара прекращена на Новый год."),
}

# surname → difficulties by their beginnings, in its own words
ASKED = {
    "Родников": (("Цифровые", "Электронный журнал", "Оценивание"),
                 "Хочу видеть на уроке, кто понял, а не узнавать из тетрадей."),
    "Тишин": (("Планирование урока", "Порядок и внимание"),
              "Планы переписываю из методички. Хочу научиться составлять свои."),
    "Лазурина": (("Самоанализ",), "Хочу, чтобы мои уроки посмотрел опытный коллега."),
}  # fmt: skip


def make_last_banks(*, today: dt.date) -> None:
    """Mentors approved by the council's minutes of that August, mentees of three pairs; nothing
    when somebody is in that bank already."""
    year = AcademicYear.containing(today).previous
    if MentorEntry.objects.filter(year=year).exists():
        return
    deputy = Account.objects.get(login="deputy")
    people = {one.surname: one for one in Teacher.objects.filter(surname__in=[*MENTORS, *MENTEES])}
    with because("nominate_mentors", by=deputy):
        MentorEntry.objects.bulk_create(
            MentorEntry(
                teacher=people[surname], year=year, state=MentorEntry.State.APPROVED,
                source=MentorEntry.Source.PAPER, subjects=people[surname].subjects,
                training_hours=hours, council_number="1", council_date=dt.date(year.first, 8, 29),
            )
            for surname, hours in MENTORS.items()
        )  # fmt: skip
    asked = _requests(people, year, deputy)
    with because("accept_request", by=deputy):
        MenteeEntry.objects.bulk_create(
            MenteeEntry(
                teacher=people[surname], year=year, group=group, state=state, left_reason=why,
                source=ProfessionalRequest.Source.PAPER, included_on=year.school_start,
                until=year.school_end, request=asked[surname],
            )
            for surname, (group, state, why) in MENTEES.items()
        )  # fmt: skip


def _requests(people: dict[str, Teacher], year: AcademicYear, deputy: Account) -> dict:
    """Surname → the request of that year, answered since."""
    moment = dt.datetime.combine(year.school_start, dt.time(9), dt.UTC)
    with because("send_request", by=deputy):
        made = ProfessionalRequest.objects.bulk_create(
            ProfessionalRequest(
                teacher=people[surname], year=year, state=ProfessionalRequest.State.CLOSED,
                source=ProfessionalRequest.Source.PAPER, submitted_at=moment, entered_by=deputy,
                subject=", ".join(people[surname].subjects),
                own_words=ASKED[surname][1],
            )
            for surname in MENTEES
        )  # fmt: skip
        asked = dict(zip(MENTEES, made, strict=True))
        Difficulty.objects.bulk_create(
            Difficulty(request=asked[surname], competence=hard(name), rank=rank)
            for surname, (names, _) in ASKED.items()
            for rank, name in enumerate(names, 1)
        )
    return asked


def hard(beginning: str) -> Competence:
    return Competence.objects.in_use().filter(name__startswith=beginning).first()
