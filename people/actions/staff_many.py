"""One change of many records of the staff list."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F

from people.actions.staff import hold_department
from people.audit import because
from people.models import Account, Teacher
from people.staff.experience import years_before


@dataclass(frozen=True)
class StaffChange:
    """What became of a change of many: how many records it changed, and whose it left alone.

    stale   those whose record somebody else changed after it was shown
    left    those who no longer work here, where the change is of the state
    """

    changed: int
    stale: list[Teacher]
    left: list[Teacher]


@transaction.atomic
def change_staff(*, by: Account, people: Mapping[int, int], field: str, value) -> StaffChange:
    """Give one value to many: МО, building, classes, or the state (works or on leave).

    `people`: keys → versions that the person who decided has seen. Rows are locked in the order of
    keys, so two such changes wait for each other and never for each other twice; a department
    before them, as its merging does. ValidationError when that department is gone.
    """
    hold_department({field: value})
    rows = list(Teacher.objects.select_for_update().filter(pk__in=people).order_by("pk"))
    stale = [row for row in rows if row.version != people[row.pk]]
    left = [row for row in rows if field == "state" and row.state == Teacher.State.LEFT]
    fit = {row.pk for row in rows} - {row.pk for row in (*stale, *left)}
    with because("change_staff", by=by):
        others = Teacher.objects.filter(pk__in=fit).exclude(**{field: value})
        changed = others.update(**{field: value}, version=F("version") + 1)
    return StaffChange(changed, stale, [row for row in left if row not in stale])


@transaction.atomic
def fill_experience(*, by: Account, on: dt.date, years: Mapping[int, Mapping[str, int]]) -> int:
    """Write whole years on a day where nothing is known yet; how many records it changed.

    `years`: key of a person → kind of experience («teaching») → years. What somebody else has
    written meanwhile stays.
    """
    rows = list(Teacher.objects.select_for_update().filter(pk__in=years).order_by("pk"))
    changed = [row for row in rows if _fill(row, on, years[row.pk])]
    with because("fill_experience", by=by):
        names = sorted({f"{kind}_since" for kinds in years.values() for kind in kinds})
        if changed:
            Teacher.objects.bulk_update(changed, [*names, "version"])
    return len(changed)


def _fill(row: Teacher, on: dt.date, years: Mapping[str, int]) -> bool:
    new = {f"{kind}_since": years_before(on, whole) for kind, whole in years.items()}
    new = {name: day for name, day in new.items() if getattr(row, name) is None}
    for name, day in new.items():
        setattr(row, name, day)
    row.version += bool(new)
    return bool(new)
