"""One row of a list of pairs on paper on its way into the application, and what it asks a person.

A question has a name («state-7» of row 7); what was answered comes back under it.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from mentorship.actions.takeover import TakenPair
from mentorship.models import Pair
from mentorship.pairs.takeover import ReadPair, day_in, said_on_paper
from people.banks.takeover import Verdict
from people.models import Teacher

State = Pair.State
SIDES = {"mentor": "Наставник", "mentee": "Наставляемый"}
ANSWERS = (*SIDES, "state", "last", "same")
OVER = (State.COMPLETED, State.ENDED)
NEVER = "Пара не состоялась: переносить нечего."
LAST = "Пара {}, а последнего дня в файле нет."
AHEAD = "Пара {}, а последний день {:%d.%m.%Y} ещё впереди."
CLASH = (
    "У этих двоих уже есть пара в эти дни: {}. Если в файле она же, отметьте это; если другая, "
    "поправьте дни."
)
SAME, OTHER = "same", "other"


@dataclass(frozen=True)
class Ask:
    """A question about a row: a choice between (value, words), without them a day."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()


@dataclass
class PlannedPair:
    """One row: the verdict, the two people, what would change, what is `asked` of the person.

    `answers` are what the person has said of it, `now` the pair as it would be, `gaps` what the
    paper still lacks: they hinder nothing.
    """

    read: ReadPair
    verdict: Verdict
    answers: dict[str, str] = field(default_factory=dict)
    mentor: Teacher | None = None
    mentee: Teacher | None = None
    asked: list[Ask] = field(default_factory=list)
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    consents: dict[str, dt.date] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    now: Pair | None = None
    taken: TakenPair | None = None

    @classmethod
    def begun(cls, row: ReadPair, chosen: Mapping[str, str]) -> "PlannedPair":
        """The row with what was answered of it: «mentor-7» → the teacher whom the person named."""
        answers = {name: chosen[key] for name in ANSWERS if (key := f"{name}-{row.key}") in chosen}
        return cls(row, Verdict.NEW, answers, remarks=list(row.remarks))

    @property
    def is_written(self) -> bool:
        return self.verdict in (Verdict.NEW, Verdict.CHANGES)

    @property
    def is_left(self) -> bool:
        """Whether it does not enter: something is asked of it, or it is refused."""
        return self.verdict in (Verdict.DOUBTFUL, Verdict.ERROR)

    @property
    def consent_lines(self) -> list[tuple[str, dt.date]]:
        """(whose, date on the paper) of the consents that the row brings."""
        return [(SIDES[side].lower(), day) for side, day in self.consents.items()]

    @property
    def dated(self) -> tuple[tuple[Teacher, dt.date], ...]:
        """The same, for the action."""
        return tuple((getattr(self, side), day) for side, day in self.consents.items())

    def ask(self, name: str, label: str, *choices: tuple[str, str]) -> None:
        self.verdict = Verdict.DOUBTFUL
        self.asked.append(Ask(f"{name}-{self.read.key}", label, choices))

    def refuse(self, why: str) -> None:
        self.verdict, self.taken, self.asked = Verdict.ERROR, None, []
        self.remarks.append(why)


def settle_state(one: PlannedPair, fields: dict) -> None:
    """The state of a new pair into `fields`: as read, else as the person says; unclear, it is
    asked, so that nothing over is written as working."""
    said = one.answers.get("state", "")
    if one.read.state and "state" not in fields:
        if said not in State.values:
            options = ((s.value, str(s.label)) for s in State)
            one.ask("state", f"Состояние «{one.read.state}» — это", *options)
            return
        fields["state"] = said
        if said == State.ENDED:
            fields["end_reason"] = said_on_paper(one.read.state)
    if fields.get("state") == State.CANCELLED:
        one.refuse(NEVER)


def settle_last_day(one: PlannedPair, fields: dict, today: dt.date) -> None:
    """A pair that is over has a last day that has come: without one it would keep the two apart
    from every later pair."""
    if last := day_in(one.answers.get("last", "")):
        fields["ends_on"] = last
    state, last = fields["state"], fields.get("ends_on")
    if state not in OVER or (last and last <= today):
        return
    word = str(State(state).label)
    one.remarks.append(AHEAD.format(word, last) if last else LAST.format(word))
    one.ask("last", "Последний день пары")


def ask_whether_same(one: PlannedPair, there: Pair, starts: dt.date) -> None:
    """The row's days meet those of a pair that it is not plainly about."""
    order = f", приказ № {there.order_number}" if there.order_number else ""
    until = f" по {there.ends_on:%d.%m.%Y}" if there.ends_on else ""
    days = f"с {there.starts_on:%d.%m.%Y}{until}"
    one.remarks.append(CLASH.format(f"{days}, {there.get_state_display()}{order}"))
    one.ask("same", "В файле", (str(there.pk), f"та же пара, {days}"))
    if starts < there.starts_on:
        one.ask("last", "Или последний день прежней пары")
