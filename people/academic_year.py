"""The academic year as a value: 2024 stands for «2024/2025», the cycle from 1 August 2024.

The bank of mentors is formed in August, so the cycle begins a month before lessons do and ends
on 31 July; a month without a year belongs to the year Y when it is August to December, to Y + 1
when it is January to July. Pure but for the model field and the URL converter at the end.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

FIRST_MONTH = 8
EARLIEST, LATEST = 2000, 2099
PRINTED = re.compile(r"(\d{4})(?:\s*[/\-‐‑‒–—−]\s*(\d{4}|\d{2}))?")
NOT_A_YEAR = "Учебный год пишется как «2024/2025» или «2024»."


@dataclass(frozen=True, order=True, slots=True)
class AcademicYear:
    """A cycle named by the calendar year of its 1 August: `AcademicYear(2024)` is «2024/2025».

    Raises ValueError outside 2000…2099, the years an address may name; a mistyped century
    is refused instead of being stored.
    """

    first: int

    def __post_init__(self):
        if not EARLIEST <= self.first <= LATEST:
            raise ValueError(f"academic year out of range {EARLIEST}…{LATEST}: {self.first}")

    @classmethod
    def containing(cls, day: date) -> "AcademicYear":
        """The cycle a day falls into; 31 July still belongs to the cycle that ends with it."""
        return cls(day.year if day.month >= FIRST_MONTH else day.year - 1)

    @classmethod
    def parse(cls, value: "AcademicYear | int | str") -> "AcademicYear":
        """Read 2024, "2024", "2024/2025", "2024-25"; ValueError (in Russian) for anything else."""
        if isinstance(value, cls):
            return value
        match = PRINTED.fullmatch(str(value).strip())
        if not match:
            raise ValueError(NOT_A_YEAR)
        first, second = int(match[1]), match[2]
        follows = second is None or str(first + 1).endswith(second)
        if not (follows and EARLIEST <= first <= LATEST):
            raise ValueError(NOT_A_YEAR)
        return cls(first)

    def __str__(self) -> str:
        return f"{self.first}/{self.first + 1}"

    def __int__(self) -> int:
        return self.first

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def deconstruct(self) -> tuple[str, list, dict]:
        """Lets a migration write down a year as a default or inside a constraint."""
        return "people.academic_year.AcademicYear", [self.first], {}

    @property
    def start(self) -> date:
        """1 August: the first day of the cycle."""
        return date(self.first, FIRST_MONTH, 1)

    @property
    def end(self) -> date:
        """31 July of the next calendar year: the last day of the cycle."""
        return date(self.first + 1, 7, 31)

    @property
    def school_start(self) -> date:
        """1 September: what a plan means by the beginning of «учебный год»."""
        return date(self.first, 9, 1)

    @property
    def school_end(self) -> date:
        """31 May: what a plan means by the end of «учебный год»."""
        return date(self.first + 1, 5, 31)

    @property
    def previous(self) -> "AcademicYear":
        return AcademicYear(self.first - 1)

    @property
    def next(self) -> "AcademicYear":
        return AcademicYear(self.first + 1)

    @property
    def months(self) -> tuple[tuple[date, date], ...]:
        """(first day, last day) of the twelve months in the order of the cycle, from August."""
        return tuple(self.month(m % 12 + 1) for m in range(FIRST_MONTH - 1, FIRST_MONTH + 11))

    def calendar_year(self, month: int) -> int:
        """The calendar year of a month (1…12) of this cycle: Aug–Dec → Y, Jan–Jul → Y + 1."""
        return self.first if month >= FIRST_MONTH else self.first + 1

    def month(self, month: int) -> tuple[date, date]:
        """(first day, last day) of a month (1…12) of this cycle; ValueError for another number."""
        if not 1 <= month <= 12:
            raise ValueError(f"no such month: {month}")
        year = self.calendar_year(month)
        last = calendar.monthrange(year, month)[1]
        return date(year, month, 1), date(year, month, last)


class AcademicYearFormField(forms.CharField):
    """A text input that reads every way a year is written and shows «2024/2025»."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 9)
        super().__init__(*args, **kwargs)

    def to_python(self, value):
        if value in self.empty_values:
            return None
        if not isinstance(value, AcademicYear):
            value = super().to_python(value)
        return _year_or_error(value)

    def run_validators(self, value):
        """Length is a matter of the text, and the text has already become a year."""

    def has_changed(self, initial, data):
        if self.disabled:
            return False
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


class AcademicYearField(models.SmallIntegerField):
    """Stores the first calendar year as smallint; gives and takes `AcademicYear`."""

    description = "Учебный год"
    default_error_messages = {"invalid": NOT_A_YEAR}

    @property
    def validators(self):
        """Only those given: the range is checked by the value, not by comparing it with numbers."""
        return [*self.default_validators, *self._validators]

    def from_db_value(self, value, expression, connection):
        return None if value is None else AcademicYear(value)

    def to_python(self, value):
        return None if value is None else _year_or_error(value)

    def get_prep_value(self, value):
        value = models.Field.get_prep_value(self, value)
        return None if value is None else AcademicYear.parse(value).first

    def formfield(self, **kwargs):
        if self.choices is not None:
            return super().formfield(**kwargs)
        return models.Field.formfield(self, form_class=AcademicYearFormField, **kwargs)


class AcademicYearConverter:
    """`<year:year>` in an address: `/roadmap/2024/` ↔ `AcademicYear(2024)`."""

    regex = r"20\d\d"

    def to_python(self, value: str) -> AcademicYear:
        return AcademicYear(int(value))

    def to_url(self, value: AcademicYear | int | str) -> str:
        return str(AcademicYear.parse(value).first)


def _year_or_error(value) -> AcademicYear:
    try:
        return AcademicYear.parse(value)
    except ValueError:
        raise ValidationError(NOT_A_YEAR, code="invalid") from None
