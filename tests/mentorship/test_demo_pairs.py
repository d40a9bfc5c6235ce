"""The demonstration's pairs: several states, nothing of tomorrow, made once."""

import datetime as dt
from collections import Counter

import pytest

from mentorship.demo.pairs import make_pairs
from mentorship.models import (
    Comment,
    DifficultyMark,
    EntryFile,
    HelpRequest,
    Meeting,
    Pair,
    PlanItem,
    Programme,
)
from people.academic_year import AcademicYear
from people.demo.mentors import make_mentors
from people.demo.requests import make_requests
from people.demo.school import make_school
from people.models import Account
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 26)


def check_states(made):
    of_year = {key: p for key, p in made.items() if p.ends_on >= AcademicYear(2026).start}
    assert Counter(pair.state for pair in of_year.values()) == {
        "active": 7, "preparation": 1, "paused": 1, "ended": 1, "completed": 1, "cancelled": 1,
    }  # fmt: skip
    assert Counter(p.state for key, p in made.items() if key not in of_year) == {
        "completed": 2, "ended": 1,
    }  # fmt: skip
    assert made["Агафонова", "Синицкая"].is_closing
    assert made["Хвойная", "Лазурина"].replaces == made["Вершинина", "Лазурина"]
    assert made["Щедрова", "Боровиков"].part == Pair.Part.TEMPORARY
    assert set(Programme.objects.values_list("state", flat=True)) == {
        "draft", "offered", "approved",
    }  # fmt: skip
    assert max(pair.meetings.count() for pair in of_year.values()) == 10


def check_nothing_of_tomorrow():
    meetings = Meeting.objects.select_related("pair")
    assert meetings.waiting().exists()
    assert meetings.filter(is_cancelled=True).exists()
    assert all(one.pair.starts_on <= one.held_on <= TODAY for one in meetings)
    assert EntryFile.objects.values("stored__kind").distinct().count() == 2
    for item in PlanItem.objects.exclude(done_on=None):
        assert item.done_on <= TODAY
    assert all(mark.made_on <= TODAY for mark in DifficultyMark.objects.all())
    assert HelpRequest.objects.waiting().count() == 1


def test_pairs_in_several_states_with_what_they_have_by_now(clock, enter):
    clock(TODAY)
    make_school(password=PASSWORD, today=TODAY)
    make_mentors(today=TODAY)
    make_requests(today=TODAY)
    make_pairs(today=TODAY)
    made = {(p.mentor.surname, p.mentee.surname): p for p in Pair.objects.with_people()}
    check_states(made)
    check_nothing_of_tomorrow()
    before = [model.objects.count() for model in (Pair, Programme, Comment, DifficultyMark)]
    make_pairs(today=TODAY)
    assert [m.objects.count() for m in (Pair, Programme, Comment, DifficultyMark)] == before
    own = made["Голубкина", "Незнамова"]
    for login in ("mentor", "mentee"):
        client = enter(Account.objects.get(login=login))
        page = client.get("/").content.decode()
        assert f'href="/pairs/{own.pk}/"' in page
        assert "по плану" in page
        for part in ("", "programme/", "growth/"):
            assert client.get(f"/pairs/{own.pk}/{part}").status_code == 200
