"""Which group of mentees a teacher belongs to, by the school's rules, and why. Pure.

The groups and their order are those of the mission: who is new to the work goes before who is new
to the school, and a difficulty remains for everybody else.
"""

import datetime as dt
from dataclasses import dataclass

from people.counting import count_of
from people.staff.experience import judged_by, whole_years

YEARS = "год,года,лет"


@dataclass(frozen=True)
class StaffFacts:
    """What the staff record says of a teacher; unknown is None or ''.

    back_since       when the person came back to work after a long leave, if lately
    former_subjects  the subjects of a year ago, when they were others
    """

    teaching_since: dt.date | None = None
    profession_since: dt.date | None = None
    school_since: dt.date | None = None
    back_since: dt.date | None = None
    subjects: tuple[str, ...] = ()
    former_subjects: tuple[str, ...] = ()


@dataclass(frozen=True)
class GroupRules:
    """Years up to which (not including) a teacher is young, and new in the school."""

    young_years: int
    newcomer_years: int


@dataclass(frozen=True)
class Proposal:
    """A value of MenteeEntry.Group and the reason in words."""

    group: str
    reason: str


def propose_group(
    facts: StaffFacts, rules: GroupRules, today: dt.date, *, asked_subject: str = ""
) -> Proposal:
    """The group to propose on that day; `asked_subject` is the subject of the request, if any."""
    return (
        _young(facts, rules, today)
        or _newcomer(facts, rules, today)
        or _after_break(facts)
        or _new_subject(facts, asked_subject)
        or Proposal("difficulty", "по данным о сотруднике другой группы нет")
    )


def _young(facts: StaffFacts, rules: GroupRules, today: dt.date) -> Proposal | None:
    what, since = judged_by(facts)
    if since is None:
        return None
    years = whole_years(since, today)
    if years >= rules.young_years:
        return None
    limit = count_of(rules.young_years, "года,лет,лет")
    return Proposal("young", f"{what} {count_of(years, YEARS)}, по правилам до {limit}")


def _newcomer(facts: StaffFacts, rules: GroupRules, today: dt.date) -> Proposal | None:
    if facts.school_since is None:
        return None
    if whole_years(facts.school_since, today) >= rules.newcomer_years:
        return None
    return Proposal("newcomer", f"в школе с {facts.school_since:%d.%m.%Y}")


def _after_break(facts: StaffFacts) -> Proposal | None:
    if facts.back_since is None:
        return None
    return Proposal("after_break", f"вернулся к работе {facts.back_since:%d.%m.%Y}")


def _new_subject(facts: StaffFacts, asked_subject: str) -> Proposal | None:
    known = {subject.lower() for subject in facts.subjects}
    former = {subject.lower() for subject in facts.former_subjects}
    if known and former and not known & former:
        return Proposal("new_subject", f"раньше вёл: {', '.join(facts.former_subjects)}")
    asked = {part.strip().lower() for part in asked_subject.split(",")} - {""}
    if known and asked and not asked & known:
        said = ", ".join(facts.subjects)
        return Proposal(
            "new_subject", f"просит помочь по предмету «{asked_subject}», в карточке: {said}"
        )
    return None
