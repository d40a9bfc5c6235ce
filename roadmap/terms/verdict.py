"""From tokens to a `Term`: which moments the phrase joins, what else it says, what is doubtful."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from people.academic_year import AcademicYear
from roadmap.terms import term as doubts
from roadmap.terms.moments import Cursor, Moment, NoSuchDay, read_moment
from roadmap.terms.term import Term, TermKind
from roadmap.terms.tokens import tokenize

RECURRING = ("recurrent", "day_of_each_month", "weekday")
ON_DEMAND = ("as_needed", "other_plan")
WHOLE = ("whole_period", "implementation")
SIGNALS = (*RECURRING, *ON_DEMAND, *WHOLE, "yearly", "holidays", "onward")
SIGNAL_DOUBTS = {
    "other_plan": doubts.OTHER_PLAN,
    "holidays": doubts.HOLIDAYS,
    "roughly": doubts.APPROXIMATE,
    "implementation": doubts.IMPLEMENTATION,
}
WITH_TAIL = (*ON_DEMAND, *WHOLE)
SILENT = (
    *("filler", "separator", "dash", "stop", "and", "bullet"),
    *("including", "this_year", "from", "not_later", "until"),
)


@dataclass(slots=True)
class Reach:
    """From the beginning of `first` to the end of `last`; None is an open side."""

    first: Moment | None
    last: Moment | None
    stops_before: bool = False  # «до мая»: ends on the eve of `last`
    starts_after: bool = False  # «после 1 мая»: begins on the morrow of `first`

    @property
    def moments(self) -> list[Moment]:
        both = [self.first] if self.first is self.last else [self.first, self.last]
        return [moment for moment in both if moment]

    @property
    def is_year(self) -> bool:
        return all(moment.is_year for moment in self.moments) and not self.stops_before


@dataclass(slots=True)
class Reading:
    """Everything found in a phrase, in order."""

    reaches: list[Reach] = field(default_factory=list)
    signals: set[str] = field(default_factory=set)
    flags: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    @property
    def moments(self) -> list[Moment]:
        return [moment for reach in self.reaches for moment in reach.moments]


@dataclass(frozen=True, slots=True)
class Days:
    """Inclusive days of one reach; None is an open side."""

    start: date | None
    end: date | None
    is_year: bool
    has_year: bool


def parse_term(phrase: str, year: AcademicYear) -> Term:
    """Read the printed phrase of a term into dates of the plan's year.

    In: any text, the academic year of the plan. Out: a `Term` holding the phrase unchanged. Never
    raises: what cannot be read is UNKNOWN without dates, and always with a flag. The rules are in
    the package's docstring.
    """
    reading = _read(Cursor(tokenize(phrase)))
    _spread_years(reading.moments)
    try:
        _renew_yearly(reading, year)
        spans = _unlike([_days(reach, reading, year) for reach in reading.reaches])
    except NoSuchDay as error:
        return _unknown(phrase, reading, doubts.NO_SUCH_DAY.format(error))
    if any(span.start and span.end and span.start > span.end for span in spans):
        return _unknown(phrase, reading, doubts.BACKWARDS)
    return _verdict(phrase, reading, spans, year)


def _unknown(phrase: str, reading: Reading, *reasons: str) -> Term:
    flags = _unique([*reasons, *_all_flags(reading)])
    return Term(phrase, None, None, TermKind.UNKNOWN, flags)


# ---------------------------------------------------------------- reading


def _read(cursor: Cursor) -> Reading:
    reading = Reading()
    while cursor.token:
        if reach := _read_reach(cursor):
            reading.reaches.append(reach)
        else:
            _read_word(cursor, reading)
    return reading


def _read_reach(cursor: Cursor) -> Reach | None:
    mark = cursor.at
    head = cursor.take("from", "after", "until", "not_later")
    if head:
        _skip_fillers(cursor)
    moment = read_moment(cursor)
    if not moment:
        cursor.at = mark
        return None
    if head and head.kind in ("until", "not_later"):
        return _until(cursor, None, moment, head.kind)
    return _continued(cursor, moment, head.kind if head else "")


def _continued(cursor: Cursor, first: Moment, head: str) -> Reach:
    """What begins with a moment: a range if another follows a dash, «по» or «до»."""
    mark = cursor.at
    joint = cursor.take("dash", "until", "not_later")
    if joint:
        cursor.take("until", "not_later")
        _skip_fillers(cursor)
        if last := read_moment(cursor):
            return _until(cursor, first, last, joint.kind)
        cursor.at = mark
    if head:
        return Reach(first, None, starts_after=head == "after")
    return Reach(first, first)


def _until(cursor: Cursor, first: Moment | None, last: Moment, joint: str) -> Reach:
    stops_before = joint == "until" and last.is_broad and not cursor.take("including")
    if stops_before and not last.blurred:
        last.doubts.append(doubts.BEFORE_PERIOD)
    return Reach(first, last, stops_before=stops_before)


def _skip_fillers(cursor: Cursor) -> None:
    while cursor.take("filler"):
        pass


def _read_word(cursor: Cursor, reading: Reading) -> None:
    token = cursor.token
    cursor.at += 1
    if token.kind in SIGNALS:
        reading.signals.add(token.kind)
    if token.kind in SIGNAL_DOUBTS:
        reading.flags.append(SIGNAL_DOUBTS[token.kind])
    elif token.kind not in SIGNALS and token.kind not in SILENT:
        reading.unknown.append(token.text)
    if token.kind in WITH_TAIL:
        while cursor.take("word"):
            pass


# ---------------------------------------------------------------- years


def _spread_years(moments: list[Moment]) -> None:
    """«сентябрь – март 2023»: a year said once serves its neighbours, first to the left."""
    for left, right in reversed(list(pairwise(moments))):
        if not left.has_year and right.year is not None and not left.is_year:
            left.year = right.year - (left.first[0] > right.first[0])
        elif not left.has_year and right.cycle:
            left.cycle = right.cycle
    for left, right in pairwise(moments):
        if not right.has_year and left.year is not None and not right.is_year:
            right.year = left.year + (right.first[0] < left.first[0])
        elif not right.has_year and left.cycle:
            right.cycle = left.cycle
    for moment in moments:
        moment.settle()


def _renew_yearly(reading: Reading, plan: AcademicYear) -> None:
    """«Сентябрь 2020, далее ежегодно» in a later plan is September of that plan."""
    dated = [moment for moment in reading.moments if moment.year is not None]
    if "yearly" not in reading.signals or any(moment.is_year for moment in dated):
        return
    if dated and all(moment.days(plan)[1] < plan.start for moment in dated):
        reading.flags.append(doubts.EVERY_YEAR)
        for moment in dated:
            moment.year = None


def _unlike(spans: list[Days]) -> list[Days]:
    """Without the spans that say the same days again."""
    return list({(span.start, span.end): span for span in spans}.values())


def _days(reach: Reach, reading: Reading, plan: AcademicYear) -> Days:
    reading.flags += _doubts_of(reach)
    start, end = _start(reach, plan), _end(reach, plan)
    has_year = any(moment.has_year for moment in reach.moments)
    if start and end and start > end and not has_year:
        end = _year_later(end)
    if start and not reach.last:
        end = max(plan, AcademicYear.containing(start)).end
    return Days(start, end, reach.is_year, has_year)


def _doubts_of(reach: Reach) -> list[str]:
    found = [doubt for moment in reach.moments for doubt in moment.doubts]
    used = [
        (reach.first, "last" if reach.starts_after else "first"),
        (reach.last, "first" if reach.stops_before else "last"),
    ]
    return found + [m.doubt_if_blurred for m, edge in used if m and edge in m.blurred]


def _start(reach: Reach, plan: AcademicYear) -> date | None:
    if not reach.first:
        return None
    first, last = reach.first.days(plan)
    return last + timedelta(days=1) if reach.starts_after else first


def _end(reach: Reach, plan: AcademicYear) -> date | None:
    if not reach.last:
        return None
    first, last = reach.last.days(plan)
    return first - timedelta(days=1) if reach.stops_before else last


def _year_later(day: date) -> date:
    """The same day a year on: a range without years that would run backwards ends after it."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + 1, day.month, 28 if is_leap_day else day.day)


# ---------------------------------------------------------------- verdict


def _verdict(phrase: str, reading: Reading, spans: list[Days], year: AcademicYear) -> Term:
    kind = _kind(reading.signals, spans)
    start, end = _union(spans) if spans else _without_moments(reading.signals, year)
    if "onward" in reading.signals and kind is TermKind.RECURRENT and end:
        end = max(end, year.school_end)
    flags = [*_all_flags(reading), *_calendar_flags(spans, year)]
    if len(spans) > 1 and not _is_unbroken(spans):
        flags.append(doubts.SEVERAL)
        kind = TermKind.RECURRENT if kind is TermKind.DATED else kind
    if "as_needed" in reading.signals and kind is not TermKind.AS_NEEDED:
        flags.append(doubts.ALSO_AS_NEEDED)
    if "weekday" in reading.signals and spans:
        flags.append(doubts.WEEKDAY)
    if kind is TermKind.UNKNOWN:
        flags.insert(0, doubts.UNREAD if phrase.strip(" \t\n\r\xa0.,-–—") else doubts.EMPTY)
    return Term(phrase, start, end, kind, _unique(flags))


def _kind(signals: set[str], spans: list[Days]) -> TermKind:
    is_long = bool(spans) and all(span.is_year for span in spans)
    if signals & {"recurrent", "day_of_each_month"} or ("weekday" in signals and not spans):
        return TermKind.RECURRENT
    if signals.intersection(ON_DEMAND) and (is_long or not spans):
        return TermKind.AS_NEEDED
    if is_long or (signals.intersection((*WHOLE, "yearly")) and not spans):
        return TermKind.YEAR_LONG
    return TermKind.DATED if spans else TermKind.UNKNOWN


def _without_moments(signals: set[str], year: AcademicYear) -> tuple[date | None, date | None]:
    """Dates of a phrase that names none: by its words about the whole year."""
    if signals.intersection(WHOLE):
        return year.start, year.end
    if signals.intersection(RECURRING):
        return year.school_start, year.school_end
    return None, None


def _union(spans: list[Days]) -> tuple[date | None, date | None]:
    starts, ends = [s.start for s in spans], [s.end for s in spans]
    return (
        None if None in starts else min(starts),
        None if None in ends else max(ends),
    )


def _is_unbroken(spans: list[Days]) -> bool:
    """Each next span begins no later than the day after everything before it ended."""
    if any(span.start is None or span.end is None for span in spans):
        return False
    ordered = sorted(spans, key=lambda span: span.start)
    reached = ordered[0].end
    for span in ordered[1:]:
        if span.start - reached > timedelta(days=1):
            return False
        reached = max(reached, span.end)
    return True


def _calendar_flags(spans: list[Days], year: AcademicYear) -> Iterator[str]:
    for span in spans:
        edges = [day for day in (span.start, span.end) if day]
        if max(edges) < year.start or min(edges) > year.end:
            yield (doubts.OTHER_YEAR if span.has_year else doubts.BEYOND_YEAR).format(year)
        elif min(edges) < year.start or max(edges) > year.end:
            yield doubts.BEYOND_YEAR.format(year)


def _all_flags(reading: Reading) -> list[str]:
    unknown = [doubts.NOT_UNDERSTOOD.format(" ".join(reading.unknown))] if reading.unknown else []
    return [*reading.flags, *unknown]


def _unique(flags: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(flags))
