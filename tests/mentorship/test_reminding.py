"""What waits for one of the two: a line at home, a quiet reminder a week, never to the other."""

import datetime as dt

import pytest
from django.utils import timezone

from mentorship import actions
from mentorship.growth.measuring import stage_due
from mentorship.models import Meeting, Pair, PairRules
from mentorship.reminding import disputed_meetings, growth_to_mark, unconfirmed_meetings
from people.models import Notification
from people.reminders import remind
from tests.mentorship.factories import TODAY, WaitingRequestFactory
from tests.request_factories import CompetenceFactory
from tests.served import text

DAY = dt.timedelta(days=1)
CONFIRM = "Встречи ждут вашего слова: подтвердите или возразите."


@pytest.fixture
def pair(db, mentor, mentee, clock) -> Pair:
    """Twenty weeks, with a difficulty of which the mentee has not said how sure they are."""
    clock(TODAY)
    asked = WaitingRequestFactory(teacher=mentee.teacher, hard=[CompetenceFactory()])
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, request=asked, state="active",
        starts_on=TODAY, ends_on=TODAY + 140 * DAY,
    )  # fmt: skip


@pytest.fixture
def said(clock):
    """(login, text) that the reminders of that day add; everything is read at once."""

    def of(day: dt.date, look) -> list[tuple[str, str]]:
        clock(day)
        Notification.objects.update(read_at=dt.datetime(2024, 1, 1, tzinfo=dt.UTC))
        remind(day, [look])
        rows = Notification.objects.unread().order_by("account__login")
        return list(rows.values_list("account__login", "text"))

    return of


def enter_meeting(pair, by) -> Meeting:
    made = actions.enter_meeting(pair, by=by, form="встреча", done="Беседа", held_on=TODAY)
    Meeting.objects.filter(pk=made.pk).update(written_at=timezone.now())
    return made


class TestUnconfirmed:
    def test_the_other_side_is_reminded_once_a_week(self, pair, mentor, mentee, said):
        made = enter_meeting(pair, mentor)
        assert said(TODAY + 2 * DAY, unconfirmed_meetings) == []
        assert said(TODAY + 3 * DAY, unconfirmed_meetings) == [("mentee", CONFIRM)]
        assert said(TODAY + 9 * DAY, unconfirmed_meetings) == []
        assert said(TODAY + 10 * DAY, unconfirmed_meetings) == [("mentee", CONFIRM)]
        actions.dispute_meeting(made, by=mentee, dispute="Не так")
        (told,) = said(TODAY + 10 * DAY, disputed_meetings)
        assert told == ("mentor", "К записи о встрече есть возражение: ответьте на него.")
        made.refresh_from_db()
        actions.confirm_meeting(made, by=mentee, version=made.version)
        assert said(TODAY + 20 * DAY, unconfirmed_meetings) == []

    def test_what_the_office_entered_waits_for_the_mentee(self, pair, deputy, said):
        enter_meeting(pair, deputy)
        assert said(TODAY + 3 * DAY, unconfirmed_meetings) == [("mentee", CONFIRM)]

    def test_the_school_may_do_without(self, pair, mentor, said):
        PairRules.objects.create(pk=1, confirm_days=0)
        enter_meeting(pair, mentor)
        assert said(TODAY + 30 * DAY, unconfirmed_meetings) == []

    def test_home_says_how_long(self, pair, enter, mentor, mentee, clock):
        enter_meeting(pair, mentor)
        assert "ждёт " not in text(enter(mentee).get("/"))
        clock(TODAY + 4 * DAY)
        assert "ждёт 4 дня" in text(enter(mentee).get("/"))
        assert "ждёт 4 дня" not in text(enter(mentor).get("/"))


class TestGrowth:
    @pytest.mark.parametrize(
        ("day", "term", "stage"),
        [(13, 140, None), (14, 140, "start"), (69, 140, "start"), (70, 140, "middle"),
         (126, 140, "end"), (4, 20, None), (5, 20, "start"), (10, 20, "middle"), (15, 20, "end"),
         (13, None, None), (300, None, "start")],
    )  # fmt: skip
    def test_which_stage_is_due(self, day, term, stage):
        ends = TODAY + term * DAY if term else None
        assert stage_due(TODAY + day * DAY, TODAY, ends, 14) == stage
        assert stage_due(TODAY + day * DAY, TODAY, ends, 0) is None

    def test_who_has_not_marked_the_stage_is_reminded(self, pair, mentor, mentee, said):
        start, middle = ("Отметьте рост в начале работы.", "Отметьте рост в середине работы.")
        both = [("mentee", start), ("mentor", start)]
        assert said(TODAY + 14 * DAY, growth_to_mark) == both
        hard = pair.request.difficulties.get().competence
        actions.mark_difficulty(
            pair, by=mentor, competence=hard, stage="start", side="mentor", level=2, on=TODAY
        )
        assert said(TODAY + 21 * DAY, growth_to_mark) == [("mentee", start)]
        assert len(said(TODAY + 70 * DAY, growth_to_mark)) == 2
        assert Notification.objects.filter(text=middle).count() == 2
        Pair.objects.update(state="paused")
        assert said(TODAY + 126 * DAY, growth_to_mark) == []

    def test_home_asks_until_it_is_marked(self, pair, enter, mentor, mentee, deputy, clock):
        clock(TODAY + 14 * DAY)
        asked = "Отметьте рост в начале работы."
        for account in (mentor, mentee):
            assert asked in text(enter(account).get("/"))
        assert asked not in text(enter(deputy).get("/"))
        hard = pair.request.difficulties.get().competence
        pair.request.assessments.create(competence=hard, level=2)
        assert asked not in text(enter(mentee).get("/"))
        assert asked in text(enter(mentor).get("/"))

    def test_what_nothing_is_known_of_is_not_asked(self, pair, said):
        pair.request.difficulties.all().delete()
        assert said(TODAY + 14 * DAY, growth_to_mark) == []
