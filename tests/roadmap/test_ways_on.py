"""Each page of the plan says what can be done next, and says it before it is tried."""

import copy
from html import unescape

import pytest
from django.urls import reverse

from people.access import Role
from roadmap import actions
from roadmap.documents.engine import render
from roadmap.models import PlanUpload
from tests.factories import AccountFactory
from tests.roadmap.conftest import TODAY, YEAR
from tests.roadmap.plans import SECTIONS
from tests.roadmap.sample_papers import paper_of, pdf_of, seed_content
from tests.roadmap.sources import as_docx

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def words(answer) -> str:
    return unescape(answer.content.decode()).replace("\xa0", " ")


def page_of(client, activity) -> str:
    return words(client.get(reverse("activity", args=[activity.pk])))


class TestPlan:
    def test_leads_to_another_document_and_to_the_next_year(self, client, plan):
        page = words(client.get(f"/roadmap/{YEAR.first}/"))
        assert reverse("roadmap_import") in page
        assert f'href="/roadmap/{YEAR.first + 1}/"' in page

    def test_leads_a_teacher_to_neither(self, enter, plan):
        teacher = enter(AccountFactory(roles=[Role.TEACHER]))
        page = words(teacher.get(f"/roadmap/{YEAR.first}/"))
        assert reverse("roadmap_import") not in page
        assert f'href="/roadmap/{YEAR.first + 1}/"' not in page

    def test_a_stage_without_activities_counts_nothing(self, client, plan, deputy):
        actions.add_stage(plan, by=deputy, title="Поощрение")
        page = words(client.get(f"/roadmap/{YEAR.first}/"))
        assert "0 из 0" not in page
        assert "мероприятий нет" in page


@pytest.fixture
def unseen(pick):
    """An activity of which the application sees nothing by itself."""
    row = pick("6.1")
    row.fact_sources = []
    row.save(update_fields=["fact_sources"])
    return row


class TestActivity:
    def test_without_facts_promises_nothing_that_is_there_already(self, client, unseen):
        page = page_of(client, unseen)
        assert "Когда они появятся" not in page
        assert "Фактов пока нет. Запишите" in page

    def test_without_facts_asks_nothing_of_a_teacher(self, enter, unseen):
        page = page_of(enter(AccountFactory(roles=[Role.TEACHER])), unseen)
        assert "Фактов пока нет." in page
        assert "Запишите" not in page

    def test_the_address_of_a_page_may_come_without_its_scheme(self, client, pick):
        """The browser must not refuse what the server would complete."""
        row = pick("5.1")
        assert 'type="url"' not in page_of(client, row)
        fields = {"happened_on": TODAY.isoformat(), "link": "school.example/news"}
        client.post(reverse("fact_new", args=[row.pk]), fields)
        assert row.facts.get().link == "https://school.example/news"

    def test_one_of_three_ways_to_tell_a_fact_is_enough_and_the_form_says_so(self, client, pick):
        page = page_of(client, pick("4.2"))
        form = page[page.index('class="fact-form"') :].split("</form>")[0]
        assert "необязательно" not in form
        assert "Достаточно чего-то одного" in form


class TestRevision:
    def test_is_compared_on_a_page_with_the_look_of_the_plan(self, client, plan, pick, deputy):
        row = pick("3.1")
        actions.edit_activity(row, by=deputy, version=row.version, term="май")
        assert "css/roadmap.css" in words(client.get(f"/roadmap/{YEAR.first}/revisions/2/"))


class TestImport:
    def test_facts_in_the_way_are_named_before_applying(self, client, plan, pick, deputy):
        actions.add_fact(pick("1.1"), by=deputy, happened_on=TODAY, note="Справка готова")
        upload = PlanUpload.objects.create(
            author=deputy, name="plan.docx", content=as_docx(SECTIONS), year=YEAR
        )
        page = words(client.get(reverse("roadmap_import_preview", args=[upload.pk])))
        assert "Применить пока нельзя" in page
        assert reverse("activity", args=[pick("1.1").pk]) in page
        assert reverse("roadmap_import_apply", args=[upload.pk]) not in page

    def test_another_thing_at_the_same_place_takes_no_marks(self, seed, plan, pick, deputy):
        row = pick("2.2")
        actions.mark_done(row, by=deputy, version=row.version, on=TODAY)
        other = copy.deepcopy(seed)
        other.stages[1].activities[1].text = "Консультации психолога."
        actions.apply_plan(other, year=YEAR, by=deputy)
        assert not pick("2.2").closed_as

    def test_the_same_thing_in_other_words_keeps_its_marks(self, seed, plan, pick, deputy):
        row = pick("2.2")
        actions.mark_done(row, by=deputy, version=row.version, on=TODAY)
        other = copy.deepcopy(seed)
        other.stages[1].activities[1].text = "Издание приказа о тарификации."
        actions.apply_plan(other, year=YEAR, by=deputy)
        assert pick("2.2").closed_as


def test_a_stage_with_its_own_terms_is_not_torn_between_pages():
    content = seed_content()
    for stage in content["stages"]:
        for activity in stage["activities"]:
            activity["term"] = "до 1 октября"
    pages = [page.extract_text() for page in pdf_of(render(paper_of(content), "pdf")).pages]
    assert len(pages) > 1
    for stage in content["stages"]:
        starts = [f"{a['number']}. {a['text'].split()[0]}" for a in stage["activities"]]
        assert any(all(start in page for start in starts) for page in pages), stage["title"]


class TestHome:
    def test_tells_those_to_write_a_fact_who_can(self, client, plan):
        assert "Запишите, что уже сделано" in words(client.get("/"))

    def test_tells_the_council_no_more_than_there_is(self, enter, plan):
        page = words(enter(AccountFactory(roles=[Role.COUNCIL])).get("/"))
        assert "сбор не объявлялся" in page
        assert "Запишите" not in page


class TestSearch:
    @pytest.mark.parametrize("typed", ["отчет", "Отчёт", "ОТЧЕТ выполнении"])
    def test_finds_a_paper_with_either_letter_of_the_two(self, client, plan, typed):
        assert "Отчёт о выполнении" in words(client.get("/search/", {"q": typed}))

    @pytest.mark.parametrize("typed", ["тарефикации", "партфолио педагога", "мониторниг"])
    def test_finds_an_activity_by_words_with_a_slip(self, client, plan, typed):
        page = words(client.get("/search/", {"q": typed}))
        assert "Мероприятия плана" in page

    def test_finds_nothing_by_words_that_resemble_nothing(self, client, plan):
        assert "Ничего не нашлось" in words(client.get("/search/", {"q": "щъыь вагон"}))


class TestComparison:
    def test_a_term_that_was_the_stage_s_is_not_called_absent(self, client, plan, pick, deputy):
        row = pick("3.1")
        actions.edit_activity(row, by=deputy, version=row.version, term="май")
        page = words(client.get(f"/roadmap/{YEAR.first}/revisions/2/"))
        assert "как у этапа" in page
        assert "не было" not in page

    def test_a_changed_number_says_of_what(self, client, plan, pick, deputy):
        actions.move_activity(pick("5.3"), to=1, by=deputy)
        page = words(client.get(f"/roadmap/{YEAR.first}/revisions/2/"))
        assert "номер у «Анализ работы наставнических пар" in page
