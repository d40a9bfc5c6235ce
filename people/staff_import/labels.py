"""«Метка: значение»: the lines of cards and of cells that tell all about a person."""

import re

from people.staff_import.cells import one_line
from people.staff_import.headings import EXPERIENCES, meaning_of
from people.staff_import.name_cell import looks_like_name

LABEL = re.compile(
    r"(?:^|(?<=[.;,\n(])|(?<=\s))\s*(?P<label>[^\W\d_][^:;\n«»]{1,200}?)\s*:(?!\w*//)", re.MULTILINE
)
DASHED = re.compile(r"\s*(?P<label>[^\W\d_][^:\n–—]{1,80}?)\s+[–—-]\s+(?P<value>.+)", re.DOTALL)
# «Стаж работы 20 лет»: no sign between the label and the number.
STATED = re.compile(r"(?P<label>[^\d:]*стаж[^\d:]*?)[\s–—-]+(?P<value>\d.*)", re.IGNORECASE)
UNKNOWN = re.compile(r"\s*[А-ЯЁ][^:\n«»\d]{2,60}:\s")
# Words that head columns and as often are values: «Учитель», «Высшее образование», «Первая…».
VALUE = re.compile(
    r"\s*(?:высш|перв|втор|средн|начальн|неполн|незакон|неокон|соответств|учитель(?!ск)|"
    r"педагог(?!ич)|"
    r"преподаватель|сотрудник|работник|воспитатель|методист|\d)", re.IGNORECASE,
)  # fmt: skip
NAMED = re.compile(r"фио|ф\.?\s?и\.?\s?о|фамил", re.IGNORECASE)
LONGEST = 200

Told = tuple[str, str, str]


def told_in(text: str) -> list[Told]:
    """[(meaning, label, value)] of every known label in a text, also several in one line.

    A value goes on to the next known label; what stands before the first is left out.
    """
    found = []
    for match in LABEL.finditer(text):
        start, label = _known_end(match["label"], match.start("label"))
        if label:
            found.append((start, match.end(), label))
    if not found:
        return _dashed(text)
    ends = [start for start, _, _ in found[1:]] + [len(text)]
    told = [
        (meaning_of(label), one_line(label), text[begin:end].strip(" \n;,"))
        for (_, begin, label), end in zip(found, ends, strict=True)
    ]
    return [one for one in told if _may_be(one)] or _dashed(text)


def _known_end(text: str, at: int) -> tuple[int, str]:
    """(place, label) that a text ends with: «… высшее. Общий стаж» → «Общий стаж»."""
    pieces = [0, *(match.end() for match in re.finditer(r"[.,]\s+", text))]
    for start in pieces:
        label = text[start:]
        if label and not VALUE.match(label) and meaning_of(label):
            return at + start, label
    return at, ""


def _dashed(text: str) -> list[Told]:
    stated = STATED.fullmatch(text)
    if stated and meaning_of(stated["label"]) in EXPERIENCES:
        return [(meaning_of(stated["label"]), stated["label"].strip(), stated["value"])]
    match = DASHED.fullmatch(text)
    if match is None or VALUE.match(match["label"]) or looks_like_name(match["label"]):
        return []
    told = (meaning_of(match["label"]), one_line(match["label"]), match["value"])
    return [told] if told[0] and _may_be(told) else []


def _may_be(told: Told) -> bool:
    """A label of the name is one only over a name («Педагог: …»), or plainly says so («ФИО»)."""
    meaning, label, value = told
    if meaning != "name" or NAMED.search(label):
        return True
    return looks_like_name(value)


def labelled(text: str) -> Told | None:
    """(meaning, label, value) when the text begins with a known label."""
    told = told_in(text)
    if told and one_line(text).lower().startswith(told[0][1].lower()):
        return told[0]
    return None


def only_label(text: str) -> str:
    """The meaning of a text that is nothing but a known label; "" for a value."""
    if len(text) > LONGEST or VALUE.match(text):
        return ""
    return meaning_of(text.rstrip(" :"))


def has_unknown_label(text: str) -> bool:
    """«Хобби: рыбалка»: a label we know nothing of."""
    return UNKNOWN.match(text) is not None
