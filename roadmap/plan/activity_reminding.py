"""Terms of the plan as lines of the register of reminders."""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format

from people.academic_year import AcademicYear
from people.access import Role
from people.models import Account
from people.notifications import Kind
from people.reminders import SOON, Due, reminder
from roadmap.models import Activity, Assignment, Roadmap

CHAT = "{} — срок по дорожной карте: {}"


@reminder
def activities_due(today: dt.date) -> Iterator[Due]:
    """Activities that nobody has marked: who answers for them by the plan, by role or by name."""
    rows = Activity.objects.filter(
        closed_as="", end__lte=today + SOON, stage__roadmap__year__in=open_years(today)
    )
    for row in rows.select_related("stage").prefetch_related("assignments").order_by("end", "pk"):
        named, own = f"{row.full_number}. {row.text}", row.assignments.all()
        yield Due(
            "срок мероприятия дорожной карты", reverse("activity", args=[row.pk]), Kind.PLAN,
            responsible(own), row.end, named,
            late="Срок мероприятия дорожной карты прошёл {}: отметьте его или перенесите.",
            chat=CHAT.format(date_format(row.end, "j E"), named) if is_for_many(own) else "",
        )  # fmt: skip


def open_years(today: dt.date) -> list[AcademicYear]:
    """The year and the one before while they are not closed: in August both are in hand."""
    year = AcademicYear.containing(today)
    years = [year.previous, year]
    closed = Roadmap.objects.filter(year__in=years, closed_on__isnull=False)
    return [year for year in years if year not in set(closed.values_list("year", flat=True))]


def is_for_many(assigned: list[Assignment]) -> bool:
    """Whether anybody but the deputy answers for it: one's own terms are nobody else's business."""
    return any(one.teacher_id or one.role not in ("", Role.DEPUTY) for one in assigned)


def responsible(assigned: list[Assignment]):
    """Active accounts of the people named; of an office that is named without a person, all.

    «Педагоги» are nobody in particular: a plan's term is not put before the whole staff.
    """
    people = [one.teacher_id for one in assigned if one.teacher_id]
    roles = [one.role for one in assigned if one.role not in ("", Role.TEACHER)]
    return Account.objects.active().filter(Q(teacher__in=people) | Q(roles__overlap=roles))
