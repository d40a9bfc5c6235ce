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


def one_slip_apart(one: PersonName, other: PersonName) -> bool:
    """Whether two full names differ by one letter left out, put in, swapped or taken for another.

    Each part may have one such slip, all of them together two: «Жемчугова Раиса Андревна».
    """
    pairs = [(sort_key(a), sort_key(b)) for a, b in zip(one.parts, other.parts, strict=True)]
    if any(a.endswith(".") or b.endswith(".") or not (a and b) for a, b in pairs):
        return False
    slips = [0 if a == b else 1 if _one_slip(a, b) else 3 for a, b in pairs]
    return 0 < sum(slips) <= 2


def _one_slip(one: str, other: str) -> bool:
    """Whether one edit (a letter more, less, other, or two neighbours swapped) parts two words."""
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return abs(len(one) - len(other)) == 1
    a, b = one[at:], other[at:]
    return a[1:] in (b, b[1:]) or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _spoken(name: str) -> str:
    """«Наталия» and «Наталья», «Геннадиевич» and «Геннадьевич» are written either way."""
    return name.replace("ия", "ья").replace("иев", "ьев")
