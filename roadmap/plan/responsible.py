"""Who answers for an activity: the printed phrase cut up and linked where it matches."""

import re

from django.db.models import Q

from people.access import Role
from people.models import Teacher
from people.names import compare_people, split_full_name
from roadmap.models import Activity, Assignment
from roadmap.plan_import.responsible import PERSON, split_responsible

LONGEST = Assignment._meta.get_field("text").max_length
# Words of the school → role of the application. What has no role keeps only its words.
ROLE_WORDS = (
    (Role.DEPUTY, r"зам\w*\.?\s*(директора)?.*(ув?р|ивр|учебн|метод)|куратор"),
    (Role.COUNCIL, r"(научно-)?методическ\w+\s+совет|\bнмс\b"),
    (Role.SECRETARY, r"делопроизводител|секретар"),
    (Role.ACCOUNTANT, r"бухгалтер"),
    (Role.DIRECTOR, r"^(и\.\s?о\.\s*)?директор"),
    (Role.TEACHER, r"педагог|учител|наставник|наставляем|классн\w+\s+руководител"),
)


def role_of(text: str) -> str:
    """The role that the words name, or ""."""
    plain = text.lower().replace("ё", "е")
    return next((role for role, pattern in ROLE_WORDS if re.search(pattern, plain)), "")


def find_teacher(text: str) -> Teacher | None:
    """The one member of staff whom the printed name means; None when nobody or several."""
    match = PERSON.search(text)
    if not match:
        return None
    name = split_full_name(match[0])
    namesakes = Teacher.objects.filter(
        Q(surname__iexact=name.surname) | Q(former_surnames__contains=[name.surname])
    )
    found = [t for t in namesakes if compare_people(name, t.person_name(name.surname))]
    return found[0] if len(found) == 1 else None


def assign(*activities: Activity) -> None:
    """Write the assignments of each activity anew from its printed phrase, where they differ."""
    old: dict[int, list[str]] = {activity.pk: [] for activity in activities}
    rows = Assignment.objects.filter(activity__in=old)
    for key, text in rows.order_by("position").values_list("activity", "text"):
        old[key].append(text)
    new = {
        activity: parts
        for activity in activities
        if (parts := _parts_of(activity.printed_responsible)) != old[activity.pk]
    }
    if gone := [activity.pk for activity in new if old[activity.pk]]:
        rows.filter(activity__in=gone).delete()
    Assignment.objects.bulk_create(
        _assignment(activity, position, text)
        for activity, parts in new.items()
        for position, text in enumerate(parts, start=1)
    )


def _parts_of(phrase: str) -> list[str]:
    return [part[:LONGEST] for part in split_responsible(phrase)]


def _assignment(activity: Activity, position: int, text: str) -> Assignment:
    teacher = find_teacher(text)
    role = "" if teacher else role_of(text)
    return Assignment(activity=activity, position=position, text=text, teacher=teacher, role=role)
