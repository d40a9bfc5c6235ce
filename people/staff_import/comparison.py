"""A file beside the staff list: who is new, what changes, what a person has to decide. Pure."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from people.models import QualificationCategory, StaffRow, Teacher
from people.names import one_slip_apart, sort_key
from people.staff.experience import whole_years
from people.staff.teaching_posts import is_of_a_school_list
from people.staff_import.cells import plain
from people.staff_import.matching import Doubt, Row, Staff, name_of, posts_agree
from people.staff_import.told import EXPERIENCE, Told

Kind = StaffRow.Kind
OTHER_POST = "В списке есть человек с этим именем, но должность другая: {}."
OTHER_SURNAME = "Возможно, сменилась фамилия: в списке {}."
UNDER_OTHER_SURNAME = "В списке этот человек под другой фамилией: {}."
LIKE = "Похоже на того, кто есть в списке: {}."
ONE_SLIP = "Имя отличается на букву: в списке {}. Для того же человека имя останется как в списке."
LESS = "{} меньше прежнего: {} → {}. Стаж не убывает, проверьте."
LOWER = "Категория ниже прежней: {} → {}. Проверьте."
SEVERAL = "Похожи несколько человек: {}."
TWICE = "В файле две строки похожи на одного человека из списка: {}."
LEFT = "В списке записан уволенным с {:%d.%m.%Y}, а в файле есть."
NO_PEDAGOGUE = "Должность не педагогическая: «{}». Добавьте, если человек нужен в списке."
NO_GENDER = "По имени не видно, мужчина это или женщина: выберите."


RANK = {
    QualificationCategory.HIGHEST: 3, QualificationCategory.FIRST: 2, QualificationCategory.FIT: 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One field of Teacher: what is known now and what the file tells. `department` by name."""

    field: str
    old: Any
    new: Any


@dataclass(slots=True)
class Verdict:
    """What will become of one row. `teacher`: who it is for certain, or the only one it may be."""

    kind: Kind
    teacher: Row | None = None
    candidates: list[Row] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def compare(people: Sequence[Told], staff: Staff, *, today: dt.date) -> list[Verdict]:
    """A verdict for each row of the file, in its order.

    A department and a building come to be spelled as the list spells them.
    """
    for told in people:
        staff.spell(told)
    named = [staff.called(told.name) for told in people]
    claimed = {row["id"] for exact, alike in named for row in (*exact, *alike)}
    verdicts = [
        _verdict(told, *found, staff, claimed, today)
        for told, found in zip(people, named, strict=True)
    ]
    _mark_repeated(verdicts)
    return verdicts


def absent(verdicts: Sequence[Verdict], staff: Staff) -> list[int]:
    """Those of the list who work here and whom no row of the file may mean."""
    met = {row["id"] for verdict in verdicts for row in verdict.candidates}
    met |= {verdict.teacher["id"] for verdict in verdicts if verdict.teacher}
    return [
        pk
        for pk, row in staff.by_id.items()
        if pk not in met and not row["is_external"] and row["state"] != Teacher.State.LEFT
    ]


def _verdict(told, exact, alike, staff: Staff, claimed: set[int], today: dt.date) -> Verdict:
    if told.errors:
        return Verdict(Kind.ERROR, reasons=[*told.errors, *told.doubts])
    if exact:
        return _among_namesakes(told, exact, today)
    if alike:
        return _perhaps(told, alike, today)
    if near := staff.misspelt(told, claimed):
        reason = ONE_SLIP.format("; ".join(map(described, near)))
        return _doubtful(told, near, Doubt.INITIALS, reason, today)
    if renamed := staff.renamed(told, claimed):
        reason = OTHER_SURNAME.format("; ".join(map(described, renamed)))
        return _doubtful(told, renamed, Doubt.SURNAME, reason, today)
    return _new(told)


def _among_namesakes(told: Told, exact: list[Row], today: dt.date) -> Verdict:
    agreed = [row for row in exact if posts_agree(told, row)]
    if len(agreed) == 1:
        return _known(told, agreed[0], today)
    if len(exact) > 1:
        reason = SEVERAL.format("; ".join(map(described, exact)))
        return _doubtful(told, exact, Doubt.SEVERAL, reason, today)
    reason = OTHER_POST.format(", ".join(exact[0]["posts"]))
    return _doubtful(told, exact, Doubt.POST, reason, today)


def _known(told: Told, row: Row, today: dt.date) -> Verdict:
    changes = list(changes_of(told, row, today))
    if not changes and told.state in ("", row["state"]):
        return Verdict(Kind.SAME, row, [row], reasons=told.doubts)
    verdict = Verdict(Kind.CHANGES, row, [row], changes=changes)
    if row["state"] == Teacher.State.LEFT and told.state != Teacher.State.LEFT:
        _doubt(verdict, Doubt.LEFT, LEFT.format(row["left_on"]))
    _doubt_by_flags(verdict, told, row)
    if unlikely := list(unlikely_changes(changes, today)):
        _doubt(verdict, Doubt.UNLIKELY, *unlikely)
    return verdict


def unlikely_changes(changes: list[Change], today: dt.date) -> Iterator[str]:
    """What does not happen to people: experience that shrinks, a category that is lower or lost.

    A year less is how two days of reckoning differ.
    """
    for change in changes:
        if change.field in EXPERIENCE and change.old and change.new:
            was, now = whole_years(change.old, today), whole_years(change.new, today)
            if now < was - 1:
                yield LESS.format(EXPERIENCE[change.field].capitalize(), was, now)
        if change.field == "category" and RANK.get(change.new, 0) < RANK.get(change.old, 0):
            yield LOWER.format(*(QualificationCategory(c).label for c in (change.old, change.new)))


def _perhaps(told: Told, alike: list[Row], today: dt.date) -> Verdict:
    """The name says too little or is a former one; where nothing changes there is no doubt."""
    said = "; ".join(map(described, alike))
    if len(alike) > 1:
        return _doubtful(told, alike, Doubt.SEVERAL, SEVERAL.format(said), today)
    row = alike[0]
    if posts_agree(told, row, unsaid=False) and not list(changes_of(told, row, today)):
        return Verdict(Kind.SAME, row, [row], reasons=told.doubts)
    if sort_key(row["surname"]) != sort_key(told.name.surname):
        reason = UNDER_OTHER_SURNAME.format(said)
        return _doubtful(told, alike, Doubt.SURNAME, reason, today)
    return _doubtful(told, alike, Doubt.INITIALS, LIKE.format(said), today)


def _doubtful(told: Told, candidates: list[Row], doubt: Doubt, reason: str, today) -> Verdict:
    verdict = Verdict(Kind.DOUBTFUL, candidates=candidates)
    _doubt(verdict, doubt, reason)
    if len(candidates) == 1:
        verdict.teacher = candidates[0]
        verdict.changes = list(changes_of(told, candidates[0], today))
    _doubt_by_flags(verdict, told)
    return verdict


def _new(told: Told) -> Verdict:
    verdict = Verdict(Kind.NEW)
    if not told.gender:
        _doubt(verdict, Doubt.GENDER, NO_GENDER)
    if not told.is_manager and not is_of_a_school_list(told.values.get("posts", ())):
        _doubt(verdict, Doubt.NO_PEDAGOGUE, NO_PEDAGOGUE.format(", ".join(told.values["posts"])))
    _doubt_by_flags(verdict, told)
    return verdict


def _doubt(verdict: Verdict, doubt: Doubt, *reasons: str) -> None:
    verdict.kind = Kind.DOUBTFUL
    verdict.doubts.append(doubt)
    verdict.reasons += reasons


def _doubt_by_flags(verdict: Verdict, told: Told, row: Row | None = None) -> None:
    """What the list knows already of a person's absence is no doubt."""
    known = told.state_flag if row and told.state == row["state"] else ""
    doubts = [doubt for doubt in told.doubts if doubt != known]
    if doubts:
        _doubt(verdict, Doubt.FLAG, *doubts)


def _mark_repeated(verdicts: list[Verdict]) -> None:
    """Two rows about one person: which of them is right is for a person to say."""
    met = Counter(verdict.teacher["id"] for verdict in verdicts if verdict.teacher)
    for verdict in verdicts:
        if verdict.teacher and met[verdict.teacher["id"]] > 1 and verdict.kind is not Kind.SAME:
            _doubt(verdict, Doubt.TWICE, TWICE.format(described(verdict.teacher)))


def described(row: Row) -> str:
    """«Иванова Анна Петровна, учитель химии»."""
    name = " ".join(filter(None, (row["surname"], row["first_name"], row["patronymic"])))
    return ", ".join([name, *row["posts"]])


def changes_of(told: Told, row: Row, today: dt.date) -> Iterator[Change]:
    """What the file tells otherwise than the list. What it does not tell stays as it is."""
    yield from _name_changes(told, row)
    for name, new in told.values.items():
        if name != "category_date" and new != row[name] and not same_value(row[name], new):
            yield Change(name, row[name], new)
    yield from _date_of_category(told, row)
    if told.department and plain(told.department) != plain(row["department__name"] or ""):
        yield Change("department", row["department__name"] or "", told.department)
    for name, (years, since) in told.experience.items():
        old = row[name]
        said = years if years is not None else whole_years(since, today)
        if old is None or whole_years(old, today) != said:
            yield Change(name, old, told.began(name, today))
    if row["state"] == Teacher.State.LEFT and told.state != Teacher.State.LEFT:
        yield Change("state", row["state"], Teacher.State.WORKS.value)
        yield Change("left_on", row["left_on"], None)


def same_value(old: Any, new: Any) -> bool:
    """Whether two values say one thing: case, ё, punctuation and the order of a list aside."""
    if isinstance(new, list):
        return set(map(plain, old)) == set(map(plain, new))
    return isinstance(new, str) and plain(old) == plain(new)


def _name_changes(told: Told, row: Row) -> Iterator[Change]:
    """A slip of the pen is no change: the name stays as the list has it."""
    name, former = told.name, list(row["former_surnames"])
    if one_slip_apart(name, name_of(row)):
        return
    known = {sort_key(surname) for surname in former}
    if sort_key(name.surname) not in {sort_key(row["surname"]), *known}:
        yield Change("surname", row["surname"], name.surname)
        former.append(row["surname"])
        known.add(sort_key(row["surname"]))
    for before in filter(None, (name.former_surname, *told.former)):
        if sort_key(before) not in {sort_key(row["surname"]), *known}:
            former.append(before)
            known.add(sort_key(before))
    if former != row["former_surnames"]:
        yield Change("former_surnames", row["former_surnames"], former)
    for part, new in (("first_name", name.first_name), ("patronymic", name.patronymic)):
        if new and not new.endswith(".") and sort_key(new) != sort_key(row[part]):
            yield Change(part, row[part], new)


def _date_of_category(told: Told, row: Row) -> Iterator[Change]:
    """A date goes with its category: one of another category is dropped when none is told."""
    category = told.values.get("category", row["category"])
    date = told.values.get("category_date")
    untold = date is None and category == row["category"]
    if category and not untold and date != row["category_date"]:
        yield Change("category_date", row["category_date"], date)
