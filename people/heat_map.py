"""Where the school finds it hard, and whether its mentors can help there.

Counts by competence in three queries; the shapes are pure.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Sum

from people.academic_year import AcademicYear
from people.models import (
    Competence,
    Difficulty,
    MentorCompetence,
    MentorEntry,
    MentoringRules,
    SelfAssessment,
)

COUNTED = ("open", "accepted", "closed")  # requests that speak of a real difficulty
STEPS = 4  # shades of the map
RANKS = ("Самое трудное", "Второе", "Третье")


@dataclass(frozen=True)
class HeatRow:
    """One competence: how many named it at each rank, and how many feel unsure in it.

    A self-assessment up to the school's `unsure_level` is a difficulty that was not named.
    """

    competence: Competence
    counts: tuple[int, ...]

    @property
    def asked(self) -> int:
        return sum(self.counts[:3])


@dataclass(frozen=True)
class Shortage:
    """How many ask for help in a competence, and how many mentees its mentors can take."""

    competence: Competence
    asked: int
    mentors: int
    places: int

    @property
    def lacking(self) -> int:
        return max(0, self.asked - self.places)


def shade(count: int, most: int) -> int:
    """0 for nothing, else 1…STEPS in proportion to the largest count of the map."""
    return 0 if count <= 0 or most <= 0 else max(1, -(-count * STEPS // most))


def columns(rules: MentoringRules) -> tuple[str, ...]:
    """What stands over the counts of a HeatRow."""
    upto = rules.unsure_level
    return (*RANKS, f"Самооценка {f'1–{upto}' if upto > 1 else upto}")


def heat_rows(
    year: AcademicYear, rules: MentoringRules, *, department: int | None = None
) -> list[HeatRow]:
    """Competences in use or named, in the dictionary's order; of one department when given."""
    own = {"request__year": year, "request__state__in": COUNTED}
    if department:
        own["request__teacher__department"] = department
    named = Counter(Difficulty.objects.filter(**own).values_list("competence", "rank"))
    low = SelfAssessment.objects.filter(level__lte=rules.unsure_level, **own)
    unsure = Counter(low.values_list("competence", flat=True))
    return [
        HeatRow(one, (*(named[one.pk, rank] for rank in (1, 2, 3)), unsure[one.pk]))
        for one in Competence.objects.in_use()
    ]


def shortages(rows: list[HeatRow], year: AcademicYear, rules: MentoringRules) -> list[Shortage]:
    """What is asked for against what approved mentors can do, the greatest lack first."""
    able = MentorCompetence.objects.filter(
        entry__year=year, entry__state=MentorEntry.State.APPROVED, level__gte=rules.able_level
    )
    places = dict(able.values_list("competence").annotate(Sum("entry__capacity")).order_by())
    mentors = Counter(able.values_list("competence", flat=True))
    found = [
        Shortage(row.competence, row.asked, mentors[row.competence.pk],
                 places.get(row.competence.pk, 0))
        for row in rows
        if row.asked
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.lacking, -one.asked))
