"""What the staff records and their history say for the groups of mentees, for many at once."""

import datetime as dt
from collections.abc import Iterable

from people.experience import years_before
from people.mentee_groups import GroupRules, Proposal, StaffFacts, propose_group
from people.models import MentoringRules, ProfessionalRequest, Teacher

RECENT_YEARS = 1  # how long a return or a change of subject counts as recent


def group_rules() -> GroupRules:
    rules = MentoringRules.current()
    return GroupRules(rules.young_specialist_years, rules.newcomer_years)


def facts_of(teachers: Iterable[Teacher], today: dt.date) -> dict[int, StaffFacts]:
    """Facts by the teacher's key; two queries whatever the number."""
    teachers = list(teachers)
    since = years_before(today, RECENT_YEARS)
    back, former = _returns(teachers, since), _former_subjects(teachers, since)
    return {
        teacher.pk: StaffFacts(
            teaching_since=teacher.teaching_since,
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
        if state == Teacher.State.WORKS and was_away.get(pk) and at.date() >= since:
            found[pk] = at.date()
        was_away[pk] = state == Teacher.State.ON_LEAVE
    return found


def _former_subjects(teachers: list[Teacher], since: dt.date) -> dict[int, list[str]]:
    """The subjects as they stood on `since`, by the last event before it."""
    rows = _events(teachers).filter(pgh_created_at__date__lte=since).exclude(subjects=[])
    last = rows.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    return dict(last.values_list("pgh_obj_id", "subjects"))


def proposals(requests: Iterable[ProfessionalRequest], today: dt.date) -> dict[int, Proposal]:
    """The proposed group for each request by its key, from its teacher's record."""
    requests = list(requests)
    facts, rules = facts_of([r.teacher for r in requests], today), group_rules()
    return {
        r.pk: propose_group(facts[r.teacher_id], rules, today, asked_subject=r.subject)
        for r in requests
    }


def proposed_groups(teachers: Iterable[Teacher], today: dt.date) -> dict[int, Proposal]:
    """The proposed group for each teacher by key, without a request."""
    teachers = list(teachers)
    rules = group_rules()
    return {
        pk: propose_group(facts, rules, today) for pk, facts in facts_of(teachers, today).items()
    }
