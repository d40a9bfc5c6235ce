"""Responsible people who joined the staff after the plan was written."""

from django.db import transaction

from people.audit import because
from roadmap.models import Assignment
from roadmap.plan.responsible import find_teacher


@transaction.atomic
def link_newcomers(*, by=None) -> int:
    """Link printed names to people who are on the staff by now; how many were linked.

    Closed years stay as they were.
    """
    unlinked = Assignment.objects.filter(teacher=None, activity__stage__roadmap__closed_on=None)
    linked = 0
    with because("link_newcomers", by=by):
        for assignment in unlinked.select_for_update():
            if teacher := find_teacher(assignment.text):
                assignment.teacher, assignment.role = teacher, ""
                assignment.save(update_fields=["teacher", "role"])
                linked += 1
    return linked
