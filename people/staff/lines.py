"""Lines of the staff list: each person as ready words, so that a page of them costs little."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from people.asked_often import asked_often
from people.lists import addresses
from people.models import QualificationCategory, Teacher
from people.names import full_name, short_name
from people.staff.experience import whole_years

SHOWN = (
    "pk", "surname", "first_name", "patronymic", "former_surnames", "posts", "subjects",
    "department__name", "category", "teaching_since", "state", "left_on", "is_external",
    "is_part_time",
)  # fmt: skip
CATEGORIES = dict(QualificationCategory.choices)


@asked_often
def listed(accounts: bool) -> QuerySet:
    """Everybody as rows of what a line tells; with the account where it is told."""
    own = (*SHOWN, "account__login", "account__is_active") if accounts else SHOWN
    return Teacher.objects.values_list(*own, named=True)


def staff_lines(rows: Iterable, today: dt.date, *, accounts: bool) -> list[dict]:
    """A line for each of the rows `listed`; "" where there is nothing to say."""
    lines, address = [], addresses("teacher")
    for row in rows:
        since, name = row.teaching_since, (row.surname, row.first_name, row.patronymic)
        usual = row.state == Teacher.State.WORKS and not (row.is_external or row.is_part_time)
        line = {
            "key": str(row.pk),
            "url": address(row.pk),
            "name": full_name(*name),
            "short": short_name(*name),
            "former": ", ".join(row.former_surnames),
            "post": ", ".join(row.posts),
            "subjects": ", ".join(row.subjects),
            "department": row.department__name or "",
            "category": CATEGORIES.get(row.category, ""),
            "years": "" if since is None else str(whole_years(since, today)),
            "state": "" if usual else row,
        }
        if accounts:
            line |= {"login": row.account__login or "", "closed": row.account__is_active is False}
        lines.append(line)
    return lines
