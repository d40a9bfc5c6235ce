"""The cell with a person's name: the name itself, what else stands there, and who is nobody."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache

from people.names import Gender, PersonName, guess_gender, split_full_name
from people.names.person import (
    INITIAL,
    PATRONYMIC_WORDS,
    SURNAME_WORDS,
    has_patronymic_word,
    is_patronymic,
)
from people.staff_import.cells import in_one_alphabet, is_nothing, one_line, plain

LEADING_NUMBER = re.compile(r"^\s*\d{1,4}\s*[.)]?\s*(?=[^\W\d_])")
DIGITS_INSIDE = re.compile(r"(?<=[а-яё])\s+\d{1,3}[.)]?\s+(?=[А-ЯЁ][а-яё]+\s+[А-ЯЁ])")
ACCENTS = re.compile("[\u0300\u0301]")
DOUBLE_SURNAME = re.compile(r"^([А-ЯЁ][а-яё]+)\s*-\s*([А-ЯЁ][а-яё]+)(?=\s+[А-ЯЁ])")
SPACED_OUT = re.compile(r"(?:[А-ЯЁа-яё]\s+){5,}[А-ЯЁа-яё]")
BRACKETS = re.compile(r"\(([^()]*)\)")
NAME_WORD = re.compile(
    r"(?:[А-ЯЁ][’'`])?[А-ЯЁ][а-яё’'`]+(?:-[А-ЯЁа-яё][а-яё’'`]+)*|[А-ЯЁ’'`-]{2,}|"
    r"[A-Z][a-z]+(?:-[A-Z][a-z]+)*"
)
USUAL = re.compile(r"([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?) ([А-ЯЁ][а-яё]+) ([А-ЯЁ][а-яё]+)")
INITIALS = re.compile(r"(?:[А-ЯЁ]\.\s?(?:-\s?[А-ЯЁ]\.\s?)?){1,3}")
NOBODY = re.compile(
    r"\bвакан[тс]|^всего\b|^итого\b|^в том числе|^в т ч\b|^из них\b|^ф ?и ?о\b(?! [а-я])|^ф и о "
    r"\w+$|^фио\b|^фамилия имя|^имя отчество|^имя фамилия|"
    r"^количество|^средн\w+ (?:стаж|возраст|балл)|^исполнител\w* |"
    r"^нет сотрудник|^сведения|^информаци"
)
# A post, a subject or a level read as «Учитель ИЗО», unless a full name stands there.
NOT_NAME = re.compile(
    r"(?:учитель|преподаватель|воспитатель|педагог|директор|заместитель|методист|тьютор|логопед|"
    r"психолог|библиотекарь|инструктор|концертмейстер|высшее|среднее|начальное|основное|школа|"
    r"советник|руководитель|заведующ\w+|секретарь|специалист|вожатый|тренер|лаборант|социальн\w+|"
    r"музыкальн\w+|учитель-\w+|педагог-\w+|старш\w+|главн\w+|русский|английский|родной|изо|обж|"
    r"физическая|итого|всего|первая|вторая|высшая|средняя|основная|корпус|класс|группа)(?![а-яё-])",
    re.IGNORECASE,
)
POST_WORD = re.compile(
    r"учитель|преподаватель|воспитатель|педагог|директор|заместитель|методист|тьютор|логопед|"
    r"психолог|библиотекарь|инструктор|руководитель|секретарь|специалист|вожатый|тренер|лаборант|"
    r"школа|корпус|класс|группа|итого|всего",
    re.IGNORECASE,
)
SAMPLE = {"иванов иван иванович", "петров петр петрович", "иванова ивана иванович",
          "иванова иванна ивановна", "сидоров сидор сидорович"}  # fmt: skip

REPAIRED = "В имени были латинские буквы, похожие на русские: исправлено на «{}»."
INITIALS_ONLY = "Полное имя неизвестно, указаны инициалы: «{}»."
NO_FIRST_NAME = "Указана только одна часть имени: «{}»."
NO_PATRONYMIC = "Отчество не указано: «{}»."
NAME_FIRST = "Отчество не указано, и похоже, имя стоит перед фамилией: «{}»."
UNSURE = "Не видно, где в имени фамилия, имя и отчество: «{}»."
LOOKS_LIKE_SAMPLE = "Похоже на образец заполнения, а не на человека: «{}»."
LATIN_NAME = "Имя записано латиницей: «{}»."
POST_AS_SURNAME = "Первое слово имени бывает и не фамилией, проверьте: «{}»."
NOT_A_NAME = "Не похоже на имя человека: «{}»."
DIGITS = "Среди слов имени были цифры, они отброшены: «{}»."


@dataclass(slots=True)
class NameCell:
    """name is None when the cell names nobody; `left`: what stands beside the name."""

    name: PersonName | None = None
    left: str = ""
    flags: list[str] = field(default_factory=list)


@lru_cache(50_000)
def read_name(text: str) -> NameCell:
    """A cell of the column with names."""
    usual = USUAL.fullmatch(text)
    if usual and _is_plainly_said(*usual.groups()):
        return NameCell(PersonName(*usual.groups()))
    text = ACCENTS.sub("", unicodedata.normalize("NFC", LEADING_NUMBER.sub("", text.strip())))
    if is_nothing(text) or NOBODY.search(plain(text)):
        return NameCell()
    text, repaired = in_one_alphabet(text.replace("*", " ").strip())
    if SPACED_OUT.fullmatch(text):
        text = re.sub(r"(?<=[а-яё])(?=[А-ЯЁ])", " ", re.sub(r"\s", "", text))
    text, notes = _without_brackets(text)
    text, digits = DIGITS_INSIDE.subn(" ", text)
    words, left = _cut(text)
    if not words:
        return NameCell(left=one_line(text))
    cell = _named(words, "\n".join(filter(None, [left, *notes.other])))
    if notes.former:
        cell.name = replace(cell.name, former_surname=split_full_name(notes.former).surname)
    if digits:
        cell.flags.append(DIGITS.format(cell.name.full))
    if repaired:
        cell.flags.append(REPAIRED.format(cell.name.full))
    return cell


def _is_plainly_said(surname: str, first_name: str, patronymic: str) -> bool:
    """Whether three plain words are a name in the usual order, so that nothing is left to ask."""
    text = plain(f"{surname} {first_name} {patronymic}")
    if NOBODY.search(text) or text in SAMPLE or POST_WORD.fullmatch(surname):
        return False
    return is_patronymic(patronymic) and not is_patronymic(first_name)


def looks_like_name(text: str) -> bool:
    """Whether a cell plainly holds a person's full name or one with initials."""
    if len(text) > 160 or not text or (NOT_NAME.match(text) and not _is_full(text)):
        return False
    cell = read_name(text)
    name = cell.name
    if name is None or not name.first_name:
        return False
    if is_patronymic(name.patronymic) or (name.first_name.endswith(".") and "." in text):
        return True
    return not cell.left and not name.patronymic and len(text) < 40 and _two_names(text)


def _is_full(text: str) -> bool:
    """«Первая Инна Юрьевна», «РУССКИЙ ОЛЕГ ТЕХРАН ОГЛЫ»: such surnames are also words of a list."""
    words = [word.strip(".,;:") for word in text.split()[:4]]
    if len(words) < 3 or not all(NAME_WORD.fullmatch(word) for word in words[:3]):
        return False
    if words[3:] and words[3].lower() in PATRONYMIC_WORDS:
        return True
    return is_patronymic(words[2]) and not is_patronymic(words[1])


def _two_names(text: str) -> bool:
    words = text.split()
    if len(words) != 2 or not all(NAME_WORD.fullmatch(word) for word in words):
        return False
    return text.isupper() or not any(word.isupper() for word in words)


@dataclass(slots=True)
class _Notes:
    former: str = ""
    other: list[str] = field(default_factory=list)


def _without_brackets(text: str) -> tuple[str, _Notes]:
    """The text without what stands in brackets; a lone capitalised word is a former surname."""
    notes = _Notes()
    for inside in BRACKETS.findall(text):
        word = re.sub(
            r"^(?:бывш\w*|ранее|до брака|дев\w*|урожд\w*|в девичестве)\W*",
            "",
            inside.strip(),
            flags=re.I,
        )
        capitalised = re.fullmatch(r"[А-ЯЁ][А-Яа-яё-]+", word)
        if capitalised and not re.search(r"совм|декрет|увол", word, re.IGNORECASE):
            notes.former = word
        elif inside.strip():
            notes.other.append(inside.strip())
    return BRACKETS.sub(" ", text), notes


def _cut(text: str) -> tuple[list[str], str]:
    """(words of the name, what is left): up to the patronymic, initials, or the end of the line."""
    head, _, tail = text.partition(",")
    lines = [line.strip() for line in head.split("\n") if line.strip()]
    if not lines:
        return [], text
    rest = [tail.strip()] if tail.strip() else []
    words = _spaced(lines[0])
    at = 1
    while at < len(lines) and len(words) < 3 and not _is_complete(words) and _continues(lines[at]):
        words += _spaced(lines[at])
        at += 1
    name, beside = _name_words(words)
    return name, "\n".join(filter(None, [" ".join(beside), *lines[at:], *rest]))


def _spaced(line: str) -> list[str]:
    line = DOUBLE_SURNAME.sub(r"\1-\2", line)
    line = re.sub(r"(?<=[а-яё])(?=[А-ЯЁ])", " ", line)
    return re.sub(r"(?<=[А-ЯЁ]\.)(?=[А-ЯЁ])", " ", line).split()


def _is_complete(words: list[str]) -> bool:
    return any(is_patronymic(word) or INITIAL.fullmatch(word) for word in words[1:])


def _continues(line: str) -> bool:
    words = line.split()
    return len(words) <= 3 and all(NAME_WORD.fullmatch(word) or _is_tail(word) for word in words)


def _is_tail(word: str) -> bool:
    return word.lower().strip(".,") in PATRONYMIC_WORDS or bool(INITIAL.fullmatch(word))


def _name_words(words: list[str]) -> tuple[list[str], list[str]]:
    """The leading words that make a name; it ends after the patronymic or the initials."""
    end = len(words)
    for at, word in enumerate(words):
        bare = word.strip(".,;:")
        if at and bare.lower() in PATRONYMIC_WORDS:
            end = at + 1
            break
        following = words[at + 1].lower().strip(".,;:") if at + 1 < len(words) else ""
        if following in PATRONYMIC_WORDS:
            continue
        if at > 1 and is_patronymic(bare) and not has_patronymic_word(bare):
            end = at + 1
            break
        if not (NAME_WORD.fullmatch(bare) or INITIALS.fullmatch(word) or _small(bare, at, words)):
            end = at
            break
    return words[:end], words[end:]


def _small(word: str, at: int, words: list[str]) -> bool:
    """A name typed without capitals: only when the line then reads as a full name."""
    if word.lower() in SURNAME_WORDS:
        return True
    return (
        bool(re.fullmatch(r"[а-яё-]+|[А-ЯЁ]", word)) and len(words) >= 3 and is_patronymic(words[2])
    )


def _named(words: list[str], left: str) -> NameCell:
    text = " ".join(word.strip(",;:") for word in words)
    name = split_full_name(text)
    cell = NameCell(name, left)
    doubt = _doubt(name, text)
    if doubt:
        cell.flags.append(doubt.format(text))
    return cell


def _doubt(name: PersonName, text: str) -> str:
    if plain(text) in SAMPLE:
        return LOOKS_LIKE_SAMPLE
    if re.search("[A-Za-z]", text):
        return LATIN_NAME
    if not name.surname or not name.first_name:
        return NO_FIRST_NAME
    if name.first_name.endswith(".") or name.patronymic.endswith("."):
        return INITIALS_ONLY
    if not name.patronymic:
        return NAME_FIRST if _stands_first(name) else NO_PATRONYMIC
    if POST_WORD.fullmatch(name.surname):
        return POST_AS_SURNAME
    return "" if is_patronymic(name.patronymic) and " " not in name.surname else UNSURE


def _stands_first(name: PersonName) -> bool:
    """«Мария Иванова»: a first name where the surname should stand, and not the reverse."""
    said = guess_gender(name.surname)
    if not said or not is_known_name(name.surname, said):
        return False
    return not is_known_name(name.first_name, guess_gender(name.first_name) or said)


@lru_cache(10_000)
def is_known_name(word: str, gender: str) -> bool:
    """Whether the dictionary knows a first name of this gender and none of the other."""
    from people.names.declension import _dictionary

    readings = (one.tag for one in _dictionary().parse(word))
    named = [tag.gender for tag in readings if {"Name", "nomn", "sing"} in tag]
    return bool(named) and set(named) == {"masc" if gender == Gender.MALE else "femn"}
