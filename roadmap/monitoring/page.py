"""What the page and the report of monitoring say of a year, as far as the reader may know."""

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from people.academic_year import AcademicYear
from people.access import Permission
from people.counting import NO_BREAK
from people.rounding import in_words
from roadmap.models import MonitoringNote, MonitoringRules, Roadmap
from roadmap.monitoring.chart import Bar, Dumbbells, bar, dumbbells
from roadmap.monitoring.counted import Counted, counted, read
from roadmap.monitoring.facts import facts_of
from roadmap.monitoring.indicators.growth import Hard
from roadmap.monitoring.indicators_of_year import INDICATORS
from roadmap.monitoring.measured import PARTS, Indicator, Measured

EARLIER = 2  # years to compare with
VERDICTS = {"yes": ("ok", "в норме"), "no": ("warn", "ниже порога"), "": ("idle", "нет данных"),
            "later": ("idle", "судить рано")}  # fmt: skip
HIGH = ("warn", "выше порога")


@dataclass(frozen=True)
class Earlier:
    """The number of an earlier year, and whether the reader may open the list behind it."""

    year: AcademicYear
    said: str
    opens: bool


@dataclass(frozen=True)
class Row:
    """One indicator of a year.

    said       the number in words, "" where there is nothing or too few
    limit      the threshold as a number
    few        it is not shown: of so few it would tell what a person said
    before     the earlier years, the last first
    opens      whether the reader may open the list behind it
    """

    indicator: Indicator
    said: str
    few: bool
    threshold: str
    status: tuple[str, str]
    before: tuple[Earlier, ...]
    bar: Bar
    opens: bool
    detail: str
    limit: float = 0.0

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
        return [row for row in self.rows if row.status[0] == HIGH[0]]

    @property
    def early(self) -> list[Row]:
        """Those of which the year is too young to say."""
        return [row for row in self.rows if row.status == VERDICTS["later"]]

    @property
    def opened(self) -> set[str]:
        """Keys of the indicators whose lists the reader may open."""
        return {row.indicator.key for row in self.rows if row.opens}


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
    ended = has_ended(year, closed.get(year), today)
    parts = tuple(
        (key, title, tuple(
            row_of(one, numbers, year, rules, account, exact, ended)
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


def has_ended(year: AcademicYear, closed: Roadmap | None, today: dt.date) -> bool:
    """Whether the day has come to judge what gathers all year: from May on, as home asks for the
    conclusions; of a closed year by the day when it was closed."""
    return (closed.closed_on if closed else today) >= year.school_end.replace(day=1)


def told_of(year: AcademicYear, day: dt.date) -> str:
    """What the council is told of a year: how many pairs, which indicators miss their thresholds.

    "" for a year without pairs. Groups too small are left out, as on paper.
    """
    closed = Roadmap.objects.filter(year=year, closed_on__isnull=False).first()
    numbers, rules = numbers_of(year, closed, day), MonitoringRules.current()
    if not numbers.pairs:
        return ""
    told = {"yes": [], "no": [], "later": []}
    for key, one in INDICATORS.items():
        measured = numbers.number(key)
        if measured.value is None or few_in(one, measured, rules):
            continue
        threshold = numbers.thresholds.get(key) or threshold_of(one, rules)
        verdict = one.verdict(measured.value, threshold, ended=has_ended(year, closed, day))
        number = f"{in_words(measured.value, one.tenths)}{NO_BREAK}{one.unit}"
        told[verdict].append(f"{one.title[0].lower()}{one.title[1:]} — {number}")
    return sentences(numbers.pairs, closed.closed_on if closed else day, told)


def sentences(pairs: int, day: dt.date, told: dict[str, list[str]]) -> str:
    """«Пар, которые работали в году, — 9. …»; `told`: a verdict → what it is said of."""
    judged = len(told["yes"]) + len(told["no"])
    met = f"{len(told['yes'])}{NO_BREAK}из{NO_BREAK}{judged}"
    said = [f"Пар, которые работали в году, на {day:%d.%m.%Y} — {pairs}",
            f"Порога школы достигают показатели: {met}"]  # fmt: skip
    said += [f"Не достигают: {'; '.join(told['no'])}"] if told["no"] else []
    said += [f"Копятся весь год, судить рано: {'; '.join(told['later'])}"] if told["later"] else []
    return " ".join(f"{one.rstrip('.')}." for one in said)


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
    rules: MonitoringRules, account, exact: bool, ended: bool,
) -> Row:  # fmt: skip
    measured = {one: found.number(indicator.key) for one, found in numbers.items()}

    def few(one: Measured) -> bool:
        return few_in(indicator, one, rules) and not exact

    now = measured[year]
    threshold = numbers[year].thresholds.get(indicator.key) or threshold_of(indicator, rules)
    shown = {one: None if few(m) else m.value for one, m in measured.items()}
    verdict = indicator.verdict(shown[year], threshold, ended=ended)
    opens = account.can(Permission(indicator.needs))
    return Row(
        indicator=indicator,
        said=told(indicator, shown[year]),
        few=few(now),
        threshold=f"{'от' if indicator.rises else 'до'} {in_words(threshold, True)}",
        status=HIGH if verdict == "no" and not indicator.rises else VERDICTS[verdict],
        before=tuple(
            Earlier(one, told(indicator, shown[one]), opens and bool(measured[one].people))
            for one in numbers if one != year
        ),
        bar=bar(shown[year], threshold, shown[year.previous]),
        opens=opens and bool(now.people),
        detail=detail(indicator, now) if not few(now) else "",
        limit=float(threshold),
    )  # fmt: skip


def told(indicator: Indicator, value: Fraction | None) -> str:
    return "" if value is None else in_words(value, indicator.tenths)


def detail(indicator: Indicator, measured: Measured) -> str:
    """«7 из 9» for a share; of what is no share what it leaves out, "" for nothing."""
    if indicator.unit != "%" or measured.value is None:
        return measured.beside
    return f"{in_words(measured.numerator)}{NO_BREAK}из{NO_BREAK}{measured.denominator}"
