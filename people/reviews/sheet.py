"""The year-end analysis as a workbook: sent out with a key in each row, read back, compared.

An empty cell says nothing, a dash takes a mark away. The key says whose row it is and
the name confirms it: after a change of surname the row is still that person's.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from people.academic_year import AcademicYear
from people.forms.reviews import unit
from people.models import Indicator, ReviewMark, WorkReview
from people.names import sort_key
from people.reviews.marks import read_mark, say_mark
from people.tables import Document
from people.tables.columns import FoundTable, find_table
from people.tables.writing import Sheet

KEY, NAME, DEPARTMENT, CONCLUSION = "Ключ строки", "Фамилия Имя Отчество", "МО", "Вывод"
WRITTEN_KEY = re.compile(r"(20\d\d)-(\d{1,18})")
DASHES = {"-", "–", "—", "−"}
LONGEST = 5000


def sheet(reviews: Iterable[WorkReview], indicators: list[Indicator], year: AcademicYear) -> Sheet:
    """The reviews (with `marks` prefetched) as a sheet to be filled in and sent back."""
    columns = [(KEY, 14), (NAME, 34), (DEPARTMENT, 24)]
    columns += [(f"{one.name} ({unit(one)})", 20) for one in indicators]
    rows = (_row(review, indicators, year) for review in reviews)
    return Sheet(f"Анализ {year.first}-{year.first + 1}", [*columns, (CONCLUSION, 40)], rows)


def _row(review: WorkReview, indicators: list[Indicator], year: AcademicYear) -> list:
    marks = {mark.indicator_id: mark.value for mark in review.marks.all()}
    teacher = review.teacher
    department = teacher.department.name if teacher.department else ""
    return [
        f"{year.first}-{review.pk}", teacher.full_name, department,
        *(_cell(one, marks.get(one.pk)) for one in indicators), review.conclusion,
    ]  # fmt: skip


def _cell(indicator: Indicator, value: Decimal | None):
    """A number stays a number in the workbook; «да» and «нет» are words."""
    if value is None or indicator.kind == Indicator.Kind.YES_NO:
        return say_mark(indicator.kind, value) or None
    return value


@dataclass(frozen=True)
class Cell:
    """One cell that says something new: what stood there, what will, or why it cannot be read."""

    title: str
    old: str
    new: str
    error: str = ""


@dataclass
class Row:
    """One person's row: what changes, or why the row cannot be taken; `remark` hinders nothing."""

    number: int
    name: str
    cells: list[Cell] = field(default_factory=list)
    error: str = ""
    remark: str = ""


@dataclass
class Understood:
    """What a filled table says, beside what is written now.

    rows         only those with changes or errors
    same         how many rows change nothing
    marks        {(review, indicator): value} to be written; conclusions {review: text}
    missing      indicators that the table has no column for
    """

    rows: list[Row] = field(default_factory=list)
    same: int = 0
    marks: dict[tuple[int, int], Decimal | None] = field(default_factory=dict)
    conclusions: dict[int, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    @property
    def changes(self) -> int:
        return len(self.marks) + len(self.conclusions)

    @property
    def errors(self) -> int:
        return sum(bool(row.error) + sum(bool(c.error) for c in row.cells) for row in self.rows)

    @property
    def digest(self) -> str:
        """Changes when what would be written, or what stands there now, has changed."""
        said = [(row.number, row.name, row.error, row.cells) for row in self.rows]
        return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


class Reading:
    """One table read against the reviews of a year."""

    def __init__(self, year: AcademicYear, indicators: list[Indicator]):
        self.year, self.indicators = year, indicators
        rows = WorkReview.objects.about(year).select_related("teacher")
        self.reviews = {review.pk: review for review in rows}
        marks = ReviewMark.objects.filter(review__about_year=year)
        self.marks = {
            (review, indicator): value
            for review, indicator, value in marks.values_list("review", "indicator", "value")
        }
        self.named = {_plain(review.teacher.full_name) for review in rows}
        self.seen: dict[int, int] = {}
        self.found = Understood()

    def row(self, number: int, said: dict[str, str]) -> None:
        """Take one row of the table."""
        row = Row(number, said["name"])
        review = self.whose(row, said)
        if review:
            self.seen[review.pk] = number
            row.name = review.teacher.full_name
            for one in self.indicators:
                self.mark(row, review, one, said.get(f"mark-{one.pk}", ""))
            self.conclusion(row, review, said.get("conclusion", ""))
        if row.error or row.cells:
            self.found.rows.append(row)
        else:
            self.found.same += 1

    def whose(self, row: Row, said: dict[str, str]) -> WorkReview | None:
        """The review that the key names, confirmed by the name; else the row says what is wrong."""
        key = WRITTEN_KEY.fullmatch(said["key"])
        review = self.reviews.get(int(key[2])) if key else None
        if key and int(key[1]) != self.year.first:
            row.error = f"Строка из таблицы за {AcademicYear(int(key[1]))} учебный год."
        elif review is None:
            row.error = "Ключа строки нет или он изменён. Скачайте таблицу заново."
        elif not self.confirmed(row, said["name"], review):
            row.error = f"Ключ строки принадлежит другому человеку: {review.teacher.full_name}."
        elif review.pk in self.seen:
            row.error = f"Этот человек уже есть в строке {self.seen[review.pk]}."
        return None if row.error else review

    def confirmed(self, row: Row, written: str, review: WorkReview) -> bool:
        """Whether the name is the person's: as now, or with another surname that nobody else bears.

        A table sent out before a marriage comes back with the surname of then.
        """
        now = review.teacher.full_name
        if _plain(written) == _plain(now):
            return True
        if _plain(written) in self.named or _plain(written)[1:] != _plain(now)[1:]:
            return False
        row.remark = f"В таблице другая фамилия: {written}. По ключу это {now}."
        return True

    def mark(self, row: Row, review: WorkReview, one: Indicator, typed: str) -> None:
        if not typed:
            return
        now = self.marks.get((review.pk, one.pk))
        old = say_mark(one.kind, now)
        try:
            value = None if typed in DASHES else read_mark(one.kind, typed)
        except ValueError as error:
            row.cells.append(Cell(one.name, old, typed, str(error)))
            return
        if value != now:
            row.cells.append(Cell(one.name, old, say_mark(one.kind, value)))
            self.found.marks[review.pk, one.pk] = value

    def conclusion(self, row: Row, review: WorkReview, typed: str) -> None:
        text = "" if typed in DASHES else typed
        if not typed or _lines(text) == _lines(review.conclusion):
            return
        if len(text) > LONGEST:
            error = f"Вывод длиннее {LONGEST} знаков. Сократите его."
            row.cells.append(Cell(CONCLUSION, review.conclusion, text[:100], error))
            return
        row.cells.append(Cell(CONCLUSION, review.conclusion, text))
        self.found.conclusions[review.pk] = text


def understand(document: Document, year: AcademicYear, indicators: list[Indicator]) -> Understood:
    """What the table says about that year, beside what is written now. Raises UnreadableFile."""
    table = find_table(document, meanings(indicators), needed=("key", "name"))
    reading = Reading(year, indicators)
    for number, said in numbered(table):
        if any(said.values()):
            reading.row(number, said)
    found = reading.found
    found.missing = [one.name for one in indicators if f"mark-{one.pk}" not in table.columns]
    return found


def numbered(table: FoundTable) -> Iterable[tuple[int, dict[str, str]]]:
    return enumerate(table.records(), start=table.first_row)


def meanings(indicators: list[Indicator]) -> dict[str, re.Pattern]:
    """Headings by which columns are found: an indicator by its name, whatever follows it."""
    return {
        "key": re.compile("^Ключ", re.I),
        "name": re.compile("^(Фамилия|ФИО|Ф\\.)", re.I),
        "conclusion": re.compile(f"^{CONCLUSION}$", re.I),
        **{
            f"mark-{one.pk}": re.compile(f"^{re.escape(' '.join(one.name.split()))}( \\(|$)", re.I)
            for one in indicators
        },
    }


def _plain(name: str) -> tuple[str, ...]:
    return tuple(sort_key(name).split())


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.strip().splitlines()]
