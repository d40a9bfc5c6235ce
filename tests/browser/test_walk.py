"""The deputy director's way: the school's document becomes a plan, is worked with and approved."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from roadmap.models import Activity, Fact, Roadmap
from tests.roadmap.sample_papers import SEED

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def plan(page, come_in, deputy):
    """The page of the plan just imported from the document."""
    come_in(deputy)
    page.goto("/")
    page.get_by_role("link", name="Загрузить документ").click()
    page.get_by_label("Файл с планом").set_input_files(str(SEED))
    page.get_by_role("button", name="Прочитать документ").click()
    expect(page.get_by_role("heading", name="Проверьте, что прочитано")).to_be_visible()
    assert not Roadmap.objects.exists()
    page.get_by_role("button", name="Применить").click()
    expect(page.get_by_text("этапов 7, мероприятий 16")).to_be_visible()
    return page


def test_a_fact_is_written_and_the_activity_marked_and_reopened(plan):
    plan.get_by_role("link", name="Приказ о тарификации").last.click()
    plan.get_by_role("textbox", name="Что сделано").fill("Приказ подписан директором.")
    plan.get_by_role("button", name="Записать", exact=True).click()
    expect(plan.get_by_text("Приказ подписан директором.")).to_be_visible()
    plan.get_by_role("button", name="Отметить выполненным").click()
    expect(plan.get_by_text("Мероприятие отмечено выполненным.")).to_be_visible()
    plan.get_by_role("button", name="Снять отметку").click()
    expect(plan.get_by_text("Отметка снята")).to_be_visible()
    assert Fact.objects.count() == 1


def test_a_term_is_changed_in_place_and_the_new_text_approved(plan):
    plan.get_by_role("link", name="Править", exact=True).first.click()
    row = plan.locator(".edit-activity", has_text="Сбор информации")
    row.get_by_role("link", name="Править").click()
    row.get_by_label("Срок").fill("до 1 октября")
    row.get_by_role("button", name="Сохранить").click()
    plan.get_by_role("link", name="Утвердить редакцию 2").click()
    plan.get_by_label("№").fill("4")
    plan.get_by_label("Дата").fill(timezone.localdate().isoformat())
    plan.get_by_role("button", name="Утвердить").click()
    expect(plan.get_by_text("Редакция 2 утверждена.")).to_be_visible()
    expect(plan.locator(".head-subtitle")).to_contain_text("Утверждена: протокол № 4 от")


def test_order_is_changed_by_keyboard(plan):
    plan.get_by_role("link", name="Править", exact=True).first.click()
    plan.wait_for_url("**/edit/")  # loaded: keys pressed before the script comes are lost
    row = plan.locator(".edit-activity", has_text="Формирование банка данных наставников.")
    with plan.expect_response(lambda answer: answer.request.method == "POST"):
        row.locator("[data-handle]").focus()
        plan.keyboard.press("Space")
        plan.keyboard.press("ArrowUp")
        plan.keyboard.press("Space")
    first = plan.locator(".edit-activity").first
    expect(first).to_contain_text("Формирование банка данных наставников.")
    moved = Activity.objects.get(text="Формирование банка данных наставников.")
    assert (moved.position, moved.number) == (1, "1")
