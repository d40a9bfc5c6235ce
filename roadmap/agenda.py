"""What the council may be asked: one register to which the rooms of the application add.

A source says what waits for a decision, how minutes put it into words, and through which action a
decision is applied. Questions that decide about nothing in the application (a report heard) have a
source as well: it only has words.
"""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from people.academic_year import AcademicYear
from people.access import Permission
from people.models import Account
from roadmap.models import AgendaKind, Outcome, SittingItem, SittingSubject

CHANGED = "текст изменили после того, как внесли в повестку; сверьте его и внесите заново."


class AgendaSource:
    """One kind of question. `field`: the key of SittingSubject that it decides about, if any."""

    kind: AgendaKind
    field = ""
    needs: Permission | None = None  # who may open the pages of its rows; None where it has none
    about = ""  # what the page says beside the offer to put the question on the agenda
    usual_decision = "Информацию принять к сведению."

    def question(self, year: AcademicYear) -> str:
        """The question as the agenda prints it."""
        return self.kind.label.capitalize()

    def waits(self, year: AcademicYear) -> QuerySet | None:
        """Rows that wait for the council; None where there is nothing to decide about."""
        return None

    def is_offered(self, year: AcademicYear) -> bool:
        """Whether a question without rows is worth a place on the agenda of the year."""
        return False

    def name(self, row) -> str:
        """How minutes call a row in a list."""
        raise NotImplementedError

    def address(self, row) -> str:
        """The page of a row."""
        raise NotImplementedError

    def seen(self, row) -> str:
        """A mark of the row's text, by which a later text is known; '' where there is no text."""
        return ""

    def trouble(self, subject: SittingSubject) -> str:
        """Why the council cannot decide about it as it stands now, in a sentence; '' if it can."""
        return ""

    def listened(self, item: SittingItem, subjects: Sequence[SittingSubject]) -> str:
        """What was heard, proposed from the data."""
        return self.listed("Представлены:", subjects)

    def decided(self, item: SittingItem, subjects: Sequence[SittingSubject]) -> str:
        """What was decided, proposed from the outcomes."""
        return self.usual_decision

    def listed(self, beginning: str, subjects: Iterable[SittingSubject], *, why=False) -> str:
        """«Представлены: 1) …; 2) ….»; with `why`, each with its reason."""
        named = [
            self.name(subject.row) + (f" — {subject.why}" if why and subject.why else "")
            for subject in subjects
        ]
        if not named:
            return ""
        if len(named) == 1:
            return f"{beginning} {named[0].rstrip('.')}."
        lines = [f"{place}) {name.rstrip('.')}" for place, name in enumerate(named, 1)]
        return f"{beginning}\n" + ";\n".join(lines) + "."

    def by_outcome(self, subjects: Sequence[SittingSubject], words: dict[Outcome, str]) -> str:
        """A paragraph for each outcome that some of the subjects have."""
        said = []
        for outcome, beginning in words.items():
            if own := [subject for subject in subjects if subject.outcome == outcome]:
                said.append(self.listed(beginning, own, why=outcome != Outcome.ACCEPTED))
        return "\n".join(said)

    def hold(self, subjects: Sequence[SittingSubject]) -> None:
        """Lock what the subjects are about in the order of keys, before any is decided."""

    def decide(self, subject: SittingSubject, *, by: Account, number: str, on) -> None:
        """Apply the outcome through the lower action; ValidationError when it cannot be now."""
        raise NotImplementedError

    def take_back(self, subject: SittingSubject, *, by: Account, why: str) -> None:
        """Undo what `decide` did. ValidationError when it cannot be undone."""
        raise NotImplementedError


REGISTRY: dict[str, AgendaSource] = {}


def agenda_source(source: type[AgendaSource]) -> type[AgendaSource]:
    """Decorator: add a kind of question; each kind has one source."""
    made = source()
    if made.kind in REGISTRY:
        raise ValueError(f"agenda source registered twice: {made.kind}")
    REGISTRY[made.kind] = made
    return source


def opened_kinds(account: Account) -> set[str]:
    """Kinds whose rows' pages the account may open; the others it reads by name alone."""
    return {kind for kind, one in REGISTRY.items() if one.needs and account.can(one.needs)}


def source_of(item: SittingItem) -> AgendaSource:
    """The source of an item; a kind whose room is not there is a question like any other."""
    return REGISTRY.get(item.kind) or REGISTRY[AgendaKind.OTHER]


def free_rows(source: AgendaSource, year: AcademicYear) -> QuerySet | None:
    """Rows that wait and stand on no open agenda yet."""
    rows = source.waits(year)
    if rows is None:
        return None
    taken = SittingSubject.objects.open().exclude(**{source.field: None})
    return rows.exclude(pk__in=taken.values(source.field))


class Offered:
    """One offer to put a question on the agenda: its source and how many rows it would bring."""

    def __init__(self, source: AgendaSource, count: int):
        self.source, self.count = source, count
        self.kind, self.about = source.kind, source.about


def offered(year: AcademicYear) -> list[Offered]:
    """What could be put on an agenda of the year, in the order of kinds."""
    found = []
    for kind in AgendaKind:
        source = REGISTRY.get(kind)
        if source is None or kind == AgendaKind.OTHER:
            continue
        rows = free_rows(source, year)
        count = 0 if rows is None else rows.count()
        if count or (rows is None and source.is_offered(year)):
            found.append(Offered(source, count))
    return found
