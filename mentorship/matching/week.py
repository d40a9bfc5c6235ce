"""Hours of the school week, read from what people write of their free time. Pure.

Six days of ten hours, from 7:00 to «16:00 и позже», one bit for each: two people have time together
where their bits meet. A lesson is a full hour, the first begins at 8:00; lessons end at 14:00.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

DAYS = {
    "понедельник": r"пн|понедельник\w*",
    "вторник": r"вт|вторник\w*",
    "среда": r"ср|сред[аеуы]\w*",
    "четверг": r"чт|четверг\w*",
    "пятница": r"пт|пятниц\w*",
    "суббота": r"сб|суббот\w*",
}
NAMES = tuple(DAYS)
FIRST, LAST = 7, 16  # the last hour stands for all later ones
HOURS = LAST - FIRST + 1
WHOLE_DAY = (1 << HOURS) - 1
LESSONS_BEGIN, LESSONS_END = 8, 14
ORDINALS = ("перв", "втор", "треть", "четв[её]рт", "пят", "шест", "седьм", "восьм")
_DAY = "|".join(f"(?:{words})" for words in DAYS.values())
_TIME = r"(\d{1,2})(?:[:.](\d\d))?(?:\s*(?:ч\b\.?|час\w*))?"
_LESSON = rf"(?:(\d)(?:\s*-?\s*(?:й|го|ого|ый|м|ом)\b)?|({'|'.join(ORDINALS)})\w*)"


def hours_from(hour: int) -> int:
    """The bits of a day from the hour on."""
    return hours_between(min(hour, LAST), LAST + 1)


def hours_between(hour: int, end: int) -> int:
    """The bits of a day from the hour to the end, which is not in."""
    inside = range(max(hour, FIRST), min(end, LAST + 1))
    return sum(1 << (at - FIRST) for at in inside)


def _whole(hour: str, minutes: str | None, *, up: bool) -> int:
    return int(hour) + (1 if up and minutes and int(minutes) else 0)


def _lesson(found: re.Match, at: int = 1) -> int:
    """The hour of the lesson that groups `at` and `at + 1` name."""
    if found[at]:
        return LESSONS_BEGIN + int(found[at]) - 1
    number = next(n for n, word in enumerate(ORDINALS) if re.match(word, found[at + 1], re.I))
    return LESSONS_BEGIN + number


def _interval(found: re.Match) -> int:
    return hours_between(_whole(found[1], found[2], up=True), _whole(found[3], found[4], up=False))


def _lessons(found: re.Match) -> int:
    first = LESSONS_BEGIN + int(found[1]) - 1
    return hours_between(first, LESSONS_BEGIN + int(found[2]))


# An earlier reading takes the words first; each gives the bits of a day.
READINGS: tuple[tuple[str, Callable[[re.Match], int]], ...] = (
    (r"(\d)\s*[-–—]\s*(\d)(?:\s*-?\s*й)?\s*урок\w*", _lessons),
    (rf"после\s+{_LESSON}\s*урок\w*", lambda found: hours_from(_lesson(found) + 1)),
    (rf"до\s+{_LESSON}\s*урок\w*", lambda found: hours_between(FIRST, _lesson(found))),
    (rf"{_LESSON}\s*урок\w*", lambda found: hours_between(_lesson(found), _lesson(found) + 1)),
    (r"после\s+(?:всех\s+)?(?:уроков|занятий|обеда)", lambda found: hours_from(LESSONS_END)),
    (r"до\s+(?:уроков|занятий)", lambda found: hours_between(FIRST, LESSONS_BEGIN)),
    (r"между\s+урок\w+", lambda found: hours_between(LESSONS_BEGIN, LESSONS_END)),
    (r"втор\w+\s+половин\w+(?:\s+дня)?", lambda found: hours_from(13)),
    (r"(?:перв\w+\s+половин\w+(?:\s+дня)?|до\s+обеда)", lambda found: hours_between(8, 13)),
    (r"утр\w+", lambda found: hours_between(FIRST, 12)),
    (r"вечер\w*", lambda found: hours_from(LAST)),
    (rf"(?:с\s+)?{_TIME}\s*(?:до|[-–—])\s*{_TIME}", _interval),
    (
        rf"(?:после|с|позже|начиная\s+с)\s+{_TIME}",
        lambda found: hours_from(_whole(found[1], found[2], up=True)),
    ),
    (
        rf"до\s+{_TIME}",
        lambda found: hours_between(FIRST, _whole(found[1], found[2], up=False)),
    ),
    (
        r"(?:в\s+)?(\d{1,2})[:.]\d\d",
        lambda found: hours_between(min(int(found[1]), LAST), min(int(found[1]), LAST) + 1),
    ),
    (r"(?:в\s+)?любое\s+время|весь\s+день", lambda found: WHOLE_DAY),
)
OF_DAYS = (
    (rf"({_DAY})\s*[-–—]\s*({_DAY})", lambda found: set(_from_to(found[1], found[2]))),
    (rf"({_DAY})", lambda found: {_name(found[1])}),
    (r"ежедневно|кажд\w+\s+день|(?:в\s+)?любо\w+\s+день|вс[её]гда", lambda found: set(NAMES)),
    (r"будн\w+|рабоч\w+\s+дн\w+", lambda found: set(NAMES[:5])),
)
BUT = rf"кроме\s+(?:{_DAY})(?:\s*(?:,|и)\s*(?:{_DAY})(?!\w))*"
# groups inside of a reading are its own: here each reading is one group
TOKEN = re.compile(
    rf"(?P<but>(?<!\w){BUT}(?!\w))|"
    + "|".join(
        rf"(?P<{kind}{at}>(?<!\w){re.sub(r'[(](?![?])', '(?:', pattern)}(?!\w))"
        for kind, readings in (("d", OF_DAYS), ("h", READINGS))
        for at, (pattern, _) in enumerate(readings)
    )
    + r"|(?P<end>[;\n])",
    re.IGNORECASE,
)


def _name(written: str) -> str:
    return next(name for name, words in DAYS.items() if re.fullmatch(words, written, re.I))


def _from_to(first: str, last: str) -> Iterable[str]:
    return NAMES[NAMES.index(_name(first)) : NAMES.index(_name(last)) + 1]


def free_hours(text: str) -> int:
    """The bits of the week that the text names; 0 where nothing in it is understood.

    «вт, чт после 14:00» is two days from 14:00; hours without a day are of every day, a day without
    hours is the whole of it.
    """
    week, days, hours = 0, set(), 0
    for token in TOKEN.finditer(text):
        kind, found = token.lastgroup, token[0]
        if kind == "end" or (kind[0] == "d" and days and hours):
            week, days, hours = week | _bits(days, hours), set(), 0
        if kind == "but":
            days = (days or set(NAMES)) - {_name(day) for day in re.findall(_DAY, found, re.I)}
        elif kind[0] == "d":
            days |= _read(OF_DAYS, kind, found)
        elif kind[0] == "h":
            hours |= _read(READINGS, kind, found)
    return week | _bits(days, hours)


def _read(readings: tuple, kind: str, text: str):
    pattern, read = readings[int(kind[1:])]
    return read(re.fullmatch(pattern, text, re.IGNORECASE))


def _bits(days: set[str], hours: int) -> int:
    if not days and not hours:
        return 0
    named = days or set(NAMES)
    return sum((hours or WHOLE_DAY) << HOURS * at for at, day in enumerate(NAMES) if day in named)


@lru_cache(maxsize=1000)
def said_hours(week: int) -> str:
    """«вторник, четверг с 14:00; среда 13:00–15:00»; '' for no hours."""
    by_hours: dict[int, list[str]] = {}
    for at, day in enumerate(NAMES):
        if hours := week >> HOURS * at & WHOLE_DAY:
            by_hours.setdefault(hours, []).append(day)
    return "; ".join(
        " ".join(filter(None, (_days_said(days), _hours_said(hours))))
        for hours, days in by_hours.items()
    )


def _days_said(days: list[str]) -> str:
    return "каждый день" if len(days) == len(NAMES) else ", ".join(days)


def _hours_said(hours: int) -> str:
    if hours == WHOLE_DAY:
        return ""
    at, runs = FIRST, []
    while at <= LAST:
        if not hours >> (at - FIRST) & 1:
            at += 1
            continue
        end = at
        while end <= LAST and hours >> (end - FIRST) & 1:
            end += 1
        runs.append(f"с {at}:00" if end > LAST else f"{at}:00–{end}:00")
        at = end
    return ", ".join(runs)
