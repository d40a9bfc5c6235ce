"""A meeting on a phone: five actions from home, and no text lost whatever happens."""

import datetime as dt
import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from mentorship.models import Meeting, Pair
from people.models import Session
from tests.browser.conftest import sideways
from tests.cast import member_of_cast
from tests.factories import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
KEPT = "Object.entries(localStorage).filter(([key]) => key.startsWith('draft:'))"


@pytest.fixture
def phone(page, school):
    """A mentor's phone, signed in, at home."""
    mentor, mentee = member_of_cast("mentor"), member_of_cast("mentee")
    Pair.objects.create(
        mentor=mentor.teacher, mentee=mentee.teacher, state="active",
        starts_on=timezone.localdate() - dt.timedelta(days=30),
    )  # fmt: skip
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto("/accounts/login/")
    sign_in(page)
    return page


def sign_in(page):
    page.get_by_label("Логин или электронная почта").fill("mentor")
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Войти").click()


def done(page):
    return page.get_by_label("Что сделали")


def save(page):
    return page.get_by_role("button", name="Записать", exact=True)


def line(page, words):
    return page.locator(".outbox-line", has_text=words)


def written() -> list[str]:
    return sorted(Meeting.objects.values_list("done", flat=True))


def test_no_text_is_lost_and_none_comes_twice(phone):
    five_actions(phone)
    without_connection(phone)
    after_the_session_has_ended(phone)
    refused_on_the_way(phone)
    forgotten_at_sign_out(phone)


def five_actions(phone):
    """Four taps and one text; the second tap of an impatient thumb does nothing."""
    phone.get_by_role("link", name="Записать встречу").click()
    phone.get_by_label("взаимопосещение урока").check()
    done(phone).fill("Были на уроке в 6 «Б»")
    assert sideways(phone) <= 0
    save(phone).dblclick()
    phone.wait_for_url(re.compile(r"/meetings/#meeting-\d+$"))
    expect(phone.get_by_text("Были на уроке в 6 «Б»").first).to_be_visible()
    assert Meeting.objects.get().form.name == "взаимопосещение урока"
    assert phone.evaluate(KEPT) == []


def without_connection(phone):
    """The answer to what came is lost, another text does not even leave; both are there once."""
    phone.get_by_role("link", name="Записать встречу").click()
    phone.route("**/meetings/new/", swallowed)
    done(phone).fill("Ответ потерялся")
    save(phone).click()
    expect(line(phone, "Ответ потерялся")).to_contain_text("Ждёт связи")
    phone.unroute_all()
    phone.context.set_offline(True)
    expect(done(phone)).to_have_value("")
    done(phone).fill("Без связи")
    save(phone).click()
    expect(line(phone, "Без связи")).to_contain_text("Ждёт связи")
    phone.context.set_offline(False)
    for words in ("Ответ потерялся", "Без связи"):
        expect(line(phone, words)).to_contain_text("Отправлено")
    assert written() == ["Без связи", "Были на уроке в 6 «Б»", "Ответ потерялся"]
    assert phone.evaluate(KEPT) == []


def swallowed(route):
    """The server takes it, the browser never learns."""
    if route.request.method == "POST":
        route.fetch()
        route.abort()
    else:
        route.continue_()


def after_the_session_has_ended(phone):
    """The sign-in page leads back, and the text goes by itself."""
    Session.objects.all().delete()
    done(phone).fill("Вход закончился")
    save(phone).click()
    expect(line(phone, "Встреча: Вход закончился")).to_contain_text("Войти снова")
    phone.get_by_role("link", name="Войти снова").click()
    sign_in(phone)
    phone.wait_for_url(re.compile(r"/meetings/new/$"))
    expect(line(phone, "Встреча: Вход закончился")).to_contain_text("Отправлено")
    assert written().count("Вход закончился") == 1
    assert phone.evaluate(KEPT) == []


def refused_on_the_way(phone):
    """What the server does not take comes back into the blank, beside the reason."""
    phone.context.set_offline(True)
    phone.get_by_label("Когда").fill("2090-01-01")
    done(phone).fill("Из будущего")
    save(phone).click()
    expect(line(phone, "Из будущего")).to_contain_text("Ждёт связи")
    phone.context.set_offline(False)
    expect(line(phone, "Из будущего")).to_contain_text("Не принято: Эта дата ещё не наступила.")
    phone.get_by_role("link", name="Исправить").click()
    expect(done(phone)).to_have_value("Из будущего")
    phone.reload()  # the telephone closed the page: what was typed is still there
    expect(done(phone)).to_have_value("Из будущего")
    assert "Из будущего" not in written()


def forgotten_at_sign_out(phone):
    phone.locator(".account > summary").click()
    phone.get_by_role("button", name="Выйти").click()
    phone.wait_for_url("**/accounts/login/")
    assert phone.evaluate(KEPT) == []


def test_it_is_written_down_without_scripts(browser, live_server, phone):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/accounts/login/")
    sign_in(page)
    page.get_by_role("link", name="Записать встречу").click()
    page.get_by_label("консультация").check()
    done(page).fill("Без скриптов")
    save(page).click()
    expect(page.get_by_text("Встреча записана.")).to_be_visible()
    assert written() == ["Без скриптов"]
    context.close()
