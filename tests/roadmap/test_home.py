"""Home: what is due, what is stuck, what next — for each role, on each kind of day."""

import datetime as dt
from html import unescape

import pytest

from people.academic_year import AcademicYear
from roadmap import actions
from roadmap.plan.year_view import YearView
from tests.factories import AccountFactory
from tests.mentor_factories import MentorFactory
from tests.roadmap.conftest import TODAY
from tests.roadmap.factories import ActivityFactory, FactFactory, StageFactory

pytestmark = pytest.mark.django_db


def home(client) -> str:
    return unescape(client.get("/").content.decode()).replace("\xa0", " ")


def main(page: str) -> str:
    return page[page.index("<main") : page.index("</main>")]


# --- those who lead the plan --------------------------------------------------------------------


def test_the_deputy_sees_what_may_be_closed_what_is_late_and_what_runs(enter, plan, deputy):
    page = home(enter(deputy))
    assert "Вторник, 19 ноября" in page
    assert "Идут этапы 3–7." in page
    assert "можно отметить" in page
    assert "Дорожная карта утверждена: протокол № 1 от 30.08.2024" in page
    assert "просрочено 80 дней" in page
    assert page.count('<text class="b"') == 7
    assert "tl-now" in page


def test_a_draft_is_a_thing_to_do(enter, plan, pick, deputy, council):
    actions.edit_activity(pick("3.1"), by=deputy, version=1, text="Опрос.", why="короче")
    page = home(enter(deputy))
    assert "Утвердить редакцию 2 дорожной карты" in page
    assert "/roadmap/2024/revisions/approve/" in page
    page = home(enter(council))
    assert "/roadmap/2024/revisions/2/" in page
    assert "/revisions/approve/" not in page


def test_what_the_application_sees_is_said_beside_what_goes_on(enter, deputy, today):
    year = AcademicYear.containing(today)
    MentorFactory(state="approved", council_number="1", council_date=today, year=year)
    seen = ActivityFactory(
        start=today, end=dt.date(2025, 5, 31), term_kind="year_long", text="Банк.",
        fact_sources=["mentor_bank"],
    )  # fmt: skip
    blank = ActivityFactory(
        stage=seen.stage, start=today, end=dt.date(2025, 5, 31), term_kind="year_long",
        text="Собеседования.",
    )  # fmt: skip
    begun = ActivityFactory(
        stage=seen.stage, start=today, end=dt.date(2025, 5, 31), term_kind="year_long",
        text="Мониторинг.", fact_sources=["monitoring"],
    )  # fmt: skip
    view = YearView(seen.stage.roadmap, today)
    assert [item.activity for item in view.without_facts] == [blank, begun]
    client = enter(deputy)
    page = main(home(client))
    assert "Собеседования" in page
    assert page.count("Фактов пока нет. Запишите, что уже сделано") == 1
    assert "Выводы мониторинга ещё не написаны" in page  # as the activity's own page says
    plan = unescape(client.get("/roadmap/").content.decode()).replace("\xa0", " ")
    assert "В банке 1 наставник" in main(plan)


def test_each_thing_to_do_is_named_once(enter, deputy, today):
    stage = StageFactory()
    due = ActivityFactory(stage=stage, start=today, end=dt.date(2024, 11, 30), text="Близкое.")
    soon = ActivityFactory(
        stage=stage, start=dt.date(2024, 11, 25), end=dt.date(2024, 11, 28), text="Скорое."
    )
    ready = ActivityFactory(stage=stage, start=today, end=dt.date(2024, 11, 30), text="Готовое.")
    FactFactory(activity=ready)
    view = YearView(stage.roadmap, today)
    assert [item.activity for item in view.to_do] == [ready, due, soon]
    page = main(home(enter(deputy)))
    for row in (due, soon, ready):
        assert page.count(f'href="/roadmap/activities/{row.pk}/"') == 1


def test_only_a_few_reminders_of_what_has_no_facts(deputy, today):
    stage = StageFactory()
    ActivityFactory.create_batch(9, stage=stage)
    assert len(YearView(stage.roadmap, today).to_do) == 4


def test_what_is_stuck_stands_apart_from_what_is_next(enter, deputy, today):
    ActivityFactory(start=today, end=dt.date(2025, 5, 31))
    year = AcademicYear.containing(today)
    MentorFactory(state="approved", council_number="1", council_date=today, year=year)
    MentorFactory(state="candidate", year=year)
    stuck, due = main(home(enter(deputy))).split("Нужно сделать")
    assert "Напечатать согласия на участие: 1 человек" in stuck
    assert "Вынести на совет 1 кандидата" in due


def test_nothing_urgent_is_said_too(enter, deputy, today):
    ActivityFactory(start=dt.date(2025, 5, 1), end=dt.date(2025, 5, 31))
    page = home(enter(deputy))
    assert "Срочного нет: ближайшие сроки — позже этого месяца." in page
    assert "Всё идёт по плану." in page
    assert "Сейчас по плану ничего не идёт." in page


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (["1"], "Идёт этап 1."),
        (["1.", "2.", "3."], "Идут этапы 1–3."),
        (["1", "4"], "Идут этапы 1, 4."),
        (["I", "II"], "Идут этапы I, II."),
        ([""], "План выполняется."),
    ],
)
def test_running_stages_are_named_by_their_numbers(today, school, numbers, words):
    stages = [StageFactory(number=numbers[0])]
    stages += [StageFactory(number=number, roadmap=stages[0].roadmap) for number in numbers[1:]]
    for stage in stages:
        ActivityFactory(stage=stage)
    assert YearView(stages[0].roadmap, today).running_words == words


@pytest.mark.parametrize("day", [dt.date(2024, 8, 1), dt.date(2025, 7, 31), dt.date(2025, 1, 1)])
def test_home_opens_on_any_day_of_the_year(enter, plan, deputy, clock, day):
    clock(day)
    assert 'class="timeline"' in home(enter(deputy))


def test_after_the_year_has_turned_home_asks_for_a_new_plan(enter, plan, deputy, clock):
    clock(dt.date(2025, 8, 1))
    page = home(enter(deputy))
    assert "Начните с дорожной карты" in page
    assert "/roadmap/import/" in page


def test_a_school_without_a_plan_tells_each_what_to_expect(enter, school, deputy, council, today):
    assert "Начните с дорожной карты" in home(enter(deputy))
    page = home(enter(council))
    assert "Плана на этот год ещё нет" in page
    assert "/roadmap/import/" not in page


# --- others -------------------------------------------------------------------------------------


def test_director_council_and_secretary_see_the_year_without_tools(
    enter, plan, director, council, secretary
):
    for account in (director, council, secretary):
        page = main(home(enter(account)))
        assert 'class="timeline"' in page
        assert "<form" not in page


def test_a_teacher_sees_the_lines_that_concern_teachers_and_themselves(
    enter, plan, pick, deputy, teacher
):
    own = pick("3.2")
    actions.edit_activity(own, by=deputy, version=1, responsible="Липина С. М., учитель биологии")
    page = home(enter(teacher))
    listed = [a.full_number for a in enter(teacher).get("/").context["mine"]]
    assert listed == ["3.2", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "6.4", "7.1"]
    assert "в течение учебного года" in page
    assert "просрочено" not in page


def test_another_teacher_is_not_concerned_by_it(enter, pick, deputy, stranger):
    actions.edit_activity(pick("3.2"), by=deputy, version=1, responsible="Липина С. М.")
    assert "3.2" not in [a.full_number for a in enter(stranger).get("/").context["mine"]]


def test_an_account_of_nobody_is_concerned_only_as_a_teacher(enter, pick, deputy):
    """A NULL person must not match the lines whose responsible is no person."""
    nobody = AccountFactory(login="guest", teacher=None)
    listed = [a.full_number for a in enter(nobody).get("/").context["mine"]]
    assert listed == ["5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "6.4", "7.1"]


def test_a_teacher_of_a_school_without_a_plan_reads_a_sentence(enter, school, teacher, today):
    assert "В плане этого года нет строк" in home(enter(teacher))


def test_the_administrator_has_accounts_and_no_plan(enter, plan, administrator):
    page = main(home(enter(administrator)))
    assert 'href="/access/"' in page
    assert "этап" not in page.lower()
    assert "/roadmap/" not in page


def test_the_accountant_has_the_payments_and_nothing_of_the_plan(enter, plan, accountant):
    page = home(enter(accountant))
    assert 'href="/payments/"' in main(page)
    assert "/roadmap/" not in main(page)


def test_the_day_is_the_school_s(enter, school, deputy, clock):
    clock(TODAY, 23, 30)
    assert "Вторник, 19 ноября" in home(enter(deputy))
    school.time_zone = "Asia/Yekaterinburg"
    school.save()
    assert "Среда, 20 ноября" in home(enter(deputy))
