"""From verdicts and decisions to what is written: whom to add, which fields to change. Pure."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from people.models import StaffRow, Teacher
from people.staff_import.cells import unique
from people.staff_import.comparison import Change, Verdict, changes_of, described
from people.staff_import.matching import Row, Staff
from people.staff_import.told import Told

Kind, Decision = StaffRow.Kind, StaffRow.Decision
TWO_FOR_ONE = (
    "Две строки файла отнесены к одному человеку: {}. Оставьте одну из них, другую пропустите."
)


class TwoForOne(ValueError):
    """Two rows were decided to be one person; the message says who."""


@dataclass(slots=True)
class Outcome:
    """`added`: rows of nobody known; `changed`: known people with what changes about them;
    `undecided`: rows that wait for a person."""

    added: list[Told] = field(default_factory=list)
    changed: list[tuple[Row, list[Change]]] = field(default_factory=list)
    undecided: list[tuple[Told, Verdict]] = field(default_factory=list)


def resolve(
    people: Sequence[Told], verdicts: Sequence[Verdict], staff: Staff, *, today: dt.date,
    managers: bool = True,
) -> Outcome:  # fmt: skip
    """What is to be written. A person's decision goes before what was found; without one doubtful
    rows wait. `managers` false: the managers of the file are left out. Raises TwoForOne."""
    outcome = Outcome()
    for told, verdict in zip(people, verdicts, strict=True):
        if (told.is_manager and not managers) or told.decision == Decision.SKIP:
            continue
        _resolve_one(outcome, told, verdict, staff, today)
    _refuse_two_for_one(outcome)
    return outcome


def _resolve_one(outcome: Outcome, told: Told, verdict: Verdict, staff: Staff, today) -> None:
    if verdict.kind in (Kind.SAME, Kind.ERROR):
        return
    if verdict.kind is Kind.NEW or (verdict.kind is Kind.DOUBTFUL and adds(told)):
        outcome.added.append(told)
    elif verdict.kind is Kind.CHANGES:
        outcome.changed.append((verdict.teacher, verdict.changes))
    elif told.decision == Decision.SAME and (row := meant(told, verdict, staff)):
        changes = list(changes_of(told, row, today))
        if changes:
            outcome.changed.append((row, changes))
    else:
        outcome.undecided.append((told, verdict))


def adds(told: Told) -> bool:
    return told.decision == Decision.ADD and bool(told.gender)


def meant(told: Told, verdict: Verdict, staff: Staff) -> Row | None:
    """Who the person said it is, if still on the list; else the only candidate."""
    if told.decided_teacher:
        return staff.by_id.get(told.decided_teacher)
    return verdict.teacher


def _refuse_two_for_one(outcome: Outcome) -> None:
    met = Counter(row["id"] for row, changes in outcome.changed)
    twice = [row for row, changes in outcome.changed if met[row["id"]] > 1]
    if twice:
        raise TwoForOne(TWO_FOR_ONE.format(described(twice[0])))


def new_row(told: Told, pk: int, departments: dict[str, int], today: dt.date) -> Row:
    """All fields of somebody added; what the file does not tell is empty."""
    surname, first_name, patronymic = told.name.parts
    row = BLANK | told.values
    row |= {name: told.began(name, today) for name in told.experience}
    row |= {
        "id": pk, "version": 1, "surname": surname, "first_name": first_name,
        "patronymic": patronymic, "gender": told.gender,
        "former_surnames": unique(filter(None, (told.name.former_surname, *told.former))),
        "department_id": departments.get(told.department.lower()),
    }  # fmt: skip
    if not row["category"]:
        row["category_date"] = None
    return row


def changed_row(row: Row, changes: list[Change], departments: dict[str, int]) -> Row:
    """The person's row as it will be."""
    new = {change.field: change.new for change in changes}
    if "department" in new:
        new["department_id"] = departments[new.pop("department").lower()]
    return row | new


WRITTEN = [f for f in Teacher._meta.concrete_fields if not f.generated]
BLANK = {f.attname: f.get_default() for f in WRITTEN}
