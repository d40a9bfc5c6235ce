"""The register of consents: people, and how each stands with every kind of paper on a day."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

import django_filters
from django.db.models import Count, Q, QuerySet

from people.academic_year import AcademicYear
from people.filters import ANY, Choice, search_box
from people.models import (
    Consent,
    ConsentKind,
    ConsentState,
    MenteeEntry,
    MentorEntry,
    Teacher,
    state_of,
)
from people.models.consent import RUNNING
from people.tables.writing import Sheet

GROUPS = {
    "banks": "оба банка этого года",
    "mentors": "банк наставников",
    "mentees": "банк наставляемых",
    "left": "уволенные",
}
LACKING = "lacking"
STATES = [
    (LACKING, "нет действующего"),
    *(choice for choice in ConsentState.choices if choice[0] != ConsentState.REPLACED),
]
SHORT_KINDS = {
    ConsentKind.PARTICIPATION: "участие",
    ConsentKind.PROCESSING: "обработка данных",
    ConsentKind.DISSEMINATION: "распространение данных",
}
COLUMNS = (
    ("№", 5), ("ФИО", 34), ("Должность", 34),
    *((f"Согласие: {title}", 30) for title in SHORT_KINDS.values()),
    ("Что можно публиковать", 50),
)  # fmt: skip


def group_of(name: str, day: dt.date) -> QuerySet:
    """The people of one of GROUPS on a day; by default all who work and mentors from outside."""
    year = AcademicYear.containing(day)
    mentors = MentorEntry.objects.filter(year=year).exclude(state=MentorEntry.State.LEFT)
    mentees = MenteeEntry.objects.filter(year=year).exclude(state=MenteeEntry.State.LEFT)
    if name == "left":
        return Teacher.objects.filter(state=Teacher.State.LEFT)
    working = Teacher.objects.exclude(state=Teacher.State.LEFT)
    within = {
        "mentors": Q(pk__in=mentors.values("teacher")),
        "mentees": Q(pk__in=mentees.values("teacher")),
    }
    within["banks"] = within["mentors"] | within["mentees"]
    return working.filter(within[name]) if name in within else working


class ConsentFilter(django_filters.FilterSet):
    """The state is of the chosen kind; where none is chosen, of any."""

    q = django_filters.CharFilter(label="Имя", method="named", widget=search_box("Иванова Анна"))
    group = Choice(
        label="Кто", choices=list(GROUPS.items()), empty_label="все работающие", method="skipped"
    )
    kind = Choice(
        label="Согласие на", choices=list(SHORT_KINDS.items()), empty_label=ANY, method="skipped"
    )
    state = Choice(label="Состояние", choices=STATES, empty_label=ANY, method="in_state")

    class Meta:
        model = Teacher
        fields = []

    def __init__(self, data, *, day: dt.date):
        self.day = day
        super().__init__(data, queryset=Teacher.objects.none())
        self.queryset = self.group = group_of(self.chosen("group"), day)

    def chosen(self, name: str) -> str:
        """What the address says, where it says something known."""
        self.form.is_valid()
        return self.form.cleaned_data.get(name) or ""

    def named(self, teachers, name, typed):
        return teachers.found_by(typed)

    def skipped(self, teachers, name, value):
        return teachers  # decided before: the group begins the list, the kind goes with the state

    def in_state(self, teachers, name, state):
        kinds = [self.chosen("kind")] if self.chosen("kind") else list(ConsentKind)
        asked = {f"is_{kind}": state_of(kind, self.day) for kind in kinds}
        wanted = Q()
        for alias in asked:
            wanted |= ~Q(**{f"{alias}__in": RUNNING}) if state == LACKING else Q(**{alias: state})
        return teachers.alias(**asked).filter(wanted)


@dataclass(frozen=True)
class Cell:
    """One kind for one person: the paper that speaks, and one that waits beside a running one."""

    kind: ConsentKind
    paper: Consent | None
    reprint: Consent | None = None

    @property
    def state(self) -> ConsentState:
        return ConsentState(self.paper.state if self.paper else ConsentState.NONE)

    @property
    def in_words(self) -> str:
        """«действует до 01.09.2027»: as a workbook says it."""
        if self.state in RUNNING and self.paper.valid_until:
            return f"{self.state.label} (до {self.paper.valid_until:%d.%m.%Y})"
        if self.state in RUNNING:
            return f"{self.state.label} (с {self.paper.signed_on:%d.%m.%Y})"
        return self.state.label


@dataclass(frozen=True)
class Line:
    """One person of the register."""

    teacher: Teacher
    cells: tuple[Cell, ...]


def lines_of(teachers: Iterable[Teacher], day: dt.date) -> list[Line]:
    """The people with their papers; one query for the papers of all."""
    teachers = list(teachers)
    papers: dict[tuple[int, str], list[Consent]] = {}
    found = Consent.objects.filter(teacher__in=teachers).with_state(day)
    for paper in found.order_by("rank", "-signed_on", "-pk"):
        papers.setdefault((paper.teacher_id, paper.kind), []).append(paper)
    return [
        Line(one, tuple(cell_of(kind, papers.get((one.pk, kind), [])) for kind in ConsentKind))
        for one in teachers
    ]


def cell_of(kind: ConsentKind, papers: list[Consent]) -> Cell:
    """`papers` of one person and kind, the one that speaks first."""
    waiting = [paper for paper in papers[1:] if paper.state == ConsentState.WAITING]
    return Cell(kind, papers[0] if papers else None, waiting[0] if waiting else None)


@dataclass(frozen=True)
class Total:
    """How a group stands with one kind: `running` of `people`, `waiting` to be signed."""

    kind: ConsentKind
    people: int
    running: int
    waiting: int

    @property
    def title(self) -> str:
        return SHORT_KINDS[self.kind]

    @property
    def lacking(self) -> int:
        return self.people - self.running


def totals_of(group: QuerySet, day: dt.date) -> list[Total]:
    """The three kinds in a group of people; two queries."""
    papers = Consent.objects.filter(teacher__in=group.order_by().values("pk")).with_state(day)
    counted = papers.order_by().values_list("kind", "state").annotate(Count("pk"))
    numbers = {(kind, state): number for kind, state, number in counted}
    people = group.count()
    waiting = {kind: numbers.get((kind, ConsentState.WAITING), 0) for kind in ConsentKind}
    running = {
        kind: sum(numbers.get((kind, state), 0) for state in RUNNING) for kind in ConsentKind
    }
    return [Total(kind, people, running[kind], waiting[kind]) for kind in ConsentKind]


def register_sheet(lines: Iterable[Line]) -> Sheet:
    """The register as a workbook's sheet."""
    return Sheet("Согласия", COLUMNS, (_row(n, line) for n, line in enumerate(lines, 1)))


def _row(number: int, line: Line) -> list:
    shown = next(c.paper for c in line.cells if c.kind == ConsentKind.DISSEMINATION)
    public = shown.allowed_fields if shown and shown.state in RUNNING else []
    words = [cell.in_words for cell in line.cells]
    return [number, line.teacher.full_name, line.teacher.post, *words, ", ".join(public)]
