"""Printed numbers of a plan's rows: «3», «3.», «2.4.», «IV». Pure.

A number is text, as the school prints it; here is only how a neighbour's number follows from it.
"""

import re

LAST_DIGITS = re.compile(r"(.*?)(\d+)([.)]?)")
ROMAN = [
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
]


def following(number: str) -> str:
    """The next number in the same writing: «4.» → «5.», «2.9» → «2.10», «IV» → «V»; else ""."""
    if match := LAST_DIGITS.fullmatch(number.strip()):
        return f"{match[1]}{int(match[2]) + 1}{match[3]}"
    bare = number.strip().rstrip(".)")
    if bare in ROMAN[:-1]:
        return number.strip().replace(bare, ROMAN[ROMAN.index(bare) + 1])
    return ""


def moved(number: str, place: int, to: int) -> str:
    """The number of a row that went from `place` to `to`, where its number said the place."""
    match = LAST_DIGITS.fullmatch(number)
    if match and match[2] == str(place):
        return f"{match[1]}{to}{match[3]}"
    bare = number.rstrip(".)")
    if max(place, to) <= len(ROMAN) and bare == ROMAN[place - 1]:
        return number.replace(bare, ROMAN[to - 1])
    return number


def inside(number: str, old_stage: str, new_stage: str) -> str:
    """An activity's number after its stage's has changed: «2.4.» in «2» becomes «1.4.» in «1»."""
    old, new = old_stage.rstrip(".)"), new_stage.rstrip(".)")
    prefix = f"{old}."
    return f"{new}.{number[len(prefix) :]}" if old and number.startswith(prefix) else number
