"""What the council may be asked: one register to which the rooms of the application add.

A source says what waits for a decision, how minutes put it into words, and through which action a
decision is applied. Questions that decide about nothing in the application (a report heard) have a
source as well: it only has words.
"""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from people.academic_year import AcademicYear
from people.access import Permission
from people.models import Account, School
from roadmap.models import AgendaKind, Outcome, Sitting, SittingItem, SittingSubject

CHANGED = "текст изменили после того, как внесли в повестку; сверьте его и внесите заново."


class AgendaSource:
    """One kind of question: what it is called, and the words that minutes have for it."""

    kind: AgendaKind
    yearly = False  # whether results of a year are heard, which may be over by then
    needs: Permission | None = None  # who may open the pages of its rows; None where it has none
    about = ""  # what the page says beside the offer to put the question on the agenda
    usual_decision = "Информацию принять к сведению."

    def question(self, year: AcademicYear) -> str:
        """The question as the agenda prints it."""
        return self.kind.label.capitalize()

    def is_offered(self, year: AcademicYear) -> bool:
        """Whether a question without rows is worth a place on the agenda of the year."""
        return False

    def free_rows(self, year: AcademicYear) -> QuerySet | None:
        """Rows that wait and stand on no open agenda yet; None where nothing is decided about."""
        return None

    def listened(self, item: SittingItem, subjects: Sequence[SittingSubject]) -> str:
        """What was heard, proposed from the data."""
        return ""

    def decided(self, item: SittingItem, subjects: Sequence[SittingSubject]) -> str:
        """What was decided, proposed from the data."""
        return self.usual_decision


class DecidingSource(AgendaSource, ABC):
    """A kind of question that decides about rows of the application, each with its outcome."""

    field: str  # the key of SittingSubject to a row
    presented = ("Представлено:", "Представлены:")  # one, several
    wrote: tuple[Outcome, ...] = (Outcome.ACCEPTED,)  # outcomes of which `apply` leaves a trace

    @abstractmethod
    def waits(self, year: AcademicYear) -> QuerySet:
        """Rows that wait for the council."""

    @abstractmethod
    def name(self, row) -> str:
        """How minutes call a row in a list."""

    @abstractmethod
    def address(self, row) -> str:
        """The page of a row."""

    @abstractmethod
    def beginnings(self, year: AcademicYear) -> dict[Outcome, tuple[str, str]]:
        """How the decision begins for each outcome, about one and about several, in the order of
        the minutes."""

    @abstractmethod
    def trouble(self, subject: SittingSubject) -> str:
        """Why the council cannot decide about it as it stands now, in a sentence; '' if it can."""

    @abstractmethod
    def apply(self, subject: SittingSubject, *, by: Account, number: str, on: dt.date) -> None:
        """Carry the outcome out through the lower action; ValidationError when it cannot be now."""

    @abstractmethod
    def undo(
        self, subject: SittingSubject, *, by: Account, why: str, number: str, date: dt.date
    ) -> None:
        """Undo what `apply` wrote by these minutes. ValidationError when it cannot be undone."""

    def renumber(
        self, subject: SittingSubject, *, by: Account, date: dt.date, before: str, number: str
    ) -> None:
        """Write the corrected № of the minutes where `apply` wrote the former one."""
        return

    def locked(self, subjects: Sequence[SittingSubject]) -> QuerySet:
        """What decisions about the subjects write to, to be locked in the order of keys."""
        rows = SittingSubject._meta.get_field(self.field).related_model.objects
        keys = [getattr(subject, f"{self.field}_id") for subject in subjects]
        return rows.select_for_update().filter(pk__in=keys)

    def seen(self, row) -> str:
        """A mark of the row's text, by which a later text is known; '' where there is no text."""
        return ""

    def free_rows(self, year):
        taken = SittingSubject.objects.open().exclude(**{self.field: None})
        return self.waits(year).exclude(pk__in=taken.values(self.field))

    def listened(self, item, subjects):
        return listed(self.presented, [self.name(one.row) for one in subjects])

    def decided(self, item, subjects):
        """A paragraph for each outcome that some of the subjects have."""
        said = []
        for outcome, beginning in self.beginnings(item.of_year).items():
            if own := [subject for subject in subjects if subject.outcome == outcome]:
                said.append(listed(beginning, self.decided_about(own, outcome)))
        return "\n".join(said)

    def hold(self, subjects: Sequence[SittingSubject]) -> None:
        """Lock what the subjects are about before any of them is decided."""
        list(self.locked(subjects).order_by("pk"))

    def decide(self, subject: SittingSubject, *, by: Account, number: str, on: dt.date) -> None:
        """Apply the outcome to the row as it is now; ValidationError when it cannot be."""
        getattr(subject, self.field).refresh_from_db()
        if said := self.trouble(subject):
            raise ValidationError(said)
        self.apply(subject, by=by, number=number, on=on)

    def take_back(self, subject: SittingSubject, *, by: Account, why: str) -> None:
        """Undo the outcome, where it wrote anything. ValidationError when it cannot be undone."""
        sitting = subject.item.sitting
        if subject.outcome in self.wrote:
            self.undo(subject, by=by, why=why, number=sitting.number, date=sitting.held_on)

    def decided_about(self, subjects: Sequence[SittingSubject], outcome: Outcome) -> list[str]:
        """The rows as a decision names them, with the reason where it is not taken."""
        named = self.in_decision([subject.row for subject in subjects], outcome)
        if outcome == Outcome.ACCEPTED:
            return named
        return [
            name + (f" — {subject.why}" if subject.why else "")
            for name, subject in zip(named, subjects, strict=True)
        ]

    def in_decision(self, rows: Sequence, outcome: Outcome) -> list[str]:
        """The names of the rows in the case that the decision wants."""
        return [self.name(row) for row in rows]


def listed(beginning: tuple[str, str], named: Sequence[str]) -> str:
    """«Представлены: 1) …; 2) ….»; '' where nothing is named. `beginning`: of one, of several."""
    if not named:
        return ""
    one, several = beginning
    if len(named) == 1:
        return f"{one} {named[0].rstrip('.')}."
    lines = [f"{place}) {name.rstrip('.')}" for place, name in enumerate(named, 1)]
    return f"{several}\n" + ";\n".join(lines) + "."


REGISTRY: dict[str, AgendaSource] = {}


def agenda_source(source: type[AgendaSource]) -> type[AgendaSource]:
    """Decorator: add a kind of question; each kind has one source."""
    made = source()
    if made.kind in REGISTRY:
        raise ValueError(f"agenda source registered twice: {made.kind}")
    REGISTRY[made.kind] = made
    return source


def counted_on(sitting: Sitting) -> dt.date:
    """The day as of which a sitting hears of the year: its own, but nothing is counted ahead."""
    return min(sitting.held_on, School.today())


def opened_kinds(account: Account) -> set[str]:
    """Kinds whose rows' pages the account may open; the others it reads by name alone."""
    return {kind for kind, one in REGISTRY.items() if one.needs and account.can(one.needs)}


def source_of(item: SittingItem) -> AgendaSource:
    """The source of an item's kind: every kind has one."""
    return REGISTRY[item.kind]


@dataclass(frozen=True)
class Offered:
    """One offer to put a question on the agenda: its source, of which year, how many rows it would
    bring. `waits`: it should be on the agenda; a year that goes on may be heard, or may not.
    """

    source: AgendaSource
    year: AcademicYear
    count: int
    waits: bool

    @property
    def kind(self) -> AgendaKind:
        return self.source.kind

    @property
    def key(self) -> str:
        """What a form sends: «candidates», «monitoring-2026»."""
        return f"{self.kind}-{self.year.first}" if self.source.yearly else str(self.kind)

    @property
    def about(self) -> str:
        said = self.source.about
        return f"{said} за {self.year} учебный год" if self.source.yearly else said


def asked_by(key: str, year: AcademicYear) -> tuple[AgendaSource | None, AcademicYear]:
    """(the source, of which year) that a sent key names, at a sitting of the year; None for a key
    that names nothing: of results, those of the year and of the one before are heard.
    """
    kind, _, first = key.partition("-")
    source, heard = REGISTRY.get(kind), {str(one.first): one for one in (year, year.previous)}
    if source is None or (first and not (source.yearly and first in heard)):
        return None, year
    return source, heard.get(first, year)


def offered(year: AcademicYear) -> list[Offered]:
    """What could be put on an agenda of the year, in the order of kinds."""
    found = []
    for kind in AgendaKind:
        source = REGISTRY.get(kind)
        if source is None or kind == AgendaKind.OTHER:
            continue
        rows = source.free_rows(year)
        if rows is None:
            found += results_offered(source, year)
        elif count := rows.count():
            found.append(Offered(source, year, count, waits=True))
    return found


def results_offered(source: AgendaSource, year: AcademicYear) -> list[Offered]:
    """The results of the year before, until a sitting has them on its agenda, and the year's own.

    The August sitting is of a year that has only begun: it hears the one that is over.
    """
    before = year.previous
    standing = SittingItem.objects.exclude(sitting__state=Sitting.State.CANCELLED)
    ripe = before.school_end.replace(day=1)  # from May on, as home asks for the conclusions
    later = standing.filter(kind=source.kind, sitting__held_on__gte=ripe)
    is_heard = any(one.of_year == before for one in later.select_related("sitting"))
    found = [] if is_heard or not source.is_offered(before) else [Offered(source, before, 0, True)]
    return found + ([Offered(source, year, 0, False)] if source.is_offered(year) else [])
