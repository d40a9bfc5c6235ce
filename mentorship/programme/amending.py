"""What a change of a programme consists of, and how it is told. Pure.

An operation is a dictionary, kept as JSON in an amendment:
  {"what": "add", "fields": {…}, "key": "…"}                      a new line of the plan; `key` of
                                                                  the blank, so that it comes once
  {"what": "change", "item": 7, "named": "…", "fields": {…}, "before": {…}}
  {"what": "remove", "item": 7, "named": "…"}
  {"what": "copy", "item": 7, "named": "…"}                       the same line once more, after it
  {"what": "move", "item": 7, "named": "…", "to": 3}              its place in the plan, from 1
  {"what": "text", "fields": {…}, "before": {…}}                  words or dates of the programme
  {"what": "shift", "weeks": 2}                                   all terms that lie ahead
Dates are ISO texts, competences are a list of their keys.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from people.counting import count_of

WEEK = dt.timedelta(weeks=1)
WEEKS = "неделю,недели,недель"
TITLES = {
    "measure": "мероприятие", "form": "форма", "due_on": "срок", "responsible": "кто отвечает",
    "expected": "ожидаемый результат", "competences": "затруднения",
    "note": "пояснительная записка", "aims": "цель", "tasks": "задачи",
    "results": "ожидаемые результаты", "starts_on": "начало", "ends_on": "окончание",
}  # fmt: skip
DAYS = ("due_on", "starts_on", "ends_on")
SIDES = {"mentor": "наставник", "mentee": "наставляемый", "both": "наставник и наставляемый"}
LONGEST = 200


def packed(fields: Mapping) -> dict:
    """Values as JSON keeps them."""
    return {name: _packed(value) for name, value in fields.items()}


def _packed(value):
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return sorted(one.pk for one in value)
    return value


def unpacked(fields: Mapping) -> dict:
    """JSON values as a row takes them; competences by their keys."""
    return {
        name: dt.date.fromisoformat(value) if name in DAYS else value
        for name, value in fields.items()
    }


def difference(row, fields: Mapping) -> tuple[dict, dict]:
    """(new, old) packed values of those of `fields` that differ from the row's."""
    new, old = packed(fields), packed({name: _held(row, name) for name in fields})
    differ = [name for name in new if new[name] != old[name]]
    return {name: new[name] for name in differ}, {name: old[name] for name in differ}


def _held(row, name: str):
    """What the row has under the name; of several things, all of them."""
    value = getattr(row, name)
    return value.all() if hasattr(value, "all") else value


def operations(
    changes: Iterable[Mapping], competences: Mapping[int, str], plan: Mapping[int, tuple]
) -> list[tuple[str, list[str]]]:
    """Each operation of a proposal as `said`, a shift with the days between which its lines go.
    `plan`: a line that is to be done → (measure, its day) before the proposal."""
    told, days = [], dict(plan)
    for change in changes:
        what, details = said(change, competences)
        if change["what"] == "shift":
            details = [
                f"{measure}: {day:%d.%m.%Y} → {day + change['weeks'] * WEEK:%d.%m.%Y}"
                for measure, day in days.values()
            ]
        days = _after(days, change)
        told.append((what, details))
    return told


def _after(days: dict, change: Mapping) -> dict:
    """The open lines with their days once the operation is done; a copy is not followed."""
    key, fields = change.get("item"), unpacked(change.get("fields", {}))
    match change["what"]:
        case "shift":
            return {one: (name, day + change["weeks"] * WEEK) for one, (name, day) in days.items()}
        case "add":
            return days | {f"new-{len(days)}": (fields["measure"], fields["due_on"])}
        case "change" if key in days:
            name, day = days[key]
            return days | {key: (fields.get("measure", name), fields.get("due_on", day))}
        case "remove":
            return {one: row for one, row in days.items() if one != key}
    return days


def said(change: Mapping, competences: Mapping[int, str]) -> tuple[str, list[str]]:
    """(what happens, in detail) of one operation; `competences`: key → name."""
    match change["what"]:
        case "add":
            fields = change["fields"]
            details = [name for name in fields if name != "measure"]
            return f"Новый пункт: {fields['measure']}", [
                f"{TITLES[name]}: {_said(name, fields[name], competences)}"
                for name in details if fields[name]
            ]  # fmt: skip
        case "change":
            return f"Пункт «{change['named']}»", _differences(change, competences)
        case "remove":
            return f"Убрать пункт «{change['named']}»", []
        case "copy":
            return f"Повторить пункт «{change['named']}» ещё раз, следом", []
        case "move":
            return f"Пункт «{change['named']}» — на {change['to']}-е место", []
        case "shift":
            weeks = change["weeks"]
            way = "позже" if weeks > 0 else "раньше"
            return f"Все предстоящие сроки на {count_of(abs(weeks), WEEKS)} {way}", []
    return "Текст программы", _differences(change, competences)


def _differences(change: Mapping, competences: Mapping[int, str]) -> list[str]:
    return [
        f"{TITLES[name]}: {_said(name, change['before'].get(name), competences)} → "
        f"{_said(name, value, competences)}"
        for name, value in change["fields"].items()
    ]


def _said(name: str, value, competences: Mapping[int, str]) -> str:
    if value in (None, "", []):
        return "—"
    if name in DAYS:
        return f"{dt.date.fromisoformat(value):%d.%m.%Y}"
    if name == "competences":
        return "; ".join(competences[key] for key in value if key in competences) or "—"
    text = SIDES.get(value, value) if name == "responsible" else value
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def competences_in(changes: list[Mapping]) -> set[int]:
    """Keys of the competences that the changes name."""
    parts = [change.get(part, {}) for change in changes for part in ("fields", "before")]
    return {key for part in parts for key in part.get("competences", ())}
