"""The look in a real browser: every component readable, reachable and calm in every mode."""

import pytest
from playwright.sync_api import expect

from people.views.gallery import STEPS
from tests.browser.conftest import CONTRAST, DARK, LIGHT, in_mode, sideways, violations

pytestmark = [
    pytest.mark.browser,
    pytest.mark.urls("tests.browser.gallery_urls"),
    pytest.mark.usefixtures("school"),
]
MODES = [LIGHT, DARK, CONTRAST, ("dark", 1366, "high")]


@pytest.mark.parametrize("address", ["/gallery/", "/gallery/plain/", "/accounts/login/"])
def test_everybody_can_read_it(look, address):
    page, found = look(address), []
    for mode in MODES:
        in_mode(page, mode)
        wrong = violations(page, rules="all" if mode == LIGHT else "looks")
        wrong += ["wider than the window"] if sideways(page) > 0 else []
        found += [(mode, what) for what in wrong]
    assert found == []


def test_what_is_wrong_with_a_form_is_said_first_and_beside_each_field(look):
    page = look("/gallery/plain/")
    page.get_by_role("button", name="Сохранить").click()
    expect(page.locator(".form-errors")).to_be_focused()
    page.locator(".form-errors").get_by_role("link", name="Вид").click()
    expect(page.get_by_label("Вид")).to_be_focused()
    expect(page.get_by_label("Вид")).to_have_accessible_description("Выберите, что подходит.")
    assert violations(page) == []
    in_mode(page, CONTRAST)
    assert violations(page, rules="looks") == []


def test_zoomed_to_200_percent_it_needs_no_sideways_scroll(look):
    page = look("/gallery/", ("light", 1366 // 2, ""))  # what zooming leaves of the window
    assert sideways(page) <= 0


def test_targets_are_large_enough_for_a_finger(look):
    page = look("/gallery/", DARK)
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, .button, nav a, input, select")]
            .filter(e => e.offsetParent && e.type !== "hidden")
            .filter(e => { const b = e.getBoundingClientRect(); return b.width && b.height < 24 })
            .filter(e => !e.closest("label") && !e.closest(".form-check"))
            .map(e => e.outerHTML.slice(0, 90))"""
    )
    assert small == []


def test_contrast_is_one_control_and_needs_no_script(browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/accounts/login/?next=/roadmap/")
    page.get_by_role("button", name="Версия для слабовидящих").first.click()
    assert page.url.endswith("/accounts/login/?next=/roadmap/")
    assert page.locator("html").get_attribute("data-contrast") == "high"
    page.get_by_role("button", name="Обычная версия").first.click()
    assert page.locator("html").get_attribute("data-contrast") is None
    context.close()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_sections_open_on_a_phone(browser, live_server, script):
    context = browser.new_context(
        base_url=live_server.url,
        java_script_enabled=script,
        viewport={"width": 375, "height": 800},
    )
    page = context.new_page()
    page.goto("/gallery/")
    sections = page.get_by_role("navigation", name="Разделы")
    expect(sections).to_be_hidden()
    page.locator(".menu-button").click()
    expect(sections.get_by_role("link", name="Дорожная карта")).to_be_visible()
    if script:
        page.keyboard.press("Escape")
        expect(sections).to_be_hidden()
    context.close()


def test_slash_goes_to_the_search_unless_one_is_writing(look):
    page = look("/gallery/")
    page.get_by_label("Фамилия Имя Отчество").press_sequentially("а/б")
    expect(page.get_by_label("Фамилия Имя Отчество")).to_have_value("а/б")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("/")
    expect(page.locator("#site-search")).to_be_focused()


def test_a_dangerous_button_asks_and_can_be_left(look):
    page = look("/gallery/")
    opener = page.locator("summary", has_text="Убрать из плана")
    opener.click()
    question = page.get_by_role("dialog", name="Убрать мероприятие 4.2?")
    expect(question.get_by_role("button", name="Не надо")).to_be_focused()
    page.keyboard.press("Escape")
    expect(question).to_have_count(0)
    expect(opener).to_be_focused()
    opener.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_dangerous_button_asks_without_script(browser, live_server):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/gallery/")
    yes = page.get_by_role("button", name="Убрать мероприятие")
    expect(yes).to_be_hidden()
    page.locator("summary", has_text="Убрать из плана").click()
    expect(yes).to_be_visible()
    context.close()


def order(page) -> list[int]:
    """The steps of the sample list by their original numbers."""
    return [STEPS.index(text.strip()) for text in page.locator("#steps > li").all_inner_texts()]


def settled(page, wanted):
    """Wait until the server's list has come and see that a reload shows the same order."""
    page.wait_for_function("n => document.querySelectorAll('.sorting').length === 0", arg=0)
    page.wait_for_load_state("networkidle")
    assert order(page) == wanted
    page.reload()
    assert order(page) == wanted


def test_a_row_is_carried_by_the_keyboard(look):
    page = look("/gallery/")
    page.locator("#steps [data-handle]").first.focus()
    with page.expect_response("**/gallery/move/**"):
        for key in ["Space", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowDown", "Space"]:
            page.keyboard.press(key)
    expect(page.locator("#steps > li:nth-child(3) [data-handle]")).to_be_focused()
    settled(page, [1, 2, 0])


def test_escape_puts_a_row_back(look):
    page = look("/gallery/")
    page.locator("#steps [data-handle]").first.focus()
    for key in ["Space", "ArrowDown", "Escape"]:
        page.keyboard.press(key)
    expect(page.locator("#steps > li:nth-child(1) [data-handle]")).to_be_focused()
    settled(page, [0, 1, 2])


def test_a_row_is_dragged(look):
    page = look("/gallery/")
    page.locator("#steps").scroll_into_view_if_needed()
    last, first = (page.locator("#steps [data-handle]").nth(n).bounding_box() for n in (2, 0))
    page.mouse.move(last["x"] + 10, last["y"] + 10)
    page.mouse.down()
    with page.expect_response("**/gallery/move/**"):
        page.mouse.move(first["x"] + 10, first["y"] - 4, steps=8)
        page.mouse.up()
    settled(page, [2, 0, 1])


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_row_is_moved_by_its_button(browser, live_server, script):
    context = browser.new_context(base_url=live_server.url, java_script_enabled=script)
    page = context.new_page()
    page.goto("/gallery/")
    with page.expect_response("**/gallery/move/**"):
        page.get_by_role("button", name=f"Ниже: {STEPS[0]}").click()
    settled(page, [1, 0, 2])
    context.close()


def test_a_move_the_server_refuses_is_put_back_and_said(look):
    page = look("/gallery/")
    page.route("**/gallery/move/**", lambda route: route.abort())
    page.get_by_role("button", name=f"Ниже: {STEPS[0]}").click()
    expect(page.get_by_text("Переместить не удалось")).to_be_visible()
    assert order(page) == [0, 1, 2]


PASTE = """(field, text) => {
    const data = new DataTransfer(); data.setData("text", text);
    field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true}));
}"""


PASTED = {
    "05.09.2024": "2024-09-05",
    " 5.9.24 г. ": "2024-09-05",
    "29.02.2024": "2024-02-29",
    "29.02.2023": "",
    "завтра": "",
}


def test_a_date_may_be_pasted_as_people_write_it(look):
    field = look("/gallery/").get_by_label("Дата")
    for pasted, value in PASTED.items():
        field.fill("")
        field.evaluate(PASTE, pasted)
        expect(field).to_have_value(value)


def test_a_form_goes_once(look):
    page = look("/gallery/plain/")
    stopped = page.evaluate(
        """() => { const stopped = [], form = document.querySelector("main form");
            window.addEventListener("submit", (event) => stopped.push(event.defaultPrevented));
            form.requestSubmit(); form.requestSubmit(); return stopped; }"""
    )
    assert stopped == [False, True]


def test_unsent_changes_are_not_left_by_accident(look):
    page = look("/gallery/")
    asked = []

    def stay(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.get_by_label("Фамилия Имя Отчество").press_sequentially("Берёзова")
    with page.expect_event("dialog"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]
    expect(page.get_by_label("Фамилия Имя Отчество")).to_have_value("Берёзова")


@pytest.mark.parametrize("secure", [True, False], ids=["https", "plain http"])
def test_text_for_a_chat_is_copied(look, page, secure):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    if not secure:  # a plain http address has no navigator.clipboard
        page.add_init_script(
            "Object.defineProperty(window, 'isSecureContext', {value: false});"
            "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined});"
        )
    look("/gallery/")
    # Contexts share one clipboard: the text is of this case alone.
    page.locator("#copy-sample").evaluate("(field, text) => { field.value = text }", f"{secure=}")
    page.get_by_role("button", name="Скопировать текст для чата").click()
    expect(page.get_by_text("Скопировано")).to_be_visible()
    page.locator("#site-search").focus()
    page.keyboard.press("Control+V")
    expect(page.locator("#site-search")).to_have_value(f"{secure=}")


def test_a_password_can_be_looked_at(look):
    page = look("/accounts/login/")
    field = page.locator("input[type=password]")
    field.fill("тайна")
    page.get_by_role("button", name="Показать пароль").click()
    expect(page.locator("input[type=password]")).to_have_count(0)
    page.get_by_role("button", name="Скрыть пароль").click()
    expect(page.locator("input[type=password]")).to_have_value("тайна")


def test_a_dropped_file_is_chosen(look):
    page = look("/gallery/")
    page.locator(".file-drop").evaluate(
        """(zone) => { const data = new DataTransfer(); data.items.add(new File(["1"], "акт.txt"));
            zone.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true})); }"""
    )
    assert page.get_by_label("Файл").evaluate("input => input.files[0].name") == "акт.txt"


def test_a_filter_changes_the_list_and_the_address(look):
    page = look("/gallery/")
    expect(page.get_by_role("link", name="Сбросить")).to_be_hidden()
    page.get_by_label("Состояние").focus()
    with page.expect_response("**/gallery/?*state=ok*"):
        page.get_by_label("Состояние").select_option("ok")
    page.wait_for_url("**/gallery/?*state=ok*")
    expect(page.get_by_label("Состояние")).to_be_focused()
    expect(page.locator("#rows-list")).to_have_count(1)
    page.get_by_role("link", name="Сбросить").click()
    page.wait_for_url("**/gallery/")


def test_a_broken_connection_is_said_and_the_list_stays(look):
    page = look("/gallery/")
    page.route("**/gallery/?*", lambda route: route.abort())
    page.get_by_label("Состояние").select_option("ok")
    expect(page.get_by_text("Нет связи с сервером")).to_be_visible()
    expect(page.locator("#rows-list tbody tr")).not_to_have_count(0)


def test_an_ended_session_leads_to_the_sign_in_page(look, deputy, enter, live_server):
    page = look("/accounts/login/")
    session = enter(deputy).cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.goto("/people/")
    page.context.clear_cookies()
    page.locator(".filter-bar select").first.select_option(index=1)
    page.wait_for_url("**/accounts/login/?next=/people/**")
