"""Who of the pairs still works in the school. Pure."""

from collections.abc import Mapping

from roadmap.monitoring.measured import GROWTH, Indicator, Measured, of_person, share
from roadmap.monitoring.year_facts import YearFacts


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


RETAINED = Indicator(
    "retained", "Наставляемые остались в школе",
    "работают в школе ÷ наставляемые пар, работавших в году; каждый один раз",
    GROWTH, "%", 90, retained,
    needs="read_staff",
)  # fmt: skip
RETAINED_MENTORS = Indicator(
    "retained_mentors", "Наставники остались в школе",
    "работают в школе ÷ наставники пар, работавших в году, кроме внешних; каждый один "
    "раз",
    GROWTH, "%", 90, retained_mentors,
    needs="read_staff",
)  # fmt: skip
