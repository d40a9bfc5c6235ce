"""Where the school finds it hard, and whether its mentors can help there.

Counts by competence in few queries; the shapes are pure.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Exists, Min, OuterRef
from django.db.models.functions import Coalesce

from people.academic_year import AcademicYear
from people.models import (
    Competence,
    Difficulty,
    MenteeEntry,
    MentorCompetence,
    MentorEntry,
    MentoringRules,
    ProfessionalRequest,
    SelfAssessment,
    Teacher,
)

# Requests that speak of a real difficulty, and those of them whose need somebody has still to meet.
COUNTED = ("open", "accepted", "closed")
ASKING = ("open", "accepted")
STEPS = 4  # shades of the map
RANKS = ("Самое трудное", "Второе", "Третье")


@dataclass(frozen=True)
class HeatRow:
    """One competence: how many people named it at each rank, and how many feel unsure in it.

    A self-assessment up to the school's `unsure_level` is a difficulty that was not named.
    """

    competence: Competence
    counts: tuple[int, ...]

    @property
    def asked(self) -> int:
        return sum(self.counts[:3])


@dataclass(frozen=True)
class Shortage:
    """How many wait for help in a competence, and how many more mentees its mentors can take."""

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
    """Competences in use or named, in the dictionary's order; of one department when given.

    A person counts once, at the heaviest rank, however many requests say it.
    """
    counted = ProfessionalRequest.objects.filter(state__in=COUNTED)
    difficulties = _spoken(Difficulty, year, department, counted)
    ranks = difficulties.values_list("competence", "request__teacher").annotate(Min("rank"))
    named = Counter((competence, rank) for competence, _, rank in ranks.order_by())
    unsure = _unsure(year, rules, department)
    return [
        HeatRow(one, (*(named[one.pk, rank] for rank in (1, 2, 3)), unsure[one.pk]))
        for one in Competence.objects.in_use()
    ]


def _spoken(model, year: AcademicYear, department: int | None, requests):
    """Difficulties or self-assessments of the year that speak in one of `requests`: a merged
    request goes on in another, `speaks`."""
    own = {"request__year": year}
    if department:
        own["request__teacher__department"] = department
    rows = model.objects.filter(**own)
    rows = rows.annotate(speaks=Coalesce("request__merged_into", "request"))
    return rows.filter(speaks__in=requests.values("pk"))


def _unsure(year: AcademicYear, rules: MentoringRules, department: int | None) -> Counter:
    """competence → how many people feel unsure; of merged requests the kept one's word is right."""
    counted = ProfessionalRequest.objects.filter(state__in=COUNTED)
    rows = _spoken(SelfAssessment, year, department, counted).filter(level__lte=rules.unsure_level)
    kept = SelfAssessment.objects.filter(
        request=OuterRef("request__merged_into"), competence=OuterRef("competence")
    )
    people = rows.exclude(Exists(kept)).values_list("competence", "request__teacher").distinct()
    return Counter(competence for competence, _ in people.order_by())


def shortages(
    rows: list[HeatRow], year: AcademicYear, rules: MentoringRules, *,
    department: int | None = None,
) -> list[Shortage]:  # fmt: skip
    """Who waits for help against the free places of approved mentors, the greatest lack first;
    both of the whole school or both of one department."""
    waiting, free = _waiting(year, department), _free_places(year, department)
    able = MentorCompetence.objects.filter(entry__in=free, level__gte=rules.able_level)
    mentors, places = Counter(), Counter()
    for competence, entry in able.values_list("competence", "entry").order_by():
        mentors[competence] += 1
        places[competence] += free[entry]
    found = [
        Shortage(row.competence, waiting[key], mentors[key], places[key])
        for row in rows
        if waiting[key := row.competence.pk]
    ]
    return sorted(found, key=lambda one: (-one.lacking, -one.asked))


def _waiting(year: AcademicYear, department: int | None) -> Counter:
    """competence → how many people named it in requests for which nobody mentors them yet."""
    served = MenteeEntry.objects.with_mentors().exclude(request=None)
    served = served.exclude(state=MenteeEntry.State.WAITING, mentor_names="")
    asking = ProfessionalRequest.objects.filter(state__in=ASKING)
    rows = _spoken(Difficulty, year, department, asking.exclude(pk__in=served.values("request")))
    people = rows.values_list("competence", "request__teacher").distinct().order_by()
    return Counter(competence for competence, _ in people)


def _free_places(year: AcademicYear, department: int | None) -> dict[int, int]:
    """Entry of an approved mentor who works here → how many more mentees."""
    entries = MentorEntry.objects.of_year(year).in_bank()
    entries = entries.exclude(teacher__state=Teacher.State.LEFT)
    if department:
        entries = entries.filter(teacher__department=department)
    rows = entries.with_taken().values_list("pk", "capacity", "taken")
    return {pk: max(capacity - taken, 0) for pk, capacity, taken in rows}
