"""Whether two written names may be one person, and how names are put in order."""

from enum import StrEnum

from people.names.person import PersonName


class Likeness(StrEnum):
    """EXACT: every part agrees. POSSIBLE: nothing contradicts, but something is not said."""

    EXACT = "exact"
    POSSIBLE = "possible"
    NONE = ""


def sort_key(text: str) -> str:
    """Lower case with «е» for «ё» and single spaces: for order and for search."""
    return " ".join(text.lower().replace("ё", "е").split())


def same_person_key(name: PersonName) -> str:
    """Surname and the first letter of the first name: everyone a name may stand for shares it.

    «Иванова А.П.» and «Иванова Анна Петровна» → «иванова а»; compare those found with
    `compare_people`.
    """
    return sort_key(f"{name.surname} {name.first_name[:1]}")


def compare_people(one: PersonName, other: PersonName) -> Likeness:
    """How likely two names are of one person.

    A surname may agree with the other's former one, which is POSSIBLE at most. Initials agree
    with names they begin. A first name or a patronymic left out contradicts nothing.
    """
    if not one.surname or not other.surname:
        return Likeness.NONE
    likeness = [
        _surnames(one, other),
        _parts(one.first_name, other.first_name),
        _parts(one.patronymic, other.patronymic),
    ]
    if Likeness.NONE in likeness:
        return Likeness.NONE
    return Likeness.POSSIBLE if Likeness.POSSIBLE in likeness else Likeness.EXACT


def _surnames(one: PersonName, other: PersonName) -> Likeness:
    if sort_key(one.surname) == sort_key(other.surname):
        return Likeness.EXACT
    every = [
        {sort_key(name.surname), sort_key(name.former_surname)} - {""} for name in (one, other)
    ]
    return Likeness.POSSIBLE if every[0] & every[1] else Likeness.NONE


def _parts(one: str, other: str) -> Likeness:
    a, b = sort_key(one), sort_key(other)
    if a == b:
        return Likeness.POSSIBLE if a.endswith(".") else Likeness.EXACT
    if not a or not b:
        return Likeness.POSSIBLE
    if a.endswith(".") or b.endswith("."):
        return Likeness.POSSIBLE if a[0] == b[0] else Likeness.NONE
    return Likeness.POSSIBLE if _spoken(a) == _spoken(b) else Likeness.NONE


def _spoken(name: str) -> str:
    """«Наталия» and «Наталья», «Геннадиевич» and «Геннадьевич» are written either way."""
    return name.replace("ия", "ья").replace("иев", "ьев")
