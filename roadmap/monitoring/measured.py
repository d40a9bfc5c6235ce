"""A number of the monitoring with the lines behind it, and the indicator it belongs to. Pure.

A value is a Fraction, None where there is nothing to measure.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from people.rounding import rounded
from roadmap.monitoring.year_facts import PairFact, YearFacts

PROCESS, GROWTH = "process", "growth"
PARTS = {PROCESS: "Качество процесса", GROWTH: "Рост участников"}


@dataclass(frozen=True)
class Line:
    """One row behind a number: what it is about, what it says, whether it counts (None: a sum).

    `person`: the key of whom it tells; the same key in two rows is one person.
    """

    name: str
    said: str
    counts: bool | None
    place: str
    key: int
    person: int


@dataclass(frozen=True)
class Measured:
    """A number with what it was made of.

    beside  what it does not count, in words
    known   how many people stood behind it, where only the number was kept
    """

    value: Fraction | None
    numerator: Fraction
    denominator: int
    lines: tuple[Line, ...]
    beside: str = ""
    known: int | None = None

    @property
    def people(self) -> int:
        """How many people stand behind it, however many rows each has: too few would name one."""
        return len({line.person for line in self.lines}) if self.known is None else self.known


@dataclass(frozen=True)
class Indicator:
    """One indicator.

    formula     how it is counted, in words
    unit        what follows the number: «%», «дн.»
    rises       whether more is better
    usual       the threshold a school begins with
    anonymous   made of what single people said of themselves: not shown for groups too small
    needs       the permission that opens the list behind it
    gathers     it grows all year long: that it is not enough yet says nothing before the year's end
    part_of     (facts, a name) → the rows of one reason or one difficulty alone
    """

    key: str
    title: str
    formula: str
    part: str
    unit: str
    usual: int
    measure: Callable[[YearFacts], Measured]
    rises: bool = True
    tenths: bool = False
    anonymous: bool = False
    needs: str = "read_pairs"
    gathers: bool = False
    part_of: Callable[[YearFacts, str], Measured] | None = None

    def verdict(self, value: Fraction | None, threshold: Fraction, *, ended: bool = True) -> str:
        """yes: the threshold is met, no: it is not, later: not yet, and the year goes on (not
        `ended`), "": nothing to say. What is compared is the number that people read.
        """
        if value is None:
            return ""
        read = rounded(value, self.tenths)
        if read >= threshold if self.rises else read <= threshold:
            return "yes"
        return "later" if self.gathers and not ended else "no"


def share(lines: Iterable[Line]) -> Measured:
    """Per cent of the lines that count."""
    found = tuple(lines)
    counted = sum(line.counts is True for line in found)
    value = Fraction(100 * counted, len(found)) if found else None
    return Measured(value, Fraction(counted), len(found), found)


def tally(lines: Iterable[Line]) -> Measured:
    """How many lines there are."""
    found = tuple(lines)
    return Measured(Fraction(len(found)), Fraction(len(found)), len(found), found)


def mean(values: Iterable[Fraction | int], lines: Iterable[Line], over: int | None = None):
    """The sum of the values over their number, or over `over`."""
    numbers, found = list(values), tuple(lines)
    count = len(numbers) if over is None else over
    total = sum(numbers, Fraction(0))
    return Measured(Fraction(total, count) if count else None, total, count, found)


def of_pair(pair: PairFact, said: str, counts: bool | None = None) -> Line:
    return Line(pair.name, said, counts, "pair", pair.key, pair.mentee)


def of_person(key: int, name: str, said: str, counts: bool | None = None) -> Line:
    return Line(name, said, counts, "teacher", key, key)


def yes(truth: bool) -> str:
    return "да" if truth else "нет"
