"""What was concluded in a year that is closed is read, never changed."""

import datetime as dt
from collections.abc import Collection, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from mentorship.models import FrozenYear, Interview, Pair
from people.academic_year import AcademicYear
from people.audit import because
from people.models import Account

OVER = (Pair.State.COMPLETED, Pair.State.ENDED)
OF_THE_WORK = ("part", "form", "kind", "starts_on", "ends_on")
RESULTS_STAY = (
    "Учебный год, в котором пара закончила работу, закрыт: её итоги больше не меняются. Если это "
    "нужно, откройте год снова, с причиной."
)

WORK_STAYS = (
    "Учебный год, в котором пара закончила работу, закрыт: её срок, роль, форма и вид больше не "
    "меняются. Если это нужно, откройте год снова, с причиной."
)
NO_LAST_DAY_IN = (
    "{} учебный год закрыт: последний день пары в нём не ставят. Укажите другой день или откройте "
    "год снова, с причиной."
)


@transaction.atomic
def freeze_year(year: AcademicYear, *, by: Account, on: dt.date) -> int:
    """From that day on nothing is planned into the year, and results of its pairs stay.

    All its interviews stay as they are; how many. A form that is open somewhere is out of date.
    """
    FrozenYear.objects.update_or_create(year=year, defaults={"frozen_on": on})
    rows = Interview.objects.of_year(year).filter(frozen_on=None)
    with because("freeze_interviews", by=by):
        return rows.update(frozen_on=on, version=F("version") + 1)


@transaction.atomic
def thaw_year(year: AcademicYear, *, by: Account) -> int:
    """The year may be changed again; how many interviews."""
    FrozenYear.objects.filter(year=year).delete()
    rows = Interview.objects.of_year(year).exclude(frozen_on=None)
    with because("thaw_interviews", by=by):
        return rows.update(frozen_on=None, version=F("version") + 1)


def results_are_frozen(pair: Pair) -> bool:
    """Whether the pair is over and the year of its last day is closed."""
    return pair.state in OVER and FrozenYear.holds(pair.ends_on)


def results_may_change(pair: Pair) -> None:
    """ValidationError for the results of a pair of a closed year."""
    if results_are_frozen(pair):
        raise ValidationError(RESULTS_STAY)


def work_may_change(pair: Pair) -> None:
    """ValidationError for the term and the kind of a pair that is over in a closed year: its
    registers and monitoring are kept with them."""
    if results_are_frozen(pair):
        raise ValidationError(WORK_STAYS)


def last_day_may_be(day: dt.date, field: str = "on") -> None:
    """ValidationError at the field for a pair that would be over on a day of a closed year."""
    if FrozenYear.holds(day):
        year = AcademicYear.containing(day)
        raise ValidationError({field: NO_LAST_DAY_IN.format(year)})


def closed_to_paper(
    pair: Pair, changes: Mapping, today: dt.date, closed: Collection[AcademicYear]
) -> str:
    """Why a list on paper may not write a new pair, or change one that is here; '' where it may.

    A closed year gets no pair that is over in it, and those that were keep what they worked as; a
    pair that goes on belongs to no year.
    """
    over, names = pair.state in OVER, {name.removesuffix("_id") for name in changes}
    if pair.pk and over:
        frozen = _day_in(pair.ends_on, closed) and names.intersection(OF_THE_WORK)
        return WORK_STAYS if frozen else ""
    last = changes.get("ends_on", None if pair.pk else pair.ends_on)
    if _day_in(last, closed) and (over or last < today):
        return NO_LAST_DAY_IN.format(AcademicYear.containing(last))
    return ""


def _day_in(day: dt.date | None, closed: Collection[AcademicYear]) -> bool:
    return day is not None and AcademicYear.containing(day) in closed
