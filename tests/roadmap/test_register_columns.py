"""Columns of a register: measured in the letters that print, whole words first, then low rows."""

import pytest
from lxml import etree

from roadmap.documents import registry
from roadmap.documents.docx import W
from roadmap.documents.engine import render
from roadmap.documents.mentor_bank import HEADINGS
from roadmap.documents.paper import Orientation
from roadmap.documents.register_columns import BROKEN_FROM, PADDING, register_columns
from roadmap.documents.typography import page
from tests.mentor_factories import CandidateFactory, MentorFactory
from tests.request_factories import this_year
from tests.roadmap.sample_papers import part

WIDTH = page(Orientation.LANDSCAPE).text_width


def widths(headings, rows, **options) -> dict[str, float]:
    """Millimetres of each column."""
    columns = register_columns(headings, rows, **options)
    return {column.key: float(column.width) / 100 * WIDTH for column in columns}


def test_they_fill_the_page_and_an_empty_register_has_them_too():
    assert sum(widths(HEADINGS, []).values()) == pytest.approx(WIDTH, abs=0.5)
    rows = [["длинное"] * len(HEADINGS)] * 3
    assert sum(widths(HEADINGS, rows).values()) == pytest.approx(WIDTH, abs=0.5)


def test_names_are_whole_and_other_long_words_may_be_hyphenated():
    rows = [["Константинопольская-Преображенская", "высокопревосходительство", "слово " * 300]]
    headings = {"name": "ФИО", "post": "Должность", "said": "Что"}
    found = widths(headings, rows, whole=["name"])
    assert found["post"] == pytest.approx(BROKEN_FROM + PADDING, abs=0.2)
    assert found["name"] > found["post"]  # its longer part: «Преображенская» does not break


def test_the_fullest_column_takes_what_is_left():
    found = widths({"a": "А", "b": "Б", "c": "В"}, [["да", "слово " * 40, "слово " * 80]])
    assert found["a"] < found["b"] < found["c"]
    assert found["c"] / found["b"] == pytest.approx(2, abs=0.2)


def test_a_heading_breaks_only_at_its_soft_hyphen():
    whole = widths({"a": "Наставляемые", "b": "Что"}, [["1", "слово " * 200]])
    broken = widths({"a": "Настав\u00adляемые", "b": "Что"}, [["1", "слово " * 200]])
    assert broken["a"] < whole["a"] * 0.75


@pytest.mark.django_db
def test_in_word_a_soft_hyphen_hides_and_totals_stay_with_their_table(school, deputy):
    MentorFactory()
    paper = registry.build("mentor-bank", str(this_year().first), by=deputy)
    document = part(render(paper, "docx"), "word/document.xml")
    assert "\u00ad" not in etree.tostring(document, encoding="unicode")
    assert len(document.findall(f".//{W}softHyphen")) == 5
    rows = document.find(f".//{W}tbl").findall(f"{W}tr")
    assert rows[-1].find(f".//{W}keepNext") is not None


@pytest.mark.django_db
def test_words_of_approval_are_not_said_of_candidates(school, deputy):
    """A draft has everybody and no such words; issued, it has those who were approved."""
    year = str(this_year().first)
    CandidateFactory()
    assert registry.build("mentor-bank", year, by=deputy, issuing=True).draft
    MentorFactory()
    said = f"протокол № 1 от {this_year().start:28.%m.%Y}"
    for issuing, rows, words in [(False, 2, None), (True, 1, said)]:
        paper = registry.build("mentor-bank", year, by=deputy, issuing=issuing)
        assert (paper.draft, len(paper.context["rows"])) == (not issuing, rows)
        assert [*paper.context["approval"][-1:]] == [words] * issuing
        assert paper.context["waiting"] == 1
