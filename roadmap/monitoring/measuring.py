"""Monitoring of mentoring: indicators of a year from its facts (stage 6.1 of the plan).

Pure: rows of a year come in, numbers with the lines behind them come out; no ORM, request or clock.
Two parts as in the federal model (letter АЗ-1128/08/657 of 21.12.2021): the quality of the process,
the growth of the participants. A value is a Fraction, None where there is nothing to measure.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from roadmap.monitoring.lasting import lasting, newest
from roadmap.monitoring.year_facts import CourseFact, PairFact, RequestFact, YearFacts

PROCESS, GROWTH = "process", "growth"
PARTS = {PROCESS: "Качество процесса", GROWTH: "Рост участников"}
MONTH = Fraction(304, 10)  # days
UNSAID = "причина не указана"


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


def served(facts: YearFacts) -> Measured:
    return share(
        Line(r.name, said_of(r), r.waited is not None, "request", r.key, r.key)
        for r in facts.requests
    )


def said_of(request: RequestFact) -> str:
    """«есть наставник», «ждёт 12 дн.», of one that is closed without a pair «без пары»."""
    if request.waited is not None:
        return "есть наставник"
    return "без пары" if request.waits is None else f"ждёт {request.waits} дн."


def days_to_mentor(facts: YearFacts) -> Measured:
    found = [r for r in facts.requests if r.waited is not None]
    lines = [Line(r.name, f"{r.waited} дн.", None, "request", r.key, r.key) for r in found]
    return replace(mean([r.waited for r in found], lines), beside=still_waiting(facts))


def still_waiting(facts: YearFacts) -> str:
    """Those whom the mean does not know yet: «ещё ждут 2, дольше всех — 40 дн.»"""
    waits = [r.waits for r in facts.requests if r.waits is not None]
    if not waits:
        return ""
    return (
        f"ещё {'ждёт' if len(waits) == 1 else 'ждут'} {len(waits)}, дольше всех — {max(waits)} дн."
    )


def ended_early(facts: YearFacts) -> Measured:
    return share(
        of_pair(p, p.cause or UNSAID if p.ended_early else "нет", p.ended_early)
        for p in facts.pairs
    )


def ended_because(facts: YearFacts, cause: str) -> Measured:
    """Those of them that ended for one cause."""
    return tally(line for line in ended_early(facts).lines if line.counts and line.said == cause)


def pairs(facts: YearFacts) -> Measured:
    """Each once, whoever of its mentors worked when; no number where none did."""
    found = tally(of_pair(p, at_work(p)) for p in map(newest, lasting(facts.pairs)))
    return found if found.lines else replace(found, value=None)


def at_work(pair: PairFact) -> str:
    days = f"{pair.days} дн. в этом году"
    return f"{days}, прекращена досрочно" if pair.ended_early else days


def meetings(facts: YearFacts) -> Measured:
    """Per pair and month of its work in the year."""
    lines = [of_pair(p, f"{p.meetings} за {p.days} дн.") for p in facts.pairs]
    months = sum(p.days for p in facts.pairs) / MONTH
    total = Fraction(sum(p.meetings for p in facts.pairs))
    value = total / months if months else None
    return Measured(value, total, len(facts.pairs), tuple(lines))


def hours(facts: YearFacts) -> Measured:
    spent = [Fraction(p.minutes, 60) for p in facts.pairs]
    lines = [of_pair(p, f"{in_words(Fraction(p.minutes, 60), True)} ч") for p in facts.pairs]
    return mean(spent, lines)


def plan(facts: YearFacts) -> Measured:
    """Of all lines whose term has come, those done: each line counts the same."""
    known = [p for p in facts.pairs if p.due]
    lines = [of_pair(p, f"{p.done} из {p.due}", p.done >= p.due) for p in known]
    due, done = sum(p.due for p in known), sum(p.done for p in known)
    return Measured(Fraction(100 * done, due) if due else None, Fraction(done), due, tuple(lines))


def programmes(facts: YearFacts) -> Measured:
    found = [newest(own) for own in lasting(facts.pairs)]
    return share(of_pair(p, yes(p.programme), p.programme) for p in found)


def interviewed(facts: YearFacts) -> Measured:
    """With whichever of its mentors the conversation was."""
    talked = [(newest(own), any(p.interviewed for p in own)) for own in lasting(facts.pairs)]
    return share(of_pair(p, yes(was), was) for p, was in talked)


def training(facts: YearFacts) -> Measured:
    """Hours credited in the year, over the mentors of its pairs."""
    mentors = {p.mentor: p.mentor_name for p in facts.pairs}
    spent = {key: facts.training.get(key, 0) for key in mentors}
    lines = [of_person(key, mentors[key], f"{number} ч") for key, number in spent.items()]
    return mean(spent.values(), sorted(lines, key=lambda line: line.name))


def practices(facts: YearFacts) -> Measured:
    return tally(
        Line(title, f"{day:%d.%m.%Y}", True, "library_item", key, key)
        for key, title, day in facts.practices
    )


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


def satisfaction(side: str) -> Callable[[YearFacts], Measured]:
    def measure(facts: YearFacts) -> Measured:
        own = [m for m in facts.marks if m.side == side]
        return mean([m.mark for m in own], [
            Line(m.name, f"{m.mark} из 10", None, "pair", m.pair, m.person) for m in own
        ])  # fmt: skip

    return measure


def retained(facts: YearFacts) -> Measured:
    """Of the mentees, each once however many pairs there were."""
    return stayed({p.mentee: (p.mentee_name, p.mentee_stays) for p in facts.pairs})


def retained_mentors(facts: YearFacts) -> Measured:
    """The same of the mentors who are of the staff."""
    staff = [p for p in facts.pairs if p.mentor_stays is not None]
    return stayed({p.mentor: (p.mentor_name, p.mentor_stays) for p in staff})


def stayed(people: Mapping[int, tuple[str, bool]]) -> Measured:
    rows = sorted((name, key, stays) for key, (name, stays) in people.items())
    return share(
        of_person(key, name, "работает" if stays else "не работает", stays)
        for name, key, stays in rows
    )


def rounded(value: Fraction, tenths: bool = False) -> Fraction:
    """To a whole number or to tenths; half goes away from nothing."""
    scale = 10 if tenths else 1
    units = abs(value) * scale
    whole = (2 * units.numerator + units.denominator) // (2 * units.denominator)
    return Fraction(whole if value >= 0 else -whole, scale)


def in_words(value: Fraction, tenths: bool = False) -> str:
    """«87», with tenths «4,3»."""
    read = rounded(value, tenths)
    whole, rest = divmod(abs(read) * 10, 10)
    return f"{'−' if read < 0 else ''}{whole}" + (f",{rest}" if rest else "")


def signed(value: Fraction) -> str:
    """«+1,5», «−0,3», «0»."""
    said = in_words(value, True)
    return f"+{said}" if value > 0 and said != "0" else said


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


def causes(pairs: Iterable[PairFact]) -> list[tuple[str, int]]:
    """Why pairs ended early, the most frequent first."""
    count = Counter(p.cause or UNSAID for p in pairs if p.ended_early)
    return sorted(count.items(), key=lambda one: (-one[1], one[0]))
