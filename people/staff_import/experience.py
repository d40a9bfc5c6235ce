"""Experience: «31 год 1 месяц», «с 2005 г.», «Общий стаж: 28 лет Педагогический: 18 лет»."""

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache

from people.staff_import.cells import is_nothing, one_line, plain
from people.staff_import.dates import DATE, EXCEL_ORIGIN, YEAR, date_of, dates_in
from people.staff_import.draft import Experience

GENERAL, TEACHING, IN_PROFESSION, IN_SCHOOL = "general", "teaching", "in_profession", "in_school"
KINDS = {
    GENERAL: "общий стаж",
    TEACHING: "педагогический стаж",
    IN_PROFESSION: "стаж по специальности",
    IN_SCHOOL: "стаж в школе",
}
MOST = 70
SEGMENT = re.compile(r"[/,;()\n+]|\\|\sи\s")
LABELS = re.compile(
    r"(?P<teaching>(?<![а-я])(?:науч[а-я]*[- ]*)?пед(?:агогич[а-я]*)?\b\.?)|"
    r"(?P<in_profession>по специальност[а-я]*|по профил[а-я]*|(?:в )?професси[а-я]*|"
    r"по профессии|спец(?:иальн[а-я]*)?\b\.?)|"
    r"(?P<in_school>(?:в|по) (?:данн[а-я]+ |это[йм] |нашей |нашем )*(?:школ[а-я]*|оу\b|оо\b|"
    r"мбоу|моу|"
    r"учрежден[а-я]*|организац[а-я]*|лице[а-я]*|гимнази[а-я]*|коллектив[а-я]*|доу\b))|"
    r"(?P<general>общ(?:ий|его|ая)?\b\.?|трудов[а-я]*|всего)|"
    r"(?P<other>(?:в|по) (?:данной |занимаемой )*должност[а-я]*|управленческ[а-я]*|руковод[а-я]*|"
    r"админ[а-я]*)",
    re.IGNORECASE,
)
YEARS = r"(?P<years>\d{1,3}(?:[.,]\d{1,9})?)\s*(?:-?(?:лет|год[а]?|года|годов|г\b\.?|л\b\.?|ле))"
MONTHS = r"(?P<months>\d{1,3})\s*(?:месяц[а-я]*|мес\b\.?|м\b\.?)"
DURATION = re.compile(
    rf"{YEARS}(?:\s*[,и]?\s*{MONTHS})?(?:\s*[,и]?\s*\d{{1,2}}\s*(?:дн[а-я]*|день|д\b\.?))?|"
    rf"{MONTHS.replace('months', 'only_months')}|"
    r"(?P<days>\d{1,3}\s*(?:дн[а-я]*\.?|день|недел[а-я]*))|"
    r"(?P<bare>(?<![\d.,])\d{1,3}(?:[.,]\d{1,9})?(?![\d.,]*\d))|"
    r"(?P<less>(?:менее|меньше|до|ме?нее|<)\s*(?:1(?:-го)?\s*)?(?:одного\s*)?год[а-я]*|"
    r"без стажа|до года)",
    re.IGNORECASE,
)
SINCE = re.compile(r"(?:^|\b)с\s*$|начал|принят|приступ|стаж с|^$", re.IGNORECASE)
AS_OF = re.compile(r"\b(?:на|по состоянию на)\s*$", re.IGNORECASE)
NEWCOMER = re.compile(r"молод\w+ специалист|б/с\b|начинающ", re.IGNORECASE)

PART_OF = re.compile(r"из них|в том числе|в т\.?\s?ч", re.IGNORECASE)
PLAIN = re.compile(r"\d{1,2}(?: ?(?:лет|год|года))?")
NEGATIVE = re.compile(r"[-−]\d")
THREE_PARTS = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{1,2})")

BARE = re.compile(r"\d{1,3}")
MONTHS_ONLY, IN_YEARS = re.compile(r"\bмес(?:яц\w*)?\b"), re.compile(r"\b(?:лет|год\w*|г)\b")
A_YEAR = 400  # days; tables are renewed once a year, not to the day
ON_DAY = re.compile(
    rf"\(?(?:по состоянию )?\bна\s*(?:{DATE.pattern})(?:\s?г(?:ода|\.)?)?\)?", re.IGNORECASE
)
STALE_TABLE = "Стаж указан на давний день, {}: с тех пор он вырос, проверьте."
STALE = "Стаж указан на давний день: {}: «{}»."
NOT_READ = "Не понятно, сколько это лет: {}: «{}»."
TOO_LONG = "Стаж больше {} лет невозможен: {}: «{}». Значение не взято."
ONLY_YEAR = "Для начала стажа назван только год, день поставлен условно: {}: «{}»."
FUTURE = "Стаж начинается в будущем: {}: «{}». Значение не взято."
AS_DATE = "Число лет записано датой Excel: {}: «{}», прочитано как {}."
PARTS = "Прочитано как годы, месяцы и дни: {}: «{}», лет — {}."
SEVERAL = "В ячейке несколько чисел, не сказано, какой стаж какой: «{}»."
NO_LABEL = "В ячейке не сказано, какой это стаж: «{}»; записан как {}."


@dataclass(slots=True)
class Found:
    """Kinds of experience understood from cells, and doubts about them."""

    kinds: dict[str, Experience] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)


def in_months(text: str, heading: str) -> str:
    """«240» under «Стаж, мес.» → «240 мес.»; any other text as it is."""
    words = plain(heading)
    if BARE.fullmatch(text.strip()) and MONTHS_ONLY.search(words) and not IN_YEARS.search(words):
        return f"{text} мес."
    return text


@lru_cache(1_000)
def stale_day(heading: str, today: dt.date) -> str:
    """The day of «Общий стаж на 01.09.2021» as printed, when it is long past; "" otherwise."""
    match = ON_DAY.search(heading)
    days = dates_in(match[0]) if match else []
    return f"{days[0][0]:%d.%m.%Y}" if days and (today - days[0][0]).days > A_YEAR else ""


def heading_kinds(heading: str) -> list[str]:
    """The kinds that a heading names one after another: «Стаж (общий / пед.)»."""
    kinds = []
    for segment in SEGMENT.split(heading):
        label = LABELS.search(segment)
        if label and label.lastgroup not in kinds:
            kinds.append(label.lastgroup)
    return kinds


@lru_cache(20_000)
def read_experience(text: str, kind: str, today: dt.date, heading: str = "") -> Found:
    """One cell of a column of this kind ("" when the column holds several or does not say which).

    `heading` of a column with several tells in which order they stand.
    """
    if is_nothing(text):
        return Found()
    order = tuple(heading_kinds(heading)) if not kind else ()
    if len(order) == 1 and order[0] in KINDS:
        return _read(one_line(text), order[0], today)
    if len(order) > 1 and not LABELS.search(text):
        return _in_order(text, order, today)
    return _read(one_line(text), kind, today)


def _in_order(text: str, order: tuple[str, ...], today: dt.date) -> Found:
    """«35/30/12» under «общий / педагогический / в школе»."""
    parts = [part.strip() for part in re.split(r"[/;\n\\]|,\s|\(", text.strip(" )"))]
    if len(parts) != len(order):
        return Found(flags=[SEVERAL.format(one_line(text))])
    found = Found()
    for kind, part in zip(order, parts, strict=True):
        if kind in KINDS:
            _take(found, kind, part, today)
    return found


def _read(text: str, kind: str, today: dt.date) -> Found:
    if kind and PLAIN.fullmatch(text):
        found = Found()
        _take(found, kind, text, today)
        return found
    if NEGATIVE.match(text):
        return Found(flags=[NOT_READ.format(KINDS.get(kind, "стаж"), text)])
    labelled = _labelled(text)
    first = LABELS.search(text)
    if kind and first and DURATION.search(text[: first.start()]) and len(labelled) == 1:
        labelled = _after_first(kind, text, first)
    if labelled and (not kind or len(labelled) > 1 or labelled[0][0] != kind):
        found = Found()
        if not kind:
            _take_leading(found, text[: first.start()], text[first.end() :], today)
        for label, part in labelled:
            if label in KINDS:
                _take(found, label, part, today)
        if found.kinds or found.flags:
            return found
    found = Found()
    if kind:
        _take(found, kind, text, today)
    else:
        _take_unlabelled(found, text, today)
    return found


def _labelled(text: str) -> list[tuple[str, str]]:
    """The text cut at the words that name a kind: [(kind, its part)]; values may stand before."""
    labels = [(m.lastgroup, m.start(), m.end()) for m in LABELS.finditer(text)]
    labels = [one for one in labels if one[0]]
    if not labels:
        return []
    first = text[: labels[0][1]]
    if DURATION.search(first) and not DURATION.search(text[labels[-1][2] :]):
        starts = [0, *(end for _, _, end in labels)]
        return [
            (label, text[start:begin])
            for (label, begin, _), start in zip(labels, starts, strict=False)
        ]
    ends = [begin for _, begin, _ in labels[1:]] + [len(text)]
    parts = [(label, text[end:stop]) for (label, _, end), stop in zip(labels, ends, strict=True)]
    return _without_hollow(parts)


def _after_first(kind: str, text: str, label: re.Match) -> list[tuple[str, str]]:
    """«12, пед.: 10» and «35 лет, 30 лет педагогический»: the first number is the column's own."""
    numbers = list(DURATION.finditer(text[: label.start()]))
    if len(numbers) == 2 and not DURATION.search(text[label.end() :]):
        return [(kind, numbers[0][0]), (label.lastgroup, numbers[1][0])]
    return [(kind, text[: label.start()]), *_labelled(text[label.start() :])]


def _without_hollow(parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """«Общий трудовой стаж: 5», «стаж педагогической работы в школе: 5»: the first label counts."""
    kept: list[tuple[str, str]] = []
    waiting = ""
    for label, part in parts:
        if not re.search(r"\d|год|мес", part):
            waiting = waiting or label
            continue
        kept.append((waiting or label, part))
        waiting = ""
    return kept


def _take_leading(found: Found, before: str, after: str, today: dt.date) -> None:
    """«20 лет, из них педагогический 18»: the number before the first label is of no kind said."""
    number = DURATION.search(before)
    if number and DURATION.search(after):
        _take(found, GENERAL, number[0], today)
        if not PART_OF.search(before):
            found.flags.append(NO_LABEL.format(one_line(before), KINDS[GENERAL]))


def _take(found: Found, kind: str, text: str, today: dt.date) -> None:
    experience, flag = one_experience(text, KINDS[kind], today)
    if flag:
        found.flags.append(flag)
    if experience:
        found.kinds[kind] = experience


def _take_unlabelled(found: Found, text: str, today: dt.date) -> None:
    numbers = [match[0] for match in DURATION.finditer(text)]
    if len(numbers) == 2:
        values = [one_experience(number, KINDS[GENERAL], today)[0] for number in numbers]
        if all(value and value.years is not None for value in values):
            first, second = values
            found.kinds = {GENERAL: first, TEACHING: second}
            found.flags.append(SEVERAL.format(text))
            return
    if len(numbers) > 2:
        found.flags.append(SEVERAL.format(text))
        return
    _take(found, GENERAL, text, today)
    if found.kinds:
        found.flags.append(NO_LABEL.format(text, KINDS[GENERAL]))


def one_experience(text: str, called: str, today: dt.date) -> tuple[Experience | None, str]:
    """(experience, doubt) of a text that names one experience."""
    text = text.strip(" .,;:-–—−()=/|")
    if is_nothing(text):
        return None, ""
    text, stale = _without_day(text, called, today)
    parts = THREE_PARTS.fullmatch(text)
    if parts and int(parts[2]) < 12:
        return Experience(int(parts[1])), PARTS.format(called, text, parts[1])
    by_date = _by_date(text, called, today)
    if by_date:
        return by_date
    found = list(DURATION.finditer(text))
    if NEWCOMER.search(text) and not found:
        return None, NOT_READ.format(called, text)
    if len(found) != 1:
        return None, NOT_READ.format(called, text)
    years = _years(found[0])
    if years > MOST:
        return None, TOO_LONG.format(MOST, called, text)
    if int(found[0]["months"] or 0) > 11:
        return Experience(years), NOT_READ.format(called, text)
    unclear = int(found[0]["only_months"] or 0) > 11 and "мес" not in found[0][0].lower()
    if "+" in text or "?" in text or unclear:
        return Experience(years), NOT_READ.format(called, text).replace("Не понятно", "Проверьте")
    left = plain(DURATION.sub(" ", text))
    strange = re.sub(
        r"\b(?:стаж\w*|работ\w*|лет|года?|полных|более|свыше|около|г|л|на|с|по)\b", "", left
    )
    if strange.strip() or re.search(r"более|свыше|около", left):
        return Experience(years), NOT_READ.format(called, text).replace("Не понятно", "Проверьте")
    return Experience(years), stale


def _without_day(text: str, called: str, today: dt.date) -> tuple[str, str]:
    """«28 лет (на 01.09.2024)» → «28 лет», and a doubt when that day is long past."""
    match = ON_DAY.search(text)
    days = dates_in(match[0]) if match else []
    if not days:
        return text, ""
    rest = f"{text[: match.start()]} {text[match.end() :]}".strip(" .,;:-–—()")
    stale = (today - days[0][0]).days > A_YEAR
    return rest, STALE.format(called, text) if stale else ""


def _years(match: re.Match) -> int:
    if match["less"] or match["only_months"] or match["days"]:
        return int(match["only_months"] or 0) // 12
    years = int(re.split("[.,]", match["years"] or match["bare"])[0])
    return years + int(match["months"] or 0) // 12


def _by_date(text: str, called: str, today: dt.date) -> tuple[Experience | None, str] | None:
    """Experience told by its beginning; None when the text tells it otherwise."""
    for match in DATE.finditer(text):
        date = date_of(match)
        before = text[: match.start()]
        if not date or AS_OF.search(before):
            continue
        if date.year == 1900 or date.year == 1899:
            years = (date - EXCEL_ORIGIN).days
            return Experience(years), AS_DATE.format(called, text, years)
        if SINCE.search(before):
            return _since(date, "", text, called, today)
    year = YEAR.search(text)
    if year and SINCE.search(text[: year.start()]) and not DURATION.search(text[: year.start()]):
        return _since(dt.date(int(year[0]), 1, 1), ONLY_YEAR, text, called, today)
    return None


def _since(date: dt.date, doubt: str, text: str, called: str, today: dt.date):
    if date > today:
        return None, FUTURE.format(called, text)
    if today.year - date.year > MOST:
        return None, TOO_LONG.format(MOST, called, text)
    return Experience(since=date), doubt.format(called, text)
