"""The plan sees acts, matching and pairs: what words suggest the sources, what they find."""

import datetime as dt

import pytest
from django.utils import timezone

from mentorship.models import Match
from roadmap.progress import evidence_for, guess_sources
from tests.act_factories import ActFactory, SignedActFactory
from tests.factories import TeacherFactory
from tests.roadmap.conftest import YEAR, activities_of


def look(key, year=YEAR):
    return evidence_for(year, [key])[key]


def pair_of(**fields):
    from mentorship.models import Pair

    fields = {"starts_on": dt.date(2024, 9, 1), "ends_on": dt.date(2025, 5, 31)} | fields
    return Pair.objects.create(mentor=TeacherFactory(), mentee=TeacherFactory(), **fields)


@pytest.mark.django_db
def test_the_schools_own_document_is_linked(plan):
    found = {a.full_number: a.fact_sources for a in activities_of(plan)}
    linked = {"2.2": ["act_pay"], "4.1": ["matching_published"], "5.1": ["pairs_active"]}
    assert {number: found[number] for number in linked} == linked
    others = {key for number, keys in found.items() if number not in linked for key in keys}
    assert not others & {"act_pay", "matching_published", "pairs_active", "act_regulation"}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Принятие Положения о наставничестве", ("act_regulation",)),
        ("Разработка и утверждение положения о системе наставничества", ("act_regulation",)),
        ("Реализация положения о наставничестве", ()),
        ("Приказ о внедрении целевой модели наставничества", ("act_mentoring",)),
        ("Подготовка приказа о закреплении наставнических пар", ("act_pairs",)),
        ("Приказ о назначении наставников", ("act_pairs",)),
        ("Заключение дополнительных соглашений", ("act_agreements",)),
        ("Отбор наставников", ("matching_published",)),
        ("Создание наставнических пар", ("pairs_active",)),
        ("Анализ работы наставнических пар, замена наставника", ("pairs_analysed",)),
    ],
)
def test_words_of_other_schools_suggest_them_too(text, keys):
    assert guess_sources(text) == keys


@pytest.mark.django_db
class TestActs:
    @pytest.mark.parametrize(
        ("key", "role"),
        [("act_pay", "pay"), ("act_pairs", "pairs"), ("act_mentoring", "mentoring")],
    )
    def test_a_signed_act_of_the_year_is_enough(self, key, role):
        SignedActFactory(kind__role=role, year=2023)
        assert not look(key).met
        ActFactory(kind__role=role)
        assert "ещё не подписан" in look(key).sentence
        act = SignedActFactory(kind__role=role)
        assert look(key).met
        assert f"№ {act.number} от 02.09.2024" in look(key).sentence

    def test_a_regulation_acts_for_years(self):
        SignedActFactory(kind__role="regulation", year=2020, dated=dt.date(2020, 9, 1))
        assert look("act_regulation").met

    def test_a_void_act_is_none(self):
        SignedActFactory(
            kind__role="regulation", state="void", void_on=dt.date(2024, 9, 3), void_reason="ошибка"
        )
        assert look("act_regulation").sentence == "Акта этого года в реестре нет"

    def test_the_plan_does_not_lead_everybody_to_the_order_on_pay(self):
        SignedActFactory(kind__role="pay")
        assert look("act_pay").url == ""

    def test_agreements_are_counted_by_pairs(self):
        pair_of(agreement_number="1", agreement_date=dt.date(2024, 9, 1))
        pair_of(basis="function")
        assert look("act_agreements").met
        pair_of()
        assert not look("act_agreements").met
        assert "1 из 2" in look("act_agreements").sentence


@pytest.mark.django_db
class TestPairs:
    def test_a_published_matching_or_pairs_without_one(self):
        assert not look("matching_published").met
        pair_of(state="cancelled")
        assert not look("matching_published").met
        pair_of()
        assert look("matching_published").met
        made = Match.objects.create(year=YEAR, published_at=timezone.now(), weights={}, rules={})
        assert look("matching_published").url == f"/matching/{made.pk}/"

    def test_pairs_that_work_in_the_year(self):
        pair_of()
        assert not look("pairs_active").met
        pair_of(state="active", starts_on=dt.date(2023, 9, 1), ends_on=None)
        assert look("pairs_active").met
        assert not look("pairs_active", YEAR.previous.previous).met
