"""What the monitoring of a year has counted, as it is shown and as a closed year keeps it.

Kept are the numbers alone: no names, nobody's answers. The lists behind them are read anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from roadmap.monitoring.indicators.growth import Hard, by_difficulty
from roadmap.monitoring.indicators.work import causes
from roadmap.monitoring.indicators_of_year import INDICATORS
from roadmap.monitoring.lasting import lasting
from roadmap.monitoring.measured import Measured
from roadmap.monitoring.year_facts import YearFacts

NOTHING = Measured(None, Fraction(0), 0, ())


@dataclass(frozen=True)
class Counted:
    """A whole year in numbers.

    measured    key of an indicator → its number
    hard        growth of each difficulty
    causes      why pairs ended early, how often
    pairs       how many worked; with another mentor it is the same pair
    thresholds  key → what the school expected on the day of closing; {} while the year is open
    """

    measured: Mapping[str, Measured]
    hard: tuple[Hard, ...]
    causes: tuple[tuple[str, int], ...]
    pairs: int
    thresholds: Mapping[str, Fraction] = field(default_factory=dict)

    def number(self, key: str) -> Measured:
        """Of an indicator that the year did not know yet: nothing."""
        return self.measured.get(key, NOTHING)


def counted(facts: YearFacts) -> Counted:
    """The numbers of the facts."""
    return Counted(
        measured={key: one.measure(facts) for key, one in INDICATORS.items()},
        hard=tuple(by_difficulty(facts.courses)),
        causes=tuple(causes(facts.pairs)),
        pairs=len(lasting(facts.pairs)),
    )


def kept(year: Counted, thresholds: Mapping[str, Fraction]) -> dict:
    """The numbers as JSON, with the thresholds they were compared with."""
    return {
        "measured": {key: _kept(one) for key, one in year.measured.items()},
        "hard": [[one.name, str(one.before), str(one.after), one.of] for one in year.hard],
        "causes": [list(one) for one in year.causes],
        "pairs": year.pairs,
        "thresholds": {key: str(one) for key, one in thresholds.items()},
    }


def _kept(one: Measured) -> list:
    value = None if one.value is None else str(one.value)
    return [value, str(one.numerator), one.denominator, one.people, one.beside]


def read(found: dict) -> Counted:
    """What `kept` gave; the number of pairs was not an indicator from the beginning."""
    pairs = found["pairs"]
    first = {"pairs": Measured(Fraction(pairs), Fraction(pairs), pairs, (), known=pairs)}
    return Counted(
        measured=first | {key: _read(*one) for key, one in found["measured"].items()},
        hard=tuple(
            Hard(name, Fraction(before), Fraction(after), of)
            for name, before, after, of in found["hard"]
        ),
        causes=tuple((cause, number) for cause, number in found["causes"]),
        pairs=pairs,
        thresholds={key: Fraction(one) for key, one in found["thresholds"].items()},
    )


def _read(value: str | None, numerator: str, denominator: int, people: int, beside: str):
    number = None if value is None else Fraction(value)
    return Measured(number, Fraction(numerator), denominator, (), beside, people)
