"""Filters of the queue of requests; they live in the address."""

import django_filters
from django.db.models import Q, QuerySet

from people.academic_year import AcademicYear
from people.asked_often import asked_often
from people.filters import ANY, Choice, Typed, search_box
from people.models import Account, Competence, MenteeEntry, ProfessionalRequest, Teacher
from people.models.mentee_queries import PLANNED, planned
from people.requests.completeness import Completeness


def competence_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """The dictionary as a select wants it: by areas; one query."""
    areas: dict[str, list[tuple[str, str]]] = {}
    for pk, name, area in _competences():
        areas.setdefault(area, []).append((str(pk), name))
    return list(areas.items())


@asked_often
def _competences() -> QuerySet:
    return Competence.objects.in_use().values_list("pk", "name", "parent__name")


@asked_often
def queue(sight: tuple, year: AcademicYear) -> QuerySet:
    """Lines of the year's requests in their order: `people.banks.lines.request_lines`."""
    rows = ProfessionalRequest.objects.visible_to(Account.seeing(sight)).of_year(year)
    return rows.in_queue_order().with_lines()


@asked_often
def mentee_register(sight: tuple, year: AcademicYear) -> QuerySet:
    """Lines of the year's bank of mentees: `people.banks.lines.mentee_lines`."""
    return MenteeEntry.objects.visible_to(Account.seeing(sight)).of_year(year).with_lines()


class ByPerson(django_filters.FilterSet):
    """What both lists of a teacher's things are searched by."""

    q = Typed(label="Имя", method="named", widget=search_box("Иванова Анна"))
    subject = Typed(label="Предмет", method="of_subject")
    difficulty = Choice(
        label="Затруднение", choices=competence_choices, empty_label=ANY, method="in_difficulty"
    )

    def named(self, rows, name, typed):
        return rows.filter(Teacher.objects.found_as(typed, "teacher"))

    def of_subject(self, rows, name, typed):
        return rows.filter(subject__icontains=typed.strip())

    def in_difficulty(self, rows, name, competence):
        return rows.filter(difficulties__competence=competence)


class RequestFilter(ByPerson):
    state = Choice(label="Состояние", choices=ProfessionalRequest.State.choices, empty_label=ANY)
    completeness = Choice(
        label="Полнота",
        choices=[(str(int(level)), level.label) for level in reversed(Completeness)],
        empty_label=ANY,
    )
    source = Choice(label="Источник", choices=ProfessionalRequest.Source.choices, empty_label=ANY)

    class Meta:
        model = ProfessionalRequest
        fields = []


class MenteeFilter(ByPerson):
    group = Choice(label="Группа", choices=MenteeEntry.Group.choices, empty_label=ANY)
    state = Choice(
        label="Статус", choices=MenteeEntry.shown_states(), empty_label=ANY, method="in_state"
    )
    source = Choice(label="Источник", choices=ProfessionalRequest.Source.choices, empty_label=ANY)

    class Meta:
        model = MenteeEntry
        fields = []

    def in_state(self, rows, name, state):
        """As the register shows it: nobody waits beside a mentor who is named."""
        if state == PLANNED:
            return rows.filter(planned())
        rows = rows.filter(state=state)
        return rows.exclude(planned()) if state == MenteeEntry.State.WAITING else rows

    def of_subject(self, rows, name, typed):
        """Of the request, else of the staff record."""
        word = typed.strip()
        return rows.filter(
            Q(request__subject__icontains=word) | Q(teacher__subjects__icontains=word)
        )

    def in_difficulty(self, rows, name, competence):
        return rows.filter(request__difficulties__competence=competence)
