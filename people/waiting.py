"""Numbers beside the sections: how much there is or waits. All of them come in one query."""

from collections.abc import Callable

from django.db.models import Count, IntegerField, QuerySet, Subquery, Value
from django.utils import timezone

from people.academic_year import AcademicYear
from people.asked_often import asked_often
from people.models import (
    Account,
    Consent,
    MenteeEntry,
    MentorEntry,
    Notification,
    ProfessionalRequest,
    School,
)


def _requests(account, year: AcademicYear) -> QuerySet:
    return ProfessionalRequest.objects.visible_to(account).of_year(year).waiting()


def _mentees(account, year: AcademicYear) -> QuerySet:
    return MenteeEntry.objects.visible_to(account).of_year(year).in_bank()


def _mentors(account, year: AcademicYear) -> QuerySet:
    return MentorEntry.objects.visible_to(account).of_year(year).in_bank()


def _consents(account, year: AcademicYear) -> QuerySet:
    return Consent.objects.visible_to(account).waiting()


def _notifications(account, year: AcademicYear) -> QuerySet:
    return Notification.objects.visible_to(account).unread()


# key of a section or of the frame → the rows that are counted for an account in a year
COUNTS: dict[str, Callable[[object, AcademicYear], QuerySet]] = {
    "requests": _requests,
    "mentees": _mentees,
    "mentors": _mentors,
    "consents": _consents,
    "notifications": _notifications,
}


def counted(account, keys: list[str]) -> dict[str, int]:
    """How many rows stand behind each key, in one query; {} when there are no keys."""
    if not keys:
        return {}
    who = (account.pk, account.is_active, account.teacher_id, tuple(account.roles))
    year = AcademicYear.containing(timezone.localdate())
    numbers = next(iter(_numbers(*who, year, tuple(keys))), [None] * len(keys))
    return {key: number or 0 for key, number in zip(keys, numbers, strict=True)}


@asked_often
def _numbers(pk: int, is_active: bool, teacher: int | None, roles, year, keys) -> QuerySet:
    """One row with a number for each key, for the account that the first four describe."""
    account = Account(pk=pk, is_active=is_active, teacher_id=teacher, roles=list(roles))
    numbers = [number_of(COUNTS[key](account, year)) for key in keys]
    return School.objects.order_by().values_list(*numbers)[:1]


def number_of(rows: QuerySet) -> Subquery:
    """count(*) of the rows as a scalar of another query."""
    whole = rows.order_by().annotate(whole=Value(1)).values("whole")
    return Subquery(whole.annotate(number=Count("pk")).values("number"), IntegerField())
