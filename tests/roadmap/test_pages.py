"""The plan on screen: what a page says, to whom, with how many questions to the database."""

import datetime as dt
from html import unescape

import pytest
from django.urls import reverse

from people.academic_year import AcademicYear
from roadmap import actions
from roadmap.models import Activity, Roadmap
from roadmap.models.roadmap import State
from tests.htmx import HX, assert_fragment_equals_page
from tests.roadmap.conftest import TODAY, YEAR
from tests.roadmap.factories import (
    ActivityFactory,
    FactFactory,
    RoadmapFactory,
    StageFactory,
    plan_with,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def words(answer) -> str:
    return unescape(answer.content.decode()).replace("\xa0", " ")


# --- how much is asked --------------------------------------------------------------------------


def test_the_plan_asks_six_questions_at_most(client, plan, pick, asks, deputy):
    row = pick("3.1")
    actions.set_fact_sources(row, by=deputy, version=1, keys=["report_issued", "roadmap_approved"])
    sources = 9 + 4 + 2  # what banks, acts, matching, pairs and their work tell, once for the page
    assert asks(client, "/roadmap/2024/") <= 6 + 1 + sources  # and the sections' numbers
    waiting = 8 + 2 + 4  # the campaign, banks, scans, acts, pairs, programmes that wait
    assert asks(client, "/") <= 6 + 2 + sources + waiting


PAGES = (
    *("/roadmap/2024/", "/roadmap/2024/?state=running", "/", "/roadmap/2024/edit/"),
    *("/roadmap/2024/report/", "/reports/"),
)


@pytest.mark.parametrize("url", PAGES)
def test_a_larger_plan_asks_no_more(client, today, asks, url):
    """One stage with one activity and a fact, then three of each."""
    plan = plan_with(stages=1, activities=1, facts=1)
    small = asks(client, url)
    Activity.objects.all()[0].facts.all().delete()
    plan.stages.all().delete()
    for stage in StageFactory.create_batch(3, roadmap=plan):
        for activity in ActivityFactory.create_batch(3, stage=stage):
            FactFactory.create_batch(3, activity=activity)
    assert asks(client, url) == small


def test_an_activity_with_more_facts_asks_no_more(client, today, asks, deputy):
    row = ActivityFactory()
    FactFactory(activity=row, entered_by=deputy)
    url = reverse("activity", args=[row.pk])
    small = asks(client, url)
    FactFactory.create_batch(3, activity=row, entered_by=deputy)
    assert asks(client, url) == small


def test_more_years_and_revisions_ask_no_more(client, plan, pick, asks, deputy):
    urls = ("/roadmap/2024/", "/roadmap/2024/revisions/", "/reports/")
    small = [asks(client, url) for url in urls]
    for year in (2020, 2021, 2022):
        RoadmapFactory(year=AcademicYear(year))
    row = actions.edit_activity(pick("3.1"), by=deputy, version=1, text="Опрос.")
    actions.approve_revision(plan, by=deputy, kind="приказ", number="5", on=TODAY, body="директора")
    actions.edit_activity(row, by=deputy, version=row.version, text="Опросы.")
    assert [asks(client, url) for url in urls] == small


# --- the plan -----------------------------------------------------------------------------------


def test_the_plan_says_how_it_was_approved_and_what_each_stage_holds(client, plan):
    page = words(client.get("/roadmap/2024/"))
    assert "Дорожная карта на 2024/2025 учебный год" in page
    assert "Утверждена: протокол № 1 от 30.08.2024." in page
    assert page.count('class="activity activity-') == 16
    assert page.count("0 из 2 выполнено") == 2
    assert page.count("0 из 2, просрочено 2") == 2
    for activity in Activity.objects.of(plan):
        assert activity.text in page


def test_a_draft_says_that_it_is_not_approved(client, plan, pick, deputy):
    actions.edit_activity(pick("3.1"), by=deputy, version=1, text="Опрос.")
    assert "Редакция 2 ещё не утверждена." in words(client.get("/roadmap/2024/"))


def test_late_due_and_coming_are_told_apart(client, today):
    stage = StageFactory()
    day = dt.timedelta(days=1)
    late = ActivityFactory(stage=stage, start=None, end=today - 5 * day, text="Опоздавшее дело.")
    due = ActivityFactory(stage=stage, start=None, end=today + 2 * day, text="Близкое дело.")
    soon = ActivityFactory(
        stage=stage, start=today + 12 * day, end=today + 50 * day, text="Скорое дело."
    )
    far = ActivityFactory(stage=stage, start=today + 43 * day, end=None, text="Далёкое дело.")
    done = ActivityFactory(
        stage=stage, end=today - day, closed_as="done", closed_on=today, text="Готовое дело."
    )
    view = client.get("/roadmap/2024/").context["view"]
    assert [item.activity for item in view.late] == [late]
    assert [item.activity for item in view.due_this_month] == [due]
    assert [item.activity for item in view.next] == [soon]
    assert {far, done} == set(Activity.objects.all()) - {late, due, soon}
    assert "просрочено 5 дней" in words(client.get("/roadmap/2024/"))


def test_not_needed_is_not_counted_among_what_must_be_done(client, today):
    stage = StageFactory()
    ActivityFactory(stage=stage, closed_as="done", closed_on=today)
    ActivityFactory(stage=stage, closed_as="not_needed", closed_on=today, closed_why="Нет пар")
    view = client.get("/roadmap/2024/").context["view"].stages[0]
    assert (view.done, view.needed, view.span().share) == (1, 1, 1)


def test_markup_in_the_plan_is_only_text(client, today):
    ActivityFactory(text="<script>alert(1)</script>", responsible="<i>Кто</i>", term="<b>май</b>")
    for url in ("/roadmap/2024/", "/", "/roadmap/2024/edit/", "/roadmap/2024/report/"):
        page = client.get(url).content.decode()
        assert "<script>alert" not in page
        assert "<i>Кто" not in page
        assert "<b>май" not in page


# --- the filter by state ------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["", *State.values])
def test_the_fragment_is_the_page_s_own_part(client, plan, pick, deputy, state):
    row = pick("3.1")
    actions.mark_not_needed(row, by=deputy, version=1, on=TODAY, why="Отложено")
    row = pick("1.1")
    actions.mark_done(row, by=deputy, version=1, on=TODAY)
    assert_fragment_equals_page(client, f"/roadmap/2024/?state={state}", "#plan")


def test_a_state_shows_only_its_activities(client, plan, pick, deputy):
    actions.mark_done(pick("1.1"), by=deputy, version=1, on=TODAY)
    page = client.get("/roadmap/2024/?state=done").content.decode()
    plan_part = page[page.index('id="plan"') :]
    assert plan_part.count('class="activity activity-') == 1
    assert "Анализ учебно-воспитательной" in plan_part


def test_a_state_without_activities_says_so(client, plan):
    answer = client.get("/roadmap/2024/?state=not_needed")
    assert "С таким состоянием мероприятий нет" in words(answer)


@pytest.mark.parametrize("junk", ["zzz", "<script>", "DONE", "%00", "done&state=late"])
def test_any_state_in_the_address_gives_a_page(client, plan, junk):
    answer = client.get(f"/roadmap/2024/?state={junk}")
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode()
    if "late" not in junk:
        assert len(answer.context["stages"]) == 7
        assert [chip["value"] for chip in answer.context["chips"] if chip["current"]] == [""]


# --- years and what is not there ----------------------------------------------------------------


def test_a_year_without_a_plan_offers_three_ways_to_the_deputy(client, plan, enter, teacher):
    page = words(client.get("/roadmap/2026/"))
    assert "/roadmap/import/?year=2026" in page
    assert 'action="/roadmap/2026/copy/"' in page
    assert 'action="/roadmap/2026/pattern/"' in page
    page = words(enter(teacher).get("/roadmap/2026/"))
    assert "Он появится здесь, когда заместитель директора его составит." in page
    assert "<form method" not in page[page.index("<main") : page.index("</main>")]


def test_the_year_switcher_names_planned_years_this_one_and_the_shown_one(client, plan):
    RoadmapFactory(year=AcademicYear(2021))
    years = client.get("/roadmap/2026/").context["years"]
    assert [year["title"] for year in years] == [
        "2026/2027", "2024/2025", "2021/2022",
    ]  # fmt: skip
    assert [year["url"] for year in years if year["current"]] == ["/roadmap/2026/"]


@pytest.mark.parametrize(
    ("day", "hour", "shown"),
    [
        (dt.date(2025, 7, 31), 23, "2024/2025"),
        (dt.date(2025, 8, 1), 0, "2025/2026"),
        (dt.date(2024, 12, 31), 23, "2024/2025"),
        (dt.date(2025, 1, 1), 0, "2024/2025"),
    ],
)
def test_the_year_changes_at_midnight_on_the_first_of_august(client, clock, day, hour, shown):
    clock(day, hour)
    assert f"Дорожная карта на {shown} учебный год" in words(client.get("/roadmap/"))


def test_midnight_is_that_of_the_school(client, clock, school):
    """At 20:30 in Moscow it is already August in Kamchatka."""
    clock(dt.date(2025, 7, 31), 20, 30)
    assert "на 2024/2025 учебный год" in words(client.get("/roadmap/"))
    school.time_zone = "Asia/Kamchatka"
    school.save()
    assert "на 2025/2026 учебный год" in words(client.get("/roadmap/"))


@pytest.mark.parametrize(
    "url",
    [
        *("/roadmap/1999/", "/roadmap/20244/", "/roadmap/2024-2025/"),
        *("/roadmap/2030/edit/", "/roadmap/2030/report/", "/roadmap/2030/revisions/"),
        *("/roadmap/2024/revisions/9/", "/roadmap/activities/999999/", "/roadmap/stages/9/edit/"),
        *("/roadmap/activities/99999999999999999999/", "/roadmap/2030/edit/head/"),
        *("/roadmap/2024/revisions/99999999999/", "/roadmap/facts/7/file/"),
    ],
)
def test_what_is_not_there_is_not_found(client, plan, url):
    assert client.get(url).status_code == 404


# --- who sees what ------------------------------------------------------------------------------


def test_a_teacher_reads_the_plan_without_tools(enter, plan, pick, teacher, deputy):
    actions.add_fact(pick("1.1"), by=deputy, happened_on=TODAY, note="Справка готова")
    page = words(enter(teacher).get("/roadmap/2024/"))
    assert "Формирование банка наставников" in page
    for tool in ("Править", "Отчёт", "Отметить выполненным", "/revisions/"):
        assert tool not in page[page.index("<main") : page.index("</main>")]


def test_the_council_reads_and_prints_and_changes_nothing(enter, plan, council):
    client = enter(council)
    page = words(client.get("/roadmap/2024/"))
    assert "/documents/roadmap/2024.pdf" in page
    assert "Отметить выполненным" not in page
    assert "/roadmap/2024/edit/" not in page
    assert client.get("/roadmap/2024/revisions/").status_code == 200
    assert client.get("/roadmap/2024/report/").status_code == 200
    assert client.get("/roadmap/2024/revisions/approve/").status_code == 403


def test_accountant_and_administrator_have_no_plan(enter, plan, accountant, administrator):
    for account in (accountant, administrator):
        client = enter(account)
        for url in ("/roadmap/", "/roadmap/2024/", "/roadmap/2024/report/", "/reports/"):
            assert client.get(url).status_code == 403


def test_a_closed_year_says_so_and_offers_no_changes(client, closed):
    page = words(client.get("/roadmap/2024/"))
    assert "Год закрыт 01.07.2025, план не меняется." in page
    assert "/roadmap/2024/edit/" not in page
    assert "Отметить выполненным" not in page


# --- offering to close --------------------------------------------------------------------------


def test_a_met_condition_is_offered_in_the_plan_and_one_click_closes(client, plan, pick):
    page = words(client.get("/roadmap/2024/"))
    row = pick("2.1")
    assert row.fact_sources == ["roadmap_approved"]
    assert "Дорожная карта утверждена: протокол № 1 от 30.08.2024" in page
    assert f'action="/roadmap/activities/{row.pk}/done/"' in page
    client.post(f"/roadmap/activities/{row.pk}/done/", {"version": 1, "on": TODAY.isoformat()})
    row.refresh_from_db()
    assert (row.closed_as, row.closed_on) == ("done", TODAY)


# --- revisions ----------------------------------------------------------------------------------


@pytest.fixture
def draft(plan, pick, deputy):
    row = pick("3.1")
    return actions.edit_activity(
        row, by=deputy, version=1, text="Опрос <педагогов>.", why="уточнили слова"
    )


def test_revisions_are_listed_and_compared(client, plan, draft):
    page = words(client.get("/roadmap/2024/revisions/"))
    assert "уточнили слова" in page
    assert page.index("Редакция 2") < page.index("Редакция 1")
    page = client.get("/roadmap/2024/revisions/2/").content.decode()
    assert "Этап 3, мероприятие 1" in page
    assert "<del>Сбор информации о профессиональных запросах педагогов.</del>" in page
    assert "<ins>Опрос &lt;педагогов&gt;.</ins>" in page


def test_the_first_revision_has_nothing_to_be_compared_with(client, plan):
    assert "Это первая редакция" in words(client.get("/roadmap/2024/revisions/1/"))


def test_any_earlier_revision_may_be_compared(client, plan, draft, deputy):
    approved = {"kind": "приказ", "number": "5", "on": TODAY, "body": "директора"}
    actions.approve_revision(plan, by=deputy, **approved)
    actions.edit_activity(draft, by=deputy, version=draft.version, text="Опросы.")
    for against, was in (
        ("1", "Сбор информации"),
        ("2", "Опрос &lt;педагогов&gt;."),
        ("", "Опрос"),
    ):
        page = client.get(f"/roadmap/2024/revisions/3/?against={against}").content.decode()
        assert f"<del>{was}" in page


@pytest.mark.parametrize("against", ["9", "x", "²", "99999999999999999999", "-1"])
def test_any_words_against_give_a_page(client, plan, draft, against):
    assert client.get(f"/roadmap/2024/revisions/2/?against={against}").status_code == 200


def approval(**changes) -> dict:
    return {
        "kind": "протокол", "number": "4", "on": "12.11.2024",
        "body": "научно-методического совета школы",
    } | changes  # fmt: skip


def test_approval_is_recorded_from_the_page(client, plan, draft):
    page = client.get("/roadmap/2024/revisions/approve/")
    assert (
        page.context["form"]["body"].value() == "научно-методического совета МОУ СОШ №43 г. Твери"
    )
    answer = client.post("/roadmap/2024/revisions/approve/", approval(), follow=True)
    assert "Редакция 2 утверждена." in words(answer)
    assert "Утверждена: протокол № 4 от 12.11.2024, редакция 2." in words(answer)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"number": ""}, "Заполните это поле."),
        ({"on": "20.11.2024"}, "Эта дата ещё не наступила."),
        ({"kind": "письмо"}, "письмо"),
        ({"number": "1" * 41}, "не более 40"),
    ],
)
def test_a_wrong_decision_is_refused_at_its_field(client, plan, draft, changes, sentence):
    answer = client.post("/roadmap/2024/revisions/approve/", approval(**changes))
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert "научно-методического совета школы" in words(answer)
    assert not plan.revisions.last().is_approved


def test_the_approval_sent_twice_says_that_all_is_approved(client, plan, draft):
    client.post("/roadmap/2024/revisions/approve/", approval())
    answer = client.post("/roadmap/2024/revisions/approve/", approval(number="5"), follow=True)
    assert answer.status_code == 200
    assert "Все изменения уже утверждены, новой редакции нет." in words(answer)
    assert plan.revisions.last().approved_number == "4"


# --- the report on the screen -------------------------------------------------------------------


def test_the_report_counts_what_the_plan_shows(client, plan, pick, deputy):
    actions.mark_done(pick("1.1"), by=deputy, version=1, on=dt.date(2024, 8, 28), why="Обсудили")
    actions.mark_not_needed(pick("1.2"), by=deputy, version=1, on=TODAY, why="Новых нет")
    answer = client.get("/roadmap/2024/report/")
    figures = {f["title"]: f["count"] for f in answer.context["view"].figures}
    assert figures == {
        "выполнено": 1, "идёт": 12, "просрочено": 2, "запланировано": 0, "не требуется": 1,
    }  # fmt: skip
    for said in ("28.08.2024", "Обсудили", "Новых нет", "на 19.11.2024"):
        assert said in words(answer)


def test_a_fragment_is_never_given_where_there_is_no_plan(client, school):
    answer = client.get("/roadmap/2030/", headers=HX)
    assert "<html" in answer.content.decode()
    assert not Roadmap.objects.exists()


def test_the_current_year_has_a_short_address(client, plan):
    short, long = client.get("/roadmap/"), client.get("/roadmap/2024/")
    assert short.context["year"] == long.context["year"] == YEAR
