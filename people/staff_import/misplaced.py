"""Texts that plainly belong to another column: the row may be shifted, the heading wrong."""

import re
from functools import lru_cache

from people.staff_import.cells import is_nothing, one_line, plain
from people.staff_import.draft import PersonDraft
from people.staff_import.education import LEVEL
from people.staff_import.name_cell import looks_like_name
from people.staff_import.record import Record
from people.staff_import.subjects import is_no_subject, is_subject, split_subjects
from people.staff_import.training import is_training_text

TEACHES = re.compile(
    r"\s*(?:(?:учитель|преподаватель|воспитатель|директор|заместитель)\b|уч\.)", re.IGNORECASE
)
CLASS_OR_HOURS = re.compile(
    r"\d{1,2}\s*(?:[-–]\s*\d{1,2})?\s*(?:«?[а-я]»?|кл\w*\.?|час\w*|ч\.?)?", re.IGNORECASE
)
NEVER_POST = re.compile(r"\bвакан[тс]|\bобразование\b|\bвысшее\b|\bсреднее\b", re.IGNORECASE)
SHIFTED = "В столбце «{}» стоит другое: «{}». Возможно, строка сдвинута."


def check(person: PersonDraft, cells: dict[str, str], record: Record) -> None:
    """Flag texts that plainly belong to another column: the row may be shifted."""
    for meaning, text in cells.items():
        if is_strange(meaning, text):
            heading = record.headings.get(meaning, meaning)
            person.flags.append(SHIFTED.format(one_line(heading)[:80], one_line(text)[:120]))


@lru_cache(50_000)
def is_strange(meaning: str, text: str) -> bool:
    """Whether a text cannot stand in a column of this meaning."""
    return meaning in STRANGE and not is_nothing(text) and STRANGE[meaning](text)


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"[\d\s.,]+(?:лет|год|года|г\.?)?", text.strip()))


def _is_level(text: str) -> bool:
    return bool(LEVEL.fullmatch(one_line(text).strip(" .")))


def _is_category(text: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:высшая|первая|вторая|соответствие)(?: .*категори\w*| занимаемой должности)?",
            plain(text),
        )
    )


def _never_post(text: str) -> bool:
    if NEVER_POST.search(text):
        return True
    if _is_number(text) or _is_level(text) or _is_category(text) or looks_like_name(text):
        return True
    pieces = split_subjects(text)
    return is_training_text(text) or (bool(pieces) and all(map(is_subject, pieces)))


def _never_list(text: str) -> bool:
    return _is_number(text) or _is_level(text) or _is_category(text)


def _never_subjects(text: str) -> bool:
    pieces = split_subjects(text)
    if pieces and all(map(CLASS_OR_HOURS.fullmatch, pieces)):
        return True
    if any(map(is_no_subject, re.split(r"[,;\n]", text))):
        return True
    return _never_list(text) or is_training_text(text) or bool(TEACHES.match(text))


def _never_speciality(text: str) -> bool:
    return _is_number(text) or _is_level(text) or is_training_text(text)


STRANGE = {
    "post": _never_post,
    "subjects": _never_subjects,
    "programmes": _is_number,
    "courses": _never_list,
    "retraining": _never_list,
    "training": _never_list,
    "speciality": _never_speciality,
    "qualification": _never_speciality,
    "education_level": is_training_text,
    "department": _never_list,
}
