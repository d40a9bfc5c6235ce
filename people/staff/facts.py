"""What the staff records and their history say for the groups of mentees, for many at once."""

import datetime as dt
from collections.abc import Iterable

from django.utils import timezone

from people.banks.mentee_groups import GroupRules, Proposal, StaffFacts, propose_group
from people.models import MentoringRules, ProfessionalRequest, Teacher
from people.staff.experience import years_before


def group_rules(rules: MentoringRules) -> GroupRules:
    return GroupRules(rules.young_specialist_years, rules.newcomer_years)


def facts_of(
    teachers: Iterable[Teacher], today: dt.date, recent_years: int
) -> dict[int, StaffFacts]:
    """Facts by the teacher's key; two queries whatever the number.

    A return and a change of subject tell of themselves for `recent_years`.
    """
    teachers = list(teachers)
    since = years_before(today, recent_years)
    back, former = _returns(teachers, since), _former_subjects(teachers, since)
    return {
        teacher.pk: StaffFacts(
            teaching_since=teacher.teaching_since,
            profession_since=teacher.profession_since,
            school_since=teacher.school_since,
            back_since=back.get(teacher.pk) if teacher.state == Teacher.State.WORKS else None,
            subjects=tuple(teacher.subjects),
            former_subjects=tuple(former.get(teacher.pk, ())),
        )
        for teacher in teachers
    }


def _events(teachers: Iterable[Teacher]):
    keys = [teacher.pk for teacher in teachers]
    return Teacher.pgh_event_model.objects.filter(pgh_obj_id__in=keys)


def _returns(teachers: list[Teacher], since: dt.date) -> dict[int, dt.date]:
    """The day of the change that followed the last «в отпуске», if it came after `since`."""
    found: dict[int, dt.date] = {}
    rows = _events(teachers).order_by("pgh_obj_id", "pgh_id")
    was_away: dict[int, bool] = {}
    for pk, state, at in rows.values_list("pgh_obj_id", "state", "pgh_created_at"):
        if state == Teacher.State.WORKS and was_away.get(pk) and timezone.localdate(at) >= since:
            found[pk] = timezone.localdate(at)
        was_away[pk] = state == Teacher.State.ON_LEAVE
    return found


def _former_subjects(teachers: list[Teacher], since: dt.date) -> dict[int, list[str]]:
    """The subjects as they stood on `since`, by the last event before it."""
    rows = _events(teachers).filter(pgh_created_at__date__lte=since).exclude(subjects=[])
    last = rows.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    return dict(last.values_list("pgh_obj_id", "subjects"))


def proposals(requests: Iterable[ProfessionalRequest], today: dt.date) -> dict[int, Proposal]:
    """The proposed group for each request by its key, from its teacher's record."""
    requests, rules = list(requests), MentoringRules.current()
    facts = facts_of([r.teacher for r in requests], today, rules.recent_years)
    limits = group_rules(rules)
    return {
        r.pk: propose_group(facts[r.teacher_id], limits, today, asked_subject=r.subject)
        for r in requests
    }


def proposed_groups(
    teachers: Iterable[Teacher], today: dt.date, rules: MentoringRules | None = None
) -> dict[int, Proposal]:
    """The proposed group for each teacher by key, without a request, by these rules."""
    rules = rules or MentoringRules.current()
    facts, limits = facts_of(teachers, today, rules.recent_years), group_rules(rules)
    return {pk: propose_group(facts[pk], limits, today) for pk in facts}
