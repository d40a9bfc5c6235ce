"""One department or building written in several ways: which of the known is meant. Pure.

A table that says «МО точных наук» speaks of the school's «Точные науки»; without that every file
would make departments of its own.
"""

import re
from collections.abc import Iterable

from people.staff_import.cells import plain

# Words that a name may have or not.
FORMAL = re.compile(
    r"ш?мо|цмо|методич\w*|предметн\w*|школьн\w*|объединени\w*|кафедр\w*|цикл\w*|учител\w*|"
    r"преподавател\w*|педагог\w*|корпус\w*|здани\w*|и|им|имени"
)
ROOT = 4  # letters by which the forms of a word are one


def spelling_key(name: str) -> str:
    """What the ways of writing one name share: «МО учителей точных наук» → «наук точн»."""
    words = [word for word in plain(name).split() if not FORMAL.fullmatch(word)]
    return " ".join(sorted(word[:ROOT] for word in words)) or plain(name)


def known_spellings(names: Iterable[str]) -> dict[str, str]:
    """Key → the name as it is known; keys that several names share are left out."""
    found: dict[str, str] = {}
    for name in sorted(set(names) - {""}):
        key = spelling_key(name)
        found[key] = "" if key in found else name
    return {key: name for key, name in found.items() if name}
