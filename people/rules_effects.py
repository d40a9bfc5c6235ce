"""What other rules would change: whom they concern today and whom they would concern."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from people.academic_year import AcademicYear
from people.models import MenteeEntry, MentorEntry, MentoringRules, Teacher, WorkReview
from people.requests.campaigns import working_teachers
from people.reviews.heat_map import heat_rows, shortages
from people.staff.facts import proposed_groups

TOLD = 5  # names in one line; the rest is a number


@dataclass
class Effect:
    """One line of «что изменится»: how many now and then, who comes and who goes, by name."""

    title: str
    now: int
    then: int
    comes: list[str] = field(default_factory=list)
    goes: list[str] = field(default_factory=list)

    @property
    def changes(self) -> bool:
        return self.now != self.then or bool(self.comes or self.goes)


def effects_of(typed: MentoringRules, today: dt.date) -> list[Effect]:
    """The typed rules against those in force, on the staff and the banks as they are today."""
    now, then = (dict(concerned(rules, today)) for rules in (MentoringRules.current(), typed))
    differ = set().union(*(now[title] ^ then[title] for title in now))
    people = Teacher.objects.filter(pk__in=differ).in_order().in_bulk()
    found = [
        Effect(
            title, len(now[title]), len(then[title]),
            comes=names_of(people, then[title] - now[title]),
            goes=names_of(people, now[title] - then[title]),
        )
        for title in now
    ]  # fmt: skip
    return [*found, lacking_competences(typed, today)]


def names_of(people: dict[int, Teacher], chosen: set[int]) -> list[str]:
    """The first of the chosen by name, in the order of `people`; how many more."""
    names = [one.short_name for pk, one in people.items() if pk in chosen]
    more = len(names) - TOLD
    return [*names[:TOLD], f"ещё {more}"] if more > 0 else names


def concerned(rules: MentoringRules, today: dt.date) -> Iterator[tuple[str, set[int]]]:
    """(what, keys of the teachers whom it concerns) by these rules."""
    year = AcademicYear.containing(today)
    reviews = WorkReview.objects.about(year.previous).of_working().proposed(rules, today)
    yield "Правила предложат в наставники", set(reviews.values_list("teacher", flat=True))
    entries = MentorEntry.objects.of_year(year).exclude(state=MentorEntry.State.LEFT)
    little = entries.filter(training_hours__lt=rules.mentor_training_hours)
    yield "Наставники, у кого мало часов обучения", set(little.values_list("teacher", flat=True))
    groups = proposed_groups(working_teachers(), today, rules)
    for group, label in MenteeEntry.Group.choices:
        if group != MenteeEntry.Group.DIFFICULTY:  # whoever is in no other one
            found = {pk for pk, proposal in groups.items() if proposal.group == group}
            yield f"Группа «{label}»", found


def lacking_competences(typed: MentoringRules, today: dt.date) -> Effect:
    """In how many competences mentors have fewer places than are asked for."""
    year, counts = AcademicYear.containing(today), []
    for rules in (MentoringRules.current(), typed):
        found = shortages(heat_rows(year, rules), year, rules)
        counts.append(sum(one.lacking > 0 for one in found))
    return Effect("Компетенции, в которых не хватает наставников", *counts)
