"""Words of a cell before they are understood: empty marks, mixed alphabets, separators."""

import re
from functools import lru_cache

NOTHING_WORDS = (
    r"нет|нету|нет данных|нет сведений|нет информации|данных нет|не имеет|не имеется|не имею|"
    r"не имеют|отсутствует|отсутствуют|н д|без степени|без звания|отсутсвует|отсуствует|не "
    r"указан\w*|не предусмотрен\w*|"
    r"не преподает|не ведет|не присвоен\w*|не проходил\w*|не требуется|не заполнено|сведения "
    r"отсутствуют|информация отсутствует|данные отсутствуют|none|null|nan|n a|xx*|хх*|пусто"
)
NOTHING = re.compile(rf"(?:{NOTHING_WORDS})?")
DITTO = re.compile(
    r"[\s\-–—_.]*(?://+|\\\\+|[\"”“„»]{1,2}|,,)[\s\-–—_.]*|"
    r"(?:то|там|тот|та) же(?: самое)?|тоже|аналогично|(?:см\.? )?выше",
    re.IGNORECASE,
)
SIGNS = re.compile(r"[^\w]+")
LATIN_LOOKS = str.maketrans("ABCEHKMOPTXYaceopxyk3", "АВСЕНКМОРТХУасеорхукЗ")
LATIN = re.compile(r"[A-Za-z]")
CYRILLIC = re.compile(r"[А-Яа-яЁё]")
MIXED_WORD = re.compile(r"[A-Za-zА-Яа-яЁё]+")
CANNOT_BE_CYRILLIC = re.compile(r"[^ABCEHKMOPTXYaceopxyk\W\d_А-Яа-яЁё]")
CACHE = 50_000


@lru_cache(CACHE)
def plain(text: str) -> str:
    """For comparison: lower case, е for ё, no punctuation, single spaces."""
    return " ".join(SIGNS.sub(" ", text.lower().replace("ё", "е")).replace("_", " ").split())


@lru_cache(CACHE)
def is_nothing(text: str) -> bool:
    """An empty cell in any of the ways people mark one: «-», «#», «нет», «отсутствует», «X»."""
    return len(text) < 40 and NOTHING.fullmatch(plain(text)) is not None


@lru_cache(CACHE)
def is_ditto(text: str) -> bool:
    """«--//--», «"», «то же»: what stands above, in the eyes of whoever filled the table."""
    return len(text) < 20 and DITTO.fullmatch(text.strip()) is not None


def meant(text: str) -> str:
    """The text, or "" when it only marks an empty cell."""
    return "" if is_nothing(text) else text.strip()


@lru_cache(CACHE)
def one_line(text: str) -> str:
    return " ".join(text.split())


def same(one: str, other: str) -> bool:
    return plain(one) == plain(other)


def unique(texts) -> list[str]:
    """The texts without repetitions (case, ё and punctuation aside), in order."""
    texts = list(texts)
    if len(texts) < 2:
        return texts
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(plain(text) or text, text)
    return list(found.values())


@lru_cache(CACHE)
def in_one_alphabet(text: str) -> tuple[str, bool]:
    """(text, repaired): Latin letters that look Cyrillic, inside Cyrillic words, made so."""
    if not LATIN.search(text) or not CYRILLIC.search(text):
        return text, False
    repaired = MIXED_WORD.sub(_repaired, text)
    return repaired, repaired != text


def _repaired(match: re.Match) -> str:
    word = match[0]
    if CYRILLIC.search(word) and LATIN.search(word) and not CANNOT_BE_CYRILLIC.search(word):
        return word.translate(LATIN_LOOKS)
    return word
