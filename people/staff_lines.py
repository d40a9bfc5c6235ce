"""Lines of the staff list: each person as ready words, so that a page of them costs little."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import QuerySet

from people.experience import whole_years
from people.lists import addresses
from people.models import QualificationCategory, Teacher

SHOWN = (
    "surname", "first_name", "patronymic", "former_surnames", "posts", "subjects",
    "department__name", "category", "teaching_since", "state", "left_on", "is_external",
    "is_part_time",
)  # fmt: skip
CATEGORIES = dict(QualificationCategory.choices)


def shown(people: QuerySet[Teacher], *, accounts: bool) -> QuerySet[Teacher]:
    """Only what a line tells; with the account where it is told."""
    if accounts:
        own = (*SHOWN, "account__login", "account__is_active")
        return people.select_related("department", "account").only(*own)
    return people.select_related("department").only(*SHOWN)


def staff_lines(people: Iterable[Teacher], today: dt.date, *, accounts: bool) -> list[dict]:
    """A line for each; "" where there is nothing to say."""
    lines, address = [], addresses("teacher")
    for person in people:
        account = getattr(person, "account", None) if accounts else None
        since = person.teaching_since
        works = person.state == Teacher.State.WORKS
        usual = works and not (person.is_external or person.is_part_time)
        lines.append(
            {
                "key": str(person.pk),
                "url": address(person.pk),
                "name": person.full_name,
                "short": person.short_name,
                "former": ", ".join(person.former_surnames),
                "post": person.post,
                "subjects": ", ".join(person.subjects),
                "department": person.department.name if person.department else "",
                "category": CATEGORIES.get(person.category, ""),
                "years": "" if since is None else str(whole_years(since, today)),
                "state": ""
                if usual and not (person.is_external or person.is_part_time)
                else person,
                "login": account.login if account else "",
                "closed": bool(account) and not account.is_active,
            }
        )
    return lines
