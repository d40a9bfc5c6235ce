"""The plan sees the banks: what words suggest the sources of stages 1 and 3, and what they find."""

import datetime as dt

import pytest

from people.models import (
    AskedTeacher,
    Indicator,
    IndicatorSet,
    MenteeEntry,
    MentorEntry,
    ProfessionalRequest,
    RequestCampaign,
    ReviewMark,
    WorkReview,
)
from roadmap.models import IssuedDocument
from roadmap.progress import evidence_for, guess_sources
from tests.factories import TeacherFactory
from tests.roadmap.conftest import TODAY, YEAR, activities_of

SUGGESTED = {
    "1.1": ["work_reviewed"],
    "1.2": ["mentor_bank"],
    "3.1": ["requests_collected"],
    "3.2": ["mentee_bank"],
}


@pytest.mark.django_db
def test_the_schools_own_document_is_linked_to_the_banks(plan):
    found = {a.full_number: a.fact_sources for a in activities_of(plan)}
    assert {number: found[number] for number in SUGGESTED} == SUGGESTED
    others = {key for number, keys in found.items() if number not in SUGGESTED for key in keys}
    assert others & {key for keys in SUGGESTED.values() for key in keys} == set()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Анализ деятельности педагогических работников за год", ("work_reviewed",)),
        ("Создание базы наставников", ("mentor_bank",)),
        ("Формирование банка педагогов-наставников", ("mentor_bank",)),
        ("Формирование базы данных наставляемых", ("mentee_bank",)),
        ("Анкетирование педагогов: выявление затруднений", ("requests_collected",)),
        ("Выявление профессиональных дефицитов", ("requests_collected",)),
        ("Подготовка реестра наставников", ("mentor_register_issued",)),
        ("Анализ банка наставников и выбор подходящих", ("matching_published",)),
        ("Анализ работы наставнических пар", ("pairs_analysed",)),
        ("Мониторинг качества реализации программ", ("monitoring",)),
    ],
)
def test_words_of_other_schools_suggest_them_too(text, keys):
    assert guess_sources(text) == keys


def look(key, year=YEAR):
    return evidence_for(year, [key])[key]


@pytest.fixture
def person(school):
    return TeacherFactory()


@pytest.fixture
def marked(person):
    """`marked(teacher, **fields)` → a review of the year before with one mark in it."""
    indicators = IndicatorSet.objects.create(name="Показатели")
    one = Indicator.objects.create(indicator_set=indicators, group="Урок", name="Открытый урок")

    def make(teacher, **fields):
        review = WorkReview.objects.create(
            teacher=teacher, about_year=YEAR.previous, indicator_set=indicators, **fields
        )
        ReviewMark.objects.create(review=review, indicator=one, value=4)
        return review

    return make


def issue(key, year=YEAR):
    IssuedDocument.objects.create(
        key=key, object_id=str(year.first), file_format="pdf", title="Бумага",
        dated=dt.date(2024, 9, 20), sha256="0" * 64, file="x.pdf",
    )  # fmt: skip


@pytest.mark.django_db
class TestTheAnalysis:
    def test_counts_those_with_marks_in_the_year_before(self, person, marked):
        TeacherFactory()
        empty = TeacherFactory(state="left", left_on=TODAY)
        marked(person, decision="candidate", decision_reason="опыт")
        WorkReview.objects.create(
            teacher=empty, about_year=YEAR.previous, indicator_set=IndicatorSet.objects.get()
        )
        found = look("work_reviewed")
        assert found.sentence == "Анализ за 2023/2024: 1 из 2, кандидатов в наставники 1"
        assert not found.met
        assert look("work_reviewed", YEAR.next).sentence == "Анализ за 2024/2025: 0 из 2"

    def test_is_done_when_everybody_has_one(self, person, marked):
        marked(person)
        assert look("work_reviewed").met

    def test_is_done_when_the_note_is_issued(self, person, marked):
        TeacherFactory()
        issue("analytic-note", YEAR.previous)
        assert not look("work_reviewed").met, "a note about nobody"
        marked(person)
        assert look("work_reviewed").met
        assert "справка выпущена 20.09.2024" in look("work_reviewed").sentence


@pytest.mark.django_db
def test_the_bank_of_mentors_is_there_with_its_first_approved(person):
    entry = MentorEntry.objects.create(teacher=person, year=YEAR, source="deputy")
    assert not look("mentor_bank").met
    assert "ждут решения совета 1" in look("mentor_bank").sentence
    entry.state, entry.council_number, entry.council_date = "approved", "1", TODAY
    entry.save()
    assert look("mentor_bank").met
    assert look("mentor_bank").sentence == "В банке 1\u00a0наставник"
    assert not look("mentor_bank", YEAR.next).met


@pytest.mark.django_db
class TestRequests:
    def test_without_a_campaign_any_request_counts(self, person):
        assert not look("requests_collected").met
        ProfessionalRequest.objects.create(teacher=person, year=YEAR)
        assert look("requests_collected").met

    def test_a_campaign_ends_with_its_dates_or_with_the_last_answer(self, person, clock):
        clock(TODAY)
        campaign = RequestCampaign.objects.create(
            year=YEAR, opens_on=dt.date(2024, 9, 1), closes_on=TODAY
        )
        other = AskedTeacher.objects.create(campaign=campaign, teacher=TeacherFactory())
        AskedTeacher.objects.create(campaign=campaign, teacher=person)
        ProfessionalRequest.objects.create(teacher=person, year=YEAR)
        ProfessionalRequest.objects.create(teacher=other.teacher, year=YEAR, state="withdrawn")
        found = look("requests_collected")
        assert (found.sentence, found.met) == ("Ответили 1 из 2; 1\u00a0запрос", False)
        clock(TODAY + dt.timedelta(days=1))
        assert look("requests_collected").met
        clock(TODAY)
        other.no_need_at = dt.datetime(2024, 9, 3, tzinfo=dt.UTC)
        other.save()
        assert look("requests_collected").met

    def test_nobody_asked_is_nothing_done(self, school):
        RequestCampaign.objects.create(year=YEAR, opens_on=TODAY, closes_on=TODAY)
        assert not look("requests_collected").met


@pytest.mark.django_db
def test_the_bank_of_mentees_says_who_still_waits(person):
    ProfessionalRequest.objects.create(teacher=person, year=YEAR)
    assert not look("mentee_bank").met
    MenteeEntry.objects.create(
        teacher=person, year=YEAR, group="young", source="self", included_on=TODAY
    )
    found = look("mentee_bank")
    assert found.met
    assert found.sentence == "В банке 1 наставляемый, запросов ждут рассмотрения 1"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("source", "key"),
    [("mentor_register_issued", "mentor-bank"), ("mentee_register_issued", "mentee-bank")],
)
def test_an_issued_register_is_a_fact_of_its_year(school, source, key):
    assert not look(source).met
    issue(key)
    assert look(source).met
    assert not look(source, YEAR.next).met
