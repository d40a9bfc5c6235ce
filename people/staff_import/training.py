"""Courses and retraining: a cell cut into items, each told to be one or the other."""

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache

from people.staff_import.cells import is_nothing, one_line, plain, unique

COURSES, RETRAINING, BOTH = "courses", "retraining", "training"
RETRAINING_WORDS = re.compile(r"переподготов|переобучени|\bпп\b|диплом о профессион", re.IGNORECASE)
COURSES_WORDS = re.compile(
    r"повышени\w*\s+(?:профессиональн\w*\s+)?квалиф|\bкпк\b|\bпк\b|\bкурс(?:ы|ов|ам|ах)?\b|"
    r"удостоверени|стажировк|семинар|вебинар",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^\s*(?P<label>(?:сведения о\s+)?(?:курсы\s+)?(?:профессиональн\w*\s+переподготовк\w*|"
    r"переподготовк\w*|пп|"
    r"повышени\w*\s+квалификаци\w*|кпк|пк|курсы))\s*(?:за последние[^:]*)?[:–—-]?\s*$|"
    r"^\s*(?P<inline>профессиональн\w*\s+переподготовк\w*|переподготовк\w*|пп|"
    r"повышени\w*\s+квалификаци\w*|кпк|пк|"
    r"курсы(?:\s+повышения\s+квалификации)?)\s*:\s*(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
INNER_LABEL = re.compile(
    r"(?<=[.;,)»\s])\s*(?=(?:профессиональн\w*\s+переподготовк\w*|переподготовк\w*|"
    r"повышени\w*\s+квалификаци\w*|кпк|"
    r"курсы\s+повышения\s+квалификации)\s*:)",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"(?:^|(?<=[\s.;)]))(?P<number>\d{1,2})[.)]\s*(?=[^\d\s])")
BULLET = re.compile(r"^\s*[•·▪●*–—-]\s+")
HOURS = re.compile(r"(?<!\d)(\d{2,4})\s*(?:-?\s*(?:ак(?:ад)?\.?\s*)?(?:час|ч\b))", re.IGNORECASE)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
FRAGMENT = re.compile(
    r"^[(«\"]?\s*(?:(?:\d[\d.,/\s–—-]*)?(?:г\.?|год\w*|гг\.?|час\w*|ч\.?|ак\.?|№|рег\w*|"
    r"удостоверени\w*|диплом\w*|серия)?[\s.,;)]*)[\d\s.,;№)/–—-]*$",
    re.IGNORECASE,
)
LATEST_YEARS = 3
RETRAINING_HOURS = 250  # order № 499 of 01.07.2013, item 12: retraining is not shorter

NOT_SAID = "Не сказано, курсы это или переподготовка: «{}»; записано в курсы."
MOVED = "В столбце «{}» стоит другое, записано туда, куда говорят слова: «{}»."
TITLES = {COURSES: "повышение квалификации", RETRAINING: "переподготовка"}


@dataclass(slots=True)
class Training:
    courses: list[str] = field(default_factory=list)
    retraining: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


@lru_cache(20_000)
def read_training(text: str, kind: str) -> Training:
    """A cell of a column of courses, of retraining, or of both together."""
    found = Training()
    if is_nothing(text):
        return found
    said = kind
    for item in _items(text):
        label = LABEL.match(item)
        if label:
            said = _kind_of(label["label"] or label["inline"]) or said
            item = label["rest"] or ""
        item = item.strip(" ;,")
        if item and not is_nothing(item) and re.search(r"\w", item):
            _place(found, item, said, kind)
    found.courses, found.retraining = unique(found.courses), unique(found.retraining)
    return found


def _place(found: Training, item: str, said: str, column: str) -> None:
    words = _kind_of(item)
    kind = words or said
    if kind == BOTH:
        kind = _by_hours(item)
        if not kind:
            kind = COURSES
            found.flags.append(NOT_SAID.format(_short(item)))
    if column != BOTH and kind != column and said == column:
        found.flags.append(MOVED.format(TITLES[column], _short(item)))
    (found.retraining if kind == RETRAINING else found.courses).append(item)


def _kind_of(text: str) -> str:
    retraining, courses = RETRAINING_WORDS.search(text), COURSES_WORDS.search(text)
    if retraining and courses:
        return RETRAINING if retraining.start() < courses.start() else COURSES
    return RETRAINING if retraining else COURSES if courses else ""


def _by_hours(item: str) -> str:
    hours = [int(number) for number in HOURS.findall(item)]
    if not hours:
        return ""
    return RETRAINING if max(hours) >= RETRAINING_HOURS else COURSES


def _short(item: str) -> str:
    item = item if len(item) < 90 else f"{item[:87].rstrip()}…"
    return item.replace("«", "„").replace("»", "“")


# --- items -------------------------------------------------------------------------------------


def _items(text: str) -> list[str]:
    text = INNER_LABEL.sub("\n", text)
    numbered = _numbered(text)
    if numbered:
        return [one_line(item) for item in numbered]
    items: list[str] = []
    for line in text.split("\n"):
        pieces = _pieces(line)
        if items and pieces and _goes_on(pieces[0], items[-1]):
            items[-1] = f"{items[-1]} {one_line(pieces.pop(0))}"
        items += [one_line(BULLET.sub("", piece)) for piece in pieces]
    return items


def _numbered(text: str) -> list[str]:
    """Items of «1. … 2. …» when the numbers run from 1 by one."""
    marks, expected = [], 1
    for match in NUMBERED.finditer(text):
        if int(match["number"]) == expected:
            marks.append(match)
            expected += 1
    if not marks or (len(marks) == 1 and marks[0].start() > 0) or marks[0].start() > 80:
        return []
    ends = [match.start() for match in marks[1:]] + [len(text)]
    head = text[: marks[0].start()].strip()
    items = [text[m.end() : end] for m, end in zip(marks, ends, strict=True)]
    return [*([head] if head else []), *items]


def _pieces(line: str) -> list[str]:
    """A line cut at «;» outside quotes and brackets."""
    pieces, depth, at = [], 0, 0
    for match in re.finditer(r"[()«»;]", line):
        if match[0] in "(«":
            depth += 1
        elif match[0] in ")»":
            depth = max(0, depth - 1)
        elif depth == 0:
            pieces.append(line[at : match.start()])
            at = match.end()
    pieces.append(line[at:])
    return [piece for piece in pieces if piece.strip()]


def _goes_on(piece: str, before: str) -> bool:
    """A line that only continues the item above: its year, hours, or the rest of a sentence."""
    piece = piece.strip()
    if BULLET.match(piece) or before.rstrip().endswith((";", ":")) or LABEL.match(before):
        return False
    if piece[:1].islower() or piece[:1] in ",()" or FRAGMENT.match(piece):
        return True
    return before.count("«") > before.count("»") or before.rstrip().endswith((",", "-", "–"))


def is_old(item: str, today: dt.date) -> bool:
    """Whether every year that an item names is more than three years ago.

    The statutory table asks for courses of three years: order of Rosobrnadzor № 1493 of 2023.
    """
    years = YEAR.findall(item)
    return bool(years) and max(map(int, years)) < today.year - LATEST_YEARS


def training_kind(text: str) -> str:
    """COURSES or RETRAINING when the words of a text say so, else ""."""
    return _kind_of(text)


def looks_like_training(text: str) -> bool:
    """Whether a text lists courses: it has their words, hours or years."""
    return bool(_kind_of(text) or HOURS.search(text) or YEAR.search(text))


def is_training_text(text: str) -> bool:
    """Whether a text names courses: it must not stand where a speciality or level is expected."""
    return (
        bool(COURSES_WORDS.search(text) or RETRAINING_WORDS.search(text)) and len(plain(text)) > 12
    )
