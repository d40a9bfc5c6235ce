"""The demonstration's pairs: several states, nothing of tomorrow, made once."""

import datetime as dt

import pytest

from mentorship.demo import make_pairs
from mentorship.models import Comment, DifficultyMark, HelpRequest, Pair, PlanItem, Programme
from people.demo import make_school
from people.demo_mentors import make_mentors
from people.demo_requests import make_requests
from people.models import Account
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 26)


def test_pairs_in_several_states_with_what_they_have_by_now(clock, enter):
    clock(TODAY)
    make_school(password=PASSWORD, today=TODAY)
    make_mentors(today=TODAY)
    make_requests(today=TODAY)
    make_pairs(today=TODAY)
    made = {pair.mentor.surname: pair for pair in Pair.objects.with_people()}
    assert {name: pair.state for name, pair in made.items()} == {
        "Голубкина": "active", "Агафонова": "active", "Белозёрова": "preparation",
        "Вершинина": "active", "Шелестова": "completed",
    }  # fmt: skip
    assert sorted(Programme.objects.values_list("state", flat=True)) == [
        "approved", "approved", "offered",
    ]  # fmt: skip
    for item in PlanItem.objects.exclude(done_on=None):
        assert item.done_on <= TODAY
    assert all(mark.made_on <= TODAY for mark in DifficultyMark.objects.all())
    assert HelpRequest.objects.waiting().count() == 1
    before = [model.objects.count() for model in (Pair, Programme, Comment, DifficultyMark)]
    make_pairs(today=TODAY)
    assert [m.objects.count() for m in (Pair, Programme, Comment, DifficultyMark)] == before
    own = made["Голубкина"]
    for login in ("mentor", "mentee"):
        client = enter(Account.objects.get(login=login))
        page = client.get("/").content.decode()
        assert f'href="/pairs/{own.pk}/"' in page
        assert "по плану" in page
        for part in ("", "programme/", "growth/"):
            assert client.get(f"/pairs/{own.pk}/{part}").status_code == 200
