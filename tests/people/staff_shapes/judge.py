"""What the program understood, held against what a careful person reads.

Wording is compared loosely (letter case, ё, marks, order of a list), facts exactly. A wrong value
that nobody is told about is the worst of all, so it is named apart.
"""

import re
from collections import Counter, defaultdict

LABELS = {"повышение", "повышении", "квалификации", "профессиональная", "переподготовка", "курсы"}
SILENT, TOLD = "SILENTLY WRONG", "wrong but flagged"


def judge(readings: list[dict], answer: dict) -> list[str]:
    """Differences from the nearest of the readings; nothing when one of them fits."""
    return min((against(reading, answer) for reading in readings), key=weight)


def weight(differences: list[str]) -> tuple[int, int]:
    return sum(SILENT in line for line in differences), len(differences)


def against(expected: dict, answer: dict) -> list[str]:
    if answer["status"] != expected["status"]:
        return [f"status {answer['status']!r}, {expected['status']!r} due: {answer['message']}"]
    found = [
        f"the sentence lacks «{word}»: {answer['message']}"
        for word in expected.get("says", [])
        if word.lower() not in answer["message"].lower()
    ]
    return found + people(expected["people"], answer["people"])


def people(expected: list[dict], given: list[dict]) -> list[str]:
    found, left = [], defaultdict(list)
    for person in given:
        left[name(person)].append(person)
    for person in expected:
        near = left[name(person)]
        best = min(near, key=lambda other: weight(differs(person, other)), default=None)
        if best is None:
            found.append(f"missing: {name(person)}")
        else:
            near.remove(best)
            found += [f"{name(person)}: {line}" for line in differs(person, best)]
    return found + [f"made up: {one} {p['posts']}" for one, ps in left.items() for p in ps]


def name(person: dict) -> str:
    return " ".join(filter(None, (person[key] for key in ("surname", "first_name", "patronymic"))))


def differs(expected: dict, given: dict) -> list[str]:
    flags, found = given["flags"], []
    for field, due in facts(expected):
        got = dict(facts(given)).get(field)
        if not same(field, due, got):
            found.append(f"{TOLD if flags else SILENT} {field}: {got!r}, {due!r} due")
    if expected.get("must_flag") and not flags:
        found.append(f"{SILENT}: not flagged at all")
    if expected.get("must_flag") is False and flags and not found:
        found.append(f"needlessly flagged: {flags}")
    return found


def facts(person: dict):
    """Fields to compare, experience spread into one per kind."""
    for field, value in person.items():
        if field == "experience":
            yield from ((f"experience {kind}", years) for kind, years in value.items())
        elif field not in {"flags", "must_flag", "surname", "first_name", "patronymic"}:
            yield field, value


def same(field: str, due, got) -> bool:
    if field == "education_level":
        return plain(got or "").startswith(plain(due))
    if field == "subjects":
        return parts(due) == parts(got)
    if field in {"courses", "retraining"}:
        return alike(words(due), words(got))
    if field == "posts":
        return Counter(map(plain, due)) == Counter(map(plain, got))
    return plain(due) == plain(got) if isinstance(due, str) else due == got


def plain(text) -> str:
    return " ".join(re.findall(r"\w+", str(text or "").lower().replace("ё", "е")))


def parts(subjects: list[str]) -> Counter:
    """«Русский язык и литература» may be one subject or two, the rest may not."""
    return Counter(part for one in subjects for part in plain(one).split(" и "))


def words(texts: list[str]) -> Counter:
    said = plain(" ".join(texts)).split()
    return Counter(word for word in said if len(word) > 2 and word not in LABELS)


def alike(due: Counter, got: Counter) -> bool:
    """Nine words in ten: numbering and joining words may go."""
    both = (due & got).total()
    return both >= 0.9 * max(due.total(), got.total())
