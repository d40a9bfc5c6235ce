"""Growth of mentees on their difficulties. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from people.rounding import in_words, signed
from roadmap.monitoring.measured import GROWTH, Indicator, Line, Measured, mean, of_pair
from roadmap.monitoring.year_facts import CourseFact, YearFacts


def growth(facts: YearFacts) -> Measured:
    """The mean of the mentees' own mean changes, of those that marked twice in some pair."""
    known = [p for p in facts.pairs if p.change is not None]
    lines = [of_pair(p, signed(p.change), p.change > 0) for p in known]
    own: dict[int, list[Fraction]] = {}
    for pair in known:
        own.setdefault(pair.mentee, []).append(pair.change)
    return mean([sum(found, Fraction(0)) / len(found) for found in own.values()], lines)


def growth_on(facts: YearFacts, difficulty: str) -> Measured:
    """The same of one difficulty: from which level to which each of the mentees went."""
    own = [c for c in facts.courses if c.name == difficulty]
    names = {p.key: p.name for p in facts.pairs}
    lines = [
        Line(names[c.pair], f"{in_words(c.before, True)} → {in_words(c.after, True)}",
             c.after > c.before, "pair", c.pair, c.person)
        for c in own
    ]  # fmt: skip
    return mean([c.after - c.before for c in own], lines)


@dataclass(frozen=True)
class Hard:
    """A difficulty over all mentees who marked it twice; `of` is how many people they are."""

    name: str
    before: Fraction
    after: Fraction
    of: int

    @property
    def change(self) -> Fraction:
        return self.after - self.before

    @property
    def before_said(self) -> str:
        return in_words(self.before, True)

    @property
    def after_said(self) -> str:
        return in_words(self.after, True)

    @property
    def change_said(self) -> str:
        return signed(self.change)


def by_difficulty(courses: Iterable[CourseFact]) -> list[Hard]:
    """The means of each difficulty, the greatest growth first."""
    groups: dict[str, list[CourseFact]] = {}
    for one in courses:
        groups.setdefault(one.name, []).append(one)
    found = [
        Hard(
            name, Fraction(sum(c.before for c in own), len(own)),
            Fraction(sum(c.after for c in own), len(own)), len({c.person for c in own}),
        )
        for name, own in groups.items()
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.change, one.name))


ON_DIFFICULTIES = Indicator(
    "growth", "Рост по затруднениям",
    "изменение уровня между первой и последней отметкой, среднее по людям (шкала 1–5)",
    GROWTH, "уровня", 1, growth, tenths=True, anonymous=True, gathers=True,
    part_of=growth_on,
    needs="read_pair_facts",
)  # fmt: skip
