"""Interviews of a year that is closed are read, never changed."""

import datetime as dt

from django.db import transaction
from django.db.models import F

from mentorship.models import Interview
from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account


@transaction.atomic
def freeze_interviews(year: AcademicYear, *, by: Account, on: dt.date) -> int:
    """All interviews of the year stay as they are from that day; how many. A form that is open
    somewhere is out of date."""
    rows = Interview.objects.of_year(year).filter(frozen_on=None)
    with because("freeze_interviews", by=by):
        return rows.update(frozen_on=on, version=F("version") + 1)


@transaction.atomic
def thaw_interviews(year: AcademicYear, *, by: Account) -> int:
    """They may be changed again; how many."""
    rows = Interview.objects.of_year(year).exclude(frozen_on=None)
    with because("thaw_interviews", by=by):
        return rows.update(frozen_on=None, version=F("version") + 1)
