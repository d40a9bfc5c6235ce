"""Logins are proposed for any name; registration numbers are checked by their digits."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from people.logins import propose_login
from people.models import Account
from people.registration_numbers import is_inn, is_ogrn

names = st.text(max_size=100)
(pattern,) = (v for v in Account._meta.get_field("login").validators if hasattr(v, "regex"))


@pytest.mark.parametrize(
    ("name", "login"),
    [
        (("Иванова", "Анна", "Петровна"), "ivanova.ap"),
        (("Щёлкова-Юрьева", "Ёлка", ""), "schelkova-yureva.e"),
        (("Объедков", "Илья", "Эрнстович"), "obedkov.ie"),
        (("Гасанов", "Рашид", "Али оглы"), "gasanov.ra"),
        (("李", "", ""), "sotrudnik"),
    ],
)
def test_login_of_a_name(name, login):
    assert propose_login(*name) == login


@given(names, names, names)
@example("", "", "-")
def test_login_is_always_acceptable(surname, first_name, patronymic):
    login = propose_login(surname, first_name, patronymic)
    assert pattern.regex.search(login)
    assert len(login) <= 60


@given(names, names, st.integers(0, 30))
def test_login_is_never_taken(surname, first_name, already):
    taken: set[str] = set()
    for _ in range(already):
        taken.add(propose_login(surname, first_name, taken=taken))
    assert len(taken) == already
    assert propose_login(surname, first_name, taken=taken) not in taken


@pytest.mark.parametrize("number", ["7707083893", "500100732259", "7830002293"])
def test_inn_is_right(number):
    assert is_inn(number)


@pytest.mark.parametrize("number", ["", "7707083894", "770708389", "770708389A", "٧٧٠٧٠٨٣٨٩٣"])
def test_inn_is_wrong(number):
    assert not is_inn(number)


@pytest.mark.parametrize("number", ["1027700132195", "304500116000157"])
def test_ogrn_is_right(number):
    assert is_ogrn(number)


@given(st.integers(0, 9), st.sampled_from(["1027700132195", "304500116000157"]))
def test_ogrn_with_another_last_digit_is_wrong(digit, number):
    changed = number[:-1] + str(digit)
    assert is_ogrn(changed) == (changed == number)


@given(st.integers(0, 9), st.integers(0, 9))
def test_inn_with_one_wrong_digit_is_wrong(place, digit):
    number = "7707083893"
    changed = number[:place] + str(digit) + number[place + 1 :]
    assert is_inn(changed) == (changed == number)
