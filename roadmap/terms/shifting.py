"""A phrase carried into another academic year: its explicit years move, the rest stays."""

import calendar
import re

from people.academic_year import AcademicYear
from roadmap.terms.vocabulary import ANY_MONTH, END

GAP = r"[ \u00a0\u202f]?"
NO_MONTH = rf"(?!{GAP}(?:{ANY_MONTH}){END})"
DASH = r"[-‐‑‒–—―−]"
NUMBER_OF_ACT = r"(?<!№)(?<!№[ \u00a0])"
EXPLICIT = re.compile(
    rf"(?P<iso>(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d))"
    rf"|(?P<dmy>(?<![\d.])\d{{1,2}}{GAP}[./]{GAP}\d{{1,2}}{GAP}[./]{GAP}(?:(?:19|20)\d\d|\d\d)(?!\d))"
    rf"|{NUMBER_OF_ACT}(?<!\d)(?P<pair>20\d\d{GAP}(?:{DASH}|/){GAP}\d\d)(?!\d|\.\d){NO_MONTH}"
    rf"|{NUMBER_OF_ACT}(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
LEAP_DAY = re.compile(
    r"(?<!\d)(?:29(?=(?:-?(?:го|е|му)\b)?[ \u00a0]+февр)|29(?=\.0?2(?!\d)))", re.IGNORECASE
)
YEAR_AFTER = re.compile(r"\.0?2\.((?:19|20)?\d\d)(?!\d)|\D{0,12}?((?:19|20)\d\d)")


def shift_term(phrase: str, from_year: AcademicYear, to_year: AcademicYear) -> str:
    """Move the years printed in a phrase by the distance between two academic years.

    «март 2022 г.» → «март 2023 г.», «2022/23» → «2023/24», «01.09.2022» → «01.09.2023»;
    «29 февраля» becomes 28 where the new year has no such day. Everything else, spaces and
    dashes included, stays as printed.
    """
    by = to_year.first - from_year.first
    if not by:
        return phrase
    shifted = EXPLICIT.sub(lambda match: _shifted(match, by), phrase)
    return LEAP_DAY.sub(lambda match: _leap_day(shifted, match, to_year), shifted)


def _shifted(match: re.Match, by: int) -> str:
    text = match[0]
    if match["year"]:
        return str(int(text) + by)
    if match["iso"]:
        return f"{int(text[:4]) + by}{text[4:]}"
    if match["pair"]:
        return _shifted_pair(text, by)
    return _shifted_date(text, by)


def _shifted_pair(text: str, by: int) -> str:
    """«2022-23», «2022/23»; what only looks like a pair («2022-05») moves as a year."""
    first, second = int(text[:4]), int(text[-2:])
    moved = (second + by) % 100 if second > first % 100 else second
    return f"{first + by}{text[4:-2]}{moved:02}"


def _shifted_date(text: str, by: int) -> str:
    head, year = re.fullmatch(r"(.*?)(\d{4}|\d\d)", text, re.DOTALL).groups()
    return head + (f"{(int(year) + by) % 100:02}" if len(year) == 2 else str(int(year) + by))


def _leap_day(phrase: str, match: re.Match, to_year: AcademicYear) -> str:
    said = YEAR_AFTER.match(phrase, match.end())
    year = int(said[1] or said[2]) if said else to_year.calendar_year(2)
    year += 2000 if year < 100 else 0
    return "29" if calendar.isleap(year) else "28"
