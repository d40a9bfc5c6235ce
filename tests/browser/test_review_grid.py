"""The grid by keyboard: two people at once, a lost connection, and nothing typed is lost."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from people.models import ReviewMark, WorkReview
from tests.browser.conftest import CONTRAST, DARK, LIGHT, sideways, violations
from tests.factories import AccountFactory
from tests.people.reviews import COURSES, LESSONS, WORK, YEAR, colleague, mark, review_of
from tests.people.reviews import three_indicators as make_indicators

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GRID = f"/reviews/grid/?year={YEAR.first}"


@pytest.fixture
def reviews(deputy):
    """Three people in the order of names."""
    make_indicators()
    for name in ("Берёзкина", "Ёлкина", "Жукова"):
        review_of(colleague(name), by=deputy)
    return list(WorkReview.objects.order_by("teacher__sort_name"))


@pytest.fixture
def grid(come_in, deputy, look, reviews):
    come_in(deputy)
    return look(GRID)


def cell(page, row: int, column: int):
    return page.locator(".grid-table tbody tr").nth(row).locator("[data-indicator]").nth(column)


def saved(page) -> None:
    expect(page.locator("#grid-state")).to_have_text("всё сохранено")


def marks() -> dict[tuple[str, str], float]:
    rows = ReviewMark.objects.values_list("review__teacher__surname", "indicator__name", "value")
    return {(surname, indicator): float(value) for surname, indicator, value in rows}


RUSSIAN_KEY = """(cell, key) => cell.dispatchEvent(
    new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}))"""


def test_is_filled_by_the_keyboard_alone(grid):
    cell(grid, 0, 0).focus()
    for key in ["3", "Enter", "1", "Tab"]:  # down after Enter, right after Tab
        grid.keyboard.press(key)
    expect(cell(grid, 1, 1)).to_be_focused()
    cell(grid, 1, 1).evaluate(RUSSIAN_KEY, "д")
    expect(cell(grid, 1, 1)).to_have_text("да")
    for key in ["ArrowRight", "Enter", "4", "Escape", "ArrowUp"]:
        grid.keyboard.press(key)
    expect(cell(grid, 0, 2)).to_be_focused()
    saved(grid)
    assert marks() == {
        ("Берёзкина", LESSONS): 3, ("Ёлкина", LESSONS): 1, ("Ёлкина", COURSES): 1,
    }  # fmt: skip
    cell(grid, 0, 0).focus()
    grid.keyboard.press("Delete")
    expect(cell(grid, 0, 0)).to_have_text("")
    saved(grid)
    assert ("Берёзкина", LESSONS) not in marks()
    grid.reload()
    expect(cell(grid, 1, 1)).to_have_text("да")


def test_two_people_at_once_see_both_values_and_one_answers(
    grid, browser, live_server, enter, school
):
    second = AccountFactory(roles=["deputy"], login="second")
    context = browser.new_context(base_url=live_server.url)
    value = enter(second).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}]
    )
    other = context.new_page()
    other.goto(GRID)
    for page, typed in ((grid, "5"), (other, "2")):
        cell(page, 1, 2).focus()
        for key in [typed, "Enter"]:
            page.keyboard.press(key)
        if page is grid:
            saved(grid)
    asked = cell(other, 1, 2)
    expect(asked.get_by_role("button", name="Оставить: 5")).to_be_visible()
    expect(asked.get_by_role("button", name="Записать: 2")).to_be_visible()
    expect(asked).to_contain_text("Берёзова")
    expect(other.locator("#grid-state")).to_contain_text("ждут вашего ответа: 1")
    assert marks() == {("Ёлкина", WORK): 5}
    asked.focus()
    for key in ["Enter", "ArrowRight", "Enter"]:
        other.keyboard.press(key)
    saved(other)
    expect(cell(other, 1, 2)).to_have_text("2")
    assert marks() == {("Ёлкина", WORK): 2}
    context.close()


def test_what_somebody_else_wrote_may_be_kept(grid, reviews, deputy):
    mark(reviews[1], WORK, 4, by=deputy)
    cell(grid, 1, 2).focus()
    for key in ["1", "Enter"]:
        grid.keyboard.press(key)
    cell(grid, 1, 2).get_by_role("button", name="Оставить: 4").click()
    expect(cell(grid, 1, 2)).to_have_text("4")
    saved(grid)
    assert marks() == {("Ёлкина", WORK): 4}


def test_a_lost_connection_keeps_the_value_and_sends_it_again(grid):
    grid.route("**/marks/**", lambda route: route.abort())
    cell(grid, 0, 2).focus()
    for key in ["4", "Enter"]:
        grid.keyboard.press(key)
    expect(cell(grid, 0, 2)).to_contain_text("не сохранено")
    expect(grid.locator("#grid-state")).to_contain_text("не сохранено: 1")
    grid.unroute("**/marks/**")
    saved(grid)
    assert marks() == {("Берёзкина", WORK): 4}


def test_a_wrong_value_stays_with_its_reason(grid):
    cell(grid, 0, 2).focus()
    for key in ["9", "Enter"]:
        grid.keyboard.press(key)
    expect(cell(grid, 0, 2)).to_contain_text("Напишите число от 0 до 5.")
    assert marks() == {}
    cell(grid, 0, 2).focus()
    for key in ["5", "Enter"]:
        grid.keyboard.press(key)
    saved(grid)
    assert marks() == {("Берёзкина", WORK): 5}


PASTE = """(cell, text) => { const data = new DataTransfer(); data.setData("text", text);
    const event = {clipboardData: data, bubbles: true, cancelable: true};
    cell.dispatchEvent(new ClipboardEvent("paste", event)); }"""


def test_a_piece_of_a_sheet_is_pasted(grid):
    cell(grid, 0, 0).focus()
    cell(grid, 0, 0).evaluate(PASTE, "1\tда\t3,5\r\n2\tнет\t\r\n")
    saved(grid)
    assert marks() == {
        ("Берёзкина", LESSONS): 1, ("Берёзкина", COURSES): 1, ("Берёзкина", WORK): 3.5,
        ("Ёлкина", LESSONS): 2, ("Ёлкина", COURSES): 0,
    }  # fmt: skip


@pytest.mark.parametrize("mode", [LIGHT, DARK, CONTRAST], ids=lambda mode: "-".join(map(str, mode)))
def test_it_is_readable_by_everybody(come_in, deputy, look, reviews, mode):
    """With people in it; the other pages of the analysis are looked at with all of the deputy's."""
    come_in(deputy)
    page = look(GRID, mode)
    assert (violations(page), max(0, sideways(page))) == ([], 0)
