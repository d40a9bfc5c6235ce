"""A new year's plan: from the last one, from the pattern; and both through the page."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from people.academic_year import AcademicYear
from roadmap import actions
from roadmap.models import Fact, Roadmap
from tests.roadmap.conftest import YEAR, activities_of

pytestmark = pytest.mark.django_db
NEXT = YEAR.next


@pytest.fixture
def client(enter, deputy):
    return enter(deputy)


def words(answer) -> str:
    return answer.content.decode()


# --- a copy -------------------------------------------------------------------------------------


def test_a_copy_has_the_same_words_and_dates_a_year_later(plan, deputy):
    copy = actions.copy_to_year(plan, year=NEXT, by=deputy)
    old, new = activities_of(plan), activities_of(copy)
    assert [(a.full_number, a.text, a.printed_term) for a in new] == [
        (a.full_number, a.text, a.printed_term) for a in old
    ]
    assert [s.title for s in copy.stages.all()] == [s.title for s in plan.stages.all()]
    assert new[0].end == dt.date(2025, 8, 31)
    assert new[-1].end == dt.date(2026, 5, 31)
    assert [a.fact_sources for a in new] == [a.fact_sources for a in old]
    assert [len(a.assignments.all()) for a in new] == [len(a.assignments.all()) for a in old]


def test_marks_facts_and_dates_by_hand_stay_in_their_year(plan, pick, deputy):
    row = pick("1.1")
    row = actions.mark_done(row, by=deputy, version=1, on=dt.date(2024, 8, 28))
    actions.add_fact(row, by=deputy, happened_on=dt.date(2024, 8, 28), note="Обсудили")
    hand = pick("1.2")
    actions.set_dates(hand, by=deputy, version=1, start=None, end=dt.date(2024, 12, 1))
    copy = actions.copy_to_year(plan, year=NEXT, by=deputy)
    first, second = activities_of(copy)[:2]
    assert (first.closed_as, first.closed_on, first.version) == ("", None, 1)
    assert (second.end, second.dates_by_hand) == (dt.date(2025, 8, 31), False)
    assert Fact.objects.get().activity == row


def test_printed_years_move_and_the_approval_stays(plan, pick, deputy):
    actions.edit_activity(pick("3.1"), by=deputy, version=1, term="до 15 октября 2024 года")
    actions.edit_head(plan.pk, by=deputy, version=1, title="План на 2024-2025 учебный год")
    plan.refresh_from_db()
    copy = actions.copy_to_year(plan, year=AcademicYear(2026), by=deputy)
    row = next(a for a in activities_of(copy) if a.full_number == "3.1")
    assert (row.term, row.end) == ("до 15 октября 2026 года", dt.date(2026, 10, 15))
    assert copy.title == "План на 2026-2027 учебный год"
    assert copy.approval_text == ""


def test_a_copy_of_a_closed_year_is_open(closed, deputy):
    assert not actions.copy_to_year(closed, year=NEXT, by=deputy).is_closed


def test_an_order_s_points_are_copied_with_their_form(school, deputy):
    source = Roadmap.objects.create(year=YEAR, title="Приказ", layout="list", headings={})
    stage = actions.add_stage(source, by=deputy, title="", number="")
    actions.add_activity(stage, by=deputy, text="Назначить наставников.", term="до 1 октября")
    copy = actions.copy_to_year(source, year=NEXT, by=deputy)
    assert (copy.layout, copy.headings) == ("list", {})
    assert activities_of(copy)[0].end == dt.date(2025, 10, 1)


# --- the pattern --------------------------------------------------------------------------------


def test_the_pattern_is_seven_stages_of_the_school_s_own(school, deputy):
    plan = actions.start_from_pattern(year=YEAR, by=deputy)
    assert [stage.activities.count() for stage in plan.stages.order_by("position")] == [
        2, 2, 2, 2, 3, 4, 1,
    ]  # fmt: skip
    assert school.short_name_genitive in plan.title
    assert all(a.start and a.end and not a.term_doubts for a in activities_of(plan))
    assert all(a.assignments.count() for a in activities_of(plan))


@pytest.mark.parametrize("begin", ["copy", "pattern"])
def test_a_year_that_has_a_plan_is_not_begun_again(plan, deputy, begin):
    other = Roadmap.objects.create(year=NEXT, title="Уже есть")
    doors = {
        "copy": lambda: actions.copy_to_year(plan, year=NEXT, by=deputy),
        "pattern": lambda: actions.start_from_pattern(year=NEXT, by=deputy),
    }
    with pytest.raises(ValidationError, match="на 2025/2026 учебный год уже есть"):
        doors[begin]()
    assert not other.stages.exists()


# --- through the page ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("roadmap_copy", "План скопирован с 2024/2025 учебного года, сроки перенесены."),
        ("roadmap_pattern", "План составлен по образцу из семи этапов."),
    ],
)
def test_a_year_begins_and_the_editor_opens(client, plan, name, sentence):
    answer = client.post(reverse(name, args=[NEXT]), follow=True)
    assert answer.redirect_chain[-1][0] == "/roadmap/2025/edit/"
    assert sentence in words(answer)
    assert len(activities_of(Roadmap.objects.get(year=NEXT))) == 16


@pytest.mark.parametrize("name", ["roadmap_copy", "roadmap_pattern"])
def test_the_second_click_opens_what_the_first_has_begun(client, plan, name):
    for _ in range(2):
        answer = client.post(reverse(name, args=[NEXT]), follow=True)
    assert answer.redirect_chain[-1][0] == "/roadmap/2025/"
    assert "Дорожная карта на 2025/2026 учебный год уже есть." in words(answer)


def test_the_latest_earlier_year_is_copied(client, plan, deputy):
    Roadmap.objects.create(year=AcademicYear(2022), title="Старый план")
    Roadmap.objects.create(year=AcademicYear(2029), title="Далёкий план")
    client.post(reverse("roadmap_copy", args=[AcademicYear(2027)]))
    assert len(activities_of(Roadmap.objects.get(year=AcademicYear(2027)))) == 16


def test_with_no_earlier_year_there_is_nothing_to_copy(client, plan):
    answer = client.post(reverse("roadmap_copy", args=[AcademicYear(2020)]), follow=True)
    assert "Копировать пока не с чего" in words(answer)
    assert Roadmap.objects.count() == 1


def test_a_year_is_not_begun_by_looking_or_by_others(client, plan, enter, director, teacher):
    for name in ("roadmap_copy", "roadmap_pattern"):
        assert client.get(reverse(name, args=[NEXT])).status_code == 405
        for account in (director, teacher):
            assert enter(account).post(reverse(name, args=[NEXT])).status_code == 403
    assert Roadmap.objects.count() == 1


@pytest.mark.parametrize(
    ("day", "edge"), [(dt.date(2025, 7, 31), "2024/2025"), (dt.date(2025, 8, 1), "2025/2026")]
)
def test_the_new_year_s_plan_becomes_the_current_one_on_its_first_day(
    client, plan, deputy, clock, day, edge
):
    actions.copy_to_year(plan, year=NEXT, by=deputy)
    clock(day)
    assert f"Дорожная карта на {edge} учебный год" in words(client.get("/roadmap/"))
    assert str(client.get("/").context["year"]) == edge
