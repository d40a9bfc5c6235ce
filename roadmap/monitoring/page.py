"""What the page and the report of monitoring say of a year, as far as the reader may know."""

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from people.academic_year import AcademicYear
from people.access import Permission
from roadmap.models import MonitoringNote, MonitoringRules, Roadmap
from roadmap.monitoring.chart import Bar, Dumbbells, bar, dumbbells
from roadmap.monitoring.counted import Counted, counted, read
from roadmap.monitoring.facts import facts_of
from roadmap.monitoring.indicators_of_year import INDICATORS
from roadmap.monitoring.measuring import PARTS, Hard, Indicator, Measured, in_words

EARLIER = 2  # years to compare with
VERDICTS = {"yes": ("ok", "в норме"), "no": ("warn", "ниже порога"), "": ("idle", "нет данных")}
HIGH = ("warn", "выше порога")


@dataclass(frozen=True)
class Row:
    """One indicator of a year.

    said       the number in words, "" where there is nothing or too few
    few        it is not shown: of so few it would tell what a person said
    before     (year, number in words) of the earlier years, the last first
    opens      whether the reader may open the list behind it
    """

    indicator: Indicator
    said: str
    few: bool
    threshold: str
    status: tuple[str, str]
    before: tuple[tuple[AcademicYear, str], ...]
    bar: Bar
    opens: bool
    detail: str

    @property
    def is_met(self) -> bool:
        return self.status == VERDICTS["yes"]


@dataclass(frozen=True)
class Sheet:
    """A whole year: parts with their rows, growth by difficulty, why pairs ended, the note."""

    year: AcademicYear
    parts: tuple[tuple[str, str, tuple[Row, ...]], ...]
    hard: tuple[Hard, ...]
    hidden: int
    chart: Dumbbells
    causes: tuple[tuple[str, int], ...]
    note: MonitoringNote
    pairs: int
    closed_on: dt.date | None = None

    @property
    def rows(self) -> list[Row]:
        return [row for _, _, rows in self.parts for row in rows]

    @property
    def below(self) -> list[Row]:
        """Those that do not meet the school's thresholds."""
        return [row for row in self.rows if row.status not in (VERDICTS["yes"], VERDICTS[""])]


def sheet_of(year: AcademicYear, account, today: dt.date, *, on_paper: bool = False) -> Sheet:
    """The year with the two before it, counted from their facts; a closed one as it was closed.

    On paper, which goes from hand to hand, groups too small are left out whoever prints it.
    """
    rules = MonitoringRules.current()
    years = [year, year.previous, year.previous.previous]
    plans = Roadmap.objects.filter(year__in=years, closed_on__isnull=False)
    closed = {plan.year: plan for plan in plans}
    numbers = {one: numbers_of(one, closed.get(one), today) for one in years}
    exact = not on_paper and account.can(Permission.RUN_INTERVIEWS)
    parts = tuple(
        (key, title, tuple(
            row_of(one, numbers, year, rules, account, exact)
            for one in INDICATORS.values() if one.part == key
        ))
        for key, title in PARTS.items()
    )  # fmt: skip
    every = numbers[year].hard
    seen = [one for one in every if exact or one.of >= rules.smallest_group]
    return Sheet(
        year=year,
        parts=parts,
        hard=tuple(seen),
        hidden=len(every) - len(seen),
        chart=dumbbells(seen),
        causes=numbers[year].causes,
        note=note_of(year),
        pairs=numbers[year].pairs,
        closed_on=closed[year].closed_on if year in closed else None,
    )


def told_of(year: AcademicYear, day: dt.date) -> str:
    """What the council is told of a year: how many pairs, which indicators miss their thresholds.

    "" for a year without pairs. Groups too small are left out, as on paper.
    """
    closed = Roadmap.objects.filter(year=year, closed_on__isnull=False).first()
    numbers, rules = numbers_of(year, closed, day), MonitoringRules.current()
    if not numbers.pairs:
        return ""
    known, below = 0, []
    for key, one in INDICATORS.items():
        measured = numbers.number(key)
        if measured.value is None or few_in(one, measured, rules):
            continue
        threshold = numbers.thresholds.get(key) or threshold_of(one, rules)
        known += 1
        if one.verdict(measured.value, threshold) == "no":
            number = in_words(measured.value, one.tenths)
            below.append(f"{one.title[0].lower()}{one.title[1:]} — {number} {one.unit}")
    said = f"Пар, которые работали в году, — {numbers.pairs}. "
    said += f"Порога школы достигают показатели: {known - len(below)} из {known}."
    return f"{said} Не достигают: {'; '.join(below)}." if below else said


def few_in(indicator: Indicator, measured: Measured, rules: MonitoringRules) -> bool:
    """Whether the number is of so few people that it would tell what one of them said."""
    return indicator.anonymous and 0 < measured.people < rules.smallest_group


def numbers_of(year: AcademicYear, closed: Roadmap | None, today: dt.date) -> Counted:
    """As they were kept when the year was closed; of an open year as they are today."""
    if closed and closed.closed_numbers:
        return read(closed.closed_numbers)
    return counted(facts_of(year, today))


def note_of(year: AcademicYear) -> MonitoringNote:
    """What the curator has written of the year, or an empty note."""
    return MonitoringNote.objects.filter(year=year).first() or MonitoringNote(year=year)


def threshold_of(indicator: Indicator, rules: MonitoringRules) -> Fraction:
    own = rules.thresholds.get(indicator.key)
    return Fraction(indicator.usual) if own is None else Fraction(str(own))


def row_of(
    indicator: Indicator, numbers: dict[AcademicYear, Counted], year: AcademicYear,
    rules: MonitoringRules, account, exact: bool,
) -> Row:  # fmt: skip
    measured = {one: found.number(indicator.key) for one, found in numbers.items()}

    def few(one: Measured) -> bool:
        return few_in(indicator, one, rules) and not exact

    now = measured[year]
    threshold = numbers[year].thresholds.get(indicator.key) or threshold_of(indicator, rules)
    shown = {one: None if few(m) else m.value for one, m in measured.items()}
    verdict = indicator.verdict(shown[year], threshold)
    earlier = [one for one in numbers if one != year]
    return Row(
        indicator=indicator,
        said=told(indicator, shown[year]),
        few=few(now),
        threshold=f"{'от' if indicator.rises else 'до'} {in_words(threshold, True)}",
        status=HIGH if verdict == "no" and not indicator.rises else VERDICTS[verdict],
        before=tuple((one, told(indicator, shown[one])) for one in earlier),
        bar=bar(shown[year], threshold, shown[year.previous]),
        opens=bool(now.people) and account.can(Permission(indicator.needs)),
        detail=detail(indicator, now) if not few(now) else "",
    )


def told(indicator: Indicator, value: Fraction | None) -> str:
    return "" if value is None else in_words(value, indicator.tenths)


def detail(indicator: Indicator, measured: Measured) -> str:
    """«7 из 9» for a share; of what is no share what it leaves out, "" for nothing."""
    if indicator.unit != "%" or measured.value is None:
        return measured.beside
    return f"{in_words(measured.numerator)} из {measured.denominator}"
