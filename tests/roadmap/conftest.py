"""The year that the tests of the roadmap live in: its plan, its people, its clock."""

import copy
import datetime as dt
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import roadmap
from mentorship.actions import add_pair
from people.academic_year import AcademicYear
from people.tables import read_path
from roadmap import actions
from roadmap.models import Activity
from roadmap.plan_import import understand
from roadmap.progress import guess_sources
from tests.factories import OfficialFactory, TeacherFactory

SEED = Path(roadmap.__file__).parent / "seed" / "roadmap_2024.txt"
YEAR = AcademicYear(2024)
TODAY = dt.date(2024, 11, 19)  # a Tuesday in the middle of the year


@pytest.fixture(scope="session")
def _seed():
    return understand(read_path(SEED), YEAR, guess_sources=guess_sources)


@pytest.fixture
def seed(_seed):
    """The school's real document as the import understands it; a copy that may be changed."""
    return copy.deepcopy(_seed)


@pytest.fixture
def today(clock) -> dt.date:
    clock(TODAY)
    return TODAY


@pytest.fixture
def plan(seed, deputy, today):
    """The school's plan of 2024/2025, approved, on 19 November 2024."""
    return actions.apply_plan(seed, year=YEAR, by=deputy)


@pytest.fixture
def pick(plan):
    """`pick("6.1")` → that activity of the plan as it is now."""

    def find(number: str) -> Activity:
        return next(a for a in activities_of(plan) if a.full_number == number)

    return find


@pytest.fixture
def closed(plan):
    """The same plan after its year was closed."""
    plan.closed_on = dt.date(2025, 7, 1)
    plan.save()
    return plan


def activities_of(plan) -> list[Activity]:
    """The plan's activities in order, read anew."""
    return list(Activity.objects.of(plan).select_related("stage__roadmap").in_order())


@pytest.fixture
def asks():
    """`asks(client, url)` → how many queries the page makes beyond school, session and account."""

    def count(client, url: str) -> int:
        client.get(url)  # the first visit writes down that the person was here
        with CaptureQueriesContext(connection) as captured:
            assert client.get(url).status_code == 200
        return len(captured) - 3

    return count


@pytest.fixture
def officials(school):
    OfficialFactory(surname="Громов", first_name="Пётр", patronymic="Ильич")
    OfficialFactory(office="deputy", surname="Берёзова", first_name="Анна", patronymic="Павловна")


@pytest.fixture
def make_pair(deputy, officials, today):
    def made(mentor="Ивина", mentee="Клёнов", **fields):
        people = [
            TeacherFactory(surname=mentor, first_name="Тамара", patronymic="Егоровна"),
            TeacherFactory(surname=mentee, first_name="Илья", patronymic="Андреевич", gender="m",
                           posts=["учитель физики"]),
        ]  # fmt: skip
        dates = {"starts_on": dt.date(2024, 9, 1), "ends_on": dt.date(2025, 5, 31)} | fields
        return add_pair(by=deputy, mentor=people[0], mentee=people[1], **dates)

    return made
