"""A pair's whole way on a phone: from what is hard to the picture of growth."""

import datetime as dt
import io
import re

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from mentorship import actions
from mentorship.models import DifficultyMark, Pair
from people.actions import accept_request, adopt_usual_competences
from people.models import MenteeEntry, ProfessionalRequest
from tests.browser.conftest import sideways
from tests.mentor_factories import MentorFactory, agreed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HARD = "Работа с родителями"
LINE = "Составили вместе письмо родителям"


@pytest.fixture
def phone(page, come_in):
    """`phone(account)`: home on the phone of that person."""

    def taken(account):
        page.set_viewport_size({"width": 375, "height": 740})
        page.context.clear_cookies()
        come_in(account)
        page.goto("/")
        return page

    return taken


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def test_from_the_request_to_the_picture_of_growth(phone, deputy, mentor, mentee):
    adopt_usual_competences(by=None)
    actions.adopt_usual_dictionaries()
    actions.adopt_usual_sections()
    asks_for_help(phone(mentee))
    becomes_a_working_pair(phone(deputy), deputy, mentor, mentee)
    meets_in_five_actions(phone(mentor))
    confirms(phone(mentee))
    adds_a_photograph(phone(mentee))
    for account, levels in ((mentee, (2, 4)), (mentor, (1, 4))):
        marks_growth(phone(account), *levels)
    sees_what_changed(phone(mentor))


def asks_for_help(page):
    page.goto("/requests/new/")
    page.get_by_label("Труднее всего", exact=True).select_option(label=HARD)
    press(page, "Отправить запрос")
    page.wait_for_url(re.compile(r"/requests/\d+/$"))
    assert sideways(page) <= 0


def becomes_a_working_pair(page, deputy, mentor, mentee):
    """The deputy's part, also on a phone; the papers were signed on paper."""
    today, asked = timezone.localdate(), ProfessionalRequest.objects.get()
    MentorFactory(teacher=mentor.teacher)
    for account in (mentor, mentee):
        agreed(account.teacher)
    accept_request(asked, by=deputy, group=MenteeEntry.Group.values[0], included_on=today)
    pair = actions.add_pair(
        by=deputy, mentor=mentor.teacher, mentee=mentee.teacher, starts_on=today,
        ends_on=today + dt.timedelta(days=150),
    )  # fmt: skip
    said = {"by": deputy, "pairs": [pair], "date": today}
    actions.record_order(number="77/О", **said)
    actions.record_agreement(number="12", pay_line=True, content="Помощь по запросу", **said)
    page.goto(f"/pairs/{pair.pk}/")
    press(page, "Открыть работу пары")
    expect(page.get_by_text("Работа пары открыта.")).to_be_visible()
    assert Pair.objects.get().request == asked


def meets_in_five_actions(page):
    """Three taps and a text."""
    page.get_by_role("link", name="Записать встречу").click()
    page.get_by_label("консультация").check()
    page.get_by_label("Что сделали").fill(LINE)
    press(page, "Записать")
    page.wait_for_url(re.compile(r"/meetings/#meeting-\d+$"))
    assert sideways(page) <= 0


def confirms(page):
    expect(page.get_by_role("link", name=LINE).first).to_be_visible()
    press(page, "Подтвердить")
    expect(page.get_by_text("Подтверждена").first).to_be_visible()


def adds_a_photograph(page):
    drawn = io.BytesIO()
    Image.new("RGB", (300, 200), "teal").save(drawn, "JPEG")
    page.get_by_role("link", name="Портфолио").click()
    page.get_by_role("link", name="Добавить первую запись").click()
    page.get_by_label("Раздел", exact=True).select_option(label="Рефлексия")
    page.get_by_label("Текст").fill("Письмо помогло: пришли все")
    page.get_by_label("Снимки и файлы").set_input_files(
        [{"name": "письмо.jpg", "mimeType": "image/jpeg", "buffer": drawn.getvalue()}]
    )
    press(page, "Сохранить")
    page.wait_for_url(re.compile(r"/portfolio/\d+/#files$"))
    small = page.get_by_role("img", name="Снимок: письмо.jpg")
    small.scroll_into_view_if_needed()
    page.wait_for_function("image => image.naturalWidth > 0", arg=small.element_handle())
    assert sideways(page) <= 0


def marks_growth(page, start, end):
    page.get_by_role("link", name="Рост", exact=True).click()
    for stage, level in (("в начале", start), ("в конце", end)):
        page.get_by_role("list", name="Когда").get_by_role("link", name=stage).click()
        if stage == "в конце":
            page.get_by_role("link", name="Работа заканчивается раньше").click()
        difficulty = page.get_by_role("group", name=HARD)
        button = difficulty.get_by_role("button", name=f"уровень {level}")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(button).to_be_focused()


def sees_what_changed(page):
    page.get_by_role("link", name="Рост", exact=True).click()
    changed = page.get_by_role("region", name="Что изменилось")
    expect(changed).to_contain_text(f"Стало увереннее: «{HARD}» (наставляемый — с\u00a02 до")
    chart = page.locator("figure", has_text=HARD)
    expect(chart.locator("polyline")).to_have_count(2)
    expect(chart).to_contain_text("+2 / +3")
    assert DifficultyMark.objects.count() == 4
    assert sideways(page) <= 0
