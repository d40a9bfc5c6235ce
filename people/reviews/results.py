"""The result of a year's analysis: marks → shares, profile, total, a proposal for the bank. Pure.

Shares are exact fractions from 0 to 1. A mark that was not entered is not a zero: it is left out of
the total, and the result says how many were filled.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import groupby

from people.counting import word_for
from people.reviews.marks import NUMBER, SCALE, TOP_OF_SCALE
from people.staff.experience import judged_by, whole_years

NOTHING, WHOLE = Fraction(0), Fraction(1)


@dataclass(frozen=True)
class Measure:
    """One indicator as the arithmetic sees it; `kind` as in people.reviews.marks.

    full_value   of a number: what counts as the whole; ignored for other kinds
    """

    key: int
    group: str
    name: str
    kind: str
    weight: Decimal = Decimal(1)
    full_value: Decimal | None = None

    def share(self, value: Decimal) -> Fraction:
        """The value as a part of the best one; more than the best is the best."""
        best = {NUMBER: self.full_value, SCALE: TOP_OF_SCALE}.get(self.kind) or 1
        return min(Fraction(value) / Fraction(best), WHOLE)


@dataclass(frozen=True)
class Sums:
    """Weighted sums over some indicators.

    earned   shares of what is filled, times weights
    filled   weights of what is filled
    weight   weights of everything
    count, of   how many indicators are filled, of how many
    """

    earned: Fraction = NOTHING
    filled: Fraction = NOTHING
    weight: Fraction = NOTHING
    count: int = 0
    of: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            self.earned + other.earned, self.filled + other.filled, self.weight + other.weight,
            self.count + other.count, self.of + other.of,
        )  # fmt: skip

    @cached_property
    def share(self) -> Fraction | None:
        """The total over what is filled; None while nothing with a weight is."""
        return self.earned / self.filled if self.filled else None

    @cached_property
    def percent(self) -> int | None:
        """The same in whole per cent, halves up."""
        return None if self.share is None else percent(self.share)

    @property
    def surely(self) -> Fraction:
        """What the total cannot fall below, whatever the missing marks turn out to be."""
        return self.earned / self.weight if self.weight else NOTHING

    @property
    def at_most(self) -> Fraction:
        """What the total cannot exceed, whatever the missing marks turn out to be."""
        return (self.earned + self.weight - self.filled) / self.weight if self.weight else NOTHING

    @property
    def is_whole(self) -> bool:
        return self.count == self.of

    @property
    def filled_words(self) -> str:
        """«заполнено 7 из 12»."""
        return f"заполнено {self.count} из {self.of}"


@dataclass(frozen=True)
class GroupResult:
    name: str
    sums: Sums


@dataclass(frozen=True)
class Result:
    """The profile by groups in the set's order, and the total."""

    groups: tuple[GroupResult, ...]
    total: Sums

    def of_group(self, name: str) -> Sums | None:
        return next((group.sums for group in self.groups if group.name == name), None)


def percent(share: Fraction) -> int:
    """A share in whole per cent, halves up."""
    return int(share * 100 + Fraction(1, 2))


def result(measures: Iterable[Measure], marks: Mapping[int, Decimal]) -> Result:
    """The result of marks {key of a measure: value}; measures of a group stand together."""
    groups = tuple(
        GroupResult(name, sum((_sums(m, marks.get(m.key)) for m in inside), Sums()))
        for name, inside in groupby(measures, key=lambda measure: measure.group)
    )
    return Result(groups, sum((group.sums for group in groups), Sums()))


def _sums(measure: Measure, value: Decimal | None) -> Sums:
    weight = Fraction(measure.weight)
    if value is None:
        return Sums(weight=weight, of=1)
    return Sums(measure.share(value) * weight, weight, weight, 1, 1)


@dataclass(frozen=True)
class Change:
    """A group (or the total) beside last year's; percents are None where nothing is known."""

    name: str
    now: int | None
    before: int | None

    @property
    def difference(self) -> int | None:
        """In percentage points."""
        return None if self.now is None or self.before is None else self.now - self.before

    @property
    def words(self) -> str:
        """«+5», «−3», «0»; "" where there is nothing to compare."""
        if self.difference is None:
            return ""
        sign = "+" if self.difference > 0 else "−"
        return f"{sign}{abs(self.difference)}" if self.difference else "0"


def compare(now: Result, before: Result | None) -> list[Change]:
    """Each group of this year beside the group of that name last year."""
    return [
        Change(group.name, group.sums.percent, _percent(before, group.name)) for group in now.groups
    ]


def _percent(found: Result | None, name: str) -> int | None:
    sums = found.of_group(name) if found else None
    return sums.percent if sums else None


class Verdict(StrEnum):
    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Check:
    """One rule of the school tried on one person: how it ended and why, in words."""

    verdict: Verdict
    words: str


@dataclass(frozen=True)
class Requirements:
    """The school's rules for a candidate; `categories` are names by value, none means any."""

    years_in_school: int
    years_teaching: int
    categories: Mapping[str, str]
    percent: int


@dataclass(frozen=True)
class Person:
    """What the rules ask about a person; None where the staff card is silent."""

    school_since: dt.date | None
    teaching_since: dt.date | None
    profession_since: dt.date | None
    category: str
    category_name: str


@dataclass(frozen=True)
class Proposal:
    checks: tuple[Check, ...]

    @property
    def verdict(self) -> Verdict:
        """NO when a rule fails, YES when all hold, UNCLEAR while something is missing."""
        found = {check.verdict for check in self.checks}
        return next((v for v in (Verdict.NO, Verdict.UNCLEAR) if v in found), Verdict.YES)

    @property
    def reason(self) -> str:
        """The rules as one text: those that decide the verdict, all of them for a candidate."""
        return "; ".join(c.words for c in self.checks if c.verdict == self.verdict)


def propose(rules: Requirements, person: Person, total: Sums, on: dt.date) -> Proposal:
    """Whether the rules propose the person as a mentor on that day, each rule named with numbers.

    Source: mission.md — mentor criteria are the school's settings.
    """
    checks = [
        _years("стаж в школе", person.school_since, rules.years_in_school, on),
        _years(*judged_by(person), rules.years_teaching, on),
        _category(rules, person),
        _total(rules, total),
    ]
    return Proposal(tuple(filter(None, checks)))


def _years(what: str, since: dt.date | None, needed: int, on: dt.date) -> Check | None:
    if not needed:
        return None
    words = f"(нужно от {needed} {word_for(needed, 'года,лет,лет')})"
    if since is None:
        return Check(Verdict.UNCLEAR, f"{what} не указан в карточке {words}")
    years = whole_years(since, on)
    verdict = Verdict.YES if years >= needed else Verdict.NO
    return Check(verdict, f"{what} {years} {word_for(years, 'год,года,лет')} {words}")


def _category(rules: Requirements, person: Person) -> Check | None:
    if not rules.categories:
        return None
    words = f"(нужна {' или '.join(rules.categories.values())})"
    if not person.category:
        return Check(Verdict.UNCLEAR, f"категория не указана в карточке {words}")
    verdict = Verdict.YES if person.category in rules.categories else Verdict.NO
    return Check(verdict, f"категория {person.category_name} {words}")


def _total(rules: Requirements, total: Sums) -> Check | None:
    if not rules.percent:
        return None
    needed, words = Fraction(rules.percent, 100), f"(нужно от {rules.percent} %)"
    if total.percent is None:
        return Check(Verdict.UNCLEAR, f"итога анализа ещё нет {words}")
    said = f"итог анализа {total.percent} %"
    if total.surely >= needed:
        return Check(Verdict.YES, f"{said} {words}")
    if total.at_most < needed:
        return Check(Verdict.NO, f"{said} {words}")
    return Check(Verdict.UNCLEAR, f"{said}, {total.filled_words} {words}")
