"""What mentors have learnt, and what the school keeps of it: training, best practices. Pure."""

from roadmap.monitoring.measured import (
    GROWTH,
    PROCESS,
    Indicator,
    Line,
    Measured,
    mean,
    of_person,
    tally,
)
from roadmap.monitoring.year_facts import YearFacts


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


TRAINING = Indicator(
    "training", "Обучение наставников",
    "часы обучения за год по банку наставников ÷ наставники пар, работавших в году",
    PROCESS, "ч на наставника", 8, training, tenths=True, gathers=True,
    needs="read_banks",
)  # fmt: skip
PRACTICES = Indicator(
    "practices", "Практики пополнили копилку",
    "принятые в копилку за год лучшие практики",
    GROWTH, "шт.", 3, practices, gathers=True,
    needs="read_library",
)  # fmt: skip
