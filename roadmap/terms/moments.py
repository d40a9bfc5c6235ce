"""One expression of time («15 сентября», «II квартал 2023», «конец мая») and the days it means."""

import calendar
from dataclasses import dataclass, field
from datetime import date

from people.academic_year import AcademicYear
from roadmap.terms import term as doubts
from roadmap.terms.tokens import PERIODS, PORTIONS, SEASONS, Token

LAST = 0  # as a day of a month: its last one, whatever the year

QUARTERS = {1: (1, 3), 2: (4, 6), 3: (7, 9), 4: (10, 12)}
SCHOOL_TERMS = {1: (9, 10), 2: (11, 12), 3: (1, 3), 4: (4, 5)}
SCHOOL_HALVES = {1: (9, 12), 2: (1, 5)}
CALENDAR_HALVES = {1: (1, 6), 2: (7, 12)}
TRIMESTERS = {1: (9, 11), 2: (12, 2), 3: (3, 5)}
SEASON_MONTHS = dict(zip(SEASONS, [(9, 11), (12, 2), (3, 5), (6, 8)], strict=True))
BLURRED = {1: ("last",), 2: ("first", "last"), 3: ("first",)}
THIRDS = {1: (1, 10), 2: (11, 20), 3: (21, LAST), -1: (21, LAST)}
HALVES = {1: (1, 15), 2: (16, LAST), -1: (16, LAST)}
WEEKS = {1: (1, 7), 2: (8, 14), 3: (15, 21), 4: (22, 28)}


class NoSuchDay(ValueError):
    """The phrase names a day that the calendar does not have; the argument is that day."""


@dataclass(slots=True)
class Moment:
    """Days from `first` to `last`, each a (month, day) pair, the year perhaps still unsaid.

    `year` is the calendar year of `first`; `cycle` a named academic year instead of it; `later`
    counts further calendar years to `last`. `unsaid` replaces the two days while no year is
    known. `is_broad`: a period rather than a day, so that «до» it is not obvious. `blurred` names
    the edges («first», «last») that are a convention, doubted only where the phrase uses them:
    «до конца мая» is sharp, «в конце мая» is not.
    """

    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None = None
    cycle: AcademicYear | None = None
    later: int = 0
    unsaid: tuple[tuple[int, int], tuple[int, int]] | None = None
    is_broad: bool = True
    is_year: bool = False
    doubts: list[str] = field(default_factory=list)
    doubt_if_unsaid: str = ""
    doubt_if_said: str = ""
    blurred: tuple[str, ...] = ()
    doubt_if_blurred: str = ""

    @property
    def has_year(self) -> bool:
        return self.year is not None or self.cycle is not None

    def settle(self) -> None:
        """Choose between the days meant with a year and without one; call once years are known."""
        if self.year is None and self.unsaid:
            self.first, self.last = self.unsaid
        doubt = self.doubt_if_said if self.year is not None else self.doubt_if_unsaid
        if doubt:
            self.doubts.append(doubt)

    def days(self, plan: AcademicYear) -> tuple[date, date]:
        """(first day, last day); NoSuchDay for 31 September or 29 February of a common year."""
        year = self.year
        if year is None:
            year = (self.cycle or plan).calendar_year(self.first[0])
        last_year = year + self.later + (self.last[0] < self.first[0])
        return _day(year, *self.first), _day(last_year, *self.last)


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day or calendar.monthrange(year, month)[1])
    except ValueError:
        raise NoSuchDay(f"{day:02}.{month:02}.{year}") from None


class Cursor:
    """A place in the list of tokens that readers move forward."""

    def __init__(self, tokens: list[Token]):
        self.tokens, self.at = tokens, 0

    @property
    def token(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, *kinds: str) -> Token | None:
        """The current token if it is of one of these kinds, stepping over it."""
        token = self.token
        if token and token.kind in kinds:
            self.at += 1
            return token
        return None

    def take_all(self, *kinds: str) -> list[Token] | None:
        """One token of each kind in this order («a|b» is either), or None and no step."""
        found = self.tokens[self.at : self.at + len(kinds)]
        fits = [t.kind in kind.split("|") for t, kind in zip(found, kinds, strict=False)]
        if len(found) < len(kinds) or not all(fits):
            return None
        self.at += len(kinds)
        return found


def read_moment(cursor: Cursor) -> Moment | None:
    """The moment at the cursor with the year printed next to it, or None and no step."""
    if moment := _read_years(cursor):
        return moment
    if moment := _read_undated(cursor):
        _read_year_of(cursor, moment)
    return moment


def _read_undated(cursor: Cursor) -> Moment | None:
    """What the first reader to understand the tokens makes of them; the others leave no step."""
    mark = cursor.at
    for read in READERS:
        if moment := read(cursor):
            return moment
        cursor.at = mark
    return None


def _read_year_of(cursor: Cursor, moment: Moment) -> None:
    """Give the moment the year that follows it, over a comma if need be."""
    mark = cursor.at
    if moment.has_year or moment.is_year:
        return
    cursor.take("separator")
    token = cursor.take("year", "years")
    if not token:
        cursor.at = mark
    elif token.kind == "year":
        moment.year = token.value
    else:
        _set_cycle(moment, token)


def _set_cycle(moment: Moment, token: Token) -> None:
    first, second, _ = token.value
    if second == first + 1:
        moment.cycle = AcademicYear(first)
    else:
        moment.doubts.append(doubts.EVERY_YEAR_OF)


def _read_years(cursor: Cursor) -> Moment | None:
    """A year or years alone; or in front of the moment they belong to («2023 г., сентябрь»)."""
    token = cursor.take("year", "years")
    if not token:
        return None
    mark = cursor.at
    cursor.take("separator")
    moment = _read_undated(cursor)
    if moment and not moment.has_year and not moment.is_year and not cursor.take("year", "years"):
        if token.kind == "year":
            moment.year = token.value
        else:
            _set_cycle(moment, token)
        return moment
    cursor.at = mark
    return _calendar_year(token.value) if token.kind == "year" else _span_of_years(token)


def _calendar_year(year: int) -> Moment:
    return Moment((1, 1), (12, 31), year=year, is_year=True)


def _span_of_years(token: Token) -> Moment:
    first, second, is_school = token.value
    if second == first + 1:
        unsure = [] if is_school else [doubts.YEARS_AS_CYCLE]
        cycle = AcademicYear(first)
        return Moment((9, 1), (5, 31), cycle=cycle, is_year=True, doubts=unsure)
    if is_school:
        days, later = ((9, 1), (5, 31)), second - first - 1
    else:
        days, later = ((1, 1), (12, 31)), second - first
    return Moment(*days, year=first, later=later, is_year=True, doubts=[doubts.MANY_YEARS])


def _read_date(cursor: Cursor) -> Moment | None:
    token = cursor.take("date")
    if not token or not 1 <= token.value[1] <= 12 or not 1 <= token.value[0] <= 31:
        return None
    day, month, year = token.value
    return Moment((month, day), (month, day), year=year, is_broad=False)


def _read_month_year(cursor: Cursor) -> Moment | None:
    token = cursor.take("month_year")
    if not token:
        return None
    month, year = token.value
    return Moment((month, 1), (month, LAST), year=year)


def _read_day(cursor: Cursor) -> Moment | None:
    found = cursor.take_all("number|ordinal", "month")
    if not found:
        return None
    if not 1 <= found[0].value <= 31:
        return None
    day, month = found[0].value, found[1].value
    return Moment((month, day), (month, day), is_broad=False, doubts=_doubts_of(found))


def _read_month(cursor: Cursor) -> Moment | None:
    token = cursor.take("month")
    if not token:
        return None
    return Moment((token.value, 1), (token.value, LAST), doubts=_doubts_of([token]))


def _read_portion(cursor: Cursor) -> Moment | None:
    """«вторая декада октября», «последняя неделя августа», «первая половина мая»."""
    found = cursor.take_all("number|ordinal", "|".join(PORTIONS), "month")
    if not found:
        return None
    number, portion, month = found[0].value, found[1].kind, found[2].value
    days = {"decade": THIRDS, "halves": HALVES, "week": WEEKS}[portion].get(number)
    if portion == "week" and number == -1:
        days = _last_week(month)
    if not days:
        return None
    unsure = _doubts_of(found) + [doubts.WEEK_OF_MONTH] * (portion == "week")
    return Moment((month, days[0]), (month, days[1]), doubts=unsure)


def _last_week(month: int) -> tuple[int, int]:
    """Seven days up to the month's end; February's are counted as in a common year."""
    length = calendar.monthrange(2023, month)[1]
    return length - 6, LAST


def _read_part(cursor: Cursor) -> Moment | None:
    """«начало сентября», «конец I полугодия», «середина учебного года»; the doubt is added."""
    part = cursor.take("part")
    if not part:
        return None
    if month := cursor.take("month"):
        return _part_of_month(month, part.value)
    if moment := _read_period(cursor) or _read_season(cursor) or _read_school_year(cursor):
        return _narrowed(moment, part.value)
    return None


def _part_of_month(month: Token, part: int) -> Moment:
    first, last = THIRDS[part]
    moment = Moment((month.value, first), (month.value, last), is_broad=part == 1)
    moment.blurred, moment.doubt_if_blurred = BLURRED[part], doubts.PART_OF_MONTH
    moment.doubts = _doubts_of([month])
    return moment


def _narrowed(moment: Moment, part: int) -> Moment:
    """The first or the last month of a period; its middle is not told apart."""
    moment.first, moment.last = _month_of(part, moment.first, moment.last)
    if moment.unsaid:
        moment.unsaid = _month_of(part, *moment.unsaid)
    moment.is_broad, moment.is_year = part == 1, False
    moment.blurred, moment.doubt_if_blurred = BLURRED[part], doubts.PART_OF_PERIOD
    return moment


def _month_of(part: int, first: tuple[int, int], last: tuple[int, int]):
    return {1: (first, (first[0], LAST)), 3: ((last[0], 1), last)}.get(part, (first, last))


def _read_period(cursor: Cursor) -> Moment | None:
    """«II квартал», «3 четверть», «первое полугодие», «первая половина учебного года»."""
    found = cursor.take_all("number|ordinal", "|".join(PERIODS)) or cursor.take_all(
        "number|ordinal", "halves", "school_year|during_year"
    )
    if not found:
        return None
    number, kind = found[0].value, found[1].kind
    build = {"quarter": _quarter, "term": _school_term, "trimester": _trimester}.get(kind, _half)
    moment = build(number)
    if not moment:
        return None
    moment.doubts += _doubts_of(found)
    return moment


def _months(span: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    return (span[0], 1), (span[1], LAST)


def _quarter(number: int) -> Moment | None:
    if number not in QUARTERS:
        return None
    moment = Moment(*_months(QUARTERS[number]))
    if number == 3:
        moment.unsaid, moment.doubt_if_unsaid = _months((8, 9)), doubts.THIRD_QUARTER
    return moment


def _school_term(number: int) -> Moment | None:
    if number not in SCHOOL_TERMS:
        return None
    return Moment(*_months(SCHOOL_TERMS[number]), doubts=[doubts.SCHOOL_TERM])


def _trimester(number: int) -> Moment | None:
    if number not in TRIMESTERS:
        return None
    return Moment(*_months(TRIMESTERS[number]), doubts=[doubts.TRIMESTER])


def _half(number: int) -> Moment | None:
    """With a calendar year printed it is half of that year, otherwise half of the school year."""
    number = 2 if number == -1 else number
    if number not in SCHOOL_HALVES:
        return None
    moment = Moment(*_months(CALENDAR_HALVES[number]), doubt_if_said=doubts.CALENDAR_HALF)
    moment.unsaid = _months(SCHOOL_HALVES[number])
    return moment


def _read_season(cursor: Cursor) -> Moment | None:
    token = cursor.take("season")
    if not token:
        return None
    moment = Moment(*_months(SEASON_MONTHS[token.value]))
    if token.value == "winter":
        moment.doubt_if_said = doubts.WINTER
    if token.value == "summer":
        moment.unsaid, moment.doubt_if_unsaid = _months((6, 7)), doubts.SUMMER
    return moment


def _read_school_year(cursor: Cursor) -> Moment | None:
    """«учебного года»; after «конец» and the like also a bare «года», which is doubtful."""
    token = cursor.take("school_year", "during_year")
    if not token and not _after_part(cursor):
        return None
    unsure = [] if token else [doubts.UNCLEAR_YEAR]
    return Moment((9, 1), (5, 31), is_year=True, doubts=unsure)


def _after_part(cursor: Cursor) -> bool:
    before = cursor.tokens[cursor.at - 1] if cursor.at else None
    is_year = cursor.token is not None and cursor.token.text.startswith("г")
    if before and before.kind == "part" and is_year and cursor.token.kind == "filler":
        cursor.at += 1
        return True
    return False


def _doubts_of(tokens: list[Token]) -> list[str]:
    return [token.doubt for token in tokens if token.doubt]


READERS = (
    _read_date,
    _read_month_year,
    _read_portion,
    _read_day,
    _read_month,
    _read_part,
    _read_period,
    _read_season,
    _read_school_year,
)
