"""A meeting on a phone: five actions from home, and no text lost whatever happens."""

import datetime as dt
import io
import re

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from mentorship import actions
from mentorship.models import Meeting, Pair, PortfolioEntry
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


def sign_in(page, login="mentor"):
    page.get_by_label("Логин или электронная почта").fill(login)
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


PARCELS = """() => new Promise((done) => {
    const asked = indexedDB.open("parcels");
    asked.onsuccess = () => {
        const all = asked.result.transaction("parcels").objectStore("parcels").getAll();
        all.onsuccess = () => { asked.result.close(); done(all.result.map((one) => one.name)) };
    };
})"""


def test_a_photograph_waits_with_its_text_and_comes_once(phone):
    pair = Pair.objects.get()
    actions.adopt_usual_sections()
    with_the_entry(phone, f"/pairs/{pair.pk}/portfolio/new/")
    after_the_text(phone, f"/pairs/{pair.pk}/meetings/new/")
    not_for_others(phone, f"/pairs/{pair.pk}/meetings/new/")


def choose(page, name: str, side: int = 40):
    """A photograph of its own for each side."""
    drawn = io.BytesIO()
    Image.new("RGB", (side, side), "teal").save(drawn, "JPEG")
    file = {"name": name, "mimeType": "image/jpeg", "buffer": drawn.getvalue()}
    page.get_by_label("Снимки и файлы").set_input_files([file])
    expect(page.locator(".parcels")).to_contain_text("приложится к записи")


def with_the_entry(phone, address):
    """No connection; then the text arrives, the answer to the photograph is lost: it goes again."""
    phone.goto(address)
    phone.get_by_label("Раздел", exact=True).select_option(label="Фотографии")
    phone.get_by_label("Название").fill("Урок в 6 «Б»")
    choose(phone, "урок.jpg")
    heic = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": b"\0\0\0\x18ftypheic\0"}
    phone.get_by_label("Снимки и файлы").set_input_files([heic])
    expect(phone.locator(".parcels")).to_contain_text("HEIC не откроется у других")
    phone.get_by_role("button", name="Убрать: IMG_1.jpg").click()
    phone.reload()  # the telephone closed the page meanwhile
    expect(phone.get_by_label("Название")).to_have_value("Урок в 6 «Б»")
    expect(phone.locator("form .parcels")).to_contain_text("урок.jpg")
    phone.context.set_offline(True)
    save_entry(phone)
    expect(line(phone, "Запись: Урок в 6 «Б»")).to_contain_text("Ждёт связи")
    expect(line(phone, "урок.jpg")).to_contain_text("уйдёт вслед за записью")
    phone.route("**/files/one/", swallowed, times=1)
    phone.context.set_offline(False)
    expect(line(phone, "Запись: Урок в 6 «Б»")).to_contain_text("Отправлено")
    expect(line(phone, "урок.jpg")).to_contain_text("Связь оборвалась: сохранён в этом браузере")
    assert sideways(phone) <= 0
    phone.get_by_role("button", name="Отправить ещё раз").click()
    expect(line(phone, "Отправлено 1 из 1")).to_be_visible()
    entry = PortfolioEntry.objects.get()
    assert [file.name for file in entry.files.all()] == ["урок.jpg"]
    assert (phone.evaluate(PARCELS), phone.evaluate(KEPT)) == ([], [])


def save_entry(page):
    page.get_by_role("button", name="Сохранить").click()


def after_the_text(phone, address):
    """The connection breaks between the two: the photograph goes from whatever page is open."""
    phone.goto(address)
    done(phone).fill("Разобрали урок")
    phone.get_by_text("Ещё: снимки").click()
    choose(phone, "доска.jpg")
    phone.route("**/one_file/", lambda route: route.abort())
    save(phone).click()
    expect(line(phone, "доска.jpg")).to_contain_text("Связь оборвалась")
    phone.unroute_all()
    phone.goto("/me/")
    expect(line(phone, "Отправлено 1 из 1")).to_be_visible()
    assert [file.name for file in Meeting.objects.get().files.all()] == ["доска.jpg"]
    assert phone.evaluate(PARCELS) == []


def not_for_others(phone, address):
    """What waits goes when the person signs out, and when another one comes in."""
    for leave in (sign_out, other_comes_in):
        phone.goto(address)
        phone.get_by_text("Ещё: снимки").click()
        choose(phone, "личное.jpg")
        assert phone.evaluate(PARCELS) == ["личное.jpg"]
        leave(phone)
        assert phone.evaluate(PARCELS) == []


def sign_out(phone):
    phone.once("dialog", lambda dialog: dialog.accept())
    phone.locator(".account > summary").click()
    phone.get_by_role("button", name="Выйти").click()
    phone.wait_for_url("**/accounts/login/")
    sign_in(phone)
    phone.wait_for_url(re.compile(r"/$"))


def other_comes_in(phone):
    Session.objects.all().delete()
    phone.goto("/accounts/login/")
    sign_in(phone, "mentee")
    phone.wait_for_url(re.compile(r"/$"))
    phone.wait_for_function(f"({PARCELS})().then((all) => !all.length)")


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
