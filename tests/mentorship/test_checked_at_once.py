"""A row is asked about its checks in one question; what it breaks is said as Django says it."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import CheckConstraint, Model
from django.test.utils import CaptureQueriesContext

from mentorship.models import Pair
from tests.factories import TeacherFactory

pytestmark = pytest.mark.django_db
FIRST = dt.date(2024, 9, 2)


@pytest.fixture
def pair():
    """A sound pair, not saved."""
    return Pair(mentor=TeacherFactory(), mentee=TeacherFactory(), starts_on=FIRST)


def said_by(validate) -> list[str]:
    with pytest.raises(ValidationError) as broken:
        validate()
    return broken.value.messages


def test_all_checks_are_one_question(pair):
    checks = sum(isinstance(one, CheckConstraint) for one in Pair._meta.constraints)
    with CaptureQueriesContext(connection) as at_once:
        pair.validate_constraints()
    with CaptureQueriesContext(connection) as one_by_one:
        Model.validate_constraints(pair)
    assert checks > 1
    saved = [sum("_check" in q["sql"] for q in asked) for asked in (one_by_one, at_once)]
    assert saved[0] - saved[1] == checks - 1


@pytest.mark.parametrize(
    "broken",
    [
        {"ends_on": FIRST - dt.timedelta(days=1)},
        {"state": "ended"},
        {"ends_on": FIRST - dt.timedelta(days=1), "state": "ended"},
    ],
)
def test_each_broken_check_speaks_in_its_own_words(pair, broken):
    for name, value in broken.items():
        setattr(pair, name, value)
    said = said_by(pair.validate_constraints)
    assert len(said) == len(broken)
    assert said == said_by(lambda: Model.validate_constraints(pair))


def test_a_field_that_is_left_out_leaves_the_other_checks(pair):
    pair.ends_on, pair.state = FIRST - dt.timedelta(days=1), "ended"
    said = said_by(lambda: pair.validate_constraints(exclude={"ends_on"}))
    assert said == ["Напишите, почему пара прекращена."]
