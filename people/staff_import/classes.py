"""Classes that a person teaches: «1–4», «5А, 6Б, 10», «начальные» → ranges of the staff list."""

import re
from functools import lru_cache

from people.models import ClassRange
from people.staff_import.cells import is_nothing, one_line

RANGES = (
    (ClassRange.PRIMARY, range(1, 5)),
    (ClassRange.MIDDLE, range(5, 10)),
    (ClassRange.SENIOR, range(10, 12)),
)
NOT_READ = "Классы не поняты: «{}»."


def ranges_in(text: str) -> list[str]:
    """The ranges that hold a class named in the text; nothing when it names none."""
    numbers: set[int] = set()
    for first, last in re.findall(r"(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?", text):
        numbers.update(range(int(first), int(last or first) + 1))
    if re.search(r"начальн", text, re.IGNORECASE):
        numbers.add(1)
    return [kind.value for kind, inside in RANGES if numbers & set(inside)]


@lru_cache(5_000)
def read_classes(text: str) -> tuple[tuple[str, ...], str]:
    """(ranges, doubt) of a cell of the column of classes."""
    if is_nothing(text):
        return (), ""
    found = tuple(ranges_in(text))
    strange = any(not 1 <= int(number) <= 11 for number in re.findall(r"\d+", text))
    if not found or strange:
        return (), NOT_READ.format(one_line(text)[:120])
    return found, ""
