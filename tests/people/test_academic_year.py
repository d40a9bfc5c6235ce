from datetime import date, timedelta
from itertools import pairwise

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db.migrations.writer import MigrationWriter
from hypothesis import given
from hypothesis import strategies as st

from people.academic_year import (
    AcademicYear,
    AcademicYearConverter,
    AcademicYearField,
    AcademicYearFormField,
)

years = st.integers(2001, 2098).map(AcademicYear)
days = st.dates(date(2001, 8, 1), date(2098, 7, 31))


def test_a_year_is_named_by_its_two_calendar_years():
    assert str(AcademicYear(2024)) == "2024/2025"
    assert f"{AcademicYear(1999 + 1)}" == "2000/2001"


def test_bounds_of_the_cycle_and_of_lessons():
    year = AcademicYear(2024)
    assert (year.start, year.end) == (date(2024, 8, 1), date(2025, 7, 31))
    assert (year.school_start, year.school_end) == (date(2024, 9, 1), date(2025, 5, 31))


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2024, 7, 31), 2023),
        (date(2024, 8, 1), 2024),
        (date(2024, 12, 31), 2024),
        (date(2025, 1, 1), 2024),
        (date(2025, 7, 31), 2024),
    ],
)
def test_the_cycle_turns_on_the_first_of_august(day, first):
    assert AcademicYear.containing(day) == AcademicYear(first)


@pytest.mark.parametrize(
    ("month", "span"),
    [
        (8, (date(2023, 8, 1), date(2023, 8, 31))),
        (12, (date(2023, 12, 1), date(2023, 12, 31))),
        (1, (date(2024, 1, 1), date(2024, 1, 31))),
        (2, (date(2024, 2, 1), date(2024, 2, 29))),
        (7, (date(2024, 7, 1), date(2024, 7, 31))),
    ],
)
def test_a_month_belongs_to_the_right_calendar_year(month, span):
    assert AcademicYear(2023).month(month) == span


@pytest.mark.parametrize("month", [0, 13, -1])
def test_there_is_no_thirteenth_month(month):
    with pytest.raises(ValueError, match="month"):
        AcademicYear(2024).month(month)


@pytest.mark.parametrize("first", [24, 1999, 2100])
def test_a_mistyped_century_is_refused(first):
    with pytest.raises(ValueError, match="range"):
        AcademicYear(first)


@given(days)
def test_every_day_lies_in_exactly_its_own_cycle(day):
    year = AcademicYear.containing(day)
    assert day in year
    assert day not in year.previous
    assert day not in year.next


@given(years)
def test_months_tile_the_cycle_without_gaps(year):
    months = year.months
    assert (months[0][0], months[-1][1]) == (year.start, year.end)
    for (_, last), (first, _) in pairwise(months):
        assert first - last == timedelta(days=1)


@given(years)
def test_neighbours_and_order(year):
    assert year.previous.next == year
    assert year.previous < year < year.next
    assert len({year, AcademicYear(int(year))}) == 1


@given(years)
def test_what_is_printed_is_read_back(year):
    assert AcademicYear.parse(str(year)) == year


@pytest.mark.parametrize("text", ["2024", 2024, "2024/2025", " 2024–2025 ", "2024-25"])
def test_ways_to_write_a_year(text):
    assert AcademicYear.parse(text) == AcademicYear(2024)


@pytest.mark.parametrize("text", ["", "2024/2026", "24/25", "1924", "год", "2024/2025/2026", 20.5])
def test_what_is_not_a_year(text):
    with pytest.raises(ValueError, match="Учебный год"):
        AcademicYear.parse(text)


class TestModelField:
    field = AcademicYearField("учебный год")

    @pytest.mark.parametrize("value", [2024, "2024", "2024/2025", AcademicYear(2024)])
    def test_takes_every_form_of_a_year(self, value):
        assert self.field.clean(value, None) == AcademicYear(2024)
        assert self.field.get_prep_value(value) == 2024

    def test_gives_a_year_from_the_database(self):
        assert self.field.from_db_value(2024, None, None) == AcademicYear(2024)
        assert self.field.from_db_value(None, None, None) is None

    def test_null_stays_null(self):
        assert self.field.get_prep_value(None) is None
        assert self.field.to_python(None) is None

    @pytest.mark.parametrize("value", ["двадцать", "2024/2030", "1024"])
    def test_refuses_in_russian(self, value):
        with pytest.raises(ValidationError) as error:
            self.field.clean(value, None)
        assert "Учебный год пишется" in error.value.messages[0]

    def test_survives_a_migration(self):
        name, path, args, kwargs = AcademicYearField(
            verbose_name="учебный год", default=AcademicYear(2024), null=True
        ).deconstruct()
        again = AcademicYearField(*args, **kwargs)
        assert path == "people.academic_year.AcademicYearField"
        assert again.deconstruct() == (name, path, args, kwargs)
        assert again.null

    def test_is_written_into_a_migration_file(self):
        text, imports = MigrationWriter.serialize(AcademicYearField(verbose_name="год"))
        assert text == "people.academic_year.AcademicYearField(verbose_name='год')"
        assert imports == {"import people.academic_year"}

    def test_a_default_is_written_too(self):
        text, _ = MigrationWriter.serialize(AcademicYear(2024))
        assert text == "people.academic_year.AcademicYear(2024)"


class YearForm(forms.Form):
    year = AcademicYearFormField(label="Учебный год", required=False)


class TestFormField:
    def test_model_field_brings_it(self):
        assert isinstance(AcademicYearField().formfield(), AcademicYearFormField)

    def test_shows_and_reads_the_printed_form(self):
        assert 'value="2024/2025"' in str(YearForm(initial={"year": AcademicYear(2024)}))
        form = YearForm({"year": "2024/2025"}, initial={"year": AcademicYear(2024)})
        assert form.is_valid()
        assert form.cleaned_data == {"year": AcademicYear(2024)}
        assert not form.has_changed()

    def test_says_how_to_write_it(self):
        form = YearForm({"year": "прошлый"}, initial={"year": AcademicYear(2024)})
        assert "2024/2025" in form.errors["year"][0]
        assert form.has_changed()

    def test_empty_is_no_year(self):
        form = YearForm({"year": ""})
        assert form.is_valid()
        assert form.cleaned_data == {"year": None}


class TestConverter:
    converter = AcademicYearConverter()

    def test_address_and_back(self):
        assert self.converter.to_python("2024") == AcademicYear(2024)
        assert self.converter.to_url(AcademicYear(2024)) == "2024"

    @pytest.mark.parametrize("value", [2024, "2024", "2024/2025"])
    def test_links_may_be_built_from_plain_values(self, value):
        assert self.converter.to_url(value) == "2024"
