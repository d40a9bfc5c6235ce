"""Lists of the year's work (events, library, publications, sittings, interviews) at hundreds of
rows, beside the floor.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import datetime as dt

import pytest
from django.utils import timezone

from mentorship.models import Interview, Pair, QuestionSet
from people.academic_year import AcademicYear
from roadmap.models import Event, Invitation, LibraryItem, Publication, Sitting
from tests.benchmarks.measuring import medians, report
from tests.event_factories import EventFactory, EventKindFactory
from tests.factories import TeacherFactory
from tests.library_factories import LibraryKindFactory

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.django_db,
    pytest.mark.urls("tests.benchmarks.floor_urls"),
]
MANY, LIST_BUDGET = 400, 2.5


@pytest.fixture
def full_year(deputy):
    """Four hundred of everything in the running year, with people who are invited and pairs."""
    today = timezone.localdate()
    year, days = AcademicYear.containing(today), [today - dt.timedelta(n % 80) for n in range(MANY)]
    people = TeacherFactory.create_batch(40)
    events = Event.objects.bulk_create(
        EventFactory.build(kind=EventKindFactory(), held_on=day, year=year) for day in days
    )
    Invitation.objects.bulk_create(
        Invitation(event=event, teacher=person, line=line)
        for event in events
        for line, person in enumerate(people[:5], 1)
    )
    LibraryItem.objects.bulk_create(
        LibraryItem(
            kind=LibraryKindFactory(),
            title=f"Материал {n}",
            state="accepted",
            pupils="none",
            dated=day,
        )
        for n, day in enumerate(days)
    )
    Publication.objects.bulk_create(
        Publication(title=f"Новость {n}", text="Учились.", dated=day, state="published",
                    pupils="none")
        for n, day in enumerate(days)
    )  # fmt: skip
    Sitting.objects.bulk_create(Sitting(held_on=day, year=year) for day in days[:60])
    interviews_of(people, days, year)


def interviews_of(people, days, year) -> None:
    """An interview planned for each of many working pairs."""
    pairs = Pair.objects.bulk_create(
        Pair(
            mentor=people[n % 20],
            mentee=people[20 + n // 20],
            starts_on=days[0],
            part=Pair.Part.ADDITIONAL,
            state="active",
        )
        for n in range(MANY)
    )
    asked = QuestionSet.objects.create(name="Собеседование", stage="middle")
    Interview.objects.bulk_create(
        Interview(pair=pair, stage="middle", planned_on=day, year=year, question_set=asked)
        for pair, day in zip(pairs, days, strict=True)
    )


def test_the_lists_of_the_year_against_the_floor(full_year, enter, deputy):
    client = enter(deputy)
    addresses = {
        "floor": "/floor/",
        "events": "/events/",
        "library": "/library/",
        "library, found": "/library/?q=материалы",
        "publications": "/publications/",
        "sittings": "/council/",
        "interviews": "/interviews/",
        "reminders": "/reminders/",
        "section": "/mentoring/",
    }
    works = {name: lambda a=address: client.get(a) for name, address in addresses.items()}
    for name, work in works.items():
        assert work().status_code == 200, name
    found = medians(works, rounds=12)
    ratios = report(
        f"Lists of a year with {MANY} of everything, ratio to the floor", found, "floor"
    )
    for page in ("reminders", "section"):  # no lists with filters: all there is, on one page
        ratios.pop(page)
    assert max(ratios.values()) <= LIST_BUDGET
