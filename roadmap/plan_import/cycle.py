"""The academic year a document is for: said in its title, else told by its dates."""

import re
from collections import Counter
from datetime import date

from people.academic_year import AcademicYear
from roadmap.plan_import.draft import PlanDraft

YEARS = re.compile(r"(?<!\d)(20\d{2})\s*(?:[/\\–—-]|\s+-\s+)\s*(20\d{2}|\d{2})(?!\d)")
MONTH_YEAR = re.compile(
    r"\b(январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-яё]*\s+(20\d{2})",
    re.IGNORECASE,
)
DAY = re.compile(r"\b\d{1,2}\.(\d{1,2})\.(20\d{2})\b")
SINGLE = re.compile(r"\bна\s+(20\d{2})\s*(?:г\b|год)", re.IGNORECASE)
MONTHS = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
]
USUAL_MONTHS = (8, 9, 10)  # plans are approved as the year begins
SEVERAL = "План рассчитан на несколько лет ({}): взят первый учебный год."
BY_APPROVAL = "Учебный год {} определён по дате утверждения."
BY_TERMS = "Учебный год {} определён по годам в сроках."
BY_TODAY = "Учебный год в документе не назван: взят текущий, {}."
BY_CALENDAR_YEAR = "Назван календарный год {}: взят учебный год, который в нём начинается."


def choose_year(draft: PlanDraft, lines: list[str], today: date) -> tuple[AcademicYear, str]:
    """(year, a doubt or "") from the words around the table, the approval, the terms, the clock."""
    for text in (draft.title, *lines):
        found = year_in(text)
        if found:
            return found
    if draft.approval.date and 2000 < draft.approval.date.year < 2099:
        year = AcademicYear.containing(draft.approval.date)
        in_autumn = draft.approval.date.month in USUAL_MONTHS
        return year, "" if in_autumn else BY_APPROVAL.format(year)
    named = [found for activity in draft.activities for found in years_of_term(activity.term)]
    if named:
        year = Counter(sorted(named)).most_common(1)[0][0]
        return year, BY_TERMS.format(year)
    year = AcademicYear.containing(today)
    return year, BY_TODAY.format(year)


def year_in(text: str) -> tuple[AcademicYear, str] | None:
    """«на 2024/2025 учебный год», «(сентябрь 2022 г. - май 2024 г.)», «на 2024 год»…"""
    years = YEARS.search(text)
    if years:
        return _span(int(years[1]), int(years[2]), years[0])
    months = list(MONTH_YEAR.finditer(text))
    if len(months) > 1:
        first, last = year_of_month(months[0]), year_of_month(months[-1])
        return first, "" if first == last else SEVERAL.format(f"{months[0][0]} – {months[-1][0]}")
    single = SINGLE.search(text)
    if single and 2000 < int(single[1]) < 2099:
        return AcademicYear(int(single[1])), BY_CALENDAR_YEAR.format(single[1])
    return None


def _span(first: int, last: int, printed: str) -> tuple[AcademicYear, str] | None:
    last += 2000 if last < 100 else 0
    if last == first + 1:
        return AcademicYear(first), ""
    if first < last < first + 12:
        return AcademicYear(first), SEVERAL.format(" ".join(printed.split()))
    return None


def year_of_month(match: re.Match) -> AcademicYear:
    """The cycle of «сентябрь 2022»."""
    stem = match[1].lower()
    month = next(at for at, name in enumerate(MONTHS, 1) if stem.startswith(name))
    return AcademicYear.containing(date(int(match[2]), 3 if stem.startswith("мар") else month, 1))


def years_of_term(term: str) -> list[AcademicYear]:
    """The cycles that a term names by a month or a day with a year."""
    days = [(int(month), int(year)) for month, year in DAY.findall(term)]
    dated = [AcademicYear.containing(date(y, m, 1)) for m, y in days if 0 < m < 13 and y > 2000]
    return dated + [year_of_month(match) for match in MONTH_YEAR.finditer(term)]
