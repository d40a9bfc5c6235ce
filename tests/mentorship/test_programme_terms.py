"""Terms of a plan and the end of the year's lessons: no measure goes into the summer unasked."""

import datetime as dt

import pytest

from mentorship.models import PlanItem, Programme
from mentorship.programme.term import due_in_week
from tests.mentorship.factories import TODAY, working_pair
from tests.mentorship.programmes import approved, programme_of
from tests.served import text


def test_no_measure_falls_into_the_summer_where_there_is_another_day():
    term = {"starts_on": dt.date(2024, 12, 2), "ends_on": dt.date(2025, 7, 31), "months": 9}
    days = [due_in_week(week, **term) for week in range(1, 41)]
    assert days == sorted(days)
    assert dt.date(2025, 5, 20) < days[-1] <= dt.date(2025, 5, 31)
    summer = {"starts_on": dt.date(2025, 6, 2), "ends_on": dt.date(2025, 7, 31), "months": 9}
    assert due_in_week(4, **summer) > summer["starts_on"]


@pytest.mark.django_db
def test_a_shift_into_the_summer_is_told_before_it_is_made(enter, clock, mentor, mentee):
    clock(TODAY)
    pair = working_pair(mentor, mentee, days=40)
    line = programme_of(pair, by=mentor, lines=1).items.get()
    Programme.objects.update(ends_on=dt.date(2025, 7, 31))
    address, sent = f"/pairs/{pair.pk}/programme/shift/", {"weeks": 29}
    asked = enter(mentor).post(address, sent)
    assert asked.status_code == 422
    assert "Уроки кончаются 31 мая, а позже окажутся: «Дело 1» (11.06.2025)" in text(asked)
    assert "эти пункты будут летом" in text(asked)
    enter(mentor).post(address, sent | {"summer": "on"})
    line.refresh_from_db()
    assert line.due_on == dt.date(2025, 6, 11)


@pytest.mark.django_db
def test_what_comes_next_stands_before_what_is_done(enter, clock, mentor, mentee, deputy):
    clock(TODAY)
    pair = working_pair(mentor, mentee, days=40)
    made, client = programme_of(pair, by=mentor, lines=3), enter(mentor)
    PlanItem.objects.filter(measure="Дело 1").update(done_on=TODAY, expected="План урока")
    PlanItem.objects.filter(measure="Дело 2").update(due_on=dt.date(2025, 3, 3))
    PlanItem.objects.filter(measure="Дело 3").update(due_on=dt.date(2025, 4, 3))
    approved(made, by=deputy)
    month = text(client.get(f"/pairs/{pair.pk}/programme/?view=calendar"))
    assert "<b>март 2025</b>" in month
    page = text(client.get(f"/pairs/{pair.pk}/programme/")).split('class="plan-list"')
    assert ["Дело 1" in part for part in page[1:]] == [False, True]
    assert "План урока" in page[-1]
