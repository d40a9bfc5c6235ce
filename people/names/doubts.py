"""Where grammar alone cannot be trusted with a name or a post: a sentence for a person to judge.

Pure. An empty answer means that the declined forms may be printed as they are.
"""

import re

from people.names.declension import (
    BETWEEN_POSTS,
    POST_WORD,
    UNDECLINED_POST,
    Case,
    decline_post,
    feminine_noun,
    known_word,
    unchanging_word,
)
from people.names.gender import Gender, guess_gender
from people.names.nouns import HARD_STEMS, IN_EI, SOFT_STEMS, noun_surname
from people.names.person import SURNAME_WORDS, has_patronymic_word, proper_case

CYRILLIC = re.compile(r"[А-Яа-яЁё]+(?:[ .-][А-Яа-яЁё]+)*\.?")
CERTAIN_FEMININE = re.compile(r"(?:[оеё]ва|[иы]на|ая|яя)$")
ADJECTIVAL = re.compile(r"(?:[оеё]в|[иы]н|ск(?:ий|ой)|цк(?:ий|ой))$")
FLEETING = re.compile(r"[бвгджзклмнпрстфхцчшщ](?:[оеё]к|ень|ель|оть|[еоё]л)$")
CERTAIN_NOUNS = {*IN_EI, *HARD_STEMS, *SOFT_STEMS, "заяц"}
CERTAIN_SOFT = {"любовь", "нинель", "руфь", "юдифь", "эсфирь", "рахиль", "адель", "николь"}
POST_WORDS = {"тьютор"}  # posts of the federal list that the dictionary lacks
NO_GENDER = "не понять, мужское имя или женское"
OTHER_LETTERS = "не русские буквы"


def doubt_about_person(
    surname: str, first_name: str, patronymic: str = "", gender: str = ""
) -> str:
    """Why the declined name should be looked at, or ''. `gender` as for `decline_person`."""
    parts = [proper_case(part) for part in (surname, first_name, patronymic)]
    if any(part and not CYRILLIC.fullmatch(part) for part in parts):
        return OTHER_LETTERS
    gender = gender or guess_gender(parts[1], parts[2], parts[0])
    if not gender:
        return NO_GENDER
    return (
        _of_surname(parts[0], Gender(gender))
        or _of_first_name(parts[1], Gender(gender))
        or _of_patronymic(parts[2])
    )


def _of_surname(surname: str, gender: Gender) -> str:
    pieces = [
        piece for word in surname.split() if word not in SURNAME_WORDS for piece in word.split("-")
    ]
    if len(pieces) > 1 and gender is Gender.MALE and not ADJECTIVAL.search(pieces[0].lower()):
        return f"в двойной фамилии «{pieces[0]}» может не склоняться"
    return next(filter(None, (_of_piece(piece, gender) for piece in pieces)), "")


def _of_piece(piece: str, gender: Gender) -> str:
    plain = piece.lower().replace("ё", "е")
    if plain[-1:] in "ая" and not CERTAIN_FEMININE.search(plain):
        if plain[-2:-1] in "уоеи":  # Галуа, Берия, Данелия: the French ones stay, the others not
            return f"фамилия «{piece}» может не склоняться"
        if not known_word(plain) or unchanging_word(plain):
            return f"фамилия «{piece}» может не склоняться"
    if gender is Gender.MALE and plain.endswith("ь") and feminine_noun(plain):
        return f"мужская фамилия «{piece}» — слово женского рода, склоняют её по-разному"
    if gender is Gender.MALE and plain not in CERTAIN_NOUNS:
        if noun_surname(piece, "gent") and not plain.endswith(("ич", "ач")):
            return f"в фамилии «{piece}» может выпадать гласная"
        if FLEETING.search(plain):
            return f"в фамилии «{piece}» может выпадать гласная"
    return ""


def _of_first_name(first_name: str, gender: Gender) -> str:
    plain = first_name.lower().replace("ё", "е")
    soft = gender is Gender.FEMALE and plain.endswith("ь") and plain not in CERTAIN_SOFT
    return f"имя «{first_name}» может не склоняться" if soft else ""


def _of_patronymic(patronymic: str) -> str:
    plain = patronymic.lower()
    known = not plain or plain.endswith((".", "ич", "вна", "чна")) or has_patronymic_word(plain)
    return "" if known else f"отчество «{patronymic}» может не склоняться"


def doubt_about_post(post: str) -> str:
    """Why the declined post should be looked at, or ''; one for each post named with commas or
    dashes."""
    said = (_of_one_post(part.strip()) for part in BETWEEN_POSTS.split(post)[::2])
    return next(filter(None, said), "")


def _of_one_post(post: str) -> str:
    if not post or UNDECLINED_POST.match(post):
        return ""
    if re.search(r"[A-Za-z]", post):
        return OTHER_LETTERS
    if "(" in post:
        return f"слова в скобках в «{post}» не склоняются сами"
    declined = decline_post(post, Case.GENT)
    was, now = POST_WORD.findall(post), POST_WORD.findall(declined)
    changed = [old for old, new in zip(was, now, strict=False) if old != new]
    if not changed:
        return f"не понять, что склонять в «{post}»"
    pieces = [piece for word in changed for piece in word.lower().split("-")]
    unknown = [piece for piece in pieces if piece not in POST_WORDS and not known_word(piece)]
    return f"слова «{unknown[0]}» нет в словаре" if unknown else ""
