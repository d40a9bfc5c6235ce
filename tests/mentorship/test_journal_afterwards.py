"""The journal of a pair that is over: some days for the two, then what the deputy has on paper."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from mentorship import actions
from mentorship.models import Pair
from tests.mentorship.factories import TODAY, working_pair
from tests.mentorship.test_meetings import blank, journal, write
from tests.served import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(mentor, mentee, clock) -> Pair:
    clock(TODAY)
    return working_pair(mentor, mentee, days=40)


def test_some_days_after_the_end_the_journal_is_finished(
    enter, clock, mentor, mentee, deputy, pair
):
    """A meeting of the last day, the other side's word; later what the deputy has on paper."""
    made = write(mentor, pair)
    told = text(enter(deputy).get(f"/pairs/{pair.pk}/"))
    assert "Без слова второй стороны: 1 встреча. Двое подтвердят за 14 дней" in told
    actions.complete_pair(pair, by=deputy, version=pair.version, on=TODAY)
    clock(TODAY + dt.timedelta(days=14))
    client = enter(mentor)
    assert 'value="2024-11-19"' in text(client.get(f"{journal(pair)}new/"))
    client.post(f"{journal(pair)}new/", blank(held_on="2024-11-18"))
    after = client.post(f"{journal(pair)}new/", blank(held_on="2024-11-20"))
    assert "Продлить пару может заместитель директора" in text(after)
    assert pair.meetings.count() == 2
    assert "Подтвердите, если всё так" in text(enter(mentee).get("/"))
    actions.confirm_meeting(made, by=mentee, version=1)
    clock(TODAY + dt.timedelta(days=15))
    assert client.get(f"{journal(pair)}new/").status_code == 404
    last = pair.meetings.get(confirmed_at=None)
    with pytest.raises(ValidationError, match="по бумаге внесёт"):
        actions.confirm_meeting(last, by=mentee, version=1)
    sent = {"version": 1, "on": "2024-11-19"}
    enter(deputy).post(f"{journal(pair)}{last.pk}/paper/", sent)
    assert not pair.meetings.filter(confirmed_at=None).exists()
