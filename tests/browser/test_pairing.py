"""The deputy's way from both banks to a working pair."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from mentorship.models import Pair
from people.models import ProfessionalRequest
from tests.factories import TeacherFactory
from tests.mentor_factories import MentorFactory, agreed
from tests.request_factories import RequestFactory, this_year

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def banks(page, come_in, deputy):
    """Two mentors with their consents, one request that waits; the deputy's browser."""
    for surname, subject in (("Снегирёва", "физика"), ("Иволгина", "химия")):
        entry = MentorFactory(
            teacher=TeacherFactory(surname=surname, subjects=[subject]), subjects=[subject]
        )
        agreed(entry.teacher)
    RequestFactory(
        teacher=TeacherFactory(surname="Чижов", subjects=["физика"]), subject="физика",
        state=ProfessionalRequest.State.ACCEPTED,
    )  # fmt: skip
    come_in(deputy)
    page.goto("/matching/")
    return page


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def test_from_the_banks_to_a_working_pair(banks):
    press(banks, "Подобрать")
    expect(banks.get_by_role("heading", name="Чижов")).to_contain_text("Снегирёва")
    pin(banks, "Иволгина", "После собеседования: просит помочь с лабораторными.")
    press(banks, "Создать пары")
    banks.goto("/pairs/")
    banks.get_by_role("link", name="Чижов").click()
    bring_papers(banks)
    press(banks, "Открыть работу пары")
    expect(banks.get_by_text("Работа пары открыта.")).to_be_visible()
    pair = Pair.objects.get()
    assert (pair.state, pair.mentor.surname) == (Pair.State.ACTIVE, "Иволгина")
    change_mentor(banks, "Снегирёва")
    pair.refresh_from_db()
    new = pair.replaced_by.get()
    assert (pair.state, new.state, new.mentor.surname) == ("active", "preparation", "Снегирёва")
    assert (new.starts_on - pair.ends_on).days == 1
    banks.get_by_role("link", name="Приказ о замене наставника").click()
    expect(banks.locator(".act-sheet")).to_contain_text(
        "Освободить прежних наставников и назначить новых:"
    )


def change_mentor(page, surname):
    """In three screens: why and since when, who goes on, the new pair."""
    page.get_by_role("link", name="Заменить наставника").click()
    page.get_by_label("Причина").select_option(label="отказ наставника")
    press(page, "Дальше: кто продолжит")
    page.get_by_label(surname).check()
    press(page, "Заменить")
    expect(page.get_by_text(f"Наставник заменён: {surname}")).to_be_visible()


def pin(page, surname, reason):
    """The deputy's own choice, with its price against the optimum."""
    page.get_by_role("link", name="Решить иначе").click()
    page.get_by_label("назначить этого наставника").check()
    choices = page.get_by_label("Наставник", exact=True)
    choices.select_option(choices.locator("option", has_text=surname).get_attribute("value"))
    page.get_by_label("Почему").fill(reason)
    press(page, "Записать и пересчитать")
    expect(page.get_by_role("heading", name="Чижов")).to_contain_text(surname)
    expect(page.get_by_text("(итог −")).to_be_visible()


def bring_papers(page):
    """Order and agreement are drafted from the pair, and their №№ come back to it."""
    page.get_by_role("link", name="изменить", exact=True).click()
    page.get_by_label("Окончание").fill(this_year().end.isoformat())
    press(page, "Сохранить")
    pair = page.url
    late_panels_push_nothing(page)
    draft(page, "Составить приказ", "Назначить наставниками:")
    register(page, "77/О")
    page.goto(pair)
    draft(page, "Составить соглашение", "Иволгина")
    page.get_by_label("В соглашении указаны выплаты").check()
    register(page, "12")
    page.goto(pair)


PRESSED = """() => [...document.querySelectorAll("main :is(a, button)")]
    .filter((one) => !one.closest(".panel")).map((one) => one.getBoundingClientRect().top)"""


def late_panels_push_nothing(page):
    """What the floor above owns comes after the page: nothing leaves the place of its press."""
    late = []
    page.route("**/*-pair/**", lambda panel: late.append(panel))
    with page.expect_request("**/acts/of-pair/**"), page.expect_request("**/library/for-pair/**"):
        page.reload()
    before = page.evaluate(PRESSED)
    for panel in late:
        panel.continue_()
    expect(page.locator("#acts-of-pair, #library-for-pair")).to_have_count(2)
    page.unroute("**/*-pair/**")
    assert page.evaluate(PRESSED) == before


def draft(page, link, words):
    page.get_by_role("link", name=link).click()
    press(page, "Составить проект")
    expect(page.locator(".act-sheet")).to_contain_text(words)


def register(page, number):
    section = page.get_by_role("region", name="№ и дата")
    section.get_by_label("№", exact=True).fill(number)
    section.get_by_label("Дата", exact=True).fill(timezone.localdate().isoformat())
    section.get_by_label("Почему пропуски остаются").fill("впишут от руки")
    press(page, "Внести")
    expect(page.get_by_text("№ и дата внесены.")).to_be_visible()
