"""Dates as people write them in a staff table."""

import datetime as dt
import re

MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр",
          "ноябр", "декабр")  # fmt: skip
IN_WORDS = "|".join(f"{stem}[а-я]*" for stem in MONTHS)
DATE = re.compile(
    rf"(?<![\d.])(?P<day>\d{{1,2}})\s?[.,/-]\s?(?P<month>\d{{1,2}})\s?[."
    rf",/-]\s?(?P<year>\d{{4}}|\d{{2}})(?!\d)|"
    r"(?<!\d)(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})(?!\d)|"
    rf"(?<!\d)(?P<word_day>\d{{1,2}})\s(?P<word>{IN_WORDS})\s(?P<word_year>\d{{4}})(?!\d)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<!\d)(?:19[3-9]\d|20[0-4]\d)(?!\d)")
EXCEL_ORIGIN = dt.date(1899, 12, 30)
EXCEL_DAY = re.compile(r"[34]\d{4}|50\d{3}")


def date_of(match: re.Match) -> dt.date | None:
    """The date of a match of DATE; None when there is no such day."""
    found = match.groupdict()
    if found["iso_year"]:
        year, month, day = found["iso_year"], found["iso_month"], found["iso_day"]
    elif found["word"]:
        stem = found["word"].lower()
        month = next(at for at, known in enumerate(MONTHS, 1) if stem.startswith(known))
        month = 5 if month == 3 and not stem.startswith("март") else month
        year, day = found["word_year"], found["word_day"]
    else:
        year, month, day = found["year"], found["month"], found["day"]
    full = int(year) if len(year) == 4 else _full_year(int(year))
    return _valid(full, int(month), int(day))


def dates_in(text: str) -> list[tuple[dt.date, int]]:
    """Every date in the text with the place where it begins."""
    found = ((date_of(match), match.start()) for match in DATE.finditer(text))
    return [(date, start) for date, start in found if date]


def excel_date(text: str) -> dt.date | None:
    """«44196» of a date column whose format was lost → 31.12.2020."""
    if EXCEL_DAY.fullmatch(text.strip()):
        return EXCEL_ORIGIN + dt.timedelta(days=int(text))
    return None


def _full_year(year: int) -> int:
    return year if year > 99 else year + (2000 if year < 50 else 1900)


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
