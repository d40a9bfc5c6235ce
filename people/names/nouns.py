"""Men's surnames that are nouns with a vowel that falls out: Заяц, Соловей, Орёл, Кузнец.

Such a surname is declined as the noun (Розенталь, § 149). Stress is not written, so the
instrumental after ц, ч, ж, ш, щ is the likelier of -ом and -ем.
"""

import re

VOWELS = "аеёиоуыэюя"
CASES = ("gent", "datv", "accs", "ablt", "loct")
HARD = dict(zip(CASES, ("а", "у", "а", "ом", "е"), strict=True))
HARD_UNSTRESSED = HARD | {"ablt": "ем"}
SOFT = dict(zip(CASES, ("я", "ю", "я", "ем", "е"), strict=True))
SOFT_STRESSED = SOFT | {"ablt": "ём"}

IN_EI = ("соловей", "муравей", "воробей", "ручей", "репей")
HARD_STEMS = {
    "орел": "орл",
    "козел": "козл",
    "осел": "осл",
    "котел": "котл",
    "щегол": "щегл",
    "дятел": "дятл",
    "лев": "льв",
    "пес": "пс",
    "хребет": "хребт",
    "овес": "овс",
}
SOFT_STEMS = {
    "гребень": "гребн",
    "корень": "корн",
    "камень": "камн",
    "ремень": "ремн",
    "кремень": "кремн",
    "пень": "пн",
    "плетень": "плетн",
    "журавель": "журавл",
    "лапоть": "лапт",
    "ноготь": "ногт",
    "локоть": "локт",
    "коготь": "когт",
}
STRESSED_ENDING = ("огурец", "молодец", "удалец", "холодец", "леденец")
STRESSED_STEM = ("немец", "перец", "горец", "танец", "палец", "заяц")


def noun_surname(surname: str, case: str) -> str | None:
    """The surname in a case ("gent"…"loct"), or None where the ordinary rules are right."""
    plain = surname.lower().replace("ё", "е")
    found = _stem_and_endings(plain)
    if not found or case not in CASES:
        return None
    stem, endings = found
    kept = _with_yo_of(surname.lower(), stem)
    return (kept + endings[case]).capitalize()


def _stem_and_endings(plain: str) -> tuple[str, dict[str, str]] | None:
    if plain in IN_EI:
        return plain[:-2] + "ь", SOFT_STRESSED
    if plain in HARD_STEMS:
        return HARD_STEMS[plain], HARD
    if plain in SOFT_STEMS:
        return SOFT_STEMS[plain], SOFT
    if plain == "заяц":
        return "зайц", HARD_UNSTRESSED
    if plain.endswith("ец") and len(plain) > 3:
        return _stem_of_ets(plain), _endings_of_ets(plain)
    if re.search("(?:ч|ен)ок$", plain):
        return plain[:-2] + "к", HARD
    if plain[-2:] in ("жь", "чь", "шь", "щь"):  # Мышь of a man: no «я» after such a letter
        return plain[:-1], HARD_UNSTRESSED
    if plain[-1:] in "чжшщ" and (_syllables(plain) == 1 or plain.endswith("ач")):
        return plain, HARD
    return None


def _stem_of_ets(plain: str) -> str:
    """Малец → мальц-, Боец → бойц-, Кравец → кравц-; after two consonants «е» stays: Кузнец."""
    before = plain[:-2]
    if before[-1] in VOWELS:
        return before + "йц"
    if before[-2] not in VOWELS or _syllables(plain) == 1:
        return plain
    return before + ("ьц" if before[-1] == "л" else "ц")


def _endings_of_ets(plain: str) -> dict[str, str]:
    if plain in STRESSED_STEM:
        return HARD_UNSTRESSED
    is_stressed = _stem_of_ets(plain) == plain or _syllables(plain) == 2 or plain in STRESSED_ENDING
    return HARD if is_stressed else HARD_UNSTRESSED


def _syllables(word: str) -> int:
    return sum(letter in VOWELS for letter in word)


def _with_yo_of(surname: str, stem: str) -> str:
    """Keep «ё» where the stem still has it: Цыплёнок → Цыплёнка."""
    return "".join(
        own if own == "ё" and new == "е" else new
        for own, new in zip(surname.ljust(len(stem)), stem, strict=False)
    )
