"""Terms of the plan as lines of the register of reminders."""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse

from people.academic_year import AcademicYear
from people.access import Role
from people.models import Account
from people.notifications import Kind
from people.reminders import SOON, Due, reminder
from roadmap.models import Activity, Assignment


@reminder
def activities_due(today: dt.date) -> Iterator[Due]:
    """Activities that nobody has marked: who answers for them by the plan, by role or by name."""
    year = AcademicYear.containing(today)
    plan = {"stage__roadmap__year": year, "stage__roadmap__closed_on": None}
    rows = Activity.objects.filter(closed_as="", end__lte=today + SOON, **plan)
    for row in rows.select_related("stage").prefetch_related("assignments").order_by("end", "pk"):
        yield Due(
            "срок мероприятия дорожной карты", reverse("activity", args=[row.pk]), Kind.PLAN,
            responsible(row.assignments.all()), row.end, f"{row.full_number}. {row.text}",
            stays_late=True,
        )  # fmt: skip


def responsible(assigned: list[Assignment]):
    """Active accounts of the people named; of an office that is named without a person, all.

    «Педагоги» are nobody in particular: a plan's term is not put before the whole staff.
    """
    people = [one.teacher_id for one in assigned if one.teacher_id]
    roles = [one.role for one in assigned if one.role not in ("", Role.TEACHER)]
    return Account.objects.active().filter(Q(teacher__in=people) | Q(roles__overlap=roles))
