"""The words that stand in place of a hidden name, in the case in which the name stood.

«Голубкиной вручили грамоту» → «Педагогу школы вручили грамоту». Where a form of the name may be
several cases, what stands before it decides.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from people.names import Case, decline_person
from people.names.comparison import sort_key

SCHOOL_TEACHER = {
    Case.NOMN: "педагог школы", Case.GENT: "педагога школы", Case.DATV: "педагогу школы",
    Case.ACCS: "педагога школы", Case.ABLT: "педагогом школы", Case.LOCT: "педагоге школы",
}  # fmt: skip
AGAIN = re.compile(r"(педагог(?:а|у|ом|е)? школы)(?:-педагог(?:а|у|ом|е)? школы)+", re.IGNORECASE)
AFTER = {  # prepositions, by the case that they ask for
    Case.DATV: ("к", "ко", "по", "благодаря", "спасибо", "вопреки", "навстречу"),
    Case.ABLT: ("с", "со", "над", "под", "перед", "между", "вместе"),
    Case.LOCT: ("о", "об", "обо", "при", "в", "во", "на"),
    Case.GENT: ("у", "от", "для", "без", "из", "до", "после", "около", "кроме", "против", "ради"),
    Case.ACCS: ("про", "через", "за"),
}
ASKED_BY = {word: case for case, words in AFTER.items() for word in words}
VERB = re.compile(r"(?:ли|ла|ло|л|ть|ет|ют|ят|ем|им)$")
TOLD_OF_MANY = re.compile(r"(?:-[А-Яа-яё]+)?\s+[а-яё]+ли\b")  # «вручили» after the name
OPENING = ' \t«„"(—'
LAST_WORD = re.compile(r"([А-Яа-яЁё]+)[\s\u00a0«„\"(]*$")
LIKELY = (Case.NOMN, Case.GENT, Case.DATV, Case.ABLT, Case.ACCS, Case.LOCT)
RECEIVES = (Case.NOMN, Case.DATV, Case.ABLT, Case.GENT, Case.ACCS, Case.LOCT)  # beside a verb


def in_place_of(name: Iterable[str], people: Iterable[tuple], before: str, after: str) -> str:
    """The words for a name read as the words `name`, of one of `people` (surname, first name,
    patronymic, gender), between the texts `before` and `after`; a capital begins a sentence."""
    said = {sort_key(word) for word in name if len(word) > 1}
    found = {case for person in people for case in Case if said <= forms_of(*person)[case]}
    start = before.rstrip(OPENING)
    starts = not start or start[-1] in ".!?\n>"
    given = starts or TOLD_OF_MANY.match(after) is not None
    words = SCHOOL_TEACHER[_case(found, before, given)]
    return words.capitalize() if starts else words


def _case(found: set[Case], before: str, given: bool) -> Case:
    """One of the cases that the form may be; `given`: something is likely done to the person."""
    last = LAST_WORD.search(before)
    word = last[1].lower() if last else ""
    asked = ASKED_BY.get(word)
    if asked and (asked in found or not found):
        return asked
    order = RECEIVES if given or VERB.search(word) else LIKELY
    return next((case for case in order if case in found), Case.NOMN)


@lru_cache(maxsize=256)
def forms_of(surname: str, first_name: str, patronymic: str, gender: str) -> dict[Case, set[str]]:
    """Case → the words of the name in it, each part of a double surname by itself."""
    forms = {}
    for case in Case:
        whole = decline_person(surname, first_name, patronymic, gender, case)
        forms[case] = {sort_key(word) for word in re.findall(r"[А-Яа-яЁё]+", whole)}
    return forms
