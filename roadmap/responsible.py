"""Who answers for an activity: the printed phrase cut up and linked where it matches."""

import re

from people.access import Role
from people.models import Teacher
from roadmap.models import Activity, Assignment

# Words of the school → role of the application. What has no role keeps only its words.
ROLE_WORDS = (
    (Role.DEPUTY, r"зам\w*\.?\s*(директора)?.*(ув?р|ивр|учебн|метод)|куратор"),
    (Role.COUNCIL, r"(научно-)?методическ\w+\s+совет|\bнмс\b"),
    (Role.SECRETARY, r"делопроизводител|секретар"),
    (Role.ACCOUNTANT, r"бухгалтер"),
    (Role.DIRECTOR, r"^(и\.\s?о\.\s*)?директор"),
    (Role.TEACHER, r"педагог|учител|наставник|наставляем|классн\w+\s+руководител"),
)
BOUNDARY = re.compile(r"\s*[,;\n]\s*(?![^(]*\))")
NAME = re.compile(r"([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s+([А-ЯЁ])(?:\.|[а-яё]+)\s*([А-ЯЁ])?")


def role_of(text: str) -> str:
    """The role that the words name, or ""."""
    plain = text.lower().replace("ё", "е")
    return next((role for role, pattern in ROLE_WORDS if re.search(pattern, plain)), "")


def cut(phrase: str) -> list[str]:
    """«заместитель директора по УВР, наставники» → two; «Иванова А. П., учитель» stays one."""
    parts: list[str] = []
    for piece in filter(None, (part.strip(" .") for part in BOUNDARY.split(phrase))):
        if parts and NAME.search(parts[-1]) and not NAME.search(piece) and "," not in parts[-1]:
            parts[-1] += f", {piece}"
        else:
            parts.append(piece)
    return parts


def find_teacher(text: str) -> Teacher | None:
    """The one member of staff whom the printed name means; None when nobody or several."""
    match = NAME.search(text)
    if not match:
        return None
    surname, first, second = match[1], match[2], match[3] or ""
    found = Teacher.objects.filter(surname__iexact=surname, first_name__istartswith=first)
    if second:
        found = found.filter(patronymic__istartswith=second)
    found = list(found[:2])
    return found[0] if len(found) == 1 else None


def assign(activity: Activity) -> None:
    """Write the activity's assignments anew from its printed phrase, when they differ."""
    parts = cut(activity.printed_responsible)
    if parts == [a.text for a in activity.assignments.order_by("position")]:
        return
    activity.assignments.all().delete()
    for position, text in enumerate(parts, start=1):
        teacher = find_teacher(text)
        Assignment.objects.create(
            activity=activity,
            position=position,
            text=text[:500],
            teacher=teacher,
            role="" if teacher else role_of(text),
        )
