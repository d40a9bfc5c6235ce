"""A pair's way from its request to the picture of growth: marks by one thumb on a phone."""

import datetime as dt

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from mentorship import actions
from mentorship.models import DifficultyMark, Pair
from tests.browser.conftest import sideways
from tests.mentorship.factories import WaitingRequestFactory
from tests.request_factories import CompetenceFactory, this_year

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def pair(deputy, mentor, mentee) -> Pair:
    """A request with its self-assessment became a pair; the middle of its term has come."""
    hard = [CompetenceFactory(name=name) for name in ("Оценивание", "Проекты")]
    WaitingRequestFactory(teacher=mentee.teacher, year=this_year(), hard=hard, levels={hard[0]: 2})
    today = timezone.localdate()
    made = actions.add_pair(
        by=deputy, mentor=mentor.teacher, mentee=mentee.teacher,
        starts_on=today - dt.timedelta(days=90), ends_on=today + dt.timedelta(days=100),
    )  # fmt: skip
    Pair.objects.update(state="active")
    return made


def test_from_the_request_to_the_picture(page, come_in, mentor, mentee, pair):
    page.set_viewport_size({"width": 375, "height": 740})
    come_in(mentee)
    page.goto("/")
    page.get_by_role("link", name="Рост").click()
    tap(page, "в начале", "Проекты", 1)
    tap(page, "в середине", "Проекты", 3)
    tap(page, "в середине", "Оценивание", 2)
    assert DifficultyMark.objects.filter(pair=pair, side="mentee").count() == 3
    page.context.clear_cookies()
    come_in(mentor)
    page.goto(f"/pairs/{pair.pk}/growth/")
    tap(page, "в начале", "Оценивание", 2)
    tap(page, "в середине", "Оценивание", 4)
    changed = page.get_by_role("region", name="Что изменилось")
    expect(changed).to_contain_text("«Проекты» (с\u00a01 до\u00a03)")
    expect(changed).to_contain_text("«Оценивание» (с\u00a02 до\u00a03)")
    chart = page.locator("figure", has_text="Оценивание")
    expect(chart.locator("polyline")).to_have_count(2)
    expect(chart).to_contain_text("+1")
    assert sideways(page) <= 0


def tap(page, stage: str, name: str, level: int) -> None:
    """Choose the stage, tap the level of a difficulty; the tapped button stays pressed."""
    page.get_by_role("list", name="Когда").get_by_role("link", name=stage).click()
    button = page.get_by_role("group", name=name).get_by_role("button", name=f"уровень {level}")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
