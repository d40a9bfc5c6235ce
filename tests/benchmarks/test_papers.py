"""Papers: the price of tags and of length, as ratios in one run.

`python -m pytest -m benchmark -s --ds=tests.benchmarks.settings tests/benchmarks`
"""

import gc

import pytest
from django.template.loader import render_to_string

from roadmap.documents import pdf
from roadmap.documents.fonts import font_faces
from roadmap.documents.paper import FileFormat, Paper
from tests.benchmarks.measuring import medians, report
from tests.roadmap.sample_papers import long_content, paper_of

pytestmark = pytest.mark.benchmark
TAGS_BUDGET, LENGTH_BUDGET = 1.4, 11


@pytest.fixture(autouse=True)
def _as_in_the_child():
    """Long papers are made by a child process without the garbage collector."""
    gc.disable()
    yield
    gc.enable()


def job_of(paper: Paper) -> pdf.Job:
    css = render_to_string("documents/paper.css", {"orientation": paper.orientation})
    return pdf.Job(paper.html(FileFormat.PDF), css)


def untagged(job: pdf.Job) -> bytes:
    """The same rows and styles without tags and archive profile."""
    import weasyprint

    sheet = weasyprint.CSS(string=font_faces() + job.css)
    return weasyprint.HTML(string=job.html).write_pdf(stylesheets=[sheet])


def test_tags_and_the_archive_profile_cost_little():
    job = job_of(paper_of(long_content(300)))
    works = {"untagged": lambda: untagged(job), "ours": lambda: pdf.write(job)}
    ratios = report("PDF of 300 rows", medians(works, rounds=5), "untagged")
    assert ratios["ours"] <= TAGS_BUDGET


def test_cost_grows_with_the_number_of_rows():
    short, long = (job_of(paper_of(long_content(rows))) for rows in (500, 5000))
    works = {"500 rows": lambda: pdf.write(short), "5000 rows": lambda: pdf.write(long)}
    ratios = report("PDF by length", medians(works, rounds=1), "500 rows")
    assert ratios["5000 rows"] <= LENGTH_BUDGET
