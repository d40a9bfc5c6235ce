"""What every page asks is put together once; the answer is never an old one."""

import pytest
from django.utils import timezone
from django.utils.html import conditional_escape
from django.utils.safestring import mark_safe

from people.access import Role
from people.lists import for_html
from people.models import MentorEntry, School, Teacher
from people.waiting import counted
from tests.mentor_factories import CandidateFactory, MentorFactory
from tests.request_factories import CompetenceFactory

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


def test_a_kept_expression_is_written_anew_in_another_question():
    """Inside another query its tables bear other names; beside itself it stays as it was."""
    alone = MentorFactory()
    helping = MentorFactory(levels={CompetenceFactory(): 4})
    rows = MentorEntry.objects.with_gaps(timezone.localdate())
    lacking, whole = rows.filter(lacks_competences=True), rows.filter(lacks_competences=False)
    assert [lacking.get(), whole.get()] == [alone, helping]
    assert MentorEntry.objects.get(pk__in=lacking.values("pk")) == alone
    assert [(lacking | whole).count(), lacking.filter(pk=helping.pk).count()] == [2, 0]
    assert Teacher.objects.get(mentor_entries__in=whole) == helping.teacher


def test_a_line_is_escaped_as_a_template_escapes_it():
    lines = [{"name": "<b>&'\"", "empty": "", "number": 7, "ready": mark_safe("<i>1</i>")}] * 2
    for line, ready in zip(lines, for_html(lines), strict=True):
        assert ready == {name: conditional_escape(value) for name, value in line.items()} | {
            "number": 7
        }
        assert all(ready[name] == conditional_escape(ready[name]) for name in ("name", "ready"))
    assert for_html([]) == []
