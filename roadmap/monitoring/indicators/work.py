"""The work of pairs: how many, how much, how many ended early and why. Pure."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from people.rounding import in_words
from roadmap.monitoring.lasting import lasting, newest
from roadmap.monitoring.measured import PROCESS, Indicator, Measured, mean, of_pair, share, tally
from roadmap.monitoring.year_facts import PairFact, YearFacts

MONTH = Fraction(304, 10)  # days
UNSAID = "причина не указана"


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


def ended_early(facts: YearFacts) -> Measured:
    return share(
        of_pair(p, p.cause or UNSAID if p.ended_early else "нет", p.ended_early)
        for p in facts.pairs
    )


def ended_because(facts: YearFacts, cause: str) -> Measured:
    """Those of them that ended for one cause."""
    return tally(line for line in ended_early(facts).lines if line.counts and line.said == cause)


def causes(pairs: Iterable[PairFact]) -> list[tuple[str, int]]:
    """Why pairs ended early, the most frequent first."""
    count = Counter(p.cause or UNSAID for p in pairs if p.ended_early)
    return sorted(count.items(), key=lambda one: (-one[1], one[0]))


PAIRS = Indicator(
    "pairs", "Пары, которые работали в году",
    "пары, работавшие в году; с другим наставником — та же пара",
    PROCESS, "пар", 1, pairs,
    needs="read_pairs",
)  # fmt: skip
MEETINGS = Indicator(
    "meetings", "Встречи",
    "состоявшиеся встречи ÷ месяцы работы всех пар",
    PROCESS, "на пару в месяц", 2, meetings, tenths=True,
    needs="read_pair_counts",
)  # fmt: skip
HOURS = Indicator(
    "hours", "Часы совместной работы",
    "часы записанных встреч ÷ пары, работавшие в году",
    PROCESS, "ч на пару", 10, hours, tenths=True, gathers=True,
    needs="read_pair_counts",
)  # fmt: skip
ENDED_EARLY = Indicator(
    "ended_early", "Пары, прекращённые досрочно",
    "прекращённые в году досрочно ÷ пары, работавшие в году; пара с новым "
    "наставником считается отдельно от прежней",
    PROCESS, "%", 15, ended_early, rises=False, part_of=ended_because,
    needs="read_pairs",
)  # fmt: skip
