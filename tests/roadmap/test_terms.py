"""Phrases as schools print them, read in the plan of 2022/2023 unless said otherwise."""

from datetime import date

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from people.academic_year import AcademicYear
from roadmap.terms import Term, TermKind, parse_term, shift_term

PLAN = AcademicYear(2022)

DATED, YEAR_LONG = TermKind.DATED, TermKind.YEAR_LONG
RECURRENT, AS_NEEDED, UNKNOWN = TermKind.RECURRENT, TermKind.AS_NEEDED, TermKind.UNKNOWN


def day(text: str) -> date | None:
    """«01.09.22» → 1 September 2022; «» → None."""
    if not text:
        return None
    number, month, year = map(int, text.split("."))
    return date(2000 + year, month, number)


# phrase, start, end: nothing doubtful
CERTAIN = [
    # a month, months
    ("август", "01.08.22", "31.08.22"),
    ("в августе", "01.08.22", "31.08.22"),
    ("Август 2022", "01.08.22", "31.08.22"),
    ("июль", "01.07.23", "31.07.23"),
    ("февраль", "01.02.23", "28.02.23"),
    ("в течение сентября", "01.09.22", "30.09.22"),
    ("август-сентябрь", "01.08.22", "30.09.22"),
    ("сентябрь – октябрь", "01.09.22", "31.10.22"),
    ("сентябрь — октябрь", "01.09.22", "31.10.22"),
    ("сентябрь, октябрь", "01.09.22", "31.10.22"),
    ("сентябрь и октябрь", "01.09.22", "31.10.22"),
    ("август; сентябрь", "01.08.22", "30.09.22"),
    ("август\nсентябрь", "01.08.22", "30.09.22"),
    ("1. август 2. сентябрь", "01.08.22", "30.09.22"),
    ("с сентября по май", "01.09.22", "31.05.23"),
    ("сентябрь по май", "01.09.22", "31.05.23"),
    ("ноябрь-март", "01.11.22", "31.03.23"),
    ("янв.-февр.", "01.01.23", "28.02.23"),
    ("май м-ц", "01.05.23", "31.05.23"),
    ("авг.", "01.08.22", "31.08.22"),
    ("сент.", "01.09.22", "30.09.22"),
    ("март 2023 г.", "01.03.23", "31.03.23"),
    ("сентябрь 2022 - май 2023", "01.09.22", "31.05.23"),
    ("сентябрь – май 2023 г.", "01.09.22", "31.05.23"),
    ("ноябрь 2022 – март", "01.11.22", "31.03.23"),
    ("09.2022-05.2023", "01.09.22", "31.05.23"),
    ("сентябрь 2022-2023 учебного года", "01.09.22", "30.09.22"),
    ("2022 г., сентябрь", "01.09.22", "30.09.22"),
    ("сентябрь, 2022 г.", "01.09.22", "30.09.22"),
    ("сентябрь-октябрь текущего года", "01.09.22", "31.10.22"),
    # up to a day, from a day
    ("до 31 марта 2023 года", "", "31.03.23"),
    ("до 1 октября", "", "01.10.22"),
    ("до первого октября", "", "01.10.22"),
    ("в срок до 15 октября 2022г.", "", "15.10.22"),
    ("не позднее 15 сентября", "", "15.09.22"),
    ("не позднее сентября", "", "30.09.22"),
    ("к 1 сентября", "", "01.09.22"),
    ("до 20.09.", "", "20.09.22"),
    ("по май", "", "31.05.23"),
    ("до мая включительно", "", "31.05.23"),
    ("до конца сентября", "", "30.09.22"),
    ("до начала октября", "", "30.09.22"),
    ("до начала учебного года", "", "31.08.22"),
    ("к новому учебному году", "", "31.08.22"),
    ("перед началом учебного года", "", "31.08.22"),
    ("до окончания учебного года", "", "31.05.23"),
    ("до Нового года", "", "31.12.22"),
    ("с сентября", "01.09.22", "31.07.23"),
    ("с 1 октября", "01.10.22", "31.07.23"),
    ("начиная с 10 января", "10.01.23", "31.07.23"),
    ("не ранее 20 сентября", "20.09.22", "31.07.23"),
    ("после 1 мая", "02.05.23", "31.07.23"),
    # days
    ("01.09.2022", "01.09.22", "01.09.22"),
    ("2022-09-01", "01.09.22", "01.09.22"),
    ("15.09.22", "15.09.22", "15.09.22"),
    ("20.09", "20.09.22", "20.09.22"),
    ("15 сентября", "15.09.22", "15.09.22"),
    ("1-го сентября", "01.09.22", "01.09.22"),
    ("01.09.2022-31.05.2023", "01.09.22", "31.05.23"),
    ("с 01.09.2022 по 31.05.2023", "01.09.22", "31.05.23"),
    ("с 01.09.2022 г. до 31.05.2023 г.", "01.09.22", "31.05.23"),
    ("1-15 октября", "01.10.22", "15.10.22"),
    ("с 1 по 15 октября", "01.10.22", "15.10.22"),
    ("01-15.10.2022", "01.10.22", "15.10.22"),
    ("10 сентября 2022 - 25 мая 2023", "10.09.22", "25.05.23"),  # not the years 2022–25
    ("01.09.-31.10.2022", "01.09.22", "31.10.22"),
    ("c 01.09.22 по 31.05.23", "01.09.22", "31.05.23"),  # Latin «c»
    ("«10» сентября 2022 г.", "10.09.22", "10.09.22"),
    ("25 мая – 5 июня", "25.05.23", "05.06.23"),
    ("в период с 1 по 20 сентября", "01.09.22", "20.09.22"),
    # parts of the year
    ("I квартал 2023", "01.01.23", "31.03.23"),
    ("2 квартал", "01.04.23", "30.06.23"),
    ("IV квартал", "01.10.22", "31.12.22"),
    ("ІV квартал", "01.10.22", "31.12.22"),  # Cyrillic «І»
    ("Ⅱ квартал", "01.04.23", "30.06.23"),  # one sign for the numeral
    ("I-II квартал", "01.01.23", "30.06.23"),
    ("I полугодие", "01.09.22", "31.12.22"),
    ("ІІ полугодие", "01.01.23", "31.05.23"),
    ("в течение первого полугодия", "01.09.22", "31.12.22"),
    ("вторая половина учебного года", "01.01.23", "31.05.23"),
    ("осень", "01.09.22", "30.11.22"),
    ("зима", "01.12.22", "28.02.23"),
    ("осенне-зимний период", "01.09.22", "28.02.23"),
    ("первая декада октября", "01.10.22", "10.10.22"),
    ("2-3 декада октября", "11.10.22", "31.10.22"),
    ("третья декада февраля", "21.02.23", "28.02.23"),
    ("первая половина октября", "01.10.22", "15.10.22"),
    # «every year» beside a date adds nothing
    ("ежегодно, август", "01.08.22", "31.08.22"),
    ("ежегодно до 1 сентября", "", "01.09.22"),
    ("до 25 августа ежегодно", "", "25.08.22"),
    ("сентябрь 2022 г., далее – ежегодно", "01.09.22", "30.09.22"),
    ("до 01.10.2022, далее ежегодно до 1 октября", "", "01.10.22"),
]


@pytest.mark.parametrize(("phrase", "start", "end"), CERTAIN)
def test_dates_that_are_certain(phrase, start, end):
    assert parse_term(phrase, PLAN) == Term(phrase, day(start), day(end), DATED)


WHOLE_YEAR = [
    ("в течение учебного года", "01.09.22", "31.05.23"),
    ("В течении учебного года", "01.09.22", "31.05.23"),
    ("в течение года", "01.09.22", "31.05.23"),
    ("на протяжении всего учебного года", "01.09.22", "31.05.23"),
    ("весь учебный год", "01.09.22", "31.05.23"),
    ("учебный год", "01.09.22", "31.05.23"),
    ("в теч. уч. года", "01.09.22", "31.05.23"),
    ("в течение 2022-2023 учебного года", "01.09.22", "31.05.23"),
    ("2022/2023 уч.г.", "01.09.22", "31.05.23"),
    ("2022/23", "01.09.22", "31.05.23"),
    ("2022/23.", "01.09.22", "31.05.23"),
    ("круглогодично", "01.09.22", "31.05.23"),
    ("пост.", "01.08.22", "31.07.23"),
    ("постоянно", "01.08.22", "31.07.23"),
    ("весь период", "01.08.22", "31.07.23"),
    ("в течение всего периода реализации программы", "01.08.22", "31.07.23"),
    ("ежегодно", "", ""),
    ("1 раз в год", "", ""),
]


@pytest.mark.parametrize(("phrase", "start", "end"), WHOLE_YEAR)
def test_terms_of_a_whole_year(phrase, start, end):
    assert parse_term(phrase, PLAN) == Term(phrase, day(start), day(end), YEAR_LONG)


@pytest.mark.parametrize(
    "phrase",
    [
        *("ежемесячно", "ежеквартально", "еженедельно", "1 раз в четверть", "раз в месяц"),
        *("2 раза в год", "не реже 1 раза в месяц", "1-2 раза в четверть", "раз в 2 недели"),
        *("каждый понедельник", "по четвергам", "последняя пятница месяца", "каждую четверть"),
        *("ежемес.", "1р. в месяц", "по итогам полугодия", "по окончании четверти"),
        *("в конце каждой четверти", "ежемесячно до 5 числа", "дважды в год", "регулярно"),
    ],
)
def test_what_recurs_runs_through_the_school_year(phrase):
    assert parse_term(phrase, PLAN) == Term(phrase, day("01.09.22"), day("31.05.23"), RECURRENT)


def test_what_recurs_keeps_its_own_bounds():
    term = parse_term("ежемесячно с октября по май", PLAN)
    assert (term.start, term.end, term.kind) == (day("01.10.22"), day("31.05.23"), RECURRENT)


@pytest.mark.parametrize(
    "phrase",
    [
        *("по мере необходимости", "при необходимости", "по необходимости", "по запросу"),
        *("по запросам педагогов", "по согласованию", "по мере поступления заявок"),
    ],
)
def test_as_needed_has_no_dates(phrase):
    assert parse_term(phrase, PLAN) == Term(phrase, None, None, AS_NEEDED)


def test_what_begins_and_then_recurs_goes_on_to_the_end_of_lessons():
    term = parse_term("сентябрь, далее ежемесячно", PLAN)
    assert (term.start, term.end, term.kind) == (day("01.09.22"), day("31.05.23"), RECURRENT)


def test_as_needed_within_the_year_takes_the_year():
    term = parse_term("в течение года по мере необходимости", PLAN)
    assert (term.start, term.end, term.kind) == (day("01.09.22"), day("31.05.23"), AS_NEEDED)


@pytest.mark.parametrize(
    "phrase",
    [
        *("по плану", "по отдельному графику", "согласно плану работы школы", "по графику"),
        *("в соответствии со сроками реализации программ", "в установленные сроки", "по приказу"),
    ],
)
def test_dates_held_by_another_plan_are_pointed_at(phrase):
    term = parse_term(phrase, PLAN)
    assert (term.start, term.end, term.kind) == (None, None, AS_NEEDED)
    assert "другим планом" in term.flags[0]


# phrase, start, end, kind, a word of the doubt
DOUBTFUL = [
    ("1 четверть", "01.09.22", "31.10.22", DATED, "четверти"),
    ("II и III четверть", "01.11.22", "31.03.23", DATED, "четверти"),
    ("второй триместр", "01.12.22", "28.02.23", DATED, "триместра"),
    ("III квартал", "01.08.22", "30.09.22", DATED, "III квартал"),
    ("III-IV квартал", "01.08.22", "31.12.22", DATED, "III квартал"),
    ("III квартал 2022", "01.07.22", "30.09.22", DATED, "границы"),
    ("летний период", "01.06.23", "31.07.23", DATED, "Лето"),
    ("зима 2022", "01.12.22", "28.02.23", DATED, "Зима"),
    ("I полугодие 2023 г.", "01.01.23", "30.06.23", DATED, "календарного года"),
    ("начало сентября", "01.09.22", "10.09.22", DATED, "по декадам"),
    ("середина октября", "11.10.22", "20.10.22", DATED, "по декадам"),
    ("в конце мая", "21.05.23", "31.05.23", DATED, "по декадам"),
    ("конец августа - начало сентября", "21.08.22", "10.09.22", DATED, "по декадам"),
    ("начало - середина октября", "01.10.22", "20.10.22", DATED, "по декадам"),
    ("в конце учебного года", "01.05.23", "31.05.23", DATED, "по месяцу"),
    ("по окончании учебного года", "01.05.23", "31.05.23", DATED, "по месяцу"),
    ("в конце I полугодия", "01.12.22", "31.12.22", DATED, "по месяцу"),
    ("до конца года", "", "31.05.23", DATED, "учебный"),
    ("последняя неделя августа", "25.08.22", "31.08.22", DATED, "Неделя"),
    ("1-я неделя сентября", "01.09.22", "07.09.22", DATED, "Неделя"),
    ("сентябрь (1-2 неделя)", "01.09.22", "14.09.22", DATED, "Неделя"),
    ("август, 4 неделя", "22.08.22", "28.08.22", DATED, "Неделя"),
    ("сентябрь 2020 – далее ежегодно", "01.09.22", "30.09.22", DATED, "ежегодно"),
    ("в ходе реализации программы", "01.08.22", "31.07.23", YEAR_LONG, "Период реализации"),
    ("первый понедельник сентября", "01.09.22", "30.09.22", DATED, "День недели"),
    ("до мая", "", "30.04.23", DATED, "включительно"),
    ("с сентября до мая", "01.09.22", "30.04.23", DATED, "включительно"),
    ("п полугодие", "01.01.23", "31.05.23", DATED, "римская цифра II"),
    ("сентябь", "01.09.22", "30.09.22", DATED, "понято как «сентябрь»"),
    ("до 15 откября", "", "15.10.22", DATED, "понято как «октябрь»"),
    ("45 сентября", "01.09.22", "30.09.22", DATED, "Не понято: «45»"),
    ("янвря", "01.01.23", "31.01.23", DATED, "понято как «январь»"),
    ("примерно октябрь", "01.10.22", "31.10.22", DATED, "приблизительно"),
    ("сентябрь (кабинет директора)", "01.09.22", "30.09.22", DATED, "«кабинет директора»"),
    ("сентябрь, далее по мере необходимости", "01.09.22", "30.09.22", DATED, "Кроме дат"),
    # outside the plan's year
    ("март 2022 г.", "01.03.22", "31.03.22", DATED, "не совпадает"),
    ("до 31 марта 2022 года", "", "31.03.22", DATED, "не совпадает"),
    ("сентябрь 2023 - май 2024", "01.09.23", "31.05.24", DATED, "не совпадает"),
    ("2021-2022 учебный год", "01.09.21", "31.05.22", YEAR_LONG, "не совпадает"),
    ("май-сентябрь", "01.05.23", "30.09.23", DATED, "границы"),
    ("2022-05", "01.01.22", "31.12.22", YEAR_LONG, "Не понято: «05»"),
    ("2022 год", "01.01.22", "31.12.22", YEAR_LONG, "границы"),
    ("2022-2024 гг.", "01.01.22", "31.12.24", YEAR_LONG, "несколько лет"),
    ("2022-24 гг.", "01.01.22", "31.12.24", YEAR_LONG, "несколько лет"),
    ("2022–2024", "01.01.22", "31.12.24", YEAR_LONG, "несколько лет"),
    ("с 2022 по 2024 год", "01.01.22", "31.12.24", YEAR_LONG, "границы"),
    ("2022-2025 учебные годы", "01.09.22", "31.05.25", YEAR_LONG, "несколько лет"),
    ("2022-2023", "01.09.22", "31.05.23", YEAR_LONG, "один учебный год"),
    ("сентябрь 2022-2024 гг.", "01.09.22", "30.09.22", DATED, "нескольких лет"),
    # several separate dates
    ("декабрь, май", "01.12.22", "31.05.23", RECURRENT, "Сроков несколько"),
    ("октябрь/апрель", "01.10.22", "30.04.23", RECURRENT, "Сроков несколько"),
    ("15 сентября; 20 мая", "15.09.22", "20.05.23", RECURRENT, "Сроков несколько"),
    ("5, 25 октября", "05.10.22", "25.10.22", RECURRENT, "Сроков несколько"),
    ("до 1 октября, до 1 мая", "", "01.05.23", RECURRENT, "Сроков несколько"),
]


@pytest.mark.parametrize(("phrase", "start", "end", "kind", "doubt"), DOUBTFUL)
def test_what_is_doubtful_is_said(phrase, start, end, kind, doubt):
    term = parse_term(phrase, PLAN)
    assert (term.phrase, term.start, term.end, term.kind) == (phrase, day(start), day(end), kind)
    assert doubt in " ".join(term.flags)
    assert not term.is_certain


# phrase, a word of the explanation
UNREADABLE = [
    ("", "не указан"),
    ("  ", "не указан"),
    ("—", "не указан"),
    ("каникулы", "каникул"),
    ("осенние каникулы", "каникул"),
    ("в каникулярное время", "каникул"),
    ("31 сентября", "31.09.2022"),
    ("до 29 февраля", "29.02.2023"),
    ("с 31.05.2023 по 01.09.2022", "позже"),
    ("в течение 3 дней после приказа", "«3 дней после приказа»"),
    ("карта", "«карта»"),
    ("V квартал", "«v"),
    ("5 четверть", "«5"),
    ("45.13.2022", "Не понято"),
    ("в течение месяца", "не удалось"),
]


@pytest.mark.parametrize(("phrase", "reason"), UNREADABLE)
def test_what_cannot_be_read_stays_a_phrase(phrase, reason):
    term = parse_term(phrase, PLAN)
    assert (term.phrase, term.start, term.end, term.kind) == (phrase, None, None, UNKNOWN)
    assert reason in " ".join(term.flags)


def test_the_real_plan_of_the_school():
    plan = AcademicYear(2024)
    august = parse_term("август", plan)
    autumn = parse_term("август-сентябрь", plan)
    whole = parse_term("в течение учебного года", plan)
    assert (august.start, august.end) == (date(2024, 8, 1), date(2024, 8, 31))
    assert (autumn.start, autumn.end) == (date(2024, 8, 1), date(2024, 9, 30))
    assert (whole.start, whole.end) == (date(2024, 9, 1), date(2025, 5, 31))
    assert all(term.is_certain for term in (august, autumn, whole))


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
