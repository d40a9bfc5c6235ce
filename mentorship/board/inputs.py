"""What a matching was made from, as signs of every row, and what is another since then."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from mentorship.board.bank_case import case_of
from mentorship.board.queue import in_turn, why_not_waiting
from mentorship.matching import Case, MentorProfile, RequestProfile
from mentorship.models import Match, MatchChoice, MatchingRules
from people.models import ProfessionalRequest, Teacher

SIGN = 8  # of 64 letters of SHA-256: enough to tell which field of a row is another
FIELDS = {
    "subjects": "предметы", "competences": "компетенции", "class_ranges": "классы",
    "teaching_years": "стаж", "category": "категория", "category_name": "категория",
    "review_share": "итог года",
    "training_share": "обучение", "building": "корпус", "free": "свободное время",
    "when": "свободное время",
    "places": "свободные места", "running": "число наставляемых", "away": "отпуск",
    "heads": "руководство МО",
    "wished": "пожелания", "unwanted": "пожелания", "teacher": "педагог", "subject": "предмет",
    "difficulties": "затруднения", "class_range": "классы", "department": "МО",
    "together": "прошлая совместная работа", "parted": "прошлая совместная работа",
    "first": "очередь",
}  # fmt: skip


@dataclass(frozen=True)
class Since:
    """How today's inputs differ from those of a matching.

    sign     of today's inputs: whoever has seen the differences sends it back
    same     nothing is another
    said     what is another, a sentence for each row, «Иванов И. И.: свободные места»
    skipped  request → why no pair is made for it now
    case     today's, without what was chosen by hand
    """

    sign: str
    same: bool
    said: tuple[str, ...]
    skipped: dict[int, str]
    case: Case = field(repr=False)


def choices_of(made: Match) -> dict:
    """`pinned` and `forbidden` of the matching's case: what was chosen by hand."""
    pinned, forbidden = {}, set()
    for request, mentor, kind in made.choices.values_list("request", "mentor", "kind"):
        if kind == MatchChoice.Kind.PIN:
            pinned[request] = mentor
        else:
            forbidden.add((request, mentor))
    return {"pinned": pinned, "forbidden": frozenset(forbidden)}


def requests_in(made: Match) -> list[ProfessionalRequest]:
    """All requests of the matching, in turn."""
    return list(in_turn(ProfessionalRequest.objects.filter(match_lines__match=made)))


def inputs_of(case: Case) -> dict:
    """Signs of the rules and of each mentor and request, field by field; what was chosen by hand
    belongs to the matching itself."""
    return {
        "rules": _sign([case.weights, case.rules, case.areas])[:SIGN],
        "mentors": {str(one.key): _row(one) for one in case.mentors},
        "requests": {str(one.key): _row(one) for one in case.requests},
    }


def fingerprint(inputs: dict) -> str:
    """SHA-256 of all signs: the same inputs, the same fingerprint."""
    return _sign(inputs)


def since(made: Match, today: dt.date) -> Since:
    """What is another today than when the matching was worked out."""
    asked = requests_in(made)
    skipped = why_not_waiting(asked, made.year)
    waiting = [one for one in asked if one.pk not in skipped]
    rules = MatchingRules.current()
    case = case_of(made.year, today, rules=rules, requests=waiting)
    now = inputs_of(case)
    sign = fingerprint(now)
    if sign == made.fingerprint:
        return Since(sign, True, (), {}, case)
    bank = {one.key for one in case.mentors}
    lines = made.lines.filter(mentor__isnull=False).exclude(request__in=skipped)
    gone = {line.request_id for line in lines if line.mentor_id not in bank}
    said = tuple(_said(made.inputs, now, asked, skipped))
    skipped |= dict.fromkeys(gone, "наставника уже нет в банке")
    return Since(sign, False, said, skipped, case)


def _said(
    then: dict, now: dict, asked: list[ProfessionalRequest], skipped: dict[int, str]
) -> Iterator[str]:
    if not then:
        return
    names = {one.pk: one.teacher.short_name for one in asked}
    for key, why in skipped.items():
        if str(key) in then["requests"]:
            yield f"{names[key]}: {why}"
    for key, row in now["requests"].items():
        yield from _changed(names[int(key)], then["requests"].get(key), row)
    mentors = {*then["mentors"], *now["mentors"]}
    people = Teacher.objects.in_bulk([
        int(key) for key in mentors if then["mentors"].get(key) != now["mentors"].get(key)
    ])  # fmt: skip
    for key, person in sorted(people.items(), key=lambda item: item[1].sort_name):
        was, row = then["mentors"].get(str(key)), now["mentors"].get(str(key))
        if row is None:
            yield f"{person.short_name}: больше не в банке наставников"
        elif was is None:
            yield f"{person.short_name}: пополнил(а) банк наставников"
        else:
            yield from _changed(person.short_name, was, row)
    if then["rules"] != now["rules"]:
        yield "Правила подбора: веса, запреты или близкие предметы"


def _changed(name: str, was: dict | None, row: dict) -> Iterator[str]:
    if was is None:
        yield f"{name}: запрос снова ждёт наставника"
        return
    words = [said for field, said in FIELDS.items() if was.get(field) != row.get(field)]
    if words:
        yield f"{name}: {', '.join(dict.fromkeys(words))}"


def _row(profile: MentorProfile | RequestProfile) -> dict[str, str]:
    """field → sign of its value; empty ones are left out."""
    named = [(field.name, getattr(profile, field.name)) for field in fields(profile)]
    return {name: _sign(value)[:SIGN] for name, value in named if name != "key" and value}


def _sign(value) -> str:
    plain = json.dumps(value, default=_plain, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()


def _plain(value):
    if isinstance(value, frozenset | set):
        return sorted(value, key=str)
    return {field.name: getattr(value, field.name) for field in fields(value)}
