"""Cases of names and posts for orders and letters. The results are proposals: people edit them.

Names go by pytrovich's rules, after the nouns whose vowel falls out (Заяц, Соловей, Кузнец), which
it does not know; posts by pymorphy3's dictionary. Both are loaded at the first call, for they cost
time and memory.
"""

import re
from enum import StrEnum
from functools import cache

from people.names.gender import Gender, guess_gender
from people.names.nouns import noun_surname
from people.names.person import (
    SURNAME_WORDS,
    full_name,
    proper_case,
    short_name,
)

UNDECLINED_POST = re.compile(
    r"\s*(?:(?:и\.?\s?о\.?|вр\.?\s?и\.?\s?о\.?|врио)(?:\s|$)|(?:зам|зав|пом|рук)\.)",
    re.IGNORECASE,
)
# between posts, and between the two parts of «педагог - психолог»
BETWEEN_POSTS = re.compile(r"(\s*[,;]\s*|\s+[-–—]\s*|\s*[-–—]\s+)")
POST_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")


class Case(StrEnum):
    """Grammatical cases; the values are pymorphy3's names of them."""

    NOMN = "nomn"
    GENT = "gent"
    DATV = "datv"
    ACCS = "accs"
    ABLT = "ablt"
    LOCT = "loct"


PYTROVICH_CASES = {
    Case.GENT: "GENITIVE",
    Case.DATV: "DATIVE",
    Case.ACCS: "ACCUSATIVE",
    Case.ABLT: "INSTRUMENTAL",
    Case.LOCT: "PREPOSITIONAL",
}


# women's names in a soft sign: Любовь, Адель, Нинель
THIRD_DECLENSION = {
    Case.GENT: "и", Case.DATV: "и", Case.ACCS: "ь", Case.ABLT: "ью", Case.LOCT: "и",
}  # fmt: skip


def decline_person(
    surname: str, first_name: str, patronymic: str = "", gender: str = "", case: Case = Case.GENT
) -> str:
    """«Иванова Анна Петровна», DATV → «Ивановой Анне Петровне».

    `gender` is 'f', 'm' or '' (guessed). Where it stays unknown the name is returned as it is;
    initials, «оглы» and «кызы» patronymics are not declined.
    """
    return full_name(*_declined(surname, first_name, patronymic, gender, case))


def decline_short(
    surname: str, first_name: str, patronymic: str = "", gender: str = "", case: Case = Case.GENT
) -> str:
    """«Иванова Анна Петровна», DATV → «Ивановой А. П.» with spaces that do not break."""
    declined, *_ = _declined(surname, first_name, patronymic, gender, case)
    return short_name(declined, first_name, patronymic)


def _declined(surname: str, first_name: str, patronymic: str, gender: str, case: Case) -> list[str]:
    parts = [proper_case(part) for part in (surname, first_name, patronymic)]
    gender = gender or guess_gender(parts[1], parts[2], parts[0])
    case = Case(case)
    if case is Case.NOMN or not gender:
        return parts
    kinds = ("LASTNAME", "FIRSTNAME", "MIDDLENAME")
    return [
        _part(part, kind, Gender(gender), case) for part, kind in zip(parts, kinds, strict=True)
    ]


def _part(part: str, kind: str, gender: Gender, case: Case) -> str:
    if not part or part.endswith("."):
        return part
    return " ".join(_word(word, kind, gender, case) for word in part.split())


def _word(word: str, kind: str, gender: Gender, case: Case) -> str:
    if word in SURNAME_WORDS:
        return word
    if kind == "FIRSTNAME" and gender is Gender.FEMALE and word.endswith("ь"):
        return word[:-1] + THIRD_DECLENSION[case]
    if kind == "LASTNAME" and gender is Gender.MALE:
        pieces = word.split("-")
        return "-".join(noun_surname(p, case) or _by_rules(p, kind, gender, case) for p in pieces)
    return _by_rules(word, kind, gender, case)


def _by_rules(word: str, kind: str, gender: Gender, case: Case) -> str:
    from pytrovich import enums

    return _pytrovich().make(
        enums.NamePart[kind], enums.Gender[gender.name], enums.Case[PYTROVICH_CASES[case]], word
    )


@cache
def _pytrovich():
    from pytrovich.maker import PetrovichDeclinationMaker

    return PetrovichDeclinationMaker()


@cache
def _dictionary():
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


def known_word(word: str) -> bool:
    """Whether the dictionary has the word itself, not only words that end like it."""
    return _dictionary().word_is_known(word.lower())


def unchanging_word(word: str) -> bool:
    """Whether the dictionary has the word as one that has no cases: Дюма, Золя."""
    return any("Fixd" in reading.tag for reading in _dictionary().parse(word.lower()))


def feminine_noun(word: str) -> bool:
    """Whether the dictionary has the word as a feminine noun and not as a masculine one: мышь."""
    readings = [one.tag for one in _dictionary().parse(word.lower()) if one.tag.case == "nomn"]
    genders = {tag.gender for tag in readings if tag.POS == "NOUN" and "Name" not in tag}
    return known_word(word) and "femn" in genders and "masc" not in genders


# ---------------------------------------------------------------- posts


def decline_post(post: str, case: Case) -> str:
    """«учитель русского языка», GENT → «учителя русского языка».

    Only the leading noun phrase changes: adjectives and the noun they stand by, in each of the
    posts named with commas or dashes. What begins with «и. о.», «зав.» or is unknown to the
    dictionary stays.
    """
    case = Case(case)
    if case is Case.NOMN or UNDECLINED_POST.match(post):
        return post
    posts = BETWEEN_POSTS.split(post)
    return "".join(
        part
        if at % 2 or UNDECLINED_POST.match(part)
        else _phrase(part, case, may_be_plural=at == 0)
        for at, part in enumerate(posts)
    )


def _phrase(phrase: str, case: Case, *, may_be_plural: bool) -> str:
    """One post: its words up to and including the head, in the case; the rest as it was."""
    words = list(POST_WORD.finditer(phrase))
    head = _head(words, may_be_plural)
    if head is None:
        return phrase
    done, at = "", 0
    for match in words[: head + 1]:
        done += phrase[at : match.start()] + _inflected(match[0], words[head][0], case)
        at = match.end()
    return done + phrase[at:]


def _head(words: list[re.Match], may_be_plural: bool) -> int | None:
    """Index of the head: the first noun in the nominative after nothing but adjectives."""
    for at, match in enumerate(words):
        if _nominative(match[0], {"NOUN"}, may_be_plural):
            following = words[at + 1][0] if at + 1 < len(words) else ""
            if not (_nominative(match[0], {"ADJF"}) and _nominative(following, {"NOUN"})):
                return at
        elif _nominative(match[0], {"PRTF"}):
            return at
        elif not _nominative(match[0], {"ADJF"}, may_be_plural):
            return None
    return len(words) - 1 if words else None


def _nominative(word: str, parts_of_speech: set[str], may_be_plural: bool = True):
    """The reading of a word as a nominative of these parts of speech, animate rather than not."""
    readings = [
        reading
        for reading in _dictionary().parse(word)
        if reading.tag.POS in parts_of_speech
        and reading.tag.case == "nomn"
        and (may_be_plural or reading.tag.number == "sing")
    ]
    return max(readings, key=lambda r: (r.tag.animacy == "anim", r.score), default=None)


def _inflected(word: str, head: str, case: Case) -> str:
    if "-" in word and word == head:
        return "-".join(_inflected(piece, piece, case) for piece in word.split("-"))
    is_head = word == head
    reading = _nominative(word, {"NOUN", "PRTF"} if is_head else {"ADJF"}) or _nominative(
        word, {"ADJF"}
    )
    if reading is None:
        return word
    form = reading.inflect({case.value, reading.tag.number})
    return _with_case_of(word, form.word) if form else word


def _with_case_of(pattern: str, word: str) -> str:
    if pattern.isupper() and len(pattern) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if pattern[0].isupper() else word
