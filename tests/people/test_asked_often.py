"""What every page asks is put together once; the answer is never an old one."""

import pytest

from people.access import Role
from people.models import MentorEntry, School
from people.waiting import counted
from tests.mentor_factories import CandidateFactory, MentorFactory

pytestmark = pytest.mark.django_db
KEYS = ["mentors", "consents", "notifications"]


def test_numbers_beside_sections_follow_the_rows(deputy):
    before = counted(deputy, KEYS)
    MentorFactory()
    CandidateFactory()
    assert counted(deputy, KEYS) == before | {"mentors": 1}
    MentorEntry.objects.update(state="left")
    assert counted(deputy, KEYS) == before


def test_numbers_follow_the_rights_of_the_same_account(deputy):
    MentorFactory()
    assert counted(deputy, ["mentors"]) == {"mentors": 1}
    deputy.roles = [Role.ACCOUNTANT]
    assert counted(deputy, ["mentors"]) == {"mentors": 0}


def test_the_school_of_a_request_is_the_one_in_the_table(school):
    assert School.current() == school
    School.objects.update(short_name="Школа № 7")
    assert School.current().short_name == "Школа № 7"
    School.objects.all().delete()
    assert School.current() is None
