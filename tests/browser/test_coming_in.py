"""Coming in and letting in, as people do it: from a slip, without scripts, in a filtered list."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from people.models import AccessLink, Account
from tests.cast import member_of_cast
from tests.factories import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("school")]


@pytest.fixture
def plain_page(browser, live_server):
    """A page of a browser that runs no scripts."""
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def sign_in(page, login):
    page.goto("/accounts/login/")
    page.get_by_label("Логин или электронная почта").fill(login)
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Войти").click()


def test_from_a_slip_to_the_first_page_and_out_without_scripts(plain_page, live_server, school):
    account = member_of_cast("teacher")
    link = AccessLink.issue(account=account, days=14, by=None)
    plain_page.goto(reverse("activate", args=[link.token]))
    expect(plain_page.get_by_text("Липина Софья Марковна")).to_be_visible()
    plain_page.get_by_label("Новый пароль").fill("тихая река весной")
    plain_page.get_by_role("button", name="Сохранить и войти").click()
    assert plain_page.url == f"{live_server.url}/"
    plain_page.goto("/me/")
    expect(plain_page.get_by_role("heading", level=1)).to_have_text("Липина Софья Марковна")


def test_closing_the_door_asks_first_without_scripts(plain_page, school):
    member_of_cast("deputy")
    account = member_of_cast("teacher")
    sign_in(plain_page, "deputy")
    plain_page.goto(reverse("account", args=[account.pk]))
    plain_page.locator("summary", has_text="Закрыть вход").click()
    expect(plain_page.get_by_text("сразу выйдет на всех устройствах")).to_be_visible()
    assert Account.objects.get(pk=account.pk).is_active
    plain_page.get_by_role("button", name="Закрыть вход").click()
    expect(plain_page.get_by_text("вход закрыт", exact=True)).to_be_visible()
    assert not Account.objects.get(pk=account.pk).is_active


def test_the_list_follows_the_filter_and_the_address_keeps_it(page, school):
    for login in ("deputy", "teacher", "mentee"):
        member_of_cast(login)
    sign_in(page, "deputy")
    page.goto("/access/")
    page.get_by_label("Имя или логин").press_sequentially("клен")
    expect(page.locator("#accounts .list-tools").get_by_text("1 учётная запись")).to_be_visible()
    expect(page).to_have_url(re.compile("q=%D0%BA%D0%BB%D0%B5%D0%BD"))
    expect(page.get_by_role("link", name="Клёнов Илья Андреевич")).to_be_visible()
    page.reload()
    expect(page.locator("#accounts .list-tools").get_by_text("1 учётная запись")).to_be_visible()
    page.go_back()
    expect(page.locator("#accounts .list-tools").get_by_text("3 учётные записи")).to_be_visible()


def test_ticked_people_get_slips(page, school):
    for login in ("deputy", "teacher", "mentee"):
        member_of_cast(login)
    sign_in(page, "deputy")
    page.goto("/access/")
    page.get_by_label("Отметить всех на странице").check()
    page.get_by_role("button", name="Памятки для отмеченных").click()
    expect(page.locator(".slip")).to_have_count(2)
    expect(page.locator(".slip svg")).to_have_count(2)
