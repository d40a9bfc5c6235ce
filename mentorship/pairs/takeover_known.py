"""What is there already when a list of pairs on paper is read: pairs, dictionaries, consents."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mentorship.actions.takeover import usual
from mentorship.load import capacities
from mentorship.models import FrozenYear, MentoringForm, MentoringKind, Pair, PairRules
from mentorship.pairs.order_numbers import OrderNumbers, bare_number
from mentorship.pairs.takeover_rows import OVER, PlannedPair
from people.academic_year import AcademicYear
from people.models import Consent, ConsentKind, MenteeEntry
from people.names import sort_key

OPEN_END = dt.date.max
SIGNED = ("teacher", "signed_on", "rank")  # the rank of a consent that counts is 0


@dataclass
class Known:
    """Pairs of the people of the list (those of the rows above among them), words of dictionaries,
    `agreed`: whose consents count today, `papers`: teacher → the dates of all their consents,
    `in_bank`: those of the mentees who are in the bank of this year, `closed`: school years."""

    pairs: list[Pair]
    lines: dict[str, dict[str, int]]
    names: dict[str, dict[int, str]]
    agreed: set[int]
    papers: dict[int, set[dt.date]]
    usual: dict
    today: dt.date
    orders: OrderNumbers
    rules: PairRules
    free: dict[int, int]
    in_bank: set[int]
    closed: frozenset[AcademicYear]

    @classmethod
    def of(cls, found: Iterable[PlannedPair], today: dt.date) -> "Known":
        mentees = {one.mentee.pk for one in found if one.mentee}
        models = {"form": MentoringForm, "kind": MentoringKind}
        names = {key: dict(m.objects.values_list("pk", "name")) for key, m in models.items()}
        signed = Consent.objects.filter(kind=ConsentKind.PARTICIPATION).exclude(signed_on=None)
        agreed, papers = set(), {}
        for teacher, day, rank in signed.with_state(today).values_list(*SIGNED):
            papers.setdefault(teacher, set()).add(day)
            agreed |= set() if rank else {teacher}
        rows = Pair.objects.filter(mentee__in=mentees).exclude(state=Pair.State.CANCELLED)
        return cls(
            list(rows.select_related("mentor", "mentee").order_by("-starts_on", "-pk")),
            {k: {plain(name): pk for pk, name in lines.items()} for k, lines in names.items()},
            names, agreed, papers, usual(), today, OrderNumbers.of_pairs(), PairRules.current(),
            capacities({one.mentor.pk for one in found if one.mentor}), in_bank(mentees, today),
            FrozenYear.all_closed(),
        )  # fmt: skip

    def _own(self, one: PlannedPair) -> list[Pair]:
        two = (one.mentor.pk, one.mentee.pk)
        return [pair for pair in self.pairs if (pair.mentor_id, pair.mentee_id) == two]

    def same(self, one: PlannedPair, fields: Mapping) -> Pair | None:
        """The pair that the row is plainly about, or that the person has said it is about."""
        own = self._own(one)
        said = one.answers.get("same", "")
        if picked := next((pair for pair in own if pair.pk and str(pair.pk) == said), None):
            return picked
        if fields.get("starts_on"):
            return next((pair for pair in own if plainly_same(pair, fields)), None)
        return _undated(own, fields)

    def in_the_way(self, one: PlannedPair, new: Pair) -> Pair | None:
        """A pair of the same two whose days meet those of a new one: the database takes one."""
        ends = new.ends_on or OPEN_END
        return next((pair for pair in self._own(one) if overlap(pair, new.starts_on, ends)), None)

    def main_mentor(self, one: PlannedPair, new: Pair) -> Pair | None:
        """The pair with another main mentor in the days of a new main one."""
        if not is_main(new):
            return None
        ends = new.ends_on or OPEN_END
        others = (pair for pair in self.pairs if pair.mentor_id != new.mentor_id)
        own = (pair for pair in others if pair.mentee_id == one.mentee.pk and is_main(pair))
        return next((pair for pair in own if overlap(pair, new.starts_on, ends)), None)


def in_bank(mentees: Iterable[int], today: dt.date) -> set[int]:
    """Those of the teachers who are in the bank of mentees of the year, and have not left it."""
    entries = MenteeEntry.objects.of_year(AcademicYear.containing(today))
    entries = entries.filter(teacher__in=mentees).exclude(state=MenteeEntry.State.LEFT)
    return set(entries.order_by().values_list("teacher", flat=True))


def plainly_same(pair: Pair, fields: Mapping) -> bool:
    """Whether a row with a first day speaks of the pair: their days meet, and they begin on one
    day, or by one order, or both in one school year and both are over or neither."""
    starts, ends = fields["starts_on"], fields.get("ends_on") or OPEN_END
    if not overlap(pair, starts, ends):
        return False
    number = bare_number(fields.get("order_number", ""))
    if starts == pair.starts_on or (number and number == bare_number(pair.order_number)):
        return True
    one_year = AcademicYear.containing(starts) == AcademicYear.containing(pair.starts_on)
    return one_year and says_over(fields) == (pair.state in OVER)


def _undated(own: list[Pair], fields: Mapping) -> Pair | None:
    """The pair of a row without a first day: one that is over too, or goes on too; what is over on
    paper may still go on here."""
    number, ends = bare_number(fields.get("order_number", "")), fields.get("ends_on") or OPEN_END
    fits = [
        pair for pair in own
        if pair.starts_on <= ends
        and (not number or bare_number(pair.order_number or number) == number)
    ]  # fmt: skip
    over = says_over(fields)
    alike = (pair for pair in fits if (pair.state in OVER) == over)
    return next(alike, fits[0] if over and fits else None)


def says_over(fields: Mapping) -> bool:
    return fields.get("state") in OVER


def is_main(pair: Pair) -> bool:
    return pair.part == Pair.Part.MAIN and pair.state in Pair.GOING


def plain(text: str) -> str:
    return sort_key(text.replace("—", "-").replace("–", "-").replace(" - ", "-"))


def overlap(pair: Pair, starts: dt.date, ends: dt.date) -> bool:
    return pair.starts_on <= ends and starts <= (pair.ends_on or OPEN_END)
