"""Who is paid for mentoring in a period, beside what the journals tell of it."""

from django.db.models import Q, QuerySet

from mentorship.meetings.hours import Hours, Period, hours_of
from roadmap.models import IncentivePayment


def paid_in(period: Period) -> QuerySet:
    """The keys of those who are paid in some of its days."""
    lasting = Q(ends_on=None) | Q(ends_on__gte=period.since)
    rows = IncentivePayment.objects.filter(lasting, starts_on__lte=period.until)
    return rows.exclude(act__state="void").order_by().values_list("teacher", flat=True).distinct()


def hours_with_paid(period: Period) -> list[Hours]:
    """The hours of the period; who is paid and has met nobody stands there with 0."""
    return hours_of(period, also=paid_in(period))
