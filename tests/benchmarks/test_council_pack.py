"""The pack of a sitting for a school of 100 pairs: what a row costs, beside its papers alone.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import gc
import re

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from mentorship.models import Pair
from people.academic_year import AcademicYear
from people.models import MenteeEntry, MentorEntry, Teacher
from roadmap import actions
from roadmap.council.pack_parts import papers_of
from roadmap.documents import pdf
from roadmap.documents.council_pack import pack_of
from roadmap.documents.paper import FileFormat, Paper
from roadmap.models import Sitting
from tests.benchmarks.measuring import medians, report
from tests.sitting_factories import SittingFactory

pytestmark = [pytest.mark.benchmark, pytest.mark.django_db]
FEW, MANY = 10, 100
# of a larger school more rows are those of registers, with fifteen columns each
BINDING_BUDGET, ROW_BUDGET = 1.25, 1.3


@pytest.fixture(autouse=True)
def _as_in_the_child():
    """The pack is drawn by a child process without the garbage collector."""
    gc.disable()
    yield
    gc.enable()


def school_of(pairs: int, deputy) -> Sitting:
    """So many mentors in the bank, each with a mentee, and a sitting that hears of the plan."""
    today = timezone.localdate()
    year = AcademicYear.containing(today)
    people = Teacher.objects.bulk_create(
        Teacher(
            surname=f"Фамилина{number:03d}", first_name="Анна", patronymic="Павловна",
            gender=Teacher.Gender.FEMALE, posts=["учитель математики"], subjects=["математика"],
        )
        for number in range(2 * pairs)
    )  # fmt: skip
    mentors, mentees = people[:pairs], people[pairs:]
    MentorEntry.objects.bulk_create(
        MentorEntry(
            teacher=one, year=year, source="deputy", state="approved", council_number="1",
            council_date=year.start, subjects=["математика"],
            achievements="Победитель городского конкурса «Учитель года», автор пособия",
        )
        for one in mentors
    )  # fmt: skip
    MenteeEntry.objects.bulk_create(
        MenteeEntry(teacher=one, year=year, group="young", included_on=today) for one in mentees
    )
    Pair.objects.bulk_create(
        Pair(mentor=mentor, mentee=mentee, state="active", starts_on=today)
        for mentor, mentee in zip(mentors, mentees, strict=True)
    )
    sitting = SittingFactory(held_on=today)
    if not sitting.items.exists():
        actions.add_item(sitting.pk, by=deputy, kind="execution")
    return sitting


def job_of(paper: Paper) -> pdf.Job:
    css = render_to_string("documents/paper.css", {"orientation": paper.orientation})
    return pdf.Job(paper.html(FileFormat.PDF), css)


def rows_of(job: pdf.Job) -> int:
    return len(re.findall("<tr", job.html))


def bound(sitting: Sitting) -> tuple[list[Paper], Paper]:
    """The papers of the sitting, and the pack that they make."""
    parts = [titled for _, papers in papers_of(sitting) for titled in papers]
    return [paper for _, paper in parts], pack_of(sitting, parts)


def test_a_row_of_the_pack_costs_what_it_costs_in_its_paper(deputy):
    actions.start_from_pattern(year=AcademicYear.containing(timezone.localdate()), by=deputy)
    few = job_of(bound(school_of(FEW, deputy))[1])
    papers, pack = bound(school_of(MANY - FEW, deputy))
    alone, many = [job_of(paper) for paper in papers], job_of(pack)
    works = {
        "the papers alone": lambda: [pdf.write(one) for one in alone],
        "the pack, 100 pairs": lambda: pdf.write(many),
        "the pack, 10 pairs": lambda: pdf.write(few),
    }
    costs = medians(works, rounds=3, unmeasured=1)
    ratios = report(f"Pack of {rows_of(many)} rows", costs, "the papers alone")
    assert ratios["the pack, 100 pairs"] <= BINDING_BUDGET
    per_row = {
        "10 pairs, a row": costs["the pack, 10 pairs"] / rows_of(few),
        "100 pairs, a row": costs["the pack, 100 pairs"] / rows_of(many),
    }
    ratios = report("A row of the pack", per_row, "10 pairs, a row")
    assert ratios["100 pairs, a row"] <= ROW_BUDGET


def test_gathering_asks_the_database_as_often_for_any_school(deputy):
    """All papers of 100 pairs are put together in as many questions as those of ten."""
    actions.start_from_pattern(year=AcademicYear.containing(timezone.localdate()), by=deputy)
    asked = []
    for more in (FEW, MANY - FEW):
        sitting = school_of(more, deputy)
        with CaptureQueriesContext(connection) as queries:
            bound(sitting)
        asked.append(len(queries))
    print(f"Questions of a pack: {asked[0]} for {FEW} pairs, {asked[1]} for {MANY}")
    assert asked[1] <= asked[0]
