"""Numbers beside Russian words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people import counting

NB = "\u00a0"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "записей"),
        (1, "запись"),
        (2, "записи"),
        (4, "записи"),
        (5, "записей"),
        (11, "записей"),
        (12, "записей"),
        (21, "запись"),
        (111, "записей"),
        (122, "записи"),
    ],
)
def test_a_number_takes_its_word(number, words):
    assert counting.count_of(number, "запись,записи,записей") == f"{number}{NB}{words}"


@given(st.integers(0, 10**9))
def test_thousands_are_parted_and_nothing_is_lost(number):
    shown = counting.grouped(number)
    assert int(shown.replace(NB, "")) == number
    assert all(len(part) == 3 for part in shown.split(NB)[1:])
