"""From marks to a result: what a share is, what a missing mark is not, what the rules propose."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.reviews.indicators import USUAL
from people.reviews.marks import NUMBER, SCALE, YES_NO, read_mark, say_mark
from people.reviews.results import (
    Measure,
    Person,
    Requirements,
    Sums,
    Verdict,
    compare,
    propose,
    result,
)

TODAY = dt.date(2026, 8, 20)
KINDS = [YES_NO, NUMBER, SCALE]
tenths = st.integers(0, 9_999_999).map(lambda n: Decimal(n) / 10)


@st.composite
def filled_sets(draw):
    """(measures in groups, marks of some of them)."""
    count = draw(st.integers(1, 12))
    groups = sorted(draw(st.lists(st.sampled_from("АБВ"), min_size=count, max_size=count)))
    measures, marks = [], {}
    for key, group in enumerate(groups):
        kind = draw(st.sampled_from(KINDS))
        weight = Decimal(draw(st.integers(0, 50))) / 10
        full = Decimal(draw(st.integers(1, 90))) / 10
        measures.append(Measure(key, group, f"п{key}", kind, weight, full))
        if draw(st.booleans()):
            top = {YES_NO: 10, SCALE: 50, NUMBER: 200}[kind]
            marks[key] = Decimal(draw(st.integers(0, top))) / 10
    return measures, marks


@given(filled_sets())
def test_every_share_is_between_nothing_and_the_whole(given_set):
    found = result(*given_set)
    for sums in (found.total, *(group.sums for group in found.groups)):
        assert sums.share is None or 0 <= sums.share <= 1
        assert 0 <= sums.surely <= 1
        assert sums.surely <= (sums.share if sums.share is not None else sums.at_most)
        assert (sums.share if sums.share is not None else 0) <= max(sums.at_most, sums.surely)


@given(filled_sets())
def test_the_total_lies_among_its_groups(given_set):
    found = result(*given_set)
    shares = [group.sums.share for group in found.groups if group.sums.share is not None]
    if found.total.share is not None:
        assert min(shares) <= found.total.share <= max(shares)


@given(filled_sets())
def test_a_missing_mark_is_no_zero(given_set):
    measures, marks = given_set
    without = [measure for measure in measures if measure.key in marks]
    assert result(measures, marks).total.share == result(without, marks).total.share
    assert result(measures, marks).total.of == len(measures)


@given(filled_sets(), st.data())
def test_a_better_mark_never_makes_the_total_worse(given_set, data):
    measures, marks = given_set
    if marks:
        key = data.draw(st.sampled_from(sorted(marks)))
        better = marks | {key: marks[key] + 1}
        assert result(measures, better).total.earned >= result(measures, marks).total.earned


@given(filled_sets())
def test_full_values_everywhere_are_a_hundred_per_cent(given_set):
    measures, _ = given_set
    best = {
        m.key: {SCALE: Decimal(5), YES_NO: Decimal(1)}.get(m.kind, m.full_value) for m in measures
    }
    assert result(measures, best).total.percent in (100, None)


@given(st.sampled_from(KINDS), tenths)
def test_what_is_said_is_read_back(kind, value):
    if kind == YES_NO:
        value = Decimal(int(value) % 2)
    elif kind == SCALE:
        value = value % 5
    assert read_mark(kind, say_mark(kind, value)) == value


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (YES_NO, "Да", 1), (YES_NO, "д", 1), (YES_NO, "1", 1), (YES_NO, "н", 0), (YES_NO, "0.0", 0),
        (SCALE, "3,5", Decimal("3.5")), (SCALE, " 5 ", 5), (NUMBER, "1 200", 1200),
        (NUMBER, "3.0", 3), (NUMBER, "", None), (YES_NO, "  ", None),
    ],
)  # fmt: skip
def test_marks_are_read_as_people_write_them(kind, typed, value):
    assert read_mark(kind, typed) == value


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (YES_NO, "может быть"), (YES_NO, "2"), (SCALE, "6"), (SCALE, "-1"), (SCALE, "3,55"),
        (NUMBER, "много"), (NUMBER, "1e9"), (NUMBER, "NaN"), (NUMBER, "Infinity"), (SCALE, "５,５"),
    ],
)  # fmt: skip
def test_what_is_no_mark_is_refused_in_words(kind, typed):
    with pytest.raises(ValueError, match=r"[А-Я]"):
        read_mark(kind, typed)


def test_weights_and_full_values_count():
    measures = [
        Measure(1, "А", "уроки", NUMBER, Decimal(3), Decimal(4)),
        Measure(2, "А", "курсы", YES_NO, Decimal(1)),
        Measure(3, "Б", "МО", SCALE, Decimal(1)),
    ]
    found = result(measures, {1: Decimal(2), 2: Decimal(1)})
    assert found.total.share == Fraction(5, 8)
    assert found.total.filled_words == "заполнено 2 из 3"
    assert [(c.name, c.now) for c in compare(found, None)] == [("А", 63), ("Б", None)]


def test_a_group_is_compared_with_its_namesake_of_last_year():
    measures = [Measure(1, "А", "МО", SCALE), Measure(2, "Б", "курсы", YES_NO)]
    now, before = (result(measures, {1: Decimal(value), 2: Decimal(1)}) for value in ("4", "2.5"))
    assert [change.words for change in compare(now, before)] == ["+30", "0"]
    assert compare(before, now)[0].words == "−30"
    assert compare(now, None)[0].words == ""


RULES = Requirements(2, 5, {"highest": "высшая", "first": "первая"}, 60)
STRONG = Person(dt.date(2020, 8, 20), dt.date(2010, 9, 1), None, "first", "первая")
WHOLE = Sums(Fraction(6), Fraction(10), Fraction(10), 10, 10)


class TestProposal:
    def test_names_each_rule_with_its_numbers(self):
        found = propose(RULES, STRONG, WHOLE, TODAY)
        assert found.verdict == Verdict.YES
        assert found.reason == (
            "стаж в школе 6 лет (нужно от 2 лет); "
            "педагогический стаж 15 лет (нужно от 5 лет); "
            "категория первая (нужна высшая или первая); "
            "итог анализа 60 % (нужно от 60 %)"
        )

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"school_since": dt.date(2025, 9, 1)}, "стаж в школе 0 лет (нужно от 2 лет)"),
            ({"category": "fit", "category_name": "соответствие"}, "категория соответствие (нужна"),
        ],
    )
    def test_one_failed_rule_is_enough_and_is_named(self, change, words):
        found = propose(RULES, Person(**{**vars(STRONG), **change}), WHOLE, TODAY)
        assert found.verdict == Verdict.NO
        assert found.reason.startswith(words)

    @pytest.mark.parametrize("gap", ["school_since", "teaching_since", "category"])
    def test_what_the_card_does_not_say_is_unclear(self, gap):
        person = Person(**{**vars(STRONG), gap: "" if gap == "category" else None})
        found = propose(RULES, person, WHOLE, TODAY)
        assert found.verdict == Verdict.UNCLEAR
        assert "в карточке" in found.reason

    def test_experience_in_the_profession_stands_in_where_the_pedagogical_is_unknown(self):
        known = {"teaching_since": None, "profession_since": STRONG.teaching_since}
        found = propose(RULES, Person(**{**vars(STRONG), **known}), WHOLE, TODAY)
        assert found.verdict == Verdict.YES
        assert "стаж по специальности (педагогический не указан) 15 лет" in found.reason

    @pytest.mark.parametrize(
        ("earned", "filled", "verdict"),
        [("6", "8", Verdict.YES), ("5", "8", Verdict.UNCLEAR), ("3", "8", Verdict.NO),
         ("1", "1", Verdict.UNCLEAR), ("0", "0", Verdict.UNCLEAR)],
    )  # fmt: skip
    def test_a_half_filled_analysis_is_judged_only_when_the_rest_cannot_matter(
        self, earned, filled, verdict
    ):
        sums = Sums(Fraction(earned), Fraction(filled), Fraction(10), int(filled), 10)
        assert propose(RULES, STRONG, sums, TODAY).checks[-1].verdict == verdict

    def test_rules_the_school_switched_off_are_not_asked(self):
        nothing = Requirements(0, 0, {}, 0)
        found = propose(nothing, Person(None, None, None, "", ""), Sums(), TODAY)
        assert (found.verdict, found.checks) == (Verdict.YES, ())


def test_the_usual_set_is_whole():
    names = [one.name for one in USUAL]
    assert len(set(names)) == len(names)
    groups = [one.group for one in USUAL]
    assert len(dict.fromkeys(groups)) == sum(
        a != b for a, b in zip([None, *groups], groups, strict=False)
    )
    assert all(one.full_value for one in USUAL if one.kind == NUMBER)
    assert {one.kind for one in USUAL} == set(KINDS)
