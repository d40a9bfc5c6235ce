"""Whom of the staff a name on a list from paper means; shared by the lists of banks and pairs."""

from collections.abc import Iterable
from dataclasses import dataclass

from people.banks.takeover import of_post
from people.models import Teacher
from people.names import PersonName, compare_people, split_full_name
from people.names.comparison import Likeness, same_person_key, sort_key

SHORTENED = "Имя сокращено, понято как {}."


@dataclass(frozen=True)
class Meant:
    """The one who is meant, None where a person has to say; those who may be meant.

    `remark`: how a shortened name was understood, '' where it was written in full.
    """

    teacher: Teacher | None
    options: list[Teacher]
    remark: str = ""


def by_key(teachers: Iterable[Teacher]) -> dict[str, list[tuple[Teacher, PersonName]]]:
    """Teachers by all the names that a list may know them under, former surnames included."""
    found: dict[str, list[tuple[Teacher, PersonName]]] = {}
    for teacher in teachers:
        for surname in dict.fromkeys((teacher.surname, *teacher.former_surnames)):
            name = teacher.person_name(surname)
            found.setdefault(same_person_key(name), []).append((teacher, name))
    return found


def candidates(text: str, staff: dict, post: str = "") -> list[tuple[Teacher, bool]]:
    """(teacher, certain) of everybody whom the written name may mean; a certain one alone.

    `post` tells full namesakes apart.
    """
    name = split_full_name(text)
    likely = [
        (
            teacher,
            compare_people(name, known) == Likeness.EXACT and known.surname == teacher.surname,
        )
        for teacher, known in staff.get(same_person_key(name), ())
        if compare_people(name, known) != Likeness.NONE
    ]
    exact = [teacher for teacher, certain in likely if certain]
    return [(one, True) for one in of_post(exact, post)] or likely


def whom(text: str, staff: dict, *, choice: str = "", post: str = "") -> Meant:
    """Whom the written name means; `choice`: the key of the one whom a person named.

    Initials of a surname that one person bears now are enough, and are remarked upon; a former
    surname is not.
    """
    likely = candidates(text, staff, post)
    options = list(dict.fromkeys(teacher for teacher, _ in likely))
    picked = next((teacher for teacher in options if str(teacher.pk) == choice), None)
    if picked or (len(options) == 1 and likely[0][1]):
        return Meant(picked or options[0], options)
    name = split_full_name(text)
    alone = len(options) == 1 and sort_key(options[0].surname) == sort_key(name.surname)
    if alone and name.first_name.endswith("."):
        return Meant(options[0], options, SHORTENED.format(options[0].full_name))
    return Meant(None, options)
