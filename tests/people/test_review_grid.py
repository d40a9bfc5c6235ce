"""The grid: one cell saved at a time, and never over somebody else's value."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connection

from people import actions
from people.models import Account, ReviewMark
from tests.people.reviews import (
    COURSES,
    LESSONS,
    WORK,
    YEAR,
    colleague,
    mark,
    review_of,
    three_indicators,
)

pytestmark = pytest.mark.django_db
GRID = f"/reviews/grid/?year={YEAR.first}"


@pytest.fixture
def review(deputy, teacher):
    three_indicators()
    return review_of(teacher.teacher, by=deputy)


@pytest.fixture
def save(enter, deputy, review):
    """`save(indicator, value, shown)` → the answer to one cell."""
    client = enter(deputy)

    def sent(name, value, shown=""):
        indicator = review.indicator_set.indicators.get(name=name)
        address = f"/reviews/{review.pk}/marks/{indicator.pk}/"
        return client.post(address, {"value": value, "shown": shown})

    return sent


def values(review) -> dict[str, Decimal]:
    return {one.indicator.name: one.value for one in review.marks.select_related("indicator")}


def test_a_cell_is_saved_and_the_total_comes_back(save, review, deputy):
    assert save(LESSONS, "2").json() == {"value": "2", "total": "50 %", "filled": "1 из 3"}
    assert save(COURSES, "д").json() == {"value": "да", "total": "67 %", "filled": "2 из 3"}
    assert values(review) == {LESSONS: 2, COURSES: 1}
    assert set(review.marks.values_list("entered_by", flat=True)) == {deputy.pk}


def test_a_cell_is_emptied(save, review):
    save(WORK, "4")
    assert save(WORK, "", "4").json() == {"value": "", "total": "", "filled": "0 из 3"}
    assert values(review) == {}


def test_what_cannot_be_read_is_said_and_not_written(save, review):
    answer = save(WORK, "шесть")
    assert answer.status_code == 422
    assert answer.json() == {"said": "Напишите число от 0 до 5."}
    assert values(review) == {}


def test_another_value_there_by_now_is_shown_not_overwritten(save, review, deputy):
    mark(review, WORK, 5, by=deputy)
    answer = save(WORK, "3")
    assert answer.status_code == 409
    assert answer.json() == {"value": "5", "who": deputy.name}
    assert values(review) == {WORK: 5}
    assert save(WORK, "3", shown="5").status_code == 200
    assert values(review) == {WORK: 3}


def test_a_value_taken_away_and_entered_anew_is_another_value(save, review, deputy):
    mark(review, WORK, 3, by=deputy)
    mark(review, WORK, None, by=deputy)
    mark(review, WORK, 5, by=deputy)  # its version is 1 again
    assert save(WORK, "4", shown="3").status_code == 409


def test_the_same_value_from_two_people_is_no_quarrel(save, review, deputy):
    mark(review, WORK, 4, by=deputy)
    assert save(WORK, "4").status_code == 200
    assert ReviewMark.objects.get().version == 1


def test_an_indicator_of_another_set_is_not_here(enter, deputy, review):
    other = three_indicators().indicators.first()
    assert enter(deputy).post(f"/reviews/{review.pk}/marks/{other.pk}/").status_code == 404


def test_is_one_sheet_of_everybody_with_names_leading_to_forms(enter, deputy, review):
    mark(review, COURSES, 0, by=deputy)
    page = enter(deputy).get(GRID).content.decode()
    assert f'<a href="/reviews/{review.pk}/">' in page
    assert ">нет</td>" in page
    assert "js/grid.js" in page


def test_the_director_reads_the_sheet_without_its_script(enter, director, review):
    page = enter(director).get(GRID).content.decode()
    assert "Липина С. М." in page.replace("\u00a0", " ")
    assert "js/grid.js" not in page


def test_costs_the_same_for_one_and_three(
    enter, deputy, review, django_assert_max_num_queries, django_assert_num_queries
):
    client = enter(deputy)
    client.get(GRID)
    with django_assert_max_num_queries(2 + 8) as two:  # session and user; the cells are one query
        client.get(GRID)
    for name in ("Ёлкина", "Жукова"):
        mark(review_of(colleague(name), by=deputy), WORK, 4, by=deputy)
    with django_assert_num_queries(len(two.captured_queries)):
        assert len(client.get(GRID).context["rows"]) == 3


@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_same_moment_one_is_asked(deputy, director, review):
    indicator = review.indicator_set.indicators.get(name=WORK)
    together = Barrier(2)

    def write(account, value) -> bool:
        try:
            by = Account.objects.get(pk=account.pk)
            together.wait()
            actions.set_mark(review, indicator, by=by, shown=None, value=Decimal(value))
        except actions.MarksChanged:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(write, [deputy, director], [2, 4]))
    assert sorted(done) == [False, True]
    assert values(review) == {WORK: 2 if done[0] else 4}
