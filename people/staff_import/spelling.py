"""One department, building or subject written in several ways: which of the known is meant. Pure.

A table that says «МО точных наук» speaks of the school's «Точные науки»; without that every file
would make departments of its own.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from people.staff_import.cells import one_line, plain, unique
from people.staff_import.subjects import GENITIVES, SUBJECTS, is_subject

# Words that a name may have or not.
FORMAL = re.compile(
    r"ш?мо|цмо|методич\w*|предметн\w*|школьн\w*|объединени\w*|кафедр\w*|цикл\w*|учител\w*|"
    r"преподавател\w*|педагог\w*|корпус\w*|здани\w*|и|им|имени"
)
ROOT = 4  # letters by which the forms of a word are one
SHORT = {
    "рус": "русский язык", "русск": "русский язык", "русск яз": "русский язык",
    "лит": "литература", "литер": "литература", "лит ра": "литература",
    "алг": "алгебра", "геом": "геометрия", "инф": "информатика", "информ": "информатика",
    "физ": "физика", "хим": "химия", "био": "биология", "биол": "биология",
    "геогр": "география", "ист": "история", "истор": "история", "общ": "обществознание",
    "обществ": "обществознание", "общество": "обществознание", "англ": "английский язык",
    "нем": "немецкий язык", "нем яз": "немецкий язык", "франц": "французский язык",
    "франц яз": "французский язык", "иностр яз": "иностранный язык",
    "физкультура": "физическая культура", "физ ра": "физическая культура",
    "физ культура": "физическая культура", "физк": "физическая культура",
    "физ кра": "физическая культура", "техн": "технология", "муз": "музыка",
    "нач классы": "начальные классы", "начальная школа": "начальные классы",
    "нач школа": "начальные классы", "род яз": "родной язык", "родн яз": "родной язык",
}  # fmt: skip
NAMES = {plain(name): name for name in GENITIVES.values()}
CUT = "Предмет записан сокращённо, проверьте: «{}»."


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


def subjects_in_full(subjects: Iterable[str]) -> tuple[list[str], list[str]]:
    """(subjects with the usual abbreviations written out, doubts about the others)."""
    whole, doubts = [], []
    for subject in subjects:
        found = _in_full(subject)
        whole += found or [subject]
        if not found and _is_cut(subject):
            doubts.append(CUT.format(one_line(subject)))
    return unique(whole), doubts


@lru_cache(10_000)
def _in_full(subject: str) -> tuple[str, ...]:
    """The subject or subjects that are meant for certain; nothing where it is not certain."""
    words = plain(subject)
    if is_subject(subject):
        return (subject,)
    if known := GENITIVES.get(words) or SHORT.get(words):
        return (known,)
    cuts = words.split()
    for at in range(1, len(cuts)):
        halves = " ".join(cuts[:at]), " ".join(cuts[at:])
        if SUBJECTS.issuperset(halves):  # two cells run into one: «Физика Астрономия»
            return tuple(NAMES[half] for half in halves)
    return ()


def _is_cut(subject: str) -> bool:
    """Whether a text looks like words that were cut: «предм. обл», «общ»."""
    return bool(re.search(r"[а-яё]\.", subject)) or (subject.islower() and len(subject) < 4)
