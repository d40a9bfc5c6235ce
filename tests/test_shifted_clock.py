"""Days that calendars stumble over: the turn of a year, 29 February and the February after it, the
end of August. Near midnight another day has begun, or not yet, by the clock of Greenwich."""

import datetime as dt
import uuid
from typing import NamedTuple

import pytest

from mentorship import actions as pairing
from mentorship.meetings.hours import Period
from mentorship.models import Pair, PairRules
from mentorship.reminding import meetings_ahead
from mentorship.views.pair_moves import first_day_after_notice
from people import actions as people
from people.academic_year import AcademicYear
from people.models import Consent, ConsentState, ConsentText, Notification
from people.models.consent import RUNNING
from people.reminders import remind
from roadmap import actions
from roadmap.documents import engine
from roadmap.documents.paper import FileFormat
from roadmap.publications.covered import covered
from tests.publication_factories import PublishedFactory
from tests.served import text

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


class Moment(NamedTuple):
    """A minute by the school's clock, and what a person relies on then.

    year        the school year of whatever happens on that day
    free_from   the earliest end after a notice of that day: the third working day
    of_year     the last day of a pair that begins then for twelve months
    consented   the last day of a consent that is signed then for twelve months
    """

    at: dt.datetime
    year: int
    free_from: dt.date
    of_year: dt.date
    consented: dt.date

    @property
    def day(self) -> dt.date:
        return self.at.date()


MOMENTS = [
    Moment(dt.datetime(2027, 12, 31, 23, 50), 2027, dt.date(2028, 1, 12), dt.date(2028, 12, 30),
           dt.date(2028, 12, 31)),
    Moment(dt.datetime(2028, 1, 1, 0, 5), 2027, dt.date(2028, 1, 12), dt.date(2028, 12, 31),
           dt.date(2029, 1, 1)),
    Moment(dt.datetime(2028, 2, 29, 23, 50), 2027, dt.date(2028, 3, 3), dt.date(2029, 2, 28),
           dt.date(2029, 2, 28)),
    Moment(dt.datetime(2028, 8, 31, 23, 50), 2028, dt.date(2028, 9, 5), dt.date(2029, 8, 30),
           dt.date(2029, 8, 31)),
    Moment(dt.datetime(2028, 9, 1, 0, 5), 2028, dt.date(2028, 9, 6), dt.date(2029, 8, 31),
           dt.date(2029, 9, 1)),
    Moment(dt.datetime(2029, 2, 28, 12), 2028, dt.date(2029, 3, 5), dt.date(2030, 2, 27),
           dt.date(2030, 2, 28)),
]  # fmt: skip
# Everything here names the school year it is about.
OF_THE_YEAR = ("/roadmap/{}/next/", "/events/month/", "/council/", "/interviews/", "/monitoring/")


@pytest.fixture(params=MOMENTS, ids=lambda moment: f"{moment.at:%d.%m.%Y}")
def moment(request, clock) -> Moment:
    clock(request.param.day, request.param.at.hour, request.param.at.minute)
    return request.param


@pytest.fixture
def pair(mentor, mentee, moment) -> Pair:
    """At work since forty days."""
    return Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, state=Pair.State.ACTIVE,
        starts_on=moment.day - 40 * DAY,
    )  # fmt: skip


def test_what_happens_is_of_its_school_year_and_pages_are_about_it(
    moment, pair, deputy, enter, monkeypatch
):
    day, year, office = moment.day, AcademicYear(moment.year), enter(deputy)
    actions.start_from_pattern(year=year, by=deputy)
    event = actions.add_event(by=deputy, kind="group", title="Разбор", held_on=day)
    sitting = actions.add_sitting(by=deputy, held_on=day)
    [asked] = pairing.plan_interviews(by=deputy, pairs=[pair], stage="middle", planned_on=day)
    PublishedFactory(title="О разборе", dated=day)
    assert event.year == sitting.year == asked.year == year
    assert [line.title for line in covered(year).lines] == ["О разборе"]

    wrong = {}
    for address in OF_THE_YEAR:
        answer = office.get(address.format(year.first))
        if answer.status_code != 200 or str(year) not in text(answer):
            wrong[address] = answer.status_code
    assert wrong == {}
    monkeypatch.setitem(engine.WRITERS, FileFormat.DOCX, lambda paper: paper.html("docx").encode())
    first, last = Period.month_of(day).since, Period.month_of(day).until
    assert (first, last + DAY) == (day.replace(day=1), (first + 31 * DAY).replace(day=1))
    paper = text(office.get(f"/documents/mentor-hours/{first}_{last}.docx"))
    assert f"{first:%d.%m.%Y}" in paper
    assert f"{last:%d.%m.%Y}" in paper


def test_terms_end_on_the_day_the_law_counts_to(moment, deputy):
    assert PairRules(usual_months=12, crosses_year=True).usual_end(moment.day) == moment.of_year
    assert pairing.earliest_end(moment.day) == moment.free_from
    [paper] = people.print_consents(by=deputy, kind="processing", teachers=[deputy.teacher])
    ConsentText.objects.update(valid_months=12)
    people.register_consent(paper.pk, by=deputy, version=1, signed_on=moment.day)
    last, after = (
        Consent.objects.with_state(day).get() for day in (moment.consented, moment.consented + DAY)
    )
    assert last.state in RUNNING
    assert after.state == ConsentState.EXPIRED


def test_tomorrow_is_told_and_yesterday_can_still_be_written(moment, pair, mentor, enter):
    own, tomorrow = enter(mentor), moment.day + DAY
    pairing.enter_meeting(
        pair, by=mentor, key=uuid.uuid4(), form="встреча", done="Разбор", held_on=moment.day,
        next_on=tomorrow,
    )  # fmt: skip
    feed = pairing.issue_calendar(by=mentor)
    days = text(own.get(f"/calendar/{feed.token}.ics"))
    assert f"DTSTART;VALUE=DATE:{tomorrow:%Y%m%d}" in days
    assert f"DTEND;VALUE=DATE:{tomorrow + DAY:%Y%m%d}" in days
    remind(moment.day, [meetings_ahead])
    said = f"Завтра, {tomorrow:%d.%m}: у вашей пары намечена встреча."
    assert Notification.objects.filter(text=said, account=mentor).exists()

    statuses = []
    for ago in (14, 15):  # the days that the school's rules give
        Pair.objects.update(state=Pair.State.COMPLETED, ends_on=moment.day - ago * DAY)
        statuses.append(own.get(f"/pairs/{pair.pk}/meetings/new/").status_code)
    assert statuses == [200, 404]


@pytest.mark.usefixtures("school")
def test_a_notice_over_new_year_asks_about_moved_days_of_both_years():
    said = first_day_after_notice(dt.date(2027, 12, 29))
    assert "(30.12, 31.12, 10.01)" in said
    assert [year for year in (2027, 2028) if f"выходных {year} года" in said] == [2027, 2028]
