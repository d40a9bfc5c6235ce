"""Programmes of pairs: approved, and fulfilled. Pure."""

from fractions import Fraction

from roadmap.monitoring.lasting import lasting, newest
from roadmap.monitoring.measured import PROCESS, Indicator, Measured, of_pair, share, yes
from roadmap.monitoring.year_facts import YearFacts


def programmes(facts: YearFacts) -> Measured:
    found = [newest(own) for own in lasting(facts.pairs)]
    return share(of_pair(p, yes(p.programme), p.programme) for p in found)


def plan(facts: YearFacts) -> Measured:
    """Of all lines whose term has come, those done: each line counts the same."""
    known = [p for p in facts.pairs if p.due]
    lines = [of_pair(p, f"{p.done} из {p.due}", p.done >= p.due) for p in known]
    due, done = sum(p.due for p in known), sum(p.done for p in known)
    return Measured(Fraction(100 * done, due) if due else None, Fraction(done), due, tuple(lines))


APPROVED = Indicator(
    "programmes", "Пары с утверждённой программой",
    "пары с утверждённой программой ÷ пары, работавшие в году; с другим "
    "наставником — та же пара",
    PROCESS, "%", 100, programmes,
    needs="read_programmes",
)  # fmt: skip
PLAN = Indicator(
    "plan", "Выполнение программ",
    "выполненные пункты ÷ пункты утверждённых программ, срок которых наступил",
    PROCESS, "%", 70, plan,
    needs="read_pair_counts",
)  # fmt: skip
