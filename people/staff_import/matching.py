"""Who of the staff a person of the file is: for certain, perhaps, or nobody. Pure."""

from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Any

from people.names import (
    Likeness,
    PersonName,
    compare_people,
    one_slip_apart,
    same_person_key,
    sort_key,
)
from people.staff_import.cells import plain
from people.staff_import.spelling import known_spellings, spelling_key
from people.staff_import.told import Told

Row = dict[str, Any]
MOST_NAMESAKES = 3  # with more, a changed surname is no likelier than a new person


class Doubt(StrEnum):
    """Why a person has to decide; `DOUBT_TITLES` are the words of the filter."""

    POST = "post"
    SURNAME = "surname"
    INITIALS = "initials"
    SEVERAL = "several"
    TWICE = "twice"
    LEFT = "left"
    GENDER = "gender"
    UNLIKELY = "unlikely"
    NO_PEDAGOGUE = "no_pedagogue"
    FLAG = "flag"


DOUBT_TITLES = {
    Doubt.POST: "то же имя, другая должность",
    Doubt.SURNAME: "сменилась фамилия",
    Doubt.INITIALS: "имя не полное или написано иначе",
    Doubt.SEVERAL: "похожи несколько человек",
    Doubt.TWICE: "две строки об одном человеке",
    Doubt.LEFT: "записан уволенным",
    Doubt.GENDER: "не видно, мужчина или женщина",
    Doubt.NO_PEDAGOGUE: "должность не педагогическая",
    Doubt.UNLIKELY: "так обычно не бывает",
    Doubt.FLAG: "не всё понятно в файле",
}


class Staff:
    """The staff list, found by names. `rows` are dictionaries of the fields of Teacher."""

    def __init__(self, rows: Iterable[Row]):
        self.by_id: dict[int, Row] = {}
        self._by_key: dict[str, list[Row]] = defaultdict(list)
        self._namesakes: dict[tuple[str, str], list[Row]] = defaultdict(list)
        self._unclaimed: dict[str, list[Row]] | None = None
        for row in rows:
            self._add(row)

    @cached_property
    def _spellings(self) -> dict[str, dict[str, str]]:
        known = self.by_id.values()
        return {
            name: known_spellings(row[name] or "" for row in known)
            for name in ("department__name", "building")
        }

    def spell(self, told: Told) -> None:
        """Write the department and the building of the row as the list writes them."""
        known = self._spellings["department__name"].get(spelling_key(told.department))
        told.department = known or told.department
        if building := told.values.get("building"):
            known = self._spellings["building"].get(spelling_key(building))
            told.values["building"] = known or building

    def _add(self, row: Row) -> None:
        self.by_id[row["id"]] = row
        for surname in {row["surname"], *row["former_surnames"]}:
            self._by_key[same_person_key(PersonName(surname, row["first_name"]))].append(row)
        self._namesakes[given_names(row["first_name"], row["patronymic"])].append(row)

    def called(self, name: PersonName) -> tuple[list[Row], list[Row]]:
        """(those who bear this very name, those whom it may mean)."""
        found = {row["id"]: row for row in self._by_key.get(same_person_key(name), ())}
        if name.former_surname:
            before = PersonName(name.former_surname, name.first_name)
            found |= {row["id"]: row for row in self._by_key.get(same_person_key(before), ())}
        exact = [row for row in found.values() if bears(row, name)]
        alike = [row for row in found.values() if not bears(row, name) and may_be(row, name)]
        return exact, alike

    def renamed(self, told: Told, claimed: set[int]) -> list[Row]:
        """Of those whom no row of the file names: same given names and post, other surname."""
        if not told.name.patronymic or told.name.first_name.endswith("."):
            return []
        namesakes = self._namesakes.get(given_names(told.name.first_name, told.name.patronymic), ())
        found = []
        for row in namesakes:
            if row["id"] not in claimed and posts_agree(told, row, unsaid=False):
                found.append(row)
                if len(found) > MOST_NAMESAKES:
                    return []
        return found

    def misspelt(self, told: Told, claimed: set[int]) -> list[Row]:
        """Of those whom no row of the file names: the same name but for a slip of the pen."""
        if self._unclaimed is None:
            self._unclaimed = defaultdict(list)
            for row in self.by_id.values():
                if row["id"] not in claimed:
                    for key in slips(row["surname"], names_of(row)):
                        self._unclaimed[key].append(row)
        near = {
            row["id"]: row
            for key in slips(told.name.surname, told.name.parts[1:])
            for row in self._unclaimed.get(key, ())
        }
        return [row for row in near.values() if one_slip_apart(told.name, name_of(row))]


def name_of(row: Row) -> PersonName:
    return PersonName(row["surname"], *names_of(row))


def names_of(row: Row) -> tuple[str, str]:
    return row["first_name"], row["patronymic"]


def slips(surname: str, names: tuple[str, str]) -> set[str]:
    """The surname whole and short of each letter, with the initials: of two names one slip apart
    one is the same (symmetric deletion, as people.models.staff_queries.Slips)."""
    key = sort_key(surname)
    initials = sort_key(names[0][:1] + names[1][:1])
    return {f"{key[:at]}{key[at + 1 :]} {initials}" for at in range(len(key) + 1)}


def given_names(first_name: str, patronymic: str) -> tuple[str, str]:
    return sort_key(first_name), sort_key(patronymic)


def bears(row: Row, name: PersonName) -> bool:
    """Whether the name is written just so, ё aside."""
    own = (row["surname"], row["first_name"], row["patronymic"])
    return own == name.parts or tuple(map(sort_key, own)) == tuple(map(sort_key, name.parts))


def may_be(row: Row, name: PersonName) -> bool:
    """Whether the name may be the person's under a present or a former surname."""
    return any(
        compare_people(PersonName(surname, row["first_name"], row["patronymic"]), name)
        is not Likeness.NONE
        for surname in (row["surname"], *row["former_surnames"])
    )


def posts_agree(told: Told, row: Row, *, unsaid: bool = True) -> bool:
    """Whether a post of the file is one of the person's, as far as it is written out.

    `unsaid` is the answer where one of the two names no post.
    """
    new, known = told.values.get("posts"), row["posts"]
    if not new or not known:
        return unsaid
    if new[0] == known[0]:
        return True
    ours, theirs = [plain(post) for post in known], [plain(post) for post in new]
    return any(a.startswith(b) or b.startswith(a) for a in ours for b in theirs)
