"""Printed numbers of neighbours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.plan.numbering import following, inside, moved

places = st.integers(1, 15)
roman = [
    "",
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
]


@given(places, st.sampled_from(["{}", "{}.", "{})", "4.{}", "4.{}.", "№ {}"]))
def test_the_number_of_the_next_place_follows(place, writing):
    assert following(writing.format(place)) == writing.format(place + 1)
    assert moved(writing.format(place + 1), place + 1, place) == writing.format(place)


@given(st.integers(1, 13))
def test_roman_numbers_follow_too(place):
    assert following(f"{roman[place]}.") == f"{roman[place + 1]}."
    assert moved(roman[place + 1], place + 1, place) == roman[place]


@given(st.text(max_size=8), places, places)
def test_any_text_may_stand_as_a_number(number, place, to):
    assert isinstance(following(number), str)
    assert moved(number, place, place) == number
    assert isinstance(moved(number, place, to), str)


@pytest.mark.parametrize("number", ["2.1", "5", "а)", "", "IV"])
def test_a_number_that_does_not_say_the_place_stays(number):
    assert moved(number, 3, 2) == number


def test_numbers_that_contain_the_stage_s_own_follow_it():
    assert inside("2.4.", "2", "1") == "1.4."
    assert inside("2.4.", "2.", "1.") == "1.4."
    assert inside("II.3", "II", "I") == "I.3"
    assert inside("12.4", "2", "1") == "12.4"
    assert inside("4", "2", "1") == "4"
    assert inside(".4", "", "1") == ".4"
