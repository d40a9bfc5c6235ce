"""Interviews: with whom they were held, how content either side is. Pure."""

from collections.abc import Callable

from roadmap.monitoring.lasting import lasting, newest
from roadmap.monitoring.measured import (
    GROWTH,
    PROCESS,
    Indicator,
    Line,
    Measured,
    mean,
    of_pair,
    share,
    yes,
)
from roadmap.monitoring.year_facts import YearFacts


def interviewed(facts: YearFacts) -> Measured:
    """With whichever of its mentors the conversation was."""
    talked = [(newest(own), any(p.interviewed for p in own)) for own in lasting(facts.pairs)]
    return share(of_pair(p, yes(was), was) for p, was in talked)


def satisfaction(side: str) -> Callable[[YearFacts], Measured]:
    def measure(facts: YearFacts) -> Measured:
        own = [m for m in facts.marks if m.side == side]
        return mean([m.mark for m in own], [
            Line(m.name, f"{m.mark} из 10", None, "pair", m.pair, m.person) for m in own
        ])  # fmt: skip

    return measure


INTERVIEWED = Indicator(
    "interviewed", "Пары, с которыми провели собеседование",
    "пары с проведённым собеседованием ÷ пары, работавшие в году; с другим "
    "наставником — та же пара",
    PROCESS, "%", 90, interviewed, gathers=True,
    needs="read_conclusions",
)  # fmt: skip
SATISFIED_MENTEES = Indicator(
    "satisfied_mentees", "Довольны работой в паре: наставляемые",
    "средняя отметка в собеседованиях года (шкала 1–10)",
    GROWTH, "из 10", 7, satisfaction("mentee"), tenths=True, anonymous=True,
    needs="run_interviews",
)  # fmt: skip
SATISFIED_MENTORS = Indicator(
    "satisfied_mentors", "Довольны работой в паре: наставники",
    "средняя отметка в собеседованиях года (шкала 1–10)",
    GROWTH, "из 10", 7, satisfaction("mentor"), tenths=True, anonymous=True,
    needs="run_interviews",
)  # fmt: skip
