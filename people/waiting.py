"""Numbers beside the sections: how much there is or waits. All of them come in one query."""

from collections.abc import Callable

from django.db.models import QuerySet
from django.utils import timezone

from people.academic_year import AcademicYear
from people.asked_often import asked_often, number_of
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
    year = AcademicYear.containing(timezone.localdate())
    numbers = next(iter(_numbers(account.sight, year, tuple(keys))), [None] * len(keys))
    return {key: number or 0 for key, number in zip(keys, numbers, strict=True)}


@asked_often
def _numbers(sight: tuple, year: AcademicYear, keys: tuple[str, ...]) -> QuerySet:
    """One row with a number for each key."""
    account = Account.seeing(sight)
    numbers = [number_of(COUNTS[key](account, year)) for key in keys]
    return School.objects.order_by().values_list(*numbers)[:1]
