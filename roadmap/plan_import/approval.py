"""The approval block: «Утверждена на заседании … протокол №1 от 30.08.2024 г.» and its kin."""

import datetime as dt
import re
from dataclasses import dataclass

from roadmap.plan_import.draft import Approval

MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
QUOTE_OPEN, QUOTE_CLOSE = r"[«\"“„<_]*\s*", r"\s*[»\"”>_]*"
DATE = (
    rf"(?:{QUOTE_OPEN}(?P<{{0}}d>\d{{{{1,2}}}}){QUOTE_CLOSE}\s*"
    r"(?:\.\s*(?P<{0}m>\d{{1,2}})\s*\.\s*|\s(?P<{0}w>[а-яё]{{3,9}})\s+)"
    r"(?P<{0}y>(?:19|20)\d{{2}}|\d{{2}}(?!\d)))\s*(?:г(?:ода|\.)?)?"
)
ANY_DATE = re.compile(DATE.format("z"), re.IGNORECASE)
NUMBER = r"(?:№|N)\s*(?P<{0}n>[\w]+(?:[/.-][\w]+)*)"
KIND = r"(?P<kind>протокол|приказ|распоряжени)[а-яё]*"
GAP = r"(?P<{0}>[^№]{{0,220}}?)"
LONG_GAP = r"(?P<{0}>.{{0,260}}?)"

# In the order of trust; the text between kind and reference is who decided.
REFERENCES = tuple(
    re.compile(KIND + pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        r"\s*" + NUMBER.format("a") + r"\s*,?\s*(?:от\s+)?" + DATE.format("a"),
        LONG_GAP.format("who") + r"\bот\s+" + DATE.format("b") + r"\s*,?\s*" + NUMBER.format("b"),
        GAP.format("who") + NUMBER.format("c") + r"\s*,?\s*от\s+" + DATE.format("c"),
        r"\s*(?:от\s+)?" + DATE.format("d") + r"[^№\d]{0,40}" + NUMBER.format("d"),
        r"\s*" + NUMBER.format("e"),
        r"\s*от\s+" + DATE.format("f"),
    )
)
APPROVES = r"утвержд\w*"
BEGINS_BLOCK = re.compile(
    r"^\W*(утвержд[а-яё]*|согласован[а-яё]*|принят[а-яё]*|рассмотрен[а-яё]*|одобрен[а-яё]*|"
    r"обсужден[а-яё]*|приложени[а-яё]*\b|введен[а-яё]*\s+в\s+действие|приказ\W*$)",
    re.IGNORECASE,
)
SPEAKS_OF_APPROVAL = re.compile(
    r"^\W*(утвержд|согласован|принят|рассмотрен|одобрен|приложени|протокол|"
    r"(?:к\s+)?приказ(?!ываю)|распоряжени|на\s+заседании|решени)[а-яё]*",
    re.IGNORECASE,
)
SITTING = re.compile(
    r"(?:на\s+заседании|решением|заседанием)\s+(?P<who>.+?)\s*[,(]?\s*$", re.IGNORECASE | re.DOTALL
)
OPENING = re.compile(
    r"^\W*(?:приложени\w*\s*(?:№\s*)?\d*|утвержд\w*|согласован\w*|принят\w*|рассмотрен\w*|одобрен\w*|"
    r"обсужден\w*|введен\w*\s+в\s+действие|[ик]\s|на\s+заседании|решением)\W*",
    re.IGNORECASE,
)
BLANKS = re.compile(r"_+|/\s*/|\(\s*подпись\s*\)", re.IGNORECASE)
KINDS = {"протокол": "протокол", "приказ": "приказ", "распоряжени": "распоряжение"}
LONGEST_NUMBER, LONGEST_BODY = 30, 250


@dataclass(frozen=True, slots=True)
class Reference:
    """A decision found in a block, and how much it is the one that approves."""

    trust: int
    kind: str
    number: str
    day: dt.date | None
    body: str


def read_approval(blocks: list[list[str]]) -> Approval:
    """The decision that approved the document, from blocks of printed lines.

    «Утверждено» outweighs «приложение к приказу», that outweighs «рассмотрено», «согласовано».
    A form left blank («__» ____ 20__ г.) gives no date.
    """
    lines = tuple(line for block in blocks for line in block)
    found = [ref for block in blocks if (ref := _reference("\n".join(block)))]
    if not found:
        return Approval(text_lines=lines)
    best = max(found, key=lambda ref: (bool(ref.day and ref.number), ref.trust))
    return Approval(best.kind, best.number, best.day, best.body, lines)


def _reference(text: str) -> Reference | None:
    for pattern in REFERENCES:
        for match in pattern.finditer(text):
            found = {key: value for key, value in match.groupdict().items() if value}
            number = next((found[key] for key in found if re.fullmatch(r"[a-f]n", key)), "")
            day = _day(found)
            if len(number) > LONGEST_NUMBER or (_has_date(found) and day is None):
                continue
            before = text[: match.start()]
            if day is None and number:
                day, before = _date_before(before)
            body = _body(before, found.get("who", ""))
            return Reference(_trust(text), KINDS[match["kind"].lower()], number, day, body)
    return None


def _date_before(text: str) -> tuple[dt.date | None, str]:
    """«23» августа 2021 г. приказ № 60: the date stands first; → it and the text without it."""
    dates = list(ANY_DATE.finditer(text))
    if len(dates) != 1:
        return None, text
    return _day(dates[0].groupdict()), text[: dates[0].start()] + text[dates[0].end() :]


def _has_date(found: dict[str, str]) -> bool:
    return any(re.fullmatch(r"[a-f]d", key) for key in found)


def _day(found: dict[str, str]) -> dt.date | None:
    """The date of a match; None for a missing or impossible one."""
    parts = {
        key[1]: value for key, value in found.items() if value and re.fullmatch(r"[a-z][dmwy]", key)
    }
    if "d" not in parts:
        return None
    month = int(parts["m"]) if "m" in parts else month_number(parts.get("w", ""))
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    try:
        return dt.date(year, month, int(parts["d"]))
    except ValueError:
        return None


def month_number(word: str) -> int:
    """«августа» → 8; 0 for another word."""
    word = word.lower()
    return next((at for at, stem in enumerate(MONTHS, 1) if word.startswith(stem)), 0)


def _trust(text: str) -> int:
    if re.search(APPROVES, text, re.IGNORECASE):
        return 3
    return 2 if re.search(r"приложени", text, re.IGNORECASE) else 1


def _body(before: str, who: str) -> str:
    """Who decided, as printed: of minutes the council, of an order whoever signs it."""
    if who.strip(" ,.(\n"):
        body = who
    else:
        sitting = SITTING.search(before)
        body = sitting["who"] if sitting else _without_opening(before)
    body = " ".join(BLANKS.sub(" ", body).split()).strip(" ,;:()–-")
    return body if len(body) <= LONGEST_BODY else ""


def _without_opening(text: str) -> str:
    """«УТВЕРЖДАЮ Директор школы» → «Директор школы»."""
    previous = None
    while previous != text:
        previous, text = text, OPENING.sub("", text)
    return text
