"""The bank of mentees and the empty request on paper: what they say, to whom, how they lie."""

import datetime as dt

import pytest
from django.utils import timezone

from people.actions import adopt_usual_competences
from roadmap import actions as roadmap_actions
from roadmap.documents import registry
from roadmap.documents.engine import render
from roadmap.documents.mentee_bank import COLUMNS, columns_for
from tests.factories import TeacherFactory
from tests.request_factories import (
    CompetenceFactory,
    MenteeFactory,
    RequestFactory,
    this_year,
)
from tests.roadmap.sample_papers import pdf_of, squeezed, text_of

pytestmark = pytest.mark.django_db
FORMATS = ("pdf", "docx", "odt")


@pytest.fixture(autouse=True)
def own_data_folder(settings, tmp_path):
    settings.APP_DATA_DIR = tmp_path


@pytest.fixture
def bank(school):
    """One entry with everything that could leak behind it, one by paper only."""
    wished = TeacherFactory(surname="Желаннова")
    request = RequestFactory(
        teacher=TeacherFactory(surname="Ольхина", subjects=["химия"]), subject="физика",
        hard=[CompetenceFactory(name="Оценивание работ"), CompetenceFactory(name="Дисциплина")],
        own_words="Сказано наедине", wished_mentor=wished,
    )  # fmt: skip
    MenteeFactory(teacher=request.teacher, request=request)
    MenteeFactory(
        teacher=TeacherFactory(surname="Пихтина"), request_on_paper="Ведение журнала",
        source="paper", mentor_on_paper="Ивина Тамара Егоровна", group="newcomer",
    )  # fmt: skip


def paper(account, key="mentee-bank"):
    return registry.build(key, str(this_year().first), by=account)


@pytest.mark.parametrize("file_format", FORMATS)
def test_the_register_says_what_the_bank_holds(bank, deputy, file_format):
    text = squeezed(text_of(render(paper(deputy), file_format), file_format))
    for said in ("Ольхина", "физика", "1.Оцениваниеработ", "молодой", "Пихтина", "Ведениежурнала",
                 "ИвинаТамара", "новыйвшколе", "ПРОЕКТ"):  # fmt: skip
        assert said in text.replace("-", "").replace("\u00ad", ""), said


@pytest.mark.parametrize("who", ["deputy", "director", "council"])
def test_neither_own_words_nor_wishes_are_printed_for_anybody(bank, request, who):
    html = paper(request.getfixturevalue(who)).html("docx")
    assert "наедине" not in html
    assert "Желаннова" not in html


@pytest.mark.parametrize("key", ["mentee-bank", "request-blank"])
@pytest.mark.parametrize("who", ["secretary", "accountant", "administrator", "teacher"])
def test_it_is_not_there_for_others(bank, request, enter, who, key):
    client = enter(request.getfixturevalue(who))
    assert client.get(f"/documents/{key}/{this_year().first}.docx").status_code == 404


def test_an_empty_bank_prints_too(school, deputy):
    assert "пока никого нет" in paper(deputy).html("docx")
    with pytest.raises(registry.NoSuchPaper):
        registry.build("mentee-bank", "сорок", by=deputy)


def test_forty_rows_repeat_the_heading_and_keep_the_signatures_with_a_row(bank, deputy):
    for number in range(38):
        MenteeFactory(teacher=TeacherFactory(), request_on_paper=f"Просьба {number} о помощи")
    pages = [page.extract_text() for page in pdf_of(render(paper(deputy), "pdf")).pages]
    assert all("Дата" in page for page in pages)
    assert "Заместитель директора" in pages[-1]
    assert "Просьба" in pages[-1]


def test_columns_share_the_page_and_names_are_not_broken():
    row = tuple("Константинопольская" if key == "name" else "слово" for key in COLUMNS)
    usual, wide = columns_for([]), columns_for([row])
    assert sum(float(column.width) for column in wide) == pytest.approx(100, abs=0.2)
    assert float(wide[1].width) > float(usual[1].width)


def test_issued_it_holds_until_the_bank_changes(bank, deputy, enter):
    year = str(this_year().first)
    roadmap_actions.issue_document(key="mentee-bank", object_id=year, by=deputy)
    kept = enter(deputy).get(f"/documents/mentee-bank/{year}.docx").content
    assert "ПРОЕКТ" not in text_of(kept, "docx")
    holds = registry.find("mentee-bank").holds
    assert holds(year, timezone.now() + dt.timedelta(hours=1))
    assert not holds(year, timezone.now() - dt.timedelta(hours=1))


class TestBlank:
    def test_it_lists_the_dictionary_and_names_nobody(self, bank, deputy):
        text = paper(deputy, "request-blank").html("docx")
        assert "Оценивание работ" in text
        assert "Помощь сейчас не нужна" in text
        assert "Ольхина" not in text

    def test_the_usual_dictionary_fits_on_one_sheet(self, school, deputy):
        adopt_usual_competences(by=deputy)
        assert len(pdf_of(render(paper(deputy, "request-blank"), "pdf")).pages) == 2
