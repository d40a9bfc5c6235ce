"""A request on a phone: two minutes, and no text lost whatever happens to the connection."""

import re

import pytest
from playwright.sync_api import expect

from people.actions import adopt_usual_competences
from people.models import Competence, Draft, ProfessionalRequest, Session
from tests.browser.conftest import CONTRAST, DARK, LIGHT, sideways, violations
from tests.cast import member_of_cast
from tests.factories import PASSWORD, TeacherFactory

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("school")]
KEPT = "Object.entries(localStorage).filter(([key]) => key.startsWith('draft:'))"


@pytest.fixture
def phone(page):
    """A phone in a teacher's hand, signed in, on the form of a request."""
    adopt_usual_competences(by=None)
    TeacherFactory(surname="Пихтина", first_name="Алла", patronymic="Юрьевна")
    member_of_cast("teacher")
    page.set_viewport_size({"width": 375, "height": 800})
    sign_in(page)
    page.goto("/requests/new/")
    return page


def sign_in(page, address="/accounts/login/"):
    if address:
        page.goto(address)
    page.get_by_label("Логин или электронная почта").fill("teacher")
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Войти").click()


def state(page):
    return page.locator("[data-draft-state]")


def own_words(page):
    return page.get_by_label("Своими словами", exact=True)


def lose_connection(page):
    page.route("**/*", lambda route: route.abort())


def find_connection(page):
    page.unroute_all()
    page.evaluate("window.dispatchEvent(new Event('online'))")


def test_a_request_is_tapped_in_and_sent(phone):
    phone.get_by_label("Труднее всего", exact=True).select_option(label="Работа с родителями")
    phone.get_by_label("консультации").check()
    phone.get_by_label("после уроков").check()
    phone.get_by_text("Класс и родители").click()
    scale = phone.get_by_role("group", name=re.compile("Работа с родителями"))
    scale.get_by_label("2", exact=True).check()
    phone.get_by_text("С кем хотелось бы работать, а с кем нет").click()
    expect(phone.get_by_text("больше никто")).to_be_visible()
    phone.get_by_label("С кем хотелось бы работать", exact=True).fill("Пихтина Алла Юрьевна")
    expect(state(phone)).to_contain_text("черновик сохранён")
    assert sideways(phone) <= 0
    phone.get_by_role("button", name="Отправить запрос").click()
    phone.wait_for_url(re.compile(r"/requests/\d+/$"))
    made = ProfessionalRequest.objects.get()
    assert made.wished_form == "консультации"
    assert made.wished_time == "после уроков"
    assert made.wished_mentor.surname == "Пихтина"
    assert [a.level for a in made.assessments.all()] == [2]
    assert not Draft.objects.exists()
    assert phone.evaluate(KEPT) == []


def test_a_dropped_connection_loses_nothing(phone):
    lose_connection(phone)
    own_words(phone).fill("Пятый класс шумит")
    expect(state(phone)).to_have_text("нет связи, текст сохранён в этом браузере")
    phone.get_by_role("button", name="Отправить запрос").click()
    expect(state(phone)).to_have_text("нет связи, текст сохранён в этом браузере")
    assert not ProfessionalRequest.objects.exists()
    phone.unroute_all()
    phone.reload()  # the telephone was put away and taken out again
    expect(own_words(phone)).to_have_value("Пятый класс шумит")
    expect(state(phone)).to_contain_text("черновик сохранён")
    phone.get_by_role("button", name="Отправить запрос").click()
    phone.wait_for_url(re.compile(r"/requests/\d+/$"))
    assert ProfessionalRequest.objects.get().own_words == "Пятый класс шумит"


def test_the_draft_follows_when_the_connection_is_back(phone):
    lose_connection(phone)
    own_words(phone).fill("Пятый класс шумит")
    expect(state(phone)).to_contain_text("нет связи")
    find_connection(phone)
    expect(state(phone)).to_contain_text("черновик сохранён")
    assert Draft.objects.get().content["own_words"] == ["Пятый класс шумит"]
    assert phone.evaluate(KEPT) == []


def test_an_expired_session_loses_nothing(phone):
    own_words(phone).fill("Пятый класс")
    expect(state(phone)).to_contain_text("черновик сохранён")
    Session.objects.all().delete()
    own_words(phone).fill("Пятый класс шумит")
    phone.get_by_label("консультации").check()
    expect(state(phone)).to_contain_text("Вход закончился. Текст сохранён в этом браузере.")
    phone.get_by_role("button", name="Отправить запрос").click()
    expect(state(phone)).to_contain_text("Вход закончился")
    phone.get_by_role("link", name="Войти снова").click()
    sign_in(phone, address="")
    phone.wait_for_url("**/requests/new/")
    expect(own_words(phone)).to_have_value("Пятый класс шумит")
    expect(phone.get_by_label("консультации")).to_be_checked()
    phone.get_by_role("button", name="Отправить запрос").click()
    phone.wait_for_url(re.compile(r"/requests/\d+/$"))
    assert ProfessionalRequest.objects.get().wished_form == "консультации"


def test_signing_in_elsewhere_lets_the_open_form_go_on(phone):
    Session.objects.all().delete()
    other = phone.context.new_page()
    sign_in(other)
    own_words(phone).fill("Пятый класс шумит")
    expect(state(phone)).to_contain_text("черновик сохранён")
    phone.get_by_role("button", name="Отправить запрос").click()
    phone.wait_for_url(re.compile(r"/requests/\d+/$"))


def test_the_browser_forgets_at_sign_out(phone):
    lose_connection(phone)
    own_words(phone).fill("Пятый класс шумит")
    expect(state(phone)).to_contain_text("нет связи")
    assert "Пятый класс шумит" in str(phone.evaluate(KEPT))
    phone.unroute_all()
    phone.locator(".account > summary").click()
    phone.get_by_role("button", name="Выйти").click()
    phone.wait_for_url("**/accounts/login/")
    assert phone.evaluate(KEPT) == []


def test_it_is_sent_without_scripts(browser, live_server):
    adopt_usual_competences(by=None)
    member_of_cast("teacher")
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    sign_in(page)
    page.goto("/requests/new/")
    page.get_by_label("Труднее всего", exact=True).select_option(label="Работа с родителями")
    page.get_by_text("Класс и родители").click()
    page.get_by_role("group", name=re.compile("Работа с родителями")).get_by_label(
        "2", exact=True
    ).check()
    page.get_by_role("button", name="Отправить запрос").click()
    assert ProfessionalRequest.objects.get().difficulties.count() == 1
    context.close()


@pytest.mark.parametrize("mode", [LIGHT, DARK, CONTRAST], ids=["light", "dark-phone", "contrast"])
def test_everybody_can_fill_it_in(look, phone, mode):
    page = look("/requests/new/", mode)
    page.evaluate("document.querySelectorAll('.request-form details').forEach(d => d.open = true)")
    assert violations(page) == []
    assert sideways(page) <= 0


def test_by_keyboard_alone(phone):
    phone.get_by_label("Труднее всего", exact=True).focus()
    phone.keyboard.press("ArrowDown")
    for _ in range(5):
        phone.keyboard.press("Tab")
    expect(phone.get_by_label("консультации")).to_be_focused()
    phone.keyboard.press("Space")
    expect(phone.get_by_label("консультации")).to_be_checked()
    phone.get_by_role("button", name="Отправить запрос").focus()
    phone.keyboard.press("Enter")
    phone.wait_for_url(re.compile(r"/requests/\d+/$"))
    request = ProfessionalRequest.objects.get()
    assert request.difficulties.get().competence == Competence.objects.in_use().first()
