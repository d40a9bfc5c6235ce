"""Terms moved to another year, and what holds for every phrase whatever it says."""

from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from people.academic_year import AcademicYear
from roadmap.terms import parse_term, shift_term
from tests.roadmap.test_terms import CERTAIN, DOUBTFUL, PLAN, UNKNOWN, UNREADABLE, WHOLE_YEAR

SHIFTS = [
    ("март 2022 г.", "март 2023 г."),
    ("до 31 марта 2022 года", "до 31 марта 2023 года"),
    ("2022-2023 учебный год", "2023-2024 учебный год"),
    ("2022/23", "2023/24"),
    ("2022–23", "2023–24"),
    ("2022–23.", "2023–24."),
    ("2022-24 гг.", "2023-25 гг."),
    ("2022–2024 гг.", "2023–2025 гг."),
    ("01.09.2022–31.05.2023", "01.09.2023–31.05.2024"),
    ("с 01.09.22", "с 01.09.23"),
    ("2022-09-01", "2023-09-01"),
    ("09.2022-05.2023", "09.2023-05.2024"),
    ("2022-05", "2023-05"),
    ("август", "август"),
    ("1-15 октября", "1-15 октября"),
    ("20.09", "20.09"),
    ("В  течение\u00a02022-2023 уч.  года;", "В  течение\u00a02023-2024 уч.  года;"),
    ("приказ № 2022, март 2023", "приказ № 2022, март 2024"),
    ("10 сентября 2022 - 25 мая 2023", "10 сентября 2023 - 25 мая 2024"),
    ("сентябрь 2022 - 23 МАЯ", "сентябрь 2023 - 23 МАЯ"),
    ("", ""),
]


@pytest.mark.parametrize(("phrase", "moved"), SHIFTS)
def test_a_copy_of_the_plan_moves_printed_years(phrase, moved):
    assert shift_term(phrase, PLAN, PLAN.next) == moved
    assert shift_term(moved, PLAN.next, PLAN) == phrase


LEAP_DAYS = [
    ("29.02.2024", "28.02.2025"),
    ("29.02.24", "28.02.25"),
    ("до 29 февраля 2024 г.", "до 28 февраля 2025 г."),
    ("до 29 Февраля", "до 28 Февраля"),
    ("29.02", "28.02"),
    ("1-29 февраля", "1-28 февраля"),
]


@pytest.mark.parametrize(("phrase", "moved"), LEAP_DAYS)
def test_the_leap_day_is_moved_to_a_day_that_exists(phrase, moved):
    leap = AcademicYear(2023)
    assert shift_term(phrase, leap, leap.next) == moved
    assert parse_term(moved, leap.next).is_certain


def test_from_leap_year_to_leap_year_the_day_stays():
    assert shift_term("29.02.2024", AcademicYear(2023), AcademicYear(2027)) == "29.02.2028"


# ---------------------------------------------------------------- properties

years = st.integers(2005, 2090).map(AcademicYear)
letters = st.text(alphabet="абвгеёийклмнопрстуфчьяIVXІivx0123456789 .,;:/-–—\n№()«»", max_size=60)
words = st.lists(
    st.sampled_from([phrase for phrase, *_ in CERTAIN + WHOLE_YEAR + DOUBTFUL + UNREADABLE]),
    min_size=1,
    max_size=3,
).flatmap(
    lambda phrases: st.sampled_from(["; ", ", ", " ", "\n", " - "]).map(lambda s: s.join(phrases))
)
phrases = st.one_of(words, letters, st.text(max_size=40))
printed = [phrase for phrase, *_ in CERTAIN + WHOLE_YEAR + DOUBTFUL]


@given(phrases, years)
@example("29.02", AcademicYear(2023))
@example("до 00.00.0000", AcademicYear(2023))
@example("20" * 30, AcademicYear(2023))
def test_reading_never_fails_and_never_lies_about_the_phrase(phrase, year):
    term = parse_term(phrase, year)
    assert term.phrase == phrase
    if term.start and term.end:
        assert term.start <= term.end
    if term.kind is UNKNOWN:
        assert term.flags
        assert term.start is term.end is None


@given(st.sampled_from(CERTAIN), years)
def test_no_year_said_means_the_plan_is_not_left(row, year):
    phrase, *_ = row
    assume(not any(sign in phrase for sign in ("20", ".22", ".23")))
    term = parse_term(phrase, year)
    assert all(edge in year for edge in (term.start, term.end) if edge)


@given(st.sampled_from(printed), st.randoms(use_true_random=False))
def test_case_spaces_and_dashes_do_not_matter(phrase, chance):
    def disguise(sign):
        if sign == " ":
            return chance.choice([" ", "\u00a0", "  ", "\n"])
        if sign in "-–—":
            return chance.choice(["-", "–", "—", "\u2011"])
        return chance.choice([sign, sign.upper()])

    disguised = " " + "".join(disguise(sign) for sign in phrase) + chance.choice(["", " ", "."])
    plain, other = parse_term(phrase, PLAN), parse_term(disguised, PLAN)
    assert (plain.start, plain.end, plain.kind) == (other.start, other.end, other.kind)


def move(edge: date | None, by: int) -> date | None:
    """The same day in another year; a month's last day stays its last."""
    if edge is None:
        return None
    if (edge.month, edge.day) in ((2, 28), (2, 29)):
        return date(edge.year + by, 3, 1)
    return edge.replace(year=edge.year + by)


def as_if_february_were_even(edge: date | None) -> date | None:
    return date(edge.year, 3, 1) if edge and (edge.month, edge.day) in ((2, 28), (2, 29)) else edge


@given(st.sampled_from(printed), st.integers(-10, 40))
def test_moving_a_phrase_moves_its_dates(phrase, by):
    to_year = AcademicYear(PLAN.first + by)
    before, after = parse_term(phrase, PLAN), parse_term(shift_term(phrase, PLAN, to_year), to_year)
    assert after.kind is before.kind
    assert len(after.flags) == len(before.flags)
    for edge, moved in [(before.start, after.start), (before.end, after.end)]:
        assert as_if_february_were_even(moved) == move(edge, by)


@given(st.one_of(st.sampled_from(printed), st.text(max_size=40)), years, years)
def test_moving_touches_nothing_but_digits(phrase, from_year, to_year):
    moved = shift_term(phrase, from_year, to_year)
    assert len(moved) == len(phrase)
    assert all(a == b or (a.isdigit() and b.isdigit()) for a, b in zip(phrase, moved, strict=True))
