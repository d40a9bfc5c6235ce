"""Numbers and days of many askers come in one query, as often as somebody asks further."""

import datetime as dt

import pytest
from django.db.models import Max

from people.asked_at_once import Day, at_once
from people.models import Teacher
from tests.factories import TeacherFactory

pytestmark = pytest.mark.django_db
LEFT = dt.date(2024, 6, 1)


def counting():
    gone = Teacher.objects.filter(state=Teacher.State.LEFT)
    whole, left, last, never = yield (
        Teacher.objects.all(), gone, Day(gone, Max("left_on")), Teacher.objects.none(),
    )  # fmt: skip
    return whole, left, last, never


def asking_further():
    (whole,) = yield (Teacher.objects.all(),)
    (day,) = yield (Day(Teacher.objects.filter(pk=0), Max("left_on")),)
    return whole, day


def test_all_of_them_ask_in_one_query_and_once_more_who_asks_further(django_assert_num_queries):
    TeacherFactory.create_batch(2)
    TeacherFactory(state="left", left_on=LEFT)
    with django_assert_num_queries(1):
        assert at_once({"one": counting()}) == {"one": (3, 1, LEFT, 0)}
    with django_assert_num_queries(2):
        assert at_once({"one": counting(), "two": asking_further()}) == {
            "one": (3, 1, LEFT, 0), "two": (3, None),
        }  # fmt: skip


def test_nobody_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert at_once({}) == {}
