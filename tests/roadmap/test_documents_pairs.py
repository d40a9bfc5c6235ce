"""The analysis of all pairs on paper: what it says, about which pairs, to whom."""

import datetime as dt

import pytest

from mentorship.models import Pair, PairNote
from roadmap.documents import registry
from roadmap.documents.engine import render
from tests.factories import TeacherFactory
from tests.roadmap.sample_papers import squeezed, text_of

pytestmark = pytest.mark.django_db
TODAY = dt.date(2024, 11, 19)


@pytest.fixture(autouse=True)
def _place(settings, tmp_path, clock):
    settings.APP_DATA_DIR = tmp_path
    clock(TODAY)


@pytest.fixture
def pairs(school):
    """One analysed twice, one not yet, one of another year, one that never was."""

    def pair(surname: str, **fields) -> Pair:
        fields = {"starts_on": dt.date(2024, 9, 2), "state": "active"} | fields
        mentee = TeacherFactory(surname=surname)
        return Pair.objects.create(mentor=TeacherFactory(), mentee=mentee, **fields)

    seen = pair("Ольхина")
    for day, works in ((dt.date(2024, 10, 1), "Начало"), (dt.date(2024, 11, 1), "Ведёт сама")):
        PairNote.objects.create(
            pair=seen, made_on=day, works=works, hinders="Мало времени", decision="help",
            measures="Дать методический день",
        )  # fmt: skip
    short = {"starts_on": dt.date(2024, 11, 1), "ends_on": dt.date(2025, 5, 31)}
    pair("Пихтина", part="temporary", **short)
    pair("Рябина", starts_on=dt.date(2023, 9, 1), ends_on=dt.date(2024, 5, 31), state="completed")
    pair("Осинина", starts_on=dt.date(2023, 11, 1), ends_on=dt.date(2024, 8, 20), state="completed")
    pair("Тополева", state="cancelled")


def paper(account):
    return registry.build("pair-analysis", "2024", by=account)


@pytest.mark.parametrize("file_format", ["pdf", "docx", "odt"])
def test_each_pair_has_its_last_analysis(pairs, deputy, file_format):
    text = squeezed(text_of(render(paper(deputy), file_format), file_format))
    text = text.replace("-", "").replace("\u00ad", "")
    for said in ("Ольхина", "Ведётсама", "Маловремени", "Помочьпаре",
                 "методическийдень", "Пихтина", "(временный)", "анализаещёнебыло",
                 "Работавшихвгодупар—2.",
                 "Проанализировано1:помочьпаре—1", "ПРОЕКТ"):  # fmt: skip
        assert said in text, said
    for unsaid in ("Начало", "Рябина", "Осинина", "Тополева"):
        assert unsaid not in text, unsaid


def test_the_council_gets_it_on_paper_and_a_teacher_does_not(pairs, council, mentor, secretary):
    assert paper(council)
    for account in (mentor, secretary):
        with pytest.raises(registry.NoSuchPaper):
            paper(account)


def test_a_year_without_pairs_is_said(deputy):
    text = squeezed(text_of(render(paper(deputy), "docx"), "docx"))
    assert "Парвэтомучебномгодупоканет" in text
