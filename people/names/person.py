"""A person's name in its parts: read from how people write it, written as papers need it."""

import re
from dataclasses import dataclass

NBSP = "\u00a0"

# The patronymic of Turkic names ends with a separate word: «Али оглы», «Рашид кызы».
PATRONYMIC_WORDS = ("оглы", "оглу", "кызы", "гызы", "улы", "уулу", "кизи", "угли")
SURNAME_WORDS = ("фон", "ван", "де", "ди", "да", "дер", "тер", "эль", "аль", "ибн", "бен", "сен")
PATRONYMIC = re.compile(
    r".{2,}(?:вич|ович|евич|овна|евна|ична|инична)|ильич|лукич|фомич|кузьмич|никитич"
)
INITIAL = re.compile(r"[А-ЯЁA-Z]\.(?:-[А-ЯЁA-Z]\.)?", re.IGNORECASE)
LAST_INITIAL = re.compile(r"(\w\. \w)$")
JOINED_INITIALS = re.compile(r"(?<![^\W\d_])([А-ЯЁA-Z])\.\s*(?=[^\W\d_])")
UNPOINTED_INITIALS = re.compile(r"^([А-ЯЁ][а-яё-]+(?:-[А-ЯЁ][а-яё]+)?) ([А-ЯЁ])([А-ЯЁ])$")
FORMER_SURNAME = re.compile(r"\(([^()]*)\)")
CLOSED = (".", "…", "?", "!", ";", ":")  # signs that a sentence or a line of a list ends with


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name; '' where there is none. An initial keeps its point: «А.»."""

    surname: str
    first_name: str = ""
    patronymic: str = ""
    former_surname: str = ""

    @property
    def parts(self) -> tuple[str, str, str]:
        return self.surname, self.first_name, self.patronymic

    @property
    def full(self) -> str:
        return full_name(*self.parts)

    @property
    def short(self) -> str:
        return short_name(*self.parts)


def full_name(surname: str, first_name: str, patronymic: str = "") -> str:
    """«Фамилия Имя Отчество», without the parts that are empty."""
    return " ".join(filter(None, (surname, first_name, patronymic)))


def short_name(surname: str, first_name: str, patronymic: str = "") -> str:
    """«Иванова А. П.» with spaces that do not break; «Иванова А.-М.» for a double first name."""
    return NBSP.join(filter(None, (surname, *_initials(first_name, patronymic))))


def initials_first(surname: str, first_name: str, patronymic: str = "") -> str:
    """«А. П. Иванова» with spaces that do not break: the form beside a signature."""
    return NBSP.join(filter(None, (*_initials(first_name, patronymic), surname)))


def full_stop(sentence: str) -> str:
    """The sentence with its point; after initials there is one already: «…наставник Ивина Т. Е.»

    What ends with another sign, as a line of a list does, is let be.
    """
    return sentence if sentence.endswith(CLOSED) else f"{sentence}."


def _initials(*names: str) -> list[str]:
    return ["-".join(_initial_letters(name)) for name in names if name]


def _initial_letters(name: str) -> list[str]:
    pieces = [piece for piece in name.split("-") if piece and piece not in PATRONYMIC_WORDS]
    return [f"{piece[0]}." for piece in pieces]


def split_full_name(text: str) -> PersonName:
    """Read «Иванова Анна Петровна» in any order and case people use.

    In: one person's name of any length: in full, with initials before or after the surname, all
    in capitals, with «оглы»/«кызы», a double surname, a former one in brackets. Out: its parts;
    what cannot be told apart (one word, an unknown order) is read as surname, first name,
    patronymic. Never raises; an empty text gives empty parts.
    """
    former = FORMER_SURNAME.search(text)
    words = _words(FORMER_SURNAME.sub(" ", text))
    surname, first_name, patronymic = _ordered(_joined(words))
    return PersonName(
        surname, first_name, patronymic, proper_case(former[1].strip()) if former else ""
    )


def _words(text: str) -> list[str]:
    spaced = UNPOINTED_INITIALS.sub(r"\1 \2. \3.", text.replace(NBSP, " ").strip())
    spaced = LAST_INITIAL.sub(r"\1.", JOINED_INITIALS.sub(r"\1. ", spaced))
    words = [word.strip(' ,;:«»"') for word in spaced.split()]
    kept = [word if INITIAL.fullmatch(word) else word.strip(".") for word in words]
    return [proper_case(word) for word in kept if word.strip("-–—")]


def _joined(words: list[str]) -> list[str]:
    """Words that belong together become one: «Али оглы», «фон Берг»."""
    parts: list[str] = []
    for word in words:
        ends_patronymic = word.lower() in PATRONYMIC_WORDS and len(parts) > 1
        if ends_patronymic or (parts and parts[-1].split()[-1] in SURNAME_WORDS):
            parts[-1] = f"{parts[-1]} {word}"
        else:
            parts.append(word)
    return parts


def _ordered(parts: list[str]) -> tuple[str, str, str]:
    """(surname, first name, patronymic) by where the initials or the patronymic stand."""
    if len(parts) > 3:
        return _of_many(parts)
    padded = (*parts, "", "", "")[:3]
    if _is_initial(padded[0]) and parts:
        return _after_initials(parts)
    if len(parts) == 3 and is_patronymic(parts[1]):
        return parts[2], parts[0], parts[1]
    if len(parts) == 2 and is_patronymic(parts[1]) and not parts[1].endswith("ич"):
        return "", parts[0], parts[1]
    return padded


def _after_initials(parts: list[str]) -> tuple[str, str, str]:
    """«А. П. Иванова», «А. Иванова»."""
    initials = [part for part in parts if _is_initial(part)]
    surname = " ".join(part for part in parts if not _is_initial(part))
    first_name, patronymic = (*initials, "", "")[:2]
    return surname, first_name, patronymic


def _of_many(parts: list[str]) -> tuple[str, str, str]:
    """More than three: a surname of several words when the line ends as a name should."""
    if is_patronymic(parts[-1]) or _is_initial(parts[-1]):
        return " ".join(parts[:-2]), parts[-2], parts[-1]
    return parts[0], parts[1], " ".join(parts[2:])


def _is_initial(word: str) -> bool:
    return bool(INITIAL.fullmatch(word))


def is_patronymic(word: str) -> bool:
    """By its ending: «Петровна», «Ильич», «Али оглы»."""
    lowered = word.lower().replace("ё", "е")
    return bool(PATRONYMIC.fullmatch(lowered)) or has_patronymic_word(lowered)


def has_patronymic_word(patronymic: str) -> bool:
    """«Али оглы», «Рашид-кызы»: such a patronymic is not declined."""
    return re.split(r"[\s-]", patronymic.lower())[-1] in PATRONYMIC_WORDS


def proper_case(name: str) -> str:
    """«ПЕТРОВА-ВОДКИНА» and «петрова-водкина» → «Петрова-Водкина»; mixed case is left alone."""
    return " ".join(_proper_word(word) for word in name.split())


def _proper_word(word: str) -> str:
    if word in SURNAME_WORDS or (word.lower() in PATRONYMIC_WORDS and not word.istitle()):
        return word.lower()
    if len(word) > 1 and (word.isupper() or word.islower()):
        parts = [part.capitalize() for part in word.split("-")]
        return "-".join(p.lower() if p.lower() in PATRONYMIC_WORDS else p for p in parts)
    return word.upper() if len(word) == 1 else word
