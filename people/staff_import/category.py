"""Qualification category: «высшая», «ВКК», «первая КК, 2021», «СЗД», «без категории»."""

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache

from people.staff_import.cells import is_nothing, one_line
from people.staff_import.dates import DATE, YEAR, date_of, excel_date

HIGHEST, FIRST, FITS, SECOND = "высшая", "первая", "соответствие", "вторая"
WORD = r"(?:квалифик[а-я]*\.?|кв\.?|аттестац[а-я]*)\s*"
KATEGORY = r"(?:категор[а-я]*|кат\b\.?|кв\.\s?к\b\.?|к\.?\s?к\b\.?|кк\b)"
# A level word stands for a category when «категория» follows, or nothing that it could describe:
# «высшей математики» and «первая помощь» are not categories.
ALONE = (
    r"(?![а-я])(?!\s+(?!по\b|от\b|до\b|на\b|и\b|с\b|приказ|протокол|распоряж|действ|присв|"
    r"учител|педагог|"
    r"срок|прик|квал|кв\b|кат|аттест|сейчас|декабр|январ|феврал|март|апрел|ма[яй]\b|июн|июл|август|"
    r"сентябр|октябр|ноябр|имеет|в\b|установ|для|без|г\b|пр\b)[а-я])"
)
NUMBERED = rf"\s?(?:-?\s?(?:ая|я|ой|й|ю|ую))?\s*(?:{WORD})?{KATEGORY}"
LEVELS = (
    (HIGHEST, rf"высш(?:ая|ей|ую|\.)(?:\s*(?:{WORD})?{KATEGORY}|{ALONE})|\bвкк\b|"
              rf"\bв\.?\s?к\.?\s?к\b\.?"),
    (FIRST, rf"перв(?:ая|ой|ую|\.)(?:\s*(?:{WORD})?{KATEGORY}|{ALONE})|\bпкк\b|"
            rf"\b(?:1|i|І){NUMBERED}|\b1\s?-\s?(?:ая|я)\b"),
    (SECOND, rf"втор(?:ая|ой|ую|\.)(?:\s*(?:{WORD})?{KATEGORY}|{ALONE})|\b(?:2|ii|ІІ){NUMBERED}"),
    (FITS, r"соотв[а-я]*\.?(?:\s*(?:занимаем[а-я]*|заним\.?|зан\.?))?"
           r"(?:\s*(?:должност[а-я]*|долж?н?\.?))?|\bсзд\b|\bс\.?\s?з\.?\s?д\b\.?|\bсоотв\b"),
)  # fmt: skip
LEVEL = [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in LEVELS]
BARE = {"1": FIRST, "i": FIRST, "і": FIRST, "в": HIGHEST, "высш": HIGHEST, "2": SECOND,
        "ii": SECOND, "выс": HIGHEST, "перв": FIRST, "первая": FIRST, "iкк": FIRST,
        "вк": HIGHEST, "вкк": HIGHEST, "пк": FIRST}  # fmt: skip
NONE = re.compile(
    r"без\s*(?:кв[а-я]*\.?\s*)?кат[а-я]*\.?|не\s*име[а-я]*|\bб\s*/\s*к\b|\bнет\b(?:\s*категории)?|"
    r"не\s*(?:аттестован[а-я]*|присвоен[а-я]*|установлен[а-я]*|подлежит[а-я ]*)|"
    r"подлежит аттестации[^,;]*|"
    r"категори[а-я]* (?:нет|отсутств[а-я]*|не [а-я]+)|отсутств[а-я]*|молод[а-я]+ специалист[а-я]*",
    re.IGNORECASE,
)
ONLY_LEVELS = re.compile(
    r"(?:(?:высшая|первая|вторая|соответствие)\W*(?:и\b\W*)?)+(?:\d[\d.\sг]*)?|[I1]", re.IGNORECASE
)
TICK = re.compile(r"[+vх✓✔√x*1]|да|есть|имеет(?:ся)?", re.IGNORECASE)
SPECIAL = re.compile(r"педагог(?:а|ом|у)?\s?-\s?(методист|наставник)(?:а|ом|у)?", re.IGNORECASE)
UNTIL = re.compile(
    r"(?:\bдо|\bпо|срок[а-я ]*|действ[а-я ]*|окончан[а-я ]*)\s*[:\-–—]?\s*$", re.IGNORECASE
)
FROM = re.compile(
    r"(?:\bот|\bс|присв[а-я]*|приказ[^.]*|протокол[^.]*)\s*[:\-–—]?\s*$", re.IGNORECASE
)

ABOLISHED = "Вторая категория отменена: «{}». Категория не записана."
SEVERAL = "В ячейке названы разные категории: «{}»; записана «{}»."
NOT_READ = "Категория не понята: «{}»."
ONLY_YEAR = "У категории назван только год, дата не записана: «{}»."
UNTIL_ONLY = (
    "Назван срок, до которого действует категория, а не дата присвоения: «{}». Дата не записана."
)
SEVERAL_DATES = "У категории несколько дат: «{}»; взята {:%d.%m.%Y}."
FUTURE = "Дата категории в будущем: «{}». Дата не записана."
NO_SUCH_DAY = "Такой даты нет: «{}». Дата не записана."
AS_NUMBER = "Дата категории записана числом Excel: «{}», прочитана как {:%d.%m.%Y}."
FOR_POST = re.compile(r"по должности\W*([а-яё]{5})", re.IGNORECASE)
OF_ANOTHER_POST = "Категория названа по другой должности: «{}»."
DENIED = re.compile(r"отказ|не присвоен|снят|истек|утратил|аннулирован|лишен", re.IGNORECASE)
DENIED_OR_GONE = (
    "Сказано, что категории больше нет или в ней отказано: «{}». Категория не записана."
)
ONLY_SPECIAL = "Названа только категория «педагог-…», а высшая ли она или первая, не сказано: «{}»."
UNSURE = "В самой таблице категория под вопросом: «{}»."
NONE_AND_SOME = "Сказано и что категории нет, и какая она: «{}»."


@dataclass(slots=True)
class Category:
    """What a cell says of the category; `left` is the text without the words about it."""

    level: str | None = None
    date: dt.date | None = None
    special: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    left: str = ""


@lru_cache(20_000)
def read_category(text: str, today: dt.date) -> Category:
    """A cell of the column of categories."""
    text = one_line(text)
    if is_nothing(text):
        return Category()
    found = find_category(text, today)
    if not _said(found, text):
        found.level = BARE.get(re.sub(r"[\W_]+|кк$|категория", "", text.lower()))
        if found.level == SECOND:
            found.level, found.flags = None, [ABOLISHED.format(text)]
        elif not found.level:
            found.flags.append(NOT_READ.format(text))
    return found


@lru_cache(20_000)
def names_category(text: str) -> bool:
    """Whether a text of another column speaks of the category and not only of qualification."""
    if re.search(rf"{KATEGORY}|\bсзд\b|соответств|\bвкк\b|аттестов|аттестац", text, re.IGNORECASE):
        return True
    return bool(ONLY_LEVELS.fullmatch(one_line(text).strip()))


def of_another_post(text: str, posts: list[str]) -> str:
    """The doubt that a category is of a post which the person does not hold; "" without one."""
    named = FOR_POST.search(text)
    if not named or not posts or any(named[1].lower() in post.lower() for post in posts):
        return ""
    return OF_ANOTHER_POST.format(one_line(text))


@lru_cache(1_000)
def level_of_heading(heading: str) -> str:
    """«Высшая», «Категория: СЗД» over a column of ticks → the level; "" for other headings."""
    words = re.sub(rf"{WORD}|{KATEGORY}", " ", one_line(heading), flags=re.IGNORECASE)
    words = " ".join(re.sub(r"[\W_]+", " ", words).split())
    return next((level for level, known in LEVEL if known.fullmatch(words)), "")


def ticked(level: str, text: str) -> str:
    """The category that a cell of such a column tells: «+» → «высшая», a date stays beside it."""
    return level if TICK.fullmatch(text.strip()) else f"{level}, {text}"


def only_category(text: str) -> bool:
    """Whether nothing is left of a text without the words and dates of the category."""
    for _, pattern in LEVEL:
        text = pattern.sub(" ", text)
    return not re.search(
        r"[^\W\d_]{4}", re.sub(rf"{DATE.pattern}|приказ\w*|протокол\w*", " ", text)
    )


def _said(found: Category, text: str) -> bool:
    return bool(found.level or found.special or found.flags or NONE.search(text))


def find_category(text: str, today: dt.date) -> Category:
    """The category wherever in the text it is named; nothing found gives an empty answer."""
    found = Category(special=[f"педагог-{m[1].lower()}" for m in SPECIAL.finditer(text)])
    rest = SPECIAL.sub(" ", text)
    levels = []
    for level, pattern in LEVEL:
        if pattern.search(rest):
            levels.append(level)
            rest = pattern.sub(" ", rest)
    _choose(found, levels, text)
    if levels or found.special:
        _read_date(found, text, today)
    found.left = rest
    if found.special and not found.level:
        found.flags.append(ONLY_SPECIAL.format(text))
    if found.level and DENIED.search(text):
        found.level, found.date = None, None
        found.flags.append(DENIED_OR_GONE.format(text))
    if found.level and "?" in text:
        found.flags.append(UNSURE.format(text))
    if found.level and NONE.search(rest):
        found.flags.append(NONE_AND_SOME.format(text))
    return found


def _choose(found: Category, levels: list[str], text: str) -> None:
    if SECOND in levels:
        found.flags.append(ABOLISHED.format(text))
        levels.remove(SECOND)
    if levels:
        found.level = levels[0]
    if len(levels) > 1:
        found.flags.append(SEVERAL.format(text, found.level))


def _read_date(found: Category, text: str, today: dt.date) -> None:
    given, until, impossible = [], [], ""
    for match in DATE.finditer(text):
        date = date_of(match)
        if date is None:
            impossible = match[0]
        else:
            (until if UNTIL.search(text[: match.start()]) else given).append((date, match.start()))
    if given:
        _take_date(found, given, text, today)
    elif impossible:
        found.flags.append(NO_SUCH_DAY.format(impossible))
    elif until:
        found.flags.append(UNTIL_ONLY.format(text))
    elif YEAR.search(text):
        found.flags.append(ONLY_YEAR.format(text))


def _take_date(found: Category, given: list, text: str, today: dt.date) -> None:
    named = [date for date, start in given if FROM.search(text[:start])]
    dates = sorted({date for date, _ in given})
    found.date = named[0] if named else dates[0]
    if len(dates) > 1:
        found.flags.append(SEVERAL_DATES.format(text, found.date))
    if found.date > today:
        found.date = None
        found.flags.append(FUTURE.format(text))


def read_category_date(text: str, today: dt.date) -> tuple[dt.date | None, str]:
    """(date, doubt) of a cell of the column with the category's date."""
    text = one_line(text)
    if is_nothing(text):
        return None, ""
    number = excel_date(text)
    if number:
        return number, AS_NUMBER.format(text, number)
    found = Category()
    _read_date(found, text, today)
    if not found.date and not found.flags:
        found.flags.append(
            NOT_READ.format(text).replace("Категория не понята", "Дата категории не понята")
        )
    return found.date, " ".join(found.flags)
